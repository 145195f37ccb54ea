/** With another year or venue an entry may belong elsewhere: then nobody writes it unasked. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'
import type { World } from '../pretend.ts'

const TITLE = 'Reading Slow Rivers with Patient Boats'
const AUTHORS = ['Ann Lee', 'Bo Wu']
const PUBLISHED = { title: TITLE, authors: AUTHORS, comment: 'Accepted to ICML 2025' }
const POSTED = { title: TITLE, authors: AUTHORS, published: '2024-05-02', updated: '2024-05-02' }

/** What the fixes are said to do, each with whether it is written unasked. */
const fixes = (text: string, paper: NonNullable<World['paper']>) =>
  judged(text, { paper }).flatMap(({ fix }) =>
    fix ? [`${fix.safe ? 'safe' : 'offered'}: ${fix.description}`] : [],
  )

const row = (year: number, title: string, venue = 'CVPR', id = '') =>
  `| ${year} | **${title}** | ${venue} | [Link](https://arxiv.org/abs/${id}) |`
const own = (year: number, venue = 'arXiv', id = '2405.00001') => row(year, TITLE, venue, id)
const table = (rows: readonly string[], heading = 'Papers') =>
  `## ${heading}\n\n| Year | Title | Venue | Paper |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`

const NAMES =
  'Ponds Floods Marshes Springs Lakes Deltas Geysers Canals Brooks Seas Dunes Cliffs Caves Reefs Bays Peaks Woods'.split(
    ' ',
  )
const others = (years: readonly number[]) =>
  years.map((year, i) => row(year, `Mapping Wide ${NAMES[i]} from Above`))
/** The entry after so many of the others. */
const among = (years: readonly number[], at: number, entry: string) => others(years).toSpliced(at, 0, entry)

const WRITE = 'Write “ICML 2025”'
const MOVE = '; the entry then has to move, since its section is in the order of years.'

describe('a section in the order of years', () => {
  const rising = [2022, 2022, 2023, 2023, 2024, 2024, 2024, 2025, 2025]
  const told = (rows: readonly string[]) => fixes(table(rows), { '2405.00001': PUBLISHED })

  test('may lose it by another year', () => {
    expect(told(among(rising, 5, own(2024)))).toEqual([`offered: ${WRITE}${MOVE}`])
    expect(told(among(rising.toReversed(), 3, own(2024)))).toEqual([`offered: ${WRITE}${MOVE}`])
  })
  test('keeps it where the entry stands between the years, or stood out of place', () => {
    expect(told(among(rising, 7, own(2024)))).toEqual([`safe: ${WRITE}.`])
    expect(told(among(rising, 8, own(2024)))).toEqual([`safe: ${WRITE}.`])
    expect(told(among(rising, 1, own(2024)))).toEqual([`safe: ${WRITE}.`])
  })
  test('is one but for a few', () => {
    const long = [2017, 2018, 2018, 2019, 2020, 2020, 2021, ...rising]
    expect(told(among(long.with(10, 2025), 12, own(2024)))).toEqual([`offered: ${WRITE}${MOVE}`])
    expect(told(among(long.with(10, 2025).with(4, 2024), 12, own(2024)))).toEqual([`safe: ${WRITE}.`])
  })
  test('is none by accident', () => {
    expect(told(among([2024, 2022, 2025, 2023, 2024, 2022, 2025, 2023, 2024], 5, own(2024)))).toEqual([
      `safe: ${WRITE}.`,
    ])
    expect(told(among([2023, 2024], 1, own(2024)))).toEqual([`safe: ${WRITE}.`])
  })
  test('may be too small to tell, where the others of the list show it', () => {
    const small = table(among([2024, 2023], 1, own(2024)), 'Rivers')
    const falling = others([2025, 2025, 2024, 2024, 2023, 2022])
    const paper = { '2405.00001': PUBLISHED }
    expect(fixes(`${table(falling)}\n${small}`, paper)).toEqual([`offered: ${WRITE}${MOVE}`])
    expect(fixes(`${table(falling.toReversed())}\n${small}`, paper)).toEqual([`safe: ${WRITE}.`])
  })
  test('may be small, if its years fall without exception', () => {
    const small = [2025, 2024, 2024, 2024, 2023]
    expect(told(among(small, 3, own(2024)))).toEqual([`offered: ${WRITE}${MOVE}`])
    expect(told(among(small, 1, own(2024)))).toEqual([`safe: ${WRITE}.`])
    expect(told(among(small.with(0, 2023), 3, own(2024)))).toEqual([`safe: ${WRITE}.`])
  })
  test('may be in the order of titles within a year', () => {
    const sorted = [2025, 2025, 2025, 2025, 2024, 2024, 2023, 2023, 2023].map((year, i) =>
      row(year, `${'KLMNKLKLM'[i]}apping Wide ${NAMES[i]} from Above`),
    )
    const first = (title: string) => sorted.toSpliced(4, 0, own(2024).replace(TITLE, title))
    const paper = (title: string) => ({ '2405.00001': { ...PUBLISHED, title } })
    const [early, late] = ['Above Slow Rivers with Patient Boats', 'Zooming out of Slow Rivers with Boats']
    expect(fixes(table(first(early)), paper(early))).toEqual([`offered: ${WRITE}${MOVE}`])
    expect(fixes(table(first(late)), paper(late))).toEqual([`safe: ${WRITE}.`])
  })
  test('stays as it is by the year of a preprint, too', () => {
    const paper = { '2405.00001': POSTED }
    const preprints = (years: readonly number[], at: number, entry: string) => table(among(years, at, entry))
    expect(fixes(preprints(rising, 2, own(2022)), paper)).toEqual([`offered: Write 2024${MOVE}`])
    expect(fixes(preprints(rising, 4, own(2023)), paper)).toEqual(['safe: Write 2024.'])
    const numbered = others(rising.toReversed()).map((_, i) =>
      i === 7
        ? `${i}. **${TITLE}** arXiv, 2022. [paper](https://arxiv.org/abs/2405.00001)`
        : `${i}. **Mapping Wide ${NAMES[i]} from Above** CVPR, ${rising.toReversed()[i]}. [paper](https://a.org/${i})`,
    )
    expect(fixes(`## Papers\n\n${numbered.join('\n\n')}\n`, paper)).toEqual([`offered: Write 2024${MOVE}`])
  })
  test('may only seem so where papers stand by when arXiv posted them', () => {
    const ids = [
      '2506',
      '2503',
      '2501',
      '2412',
      '2409',
      '2407',
      '2406',
      '2404',
      '2402',
      '2311',
      '2309',
      '2308',
    ]
    const posted = ids.map((id, i) =>
      row(
        Number(`20${id.slice(0, 2)}`),
        `Mapping Wide ${NAMES[i]} from Above`,
        'arXiv',
        `${id}.000${i + 10}`,
      ),
    )
    const told = (rows: readonly string[]) =>
      fixes(`${table(rows)}\n${table(others([2020]), 'Books')}`, { '2405.00001': PUBLISHED })
    expect(told(posted.toSpliced(7, 0, own(2024)))).toEqual([`safe: ${WRITE}.`])
    expect(told(posted.toSpliced(4, 0, own(2024)))).toEqual([`offered: ${WRITE}${MOVE}`])
  })
  test('is said of the year of a venue', () => {
    expect(told(among(rising, 5, own(2024, 'ICML')))).toEqual([`offered: Write 2025${MOVE}`])
  })
})

