import { expect, test } from 'vitest'
import { type Generated, generateLists } from '../../training/generate/index.ts'
import { claim, unclaimed, unmark } from '../../training/generate/marked.ts'
import { fill } from '../../training/generate/pattern.ts'

const lists: readonly Generated[] = [...generateLists(150, 7)]
const words = ({ text }: Generated, { start, end }: { readonly start: number; readonly end: number }) =>
  text.slice(start, end)

test('no mark is left in a text, and every claim holds words', () => {
  for (const list of lists) {
    expect(list.text).not.toMatch(/[\ue000-\uf8ff]/)
    for (const claimed of list.truth) expect(words(list, claimed).trim()).not.toBe('')
  }
})

test('claims of one list do not cross', () => {
  for (const { truth } of lists)
    for (const [index, one] of truth.entries())
      for (const other of truth.slice(index + 1, index + 4))
        expect(other.start >= one.end || other.end <= one.end).toBe(true)
})

test('no entry has two titles, and years are years', () => {
  for (const list of lists) {
    const titled = list.truth.filter(({ kind }) => kind === 'title').map(({ entry }) => entry)
    expect(titled).toEqual([...new Set(titled)])
    for (const year of list.truth.filter(({ kind }) => kind === 'year'))
      expect(words(list, year)).toMatch(/^['’‘]?(?:(?:19|20)\d\d(?:[-./]\d\d?)?|\d\d)$/)
  }
})

test('each list keeps to its own form: most of its entries begin alike', () => {
  const lead = (text: string, start: number) =>
    text.slice(text.lastIndexOf('\n', start) + 1, start).replace(/\w+/g, 'w')
  const shares = lists
    .map(({ text, truth }) =>
      truth.filter(({ kind }) => kind === 'title').map(({ start }) => lead(text, start)),
    )
    .filter((leads) => leads.length > 10)
    .map(
      (leads) =>
        Math.max(
          ...Map.groupBy(leads, (one) => one)
            .values()
            .map((same) => same.length),
        ) / leads.length,
    )
  expect(shares.filter((share) => share > 0.2).length).toBeGreaterThan(shares.length / 2)
})

test('marked text is joined, replaced and split like any other, and its claims keep their places', () => {
  const marked = `**${claim('title', 3, 'Blue foxes')}** (${claim('year', 3, '2019')})`.replaceAll(
    'fox',
    'owl',
  )
  expect(unmark(`- ${marked}`)).toEqual({
    text: '- **Blue owles** (2019)',
    truth: [
      { kind: 'title', entry: 3, start: 4, end: 14 },
      { kind: 'year', entry: 3, start: 18, end: 22 },
    ],
  })
  expect(unclaimed(marked)).toBe('**Blue owles** (2019)')
})

test('a group of a pattern appears only with all of its fields', () => {
  const pattern = '{@authors. }@title{, @venue}{ (@year)}'
  expect(fill(pattern, { title: 'T', authors: 'A', venue: 'V', year: '1999' })).toBe('A. T, V (1999)')
  expect(fill(pattern, { title: 'T', year: '1999', venue: '' })).toBe('T (1999)')
  expect(() => fill('@colour', {})).toThrow('no field @colour')
})
