/** Labels with the slip that the anchor beside them has: `[Obzervation](#obzervation)` for the heading `Observation`. */
import type { Heading, List } from '../../../model/list.ts'
import type { Edit } from '../../../model/rule.ts'
import { overlaps, type Span } from '../../../model/span.ts'
import { editDistance } from '../../../text/distance.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { type AnchorLink, slugWords } from './anchors.ts'

/** A word of fewer letters may be another word with a letter more. */
const LONG = 6

/**
 * Mends the one word of a label that is misspelt as in the anchor: the list writes the heading's word elsewhere too, and the
 * label's nowhere else. Null where that is not sure.
 */
export function labelSlip(link: AnchorLink, heading: Heading, list: List): Edit | null {
  if (slugWords(link.label) !== slugWords(link.reference.slug)) return null
  const [listed, meant] = differingWord(link.label, heading.text) ?? []
  if (listed === undefined || meant === undefined) return null
  const from = list.text.slice(link.span.start, link.urlSpan.start).indexOf(listed)
  if (from < 0 || !isElsewhere(meant, heading.span, list) || isElsewhere(listed, link.span, list)) return null
  const start = link.span.start + from
  return { start, end: start + listed.length, text: meant }
}

/** The one word of a label that a heading with otherwise the same words spells otherwise, and that one; both begin alike. */
function differingWord(label: string, heading: string): readonly [string, string] | null {
  const [mine, theirs] = [wordsOf(label), wordsOf(heading)]
  if (mine.length !== theirs.length) return null
  const pairs = mine.map((word, i) => [word, theirs[i] ?? ''] as const)
  const [first, ...more] = pairs.filter(([a, b]) => a.toLowerCase() !== b.toLowerCase())
  return first && more.length === 0 && isMisspelt(...first) ? first : null
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

const isMisspelt = (listed: string, meant: string): boolean =>
  [listed, meant].every((word) => word.length >= LONG && /^\p{L}\p{Ll}+$/u.test(word)) &&
  listed[0] === meant[0] &&
  !isPlural(listed, meant) &&
  editDistance(listed, meant) <= 2

/** `Surveys` and “Survey” are two words, and both right. */
const isPlural = (a: string, b: string): boolean => `${a}s` === b || `${b}s` === a

/** Whether a word stands outside a place, in whatever case. */
const isElsewhere = (word: string, at: Span, list: List): boolean =>
  placesOf(list)
    .get(word.toLowerCase())
    ?.some((place) => !overlaps(place, at)) ?? false

/** The first and the last place of each long word: where both are in one span, all are. O(text), once for each list. */
const placesOf = memoizeByObject(({ text }: List): ReadonlyMap<string, readonly Span[]> => {
  const places = new Map<string, readonly Span[]>()
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (word.length < LONG) continue
    const [key, place] = [word.toLowerCase(), { start: index, end: index + word.length }]
    places.set(key, [places.get(key)?.[0] ?? place, place])
  }
  return places
})
