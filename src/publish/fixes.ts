/** Writes safe fixes into the lists' files. */
import { applyEdits, compatible } from '../model/edits.ts'
import type { Report } from '../model/report.ts'
import { FileError, readLists } from '../workspace/files.ts'
import { writeAtomically } from '../workspace/write.ts'

export type Fixed = { readonly path: string; readonly fixes: number }

/**
 * Writes every safe fix of an active finding; of two that overlap, the first. Throws {@link FileError} for a list that
 * has changed since it was read.
 */
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
    if (readLists([list.path], cwd)[0]?.text !== list.text)
      throw new FileError(
        `${list.path}: changed while it was being checked, so no fix was written; run again.`,
      )
    writeAtomically(list.path, text, cwd)
    return [{ path: list.path, fixes: fixes.length }]
  })
}
