/** The heading that has a part of the words of a link's label or anchor, or the words of both with others between them. */
import type { Heading } from '../../../model/list.ts'
import { hasInOrder } from '../../../text/titles.ts'
import type { AnchorUses } from './anchor-uses.ts'
import { slugWords } from './anchors.ts'
import { FEWEST_NAMING, type Guess, holdsLink, slugWordList } from './guesses.ts'
import { MAX_GUESSES } from './nearest-heading.ts'

/**
 * The one heading that the link's label or anchor begins, that has its number and half of its words, or with which the anchor
 * begins.
 */
export function begunHeadings(headings: readonly Heading[], uses: AnchorUses): Guess {
  const known = headings.map((heading) => ({ heading, words: slugWordList(heading.text) }))
  let guesses = 0
  return (link) => {
    if (guesses++ >= MAX_GUESSES) return null
    const texts = [link.label, link.reference.slug].map(slugWordList)
    const like = known.filter(
      ({ heading, words }) =>
        !holdsLink(heading, link) &&
        (texts.some((mine) => begins(mine, words)) ||
          (goesOn(slugWordList(link.reference.slug), words) && !uses.isOthers(heading, link))),
    )
    const [first, ...more] = like
    if (!first || more.length > 0) return null
    // words that two headings may begin with
    const isBrief = texts.every((mine) => 2 * mine.length < first.words.length)
    if (isBrief && uses.isOthers(first.heading, link)) return null
    return { heading: first.heading, safe: false, isGuess: true }
  }
}

/** Letters of a label or an anchor that begins a heading: fewer begin many. */
const FEWEST_LETTERS = 6

function begins(mine: readonly string[], theirs: readonly string[]): boolean {
  const [own, other] = [mine.join(' '), theirs.join(' ')]
  if (own.length >= FEWEST_LETTERS && own !== other && other.startsWith(own)) return true
  const isNumbered = /^\d/.test(own) && numberOf(own) === numberOf(other)
  const [words, known] = [mine, theirs].map((all) => all.filter((word) => /\p{L}/u.test(word))) as [
    string[],
    string[],
  ]
  return (
    isNumbered && words.length > 0 && 2 * words.filter((word) => known.includes(word)).length >= words.length
  )
}

const numberOf = (words: string): string => /^[\d ]+/.exec(words)?.[0].trim() ?? ''

/** `#reading-slow-rivers-rn-2` for the heading `Reading Slow Rivers`: at least half of its words, and so many that they name it. */
const goesOn = (mine: readonly string[], theirs: readonly string[]): boolean =>
  theirs.length >= FEWEST_NAMING &&
  2 * theirs.length >= mine.length &&
  mine.join(' ').startsWith(`${theirs.join(' ')} `)

/** The one heading with words put between those of the label, which the anchor has too: `#kinds-of-rivers` for `Kinds and Sizes of Rivers`. */
export function headingsAroundWords(headings: readonly Heading[], uses: AnchorUses): Guess {
  const known = headings.map((heading) => ({ heading, words: slugWordList(heading.text) }))
  return (link) => {
    const mine = slugWordList(link.label)
    if (mine.length < FEWEST_NAMING || mine.join(' ') !== slugWords(link.reference.slug)) return null
    const like = known.filter(({ heading, words }) => holdsInOrder(words, mine) && !holdsLink(heading, link))
    const [first, ...more] = like
    return first && more.length === 0 && !uses.isTaken(first.heading)
      ? { heading: first.heading, safe: false }
      : null
  }
}

/** Whether words stand among others in their order, the first and the last of them at the ends, and are half of all. */
const holdsInOrder = (words: readonly string[], mine: readonly string[]): boolean =>
  words[0] === mine[0] &&
  words.at(-1) === mine.at(-1) &&
  words.length <= 2 * mine.length &&
  hasInOrder(words, mine)
