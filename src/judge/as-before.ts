/** Compares a list with a copy of it that has some fixes applied and was read again: what did the fixes disturb? */
import { applyEdits } from '../model/edits.ts'
import type { AuthorList, Entry, Link, List } from '../model/list.ts'
import type { Edit } from '../model/rule.ts'
import { type Claim, covers, overlaps, type Span } from '../model/span.ts'
import { unlinkedIn } from './anchors-kept.ts'

/**
 * The indexes of the entries that read otherwise than the edits explain, or whose heading links do not reach any more; `null`
 * stands for a link or heading outside entries. Where the number of entries changed, only the first that is not where it should
 * be is named. O(entries + links + edits), and the entries once more for each heading that links do not reach.
 */
export function disturbedIn(list: List, copy: List, edits: readonly Edit[]): readonly (number | null)[] {
  const change = changeBy(list, copy, edits)
  if (list.entries.length !== copy.entries.length) {
    const moved = list.entries.findIndex(
      ({ span }, i) => change.shifted(span.start) !== copy.entries[i]?.span.start,
    )
    return [moved < 0 ? list.entries.length - 1 : moved]
  }
  const disturbed = list.entries.flatMap((entry, i) => {
    const now = copy.entries[i]
    return now && isAsBefore(entry, now, change) ? [] : [i]
  })
  if (disturbed.length > 0) return disturbed
  return sameLinks(list.links, copy.links, change) ? unlinkedIn(list, copy) : [null]
}

type Change = {
  readonly before: string
  readonly after: string
  /** Where an offset outside the edits lies in the copy. */
  readonly shifted: (offset: number) => number
  /** The edits that touch a span. */
  readonly on: (span: Span) => readonly Edit[]
}

function changeBy({ text: before }: List, { text: after }: List, edits: readonly Edit[]): Change {
  const sorted = edits.toSorted((a, b) => a.start - b.start)
  const totals = [0]
  for (const edit of sorted) totals.push((totals.at(-1) ?? 0) + edit.text.length - (edit.end - edit.start))
  /** How many edits start before an offset, by binary search. */
  const startingBefore = (offset: number) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    before,
    after,
    shifted: (offset) => offset + (totals[startingBefore(offset)] ?? 0),
    on: ({ start, end }) => {
      let first = startingBefore(start)
      while (first > 0 && (sorted[first - 1]?.end ?? 0) >= start) first--
      return sorted.slice(first, startingBefore(end + 1))
    },
  }
}

function isAsBefore(before: Entry, now: Entry, change: Change): boolean {
  // an address that changed may bring another record, to which title and names are anchored anew
  const anchored =
    now.title?.certainty === 1 && before.links.some(({ urlSpan }) => change.on(urlSpan).length > 0)
  return (
    (anchored ||
      (sameClaim(before.title, now.title, change) && sameAuthors(before.authors, now.authors, change))) &&
    sameClaim(before.number, now.number, change) &&
    (sameClaim(before.venue, now.venue, change) || isMeantWithYear(before.venue, now.venue, change)) &&
    (sameClaim(before.year, now.year, change) || isSameYear(before.year, now.year, change)) &&
    sameLinks(before.links, now.links, change) &&
    before.badges.length === now.badges.length &&
    ((before.bareCode === null) === (now.bareCode === null) ||
      (before.bareCode !== null && change.on(before.bareCode).length > 0))
  )
}

const sameClaim = <T>(before: Claim<T> | null, now: Claim<T> | null, change: Change): boolean =>
  before === null || now === null
    ? before === now
    : (before.value === now.value && change.on(before.span).length === 0) ||
      isMeant(before.span, now.span, change)

function sameAuthors(before: AuthorList | null, now: AuthorList | null, change: Change): boolean {
  if (before === null || now === null) return before === now
  if (before.etAl !== now.etAl) return false
  if (change.on(before.span).length > 0 && isMeant(before.span, now.span, change)) return true
  return (
    before.names.length === now.names.length &&
    before.names.every(({ value }, i) => value === now.names[i]?.value)
  )
}

/** Whether a claim now ends where it ended, with the edits applied to its words. */
const isMeant = (before: Span, now: Span, change: Change): boolean =>
  change.after.slice(now.start, now.end) === writtenFor(before, change)

/** The words of a claim with the edits applied; blanks behind them are a table's. */
function writtenFor(before: Span, { before: text, on }: Change): string {
  const own = on(before)
  const start = Math.min(before.start, ...own.map((edit) => edit.start))
  const end = Math.max(before.end, ...own.map((edit) => edit.end))
  return withEdits(text, { start, end }, own).trimEnd()
}

/** The same of a year that is read from the venue’s cell now, `ICML ’26`, where it was written as well. */
const isSameYear = (before: Claim<number> | null, now: Claim<number> | null, change: Change): boolean =>
  before !== null && now !== null && String(now.value) === writtenFor(before.span, change)

/** The same of a venue that was written with a year behind it, which is no part of the claim. */
function isMeantWithYear(before: Claim<string> | null, now: Claim<string> | null, change: Change): boolean {
  if (before === null || now === null) return false
  const { start, end } = now.span
  const [year = ''] = /^(?:,? (?:19|20)\d\d| ?['’]\d\d)(?!\d)/.exec(change.after.slice(end, end + 8)) ?? []
  return isMeant(before.span, { start, end: end + year.length }, change)
}

/**
 * Whether the links are the same in the same order, but for those that edits write or whose addresses they change. The latter
 * must still be links as a whole.
 */
function sameLinks(before: readonly Link[], now: readonly Link[], change: Change): boolean {
  const { on } = change
  const kept = before.filter(({ urlSpan, span }) => on(urlSpan).length === 0 && !on(span).some(writesLink))
  let next = 0
  for (const { url, role } of now) {
    const wanted = kept[next]
    if (wanted && wanted.url === url && wanted.role === role) next++
  }
  return next === kept.length && now.length >= before.length && reachAsFar(before, now, change)
}

const writesLink = ({ text }: Edit) => text.includes('](')

/** Whether links with new addresses are links from end to end: where an address breaks its tag, it is a bare link by itself. */
function reachAsFar(before: readonly Link[], now: readonly Link[], change: Change): boolean {
  // an address by itself may be cut where something else was glued to it
  const framed = before.filter(({ span, urlSpan }) => span.start < urlSpan.start)
  const edited = framed.filter(({ urlSpan }) => change.on(urlSpan).some((edit) => overlaps(edit, urlSpan)))
  if (edited.length === 0) return true
  const links = new Set(now.map(({ span }) => change.after.slice(span.start, span.end)))
  return edited.every(({ span }) => {
    const own = change.on(span).filter((edit) => overlaps(edit, span))
    return !own.every((edit) => covers(span, edit)) || links.has(withEdits(change.before, span, own))
  })
}

/** A stretch of the text with edits that lie within it. */
const withEdits = (text: string, { start, end }: Span, edits: readonly Edit[]): string =>
  applyEdits(
    text.slice(start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  )
