/** What was not asked, not found or not understood is said by every reporter. */
import { describe, expect, test } from 'vitest'
import { conclusionOf } from '../../src/model/conclusion.ts'
import { incomplete } from '../../src/reports/incomplete.ts'
import { reporters } from '../../src/reports/index.ts'
import { obeyed, reportOf, UNSEEN } from '../support/findings.ts'

const look = { colours: false, columns: Infinity }
const words = ['pretty', 'github', 'markdown'] as const
const checked = (entries: number, byRecord: number, bySource: Readonly<Record<string, number>>) => ({
  ...{ entries, byRecord, bySource },
  unanswered: [],
})
const busy = (count: number, reason = 'arXiv is busy') =>
  Array.from({ length: count }, (_, i) => ({ reference: `arXiv:2401.0000${i}`, reason, places: [] }))

describe.each(words)('%s', (format) => {
  const show = (parts: Parameters<typeof reportOf>[0]) => reporters[format](reportOf(parts), look)

  test.each([
    [
      29,
      { arXiv: 19, Crossref: 4 },
      19,
      '19 of 29 entries were compared with a record: arXiv 19, Crossref 4.',
    ],
    [
      3000,
      { 'the publisher': 190, arXiv: 2284 },
      2431,
      '2,431 of 3,000 entries were compared with a record: ',
    ],
    [3000, { 'the publisher': 190, arXiv: 2284 }, 2431, 'a record: arXiv 2,284, the publisher 190.'],
    [29, { arXiv: 28 }, 28, 'Title, authors, venue and year of the other were not verified.'],
    [3000, { arXiv: 9 }, 9, 'Title, authors, venue and year of the other 2,991 were not verified.'],
    [29, {}, 0, 'None of 29 entries was compared with any record.'],
    [1, {}, 0, 'The entry was not compared with any record.'],
    [1, { arXiv: 1 }, 1, 'The entry was compared with a record: arXiv 1.'],
  ])(
    'one line says how many of %i entries were compared, and with whose record',
    (entries, bySource, byRecord, expected) => {
      const lines = show({ checked: checked(entries, byRecord, bySource) })
        .split('\n')
        .filter((line) => line.includes('compared with'))
      expect(lines).toEqual([expect.stringContaining(expected)])
    },
  )
  test('it says so as well where a record vouches for all', () => {
    const text = show({ checked: checked(29, 29, { arXiv: 29 }) })
    expect(text).toContain('All 29 entries were compared with a record: arXiv 29.')
    expect(text).not.toContain('with nothing')
  })
  test('there is no such line without entries', () => {
    expect(show({ checked: checked(0, 0, {}) })).not.toContain('compared')
  })
  test('a source of records that did not answer is told once', () => {
    const unanswered = [{ source: 'Crossref', reason: 'it is rate limiting us', entries: 12 }]
    const silent = { ...checked(29, 29, { arXiv: 29 }), unanswered }
    const times = (unchecked: ReturnType<typeof busy>) =>
      show({ checked: silent, unchecked }).split('it is rate limiting us').length - 1
    expect(show({ checked: silent })).toContain('Crossref did not answer for 12 entries')
    expect(times([])).toBe(1)
    expect(
      times([
        { reference: 'Crossref: the records of 2 entries', reason: 'it is rate limiting us', places: [] },
      ]),
    ).toBe(1)
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
  const counted = checked(3, 2, { arXiv: 2 })
  expect(JSON.parse(reporters.json(reportOf({ checked: counted }), look)).checked).toEqual(counted)
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
    [[], 'Incomplete: no requests were sent.'],
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
