/** Years of preprints beside ids: which of the two is wrong, only the record's title shows. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'
import type { World } from '../pretend.ts'

const TITLES = [
  'Counting Otters by Ear',
  'Hasty Boats on Cold Lakes',
  'Rain over Wide Rivers at Night',
  'Patient Herons Fish Alone',
  'Frogs Sing behind Old Dams',
  'Snow Falls on Quiet Roofs',
]
const idOf = (i: number, year = 25) => `${year}08.0${1000 + i}`
const line = (title: string, year: number, id: string) =>
  `- **${title}**, arXiv ${year} [[paper](https://arxiv.org/abs/${id})]\n`
const years = (text: string, paper: World['paper'] = {}) =>
  judged(text, { paper }).flatMap(({ rule, severity, message, fix, from }) =>
    rule === 'year-mismatch' ? [{ severity, message, fixed: fix !== null, line: from.line }] : [],
  )

describe('of ids that arXiv was not asked about', () => {
  const late = (count: number) => TITLES.slice(0, count).map((title, i) => line(title, 2023, idOf(i)))
  const right = (count: number) =>
    Array.from({ length: count }, (_, i) => line(`Slow River number ${i} of Many`, 2023, idOf(i, 23)))

  test('one contradicts the year, and nothing is offered', () => {
    expect(years(late(1).join(''))).toEqual([
      {
        severity: 'warning',
        message: 'Listed as arXiv 2023, but the id 2508.01000 is from 2025: they contradict each other.',
        fixed: false,
        line: 1,
      },
    ])
  })
  test('many are suspect, which is told once', () => {
    expect(years([...late(6), ...right(4)].join(''))).toEqual([
      {
        severity: 'notice',
        message:
          'The ids of 6 of 10 preprints are from later years than the list says: the ids or the years are wrong.',
        fixed: false,
        line: 1,
      },
    ])
  })
  test('a few, or a small share, are told one by one', () => {
    expect(years(late(4).join(''))).toHaveLength(4)
    expect(years([...late(5), ...right(120)].join(''))).toHaveLength(5)
  })
  test('one paper in many sections is one id', () => {
    const section = (i: number) => `\n## River ${i}\n\n${line(TITLES[0] ?? '', 2023, idOf(0))}`
    const sections = Array.from({ length: 6 }, (_, i) => section(i)).join('')
    expect(years(sections).map(({ severity }) => severity)).not.toContain('notice')
  })
  test('those whose records are known do not count', () => {
    const known = Object.fromEntries(
      TITLES.map((title, i) => [
        idOf(i),
        { title, authors: ['Jane Doe'], published: '2025-08-01', updated: '2025-08-01' },
      ]),
    )
    const found = years(late(6).join(''), known)
    expect(found).toHaveLength(6)
    expect(found.every(({ severity, fixed }) => severity === 'warning' && fixed)).toBe(true)
    const { [idOf(5)]: _, ...others } = known
    expect(years(late(6).join(''), others).map(({ fixed }) => fixed)).toEqual([...Array(5).fill(true), false])
  })
})

test('the year of a paper that has another title is told, and corrected only where the authors agree', () => {
  const record = {
    title: 'RiverBench: Counting Otters in Cold Water',
    authors: ['Jane Doe', 'Bo Wu', 'Cy Fox'],
    published: '2025-08-01',
    updated: '2025-08-01',
  }
  const entry = (names: string) =>
    `- **RiverBench: How Do Models Look at Herons**, ${names}arXiv 2023 [[paper](https://arxiv.org/abs/${idOf(0)})]\n`
  const fixed = (names: string) => years(entry(names), { [idOf(0)]: record }).map((one) => one.fixed)
  expect(fixed('')).toEqual([false])
  expect(fixed('*Jane Doe, Bo Wu, Cy Fox*, ')).toEqual([true])
})

test('a year under a heading that says it is not written over', () => {
  const title = 'Counting Otters by Ear'
  const text = (heading: string) => `## ${heading}\n\n${line(title, 2022, '2508.01001')}`
  const fixed = (heading: string) =>
    years(text(heading), { '2508.01001': { title, authors: ['Ann Lee'], published: '2025-08-02' } }).map(
      (one) => one.fixed,
    )
  expect(fixed('Otters')).toEqual([true])
  expect(fixed('Otters of 2022')).toEqual([false])
})

describe('the year of a venue before the paper was posted', () => {
  const title = 'Counting Otters by Ear'
  const told = (year: number, place: string, record: object = {}, more = '') =>
    years(`- **${title}**, ${place} ${year} [[paper](https://arxiv.org/abs/2508.01001)]${more}\n`, {
      '2508.01001': { title, authors: ['Ann Lee'], ...record },
    }).length
  test('may be right of a paper that was posted late', () => {
    expect(told(2023, 'NeurIPS')).toBe(0)
    expect(told(2021, 'NeurIPS')).toBe(1)
    expect(told(2021, 'NeurIPS', {}, ' [[PDF](https://a.org/proceedings/2021/191)]')).toBe(0)
  })
  test('is wrong in another decade', () => {
    expect(told(2015, 'in')).toBe(1)
    expect(told(2016, 'in')).toBe(0)
  })
  test('without a venue is wrong where the record names a later one', () => {
    expect(told(2021, 'in', { comment: 'Accepted at CVPR 2025' })).toBe(1)
    expect(told(2021, 'in', { comment: 'Accepted at CVPR 2021' })).toBe(0)
  })
  test('may stand in the record in two digits', () => {
    expect(told(2021, 'NeurIPS', { comment: "Accepted as a full paper by NeurIPS'21" })).toBe(0)
  })
  test('is nothing to tell beside another title', () => {
    expect(
      told(2021, 'NeurIPS', { title: 'How Otters Hear Each Other on Rivers', authors: ['Ann Lee'] }),
    ).toBe(0)
  })
})

describe('a year after that of the first version', () => {
  const record = (title: string) => ({
    title,
    authors: ['Jane Doe', 'Bo Wu', 'Cy Fox'],
    published: '2024-08-01',
    updated: '2024-08-01',
    version: 1,
  })
  const others = (count: number, year: number) =>
    Array.from({ length: count }, (_, i) =>
      line(`Slow River number ${i} of Those from ${year}`, year, `2408.${10_000 + 2000 * (year % 10) + i}`),
    ).join('')
  const [own] = TITLES as [string]
  const told = (list: string, year: number) =>
    years(line(own, year, idOf(0, 24)) + list, { [idOf(0, 24)]: record(own) }).filter((one) => one.line === 1)
      .length

  test.each([
    ['is told where the list has few such years', others(3, 2025) + others(10, 2024), 2025, 1],
    ['is no slip where the list dates by the newest version', others(5, 2025) + others(40, 2024), 2025, 0],
    ['nor at a smaller share of many', others(25, 2025) + others(400, 2024), 2025, 0],
    ['is told at a smaller one still', others(20, 2025) + others(500, 2024), 2025, 1],
    ['is told at a small share of a few', others(8, 2025) + others(100, 2024), 2025, 1],
    ['is told where slips go both ways', others(6, 2025) + others(2, 2023) + others(20, 2024), 2025, 1],
    ['is told where it is two years later', others(6, 2025) + others(20, 2024), 2026, 1],
    ['is told before the first version', others(6, 2025) + others(20, 2024), 2023, 1],
  ])('%s', (_, list, year, count) => {
    expect(told(list, year)).toBe(count)
  })

  test('may be the right one, so that the first is not written unasked', () => {
    const safe = (list: string) =>
      judged(line(own, 2023, idOf(0, 24)).replace('arXiv', '*Jane Doe, Bo Wu, Cy Fox*, arXiv') + list, {
        paper: { [idOf(0, 24)]: record(own) },
      })
        .filter(({ rule, from }) => rule === 'year-mismatch' && from.line === 1)
        .map(({ fix }) => fix?.safe)
    expect(safe(others(2, 2025) + others(20, 2024))).toEqual([true])
    expect(safe(others(12, 2025) + others(20, 2024))).toEqual([false])
  })

  test('is that of the version whose title the entry has', () => {
    const entry = (title: string, year: number) =>
      `- **${title}**, *Jane Doe, Bo Wu, Cy Fox*, arXiv ${year} [[paper](https://arxiv.org/abs/${idOf(0, 24)})]\n`
    const of = (title: string, year: number) =>
      years(entry(title, year), { [idOf(0, 24)]: record('Counting Otters by Ear on Cold Lakes') }).length
    expect(of('Counting Otters by Ear on Cold Lakes', 2025)).toBe(1)
    expect(of('Counting Otters by Eear on Cold Lakes', 2025)).toBe(1)
    expect(of('Counting Otters by Ear on Cold and Windy Lakes', 2025)).toBe(0)
    expect(of('How Many Animals Does a Microphone Find', 2025)).toBe(0)
    expect(of('How Many Animals Does a Microphone Find', 2023)).toBe(1)
    expect(of('How Many Animals Does a Microphone Find', 2026)).toBe(1)
  })
})

test('of a preprint of the last months before, the year may be that of a venue', () => {
  const safe = (published: string) => {
    const id = `${published.slice(2, 4)}${published.slice(5, 7)}.00001`
    const paper = { [id]: { title: TITLES[0] ?? '', authors: ['Ann Lee'], published } }
    const text = `- **${TITLES[0]}**, Ann Lee, arXiv 2025 [[paper](https://arxiv.org/abs/${id})]\n`
    return judged(text, { paper }).map(({ rule, fix }) => [rule, fix?.safe])
  }
  expect(safe('2024-12-30T10:00:00Z')).toEqual([['year-mismatch', false]])
  expect(safe('2024-06-30T10:00:00Z')).toEqual([['year-mismatch', true]])
})
