/** The heading that a link to an anchor means although the list has no such anchor. */
import type { Heading, Link, List } from '../../../model/list.ts'
import { covers } from '../../../model/span.ts'
import { type AnchorUses, headingsAround, usesOfAnchors } from './anchor-uses.ts'
import {
  type AnchorLink,
  namesItself,
  normalSlug,
  patternOf,
  slugLetters,
  slugOf,
  slugWords,
} from './anchors.ts'
import { comparedHeadings, MAX_GUESSES, type MeantHeading, nearestHeadings } from './nearest-heading.ts'
import { isSitePage } from './site-pages.ts'

type Guess = (link: AnchorLink) => MeantHeading | null

/** Tells which heading a broken link means, and whether to link it is a safe fix; null where no heading is clearly meant. */
export function meantHeadings(list: List): Guess {
  const headings = comparedHeadings(list)
  const uses = usesOfAnchors(list)
  const labelled = labelledHeadings(headings, list, uses)
  const nearest = nearestHeadings(headings, list, uses)
  const named = namedHeadings(headings, uses)
  const counted = countedHeadings(headings, uses)
  const begun = begunHeadings(headings, uses)
  const self = selfLinked(list)
  const within = headingsAroundWords(headings, uses)
  const isSurelyAnchored = !isSitePage(list)
  return (link) => {
    const meant =
      labelled(link) ??
      nearest(link) ??
      named(link) ??
      counted(link) ??
      self(link) ??
      begun(link) ??
      within(link)
    return meant && { ...meant, safe: meant.safe && isSurelyAnchored }
  }
}

// ---- by the link's label ------------------------------------------------------------------------

/** The one heading that has the words of the link's label. */
function labelledHeadings(
  headings: readonly Heading[],
  { links, anchors, entries, text }: List,
  uses: AnchorUses,
): Guess {
  const byWords = Map.groupBy(headings, ({ text: words }) => slugWords(words))
  const byLetters = Map.groupBy(headings, ({ slug }) => slugLetters(slug))
  const vague = labelsOfSeveral(links)
  const patterns = patternsOf(anchors)
  const inEntries = new Set(entries.flatMap((entry) => entry.links))
  return (link) => {
    const label = slugWords(link.label)
    const like = vague.has(label) ? [] : (byWords.get(label) ?? [])
    const [heading, ...more] = like.filter((one) => !holds(one, link))
    const { slug } = link.reference
    if (!heading?.text.trim() || more.length > 0 || isOfMore(slug, heading, uses)) return null
    const letters = slugLetters(slug)
    const [spelt, ...others] = byLetters.get(letters) ?? []
    // makers of outlines that know Latin letters only leave the others out: `#rivers----` for `Rivers - 综述`
    const whole = slugLetters(heading.slug)
    const isCut = whole.includes(letters) || whole.replace(/[^a-z\d]/g, '') === letters
    if (spelt && others.length === 0 && spelt !== heading && !isCut && uses.mayMean(link, spelt)) return null
    const isSame = letters === slugLetters(heading.slug)
    const isProven = isSame || (!inEntries.has(link) && !uses.isTaken(heading))
    // `[1998](#journal-of-rivers-1998)`: a number says little of what is under it
    const isNamed = isSame || /\p{L}/u.test(label)
    const mayBe = isProven && isNamed && !namesOther(slug, label) && !patterns.has(patternOf(slug))
    return { heading, safe: mayBe && !(isSame && hasStrayBlank(heading, text)) }
  }
}

/** `#other-1` where another link has `#other` and only one heading is called so: the heading is gone. */
function isOfMore(slug: string, { slug: theirs }: Heading, uses: AnchorUses): boolean {
  const letters = slugLetters(slug.replace(/-\d+$/, ''))
  return (
    slugLetters(slug) !== slugLetters(theirs) && letters === slugLetters(theirs) && uses.hasLetters(letters)
  )
}

