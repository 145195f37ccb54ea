/** Safe fixes as a unified diff that `git apply` takes (git-diff(1), "Generating patch text with -p"). */
import type { List } from '../model/list.ts'
import type { Report } from '../model/report.ts'
import { type Replacement, replacements } from './parts/replacements.ts'

const CONTEXT = 3

/** The safe fixes of findings that count, except those that are `offeredElsewhere`; '' if there is none. */
export function patch(
  report: Report,
  offeredElsewhere: (list: List, one: Replacement) => boolean = () => false,
): string {
  const safe = report.findings.filter(({ quiet, fix }) => quiet === null && fix?.safe)
  return report.lists
    .map((list) =>
      diff(
        list,
        replacements(list, safe).filter((one) => !offeredElsewhere(list, one)),
      ),
    )
    .join('')
}

function diff(list: List, changes: readonly Replacement[]): string {
  // a lone CR ends a line to us but not to git
  if (changes.length === 0 || /\r(?!\n)/.test(list.text)) return ''
  const lines = linesOf(list.text)
  const [a, b] = [quoted(`a/${list.path}`), quoted(`b/${list.path}`)]
  const hunks: string[] = []
  let shift = 0
  for (const group of hunksOf(changes)) {
    const { text, grown } = hunk(group, lines, shift)
    hunks.push(text)
    shift += grown
  }
  return `diff --git ${a} ${b}\n--- ${a}\n+++ ${b}\n${hunks.join('')}`
}

/** Groups changes whose contexts touch into hunks. */
function hunksOf(changes: readonly Replacement[]): Replacement[][] {
  const groups: Replacement[][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && change.first - before.last <= 2 * CONTEXT + 1) last.push(change)
    else groups.push([change])
  }
  return groups
}

/** `shift` is by how many lines the earlier hunks made the text longer. */
function hunk(changes: readonly Replacement[], lines: readonly string[], shift: number) {
  const from = Math.max(1, (changes[0]?.first ?? 1) - CONTEXT)
  const to = Math.min(lines.length, (changes.at(-1)?.last ?? 1) + CONTEXT)
  const out: string[] = []
  let [line, grown] = [from, 0]
  const keep = (until: number) => {
    for (; line < until; line++) out.push(marked(' ', lines[line - 1] ?? ''))
  }
  for (const { first, last, text } of changes) {
    keep(first)
    const now = linesOf(text)
    const gone = lines.slice(first - 1, last)
    for (const one of gone) out.push(marked('-', one))
    for (const one of now) out.push(marked('+', one))
    line = last + 1
    grown += now.length - gone.length
  }
  keep(to + 1)
  const count = to - from + 1
  const start = count + grown === 0 ? from + shift - 1 : from + shift
  return { text: `@@ -${from},${count} +${start},${count + grown} @@\n${out.join('')}`, grown }
}

/** Lines with their line ends; the last line may lack one. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

const marked = (mark: string, line: string): string =>
  line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`

/** Quotes unusual characters in a path as git does (git-config(1), `core.quotePath`). */
function quoted(path: string): string {
  if (/^[\w./ +@,=~-]*$/.test(path) && !/ $/.test(path)) return path
  const bytes = [...new TextEncoder().encode(path)].map((byte) =>
    byte < 32 || byte > 126 || byte === 34 || byte === 92
      ? `\\${byte.toString(8).padStart(3, '0')}`
      : String.fromCharCode(byte),
  )
  return `"${bytes.join('')}"`
}
