/** Anchors that are not there although somebody meant to make them. */
import type { List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { type AnchorLink, patternOf } from './anchors.ts'
import { matchesInTags } from './tag-attributes.ts'

/** An attribute that holds an anchor's name and makes none; `span` is that of the attribute's own name. */
export type WrongAttribute = { readonly attribute: string; readonly span: Span }

const TAG = /<(?:a|span|div|p|h[1-6])\s([^<>]{1,200})>/gi
const ATTRIBUTE = /(?<![^\s"'])([a-z][a-z-]*)\s?=\s?["']?([^\s"'<>]+)/gi
/** Attributes that have meanings of their own. */
const MEANT =
  /^(?:id|name|href|src|class|style|title|alt|rel|target|lang|dir|align|width|height|type|role|aria-.*|data-.*)$/i

/** The attributes in a list's tags by what they hold: `<a nav="rivers"></a>` where `#rivers` is linked. */
export function wrongAttributes({ text }: List): ReadonlyMap<string, WrongAttribute> {
  const found = new Map<string, WrongAttribute>()
  for (const { match, at } of matchesInTags(text, TAG, ATTRIBUTE)) {
    const { 1: attribute = '', 2: value = '' } = match
    if (!MEANT.test(attribute) && !found.has(value))
      found.set(value, { attribute, span: { start: at, end: at + attribute.length } })
  }
  return found
}

/** `- [ ] [Lakes](#lakes)` between ticked boxes, `[Lakes (coming soon)](#lakes)`: a part that is announced and not yet written. */
export function announcedIn({ text }: List): (link: AnchorLink) => boolean {
  const hasTicked = TICKED.test(text)
  return ({ span, label }) =>
    SOON.test(label) ||
    SOON.test(/^[^\n]{0,40}/.exec(text.slice(span.end, span.end + 40))?.[0] ?? '') ||
    (hasTicked && UNTICKED.test(lineBefore(span, text, 60)))
}
const SOON =
  /\b(?:coming soon|under construction|to be (?:added|announced|continued|done)|tb[adc]|todo|wip)\b/i
const TICKED = /^[ \t]*(?:[-*+] )+\[x\] /im
const UNTICKED = /^\s*(?:[-*+] )+\[ \] $/

/** So many anchors that differ in their numbers only are filled in by habit. */
const FEWEST = 3

/**
 * Of links in entries that lead nowhere, those whose like lead somewhere: `#results-12` where at least as many others of
 * `#results-1` to `#results-20` exist as are missing. Each entry has such a link, whether what it leads to was written or not.
 */
export function filledInBefore(
  missing: readonly AnchorLink[],
  anchors: Iterable<string>,
  { entries }: List,
): readonly (readonly AnchorLink[])[] {
  const inEntries = new Set(entries.flatMap(({ links }) => links))
  const existing = Map.groupBy(anchors, patternOf)
  const alike = Map.groupBy(
    missing.filter((link) => inEntries.has(link) && /\d/.test(link.reference.slug)),
    (link) => patternOf(link.reference.slug),
  )
  return [...alike].flatMap(([stem, links]) =>
    links.length >= FEWEST && links.length <= (existing.get(stem)?.length ?? 0) ? [links] : [],
  )
}
