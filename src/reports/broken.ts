/** Links that findings speak of as dead or moved, each with its place. */
import type { Link, List } from '../model/list.ts'
import type { Report } from '../model/report.ts'
import { positionAt, type Span } from '../model/span.ts'

export type Broken = {
  readonly url: string
  readonly status: 'dead' | 'moved'
  readonly movedTo: string | null
  readonly reason: string
  /** The headings above, as one line. */
  readonly section: string
  readonly path: string
  readonly line: number
}

/** Each place of a link that is dead or moved and of which a finding above a notice speaks, in the order of the lists. */
export function brokenLinks({ lists, links, findings }: Report): readonly Broken[] {
  const states = new Map(links.map((link) => [link.url, link]))
  return lists.flatMap((list) => {
    const spans = findings.filter(
      ({ quiet, path, severity }) => quiet === null && path === list.path && severity !== 'notice',
    )
    const starts = new Set(spans.map(({ span }) => span.start))
    return list.links.flatMap((link): Broken[] => {
      const state = states.get(link.url)
      const { status = 'alive' } = state ?? {}
      if ((status !== 'dead' && status !== 'moved') || !starts.has(link.urlSpan.start)) return []
      return [
        {
          url: link.url,
          status,
          movedTo: state?.movedTo ?? null,
          reason: state?.reason ?? '',
          section: sectionOf(list, link),
          path: list.path,
          line: positionAt(list.lineStarts, link.span.start).line,
        },
      ]
    })
  })
}

/** Distinct addresses of the lists in that state, in order. */
export const stillThere = ({ links }: Report, status: 'alive' | 'unknown'): readonly string[] =>
  links
    .filter((link) => link.status === status || (status === 'alive' && link.status === 'moved'))
    .map(({ url }) => url)

function sectionOf(list: List, link: Link): string {
  const entry = list.entries.find(({ span }) => within(link.span, span))
  if (entry) return entry.section.join(' › ')
  return list.headings.findLast(({ span }) => span.start <= link.span.start)?.text ?? ''
}

const within = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end
