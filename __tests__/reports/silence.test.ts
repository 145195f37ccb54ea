/** What was not asked, not found or not understood is said by every reporter. */
import { describe, expect, test } from 'vitest'
import { conclusionOf } from '../../src/model/conclusion.ts'
import { incomplete } from '../../src/reports/incomplete.ts'
import { reporters } from '../../src/reports/index.ts'
import { obeyed, reportOf, UNSEEN } from '../support/findings.ts'

const look = { colours: false, columns: 100 }
const words = ['pretty', 'github', 'markdown'] as const
const busy = (count: number, reason = 'arXiv is busy') =>
  Array.from({ length: count }, (_, i) => ({ reference: `arXiv:2401.0000${i}`, reason, places: [] }))

describe.each(words)('%s', (format) => {
  const show = (parts: Parameters<typeof reportOf>[0]) => reporters[format](reportOf(parts), look)

  test.each([
    [{ entries: 29, byRecord: 19, bySource: { arXiv: 19 } }, /10 of 29 entries: no record was found/],
    [{ entries: 29, byRecord: 0, bySource: {} }, /All 29 entries: no record was found/],
    [{ entries: 1, byRecord: 0, bySource: {} }, /The entry: no record was found/],
  ])('one line counts the entries that no record vouches for: %o', (checked, expected) => {
    const lines = show({ checked })
      .split('\n')
      .filter((line) => line.includes('no record'))
    expect(lines).toEqual([expect.stringMatching(expected)])
  })
  test.each([
    { entries: 29, byRecord: 29, bySource: { arXiv: 29 } },
    { entries: 0, byRecord: 0, bySource: {} },
  ])('no line where a record vouches for all: %o', (checked) => {
    expect(show({ checked })).not.toContain('no record')
  })
  test('a busy service is said, and so is what was not understood', () => {
    const unread = [{ path: 'README.md', line: 3, why: 'no title was recognised' }]
    const text = show({ unchecked: busy(3), unread, summary: { verdict: 'incomplete' } })
    expect(text).toContain('arXiv is busy')
    expect(text).toContain('no title was recognised')
  })
  test('a reason in a stranger’s words stays in its line', () => {
    const reason = 'x\n::error::owned\r##[error]owned\u001b[2J\u202e'
    const text = show({ findings: [], unchecked: busy(2, reason) })
    expect(obeyed(text)).toEqual([])
    expect(text).not.toMatch(UNSEEN)
  })
})

test('the JSON report counts them by source', () => {
  const checked = { entries: 3, byRecord: 2, bySource: { arXiv: 2 } }
  expect(JSON.parse(reporters.json(reportOf({ checked }), look)).checked).toEqual(checked)
})

describe('the line about an incomplete check', () => {
  const line = (unchecked: ReturnType<typeof busy>, choice: 'pass' | 'neutral' | 'fail' = 'pass') =>
    incomplete(reportOf({ unchecked }), choice)
  test.each([
    [busy(3), 'Incomplete: 3 references could not be checked (arXiv is busy).'],
    [busy(1), 'Incomplete: 1 reference could not be checked (arXiv is busy).'],
    [
      [...busy(1, 'it answers 403'), ...busy(4)],
      'Incomplete: 5 references could not be checked (arXiv is busy; 1 more reason in the report).',
    ],
    [[], 'Incomplete: nothing was asked.'],
  ])('%#', (unchecked, start) => {
    expect(line(unchecked)).toBe(`${start} The rest passed, and so does the check (on-incomplete: pass).`)
  })
  test.each([
    ['pass', 'success', 'so does the check'],
    ['neutral', 'neutral', 'the check is neutral'],
    ['fail', 'failure', 'but the check fails'],
  ] as const)('%s: says what becomes of it', (choice, conclusion, said) => {
    expect(line(busy(1), choice)).toContain(said)
    expect(conclusionOf('incomplete', choice)).toBe(conclusion)
    expect(conclusionOf('pass', choice)).toBe('success')
    expect(conclusionOf('fail', choice)).toBe('failure')
  })
})
