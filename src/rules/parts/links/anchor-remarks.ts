/** What is said of one link to an anchor that is not there. */
import type { Heading, List } from '../../../model/list.ts'
import type { Fix } from '../../../model/rule.ts'
import { lineNumber } from '../../../model/span.ts'
import { anchorAddress, slugLike } from './anchor-form.ts'
import { type AnchorLink, differInSelectors, isPlain, normalSlug, patternOf, slugOf } from './anchors.ts'
import { labelSlip } from './label-slips.ts'
import type { MeantHeading } from './nearest-heading.ts'
import { headingBelow } from './outline-slips.ts'
import type { WrongAttribute } from './unmade-anchors.ts'
import type { FramedId, SpacedId, wrongIds } from './wrong-ids.ts'

/** A link to an anchor that is not there, and the heading that it means, if any. */
export type Meant = { readonly link: AnchorLink; readonly meant: MeantHeading | null }
export type Wrong = {
  readonly attributes: ReadonlyMap<string, WrongAttribute>
  readonly ids: ReturnType<typeof wrongIds>
}

/** `<a nav="rivers">` where `#rivers` is linked. */
export function inOtherAttribute(link: AnchorLink, { attribute, span }: WrongAttribute, list: List) {
  const { slug } = link.reference
  const line = String(lineNumber(span, list))
  const edits = [{ ...span, text: 'name' }]
  const fix = { description: `Write “name” for “${attribute}” on line ${line}.`, safe: false, edits }
  const common = { at: link.urlSpan, link, cause: span, actual: `#${slug}`, fix }
  return { message: 'attribute', with: { slug, attribute, line }, ...common } as const
}

const withoutAny = (link: AnchorLink) =>
  ({ message: 'none', with: { slug: link.reference.slug }, ...atLink(link) }) as const

export const atLink = (link: AnchorLink) => ({ at: link.urlSpan, link, actual: `#${link.reference.slug}` })

export function withoutHeading({ link, meant }: Meant, { repeated }: Wrong['ids'], list: List) {
  if (meant === null) return repeatedInstead(link, repeated, list) ?? withoutAny(link)
  const misnamed = misnamedInstead({ link, meant }, repeated, list)
  if (misnamed) return misnamed
  const { slug } = link.reference
  const { heading } = meant
  const slots = { slug, heading: heading.text, line: String(lineNumber(heading.span, list)) }
  const caused = { ...atLink(link), cause: heading.span }
  if (!isPlain(list, heading)) return { message: 'marked', with: slots, ...caused } as const
  const near = { ...slots, near: heading.slug }
  if (isNumberedOtherwise(link, heading)) return { message: 'renumbered', with: near, ...caused } as const
  const fix = fixFor([{ link, meant }], `Link to “${heading.text}”.`, list)
  if (differInSelectors(slug, heading.slug))
    return { message: 'selector', with: slots, ...caused, ...fix } as const
  return { message: 'near', with: near, ...caused, ...fix } as const
}

/** `[3. Deep Rivers]` and `4. Deep Rivers`: to link the heading would leave a wrong number, in the outline or in the heading. */
function isNumberedOtherwise({ label }: AnchorLink, { text }: Heading): boolean {
  const [own, theirs] = [label, text].map((words) => NUMBER.exec(words)?.[1])
  return own !== undefined && theirs !== undefined && own !== theirs
}
const NUMBER = /^[^\p{L}\d]*(\d+(?:\.\d+)*)(?:[.):\s]|$)/u

/** `#2023-c`, which nobody set, where `2024-c` is set twice: one of the two was copied. */
function repeatedInstead(link: AnchorLink, repeated: Wrong['ids']['repeated'], list: List) {
  const { slug } = link.reference
  const [id, spans] = repeatedAlike(slug, repeated) ?? ['', []]
  if (id === '') return null
  const lines = spans.map((span) => lineNumber(span, list)).join(', ')
  const slots = { slug, id, count: String(spans.length), lines }
  return { message: 'repeated', with: slots, ...atLink(link) } as const
}

/** The one name that is set several times and differs from an anchor in its numbers only. */
function repeatedAlike(slug: string, repeated: Wrong['ids']['repeated']) {
  const alike = [...repeated].filter(([id]) => /\d/.test(id) && patternOf(id) === patternOf(slug))
  return alike.length === 1 ? (alike[0] ?? null) : null
}

/** `#winter-17`, where `winter-18` is set again right above the heading that is meant. */
function misnamedInstead({ link, meant }: Meant, repeated: Wrong['ids']['repeated'], list: List) {
  const { slug } = link.reference
  const [id, spans] = repeatedAlike(slug, repeated) ?? ['', []]
  const cause = spans.slice(1).find((span) => meant && headingBelow(span, list) === meant.heading)
  if (!cause || !meant) return null
  const line = String(lineNumber(cause, list))
  const description = `Write “${slug}” for “${id}” on line ${line}.`
  const fix = { description, safe: false, edits: [{ ...cause, text: slug }] }
  const slots = { slug, id, heading: meant.heading.text, line }
  return { message: 'misnamed', with: slots, ...atLink(link), cause, fix } as const
}

/** `<div id="#rivers">`, `<a name=" rivers">` where `#rivers` is linked. */
export function inFrame(link: AnchorLink, { attribute, isHashed, frame }: FramedId, list: List) {
  const [cause] = frame
  if (!cause) return withoutAny(link)
  const line = String(lineNumber(cause, list))
  const description = `Remove the ${isHashed ? '“#”' : 'space'} on line ${line}.`
  const fix = { description, safe: false, edits: frame.map((part) => ({ ...part, text: '' })) }
  const slots = { slug: link.reference.slug, attribute, line }
  const message = isHashed ? 'hashed' : 'spaced'
  return { message, with: slots, ...atLink(link), cause, fix } as const
}

/** `<a id="deep rivers">` where `#deep-rivers` is linked; a link by the name as it is would lose its way. */
export function inSeveralWords(link: AnchorLink, [first, ...more]: readonly SpacedId[], list: List) {
  if (!first) return withoutAny(link)
  const { slug } = link.reference
  const { attribute, name, span } = first
  const line = String(lineNumber(span, list))
  const isOnly = more.length === 0 && !list.links.some((one) => slugOf(one) === normalSlug(name))
  const description = `Write “${slug}” for “${name}” on line ${line}.`
  const fix = { description, safe: false, edits: [{ ...span, text: slug }] }
  const slots = { slug, attribute, name, line }
  return { message: 'several', with: slots, ...atLink(link), cause: span, ...(isOnly && { fix }) } as const
}

/** What links with one slip should lead to; nothing where a heading is only guessed, or has another number. */
export function fixFor(
  links: readonly Meant[],
  description: string,
  list: List,
): { expected?: string; fix?: Fix } {
  const meant = links.flatMap(({ link, meant: one }) =>
    one && !one.isGuess && !isNumberedOtherwise(link, one.heading) ? [{ link, ...one }] : [],
  )
  const [first] = meant
  if (!first || meant.length < links.length) return {}
  const labels = meant.flatMap(({ link, heading }) => labelSlip(link, heading, list) ?? [])
  const slugFor = ({ link, heading }: (typeof meant)[number]) => slugLike(link.reference.slug, heading, list)
  const edits = meant.map((one) => ({ ...one.link.urlSpan, text: anchorAddress(slugFor(one), list) }))
  const fix = { description, safe: meant.every(({ safe }) => safe), edits: [...labels, ...edits] }
  return { expected: `#${slugFor(first)}`, fix }
}
