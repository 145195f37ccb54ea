/** A part that the reader took for something else is not lacking. */
import { expect, test } from 'vitest'
import { lackingParts } from '../../src/judge/lacking.ts'
import { readList } from '../../src/lists/index.ts'
import type { Entry, List } from '../../src/model/list.ts'

const NUMBERS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']
const lineOf = (n: string, i: number, rest: string) =>
  `${i + 1}. **Slow Sampling Made Quick ${n} Times.** ${rest} [[pdf]](https://arxiv.org/abs/2401.0000${i})`

function listOf(lines: readonly string[]): List {
  const list = readList({ path: 'README.md', text: `## Papers\n\n${lines.join('\n')}\n` })
  expect(list.entries).toHaveLength(lines.length)
  return list
}

/** Seven entries, of which the last is read as told. */
function withLast(rest: string, misread: (entry: Entry, list: List) => Partial<Entry>): List {
  const usual = '*Jane Doe, Richard Roe.* `NAACL 2022`'
  const list = listOf(NUMBERS.map((n, i) => lineOf(n, i, i === 6 ? rest : usual)))
  const entries = list.entries.map((entry, i) => (i === 6 ? { ...entry, ...misread(entry, list) } : entry))
  return { ...list, entries }
}

const lacks = (list: List) => lackingParts(list).flatMap(({ part, certain }) => (certain ? [part] : []))

test('an entry without any words that could be authors lacks them', () => {
  expect(lacks(withLast('`NAACL 2022`', () => ({ authors: null })))).toEqual(['authors'])
})

test('a team that was read as the venue may be the authors', () => {
  const misread = ({ span }: Entry, { text }: List): Partial<Entry> => {
    const start = text.indexOf('AI2', span.start)
    return { authors: null, venue: { value: 'AI2', span: { start, end: start + 3 }, certainty: 1 } }
  }
  expect(lacks(withLast('*AI2* `NAACL 2022`', misread))).toEqual([])
})

test('a name behind a tab may have been read into the title', () => {
  const misread = ({ span, title }: Entry, { text }: List): Partial<Entry> => {
    if (!title) return {}
    const end = text.indexOf('Roe', span.start) + 3
    return { authors: null, venue: null, year: null, title: { ...title, span: { ...title.span, end } } }
  }
  expect(lacks(withLast('\tRoe', misread))).toEqual([])
})

test('data sets that were read as authors make no convention', () => {
  const list = listOf(NUMBERS.map((n, i) => lineOf(n, i, '`NAACL 2022`')))
  const named = (value: string): List => ({
    ...list,
    entries: list.entries.map((entry, i) => {
      const { span } = entry
      const authors: Entry['authors'] = {
        ...{ span, names: [{ value, span, certainty: 1 }], etAl: false },
        style: { order: 'first-last', given: 'full', between: ', ', beforeLast: ', ' },
      }
      return i === 6 ? { ...entry, authors: null } : { ...entry, authors }
    }),
  })
  expect(lacks(named('Jane Doe'))).toEqual(['authors'])
  expect(lacks(named('ATIS/Stanford Dialogue Dataset'))).toEqual([])
})

test('what stands in the paragraph below the link is not lacking, nor is the link', () => {
  const line = (mark: string, i: number) =>
    `${mark}**Slow Sampling Made Quick ${NUMBERS[i]} Times.** ${i === 5 ? '' : 'Jane Doe, Richard Roe. '}[[pdf]](https://arxiv.org/abs/2401.0000${i})`
  const halved = (mark: string) => {
    const text = NUMBERS.map((_, i) => line(mark, i)).join('\n\n')
    const list = readList({ path: 'README.md', text })
    const last = list.entries[6] as Entry
    const entries = [...list.entries.slice(0, 6), { ...last, links: [] }]
    return lacks({ ...list, entries, links: list.links.filter((link) => !last.links.includes(link)) })
  }
  expect(halved('')).toEqual([])
  expect(halved('- ')).toEqual(['authors', 'paper link'])
})