/** `## Type v:  Rivers`: two blanks that nobody meant, and two dashes for them in the anchor. */
const hasStrayBlank = ({ span }: Heading, text: string): boolean =>
  /[\p{L}\p{N}\p{P}][^\S\n]{2,}[\p{L}\p{N}]/u.test(text.slice(span.start, span.end).replace(/^[#\s]+/, ''))

/** Labels such as "Notes" that stand on links to several anchors that have other words. */
function labelsOfSeveral(links: readonly Link[]): ReadonlySet<string> {
  const slugs = new Map<string, string>()
  const several = new Set<string>()
  for (const { label, reference } of links) {
    if (reference.kind !== 'anchor' || slugLetters(reference.slug).includes(slugLetters(label))) continue
    const [key, slug] = [slugWords(label), normalSlug(reference.slug)]
    if ((slugs.get(key) ?? slug) !== slug) several.add(key)
    slugs.set(key, slug)
  }
  return several
}

/** `#s1`, where `<div id="s2">` and others like it are there: its own is missing. */
const patternsOf = (anchors: readonly string[]): ReadonlySet<string> =>
  new Set(anchors.filter((anchor) => /\d/.test(anchor)).map(patternOf))

/** Fewer words name nothing. */
const FEWEST_NAMING = 3

/** `[Solvers](#how-to-wait-for-samples)`: the anchor's words are others than the label's, and either may be wrong. */
function namesOther(slug: string, label: string): boolean {
  const [own, known] = [slugWords(slug), label].map((text) => text.split(' ')) as [string[], string[]]
  const shared = own.filter((word) => known.includes(word)).length
  return own.length >= FEWEST_NAMING && 2 * shared < own.length && known.some((word) => !own.includes(word))
}

// ---- by its words but for what frames them --------------------------------------------------------

/** The one heading that has the words of the link's anchor, or else of its label, at least two, but for what frames them. */
function namedHeadings(headings: readonly Heading[], uses: AnchorUses): Guess {
  const byCore = Map.groupBy(headings, ({ text }) => coreOf(text))
  const only = (text: string, link: Link): Heading | null => {
    const core = coreOf(text)
    const [heading, ...more] = core.includes(' ') ? (byCore.get(core) ?? []) : []
    return heading && more.length === 0 && !holds(heading, link) ? heading : null
  }
  return (link) => {
    const { slug } = link.reference
    const spelt = only(slug.replace(/[-_]+/g, ' '), link)
    if (spelt) return { heading: spelt, safe: false }
    const heading = uses.hasSeveral(link.label) ? null : only(link.label, link)
    if (!heading || uses.isTaken(heading) || isOfMore(slug, heading, uses)) return null
    return { heading, safe: false }
  }
}

/** A heading's words without the number before them and the brackets behind: `7. Pumps on the Edge (2021-2024)` → `pumps on the edge`. */
const coreOf = (heading: string): string =>
  slugWords(
    heading
      .replace(/(?<!\s)\s*[([（【][^()[\]（）【】]*[)\]）】]\s*$/u, '')
      .replace(/^[^\p{L}]*?\d[\d.]*[.):\s]+/u, ''),
  )

// ---- but for the count ----------------------------------------------------------------------------

/** GitHub counts headings of the same words: `#rivers`, `#rivers-1`. */
const COUNTED = /^(.+)-(\d{1,2})$/

/**
 * The one heading that has the anchor without its count: `#rivers-1` where there is one `Rivers` only. Where another link
 * leads to that, a heading is gone; then, and where the label has other words, the one that is left is only named.
 */
function countedHeadings(headings: readonly Heading[], uses: AnchorUses): Guess {
  const byLetters = Map.groupBy(headings, ({ slug }) => slugLetters(slug))
  return (link) => {
    const [, bare = '', count = ''] = COUNTED.exec(link.reference.slug) ?? []
    const letters = slugLetters(bare)
    const [heading, ...more] = byLetters.get(letters) ?? []
    const isNumber = wordsOf(link.label).includes(count)
    if (letters === '' || !heading || more.length > 0 || isNumber || holds(heading, link)) return null
    const isGuess = uses.hasLetters(letters) || !uses.mayMean(link, heading)
    return { heading, safe: false, ...(isGuess && { isGuess }) }
  }
}

// ---- by a part of its words: named, and not linked ------------------------------------------------

/**
 * The one heading that the link's label or anchor begins, that has its number and half of its words, or with which the anchor
 * begins.
 */
function begunHeadings(headings: readonly Heading[], uses: AnchorUses): Guess {
  const known = headings.map((heading) => ({ heading, words: wordsOf(heading.text) }))
  let guesses = 0
  return (link) => {
    if (guesses++ >= MAX_GUESSES) return null
    const texts = [link.label, link.reference.slug].map(wordsOf)
    const like = known.filter(
      ({ heading, words }) =>
        !holds(heading, link) &&
        (texts.some((mine) => begins(mine, words)) ||
          (goesOn(wordsOf(link.reference.slug), words) && !uses.isOthers(heading, link))),
    )
    const [first, ...more] = like
    return first && more.length === 0 ? { heading: first.heading, safe: false, isGuess: true } : null
  }
}

const wordsOf = (text: string): readonly string[] => slugWords(text).split(' ')

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

/** `#reading-slow-rivers-rn-2` for the heading `Reading Slow Rivers`: at least half of its words, and so many that they name it. */
const goesOn = (mine: readonly string[], theirs: readonly string[]): boolean =>
  theirs.length >= FEWEST_NAMING &&
  2 * theirs.length >= mine.length &&
  mine.join(' ').startsWith(`${theirs.join(' ')} `)

/** The one heading with words put between those of the label, which the anchor has too: `#kinds-of-rivers` for `Kinds and Sizes of Rivers`. */
function headingsAroundWords(headings: readonly Heading[], uses: AnchorUses): Guess {
  const known = headings.map((heading) => ({ heading, words: wordsOf(heading.text) }))
  return (link) => {
    const mine = wordsOf(link.label)
    if (mine.length < FEWEST_NAMING || mine.join(' ') !== slugWords(link.reference.slug)) return null
    const like = known.filter(({ heading, words }) => holdsInOrder(words, mine) && !holds(heading, link))
    const [first, ...more] = like
    return first && more.length === 0 && !uses.isTaken(first.heading)
      ? { heading: first.heading, safe: false }
      : null
  }
}

/** Whether words stand among others in their order, the first and the last of them at the ends, and are half of all. */
function holdsInOrder(words: readonly string[], mine: readonly string[]): boolean {
  if (words[0] !== mine[0] || words.at(-1) !== mine.at(-1) || words.length > 2 * mine.length) return false
  let found = 0
  for (const word of words) if (word === mine[found]) found++
  return found === mine.length
}

const numberOf = (words: string): string => /^[\d ]+/.exec(words)?.[0].trim() ?? ''

/** `### [Deep Rivers](#deep)`: the heading meant to make that anchor, and a link makes none. */
function selfLinked(list: List): Guess {
  const around = headingsAround(list)
  const made = new Map<string, Heading>()
  for (const [link, heading] of around) if (namesItself(link, heading)) made.set(slugOf(link), heading)
  return (link) => {
    const heading = around.has(link) ? undefined : made.get(slugOf(link))
    return heading ? { heading, safe: false } : null
  }
}

/** Some headings are themselves links back to the outline. */
const holds = ({ span }: Heading, link: Link) => covers(span, link.span)
