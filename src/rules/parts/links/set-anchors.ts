/** Lists that set the anchors of their outline themselves: `<a id="sec-rivers"></a>` above each heading. */
import type { Heading, Link, List } from '../../../model/list.ts'
import { lineNumber, type Span } from '../../../model/span.ts'
import { lineStart } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import type { Meant } from './anchor-remarks.ts'
import { usesOfAnchors } from './anchor-uses.ts'
import { normalSlug, slugOf } from './anchors.ts'

/** An anchor above a heading: the lines that set it, and where its name stands in these. */
type SetAnchor = {
  readonly lines: string
  readonly name: Span
  readonly id: string
  readonly heading: Heading
}

/** Characters above a heading in which its anchor is sought. */
const NEAR = 200
const ABOVE =
  /(?:^|\n)([ \t]{0,3}<(a|span|div) (?:id|name)=(["'])([^\s"'<>]+)\3 ?(?:\/>|><\/\2>)[ \t]*\r?\n(?:[ \t]*\r?\n)?)$/i

/** The links that lead nowhere since the list forgot to set an anchor that it sets for the links beside them; each with one of those. */
export function unsetAnchors(links: readonly Meant[], list: List): ReadonlyMap<Meant, SetAnchor> {
  const above = anchorsAbove(list)
  const has = new Set([...above.values()].map(({ heading }) => heading))
  const found = new Map<Meant, SetAnchor>()
  if (above.size < FEWEST) return found
  const [outlineOf, usual] = [outlinesOf(list), usualIn(above, list)]
  for (const one of links) {
    if (!one.meant || one.meant.isGuess || has.has(one.meant.heading)) continue
    // a heading within tags
    if (lineStart(one.meant.heading.span.start, list.text) !== one.meant.heading.span.start) continue
    const { like } = usual(outlineOf(one.link))
    if (like) found.set(one, like)
  }
  // once it is set, it is there for all
  const bySlug = new Map([...found].map(([{ link }, like]) => [link.reference.slug, like]))
  for (const one of links) {
    const like = bySlug.get(one.link.reference.slug)
    if (like && one.meant) found.set(one, like)
  }
  return found
}

/** The anchors that stand right above headings, by their names. */
const anchorsAbove = memoizeByObject(({ text, headings }: List): ReadonlyMap<string, SetAnchor> => {
  const found = new Map<string, SetAnchor>()
  for (const heading of headings) {
    const { start } = heading.span
    const { 1: lines, 4: id } = ABOVE.exec(text.slice(Math.max(0, start - NEAR), start)) ?? []
    if (lines === undefined || id === undefined) continue
    const at = lines.indexOf(id, lines.search(/["']/))
    found.set(normalSlug(id), { lines, name: { start: at, end: at + id.length }, id, heading })
  }
  return found
})

/** So many links beside one show how a list sets their anchors. */
const FEWEST = 2

/** An anchor of the links in the same outline, if most of them lead to such anchors; by the outlines, so that each is counted once. */
const usualIn = (above: ReadonlyMap<string, SetAnchor>, list: List) =>
  memoizeByObject((outline: readonly Link[]) => ({
    like: leadToSet(outline, above, slugsOf(list))
      ? (outline.flatMap((one) => above.get(slugOf(one)) ?? [])[0] ?? null)
      : null,
  }))

/** Whether some links, and most of those that lead to headings, lead to anchors that are set in HTML. */
function leadToSet(
  links: readonly Link[],
  set: Pick<ReadonlySet<string>, 'has'>,
  ofHeadings: ReadonlySet<string>,
): boolean {
  const slugs = links.map(slugOf)
  const own = slugs.filter((slug) => set.has(slug)).length
  return own >= FEWEST && own > slugs.filter((slug) => !set.has(slug) && ofHeadings.has(slug)).length
}

const slugsOf = memoizeByObject(
  ({ headings }: List): ReadonlySet<string> => new Set(headings.map(({ slug }) => normalSlug(slug))),
)

/** The same links, but to link their headings is not safe where those beside them lead to anchors in HTML, wherever these are set. */
export function besideSet(links: readonly Meant[], list: List): readonly Meant[] {
  const ofHeadings = slugsOf(list)
  const set = new Set(list.anchors.map(normalSlug).filter((slug) => !ofHeadings.has(slug)))
  if (set.size < FEWEST) return links
  const outlineOf = outlinesOf(list)
  const leads = memoizeByObject((outline: readonly Link[]) => ({
    toSet: leadToSet(outline, set, ofHeadings),
  }))
  return links.map(({ link, meant }) =>
    meant?.safe && leads(outlineOf(link)).toSet
      ? { link, meant: { ...meant, safe: false } }
      : { link, meant },
  )
}

/** The outline of each link to an anchor: those that stand each a line or two below the one before. */
const outlinesOf = memoizeByObject(({ links, text }: List): ((link: Link) => readonly Link[]) => {
  const found = new Map<Link, Link[]>()
  let last: Link | null = null
  for (const link of links.filter(({ reference }) => reference.kind === 'anchor')) {
    const outline: Link[] = (last && isNear(last, link, text) && found.get(last)) || []
    outline.push(link)
    found.set(link, outline)
    last = link
  }
  return (link) => found.get(link) ?? []
})

const isNear = ({ span: one }: Link, { span: next }: Link, text: string): boolean =>
  next.start - one.end <= NEAR && text.slice(one.end, next.start).split('\n').length <= 3

/** What is said of the links to one anchor that is not set; to set it once is enough. */
export function unset(links: readonly (readonly [Meant, SetAnchor])[], list: List) {
  const levels = new Set([...anchorsAbove(list).values()].map(({ heading }) => heading.level))
  return links.flatMap(([{ link, meant }, { lines, name, id, heading: other }], i) => {
    if (!meant) return []
    const { heading } = meant
    const { slug } = link.reference
    const line = String(lineNumber(heading.span, list))
    const slots = { slug, heading: heading.text, line, id, other: other.text }
    const written = lines.slice(0, name.start) + slug + lines.slice(name.end)
    const { start } = heading.span
    const edits = [{ start, end: start, text: written }]
    // a heading of another level may be that of something else; links with other words would lead to the wrong heading
    const safe = meant.safe && levels.has(heading.level) && usesOfAnchors(list).hasOneName(slug)
    const fix = { description: `Write “${written.trim()}” above “${heading.text}”.`, safe, edits }
    const common = { at: link.urlSpan, link, actual: `#${slug}`, cause: heading.span }
    return [
      {
        message: 'unset',
        with: slots,
        ...common,
        ...(i === 0 && SETTABLE.test(slug) ? { fix } : {}),
      } as const,
    ]
  })
}
const SETTABLE = /^[\p{L}\p{N}._-]+$/u
