import type { Heading, Link, List } from '../model/list.ts'
import { type Fix, listRule } from '../model/rule.ts'
import { lineNumber } from '../model/span.ts'
import { headingsAround } from './parts/links/anchor-uses.ts'
import {
  type AnchorLink,
  anchorsIn,
  brokenAnchorLinks,
  differInSelectors,
  isPlain,
  namesItself,
  normalSlug,
  patternOf,
  withoutRuns,
} from './parts/links/anchors.ts'
import { meantHeadings } from './parts/links/meant-heading.ts'
import type { MeantHeading } from './parts/links/nearest-heading.ts'
import { headingBelow, type OutlineSlip, unhashed, withBlanks } from './parts/links/outline-slips.ts'
import { lineNumbers, MANY, together } from './parts/links/together.ts'
import { filledInBefore, type WrongAttribute, wrongAttributes } from './parts/links/unmade-anchors.ts'
import { type FramedId, wrongIds } from './parts/links/wrong-ids.ts'

export const brokenAnchor = listRule({
  name: 'broken-anchor',
  summary: 'a link to a heading that does not exist',
  severity: 'warning',
  needs: [],
  messages: {
    none: 'No heading here has the anchor “#{slug}”.',
    often: 'No heading here has the anchor “#{slug}”, to which {count} links lead: lines {lines}.',
    near: 'No heading here has the anchor “#{slug}”; “{heading}” on line {line} has “#{near}”.',
    attribute:
      'No heading here has the anchor “#{slug}”; “{attribute}” on line {line} does not make one, “name” would.',
    filledIn:
      '{count} links lead to anchors that are not there, such as “#{slug}”, though others like them are: lines {lines}.',
    selector:
      'No heading here has the anchor “#{slug}”; that of “{heading}” on line {line} has one character more, the invisible variation selector of its emoji (U+FE0F).',
    marked: 'No heading here has the anchor “#{slug}”; “{heading}” is on line {line}.',
    nearOften:
      'No heading here has the anchor “#{slug}”, to which {count} links lead (lines {lines}); “{heading}” on line {line} has “#{near}”.',
    dashes:
      '{count} links differ from the anchors of their headings in dashes only, such as “#{slug}” from “#{near}”: lines {lines}.',
    hashed:
      'No heading here has the anchor “#{slug}”; the {attribute} on line {line} begins with “#”, which is no part of an anchor.',
    spaced:
      'No heading here has the anchor “#{slug}”; the {attribute} on line {line} begins or ends with a space, so that it is another.',
    unhashed: 'The address “{written}” lacks its “#”, so “[{label}]” leads to a file of that name.',
    blank: 'There is a space in “{written}”, so “[{label}]” is not a link.',
    misnamed:
      'No heading here has the anchor “#{slug}”; the “{id}” above “{heading}” on line {line} is set a second time there.',
    repeated:
      'No heading here has the anchor “#{slug}”, and “{id}” is set {count} times: lines {lines}. One of them may be meant for it.',
  },
  *check({ list }) {
    yield* [...unhashed(list), ...withBlanks(list)].map(slipOf)
    const anchors = anchorsIn(list)
    const around = headingsAround(list)
    const broken = brokenAnchorLinks(list, anchors).filter((link) => !fillsHeading(link, around.get(link)))
    if (broken.length === 0) return
    const filled = filledInBefore(broken, anchors, list)
    yield* filled.flatMap((links) => filledIn(links, list))
    const isFilledIn = new Set(filled.flat())
    const meantBy = meantHeadings(list)
    const others = broken
      .filter((one) => !isFilledIn.has(one))
      .map((link): Meant => ({ link, meant: meantBy(link) }))
    const ofOneSlip = dashSlips(others, list)
    yield* ofOneSlip.flatMap((some) => withOtherDashes(some, list))
    const isTold = new Set(ofOneSlip.flat())
    const wrong = { attributes: wrongAttributes(list), ids: wrongIds(list) }
    const left = others.filter((one) => !isTold.has(one))
    for (const [slug, links] of Map.groupBy(left, ({ link }) => link.reference.slug))
      yield* ofAnchor(slug, links, wrong, list)
  },
})

