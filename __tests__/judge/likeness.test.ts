/** Only what is built like its neighbours lacks what they have. */
import { expect, test } from 'vitest'
import { lackingParts } from '../../src/judge/lacking.ts'
import { readList } from '../../src/lists/index.ts'
import type { Entry, List } from '../../src/model/list.ts'

const NUMBERS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const titleOf = (n: string) => `Slow Sampling Made Quick ${n} Times`

type Cell = { readonly i: number; readonly n: string; readonly title: string; readonly url: string }
const cells: readonly Cell[] = NUMBERS.map((n, i) => ({
  ...{ i, n, title: titleOf(n) },
  url: `https://arxiv.org/abs/2401.0000${i}`,
}))

const lacks = (text: string) => lackingIn(readList({ path: 'README.md', text: `## Papers\n\n${text}\n` }))

function lackingIn(list: List): readonly string[] {
  return lackingParts(list).flatMap(({ entry, part, certain }) =>
    certain ? [`${part}: ${entry.title?.value}`] : [],
  )
}

const row = ({ title, url }: Cell) => `| Jane Doe et al. | 2023 | NAACL | [${title}](${url}) |`
const HEAD = '| Authors | Year | Venue | Title |\n|---|---|---|---|\n'

test('an empty cell in the column in which the others have their authors is a hole', () => {
  const rows = (cell: string) =>
    HEAD + cells.map((one) => (one.i === 6 ? row(one).replace('Jane Doe et al.', cell) : row(one))).join('\n')
  expect(lacks(rows(' '))).toEqual([`authors: ${titleOf('Seven')}`])
  // left out, and shown to be so
  expect(lacks(rows('-'))).toEqual([])
  expect(lacks(rows('—'))).toEqual([])
  expect(lacks(rows('Rivergroup'))).toEqual([])
})

test('a dash for the link at a venue is a hole, unless the list has such rows elsewhere', () => {
  const HEADER = '| Title | Venue | Link |\n|---|---|---|\n'
  const line = ({ i, title, url }: Cell) => `| ${title} | NAACL 2024 | ${i === 6 ? '-' : `[paper](${url})`} |`
  const events = (n: number) =>
    `\n\n## Events\n\n${HEADER}${cells
      .slice(0, n)
      .map(({ n }) => `| Slow Meeting on Rivers Number ${n} | ICML 2024 | - |`)
      .join('\n')}`
  const text = (n: number) => HEADER + cells.map(line).join('\n') + events(n)
  expect(lacks(text(1))).toEqual([`paper link: ${titleOf('Seven')}`])
  expect(lacks(text(2))).toEqual([])
})

test('one family name is the author where the others have theirs before “et al.”', () => {
  const families = ['Packer', 'Shao', 'Wu', 'Zhan', 'Duan', 'Greshake', 'Park', 'Schick', 'Abadi', 'Dwork']
  const badge = (words: string) => `![A venue](https://img.shields.io/badge/${words}-2024-blue)`
  const lines = (lone: string, authorsOf = (family = '') => `${family} et al.`) =>
    cells
      .map(({ i, title, url }) =>
        i === 6
          ? `* **_${title}_**, ${lone}, ${badge('Wash._L._Rev.')}`
          : `* **_${title}_**, ${authorsOf(families[i])}, [${badge('NeurIPS')}](${url})`,
      )
      .join('\n')
  const none = [`authors: ${titleOf('Seven')}`]
  expect(lacks(lines('Nissenbaum'))).toEqual([])
  expect(lacks(lines('2024'))).toEqual(none)
  expect(lacks(lines('AAAI'))).toEqual(none)
  expect(lacks(lines('Rivers', (family) => `Jane ${family} et al.`))).toEqual(none)
})

/** The list with a line of it read as an entry. */
function misread(text: string, line: string): List {
  const list = readList({ path: 'README.md', text })
  const start = text.indexOf(line)
  const span = { start, end: start + line.length }
  const entry = { ...(list.entries[0] as Entry), span, links: [], authors: null, number: null }
  const year = { value: 2023, span: { start: span.end - 5, end: span.end - 1 }, certainty: 1 }
  const title = { value: line.slice(0, -7), span: { start, end: span.end - 7 }, certainty: 0.9 }
  const others = list.entries.filter((one) => one.span.start > span.end || one.span.end < start)
  const entries = [...others, { ...entry, title, year, venue: null }]
  return { ...list, entries: entries.toSorted((x, y) => x.span.start - y.span.start) }
}

const paragraph = ({ title, url }: Cell) =>
  `**${title}**\\\nJane Doe, Richard Roe. *NAACL 2023.* [[pdf]](${url})`

