/** Lines of an outline that were meant to link an anchor and do not, since their addresses are none. */
import type { Heading, Link, List } from '../../../model/list.ts'
import type { Edit } from '../../../model/rule.ts'
import type { Span } from '../../../model/span.ts'
import { anchorAddress } from './anchor-form.ts'
import { isPlain, normalSlug, slugOf, slugWords } from './anchors.ts'

export type OutlineSlip = {
  readonly why: 'unhashed' | 'blank'
  readonly label: string
  readonly written: string
  readonly at: Span
  readonly edit: Edit
}

/** Links between two others to anchors whose address is the name of one, without its `#`. No other link leads there. */
export function unhashed({ links, headings, anchors }: List): readonly OutlineSlip[] {
  const known = new Set([...anchors, ...headings.map(({ slug }) => slug)].map(normalSlug))
  const linked = new Set(links.map(slugOf))
  const isAnchored = (link: Link | undefined) => link?.reference.kind === 'anchor'
  return links.flatMap((link, i) => {
    const { url, urlSpan, label, reference } = link
    const name = normalSlug(url)
    if (reference.kind !== 'none' || reference.why !== 'relative' || !known.has(name) || linked.has(name))
      return []
    if (!isAnchored(links[i - 1]) || !isAnchored(links[i + 1])) return []
    const edit = { start: urlSpan.start, end: urlSpan.start, text: '#' }
    return [{ why: 'unhashed', label, written: url, at: urlSpan, edit }]
  })
}

const BLANK = /(?<![!\\`])\[([^[\]\n]{1,200})\]\((#[^\s()`]{1,80}(?: [^\s()`]{1,80}){1,20})\)/g

/** `[Deep Rivers](#Deep Rivers)`, which is no link, for the one heading of these words, on a line beside one that links an anchor. */
export function withBlanks(list: List): readonly OutlineSlip[] {
  const { text, headings, links } = list
  const byWords = Map.groupBy(headings, (heading) => slugWords(heading.text))
  const anchored = links.filter(({ reference }) => reference.kind === 'anchor').map(({ span }) => span)
  return [...text.matchAll(BLANK)].flatMap((match) => {
    const { 0: all, 1: label = '', 2: written = '', index } = match
    const [heading, ...more] = byWords.get(slugWords(written)) ?? []
    const [start, end] = [index + all.length - 1 - written.length, index + all.length - 1]
    if (!heading || more.length > 0 || !isPlain(list, heading)) return []
    if (!anchored.some((span) => isBeside(span, { start: index, end }, text))) return []
    const edit = { start, end, text: anchorAddress(heading.slug, list) }
    return [{ why: 'blank', label, written, at: { start, end }, edit }]
  })
}

/** Characters between links on two lines, one below the other. */
const NEAR = 200

function isBeside(one: Span, other: Span, text: string): boolean {
  const [start, end] = one.end <= other.start ? [one.end, other.start] : [other.end, one.start]
  return end - start < NEAR && (text.slice(start, end).match(/\n/g)?.length ?? 0) === 1
}

/** The heading right below an anchor in HTML; null where other words come first. */
export function headingBelow({ end }: Span, { headings, text }: List): Heading | null {
  const heading = headings.find(({ span }) => span.end > end)
  if (!heading || heading.span.start - end > NEAR) return null
  return /^["']?\s{0,3}\/?>(?:\s{0,3}<\/\w{1,6}>)?\s{0,9}$/.test(text.slice(end, heading.span.start)) ||
    heading.span.start < end
    ? heading
    : null
}
