import type { Heading, Link, List } from '../model/list.ts'
import { type Fix, listRule } from '../model/rule.ts'
import { positionAt, type Span } from '../model/span.ts'
import { type AnchorLink, anchorsIn, brokenAnchorLinks, isPlain } from './parts/links/anchors.ts'
import { meantHeadings } from './parts/links/meant-heading.ts'
import type { MeantHeading } from './parts/links/nearest-heading.ts'
import { lineNumbers, together } from './parts/links/together.ts'
import { filledInBefore, type WrongAttribute, wrongAttributes } from './parts/links/unmade-anchors.ts'

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
    marked: 'No heading here has the anchor “#{slug}”; “{heading}” is on line {line}.',
  },
  *check({ list }) {
    const anchors = anchorsIn(list)
    const broken = brokenAnchorLinks(list, anchors)
    if (broken.length === 0) return
    const filled = filledInBefore(broken, anchors, list)
    yield* filled.flatMap((links) => filledIn(links, list))
    const isFilledIn = new Set(filled.flat())
    const inAttributes = wrongAttributes(list)
    const meantBy = meantHeadings(list)
    const others = broken.filter((one) => !isFilledIn.has(one))
    for (const [slug, links] of Map.groupBy(others, ({ reference }) => reference.slug)) {
      const wrong = inAttributes.get(slug)
      const meant = links.map((link) => ({ link, meant: meantBy(link) }))
      if (wrong) for (const link of links) yield inOtherAttribute(link, wrong, list)
      else if (meant.every((one) => one.meant === null))
        yield* together(meant, list, { each: ({ link }) => withoutAny(link), all: oftenWithoutAny })
      else for (const one of meant) yield withoutHeading(one.link, one.meant, list)
    }
  },
})

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
  const line = lineOf(span, list)
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

function withoutHeading(link: AnchorLink, meant: MeantHeading | null, list: List) {
  if (meant === null) return withoutAny(link)
  const { slug } = link.reference
  const common = placeOf(link)
  const { heading, safe } = meant
  const slots = { slug, heading: heading.text, line: lineOf(heading.span, list) }
  const caused = { ...common, cause: heading.span }
  if (!isPlain(list, heading)) return { message: 'marked', with: slots, ...caused } as const
  return {
    message: 'near',
    with: { ...slots, near: heading.slug },
    ...caused,
    expected: `#${heading.slug}`,
    fix: fixFor(link, heading, safe),
  } as const
}

const lineOf = ({ start }: Span, { lineStarts }: List): string => String(positionAt(lineStarts, start).line)

const fixFor = (link: Link, { text, slug }: Heading, safe: boolean): Fix => ({
  description: `Link to “${text}”.`,
  safe,
  edits: [{ ...link.urlSpan, text: `#${slug}` }],
})