test('news lacks nothing', () => {
  const list = withLast('`NAACL 2022`', () => ({ authors: null }))
  const entries = list.entries.map((entry) => ({ ...entry, section: ['Latest News'] }))
  expect(lacks({ ...list, entries })).toEqual([])
})

test('identifiers in words are no custom of linking papers', () => {
  const citation = (n: string, i: number, where: string) =>
    `- Slow Sampling Made Quick ${n} Times.\n  - Doe, Jane **and** Roe, Richard\n  - ${where}, 202${i % 5}.`
  const lines = NUMBERS.map((n, i) =>
    citation(n, i, i === 6 ? '*ACL*' : `*arXiv preprint arXiv:2401.0000${i}*`),
  )
  expect(lacks(listOf(lines))).toEqual([])
})

test('words that end amid a bracket may be no title', () => {
  const cut = ({ title }: Entry): Partial<Entry> => ({
    authors: null,
    title: title && { ...title, value: `${title.value} (GPU` },
  })
  expect(lacks(withLast('`NAACL 2022`', cut))).toEqual([])
})

test('what three of thirty lack is a kind of entry that the list has, and what two lack are slips', () => {
  const usual = '*Jane Doe, Richard Roe.* `NAACL 2022`'
  const withoutNames = (places: readonly number[]) =>
    listOf(
      Array.from({ length: 30 }, (_, i) =>
        lineOf(`${10 + i}`, 10 + i, places.includes(i) ? '`NAACL 2022`' : usual),
      ),
    )
  expect(lacks(withoutNames([7, 19]))).toEqual(['authors', 'authors'])
  expect(lacks(withoutNames([7, 13, 19]))).toEqual([])
})

test('in a long list a few more may be slips', () => {
  const linked = (i: number) => (i % 60 === 0 ? '' : ` [[pdf]](https://arxiv.org/abs/2401.${10000 + i})`)
  const lines = Array.from(
    { length: 240 },
    (_, i) => `- **Slow Sampling Made Quick ${i} Times.** *Jane Doe, Richard Roe.* NAACL 2022${linked(i)}`,
  )
  expect(lacks(listOf(lines))).toEqual(Array(4).fill('paper link'))
})

test('names right above the number of the next entry are those of the entry before', () => {
  const under = (i: number) => `\n\n   *Jane Doe, Richard Roe*${i === 3 ? '\n' : '\n\n'}`
  const text = (names: (i: number) => string) =>
    // behind a number of two digits, three blanks are too few for the names to belong to its item
    `## Papers\n\n${NUMBERS.map((n, i) => `1${lineOf(n, i, '2024')}${names(i)}`).join('')}`
  const list = (names: (i: number) => string) => readList({ path: 'README.md', text: text(names) })
  expect(lacks(list(under))).toEqual([])
  expect(lacks(list((i) => (i === 3 ? '\n\n' : under(i))))).toEqual(['authors'])
})

test('a paper link is not lacking where the list says that some entries have none', () => {
  const line = (n: string, i: number) => {
    const link = i === 6 ? '' : ` [[pdf]](https://arxiv.org/abs/2401.0000${i})`
    return `${i + 1}. **Slow Sampling Made Quick ${n} Times.** *Jane Doe, Richard Roe.* `.concat(
      `NAACL 2022${link}`,
    )
  }
  const saying = (words: string) =>
    lacks(
      readList({
        path: 'README.md',
        text: `# Rivers\n\n> ${words}\n\n## Papers\n\n${NUMBERS.map(line).join('\n')}\n`,
      }),
    )
  expect(saying('Papers without a public link are cited by title and venue.')).toEqual([])
  expect(saying('Papers with a public link are cited by title and venue.')).toEqual(['paper link'])
  expect(saying('Please do not add papers without a link.')).toEqual(['paper link'])
  expect(saying('Titles are short. Papers without links will be removed.')).toEqual(['paper link'])
})
