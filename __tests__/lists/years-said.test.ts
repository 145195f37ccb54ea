/** Years and servers that badges, labels and the beginnings of lines say. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { KNOWN_VENUE } from '../../src/lists/reader/facts.ts'
import { followHabits } from '../../src/lists/reader/habits/index.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { venueIn } from '../../src/lists/reader/venues.ts'
import { venueIndex } from '../../src/venues/venue-index.ts'
import { tableOf } from '../../training/example.ts'

const VENUES = venueIndex()

/** The venues and years of a list's entries. */
const saidIn = (text: string) =>
  readList({ path: 'list.md', text }).entries.map(({ venue, year }) => [venue?.value, year?.value])

const TITLES = ['Ants Remember Their Paths', 'Bees Share Their Maps', 'Crickets Sing in Groups of Many']
const listOf = (line: (title: string, i: number) => string) => `# Papers\n\n${TITLES.map(line).join('\n')}\n`

describe('badges', () => {
  const badged = (badge: string) =>
    saidIn(
      listOf(
        (title, i) =>
          `- [${title}](https://arxiv.org/abs/2401.0000${i}) ![](https://img.shields.io/badge/${badge}-red)`,
      ),
    )
  test.each(['abs-2024.06', 'pdf-2024.06', 'Online-2024', 'html-2024.06'])('%s', (badge) =>
    expect(badged(badge)).toEqual(TITLES.map(() => [undefined, 2024])),
  )
  test.each(['updated-2024', 'Code-2024', 'license-2024'])('%s is nothing of a paper', (badge) =>
    expect(badged(badge)).toEqual(TITLES.map(() => [undefined, undefined])),
  )
})

test('the beginning of an arXiv id tells the year', () => {
  const read = (words: string) => {
    const found = venueIn(words, VENUES)
    return found && [found.venue && words.slice(found.venue.from, found.venue.to), found.year?.value]
  }
  expect(read('arxiv 2510.07')).toEqual(['arxiv', 2025])
  expect(read('arXiv:2411')).toEqual(['arXiv', 2024])
  expect(read('arXiv 2510.07284')).toEqual(['arXiv', undefined])
  expect(read('arXiv 2012')).toEqual(['arXiv', 2012])
  expect(read('arXiv 2513.07')?.[1]).toBeUndefined()
})

test('a label that names the server and the year says both, one with the server alone is a label', () => {
  const linked = (label: (i: number) => string) =>
    saidIn(
      listOf((title, i) => `- ${title} in the Dark [[${label(i)}](https://arxiv.org/abs/2510.0700${i})]`),
    )
  expect(linked((i) => `arxiv 2510.0${i}`)).toEqual(TITLES.map(() => ['arxiv', 2025]))
  expect(linked(() => 'arxiv')).toEqual(TITLES.map(() => [undefined, undefined]))
})

describe('years before remarks and links', () => {
  /** The years that a habit finds in lines whose titles are given. */
  function found(lines: readonly string[]): string[] {
    const table = tableOf(lines.join('\n'), () => UNKNOWN_WORD)
    const words = (i: number) => table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
    const tags = Uint8Array.from({ length: table.count }, (_, i) => (/^How/.test(words(i)) ? 1 : 0))
    followHabits(table, tags, new Int32Array(table.count).fill(300), new Slots(table))
    return Array.from(tags, (tag, i) => (tag === 5 ? [words(i)] : [])).flat()
  }
  const line = (year: string, i: number) =>
    `${i + 1}. ${year} kind ${i} of work [How Ants Walk ${i}](https://arxiv.org/abs/2401.0000${i})`
  const YEARS = ['2019', '2020', '2021', '2022', '2023']

  test('in a row of lines they are the papers’', () => expect(found(YEARS.map(line))).toEqual(YEARS))
  test('in few lines they may be anything', () => expect(found(YEARS.slice(1).map(line))).toEqual([]))
  test('days are when something was done', () =>
    expect(found(YEARS.map((year, i) => line(`${year}-03-0${i + 1}`, i)))).toEqual([]))
})

test('acronyms are known in other letters as well, words are not', () => {
  const known = (word: string, lexicon = UNKNOWN_WORD) => {
    const table = tableOf(`- A Study of Pets, Ann Lee, ${word}`, () => lexicon)
    return table.venue[table.count - 1] === KNOWN_VENUE
  }
  expect(known('Gecco')).toBe(true)
  expect(known('Siggraph')).toBe(true)
  expect(known('Fast')).toBe(false)
  expect(known('Crypto', 0)).toBe(false)
  expect(known('Pelican')).toBe(false)
})

test('a conference and its year count more than a server and its', () =>
  expect(
    saidIn(
      listOf(
        (title, i) =>
          `- ${title} in the Dark [[arXiv 2510.0${i}](https://arxiv.org/abs/2510.0700${i})] [[ICML 2026](https://openreview.net/forum?id=a${i})]`,
      ),
    ),
  ).toEqual(TITLES.map(() => ['ICML', 2026])))
