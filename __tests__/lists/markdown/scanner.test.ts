/** Inline syntax beside another implementation of the specifications. */
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { readBlocks } from '../../../src/lists/markdown/read-blocks.ts'
import { InlineScanner } from '../../../src/lists/markdown/scanner.ts'
import * as T from '../../../src/lists/markdown/tokens.ts'

const PIECES =
  '*|*|_|`|``|[|]|](x)|](<x y>)|](x "y")|][a]|][]|(|)|![|!|<b>|</b>|<a href="x">|<!-- x -->|<?x?>|<!x>|<http://a.bc>|<x@a.bc>|<|>|&amp;|&|\\[|word|é|文|。|.|-|+|x|1|a| |  \n|\\\n|\n'.split(
    '|',
  )
/** All runs of a delimiter are equally long: micromark weighs what is left of longer ones in another way. */
const text = fc
  .tuple(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }),
    fc.constantFrom('*', '**', '***'),
    fc.constantFrom('_', '__'),
  )
  .map(([pieces, stars, lines]) => pieces.join('').replace(/\*+/g, stars).replace(/_+/g, lines))
  .map((words) => `x${words.replace(/\n[ \n]*/g, '\nx')}x`)

type Found = readonly [kind: string, from: number, to: number]

const WHOLE: Readonly<Record<number, string>> = {
  [T.PICTURE]: 'picture',
  [T.TAG]: 'html',
  [T.COMMENT]: 'html',
  [T.BREAK]: 'break',
}

/** Both know the label `a`. */
function ours(source: string): Found[] {
  const found: Found[] = []
  const open: number[] = []
  const define = (from: number, to: number) =>
    source.slice(from, to).trim() === 'a' ? { start: 0, end: 0 } : null
  const tokens = new InlineScanner(define).scan(source, 0, source.length, 0)
  for (const [i, { kind, from, to, mark }] of tokens.entries()) {
    const whole = WHOLE[kind]
    if (whole) found.push([whole, from, to])
    else if (kind === T.OPEN_MARK || kind === T.OPEN_LINK) open.push(from)
    else if (kind === T.CLOSE_MARK || kind === T.CLOSE_LINK)
      found.push([kind === T.CLOSE_LINK ? 'link' : mark, open.pop() ?? -1, to])
    else if (kind === T.ADDRESS && isAngle(tokens[i - 1], from)) found.push(['link', from - 1, to + 1])
    else if (kind === T.HIDDEN && /^<[?!]/.test(source.slice(from))) found.push(['html', from, to])
  }
  return found.sort(inOrder)
}

/** Other bare addresses are an extension that micromark is not asked for. */
const isAngle = (token: T.Token | undefined, to: number): boolean =>
  token?.kind === T.HIDDEN && token.to === to

const KINDS: Readonly<Record<string, string>> = {
  emphasis: 'italic',
  strong: 'bold',
  inlineCode: 'code',
  link: 'link',
  linkReference: 'link',
  image: 'picture',
  imageReference: 'picture',
  html: 'html',
  break: 'break',
}

function theirs(source: string): Found[] {
  const found: Found[] = []
  const visit = (node: ReturnType<typeof fromMarkdown> | Node): void => {
    const kind = KINDS[node.type]
    const { start, end } = node.position ?? {}
    if (kind) found.push([kind, start?.offset ?? -1, end?.offset ?? -1])
    for (const child of 'children' in node ? node.children : []) visit(child)
  }
  type Node = ReturnType<typeof fromMarkdown>['children'][number]
  visit(fromMarkdown(`${source}\n\n[a]: y\n`))
  return found.sort(inOrder)
}
const inOrder = (a: Found, b: Found): number => a[1] - b[1] || b[2] - a[2] || a[0].localeCompare(b[0])

test('is read as micromark reads it', () => {
  fc.assert(
    fc.property(text, (source) => {
      // micromark takes no `[a]` before a bracket that is left open; the reference implementation does
      fc.pre(!/\]\[(?!a?\])/.test(source))
      expect(ours(source)).toEqual(theirs(source))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['***a** b*', ['italic 0–9', 'bold 1–6']],
  ['**a*b*', ['italic 3–6']],
  ['*a**b*', ['italic 0–6']],
  ['~~a~~ ~b~ ~~~c~~~', ['struck 0–5']],
])('the runs in %j', (source, marks) => {
  expect(ours(source).map(([kind, from, to]) => `${kind} ${from}–${to}`)).toEqual(marks)
})

test.each(['x<x_>x', 'x</x_>x', 'x<1>x'])('%j has no tag', (source) => expect(ours(source)).toEqual([]))

const linksOf = (source: string): string[] => {
  const found: string[] = []
  readBlocks(source, (_, links) => {
    for (const { url, label } of links) found.push(`${label}→${url}`)
  })
  return found
}

describe('a bare address', () => {
  test.each([
    ['see www.a.bc/d, or', ['→http://www.a.bc/d']],
    ['(https://a.bc/d_(e))', ['→https://a.bc/d_(e)']],
    ['https://a.bc/d&amp;', ['→https://a.bc/d']],
    ['[https://a.bc/d], e', ['→https://a.bc/d']],
    ['xhttps://a.bc', []],
    ['https://a_b.c_d', []],
    ['mail a.b+c@d.ef.', ['→mailto:a.b+c@d.ef']],
    ['a_b@c.de and _a@b.cd', ['→mailto:a_b@c.de']],
    ['| a |\n|---|\n| http://a.bc/d|', ['→http://a.bc/d']],
    ['{https://a.bc/{d}/e}, f', ['→https://a.bc/{d}/e']],
  ])('in %j', (source, links) => {
    expect(linksOf(source)).toEqual(links)
  })
})

test.each([
  '<pre>@misc{a, url={http://a.bc}}</pre> <a href="http://d.ef">d</a>',
  '| a |\n|---|\n| <pre>@misc{a,<br>url={http://a.bc}<br>}</pre> [d](http://d.ef) |',
])('a citation that is quoted has no links of the list: %j', (source) => {
  expect(linksOf(source)).toEqual(['d→http://d.ef'])
})

describe('markup', () => {
  test('in a quote goes on over its lines', () => {
    expect(linksOf('> [a\n> b](http://c.de) [f](\n> http://g.hi)')).toEqual([
      'a b→http://c.de',
      'f→http://g.hi',
    ])
  })
  test('after a task’s box and in headings', () => {
    expect(linksOf('- [x] [a](b)\n\n# [c](d) #\n\n[e](f)\n===')).toEqual(['a→b', 'c→d', 'e→f'])
  })
  test('defined below', () => {
    expect(linksOf('[[a]][B] [b] [c]\n\n[b]: d\n')).toEqual(['[a]→d', 'b→d'])
  })
})
