import { describe, expect, test } from 'vitest'
import { isRefused, type Outcome, waitBefore } from '../../src/model/retry.ts'

const NOW = Date.parse('2026-11-25T12:00:00Z')
const outcome = (given: Partial<Outcome>): Outcome => ({
  ...{ method: 'GET', status: 200, failure: null, retryAfter: undefined },
  ...given,
})
const wait = (given: Partial<Outcome>, made = 1, max?: number) =>
  waitBefore(outcome(given), { made, now: NOW, jitter: 0.5, ...(max !== undefined && { max }) })
const usual = (milliseconds: number) => ({ milliseconds, asked: false })
const asked = (milliseconds: number) => ({ milliseconds, asked: true })

describe('the wait before another try', () => {
  test.each([
    ['a sound answer', {}, 1, null],
    ['not found', { status: 404 }, 1, null],
    ['no permission', { status: 403 }, 1, null],
    ['a broken service', { status: 500 }, 1, usual(500)],
    ['a broken service, again', { status: 500 }, 2, usual(1000)],
    ['a broken service, a third time', { status: 500 }, 3, null],
    ['a busy service that says when', { status: 429, retryAfter: '7' }, 1, asked(7000)],
    ['a date', { status: 503, retryAfter: 'Wed, 25 Nov 2026 12:00:05 GMT' }, 1, asked(5000)],
    ['a date in the past', { status: 503, retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT' }, 1, asked(0)],
    ['a year', { status: 429, retryAfter: '31536000' }, 1, asked(31_536_000_000)],
    ['more than anybody can wait', { status: 429, retryAfter: '9'.repeat(400) }, 1, asked(Infinity)],
    ['a negative number', { status: 503, retryAfter: '-5' }, 1, usual(500)],
    ['a number with a point', { status: 503, retryAfter: '1.5' }, 1, usual(500)],
    ['nonsense with a number', { status: 503, retryAfter: 'soon 5' }, 1, usual(500)],
    ['nonsense', { status: 503, retryAfter: 'soon' }, 1, usual(500)],
    ['GitHub’s secondary limit', { status: 403, retryAfter: '60' }, 1, asked(60_000)],
    ['the same for a query', { method: 'POST', retryAfter: '60' }, 1, asked(60_000)],
    ['a page with that header', { retryAfter: '60' }, 1, null],
    ['a broken connection', { status: null, failure: 'reset' }, 1, usual(500)],
    ['a host that does not exist', { status: null, failure: 'no-such-host' }, 1, null],
  ] as const)('%s', (_, given, made, expected) => expect(wait(given, made)).toEqual(expected))

  test('a service that says when is asked again, however few tries were meant for a broken one', () => {
    expect(wait({ status: 500 }, 1, 1)).toBeNull()
    expect(wait({ status: 429, retryAfter: '7' }, 1, 1)).toEqual(asked(7000))
  })
})

test.each([
  [403, '60', true],
  [429, '60', true],
  [403, undefined, false],
  [503, '60', false],
  [500, undefined, false],
])('a write answered with %s and Retry-After %s was refused: %s', (status, retryAfter, refused) =>
  expect(isRefused(outcome({ method: 'POST', status, retryAfter }))).toBe(refused),
)
