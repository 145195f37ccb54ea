/** Tables with a column for the day on which a preprint was posted, and another for the venue. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'
import type { World } from '../pretend.ts'

const RULES = ['duplicate-entry', 'inconsistent-entry', 'venue-mismatch']

const told = (text: string, world: World = {}): readonly string[] =>
  judged(text, world).flatMap(({ rule, from, message }) =>
    RULES.includes(rule) ? [`${from.line}: ${message}`] : [],
  )

const TITLE = 'How Ponds Remember the Shape of Their Beds'
const row = (title: string, id: string, date: string, venue: string) =>
  `| [**${title}**](https://arxiv.org/abs/${id}) | ${date} | ${venue} |`
const OTHERS = [
  row('Answering Questions about Warm Seas', '2401.00011', '01/2024', 'arXiv'),
  row('Reading Slow Rivers at Night', '2402.00012', '02/2024', 'ICML'),
  row('Floods and Their Sources in Spring', '2310.00013', '10/2023', 'ACL'),
  row('What Otters Say About Cold Mountains', '2312.00014', '12/2023', 'CVPR'),
  row('Patience for Impatient Networks', '2305.00015', '05/2023', 'arXiv'),
]
const table = (heading: string, head: string, rows: readonly string[]) =>
  `## ${heading}\n\n| Paper | ${head} | Venue |\n| --- | --- | --- |\n${rows.join('\n')}\n`
/** Rows of one paper in two tables of a list; the first table begins on line 5, the other on line 16. */
const list = (one: string, other: string, head = 'Date') =>
  `${table('Ponds', head, [one, ...OTHERS])}\n${table('Data', head, [other])}`
const here = (date: string, venue: string) => row(TITLE, '2311.00001', date, venue)

describe('the year in a column of dates', () => {
  test('is not that of the venue in another column', () => {
    expect(told(list(here('11/2023', 'AAAI'), here('2023', 'AAAI 2024')))).toEqual([])
    expect(told(list(here('11/2023', 'AAAI'), here('01/2024', 'AAAI')))).toEqual([])
  })

  test('is not told as the venue’s', () => {
    expect(told(list(here('11/2023', 'AAAI'), here('11/2023', 'arXiv')))).toEqual([
      '16: The same paper is listed as “arXiv 2023” here and as “AAAI” on line 5.',
    ])
  })

  test('the venue’s own years are compared', () => {
    expect(told(list(here('11/2023', 'AAAI 2024'), here('11/2023', 'AAAI 2025')))).toEqual([
      '16: The same paper is listed as “AAAI 2025” here and as “AAAI 2024” on line 5.',
    ])
  })

  test('contradicts another date of the preprint', () => {
    expect(told(list(here('11/2023', 'arXiv'), here('2024', 'arXiv')))).toEqual([
      '16: The same paper is listed as “arXiv 2024” here and as “arXiv 2023” on line 5.',
    ])
  })

  test('is one of posting where other rows date their venues apart from it', () => {
    const dated = ['2401.00021', '2402.00022', '2403.00023'].map((id, i) =>
      row(`A Map of the ${['First', 'Second', 'Third'][i]} Lake`, id, '2024', 'CVPR 2025'),
    )
    const world: World = {
      paper: { '2311.00001': { title: TITLE, authors: ['Jane Doe'], comment: 'Accepted at AAAI 2025' } },
    }
    const own = here('2023', 'AAAI')
    expect(told(table('Ponds', 'Year', [own, ...dated]), world)).toEqual([])
    expect(told(table('Ponds', 'Year', [own, ...dated.slice(1)]), world)).toEqual([
      expect.stringContaining('AAAI 2025'),
    ])
    expect(told(table('Ponds', 'Year', [here('2023', 'ICML'), ...dated]), world)).toEqual([
      expect.stringContaining('AAAI 2025'),
    ])
  })

  test('is compared with no record’s year of the venue', () => {
    const comment = (words: string): World => ({
      paper: { '2311.00001': { title: TITLE, authors: ['Jane Doe'], comment: words } },
    })
    const text = list(here('2023', 'AAAI'), row('A Map of Every Lake', '2311.00002', '11/2023', 'ACL'))
    expect(told(text, comment('Accepted at AAAI 2024'))).toEqual([])
    expect(told(text, comment('Accepted at ICML 2024'))).toEqual([expect.stringContaining('ICML 2024')])
  })
})

