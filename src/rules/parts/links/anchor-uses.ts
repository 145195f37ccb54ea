/** Which links of a list already lead to an anchor, and by which name. */
import type { Heading, Link, List } from '../../../model/list.ts'
import { lineAt, lineBefore } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { normalSlug, slugLetters, slugOf, slugWords } from './anchors.ts'

export type AnchorUses = {
  /** Whether a link of the list, one that does not lead back from all over it, leads to the heading. */
  readonly isTaken: (heading: Heading) => boolean
  /** Whether such a link leads there under another label than that of `link`. */
  readonly isOthers: (heading: Heading, link: Link) => boolean
  /** Whether all links to an anchor have the same words, pictures aside. */
  readonly hasOneName: (slug: string) => boolean
  /** Whether two items of an outline have its words and its anchor, as the same part of two chapters. */
  readonly isOfTwoItems: (link: Link) => boolean
  /** Whether links of that label lead to several anchors. */
  readonly hasSeveral: (label: string) => boolean
  /** Whether some link has an anchor of those letters. */
  readonly hasLetters: (letters: string) => boolean
  /** Whether the words of a link name the heading, or only lead back. */
  readonly mayMean: (link: Link, heading: Heading) => boolean
}

/** `[↑](#contents)`, `[Back to top](#contents)`. */
const LEADS_BACK = /^(?:(?:back|return|go|jump|up|top|home|index)\b.*)?$/

/** What stands before the first link of an item. */
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s[^\p{L}]*$/u
const LONGEST_MARK = 80

export const usesOfAnchors = memoizeByObject((list: List): AnchorUses => {
  const anchored = list.links.filter(({ reference }) => reference.kind === 'anchor')
  const inHeadings = headingsAround(list)
  const leadsBack = (link: Link) => LEADS_BACK.test(slugWords(link.label)) || inHeadings.has(link)
  const taken = Map.groupBy(
    anchored.filter((link) => !leadsBack(link)),
    slugOf,
  )
  const several = severalByLabel(anchored)
  const names = namesByAnchor(anchored)
  const items = Map.groupBy(
    anchored.filter((link) => !leadsBack(link) && ITEM.test(lineBefore(link.span, list.text, LONGEST_MARK))),
    ({ label, reference }) => `${slugWords(label)} ${reference.kind === 'anchor' ? reference.slug : ''}`,
  )
  const ofTwo = new Set(
    [...items.values()].filter((some) => some.length > 1 && !isDoubled(some, list)).flat(),
  )
  const letters = new Set(anchored.map((link) => slugLetters(slugOf(link))))
  return {
    isTaken: ({ slug }) => taken.has(normalSlug(slug)),
    isOthers: ({ slug }, { label }) =>
      taken.get(normalSlug(slug))?.some((link) => slugWords(link.label) !== slugWords(label)) ?? false,
    hasOneName: (slug) => names.get(normalSlug(slug))?.size === 1,
    isOfTwoItems: (link) => ofTwo.has(link),
    hasSeveral: (label) => several.has(slugWords(label)),
    hasLetters: (some) => letters.has(some),
    mayMean: (link, { text }) => leadsBack(link) || areNear(slugLetters(link.label), slugLetters(text)),
  }
})

/** Whether items are one line that was written again right below: of one chapter, whatever it is. */
const isDoubled = (links: readonly Link[], { text }: List): boolean =>
  links.every(({ span: { start } }, i) => {
    const before = links[i - 1]?.span
    return (
      !before ||
      (lineAt(before.start, text).trimEnd() === lineAt(start, text).trimEnd() &&
        text.slice(before.end, start).split('\n').length === 2)
    )
  })

/** The words of the links to each anchor. */
function namesByAnchor(links: readonly Link[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = links.filter(({ label }) => slugWords(label) !== '')
  const groups = [...Map.groupBy(named, slugOf)]
  return new Map(groups.map(([slug, some]) => [slug, new Set(some.map(({ label }) => slugWords(label)))]))
}

/** The labels under which links lead to several anchors. */
function severalByLabel(links: readonly Link[]): ReadonlySet<string> {
  const slugs = Map.groupBy(links, ({ label }) => slugWords(label))
  return new Set([...slugs].filter(([, some]) => new Set(some.map(slugOf)).size > 1).map(([label]) => label))
}

/** The heading around each link that stands in one. */
export function headingsAround({ links, headings }: List): ReadonlyMap<Link, Heading> {
  const around = new Map<Link, Heading>()
  let at = 0
  for (const link of links) {
    while ((headings[at]?.span.end ?? Infinity) < link.span.end) at++
    const heading = headings[at]
    if (heading && heading.span.start <= link.span.start) around.set(link, heading)
  }
  return around
}

/** One holds the other, or begins with half of it. */
const areNear = (label: string, heading: string): boolean =>
  label.includes(heading) || heading.includes(label) || 2 * sameLetters(label, heading) >= label.length

function sameLetters(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
