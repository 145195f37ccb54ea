/** Links to anchors that are not there by one slip in many places, told once. */
import type { List } from '../../../model/list.ts'
import { lineNumber } from '../../../model/span.ts'
import { atLink, fixFor, type Meant } from './anchor-remarks.ts'
import { type AnchorLink, differInSelectors, isPlain, withoutRuns } from './anchors.ts'
import { lineNumbers, MANY } from './together.ts'

/** Links whose anchors differ from those of their headings in dashes only: four and more of them, with several anchors, are one slip. */
export function dashSlips(links: readonly Meant[], list: List): readonly (readonly Meant[])[] {
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

export function withOtherDashes(links: readonly Meant[], list: List) {
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
  const fix = fixFor(links, 'Link to the headings.', list)
  return [{ message: 'dashes', with: slots, ...atLink(link), ...fix }] as const
}

/** `[↑](#content)` below each section, and `#contents` at the top. */
export const oftenNear =
  (links: readonly Meant[], list: List) =>
  (slots: { readonly count: string; readonly lines: string }, { link, meant }: Meant) => {
    if (!meant) return oftenWithoutAny(slots, { link })
    const { heading } = meant
    const more = {
      slug: link.reference.slug,
      heading: heading.text,
      line: String(lineNumber(heading.span, list)),
    }
    const fix = fixFor(links, `Link to “${heading.text}”.`, list)
    const common = { ...atLink(link), cause: heading.span, ...fix }
    return { message: 'nearOften', with: { ...slots, ...more, near: heading.slug }, ...common } as const
  }

/** `[↑](#content)` below each section, and no such anchor. */
export const oftenWithoutAny = (
  slots: { readonly count: string; readonly lines: string },
  { link }: { readonly link: AnchorLink },
) => ({ message: 'often', with: { ...slots, slug: link.reference.slug }, ...atLink(link) }) as const

export function filledIn(links: readonly AnchorLink[], list: List) {
  const [first] = links
  if (!first) return []
  const { slug } = first.reference
  const slots = { count: String(links.length), slug, lines: lineNumbers(links, list) }
  return [{ message: 'filledIn', with: slots, at: first.urlSpan, severity: 'notice' }] as const
}
