/** The heading that a link to an anchor means although the list has no such anchor. */
import type { Heading, Link, List } from '../../../model/list.ts'
import { type AnchorUses, headingsAround, usesOfAnchors } from './anchor-uses.ts'
import { namesItself, slugLetters, slugOf, slugWords } from './anchors.ts'
import { begunHeadings, headingsAroundWords } from './begun-headings.ts'
import { type Guess, holdsLink, isOfMore, slugWordList } from './guesses.ts'
import { labelledHeadings } from './labelled-headings.ts'
import { comparedHeadings, nearestHeadings } from './nearest-heading.ts'
import { isSitePage } from './site-pages.ts'

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
  const repeated = repeatedWords(headings)
  return (link) => {
    const meant =
      labelled(link) ??
      nearest(link) ??
      named(link) ??
      counted(link) ??
      self(link) ??
      begun(link) ??
      within(link)
    const isAlone = meant !== null && !repeated.has(slugWords(meant.heading.text))
    return meant && { ...meant, safe: meant.safe && isSurelyAnchored && isAlone && !uses.isOfTwoItems(link) }
  }
}

/** The words of several headings, as of a `Data` in each part of a list: which part is meant, only the outline shows. */
const repeatedWords = (headings: readonly Heading[]): ReadonlySet<string> =>
  new Set(
    [...Map.groupBy(headings, ({ text }) => slugWords(text))].flatMap(([words, some]) =>
      some.length > 1 ? [words] : [],
    ),
  )

// ---- by its words but for what frames them --------------------------------------------------------

/** The one heading that has the words of the link's anchor, or else of its label, at least two, but for what frames them. */
function namedHeadings(headings: readonly Heading[], uses: AnchorUses): Guess {
  const byCore = Map.groupBy(headings, ({ text }) => coreOf(text))
  const only = (text: string, link: Link): Heading | null => {
    const core = coreOf(text)
    const [heading, ...more] = core.includes(' ') ? (byCore.get(core) ?? []) : []
    return heading && more.length === 0 && !holdsLink(heading, link) ? heading : null
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
    const isNumber = slugWordList(link.label).includes(count)
    if (letters === '' || !heading || more.length > 0 || isNumber || holdsLink(heading, link)) return null
    const isGuess = uses.hasLetters(letters) || !uses.mayMean(link, heading)
    return { heading, safe: false, ...(isGuess && { isGuess }) }
  }
}

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