type Meant = { readonly link: AnchorLink; readonly meant: MeantHeading | null }
type Wrong = {
  readonly attributes: ReadonlyMap<string, WrongAttribute>
  readonly ids: ReturnType<typeof wrongIds>
}

/** A heading that is itself such a link means to make the anchor; nobody misses it there. */
const fillsHeading = (link: Link, heading: Heading | undefined) =>
  heading !== undefined && namesItself(link, heading)

const slipOf = ({ why, label, written, at, edit }: OutlineSlip) => {
  const fix = {
    description: `Write “${edit.text === '#' ? `#${written}` : edit.text}”.`,
    safe: false,
    edits: [edit],
  }
  return { message: why, with: { label, written }, at, fix } as const
}

function* ofAnchor(slug: string, links: readonly Meant[], { attributes, ids }: Wrong, list: List) {
  const [attribute, framed] = [attributes.get(slug), ids.framed.get(normalSlug(slug))]
  if (attribute) for (const { link } of links) yield inOtherAttribute(link, attribute, list)
  else if (framed) for (const { link } of links) yield inFrame(link, framed, list)
  else
    for (const some of Map.groupBy(links, ({ meant }) => meant?.heading).values()) {
      const each = (one: Meant) => withoutHeading(one, ids, list)
      const heading = some[0]?.meant?.heading
      if (!heading) yield* together(some, list, { each, all: oftenWithoutAny })
      else if (isPlain(list, heading)) yield* together(some, list, { each, all: oftenNear(some, list) })
      else yield* some.map(each)
    }
}

// ---- one slip in many places ----------------------------------------------------------------------

/** Links whose anchors differ from those of their headings in dashes only: four and more of them, with several anchors, are one slip. */
function dashSlips(links: readonly Meant[], list: List): readonly (readonly Meant[])[] {
  const alike = links.filter(
    ({ link, meant }) =>
      meant &&
      isPlain(list, meant.heading) &&
      !differInSelectors(meant.heading.slug, link.reference.slug) &&
      withoutRuns(meant.heading.slug) === withoutRuns(link.reference.slug),
  )
  return [...Map.groupBy(alike, ({ meant }) => meant?.safe).values()].filter(
    (some) => some.length >= MANY && new Set(some.map(({ link }) => link.reference.slug)).size > 1,
  )
}

function withOtherDashes(links: readonly Meant[], list: List) {
  const [first] = links
  if (!first?.meant) return []
  const { link, meant } = first
  const slots = {
    count: String(links.length),
    slug: link.reference.slug,
    near: meant.heading.slug,
    lines: lineNumbers(
      links.map((one) => one.link),
      list,
    ),
  }
  const fix = fixFor(links, 'Link to the headings.')
  return [{ message: 'dashes', with: slots, ...placeOf(link), ...fix }] as const
}

/** `[↑](#content)` below each section, and `#contents` at the top. */
const oftenNear =
  (links: readonly Meant[], list: List) =>
  (slots: { readonly count: string; readonly lines: string }, { link, meant }: Meant) => {
    if (!meant) return oftenWithoutAny(slots, { link })
    const { heading } = meant
    const more = {
      slug: link.reference.slug,
      heading: heading.text,
      line: String(lineNumber(heading.span, list)),
    }
    const fix = fixFor(links, `Link to “${heading.text}”.`)
    const common = { ...placeOf(link), cause: heading.span, ...fix }
    return { message: 'nearOften', with: { ...slots, ...more, near: heading.slug }, ...common } as const
  }

function filledIn(links: readonly AnchorLink[], list: List) {
  const [first] = links
  if (!first) return []
  const { slug } = first.reference
  const slots = { count: String(links.length), slug, lines: lineNumbers(links, list) }
  return [{ message: 'filledIn', with: slots, at: first.urlSpan, severity: 'notice' }] as const
}

