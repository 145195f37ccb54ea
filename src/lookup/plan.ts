/** What has to be asked: each reference once, and only what an enabled rule needs. */
import type { FactKind, KeyOf } from '../model/facts.ts'
import type { Link, List } from '../model/list.ts'
import type { Change, LineRange, PdfMode } from '../model/options.ts'
import type { Rule } from '../model/rule.ts'
import { positionAt, type Span } from '../model/span.ts'
import { pdfUrl, placeKey } from '../model/status.ts'

export type Plan = { readonly [K in FactKind]: ReadonlySet<KeyOf<K>> }

type Wishes = {
  readonly offline: boolean
  readonly pdf: PdfMode
  readonly ignoreLinks: readonly string[]
  /** Null asks for everything; else only links of entries and lines that the change touched. */
  readonly change: Change | null
}

/** Badges are drawn on demand and never asked for; a PDF is asked for itself only where `pdf` says so. */
export function plan(lists: readonly List[], rules: readonly Rule[], wishes: Wishes): Plan {
  const wanted = { paper: new Set(), repository: new Set(), page: new Set() } as {
    [K in FactKind]: Set<KeyOf<K>>
  }
  if (wishes.offline) return wanted
  const needed = new Set(rules.flatMap((rule): readonly FactKind[] => rule.needs))
  const links = lists.flatMap((list) => touchedLinks(list, wishes.change))
  const pdfs = asksForPdfs(links, wishes)
  for (const link of links) {
    if (link.role === 'badge' || wishes.ignoreLinks.some((prefix) => link.url.startsWith(prefix))) continue
    const { reference } = link
    if (reference.kind === 'paper' && needed.has('paper')) wanted.paper.add(reference.id)
    if (reference.kind === 'paper' && reference.form === 'pdf' && pdfs && needed.has('page'))
      wanted.page.add(pdfUrl(reference))
    if (reference.kind === 'repository' && needed.has('repository')) wanted.repository.add(reference.key)
    if (reference.kind !== 'page' || !needed.has('page')) continue
    wanted.page.add(reference.url)
    const place = placeKey(link)
    if (place !== null) wanted.page.add(place)
  }
  return wanted
}

/** More than these are no pull request's few: asking arXiv's PDF host for each would take minutes. */
const FEW_PDFS = 30

function asksForPdfs(links: readonly Link[], { pdf, change }: Wishes): boolean {
  if (pdf !== 'auto') return pdf === 'head'
  const asked = links.filter(({ reference }) => reference.kind === 'paper' && reference.form === 'pdf')
  return change !== null && asked.length <= FEW_PDFS
}

function touchedLinks(list: List, change: Change | null): readonly Link[] {
  if (change === null) return list.links
  const ranges = change.get(list.path) ?? []
  if (ranges.length === 0) return []
  const touched = list.entries.filter((entry) => meets(list, entry.span, ranges))
  const starts = new Set(touched.flatMap((entry) => entry.links.map((link) => link.span.start)))
  return list.links.filter((link) => starts.has(link.span.start) || meets(list, link.span, ranges))
}

function meets(list: List, span: Span, ranges: readonly LineRange[]): boolean {
  const first = positionAt(list.lineStarts, span.start).line
  const last = positionAt(list.lineStarts, Math.max(span.start, span.end - 1)).line
  return ranges.some((range) => range.first <= last && range.last >= first)
}
