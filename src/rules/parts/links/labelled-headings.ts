/** The heading that has the words of the label of a link to an anchor that is not there. */
import type { Heading, Link, List } from '../../../model/list.ts'
import type { AnchorUses } from './anchor-uses.ts'
import { normalSlug, patternOf, slugLetters, slugWords } from './anchors.ts'
import { FEWEST_NAMING, type Guess, holdsLink, isOfMore } from './guesses.ts'
import { hasStrayBlank } from './stray-blanks.ts'

/** The one heading that has the words of the link's label. */
export function labelledHeadings(
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
    const [heading, ...more] = like.filter((one) => !holdsLink(one, link))
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

/** `[Solvers](#how-to-wait-for-samples)`: the anchor's words are others than the label's, and either may be wrong. */
function namesOther(slug: string, label: string): boolean {
  const [own, known] = [slugWords(slug), label].map((text) => text.split(' ')) as [string[], string[]]
  const shared = own.filter((word) => known.includes(word)).length
  return own.length >= FEWEST_NAMING && 2 * shared < own.length && known.some((word) => !own.includes(word))
}
