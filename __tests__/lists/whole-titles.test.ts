/** A title with a bracket or a number before its colon is one title. */
import { expect, test } from 'vitest'
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
