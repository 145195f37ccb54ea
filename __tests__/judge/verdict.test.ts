import { expect, test } from 'vitest'
import type { FailOn } from '../../src/model/options.ts'
import type { Severity } from '../../src/model/rule.ts'
import { onTitles, reportOn, twoEntries } from './cases.ts'

const unknown = { paper: { '2401.00001': null } }

function verdict(severity: Severity | null, failOn: FailOn, world = {}): string {
  const rules = severity === null ? [] : [onTitles('titled', severity)]
  return reportOn({ 'README.md': twoEntries }, { rules, world, options: { failOn } }).summary.verdict
}

test.each([
  ['error', 'error', 'fail'],
  ['error', 'warning', 'fail'],
  ['error', 'never', 'pass'],
  ['warning', 'error', 'pass'],
  ['warning', 'warning', 'fail'],
  ['warning', 'never', 'pass'],
  ['notice', 'error', 'pass'],
  ['notice', 'warning', 'pass'],
  [null, 'warning', 'pass'],
] as const)('%s under --fail-on %s: %s', (severity, failOn, expected) => {
  expect(verdict(severity, failOn)).toBe(expected)
})

test('what stayed unknown is incomplete, no pass and no failure', () => {
  expect(verdict(null, 'error', unknown)).toBe('incomplete')
  expect(verdict('warning', 'error', unknown)).toBe('incomplete')
  expect(verdict('error', 'never', unknown)).toBe('incomplete')
  expect(verdict('error', 'error', unknown)).toBe('fail')
})

test('offline never passes, not even a list without links', () => {
  const offline = (text: string, failOn: FailOn = 'error') =>
    reportOn({ 'README.md': text }, { options: { offline: true, failOn } }).summary.verdict
  for (const text of [twoEntries, '# Nothing\n', '']) {
    expect(offline(text)).toBe('incomplete')
    expect(offline(text, 'never')).toBe('incomplete')
  }
})

test('the counts add up', () => {
  const files = { 'a.md': twoEntries, 'b.md': twoEntries }
  const { summary } = reportOn(files, { rules: [onTitles('titled', 'notice')], world: unknown })
  expect(summary).toEqual({
    lists: 2,
    entries: 4,
    links: 3,
    errors: 0,
    warnings: 0,
    notices: 4,
    fixable: 0,
    unchecked: 1,
    requests: 3,
    durationMs: 40,
    finishedAt: null,
    verdict: 'incomplete',
  })
})
