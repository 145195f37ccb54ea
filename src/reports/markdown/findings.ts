/** Findings as one table: a row for each paper, and one for each cause below it. */
import { rulePage } from '../../model/pages.ts'
import type { Finding } from '../../model/report.ts'
import { difference, type Piece, shortened } from '../parts/difference.ts'
import { code, evidenceLink, MARKS, words } from '../parts/markup.ts'
import type { Cause, FindingGroup } from '../parts/overview.ts'
import { linesLinked, type ReportLinks, where } from '../parts/places.ts'
import { plain } from '../parts/plain.ts'
import { reworded } from '../parts/reworded.ts'
import { SILENCE } from '../parts/silence.ts'

const HEAD = ['| | What | Where | Rule |', '|---|---|---|---|']

/** As many causes as fit into `maxBytes` bytes of UTF-8; a last row says how many findings are left, and where. */
export function findingsTable(
  groups: readonly FindingGroup[],
  place: ReportLinks,
  maxBytes: number,
): string[] {
  if (groups.length === 0) return []
  const kept: string[] = []
  let [size, left] = [0, 0]
  for (const group of groups) {
    const title = titleRow(group, place)
    group.causes.forEach((cause, index) => {
      const rows = [...(index === 0 ? [title] : []), causeRow(cause, group, place)]
      size += rows.reduce((sum, row) => sum + new TextEncoder().encode(row).length + 1, 0)
      if (size > maxBytes) left += cause.all.length
      else kept.push(...rows)
    })
  }
  const more = left > 0 ? [`| | … and ${left} more, ${place.rest} | | |`] : []
  return [...HEAD, ...kept, ...more, '', SILENCE, '']
}

function titleRow({ kind, entry, path, line }: FindingGroup, place: ReportLinks): string {
  if (kind === 'several') return `| | **Several places** in ${code(path, 300)} | | |`
  if (kind === 'outside') return `| | **Outside any entry** in ${code(path, 300)} | | |`
  const title = plain(entry?.title?.value ?? '', 300).trim()
  return `| | **${words(title) || 'Untitled entry'}** | ${where(path, line, place)} | |`
}

function causeRow({ first, all }: Cause, { list }: FindingGroup, place: ReportLinks): string {
  const { severity, message, rule, evidence } = first
  const times = all.length > 1 ? `**${all.length} times:** ` : ''
  const fixed = all.find(({ fix }) => fix !== null)
  const fix = fixed ? `<br>${fixWords(fixed, list?.text ?? null)}` : ''
  const cells = [
    MARKS[severity],
    `${times}${words(plain(message))}${evidenceLink(evidence)}${fix}`,
    linesLinked(all, place),
    `[${rule}](${rulePage(rule)})`,
  ]
  return `| ${cells.join(' | ')} |`
}

/** A longer change is described instead of shown. */
const MAX_CHANGE = 800

function fixWords({ fix, span }: Finding, text: string | null): string {
  if (!fix) return ''
  const how = fix.safe ? 'Fix' : 'Suggestion'
  const { old, now } = text === null ? { old: '', now: '' } : reworded(text, fix.edits, span)
  const isShort = old.length + now.length <= MAX_CHANGE && !/\n/.test(old + now)
  const pieces = isShort ? difference(plain(old), plain(now)) : null
  const said = pieces?.some(({ kind }) => kind !== 'same')
    ? worded(pieces)
    : words(plain(fix.description, 500))
  return `${how}: ${said}`
}

const TAGS: Readonly<Record<Piece['kind'], readonly [string, string]>> = {
  same: ['', ''],
  removed: ['<del>', '</del>'],
  added: ['<ins>', '</ins>'],
}

/** What is removed struck through, what is added underlined. */
const worded = (pieces: readonly Piece[]): string =>
  shortened(pieces)
    .map(({ kind, text }) => TAGS[kind].join(words(text)))
    .join('')
