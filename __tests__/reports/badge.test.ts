/** A badge that says what was checked, and never more. */
import { describe, expect, test } from 'vitest'
import type { Checked, Report } from '../../src/model/report.ts'
import { badge } from '../../src/reports/badge.ts'
import { finding, reportOf } from '../support/findings.ts'
import { sample } from '../support/report.ts'

const checked = (byRecord: number, entries = byRecord): Checked => ({
  entries,
  byRecord,
  bySource: { arXiv: byRecord },
  unanswered: [],
})
const of = (severity: 'error' | 'warning' | 'notice', many = 1) =>
  Array.from({ length: many }, () => finding({ severity }))
const read = (parts: Parameters<typeof reportOf>[0]) => JSON.parse(badge(reportOf(parts)))
const pass = { verdict: 'pass' } as const

test('has what shields.io needs, and no more', () => {
  expect(read({ findings: [], checked: checked(2431), summary: pass })).toEqual({
    schemaVersion: 1,
    label: 'papers',
    message: '2,431 checked',
    color: 'brightgreen',
  })
})

describe('says', () => {
  test.each<[string, string, Parameters<typeof reportOf>[0]]>([
    ['2,431 of 3,000 checked', 'brightgreen', { findings: [], checked: checked(2431, 3000), summary: pass }],
    ['9 checked, 2 errors', 'red', { findings: of('error', 2), checked: checked(9) }],
    ['9 checked, 1 error', 'red', { findings: [...of('error'), ...of('warning')], checked: checked(9) }],
    ['9 checked, 1 warning', 'yellow', { findings: of('warning'), checked: checked(9), summary: pass }],
    ['9 checked', 'brightgreen', { findings: of('notice'), checked: checked(9), summary: pass }],
    ['9 checked', 'yellow', { findings: [], checked: checked(9), summary: { verdict: 'incomplete' } }],
    [
      'not checked',
      'lightgrey',
      { findings: [], checked: checked(0, 9), summary: { verdict: 'incomplete' } },
    ],
    ['not checked', 'lightgrey', { findings: [], checked: checked(0), summary: pass }],
    ['not checked, 1 error', 'red', { findings: of('error'), checked: checked(0, 9) }],
  ])('%s (%s)', (message, color, parts) => {
    expect(read(parts)).toMatchObject({ message, color })
  })

  test('nothing of what does not count', () => {
    expect(
      read({ findings: [finding({ quiet: 'suppressed' })], checked: checked(9), summary: pass }),
    ).toMatchObject({
      message: '9 checked',
      color: 'brightgreen',
    })
  })
})

test('is made of a real report', () => {
  const report: Report = sample()
  expect(JSON.parse(badge(report)).message).toBe('2 checked, 1 error')
})
