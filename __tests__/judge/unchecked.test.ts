import { expect, test } from 'vitest'
import type { World } from '../pretend.ts'
import { reportOn, twoEntries } from './cases.ts'

const files = { 'README.md': twoEntries }

test('names what stayed unknown as people do, with the reason and every place', () => {
  const again = `${twoEntries}\n- [Slow](https://github.com/o/slow/)\n- [Page](https://slow.example.org/a?b#c)\n`
  const world = {
    paper: { '2401.00001': null },
    repository: { 'o/slow': null },
    page: { 'https://slow.example.org/a?b': null },
  }
  expect(reportOn({ 'README.md': again }, { world }).unchecked).toEqual([
    { reference: 'arXiv:2401.00001', reason: 'nobody answered', places: [{ path: 'README.md', line: 7 }] },
    {
      reference: 'github.com/o/slow',
      reason: 'nobody answered',
      places: [
        { path: 'README.md', line: 7 },
        { path: 'README.md', line: 15 },
      ],
    },
    {
      reference: 'https://slow.example.org/a?b',
      reason: 'nobody answered',
      places: [{ path: 'README.md', line: 16 }],
    },
  ])
})

test('what was found, is absent, or was never asked is not unchecked', () => {
  const world = {
    paper: { '2401.00001': { title: 'T' }, '2401.00002': { absent: 'arXiv has no such paper' } },
  }
  expect(reportOn(files, { world }).unchecked).toEqual([])
})

test('a PDF that did not answer is unchecked, once with its paper', () => {
  const page = { 'https://arxiv.org/pdf/2401.00001': null }
  const names = (world: object) => reportOn(files, { world }).unchecked.map(({ reference }) => reference)
  expect(names({ paper: { '2401.00001': { title: 'T' } }, page })).toEqual([
    'https://arxiv.org/pdf/2401.00001',
  ])
  expect(names({ paper: { '2401.00001': null }, page })).toEqual(['arXiv:2401.00001'])
})

test('with a change, only what touched entries and lines refer to', () => {
  const world = { paper: { '2401.00001': null, '2401.00002': null } }
  const change = new Map([['README.md', [{ first: 9, last: 9 }]]])
  const { unchecked, summary } = reportOn(files, { world, change })
  expect(unchecked.map(({ reference }) => reference)).toEqual(['arXiv:2401.00002'])
  expect(summary.verdict).toBe('incomplete')
  expect(reportOn(files, { world, change: new Map() }).summary.verdict).toBe('pass')
})

test('a page that refuses bots is checked where its paper is registered', () => {
  const url = 'https://dl.acm.org/doi/10.1145/1000000.1000001'
  const text = `- [A Paper About Things](${url}), KDD 2020. *Jane Doe.*\n`
  const unchecked = (record: object) =>
    reportOn({ 'README.md': text }, { world: { page: { [url]: null }, record } as World }).unchecked
  const key = 'crossref doi:10.1145/1000000.1000001'
  expect(unchecked({ [key]: { title: 'A Paper About Things', authors: ['Jane Doe'] } })).toEqual([])
  expect(unchecked({ [key]: { settled: 'Crossref has no record' } })).toMatchObject([{ reference: url }])
})
