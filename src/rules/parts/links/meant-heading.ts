/** The heading that a link to an anchor means although the list has no such anchor. */
import type { Heading, Link, List } from '../../../model/list.ts'
import { type AnchorLink, normalSlug, slugLetters, slugWords } from './anchors.ts'
import { comparedHeadings, type MeantHeading, nearestHeadings } from './nearest-heading.ts'

type Guess = (link: AnchorLink) => MeantHeading | null

/** Tells which heading a broken link means, and whether to link it is a safe fix; null where no heading is clearly meant. */
export function meantHeadings(list: List): Guess {
  const headings = comparedHeadings(list)
  const labelled = labelledHeadings(headings, list)
  const nearest = nearestHeadings(headings, list)
  const named = namedHeadings(headings)
  return (link) => labelled(link) ?? nearest(link) ?? named(link)
}

// ---- by the link's label ------------------------------------------------------------------------

/** The one heading that has the words of the link's label. */
function labelledHeadings(headings: readonly Heading[], { links, anchors }: List): Guess {
  const byWords = Map.groupBy(headings, ({ text }) => slugWords(text))
  const vague = labelsOfSeveral(links)
  const patterns = patternsOf(anchors)
  return (link) => {
    const label = slugWords(link.label)
    const like = vague.has(label) ? [] : (byWords.get(label) ?? [])
    const [heading, ...more] = like.filter((one) => !holds(one, link))
    if (!heading?.text.trim() || more.length > 0) return null
    const { slug } = link.reference
    return { heading, safe: !namesOther(slug, label) && !patterns.has(patternOf(slug)) }
  }
}

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
const patternOf = (slug: string): string => normalSlug(slug).replace(/\d+/g, '0')

/** Fewer words name nothing. */
const FEWEST_NAMING = 3

/** `[Solvers](#how-to-wait-for-samples)`: the anchor's words are others than the label's, and either may be wrong. */
function namesOther(slug: string, label: string): boolean {
  const [own, known] = [slugWords(slug), label].map((text) => text.split(' ')) as [string[], string[]]
  const shared = own.filter((word) => known.includes(word)).length
  return own.length >= FEWEST_NAMING && 2 * shared < own.length && known.some((word) => !own.includes(word))
}

// ---- by the words of its anchor -----------------------------------------------------------------

/** The one heading that has the words of the link's anchor, at least two, but for what frames them. */
function namedHeadings(headings: readonly Heading[]): Guess {
  const byCore = Map.groupBy(headings, ({ text }) => coreOf(text))
  return (link) => {
    const core = coreOf(link.reference.slug.replace(/[-_]+/g, ' '))
    const [heading, ...more] = core.includes(' ') ? (byCore.get(core) ?? []) : []
    return heading && more.length === 0 && !holds(heading, link) ? { heading, safe: false } : null
  }
}

/** A heading's words without the number before them and the brackets behind: `7. Pumps on the Edge (2021-2024)` → `pumps on the edge`. */
const coreOf = (heading: string): string =>
  slugWords(
    heading
      .replace(/(?<!\s)\s*[([（【][^()[\]（）【】]*[)\]）】]\s*$/u, '')
      .replace(/^[^\p{L}]*?\d[\d.]*[.):\s]+/u, ''),
  )

/** Some headings are themselves links back to the outline. */
const holds = ({ span }: Heading, link: Link) => span.start <= link.span.start && link.span.end <= span.end
