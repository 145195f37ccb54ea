/** What must hold of any text whatever. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { applyEdits } from '../../src/model/edits.ts'
import type { Entry, List } from '../../src/model/list.ts'
import type { Span } from '../../src/model/span.ts'

const PIECES = [
  '- ',
  '* ',
  '1. ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '> ',
  '# ',
  '### ',
  '| ',
  ' | ',
  '|---|---|\n',
  '**',
  '*',
  '"',
  '“',
  '`',
  '```\n',
  '[1] ',
  '[Paper]',
  '[Code]',
  '(https://arxiv.org/pdf/2010.02502)',
  '(https://github.com/a/b)',
  '![](https://img.shields.io/badge/X_Y-blue)',
  '[[code]][1]',
  '\n[1]: https://x.org/y\n',
  '<b>',
  '</b>',
  '<br>',
  '<a href="https://x.org">',
  '</a>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<!-- ',
  ' -->',
  '&amp;',
  '\\*',
  'Denoising Diffusion',
  ' Models',
  ', ICLR 2021.',
  'Song, Jiaming and Meng, Chenlin',
  ' et al.',
  'arXiv:2006.07733',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u0000',
  '🔥',
  ':fire:',
  '中文标题',
  'ż',
  '😀',
  '$\\Delta$',
] // prettier-ignore
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

function* spans(list: List): Generator<Span> {
  for (const link of list.links) yield* [link.span, link.urlSpan]
  for (const heading of list.headings) yield heading.span
  for (const entry of list.entries) yield* spansOf(entry)
}

function* spansOf(entry: Entry): Generator<Span> {
  yield entry.span
  for (const claim of [entry.number, entry.title, entry.venue, entry.year, ...(entry.authors?.names ?? [])])
    if (claim) yield claim.span
  for (const badge of entry.badges) yield* [badge.span, badge.textSpan]
}

/** Words without any markup stand in the source as the claim has them. */
function cutsOut({ title, venue, authors }: Entry, source: string): void {
  for (const claim of [title, venue, ...(authors?.names ?? [])]) {
    const said = claim ? source.slice(claim.span.start, claim.span.end) : ''
    if (claim && said && !/[^\p{L}\p{N} .,:]/u.test(said)) expect(said.replace(/ +/g, ' ')).toBe(claim.value)
  }
  for (const name of authors?.names ?? [])
    expect(source.slice(name.span.start, name.span.end)).toContain(name.value.split(' ')[0]?.charAt(0))
}

describe('any text', () => {
  test('is read without failing, and every span lies in it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const list = readList({ path: 'x.md', text: source })
        for (const { start, end } of spans(list)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(source.length)
          expect(start).toBeLessThanOrEqual(end)
        }
        for (const entry of list.entries) cutsOut(entry, source)
      }),
      { numRuns: 1500 },
    )
  })

  test('a heading whose only words are a link’s label is no title', () => {
    const source = '### ![](https://img.shields.io/badge/X_Y-blue)<a href="https://x.org">#  | [Paper]'
    expect(readList({ path: 'x.md', text: source }).entries).toEqual([])
  })

  test('is kept byte for byte', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(readList({ path: 'x.md', text: source }).text).toBe(source)
      }),
    )
  })
})

test('an edit that writes what stands there changes nothing', () => {
  fc.assert(
    fc.property(text, (source) => {
      const list = readList({ path: 'x.md', text: source })
      for (const { start, end } of spans(list))
        expect(applyEdits(source, [{ start, end, text: source.slice(start, end) }])).toBe(source)
      expect(applyEdits(source, [])).toBe(source)
    }),
  )
})

describe('white space', () => {
  const entry = (blank: string, gap: string): string =>
    `- **[1]${blank}Denoising Diffusion${blank}Implicit Models**,${blank}ICLR 2021.${gap}  *Song, Jiaming${blank}and Meng, Chenlin.*${gap}  [[Paper](https://arxiv.org/pdf/2010.02502)]${blank}[Code]\n`
  const fields = (source: string) =>
    readList({ path: 'x.md', text: source }).entries.map(
      ({ number, title, authors, venue, year, bareCode }) => [
        number?.value,
        title?.value,
        authors?.names.map((name) => name.value),
        venue?.value,
        year?.value,
        bareCode !== null,
      ],
    ) // prettier-ignore

  test.each(['  ', '\t', ' \t ', '\u00a0', '   '])('%j between words changes no field', (blank) => {
    expect(fields(entry(blank, '\n\n'))).toEqual(fields(entry(' ', '\n\n')))
  })
  test('shuffled between all words changes no field', () => {
    const blank = fc.constantFrom(' ', '  ', '\t', ' \t ', '\u00a0', '\u2009', '\u3000', ' \u00a0')
    const words = entry(' ', '\n\n').split(/(?<=[\p{L}\d,.]) (?=[\p{L}\d])/u)
    fc.assert(
      fc.property(fc.array(blank, { minLength: words.length, maxLength: words.length }), (blanks) => {
        const shuffled = words.map((word, i) => (i === 0 ? word : `${blanks[i]}${word}`)).join('')
        expect(fields(shuffled)).toEqual(fields(entry(' ', '\n\n')))
      }),
    )
  })
  test.each(['\n  \n', '\r\n\r\n', '\n\n\n\n'])('%j between paragraphs changes no field', (gap) => {
    expect(fields(entry(' ', gap))).toEqual(fields(entry(' ', '\n\n')))
  })
})

