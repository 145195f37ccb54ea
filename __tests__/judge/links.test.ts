import { describe, expect, test } from 'vitest'
import { reportOn, twoEntries } from './cases.ts'

test('reports each address once, with what is known of it', () => {
  const world = {
    paper: { '2401.00001': { absent: 'arXiv has no such paper' }, '2401.00002': null },
    repository: { 'o/slow': { nameWithOwner: 'lab/slow' } },
  }
  const { links } = reportOn({ 'a.md': twoEntries, 'b.md': twoEntries }, { world })
  const none = { httpStatus: null, movedTo: null, reason: null, evidence: null, repository: null }
  expect(links).toEqual([
    {
      ...none,
      url: 'https://arxiv.org/pdf/2401.00001',
      status: 'dead',
      reason: 'arXiv has no such paper',
      evidence: 'https://arxiv.org/abs/2401.00001',
    },
    {
      ...none,
      url: 'https://github.com/o/slow',
      status: 'moved',
      movedTo: 'https://github.com/lab/slow',
      evidence: 'https://github.com/o/slow',
    },
    { ...none, url: 'https://arxiv.org/pdf/2401.00002', status: 'unknown', reason: 'nobody answered' },
  ])
})

test('a repository says when somebody last pushed to it, unless only its page was seen', () => {
  const repository = {
    'o/slow': { pushedAt: '2024-03-01T10:00:00Z', archived: true },
    'o/paged': {},
  }
  const text = '[a](https://github.com/o/slow) [b](https://github.com/o/paged) [c](https://example.org/c)'
  const { links } = reportOn(
    { 'a.md': text },
    { world: { repository, page: { 'https://example.org/c': {} } } },
  )
  expect(links.map((link) => link.repository)).toEqual([
    { archived: true, pushedAt: '2024-03-01T10:00:00Z' },
    null,
    null,
  ])
})

describe('a PDF that was asked for itself', () => {
  const pdf = 'https://arxiv.org/pdf/2401.00001'
  const state = (paper: object | null, page: object | null) =>
    reportOn(
      { 'a.md': twoEntries },
      { world: { paper: { '2401.00001': paper }, page: { [pdf]: page } } },
    ).links.find(({ url }) => url === pdf)?.status
  test.each([
    ['its host refuses, the API knows the paper', {}, null, 'alive'],
    ['it is there, the API is silent', null, {}, 'alive'],
    ['it is there, the API does not know it yet', { absent: 'no such paper' }, {}, 'alive'],
    ['it is gone, the paper is known', {}, { absent: 'it answers 404', status: 404 }, 'dead'],
    ['neither tells', null, null, 'unknown'],
  ] as const)('%s', (_, paper, page, status) => expect(state(paper, page)).toBe(status))
})

test('a place that is missing in a living page is said, and what could not be told is not', () => {
  const text = ['a', 'b', 'c'].map((name) => `[x](https://example.org/page#${name})`).join(' ')
  const page = {
    'https://example.org/page': {},
    'https://example.org/page#a': { place: 'missing' as const },
    'https://example.org/page#b': { place: 'there' as const },
    'https://example.org/page#c': null,
  }
  const { links, summary } = reportOn({ 'README.md': text }, { world: { page } })
  expect(links.map(({ status, reason }) => [status, reason])).toEqual([
    ['alive', 'nothing in the page is named #a'],
    ['alive', null],
    ['alive', null],
  ])
  expect([summary.verdict, summary.unchecked]).toEqual(['pass', 0])
})
