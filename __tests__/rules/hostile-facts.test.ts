/** What a service, a redirect or a cache says becomes words and addresses of a list, never markup: as others render it. */
import { decodeHTML } from 'entities'
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { applyEdits } from '../../src/model/edits.ts'
import { defaults } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend, type World } from '../pretend.ts'
import { htmlOf } from '../support/rendered.ts'

/** The list with every fix that is offered, safe or not. */
function fixed(text: string, world: World) {
  const { findings } = judge({
    lists: [readList({ path: 'README.md', text })],
    facts: pretend(world),
    rules: rules.filter(({ needs }) => needs.length > 0),
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  })
  const fixes = findings.flatMap(({ fix }) => fix ?? [])
  const edits = fixes.flatMap((fix) => fix.edits)
  return { text: applyEdits(text, edits), fixes: fixes.length, safe: fixes.every((fix) => fix.safe) }
}

const tagsOf = (html: string): string[] => html.match(/<!--.*?-->|<\/?[a-z][^>]*>/gs) ?? []
const wordsIn = (html: string): string =>
  decodeHTML(html.replace(/<!--.*?-->|<\/?[a-z][^>]*>/gs, '')).replace(/\s+/g, ' ')

const ID = '2401.00001'
const ABS = `https://arxiv.org/abs/${ID}`
const AUTHORS = ['Jane Doe', 'Richard Roe', 'Bo Li']
const lists: Readonly<Record<string, (title: string) => string>> = {
  'bold words': (t) =>
    `- **${t}**, arXiv 2024.\n\n  *Jane Doe, Richard Roe, Bo Li.*\n\n  [[Paper](${ABS})]\n`,
  'a link': (t) => `- [${t}](${ABS}) Jane Doe, Richard Roe, Bo Li. arXiv 2024.\n`,
  'a table': (t) => `| Title | Authors |\n|---|---|\n| [${t}](${ABS}) | Jane Doe, Richard Roe, Bo Li |\n`,
  'an HTML table': (t) =>
    `<table>\n<tr><td><a href="${ABS}">${t}</a></td><td>Jane Doe, Richard Roe, Bo Li</td></tr>\n</table>\n`,
  'the start of a line': (t) => `- ${t}\n  Jane Doe, Richard Roe, Bo Li. arXiv 2024. [[paper](${ABS})]\n`,
}