/** `<a nav="rivers">` where `#rivers` is linked. */
function inOtherAttribute(link: AnchorLink, { attribute, span }: WrongAttribute, list: List) {
  const { slug } = link.reference
  const line = String(lineNumber(span, list))
  const edits = [{ ...span, text: 'name' }]
  const fix = { description: `Write “name” for “${attribute}” on line ${line}.`, safe: false, edits }
  const common = { at: link.urlSpan, link, cause: span, actual: `#${slug}`, fix }
  return { message: 'attribute', with: { slug, attribute, line }, ...common } as const
}

const withoutAny = (link: AnchorLink) =>
  ({ message: 'none', with: { slug: link.reference.slug }, ...placeOf(link) }) as const

/** `[↑](#content)` below each section, and no such anchor. */
const oftenWithoutAny = (
  slots: { readonly count: string; readonly lines: string },
  { link }: { readonly link: AnchorLink },
) => ({ message: 'often', with: { ...slots, slug: link.reference.slug }, ...placeOf(link) }) as const

const placeOf = (link: AnchorLink) => ({ at: link.urlSpan, link, actual: `#${link.reference.slug}` })

function withoutHeading({ link, meant }: Meant, { repeated }: Wrong['ids'], list: List) {
  if (meant === null) return repeatedInstead(link, repeated, list) ?? withoutAny(link)
  const misnamed = misnamedInstead({ link, meant }, repeated, list)
  if (misnamed) return misnamed
  const { slug } = link.reference
  const { heading } = meant
  const slots = { slug, heading: heading.text, line: String(lineNumber(heading.span, list)) }
  const caused = { ...placeOf(link), cause: heading.span }
  if (!isPlain(list, heading)) return { message: 'marked', with: slots, ...caused } as const
  const fix = fixFor([{ link, meant }], `Link to “${heading.text}”.`)
  if (differInSelectors(slug, heading.slug))
    return { message: 'selector', with: slots, ...caused, ...fix } as const
  return { message: 'near', with: { ...slots, near: heading.slug }, ...caused, ...fix } as const
}

/** `#2023-c`, which nobody set, where `2024-c` is set twice: one of the two was copied. */
function repeatedInstead(link: AnchorLink, repeated: Wrong['ids']['repeated'], list: List) {
  const { slug } = link.reference
  const [id, spans] = repeatedAlike(slug, repeated) ?? ['', []]
  if (id === '') return null
  const lines = spans.map((span) => lineNumber(span, list)).join(', ')
  const slots = { slug, id, count: String(spans.length), lines }
  return { message: 'repeated', with: slots, ...placeOf(link) } as const
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
  return { message: 'misnamed', with: slots, ...placeOf(link), cause, fix } as const
}

/** `<div id="#rivers">`, `<a name=" rivers">` where `#rivers` is linked. */
function inFrame(link: AnchorLink, { attribute, isHashed, frame }: FramedId, list: List) {
  const [cause] = frame
  if (!cause) return withoutAny(link)
  const line = String(lineNumber(cause, list))
  const description = `Remove the ${isHashed ? '“#”' : 'space'} on line ${line}.`
  const fix = { description, safe: false, edits: frame.map((part) => ({ ...part, text: '' })) }
  const slots = { slug: link.reference.slug, attribute, line }
  const message = isHashed ? 'hashed' : 'spaced'
  return { message, with: slots, ...placeOf(link), cause, fix } as const
}

/** What links with one slip should lead to; nothing where a heading is only guessed. */
function fixFor(links: readonly Meant[], description: string): { expected?: string; fix?: Fix } {
  const meant = links.flatMap(({ link, meant: one }) => (one && !one.isGuess ? [{ link, ...one }] : []))
  const [first] = meant
  if (!first || meant.length < links.length) return {}
  const edits = meant.map(({ link, heading }) => ({ ...link.urlSpan, text: `#${heading.slug}` }))
  const fix = { description, safe: meant.every(({ safe }) => safe), edits }
  return { expected: `#${first.heading.slug}`, fix }
}
