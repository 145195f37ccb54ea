/** A title with a bracket or a number before its colon is one title. */
import { describe, expect, test } from 'vitest'
import { readEntries } from '../../src/lists/reader/entries.ts'
import { HeadingPath } from '../../src/lists/reader/heading-path.ts'
import { AUTHORS, OUTSIDE, TITLE, VENUE, YEAR } from '../../src/lists/reader/labels.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { linksOf } from '../../src/lists/reader/reader.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { venueIndex } from '../../src/venues/venue-index.ts'
import { tableOf } from '../../training/example.ts'

type Tagged = { titles: readonly string[]; authors?: string; venue?: string; year?: string }

/** The entries of a text whose atoms the tagger labelled so. */
function read(text: string, { titles, authors, venue, year }: Tagged) {
  const table = tableOf(text, () => UNKNOWN_WORD)
  const tags = Uint8Array.from({ length: table.count }, (_, i) => {
    const words = table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
    if (titles.includes(words)) return TITLE
    return words === authors ? AUTHORS : words === venue ? VENUE : words === year ? YEAR : OUTSIDE
  })
  const margins = new Int32Array(table.count).fill(300)
  const list = { table, tags, margins, slots: new Slots(table), venues: venueIndex() }
  return readEntries(
    { ...list, linksOf: (unit: number) => linksOf((table.units[unit] as (typeof table.units)[number]).flow) },
    new HeadingPath(),
  )
}

const LINK = '[[paper]](https://arxiv.org/abs/2401.00001)'
const HALVES = ['River Memory Models', 'How Rivers Remember the Shape of Their Beds']
const FORMS = [
  `- [2024] ${HALVES[0]} (RMMs): ${HALVES[1]}. ${LINK}`,
  `- [2024] **RiverBench (RMMs)**: ${HALVES[1]}. ${LINK}`,
  `- [2024] ${HALVES[0]}: ${HALVES[1]}. ${LINK}`,
]

test.each(FORMS)('%s', (text) => {
  const entries = read(text, { titles: [...HALVES, 'RiverBench'], venue: 'RMMs', year: '2024' })
  const whole = text
    .replace(/^- \[2024\] /, '')
    .replace(/\. \[\[.*$/, '')
    .replaceAll('**', '')
  expect(entries.map(({ title }) => title?.value)).toEqual([whole])
  expect(entries.map(({ venue, year }) => [venue?.value, year?.value])).toEqual([[undefined, 2024]])
})

test.each([
  ['in two sentences', `- Ann Lee. ${HALVES[0]}. In River Talks: ${HALVES[1]}. ${LINK}`],
  ['with names between', `- ${HALVES[0]}: Ann Lee: ${HALVES[1]}. ${LINK}`],
  [
    'linked apart',
    `- [${HALVES[0]}](https://arxiv.org/abs/2401.00002): [${HALVES[1]}](https://arxiv.org/abs/2401.00001)`,
  ],
])('two titles stay two: %s', (_, text) => {
  expect(read(text, { titles: HALVES, authors: 'Ann Lee' })).toMatchObject([
    { title: { value: HALVES[0] } },
    { title: { value: HALVES[1] } },
  ])
})

test('a name before a title that begins with it and a colon is not read twice', () => {
  const title = `RiverBench: ${HALVES[1]}`
  const text = `- [RiverBench: ${title}](https://arxiv.org/abs/2401.00001)`
  const entries = read(text, { titles: ['RiverBench', HALVES[1] ?? ''] })
  expect(entries.map((entry) => entry.title?.value)).toEqual([title])
})

describe('a title over several links to one address', () => {
  const link = (words: string, id = '2401.00001') => `[${words}](https://arxiv.org/abs/${id})`
  const html = (words: string) => `<a href="https://arxiv.org/abs/2401.00001">${words}</a>`
  const [start, middle, rest] = ['How Rivers Remember', 'the Shape of Beds', 'Throughout a Cold Winter']
  const whole = [start, middle, rest].join(' ')
  const cell = (...parts: readonly string[]) =>
    `<table><tr><td>2024</td><td>${parts.map(html).join('<br>')}</td></tr></table>`

  test.each([
    ['in a cell in HTML', cell(start, middle, rest)],
    ['in a cell', `| Title |\n|---|\n| ${[start, middle, rest].map((words) => link(words)).join('<br>')} |`],
    ['on wrapped lines', `- ${[start, middle, rest].map((words) => link(words)).join('\n  ')}`],
    ['with marks', `- **${link(start)}** *${link(middle)}* ${link(rest)}`],
  ])('%s', (_, text) => {
    expect(read(text, { titles: [start, middle, rest] }).map(({ title }) => title?.value)).toEqual([whole])
  })

  test('a half that is no title by itself belongs to it', () => {
    expect(read(`- ${link(start)} ${link(middle)}`, { titles: [start] })).toMatchObject([
      { title: { value: `${start} ${middle}` } },
    ])
  })

  test.each([
    ['another address', `- ${link(start)} ${link(rest, '2401.00002')}`],
    ['a bullet between', `- ${link(start)}\n- ${link(rest)}`],
    ['words between', `- ${link(start)}, about ${link(rest)}`],
    ['a cell between', `| Title | Title |\n|---|---|\n| ${link(start)} | ${link(rest)} |`],
  ])('two titles stay two: %s', (_, text) => {
    expect(read(text, { titles: [start, rest] })).toHaveLength(2)
  })
})

test('a dash in the place of a bullet is no part of a title', () =>
  expect(
    read(`**- Ants Remember Paths**  \n${LINK}`, { titles: ['- Ants Remember Paths'] })[0]?.title?.value,
  ).toBe('Ants Remember Paths'))
