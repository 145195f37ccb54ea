/** The heading whose anchor a broken anchor misspells. */
import type { Heading, List } from '../../../model/list.ts'
import { editDistance } from '../../../text/distance.ts'
import type { AnchorUses } from './anchor-uses.ts'
import { type AnchorLink, slugLetters, slugWords } from './anchors.ts'
import { surelyAnchored } from './site-pages.ts'
import { hasStrayBlank } from './stray-blanks.ts'

export type MeantHeading = {
  readonly heading: Heading
  readonly safe: boolean
  /** It is named, and no fix links it. */
  readonly isGuess?: true
}

/** Every broken anchor is compared with every heading; these limits bound the time that a hostile list can take. */
const MAX_HEADINGS = 2000
export const MAX_GUESSES = 50
/** Characters. */
const MAX_SLUG = 300

/** The headings of a list that a link is compared with. */
export const comparedHeadings = (list: List): readonly Heading[] =>
  surelyAnchored(list)
    .slice(0, MAX_HEADINGS)
    .filter(({ slug }) => slug.length <= MAX_SLUG)

/** Finds the heading whose anchor is clearly nearest to that of a link, for the first links that ask. */
export function nearestHeadings(
  headings: readonly Heading[],
  { text }: List,
  uses: AnchorUses,
): (link: AnchorLink) => MeantHeading | null {
  let guesses = 0
  return (link) => {
    const { slug } = link.reference
    const close = slug.length <= MAX_SLUG && guesses++ < MAX_GUESSES ? nearest(slug, headings) : null
    if (!close) return null
    const isHeadings = slugWords(slug) === slugWords(link.label) && mayBeMisspelt(close.heading, link, text)
    if (!uses.hasOneName(slug) && !uses.mayMean(link, close.heading)) return null
    const isSame = slugLetters(slug) === slugLetters(close.heading.slug)
    if (!isSame && isAnothers(link, close.heading, uses)) return null
    const isProven = isSame || (uses.mayMean(link, close.heading) && !uses.isTaken(close.heading))
    const isStray = isSame && hasStrayBlank(close.heading, text)
    return { ...close, safe: close.safe && isProven && !isHeadings && !isStray }
  }
}

/** `[Deep Lakes](#deep-lakes)` in an outline that links “Deer Lakes” as well: label and anchor agree on a heading that is not there. */
const isAnothers = (link: AnchorLink, heading: Heading, uses: AnchorUses): boolean =>
  slugWords(link.reference.slug) === slugWords(link.label) && uses.isTaken(heading)

/** `[Challenges](#challenges)` for the heading `Challeges`, a word that the list has nowhere else: the slip may be the heading's. */
function mayBeMisspelt({ text: heading, span }: Heading, link: AnchorLink, text: string): boolean {
  const [shown, linked] = [heading, link.label].map((part) => slugWords(part).split(' ')) as [
    string[],
    string[],
  ]
  const [theirs, more] = shown.filter((word) => !linked.includes(word))
  if (theirs === undefined || more !== undefined || linked.every((word) => shown.includes(word))) return false
  const isElsewhere = (word: string) =>
    [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${word}(?![\p{L}\p{N}])`, 'giu'))].some(
      ({ index }) => ![span, link.span].some(({ start, end }) => start <= index && index < end),
    )
  return !isElsewhere(theirs)
}

/** The heading whose anchor is clearly nearest, else null. */
function nearest(slug: string, headings: readonly Heading[]): MeantHeading | null {
  const [number, word] = [digits(slug), slugLetters(slug)]
  const ranked = headings
    .filter((heading) => digits(heading.slug) === number)
    .map((heading) => ({ heading, distance: editDistance(word, slugLetters(heading.slug)) }))
    .sort((a, b) => a.distance - b.distance)
  const [first, second] = ranked
  const { length } = word
  if (first?.distance !== 0) {
    const [same, ...more] = ranked.filter(({ heading }) => wordBag(heading.slug) === wordBag(slug))
    if (same) return more.length > 0 ? null : { heading: same.heading, safe: false }
  }
  if (!first || first.distance > length / 4 || (second?.distance ?? length) - first.distance < 2) return null
  if (first.distance > 0 && hasOtherWords(slug, first.heading.slug)) return null
  // with a letter less or more, a short word is another
  const safe = first.distance === 0 ? length > 0 : first.distance <= 1 && length >= 6
  return { heading: first.heading, safe }
}

/** The words of an anchor in the order of the alphabet: `#lake-river` and `river-lake` have the same. */
const wordBag = (slug: string): string => slugWords(slug).split(' ').toSorted().join(' ')

/** Whole words that may be more in one of two anchors, if so many are the same. */
const ENOUGH_SAME = 3

/** `#rl-models` is not a misspelt `#models` or `#cl-models`: a whole word is missing, or a short one is another. */
function hasOtherWords(a: string, b: string): boolean {
  const [mine, theirs] = [a, b].map((slug) => slugWords(slug).split(' ')) as [string[], string[]]
  const extra = mine.filter((word) => !theirs.includes(word))
  const missing = theirs.filter((word) => !mine.includes(word))
  if (extra.length === 0 || missing.length === 0)
    return mine.length !== theirs.length && mine.length - extra.length < ENOUGH_SAME
  if (extra.length !== missing.length && areNear(extra.join(''), missing.join(''))) return false
  return [...extra, ...missing].some((word) => word.length <= 3)
}

/** A blank was lost or gained: `blak box` for `blackbox`. */
const areNear = (a: string, b: string): boolean => editDistance(a, b) <= Math.min(2, a.length / 4)

/** Numbers must agree: `#cvpr-2023` is not a misspelt `#cvpr-2024`. */
const digits = (slug: string) => slug.replace(/[^\p{N}]+/gu, ' ').trim()
