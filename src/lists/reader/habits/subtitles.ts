/** `**[RiverNet](…)** (2021 ICCV)` over a line in bold: the name of a paper, and its title below. */
import { FIRST_IN_LINE, FIRST_IN_UNIT } from '../atom-table.ts'
import { MORE_TITLE, NICKNAME, TITLE } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer such units are no habit. */
const FEWEST = 4
/** Of units whose title is a linked name, the share that has a title below. */
const MOST = 0.6
/** A name has no more words, and a title no fewer. */
const LONGEST_NAME = 2

/** Atoms of one line, from the first to before `to`. */
type Line = { readonly from: number; readonly to: number }
type Subtitled = { readonly k: number; readonly title: number; readonly below: Line }

/** Where nearly all titles are names over lines in bold, these lines are the titles. */
export function withSubtitles(units: LabelledUnits): void {
  const named = Array.from({ length: units.count }, (_, k) => k).filter((k) => nameOf(units, k) >= 0)
  const found = named.flatMap((k) => subtitled(units, k) ?? [])
  if (found.length < FEWEST || found.length < MOST * named.length) return
  for (const { k, below } of found) {
    units.withoutTitle(k, NICKNAME)
    units.entitle(below.from, below.to)
  }
}

/** The title of a unit if it is all of a linked name in its first line; -1 otherwise. */
function nameOf(units: LabelledUnits, k: number): number {
  const { table, tags } = units
  const title = units.find(k, TITLE)
  const isName =
    title >= 0 &&
    (table.link[title] as number) >= 0 &&
    (table.words[title] as number) <= LONGEST_NAME &&
    tags[title + 1] !== MORE_TITLE &&
    table.line[title] === table.line[units.start(k)]
  return isName ? title : -1
}

/** The line right below the name, if it is in bold as a whole and has the words of a title. */
function subtitled(units: LabelledUnits, k: number): Subtitled | null {
  const { table } = units
  const title = nameOf(units, k)
  let from = title + 1
  while (from < units.start(k + 1) && !isFirst(units, from)) from++
  let to = from
  let words = 0
  for (; to < units.start(k + 1) && (to === from || !isFirst(units, to)); to++) {
    if (table.marks[to] === 0 || table.marks[to] !== table.marks[from] || (table.link[to] as number) >= 0)
      return null
    words += table.words[to] as number
  }
  return words > LONGEST_NAME ? { k, title, below: { from, to } } : null
}

const isFirst = ({ table }: LabelledUnits, i: number): boolean =>
  ((table.place[i] as number) & (FIRST_IN_LINE | FIRST_IN_UNIT)) !== 0
