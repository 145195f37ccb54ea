/** One file's unified diff → the lines that it adds or changes (git-diff(1), "Generating patch text"). */
import type { LineRange } from '../model/options.ts'

/** Every line of a file. */
export const WHOLE: readonly LineRange[] = [{ first: 1, last: Number.MAX_SAFE_INTEGER }]

const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/

/**
 * Ranges of the new text, 1-based, in order. Where lines were only removed, the lines around the gap count as changed.
 * What precedes the first hunk is skipped.
 */
export function readPatch(patch: string): LineRange[] {
  return hunksOf(patch).flatMap(rangesIn)
}

/** The lines of the new text that a patch shows, context included. */
export function readHunks(patch: string): LineRange[] {
  return hunksOf(patch).flatMap(({ start, lines }) => {
    const shown = lines.filter((line) => !isRemoved(line)).length
    return shown > 0 ? [{ first: start, last: start + shown - 1 }] : []
  })
}

/** How many lines a patch adds and removes. */
export function countLines(patch: string): { readonly added: number; readonly removed: number } {
  const lines = hunksOf(patch).flatMap((hunk) => hunk.lines)
  return { added: lines.filter(isAdded).length, removed: lines.filter(isRemoved).length }
}

/**
 * Whether what a patch shows of the new text is the text's own. git may have compared another form of it: attributes, which a
 * pull request can bring, name the encoding of a file (gitattributes(5), "working-tree-encoding").
 */
export function isPatchOf(patch: string, text: string): boolean {
  const own = text.split('\n').map(withoutReturn)
  const isOwn = (line: string, at: number) => withoutReturn(line.slice(1)) === own[at - 1]
  return hunksOf(patch).every(({ start, lines }) =>
    lines.filter((line) => !isRemoved(line)).every((line, i) => isOwn(line, start + i)),
  )
}

const withoutReturn = (line: string): string => line.replace(/\r$/, '')
const isAdded = (line: string): boolean => line.startsWith('+')
const isRemoved = (line: string): boolean => line.startsWith('-')

/** `start`: where the hunk begins in the new text; `lines`: its lines with their marks. */
type Hunk = { readonly start: number; readonly lines: string[] }

/** After the first hunk header every line is text of the file: an added `++ x` only looks like a file header. */
function hunksOf(patch: string): Hunk[] {
  const hunks: Hunk[] = []
  for (const text of patch.replace(/\n$/, '').split('\n')) {
    const [header, start, after] = HUNK.exec(text) ?? []
    const hunk = hunks.at(-1)
    if (header) hunks.push({ start: Number(start) + (after === '0' ? 1 : 0), lines: [] })
    else if (hunk && !text.startsWith('\\')) hunk.lines.push(text)
  }
  return hunks
}

function rangesIn({ start, lines: all }: Hunk): LineRange[] {
  const ranges: LineRange[] = []
  const marks = all.map((text) => /^[+-]/.exec(text)?.[0] ?? ' ').join('')
  let line = start
  for (const run of marks.match(/ +|[+-]+/g) ?? []) {
    const lines = run.replaceAll('-', '').length
    if (run.includes('+')) ranges.push({ first: line, last: line + lines - 1 })
    else if (run.includes('-')) ranges.push({ first: Math.max(1, line - 1), last: line })
    line += lines
  }
  return ranges
}

/** Lines of the new text that the old one does not have, or has fewer times; moved lines do not count. O(length). */
export function newLines(before: string, after: string): LineRange[] {
  const left = new Map<string, number>()
  for (const line of linesOf(before)) left.set(line, (left.get(line) ?? 0) + 1)
  const ranges: { first: number; last: number }[] = []
  for (const [i, line] of linesOf(after).entries()) {
    const count = left.get(line) ?? 0
    const last = ranges.at(-1)
    if (count > 0) left.set(line, count - 1)
    else if (last?.last === i) last.last = i + 1
    else ranges.push({ first: i + 1, last: i + 1 })
  }
  return ranges
}

const linesOf = (text: string): string[] => text.replace(/\r?\n$/, '').split(/\r?\n/)