test('a column of years has those of the venues', () => {
  const years = (line: string) => line.replace(/ \d\d\/(?=20)/, ' ')
  const text = list(here('2024', 'AAAI'), here('2025', 'AAAI'), 'Year').split('\n').map(years).join('\n')
  expect(told(text)).toEqual([
    '16: The same paper is listed as “AAAI 2025” here and as “AAAI 2024” on line 5.',
  ])
})

test.each(['2023/Nov', '2023.Nov', 'Nov/2023', 'Nov-2023', 'November 2023'])(
  'the month may stand beside the year by its name: %s',
  (date) => {
    const paper = { '2311.00001': { title: TITLE, authors: ['Ann Lee'], comment: 'Accepted to AAAI 2024' } }
    const text = (when: string) => table('Ponds', 'Appeared', [here(when, 'AAAI')])
    expect(told(text(date), { paper })).toEqual([])
    expect(told(text('2023'), { paper })).toEqual([
      '5: Listed as AAAI 2023; arXiv says “Accepted to AAAI 2024”.',
    ])
  },
)

test.each(['Date', 'Released', 'Release', 'First posted', '**Posted**', 'Submitted', 'arXiv'])(
  'under “%s”, a year alone is when the preprint was posted',
  (head) => {
    const paper = {
      '2311.00001': { title: TITLE, authors: ['Jane Doe'], comment: 'Accepted at AAAI 2024' },
    }
    const said = (year: string) => told(table('Ponds', head, [here(year, 'AAAI')]), { paper })
    expect(said('2023')).toEqual([])
    expect(said('2025')).toEqual(['5: Listed as AAAI 2025; arXiv says “Accepted at AAAI 2024”.'])
  },
)

test('under “Date”, that is so beside dates with months', () => {
  const rows = OTHERS.map((one) => one.replace(/\d\d\/20/, '20'))
  const said = (head: string) =>
    told(table('Ponds', head, [here('2023', 'AAAI'), ...rows]), {
      paper: { '2311.00001': { title: TITLE, authors: ['Jane Doe'], comment: 'Accepted at AAAI 2024' } },
    })
  expect(said('Date')).toEqual([])
  expect(said('Year')).toEqual(['5: Listed as AAAI 2023; arXiv says “Accepted at AAAI 2024”.'])
})

test('a column of years is that of posting where nearly all papers of conferences have the years of their ids', () => {
  const paper = {
    '2311.00001': { title: TITLE, authors: ['Jane Doe'], comment: 'Accepted at AAAI 2024' },
  }
  const others = (n: number, yearOf: (i: number) => number) =>
    Array.from({ length: n }, (_, i) =>
      row(
        `Reading Slow River ${i} at Night`,
        `${2200 + 100 * (i % 4) + 1}.000${10 + i}`,
        String(yearOf(i)),
        'ICML',
      ),
    )
  const posted = (i: number) => 2022 + (i % 4)
  const said = (more: readonly string[]) =>
    told(table('Ponds', 'Year', [here('2023', 'AAAI'), ...more]), { paper })
  expect(said(others(24, posted))).toEqual([])
  expect(said(others(24, (i) => posted(i) + (i % 6 === 0 ? 1 : 0)))).toHaveLength(1)
  expect(said(others(10, posted))).toHaveLength(1)
})

test('a comment that names the listed venue beside another contradicts nothing', () => {
  const said = (comment: string) =>
    told(list(here('2023', 'AAAI 2024'), row('A Map of Every Lake', '2311.00002', '11/2023', 'ACL')), {
      paper: { '2311.00001': { title: TITLE, authors: ['Jane Doe'], comment } },
    })
  expect(said('NIPS 2023 & AAAI 2024 Demo')).toEqual([])
  expect(said('NIPS 2023')).toHaveLength(1)
})
