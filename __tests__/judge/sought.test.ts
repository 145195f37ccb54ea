import { describe, expect, test } from 'vitest'
import { soughtIn } from '../../src/judge/sought.ts'
import { readList } from '../../src/lists/index.ts'
import type { Change } from '../../src/model/options.ts'
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
  expect(soughtIn(lists, pretend({ paper }), rules, null).titles).toEqual(both)
  const search = { 'slow sampling made quick': { papers: [] }, 'patience in practice for networks': null }
  expect(soughtIn(lists, pretend({ paper, search }), rules, null).titles).toEqual([])
})

test('not for entries that a change leaves alone, even where their record is known', () => {
  const change = new Map([['a.md', [{ first: 6, last: 6 }]]])
  expect(soughtIn(lists, pretend({ paper }), rules, change).titles).toEqual([
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
    expect(soughtIn(lists, pretend({ paper: said }), rules, null).titles).toHaveLength(2)
    expect(soughtIn(unsure, pretend({ paper: said }), rules, null).titles).toEqual([])
  }
})

describe('links to papers of which more should be known', () => {
  const linksIn = (text: string, facts: Parameters<typeof pretend>[0], change: Change | null = null) =>
    soughtIn([readList({ path: 'a.md', text })], pretend(facts), rules, change).links.map(({ url }) => url)
  const authors = ['Jane Doe', 'Richard Roe']
  const known = { title: 'Slow Sampling Made Quick', authors }
  const preprint = entry('Slow Sampling Made Quick')

  test('listed as a preprint where arXiv names no venue', () => {
    const links = ['https://arxiv.org/pdf/2401.00001']
    expect(linksIn(preprint, { paper: { '2401.00001': known } })).toEqual(links)
    const accepted = { ...known, comment: 'Accepted by ICME 2025' }
    expect(linksIn(preprint, { paper: { '2401.00001': accepted } })).toEqual([])
  })

  test('not those listed where they appeared, nor arXiv’s that could not be asked for', () => {
    const listed = preprint.replace('arXiv 2024', 'ICME 2025')
    expect(linksIn(listed, { paper: { '2401.00001': known } })).toEqual([])
    expect(linksIn(preprint, { paper: { '2401.00001': null } })).toEqual([])
  })

  test('other papers of which nobody knows anything', () => {
    const text = preprint.replace('arxiv.org/pdf/2401.00001', 'openreview.net/forum?id=abc')
    expect(linksIn(text, {})).toEqual(['https://openreview.net/forum?id=abc'])
    const page = text.replace('openreview.net/forum?id=abc', 'doi.org/10.1145/1')
    expect(
      linksIn(page, { record: { 'crossref doi:10.1145/1': { ...known, venue: 'ICME', year: 2025 } } }),
    ).toEqual([])
  })

  test('listed with another year than one that is known only roughly', () => {
    const link = 'https://proceedings.mlr.press/v202/doe24a.html'
    const text = preprint.replace('https://arxiv.org/pdf/2401.00001', link)
    const venue = 'International Conference on Machine Learning'
    const linksOf = (listed: string, yearIsRough: boolean) => {
      const record = {
        ...{ ...known, venue, type: 'conference' as const, year: 2024, yearIsRough },
        ...{ order: 'given' as const, doi: null, publishedAs: null, retraction: null },
      }
      return linksIn(text.replace('arXiv 2024', listed), { page: { [link]: { record } } })
    }
    expect(linksOf('ICML 2023', true)).toEqual([link])
    expect(linksOf('ICML 2024', true)).toEqual([])
    expect(linksOf('ICML 2023', false)).toEqual([])
  })

  test('also where a comment asks for silence, not where a change leaves the entry alone', () => {
    const comment = '<!-- paper-list-check-disable-next-line venue-outdated -->\n'
    expect(linksIn(comment + preprint, { paper: { '2401.00001': known } })).toHaveLength(1)
    expect(linksIn(preprint, { paper: { '2401.00001': known } }, new Map())).toEqual([])
  })
})
