import { expect, test } from 'vitest'
import { judged, twoEntries } from './cases.ts'

test('reports each address once, with what is known of it', () => {
  const world = {
    paper: { '2401.00001': { absent: 'arXiv has no such paper' }, '2401.00002': null },
    repository: { 'o/slow': { nameWithOwner: 'lab/slow' } },
  }
  const { links } = judged({ 'a.md': twoEntries, 'b.md': twoEntries }, { world })
  const none = { httpStatus: null, movedTo: null, reason: null, evidence: null }
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

test('offline, says that nobody was asked', () => {
  const text = `[Top](#solvers)\n\n${twoEntries}`
  const { links, summary } = judged({ 'README.md': text }, { options: { offline: true } })
  expect(links.map(({ url, status, reason }) => [url, status, reason])).toEqual([
    ['#solvers', 'skipped', 'an anchor in the list'],
    ['https://arxiv.org/pdf/2401.00001', 'skipped', 'offline'],
    ['https://github.com/o/slow', 'skipped', 'offline'],
    ['https://arxiv.org/pdf/2401.00002', 'skipped', 'offline'],
  ])
  expect(summary.verdict).toBe('pass')
})
