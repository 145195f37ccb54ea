import { expect, test } from 'vitest'
import { soughtTitles } from '../../src/judge/sought.ts'
import { readList } from '../../src/lists/index.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend } from '../pretend.ts'

const entry = (title: string) =>
  `- **${title}**, arXiv 2024.\n\n  *Doe, Jane and Roe, Richard.*\n\n  [[Paper](https://arxiv.org/pdf/2401.00001)]\n`
const lists = [
  readList({
    path: 'a.md',
    text: entry('Slow Sampling Made Quick') + entry('Patience in Practice for Networks'),
  }),
]
const paper = { '2401.00001': { title: 'Photometric Redshifts of Distant Quasars', authors: ['Ann Smith'] } }

test('titles are sought for findings that lack them, until they were searched for', () => {
  const both = ['slow sampling made quick', 'patience in practice for networks']
  expect(soughtTitles(lists, pretend({ paper }), rules, null)).toEqual(both)
  const search = { 'slow sampling made quick': { papers: [] }, 'patience in practice for networks': null }
  expect(soughtTitles(lists, pretend({ paper, search }), rules, null)).toEqual([])
})

test('not for entries that a change leaves alone, even where their record is known', () => {
  const change = new Map([['a.md', [{ first: 6, last: 6 }]]])
  expect(soughtTitles(lists, pretend({ paper }), rules, change)).toEqual([
    'patience in practice for networks',
  ])
})

test('not for titles and names that may have been misread, whether the link is wrong or dead', () => {
  const absent = { '2401.00001': { absent: 'arXiv has no such paper' } }
  const unsure = lists.map((list) => ({
    ...list,
    entries: list.entries.map((one) => ({ ...one, title: one.title && { ...one.title, certainty: 0.5 } })),
  }))
  for (const said of [paper, absent]) {
    expect(soughtTitles(lists, pretend({ paper: said }), rules, null)).toHaveLength(2)
    expect(soughtTitles(unsure, pretend({ paper: said }), rules, null)).toEqual([])
  }
})
