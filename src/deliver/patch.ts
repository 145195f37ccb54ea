/** A unified diff → the lines that it adds or changes (git-diff(1), "Generating patch text"). */
import type { LineRange } from '../model/options.ts'

/** Ranges of the new text. Where a hunk only removes, the lines around the gap count: something of theirs is gone. */
export function readPatch(patch: string): LineRange[] {
  const ranges: LineRange[] = []
  // 0 until the first hunk: the file names before it begin with +++ and ---
  let line = 0
  let changed: number | null = null
  const close = (last: number) => {
    if (changed !== null && last >= changed) ranges.push({ first: changed, last })
    changed = null
  }
  for (const text of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(text)
    if (hunk) {
      close(line - 1)
      line = Number(hunk[1]) + (hunk[2] === '0' ? 1 : 0)
    } else if (line > 0 && text.startsWith('+')) {
      changed ??= line
      line++
    } else if (line > 0 && text.startsWith('-')) {
      if (changed === null) ranges.push({ first: Math.max(1, line - 1), last: Math.max(1, line) })
    } else if (text.startsWith(' ')) {
      close(line - 1)
      line++
    }
  }
  close(line - 1)
  return ranges
}
