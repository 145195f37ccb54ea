/** The label that a field of an entry begins with: `Authors: …`. */
import type { AtomTable } from './atom-table.ts'
import { COLON } from './delimiters.ts'
import { OUTSIDE } from './labels.ts'

/** Longer labels are none. */
const MOST_WORDS = 4

/** The key of the words before a colon that a unit begins with, at its first atom; 0 where there are none. */
export function fieldLabel(table: AtomTable, tags: Uint8Array, first: number): number {
  const isLabel =
    tags[first] === OUTSIDE &&
    (table.words[first] as number) <= MOST_WORDS &&
    ((table.behind[first] as number) & 31) === COLON &&
    table.unit[first + 1] === table.unit[first] &&
    !isShortcode(table, first)
  return isLabel ? (table.key[first] as number) : 0
}

/** `:bee:` is an emoji. */
const isShortcode = (table: AtomTable, i: number): boolean =>
  table.unitOf(i).flow.text.charAt(table.from[i] as number) === ':'
