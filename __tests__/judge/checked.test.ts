/** How many entries a record vouches for. */
import { expect, test } from 'vitest'
import type { Change } from '../../src/model/options.ts'
import { json } from '../../src/reports/json.ts'
import type { World } from '../pretend.ts'
import { reportOn, twoEntries } from './cases.ts'

const found = { title: 'T' }
const checked = (paper: NonNullable<World['paper']>, change: Change | null = null) =>
  reportOn({ 'README.md': twoEntries }, { world: { paper }, change }).checked

test.each<readonly [string, NonNullable<World['paper']>, number]>([
  ['both records', { '2401.00001': found, '2401.00002': found }, 2],
  ['one unknown', { '2401.00001': found, '2401.00002': null }, 1],
  ['one that arXiv does not have', { '2401.00001': found, '2401.00002': { absent: 'none' } }, 1],
  ['nobody asked', {}, 0],
])('%s', (_, paper, byRecord) => {
  const bySource = byRecord === 0 ? {} : { arXiv: byRecord }
  expect(checked(paper)).toEqual({ entries: 2, byRecord, bySource, unanswered: [] })
})

test('each entry names those whose records vouch for it, in JSON too', () => {
  const report = reportOn({ 'README.md': twoEntries }, { world: { paper: { '2401.00002': found } } })
  const [list] = report.lists
  expect(list?.entries.map((entry) => report.vouchers.get(entry))).toEqual([undefined, ['arXiv']])
  const { lists } = JSON.parse(json(report))
  expect(lists[0].entries.map((entry: { records: string[] }) => entry.records)).toEqual([[], ['arXiv']])
})

test('only entries that a change touches are counted', () => {
  const change = new Map([['README.md', [{ first: 9, last: 9 }]]])
  expect(checked({ '2401.00001': found }, change)).toEqual({
    entries: 1,
    byRecord: 0,
    bySource: {},
    unanswered: [],
  })
})

test('a paper on another site has no record', () => {
  const text = '- [A Paper About Things](https://openreview.net/forum?id=a1), ICLR 2024. *Jane Doe.*\n'
  const page = { 'https://openreview.net/forum?id=a1': {} }
  const { checked, summary } = reportOn({ 'README.md': text }, { world: { page } })
  expect(checked).toEqual({ entries: 1, byRecord: 0, bySource: {}, unanswered: [] })
  expect(summary.verdict).toBe('pass')
})
