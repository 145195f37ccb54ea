/** What `npm run bench:parse` counts as right and wrong, on made-up lists. */
import { describe, expect, test } from 'vitest'
import type { ReadEntry } from '../../bench/parse/entries.ts'
import { fallsOf, keyOf, updated } from '../../bench/parse/figures.ts'
import { type Gold, scoreGold } from '../../bench/parse/gold.ts'
import { foldOf, type Selection, select } from '../../bench/parse/lists.ts'
import { scoreScale } from '../../bench/parse/scale.ts'
import { complete, GOLD_FIELDS, means, total } from '../../bench/parse/scores.ts'

const record: Gold = {
  line: 3,
  title: 'Sorting Socks in Linear Time',
  authors: ['Ada Moth', 'Bo Reed'],
  venue: 'SOCKS',
  year: 2031,
  arxivId: '3101.00001',
  codeUrls: ['https://github.com/moth/socks'],
}

const entry: ReadEntry = {
  line: 3,
  endLine: 4,
  title: 'Sorting Socks in Linear Time',
  authors: ['Ada Moth', 'Bo Reed'],
  venue: 'SOCKS',
  year: 2031,
  arxivIds: ['3101.00001'],
  codeUrls: ['https://github.com/moth/socks'],
  links: [{ url: 'https://arxiv.org/abs/3101.00001', line: 4 }],
}

const scored = (entries: readonly ReadEntry[], records: readonly Gold[]) =>
  complete(scoreGold(entries, records).scores)

describe('annotated records', () => {
  test('a record that was read as annotated is right in every field', () => {
    const scores = scored([entry], [record])
    for (const field of ['found', ...GOLD_FIELDS] as const)
      expect(scores[field]).toEqual({ part: 1, whole: 1 })
    expect(scores.spurious).toEqual({ part: 0, whole: 1 })
  })

  test('a record that was not found is wrong in every field, also in those it leaves empty', () => {
    const bare = { ...record, authors: null, venue: null, year: null, arxivId: null, codeUrls: [] }
    const scores = scored([{ ...entry, line: 9 }], [bare])
    for (const field of ['found', ...GOLD_FIELDS] as const)
      expect(scores[field]).toEqual({ part: 0, whole: 1 })
  })

  test('fields that can be read in two ways are not scored, found or not', () => {
    const unsure = { ...record, unsure: ['venue', 'codeUrls'] }
    for (const entries of [[entry], []]) {
      const { venue, code, title } = scored(entries, [unsure])
      expect([venue.whole, code.whole, title.whole]).toEqual([0, 0, 1])
    }
  })

  test.each([
    ['title', { title: 'Sorting Socks in Linear Time. Ada Moth' }],
    ['authors', { authors: ['Ada Moth'] }],
    ['venue', { venue: null }],
    ['year', { year: 2030 }],
    ['arxivId', { arxivIds: ['3101.00002', '3101.00001'] }],
    ['code', { codeUrls: [] }],
  ] as const)('a wrong %s is wrong in that field alone', (wrong, change) => {
    const scores = scored([{ ...entry, ...change }], [record])
    expect(GOLD_FIELDS.filter((field) => scores[field].part === 0)).toEqual([wrong])
  })

  test('“et al.” is no author', () => {
    const { authors } = scored([entry], [{ ...record, authors: ['Ada Moth', 'Bo Reed', 'et al.'] }])
    expect(authors.part).toBe(1)
  })

  test('spurious is what no record claims between the first and the last record, not what lies around', () => {
    const last = { ...record, line: 8, endLine: 9, title: 'Knots' }
    const entries = [1, 3, 5, 8, 9, 10].map((line) => ({ ...entry, line, endLine: line }))
    expect(scored(entries, [record, last]).spurious).toEqual({ part: 2, whole: 2 })
  })

  test('of two entries on one line, a record takes the one with its title', () => {
    const other = { ...record, title: 'Knots' }
    const { title, found } = scored([entry, { ...entry, title: 'Knots' }], [other, record])
    expect([title.part, found.part]).toEqual([2, 2])
  })
})

