/** The title of an entry, where the record's stands in it. */
import { normalizeSpace, type Range } from '../lists/markdown/flow.ts'
import type { TitleVerdict } from '../model/comparison.ts'
import type { Claim } from '../model/span.ts'
import { overlaps } from '../model/span.ts'
import { withoutMarkup, wordsOf } from '../text/normalize.ts'
import { compareTitles } from '../text/titles.ts'
import { wordsOfNames } from './names.ts'
import { type Place, placeOfTitle, snapped } from './title.ts'
import type { PlacedWord } from './tokens.ts'
import type { Words } from './words.ts'

/** Places worse than this are not the record's title; away from the reader's title, they must be better. */
const GOOD = 0.6
const GOOD_ELSEWHERE = 0.9

/** A title, and whether these words, no more and no fewer, are certainly it. */
export type AnchoredTitle = { readonly title: Claim<string>; readonly sure: boolean }

/** The title as the entry has it; null if the record's is not in the entry, as when its link is a copy. */
export function anchoredTitle(read: Claim<string> | null, words: Words): AnchoredTitle | null {
  const { paper } = words
  const before = read && compareTitles(read.value, paper.title)
  if (read && before?.outcome === 'same') return { title: read, sure: true }
  const place = findTitle(read, words)
  const better = place && betterTitle(place, read, before, words)
  if (better) return { title: better, sure: true }
  if (!read || !before || before.outcome === 'different') return null
  return { title: read, sure: place !== null && isAllOf(apart(place, read, words)) }
}

/** The words of a place as the title, if they are more like the record's than what was read. */
function betterTitle(
  place: Place,
  read: Claim<string> | null,
  before: TitleVerdict | null,
  words: Words,
): Claim<string> | null {
  const { flow, paper, tokens } = words
  const range = withPunctuation(rangeOf(place, tokens), flow.text, paper.title)
  const value = normalizeSpace(flow.text.slice(range.from, range.to))
  const now = compareTitles(value, paper.title)
  if (now.outcome === 'different' || (before && !isBetter(now, before))) return null
  const { dropped, touches } = apart(place, read, words)
  // a title with a slip may stand beside a nickname that is the same without it
  if (before?.outcome === 'typo' && !touches && isAsLong(read, place)) return null
  // a nickname or a subtitle that the record lacks may be part of the list's title
  if (before?.outcome === 'shortened' && dropped.length > 0) return null
  if (now.outcome !== 'same' && dropped.length > 0 && !dropped.some(otherWords(words))) return null
  const mayCross = now.outcome === 'same' && (before === null || before.outcome === 'different')
  if (!endsAtBorders(place, words) || !isOneField(place, mayCross, read, words)) return null
  if (addsVenue(place, read, words)) return null
  return { value, span: flow.span(range.from, range.to), certainty: 1 }
}

const rangeOf = ({ from, to }: Place, tokens: readonly PlacedWord[]): Range => ({
  from: tokens[from]?.from ?? 0,
  to: tokens[to - 1]?.to ?? 0,
})

const RANKS: Readonly<Record<TitleVerdict['outcome'], number>> = {
  different: 0,
  typo: 1,
  shortened: 2,
  same: 3,
}

/** More alike than rounding. */
const MORE = 0.02

const isBetter = (now: TitleVerdict, before: TitleVerdict): boolean =>
  RANKS[now.outcome] > RANKS[before.outcome] ||
  (now.outcome === before.outcome && now.similarity > before.similarity + MORE)

function findTitle(read: Claim<string> | null, words: Words): Place | null {
  const { tokens, paper } = words
  const isRead = inRead(read, words)
  const isOther = otherWords(words)
  const title = wordsOf(withoutMarkup(paper.title))
  const place = placeOfTitle(title, tokens, Math.max(0, tokens.findIndex(isRead)))
  if (!place) return null
  const touches = tokens.slice(place.from, place.to).some(isRead)
  // what was taken for the title may be names, but it may also be another paper's title
  const least =
    !read || touches || tokens.some((token) => isRead(token) && isOther(token.word)) ? GOOD : GOOD_ELSEWHERE
  return place.score < least ? null : snapped(place, tokens, isOther)
}

/** Whether a token is part of the title that the reader found. */
const inRead =
  (read: Claim<string> | null, { flow }: Pick<Words, 'flow'>) =>
  ({ from, to }: PlacedWord): boolean =>
    read !== null && overlaps(flow.span(from, to), read.span)

/** Tells the words of names, years and venues. */
function otherWords({ paper, venues }: Words): (word: string) => boolean {
  const names = wordsOfNames(paper.authors)
  return (word) => names.has(word) || /^(?:19|20)\d\d$/.test(word) || isVenue(word, venues)
}

const isVenue = (word: string, venues: Words['venues']): boolean =>
  word.length > 2 && venues.isAcronym(word.toUpperCase())

/** Whether the place is a whole field, or what follows it is a name, a year or a venue. */
function endsAtBorders({ from, to }: Place, words: Words): boolean {
  const { tokens } = words
  const isOther = otherWords(words)
  const [before, after] = [tokens[from - 1], tokens[to]]
  return (
    (!before || tokens[from]?.border !== 'none' || isOther(before.word)) &&
    (after?.border !== 'none' || isOther(after.word))
  )
}

/** Whether no border divides the place, beyond those in the reader's title; where it may, markup, quotes and brackets do. */
function isOneField(
  { from, to }: Place,
  mayCross: boolean,
  read: Claim<string> | null,
  words: Words,
): boolean {
  const isRead = inRead(read, words)
  const crossed = words.tokens.slice(from, to).flatMap((token, i, tokens) => {
    const before = tokens[i - 1]
    return before && !(isRead(before) && isRead(token)) ? [token.border] : []
  })
  return !crossed.includes('wall') && (mayCross || !crossed.includes('strong'))
}

/** Whether the place goes on from the reader's title to a venue: some records have it in the title. */
function addsVenue(
  { from, to }: Place,
  read: Claim<string> | null,
  { tokens, flow, venues }: Words,
): boolean {
  const isRead = inRead(read, { flow })
  const added = tokens.slice(from, to).filter((token) => !isRead(token))
  return added.length < to - from && added.some(({ word }) => isVenue(word, venues))
}

const isAsLong = (read: Claim<string> | null, { from, to }: Place): boolean =>
  read !== null && wordsOf(read.value).length >= to - from

/** Whether a place touches the reader's title, and the words of it that the place leaves out. */
function apart({ from, to }: Place, read: Claim<string> | null, { tokens, flow }: Words) {
  const isRead = inRead(read, { flow })
  const touches = tokens.slice(from, to).some(isRead)
  const left = tokens.flatMap((token, i) => ((i < from || i >= to) && isRead(token) ? [token.word] : []))
  return { touches, dropped: touches ? left : [] }
}

const isAllOf = ({ touches, dropped }: ReturnType<typeof apart>) => touches && dropped.length === 0

/** With the marks that begin and end the record's title, such as a question mark, where the entry has them too. */
function withPunctuation({ from, to }: Range, text: string, title: string): Range {
  const head = /^[^\p{L}\p{N}]*/u.exec(title)?.[0] ?? ''
  const tail = (/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(title)?.[0] ?? '').replace(
    /(?<![.,;:\s])[.,;:\s]+$/,
    '',
  )
  return {
    from: head !== '' && text.slice(0, from).endsWith(head) ? from - head.length : from,
    to: tail !== '' && text.startsWith(tail, to) ? to + tail.length : to,
  }
}
