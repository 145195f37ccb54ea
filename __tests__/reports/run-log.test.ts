import { expect, test } from 'vitest'
import { runLog } from '../../src/reports/run-log.ts'
import { finding, reportOf } from '../support/findings.ts'

const tally = {
  source: 'arXiv',
  kind: 'paper',
  keys: 5,
  cached: 3,
  requests: 1,
  found: 4,
  absent: 0,
  unknown: 1,
} as const
const log = (report = reportOf({ findings: [] }), more = {}) =>
  runLog({ report, config: null, cache: null, off: [], tallies: [], ...more })

test('names what was read, and who was asked for how much', () => {
  const lines = log(undefined, {
    config: { path: 'c.yml' },
    cache: { path: 'cache.json' },
    off: ['dead-link', 'moved-link'],
    tallies: [
      tally,
      { ...tally, kind: 'search', source: 'Crossref', keys: 1, cached: 1, requests: 0, found: 1, unknown: 0 },
      {
        ...tally,
        kind: 'repository',
        source: 'GitHub',
        keys: 2,
        cached: 0,
        requests: 2,
        found: 0,
        absent: 2,
        unknown: 0,
      },
      { ...tally, source: 'dblp', keys: 0 },
    ],
  })
  expect(lines).toEqual([
    'Configuration: c.yml',
    'Cache: cache.json',
    'Rules that are off: dead-link, moved-link',
    'README.md: 1 entry, 1 link',
    'arXiv: 5 papers (3 from the cache, 2 in 1 request): 4 found, 1 unknown',
    'Crossref: 1 search (1 from the cache): 1 found',
    'GitHub: 2 repositories (2 in 2 requests): 2 absent',
    '0 requests in 0.0 s',
  ])
})

test('says what was left out, and why', () => {
  const link = {
    url: 'x',
    status: 'skipped',
    httpStatus: null,
    movedTo: null,
    evidence: null,
    repository: null,
  } as const
  const lines = log(
    reportOf({
      links: [
        { ...link, reason: 'ignored' },
        { ...link, reason: 'ignored' },
        { ...link, reason: 'an anchor in the list' },
        { ...link, status: 'alive', reason: null },
      ],
      unfinished: [{ path: 'b.md', reason: 'not read: time budget used up' }],
    }),
  )
  expect(lines).toEqual(
    expect.arrayContaining([
      'Configuration: none',
      'b.md: not read: time budget used up',
      'Not requested: 2 links (ignored)',
      'Not requested: 1 link (an anchor in the list)',
    ]),
  )
})

test('says what became of the baseline', () => {
  const accepted = { rule: 'x', path: 'a.md', paper: null, text: '', fingerprint: '0123456789abcdef' }
  const report = reportOf({
    findings: [finding({ quiet: 'known-before' }), finding({ quiet: 'suppressed' }), finding()],
    baseline: { path: 'known.json', stale: [accepted], unjudged: [accepted, accepted] },
  })
  expect(log(report)).toContain('known.json: 1 still present, 1 gone, 2 not checked')
})
