/** The links of a report by their state, and those that findings report. */
import type { Link, List } from '../../model/list.ts'
import type { Finding, LinkReport, Report } from '../../model/report.ts'
import { positionAt } from '../../model/span.ts'

export type BrokenLink = {
  readonly url: string
  readonly status: 'dead' | 'moved'
  readonly movedTo: string | null
  readonly reason: string
  /** What the finding suggests: a copy of the page, another address; null where it suggests nothing. */
  readonly suggestion: string | null
  /** The title of the paper that it belongs to; null outside of entries. */
  readonly paper: string | null
  /** The headings above the link, as one line. */
  readonly section: string
  readonly path: string
  readonly line: number
  /** The rule that reports it. */
  readonly rule: string
  /** Reported by a finding more severe than a notice. */
  readonly serious: boolean
}

/** One address with every place that links it. */
export type BrokenAddress = {
  readonly url: string
  /** The first place, in the order of the lists. */
  readonly first: BrokenLink
  readonly places: readonly BrokenLink[]
}

export type LinkStates = {
  /** Each dead or moved address that a finding reports, in the order of the lists. */
  readonly broken: readonly BrokenAddress[]
  /** The number of dead addresses that no finding reports: the user suppressed it, or turned the rule off. */
  readonly unreported: number
  /** Addresses that were reached, including moved ones; those that could not be checked; the number that were. */
  readonly alive: readonly string[]
  readonly unknown: readonly string[]
  readonly checked: number
}

export function linkStates(report: Report): LinkStates {
  const { links, lists } = report
  const states = new Map(links.map((link) => [link.url, link]))
  const reports = statusFindings(report)
  const broken = lists.flatMap((list) =>
    list.links.flatMap((link, index): BrokenLink[] => {
      const finding = reports.get(keyOf(list.path, index))
      const state = states.get(link.url)
      return finding && state ? brokenLink(list, link, state, finding) : []
    }),
  )
  const reported = new Set(broken.map(({ url }) => url))
  const urls = (...wanted: readonly LinkReport['status'][]) =>
    links.filter(({ status }) => wanted.includes(status)).map(({ url }) => url)
  return {
    broken: addresses(broken),
    unreported: urls('dead').filter((url) => !reported.has(url)).length,
    alive: urls('alive', 'moved'),
    unknown: urls('unknown'),
    checked: urls('alive', 'moved', 'dead').length,
  }
}

const addresses = (links: readonly BrokenLink[]): readonly BrokenAddress[] =>
  [...Map.groupBy(links, ({ url }) => url)].flatMap(([url, places]) =>
    places[0] ? [{ url, first: places[0], places }] : [],
  )

const keyOf = (path: string, index: number) => `${index} ${path}`

/** The findings that count and report a link's status, by link. */
function statusFindings({ findings }: Report): ReadonlyMap<string, Finding> {
  return new Map(
    findings.flatMap((finding) => {
      const { subject, quiet, path } = finding
      const reports = quiet === null && subject.kind === 'link' && subject.status !== null
      return reports ? [[keyOf(path, subject.index), finding] as const] : []
    }),
  )
}

function brokenLink(
  list: List,
  link: Link,
  state: LinkReport,
  { rule, severity, entry, fix }: Finding,
): BrokenLink[] {
  const { url, status, movedTo, reason } = state
  if (status !== 'dead' && status !== 'moved') return []
  const line = positionAt(list.lineStarts, link.span.start).line
  const section = sectionOf(list, link, entry)
  return [
    {
      url,
      status,
      movedTo,
      reason: reason ?? '',
      suggestion: fix?.description ?? null,
      paper: (entry !== null && list.entries[entry]?.title?.value) || null,
      section,
      path: list.path,
      line,
      rule,
      serious: severity !== 'notice',
    },
  ]
}

function sectionOf({ entries, headings }: List, { span }: Link, entry: number | null): string {
  if (entry !== null) return entries[entry]?.section.join(' › ') ?? ''
  return headings[countUpTo(headings, span.start) - 1]?.text ?? ''
}

/** How many begin at or before a place, by halving: there may be as many headings as links. */
function countUpTo(headings: List['headings'], place: number): number {
  let [low, high] = [0, headings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((headings[middle]?.span.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}