describe('line ends', () => {
  test('of any kind leave every entry as it is', () => {
    const lines = fc.array(
      fc.oneof(fc.constantFrom(...PIECES.filter((piece) => !/[\r\n]/.test(piece))), fc.constant('\n')),
      { maxLength: 40 },
    ) // prettier-ignore
    const titles = (source: string) =>
      readList({ path: 'x.md', text: source }).entries.map(({ title, links }) => [
        title?.value,
        links.map(({ url }) => url),
      ]) // prettier-ignore
    fc.assert(
      fc.property(lines, fc.constantFrom('\r\n', '\r'), (pieces, end) => {
        const source = pieces.join('')
        expect(titles(source.replaceAll('\n', end))).toEqual(titles(source))
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is hostile is read to its end', () => {
  const shapes: readonly (readonly [string, (n: number) => string])[] = [
    ['open brackets', (n) => '['.repeat(n)],
    ['open emphasis', (n) => '*a '.repeat(n)],
    [
      'nested lists',
      (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'),
    ],
    ['lists in one line', (n) => '+ '.repeat(n)],
    ['nested quotes', (n) => '>'.repeat(n)],
    ['half tags', (n) => '<a '.repeat(n)],
    ['half quotes in tags', (n) => '<a href=" '.repeat(n)],
    ['half comments', (n) => '<!-- '.repeat(n)],
    ['commas', (n) => `- **A Title of a Paper**, ${'A, '.repeat(n)}`],
    ['quotes', (n) => `- "${'a" '.repeat(n)}`],
    ['full stops', (n) => `- A Title. ${'B. '.repeat(n)} [paper](https://arxiv.org/abs/2010.02502)`],
    ['one long line', (n) => `- ${'word '.repeat(n)}`],
    ['brackets', (n) => '[a]'.repeat(n)],
    ['closing brackets', (n) => `${'[a'.repeat(n)}${'](b)'.repeat(n)}`],
    ['links in a paragraph', (n) => '[word](https://example.org) '.repeat(n / 4)],
    ['links without a label', (n) => 'https://arxiv.org/abs/2010.02502 '.repeat(n / 8)],
    ['soft lines', (n) => `- a\n${'  Word, Word\n'.repeat(n)}`],
    ['questions', (n) => `- A title? ${'B c? '.repeat(n)}`],
    ['footnotes of one note', (n) => `${'- a[^1] b\n'.repeat(n / 8)}\n[^1]: ${'word '.repeat(n)}`],
    ['definitions', (n) => '[a]: http://example.org\n'.repeat(n)],
    ['rows', (n) => `|a|b|\n|-|-|\n${'|a, b c d|e|\n'.repeat(n)}`],
    [
      'NUL bytes',
      (n) => `- **A Title of${'\0'.repeat(n)}a Paper** [[paper](https://arxiv.org/abs/2010.02502)]`,
    ],
    ['right-to-left marks', (n) => `- ${'\u202e\u2067'.repeat(n)}`],
    ['blanks', (n) => `-${' '.repeat(n)}a`],
    ['blanks before a date', (n) => `- **A Title**, Venue${' '.repeat(n)}May 2020`],
    ['addresses of mail', (n) => 'a@ '.repeat(n)],
    ['dated links', (n) => `- **A Title Here** ${'[2020 Ab](http://a.bc)/'.repeat(n / 8)}`],
    ['remarks', (n) => `- **A Title Here**\n${'  Tags: a *b c*\n'.repeat(n / 8)}`],
    ['a line of a megabyte', (n) => `- **A Title of Words** ${'word '.repeat(n * 5)}`],
    ['returns', (n) => 'a\r'.repeat(n)],
  ]
  test.each(shapes)('%s', (_, make) => {
    const source = make(40_000)
    expect(readList({ path: 'x.md', text: source }).text).toBe(source)
  })

  test('ten thousand lists in each other', () => {
    const source = `${'- '.repeat(10_000)}a\n\n- [Attention Is All You Need](https://arxiv.org/abs/1706.03762)\n`
    expect(readList({ path: 'x.md', text: source }).entries.map(({ title }) => title?.value)).toContain(
      'Attention Is All You Need',
    )
  })

  test('a file of ten megabytes loses no entry', () => {
    const line = (i: number) =>
      `- **A Study of Case ${i}**, Ann Author, Bob Writer, ICLR 2021 [[paper](https://arxiv.org/abs/2101.${String(i % 100_000).padStart(5, '0')})]\n`
    const source = Array.from({ length: 100_000 }, (_, i) => line(i)).join('')
    expect(source.length).toBeGreaterThan(10_000_000)
    const { entries } = readList({ path: 'x.md', text: source })
    expect(entries).toHaveLength(100_000)
    expect(entries.at(-1)).toMatchObject({ title: { value: 'A Study of Case 99999' }, year: { value: 2021 } })
  })
})
