/** Writes safe fixes into the lists' files. */
import { applyEdits, compatible } from '../model/edits.ts'
import type { List } from '../model/list.ts'
import type { Report } from '../model/report.ts'
import { FileError, readLists } from '../workspace/files.ts'
import { changedMeanwhile, checkWritable, writeAtomically } from '../workspace/write.ts'

export type Fixed = { readonly path: string; readonly fixes: number }

/**
 * Writes every safe fix of an active finding; of two that overlap, the first. Throws {@link FileError}, before anything
 * is written, for a list that is read-only, and for one that has changed since it was read.
 */
export function writeFixes(report: Report, cwd: string): Fixed[] {
  const fixed = report.lists.flatMap((list) => fixedList(list, report) ?? [])
  for (const { list } of fixed) {
    if (readLists([list.path], cwd)[0]?.text !== list.text) throw new FileError(changedMeanwhile(list.path))
    checkWritable(list.path, cwd)
  }
  for (const { list, text } of fixed) writeAtomically(list.path, text, cwd, list.text)
  return fixed.map(({ list, fixes }) => ({ path: list.path, fixes }))
}

/** A list's text with the fixes; null where there are none. */
function fixedList(list: List, { findings }: Report) {
  const mine = findings.filter((finding) => finding.path === list.path && finding.quiet === null)
  const fixes = compatible(mine.flatMap(({ fix }) => (fix?.safe ? [fix] : [])))
  const edits = fixes.flatMap((fix) => fix.edits)
  const text = applyEdits(list.text, edits)
  return text === list.text ? null : { list, text, fixes: fixes.length }
}
