/** The report in Markdown: the job summary. Text from lists appears only as code or escaped. */
import type { Report, Unchecked } from '../model/report.ts'
import { staleLine } from './baseline.ts'
import { countWords, rulesPart, statsWords, verdictWords } from './markdown/counts.ts'
import { elsewherePart, type Told, untold } from './markdown/elsewhere.ts'
import { findingsTable } from './markdown/findings.ts'
import { whyNoEntries } from './parts/entries.ts'
import { code, fenceFor, words } from './parts/markup.ts'
import { overview } from './parts/overview.ts'
import { fitting, type ReportLinks, where } from './parts/places.ts'
import { hasHarm, plain } from './parts/plain.ts'
import { unreadByList } from './parts/unread.ts'
import { vouched } from './parts/vouched.ts'

export type Form = ReportLinks & {
  /** The longest that it may get, in bytes of UTF-8. */
  readonly maxBytes?: number
  /** Safe fixes as a unified diff. */
  readonly patch?: string
  /** Whether to show requests and time, which differ from run to run. */
  readonly stats?: boolean
  /** What posts show already is not shown again. */
  readonly told?: readonly Told[]
}

/** GitHub drops a summary above 1 MiB entirely; this leaves some room for other steps. */
const MAX_BYTES = 950_000

/** Verdict, counts, findings by paper, a patch, and what was not checked. What does not fit is only counted. */
export function markdown(report: Report, form: Form = { blobUrl: null }): string {
  const { maxBytes = MAX_BYTES, stats = true, patch = '', told = [] } = form
  const place = { rest: 'in the JSON report', ...form }
  const view = overview(report)
  const left = told.length === 0 ? view : overview(untold(report, told))
  const parts = [
    ['## Paper List Check', '', verdictWords(report, view), ''],
    listsWithoutEntries(report, maxBytes / 100),
    report.summary.lists > 0 ? [countWords(report, view), ''] : [],
    rulesPart(view),
    elsewherePart(told, left.findings),
    findingsTable(left.groups, place, maxBytes * 0.7),
    patchPart(patch, maxBytes * 0.15),
    uncheckedPart(report, place, maxBytes * 0.1),
    unreadPart(report, place, maxBytes / 100),
    sentences(report),
    stats ? [statsWords(report), ''] : [],
  ]
  return parts.flat().join('\n')
}

function listsWithoutEntries({ lists }: Report, maxBytes: number): string[] {
  const without = lists.filter(({ entries }) => entries.length === 0)
  return fitting(
    without.map((list) => `ℹ️ ${code(list.path)}: ${whyNoEntries(list)}\n`),
    maxBytes,
    (more) => `… and ${more} more lists without entries.\n`,
  )
}

function sentences(report: Report): string[] {
  const lines = [vouched(report), staleLine(report.baseline)]
  return lines.flatMap((line) => (line === null ? [] : [words(plain(line)), '']))
}

/** Left out if invisible or reordering characters would make it misleading, or if it does not fit: half a patch is useless. */
function patchPart(patch: string, maxBytes: number): string[] {
  if (patch === '') return []
  const shown = new TextEncoder().encode(patch).length <= maxBytes && !hasHarm(patch)
  if (!shown) return ['The safe fixes are in the patch that this step writes (output `patch`).', '']
  const fence = fenceFor(patch)
  const how = '<details><summary>The safe fixes as a patch, for <code>git apply</code></summary>'
  return [how, '', `${fence}diff\n${patch}${fence}`, '', '</details>', '']
}

/** More than this many that are not checked for one reason share a line. */
const MANY_ALIKE = 5
const MAX_PLACES = 20

/** The places of one reference, three at most; of several the first of each. */
function placesOf(group: readonly Unchecked[], place: ReportLinks): string {
  const all = group.flatMap(({ places }) => places.slice(0, group.length === 1 ? 3 : 1))
  const seen = all.slice(0, MAX_PLACES).map(({ path, line }) => where(path, line, place))
  const more = all.length > MAX_PLACES ? [`… and ${all.length - MAX_PLACES} more`] : []
  return all.length > 0 ? ` (${[...seen, ...more].join(', ')})` : ''
}

function uncheckedPart({ unchecked }: Report, place: ReportLinks, maxBytes: number): string[] {
  if (unchecked.length === 0) return []
  const lines = [...Map.groupBy(unchecked, ({ reason }) => reason)].flatMap(([reason, group]) => {
    const why = words(plain(reason, 300))
    if (group.length > MANY_ALIKE) return `- ${group.length} references: ${why}${placesOf(group, place)}`
    return group.map((one) => `- ${code(one.reference, 200)}: ${why}${placesOf([one], place)}`)
  })
  const kept = fitting(lines, maxBytes, (more) => `- … and ${more} more, ${place.rest}`)
  return ['<details><summary>Not checked</summary>', '', ...kept, '', '</details>', '']
}

function unreadPart({ unread }: Report, place: ReportLinks, maxBytes: number): string[] {
  if (unread.length === 0) return []
  const lines = unreadByList(unread).map(
    (list) => `- ${code(list.path, 300)}: ${words(plain(list.words, 500))}`,
  )
  const kept = fitting(lines, maxBytes, (more) => `- … and ${more} more, ${place.rest}`)
  return ['Not understood (a limit of this tool, not a fault of the lists):', '', ...kept, '']
}
