/** Safe fixes into the lists' files. */
import { resolve } from 'node:path'
import { applyEdits, compatible } from '../model/edits.ts'
import type { Report } from '../model/report.ts'
import { writeAtomically } from './files.ts'

export type Fixed = { readonly path: string; readonly fixes: number }

/** Writes every safe fix of a finding that counts; where two would touch the same words the first is written. */
export function writeFixes(report: Report, cwd: string): Fixed[] {
  return report.lists.flatMap((list) => {
    const mine = report.findings.filter((finding) => finding.path === list.path && finding.quiet === null)
    const fixes = compatible(mine.flatMap(({ fix }) => (fix?.safe ? [fix] : [])))
    if (fixes.length === 0) return []
    const text = applyEdits(
      list.text,
      fixes.flatMap((fix) => fix.edits),
    )
    if (text === list.text) return []
    writeAtomically(resolve(cwd, list.path), text)
    return [{ path: list.path, fixes: fixes.length }]
  })
}