describe('at scale', () => {
  const paper = { id: '3101.00001', title: record.title, authors: ['Ada Moth', 'Reed, Bo'] }
  const papers = new Map([[paper.id, paper]])
  const near = (text: string, entries: readonly ReadEntry[] = [{ ...entry, line: 1 }]) =>
    complete(scoreScale(text, entries, papers).scores)
  const link = '[paper](https://arxiv.org/abs/3101.00001)'
  const text = `\n\n- **Sorting Socks in Linear Time**, A. Moth and B. Reed\n  ${link}\n`

  test('a title and authors that stand near the link and were read are right', () => {
    const { titlesAtScale, authorsAtScale } = near(text)
    expect([titlesAtScale, authorsAtScale]).toEqual([
      { part: 1, whole: 1 },
      { part: 1, whole: 1 },
    ])
  })

  test('without an entry both are wrong', () => {
    const { titlesAtScale, authorsAtScale } = near(text, [])
    expect([titlesAtScale, authorsAtScale]).toEqual([
      { part: 0, whole: 1 },
      { part: 0, whole: 1 },
    ])
  })

  test('a title cut short, a missing author and two authors too many are wrong', () => {
    const read = (change: Partial<ReadEntry>) => near(text, [{ ...entry, ...change }])
    expect(read({ title: 'Sorting Socks' }).titlesAtScale.part).toBe(0)
    expect(read({ authors: ['A. Moth'] }).authorsAtScale.part).toBe(0)
    expect(read({ authors: ['A. Moth', 'B. Reed', 'SOCKS', 'Code'] }).authorsAtScale.part).toBe(0)
  })

  test('a nickname before the title is tolerated, a sentence is not', () => {
    const titled = (title: string) => near(text, [{ ...entry, title }]).titlesAtScale.part
    expect(titled(`SockSort: ${record.title}`)).toBe(1)
    expect(titled(`A long remark that somebody made: ${record.title}`)).toBe(0)
  })

  test('what the text does not say is not measured', () => {
    expect(near(`\n\n- Socks, A. Moth and B. Reed ${link}`).titlesAtScale.whole).toBe(0)
    const { titlesAtScale, authorsAtScale } = near(`\n\n- ${record.title}, A. Moth et al. ${link}`)
    expect([titlesAtScale.whole, authorsAtScale.whole]).toEqual([1, 0])
  })

  test('comments are not measured', () => {
    expect(near(`<!--\n${text}-->`).titlesAtScale.whole).toBe(0)
    expect(near(`- <!-- ${record.title} --> ${link}`).titlesAtScale.whole).toBe(0)
  })
})

describe('over lists', () => {
  const list = (part: number, whole: number) => complete({ title: { part, whole } })

  test('all cases weigh the same in the total, all lists in the mean', () => {
    const lists = [list(100, 100), list(0, 10)]
    expect(total(lists).title).toEqual({ part: 100, whole: 110 })
    expect(means(lists).title).toBe(0.5)
  })

  test('a list with a handful of cases has no say in the mean', () => {
    expect(means([list(10, 10), list(0, 4)]).title).toBe(1)
    expect(means([list(0, 4)]).title).toBe(null)
  })
})

describe('the gate', () => {
  const scores = (part: number, spurious = 0) =>
    complete({ title: { part, whole: 200 }, spurious: { part: spurious, whole: 200 } })
  const list = (name: string, part: number, spurious = 0) => ({
    name,
    entries: 200,
    scores: scores(part, spurious),
  })
  const names = ['a.md', 'b.md']
  const figures = updated({}, [list('a.md', 190), list('b.md', 190)], names)

  test('one list that falls by more than a point is named, however well the other does', () => {
    expect(fallsOf(figures, [list('a.md', 187), list('b.md', 200)])).toEqual([
      { name: 'a.md', field: 'title', before: 0.95, after: 0.935 },
    ])
  })

  test('a fall of a point is tolerated', () => {
    expect(fallsOf(figures, [list('a.md', 188)])).toEqual([])
  })

  test('more spurious entries are a fall, fewer are none', () => {
    expect(fallsOf(figures, [list('a.md', 190, 3)]).map(({ field }) => field)).toEqual(['spurious'])
    expect(fallsOf(updated({}, [list('a.md', 190, 3)], names), [list('a.md', 190)])).toEqual([])
  })

  test('a list without figures is not compared', () => {
    expect(fallsOf(figures, [list('c.md', 0)])).toEqual([])
  })

  test('an update keeps lists that were not measured and drops those that are gone', () => {
    const after = updated(figures, [list('b.md', 100)], ['b.md', 'c.md'])
    expect(Object.keys(after)).toEqual([keyOf('b.md')])
    expect(Object.keys(updated(figures, [list('b.md', 100)], names)).sort()).toEqual(names.map(keyOf).sort())
  })

  test('figures hold no name of a list', () => {
    expect(JSON.stringify(figures)).not.toContain('a.md')
  })
})

describe('lists kept aside', () => {
  const names = Array.from({ length: 50 }, (_, i) => `owner${i}__papers__README.md`)
  const chosen = (selection: Partial<Selection>) =>
    select(names, { folder: null, fold: null, only: null, ...selection })

  test('all lists of an owner are in the same fifth', () => {
    expect(foldOf('owner__papers__README.md')).toBe(foldOf('owner__other__docs__list.md'))
  })

  test('the folds part the lists', () => {
    const folds = [0, 1, 2, 3, 4].map((fold) => chosen({ fold, only: 'kept-aside' }))
    expect(
      folds
        .flat()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...names].sort())
    expect(folds.every((lists) => lists.length > 0 && lists.every(({ isKeptAside }) => isKeptAside))).toBe(
      true,
    )
  })

  test('lists that were looked at are all the others', () => {
    const [aside, looked] = [chosen({ only: 'kept-aside' }), chosen({ only: 'looked-at' })]
    expect([...aside, ...looked].map(({ name }) => name).sort()).toEqual([...names].sort())
    expect(looked.some(({ isKeptAside }) => isKeptAside)).toBe(false)
  })

  test('another folder is kept aside unless it is said to have been looked at', () => {
    expect(chosen({ folder: 'x' }).every(({ isKeptAside }) => isKeptAside)).toBe(true)
    const looked = chosen({ folder: 'x', only: 'looked-at' })
    expect(looked).toHaveLength(names.length)
    expect(looked.some(({ isKeptAside }) => isKeptAside)).toBe(false)
  })
})