describe.each(Object.entries(lists))('a title in %s', (_, list) => {
  const before = list('Slow Sampling Made Quick in Practice')
  const wished = (title: string) => fixed(before, { paper: { [ID]: { title, authors: AUTHORS } } })

  test('is written', () => {
    expect(wished('Haste and Patience in Everyday Models').text).toBe(
      list('Haste and Patience in Everyday Models'),
    )
  })

  test.each([
    'A New <img src=//evil.example/t.png> Name Altogether',
    'A New <script>alert(1)</script> Name Altogether',
    'A New <!-- paper-list-check-disable --> Name Altogether',
    'A New ](https://phish.example) [Name Altogether',
    'A New ![t](https://evil.example/t.png) Name Altogether',
    'A New *Name* of **Words** and __Others__ ~~Here~~',
    'A New `Name` Altogether ``Here``',
    'A New | Name | Altogether',
    'A New \\ Name Altogether\\',
    'A New &lt;b&gt; &copy; &#60;i&#62; Name',
    'R&D, AT&T and A&copy of Names &c.',
    '# A New Name Altogether',
    '1. A New Name Altogether',
    '- A New Name Altogether',
    '=== A New Name Altogether',
    '> A New Name Altogether',
    'A New {{ site.name }} Altogether',
    'A New {% include x %} Name Altogether',
    '[^1]: A New Name Altogether',
  ])('shows the words %j and nothing else', (title) => {
    const { text } = wished(title)
    const [was, is] = [htmlOf(before), htmlOf(text)]
    expect(tagsOf(is)).toEqual(tagsOf(was))
    if (text !== before) expect(wordsIn(is)).toContain(title)
    expect(text).not.toMatch(/\{[{%]/)
    expect(readList({ path: 'x.md', text }).directives).toEqual([])
  })

  test.each([
    'See https://evil.example and Other Names',
    '[x]: https://evil.example A New Name',
    'All about www.evil.example and Names',
    'Ask jane@evil.example for a Name',
  ])('with an address in it is never written unasked: %s', (title) => {
    const { text, safe } = wished(title)
    expect(text === before || !safe).toBe(true)
  })
})

describe.each<[string, (url: string) => string]>([
  ['a link', (url) => `- [A Title](${ABS}) and [page](${url}) and [B](https://b.example.org/) tail\n`],
  ['a link between angle brackets', (url) => `- [A Title](${ABS}) and [page](<${url}>) tail\n`],
  ['a definition', (url) => `- [A Title](${ABS}) and [page][p] tail\n\n[p]: ${url} "x"\n`],
  ['angle brackets', (url) => `- [A Title](${ABS}) and <${url}> tail\n`],
  ['bare words', (url) => `- [A Title](${ABS}) and ${url} tail\n`],
  ['a table', (url) => `| T | P |\n|---|---|\n| [A Title](${ABS}) | [page](${url}) |\n`],
  ['an attribute', (url) => `<p><a href="${ABS}">A Title</a> <a href="${url}">x</a> tail</p>\n`],
  [
    'an attribute in single quotes',
    (url) => `<p><a href='${ABS}'>A Title</a> <a href='${url}'>x</a> tail</p>\n`,
  ],
  ['an attribute without quotes', (url) => `<p><a href=${ABS}>A Title</a> <a href=${url}>x</a> tail</p>\n`],
])('an address in %s', (name, list) => {
  const old = 'https://same.example.org/old'
  const moved = (to: string) => fixed(list(old), { page: { [old]: { movedTo: to as never } } })

  test('is written', () => {
    const to = 'https://same.example.org/new/page.html?a=1&b=2#c'
    expect(moved(to).text).toBe(list(name.startsWith('an attribute') ? to.replace('&', '&amp;') : to))
  })

  test.each([
    '?q=\\',
    '?q=a|b|c',
    '?q=`x',
    "?q='x'",
    '?q=a)[x](https://evil.example',
    '?q=a%22b"c',
    '?q=*a*_b_',
    '?q={{x}}{%x%}',
    '?a=1&copy=2&lt=3&#41;',
    '?a=1&copy;=2&lt;x',
    '?x&copy',
    '?q=]]><!--',
    '/a b',
    '/a(b)c',
    '/<img src=x>',
    '/\u202ex\u200b',
    '/x.,;:!?',
  ])('leads to where it led, and nothing else changes: %j', (path) => {
    const to = new URL(`https://same.example.org/new${path}`).href
    const { text } = moved(to)
    if (text === list(old)) return
    const target = (html: string) =>
      tagsOf(html).map((tag) => decodeHTML(tag).replace(/\bhref=(["']?)(https:\/\/same[^\s"'>]*)\1/, 'href'))
    const [was, is] = [htmlOf(list(old)), htmlOf(text)]
    expect(target(is)).toEqual(target(was))
    expect(text.match(/\|/g)).toEqual(list(old).match(/\|/g))
    const [link] = readList({ path: 'x.md', text }).links.filter(({ url }) => url.includes('same.example'))
    const plain = (url: string) => decodeURIComponent(url.replace(/%(?![\da-f]{2})/gi, '%25'))
    expect(plain(link?.url ?? '')).toBe(plain(to))
    expect(text.slice(link?.urlSpan.start, link?.urlSpan.end)).not.toMatch(/[\s"'`()<>[\]{}|\\^]/)
  })

  test.each([
    'javascript:alert(1)',
    'https://user:secret@same.example.org/x',
    'https://[2606:4700::1]/x',
    `https://same.example.org/${'x'.repeat(3000)}`,
    'junk',
  ])('is not written: %.50s', (to) => expect(moved(to).text).toBe(list(old)))
})

describe('an address in an attribute without quotes, in a line of Markdown', () => {
  const old = 'https://same.example.org/old'
  const list = (url: string) => `- [A Title](${ABS}) and <a href=${url}>x</a> tail\n`
  const moved = (to: string) => fixed(list(old), { page: { [old]: { movedTo: to as never } } })
  test('is written', () => {
    const to = 'https://same.example.org/new/page.html#c'
    expect(moved(to).text).toBe(list(to))
  })
  test('is not written where it would end the tag', () =>
    expect(moved('https://same.example.org/new?id=5').text).toBe(list(old)))
})

test.each([
  'Ann <b>Bold</b> Lee',
  'Ann [x](https://evil.example) Lee',
  'Ann `Lee',
  'Ann | Lee',
  'Ann &copy; Lee',
  'www.evil.example Lee',
])('a name with markup is not offered: %s', (name) => {
  const list = lists['bold words']?.('Slow Sampling') ?? ''
  const world = { paper: { [ID]: { title: 'Slow Sampling', authors: [...AUTHORS, name] } } }
  expect(fixed(list, world).text).toBe(list)
})
