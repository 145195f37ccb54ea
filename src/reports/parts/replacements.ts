/** Fixes as replacements of whole lines, which suggestions and patches are made of. */
import { applyEdits, compatible } from '../../model/edits.ts'
import type { List } from '../../model/list.ts'
import type { Finding } from '../../model/report.ts'
import type { Edit } from '../../model/rule.ts'
import { positionAt } from '../../model/span.ts'

/** Lines `first`…`last` (1-based) of a list become `text`; both texts hold their line ends. */
export type Replacement = {
  readonly first: number
  readonly last: number
  readonly old: string
  readonly text: string
  /** The findings that it fixes. */
  readonly findings: readonly Finding[]
}

type Group = { first: number; last: number; edits: Edit[]; findings: Finding[] }

/** The findings' fixes in text order. Fixes on the same lines are merged; if two conflict, only the first is kept. */
export function replacements(list: List, findings: readonly Finding[]): readonly Replacement[] {
  const fixed = findings.filter((finding) => finding.fix !== null && finding.path === list.path)
  const kept = new Set(compatible(fixed.flatMap(({ fix }) => fix ?? [])))
  const groups = fixed.filter(({ fix }) => fix && kept.has(fix)).map((finding) => groupOf(list, finding))
  return merged(groups.toSorted((a, b) => a.first - b.first)).flatMap((group) => replacement(list, group))
}

function groupOf(list: List, finding: Finding): Group {
  const edits = [...(finding.fix?.edits ?? [])]
  const lineOf = (offset: number) => positionAt(list.lineStarts, offset).line
  const first = Math.min(...edits.map(({ start }) => lineOf(start)))
  const last = Math.max(...edits.map(({ start, end }) => lineOf(Math.max(start, end - 1))))
  return { first, last, edits, findings: [finding] }
}

function merged(groups: readonly Group[]): readonly Group[] {
  const all: Group[] = []
  for (const group of groups) {
    const before = all.at(-1)
    if (!before || group.first > before.last) all.push(group)
    else {
      before.last = Math.max(before.last, group.last)
      before.edits.push(...group.edits)
      before.findings.push(...group.findings)
    }
  }
  return all
}

function replacement(list: List, { first, last, edits, findings }: Group): readonly Replacement[] {
  const start = list.lineStarts[first - 1] ?? 0
  const old = list.text.slice(start, list.lineStarts[last] ?? list.text.length)
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  const text = applyEdits(old, moved)
  return text === old ? [] : [{ first, last, old, text, findings }]
}