test('a sentence among entries lacks nothing, nor does a line above a table', () => {
  const sentence = 'Rather than one answer, these methods fuse several candidates, 2023.'
  const paragraphs = [...cells.map(paragraph), sentence].join('\n\n')
  expect(lackingIn(misread(paragraphs, sentence))).toEqual([])
  const aboveRows = `${sentence}\n\n${HEAD}${cells.map(row).join('\n')}`
  expect(lackingIn(misread(aboveRows, sentence))).toEqual([])
})

test('a link that is missing in an entry built like the others is', () => {
  const bullet = ({ i, title, url }: Cell) =>
    `- **${title}**, *NAACL 2023*.${i === 4 ? '' : ` [[pdf]](${url})`} [[code]](https://github.com/o/r${i})`
  expect(lacks(cells.map(bullet).join('\n'))).toEqual([`paper link: ${titleOf('Five')}`])
})

const ALL = [...NUMBERS, ...NUMBERS.map((n) => `Twenty ${n}`), ...NUMBERS.map((n) => `Thirty ${n}`)]

test('what many entries built alike lack in several sections is the form of the list', () => {
  const named = (n: string, i: number) =>
    `- ${titleOf(n)}. *Jane Doe, Richard Roe.* NAACL 2023. [[pdf]](https://arxiv.org/abs/2401.000${i + 10})`
  const bare = (n: string, i: number) => named(n, i).replace(' *Jane Doe, Richard Roe.*', '')
  const most = ALL.map((n, i) => (i === 12 ? bare(n, i) : named(n, i))).join('\n')
  const others = (count: number) =>
    ['Lakes', 'Seas', 'Rivers', 'Ponds', 'Wells', 'Bays']
      .slice(0, count)
      .map((name, i) => `## ${name}\n\n${bare(`${name} Once`, 50 + i)}\n${bare(`${name} Again`, 60 + i)}`)
      .join('\n\n')
  expect(lacks(`${most}\n\n${others(1)}`)).toEqual([`authors: ${titleOf('Twenty Three')}`])
  expect(lacks(`${most}\n\n${others(6)}`)).toEqual([])
})

const usual = ({ title, url }: Cell) => `- [${title}](${url}). Jane Doe, Richard Roe. NAACL 2023.`
const withLast = (last: string) => [...cells.map(usual), last].join('\n')

test("a company's page has no authors, nor has what names them by initials or inside the title", () => {
  const told = (name: string) => lacks(withLast(`- [${name}](https://arxiv.org/abs/2401.00077). NAACL 2023.`))
  expect(told('Why Slow Samplers Drift Apart')).toEqual(['authors: Why Slow Samplers Drift Apart'])
  const page = '- [Why Slow Samplers Drift Apart](https://riverlab.com/papers/drift/). NAACL 2023.'
  expect(lacks(withLast(page))).toEqual([])
  const initials =
    '- [Why Slow Samplers Drift Apart](https://arxiv.org/abs/2401.00077) by J.D, R.R. NAACL 2023.'
  expect(lacks(withLast(initials))).toEqual([])
})

test('one capitalised word before “(n.d.)” is an author, in any script', () => {
  const dated = ({ title, url }: Cell) => `- [${title}](${url}). NAACL 2023. Jane Doe, Richard Roe (2023).`
  const last = '- [Why Slow Samplers Drift Apart](https://arxiv.org/abs/2401.00077). NAACL 2023.'
  const undated = (name: string) => lacks([...cells.map(dated), `${last} ${name}.`].join('\n'))
  expect(undated('(n.d.)')).toEqual(['authors: Why Slow Samplers Drift Apart'])
  for (const name of ['Σεφέρης', 'VITTER', ', Vitter', '鲁迅', 'Unknown'])
    expect(undated(`${name} (n.d.)`)).toEqual([])
})

test('a program that Zenodo archives has no paper', () => {
  const named = ({ title, url }: Cell) =>
    `- **${title}**. Jane Doe, Richard Roe. *NAACL 2023*. [[pdf]](${url}) [[code]](https://github.com/o/r)`
  const last = (venue: string) =>
    `- **Quick Samplers**. Jane Doe, Richard Roe. *${venue}*. [[code]](https://github.com/o/quick)`
  const told = (venue: string) => lacks([...cells.map(named), last(venue)].join('\n'))
  expect(told('NAACL 2023')).toEqual(['paper link: Quick Samplers'])
  expect(told('10.5281/zenodo.1234567, 2023')).toEqual([])
})
