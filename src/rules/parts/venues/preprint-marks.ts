/** `📄 (arXiv 2024)` among `🏛️ (CVPR 2024)`: marks beside the venue by which a list tells preprints from published papers. */
import type { Entry, List } from '../../../model/list.ts'
import { overlaps, type Span } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'

/** A sign or word next to the venue and year, on one side of them. */
type Mark = { readonly side: 'before' | 'behind'; readonly written: string; readonly span: Span }

/** Whether so many published papers would have the mark, if it went with any paper. */
const FEWEST = 3
/** “Hardly any”: at most this share. */
const HARDLY = 0.05

export type PreprintsMark = {
  readonly written: string
  readonly span: Span
  /** What nearly all published papers have in its place; null where they differ, or have nothing. */
  readonly instead: string | null
}

/** The mark beside a preprint's venue that goes with hardly anything but preprints; null if it has none. */
export function preprintsMark(entry: Entry, list: List): PreprintsMark | null {
  const { preprints, published } = marksIn(list)
  const mark = marksOf(entry, list).find((one) => {
    const [of, others] = [preprints.count(keyOf(one)), published.count(keyOf(one))]
    const expected = (of / preprints.total) * published.total
    return of >= FEWEST && expected >= FEWEST && others <= HARDLY * of
  })
  if (!mark) return null
  const { written, span, side } = mark
  // a word is part of a phrase
  return { written, span, instead: /^\p{L}/u.test(written) ? null : usualOf(side, list) }
}

/** What nearly all published papers and hardly any preprints have on one side. */
function usualOf(side: Mark['side'], list: List): string | null {
  const { preprints, published } = marksIn(list)
  const usual = [...published.byKey].find(
    ([key, all]) =>
      all[0]?.side === side &&
      preprints.count(key) <= HARDLY * all.length &&
      all.length >= (1 - HARDLY) * published.total,
  )
  return usual?.[1][0]?.written ?? null
}

/** How many preprints and published papers have each mark. */
const marksIn = memoizeByObject((list: List) => {
  const known = list.entries.flatMap((entry) => {
    const venue = entry.venue && list.venues.read(entry.venue.value)
    return venue ? [{ isPreprint: venue.kind === 'preprint', marks: marksOf(entry, list) }] : []
  })
  return {
    preprints: tally(known.flatMap(({ isPreprint, marks }) => (isPreprint ? [marks] : []))),
    published: tally(known.flatMap(({ isPreprint, marks }) => (isPreprint ? [] : [marks]))),
  }
})

function tally(entries: readonly (readonly Mark[])[]) {
  const byKey = Map.groupBy(entries.flat(), keyOf)
  return { total: entries.length, byKey, count: (key: string) => byKey.get(key)?.length ?? 0 }
}

const keyOf = ({ side, written }: Mark): string => `${side} ${written.replaceAll('\ufe0f', '').toLowerCase()}`

// ---- what stands beside -------------------------------------------------------------------------

const EMOJI = String.raw`\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f]{0,8}|:[a-z][\w+-]{1,40}:`
/** A word goes with what follows in the same brackets: not the label or the address of a link in front. */
const BEFORE = new RegExp(
  String.raw`(?:(${EMOJI})[\s()[\]{}*_\x60~]{0,8}|(?<!\p{L})(\p{L}{2,20})[\s([{*_\x60~]{1,8})$`,
  'u',
)
const BEHIND = new RegExp(String.raw`^[\s()[\]{}*_\x60~.,;]{0,8}(${EMOJI})`, 'u')
/** Characters in which a mark is sought. */
const NEAR = 60

/** The marks next to an entry's venue and year; words of its title or authors are none. */
function marksOf(entry: Entry, { text }: List): readonly Mark[] {
  const { start, end } = extent(entry, text)
  const before = lineBefore({ start }, text, NEAR)
  const left = BEFORE.exec(before)
  const right = BEHIND.exec(text.slice(end, end + NEAR).split('\n', 1)[0] ?? '')
  const marks = [
    ...(left ? [markAt('before', start - before.length + left.index, left[1] ?? left[2])] : []),
    ...(right ? [markAt('behind', end + right[0].length - (right[1]?.length ?? 0), right[1])] : []),
  ]
  return marks.filter(({ span }) => !isOfNames(span, entry))
}

const markAt = (side: Mark['side'], start: number, written = ''): Mark => ({
  side,
  written,
  span: { start, end: start + written.length },
})

const isOfNames = (span: Span, { title, authors }: Entry): boolean =>
  [title?.span, authors?.span].some((one) => one !== undefined && overlaps(one, span))

/** The venue, with the year if that stands next to it. */
function extent({ venue, year, span }: Entry, text: string): Span {
  if (!venue) return { start: span.end, end: span.end }
  const [start, end] = [venue.span.start, venue.span.end]
  if (!year) return { start, end }
  const between = text.slice(Math.min(end, year.span.end), Math.max(start, year.span.start))
  if (between.length > 8 || /[|\n]/.test(between)) return { start, end }
  return { start: Math.min(start, year.span.start), end: Math.max(end, year.span.end) }
}
