/** What was not understood, in one line a list. */
import type { Unread } from '../../model/report.ts'
import { count } from './plain.ts'

/** Lines named, and reasons given; the JSON report has all. */
const MAX_LINES = 5
const MAX_REASONS = 2

export type UnreadList = { readonly path: string; readonly words: string }

/** For each list with places that were not understood, how many there are, the first lines, and why. */
export const unreadByList = (unread: readonly Unread[]): readonly UnreadList[] =>
  [...Map.groupBy(unread, ({ path }) => path)].map(([path, places]) => ({ path, words: wordsFor(places) }))

function wordsFor(places: readonly Unread[]): string {
  const lines = [...new Set(places.map(({ line }) => line))]
  const shown = `line${lines.length === 1 ? '' : 's'} ${lines.slice(0, MAX_LINES).join(', ')}${lines.length > MAX_LINES ? ' …' : ''}`
  const reasons = [...Map.groupBy(places, ({ why }) => why)].sort(([, a], [, b]) => b.length - a.length)
  const why = reasons.slice(0, MAX_REASONS).map(([reason]) => reason)
  return `${count(places.length, 'place')} not understood (${shown}): ${why.join('; ')}${reasons.length > MAX_REASONS ? '; …' : ''}`
}