describe('a section of preprints', () => {
  const preprints = [2025, 2024, 2025].map((year, i) =>
    row(year, `Mapping Wide ${NAMES[i]} from Above`, 'arXiv'),
  )
  const under = (heading: string, rows = preprints) =>
    fixes(
      `${table([own(2025, 'arXiv', '2505.00001'), ...rows], heading)}\n${table(others([2020]), 'Books')}`,
      { '2505.00001': PUBLISHED },
    )

  test.each(['Preprints', '📝 4.1.1 perprint', 'Pre-print', 'Papers on arXiv', 'Preprits and e-prints'])(
    'holds no published papers: %s',
    (heading) => {
      expect(under(heading)).toEqual([])
    },
  )
  test('is one only where hardly anything else stands in it', () => {
    expect(under('Preprints and Papers', others([2025, 2024]))).toEqual([`safe: ${WRITE}.`])
  })
  test('as that of another conference does not hold this one’s', () => {
    expect(under('CVPR 2025')).toEqual([])
    expect(under('ICML 2025')).toEqual([`safe: ${WRITE}.`])
  })
  test.each(['Blueprints', 'Papers', 'Fingerprints of Printers'])('is not called %s', (heading) => {
    expect(under(heading)).toEqual([`safe: ${WRITE}.`])
  })
})

test('a later year beside another title may be that of the paper that its authors carried on', () => {
  const told = (title: string, year: number) =>
    judged(`- **${title}**, *Ann Lee, Bo Wu*, AAMAS ${year} [[pdf](https://arxiv.org/abs/2405.00001)]\n`, {
      paper: { '2405.00001': { title: TITLE, authors: AUTHORS, comment: 'Accepted at AAMAS 2024' } },
    }).filter(({ rule }) => rule === 'venue-mismatch').length
  const later = 'Reading of Slow Rivers by Patient Boats'
  expect(told(later, 2025)).toBe(0)
  expect(told(later, 2023)).toBe(1)
  expect(told(TITLE, 2025)).toBe(1)
})
