import { expect, test } from 'vitest'
import { baselineFile, staleLine } from '../../src/reports/baseline.ts'
import { markdown } from '../../src/reports/markdown.ts'
import { terminal } from '../../src/reports/terminal.ts'
import { finding, reportOf } from '../support/findings.ts'

const accepted = { rule: 'dead-link', path: 'a.md', paper: null, text: 'x', fingerprint: '0123456789abcdef' }
const use = { path: 'known.json', stale: [accepted], unjudged: [accepted] }

test('only what no longer occurs is told', () => {
  expect(staleLine(null)).toBeNull()
  expect(staleLine({ ...use, stale: [] })).toBeNull()
  expect(staleLine(use)).toContain('1 finding of this baseline no longer occurs')
  expect(staleLine({ ...use, stale: [accepted, accepted] })).toContain(
    '2 findings of this baseline no longer occur;',
  )
})

test('a summary tells it in one line, whatever the file is called', () => {
  expect(markdown(reportOf({ baseline: use }))).toContain('1 finding of this baseline no longer occurs')
  expect(markdown(reportOf({ baseline: null }))).not.toContain('baseline')
  const text = markdown(reportOf({ baseline: { ...use, path: '<img src=x>@octocat\n::error::x' } }))
  expect(text).not.toMatch(/<img|(?<!`)@octocat|^::/m)
})

test('where all was known before, the terminal does not say that there is nothing', () => {
  const known = reportOf({ findings: [finding({ quiet: 'known-before' })], summary: { verdict: 'pass' } })
  const look = { colours: false, columns: 80 }
  expect(terminal(known, look)).toContain('Passed: no new findings.')
  expect(terminal(reportOf({ findings: [], summary: { verdict: 'pass' } }), look)).toContain(
    'Passed: no findings.',
  )
})

test('an empty baseline is a file as well', () => {
  expect(JSON.parse(baselineFile([]))).toMatchObject({ version: 1, accepted: [] })
})
