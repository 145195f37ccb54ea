/** Which of several titles in one row or unit are papers of their own. */
import type { AtomTable } from './atom-table.ts'
import type { Candidate, Tagging } from './candidates.ts'
import { PAREN } from './delimiters.ts'
import { leadsToPaper, REPOSITORY } from './link-kinds.ts'
import type { Slots } from './slots.ts'
import { goesOnBehindColon } from './title-ranges.ts'
import { CELL } from './units.ts'

/** The titles of a row or a unit that has several; `columns`: those of dated papers. */
export const ownTitles = (
  table: AtomTable,
  { tags, slots }: Tagging,
  group: readonly Candidate[],
  columns: ReadonlySet<number>,
): Candidate[] => joined(table, tags, own(table, slots, group, columns))

/**
 * Of several titles in one place: the one in the list's usual slot for titles, and others that have a link of their own. A
 * remark behind dated papers may stand in the same slot in more rows than any of them, and is none.
 */
function own(
  table: AtomTable,
  { heads }: Slots,
  group: readonly Candidate[],
  columns: ReadonlySet<number>,
): Candidate[] {
  const usual = group.reduce((a, b) => (b.alike > a.alike ? b : a))
  const isNamed = heads.holdsTitles(table.unit[usual.range[0]] as number)
  const isRather = (one: Candidate) =>
    one.quoted ||
    (!isNamed && isDated(table, one) && columns.has(columnOf(table, one)) && isRemark(table, usual, one))
  const best = (isLinked(table, usual) ? null : group.find(isRather)) ?? usual
  return group.filter((one) => one === best || isSecond(table, one, best))
}

/** Most links of a column of papers have titles; where most have names, as in `| [RiverNet](…) (2024) | …`, titles may stand elsewhere. */
const MOST = 0.5

/** The columns whose titles are all of a link to a paper, with a name or a date beside it: `[A whole title](…) (2024, ICML)`. */
export function columnsOfPapers(table: AtomTable, candidates: readonly Candidate[]): ReadonlySet<number> {
  const papers = candidates.filter(
    (one) => isDated(table, one) && leadsToPaper(table.linkKind[one.range[0]] as number),
  )
  const columns = [...Map.groupBy(papers, (one) => columnOf(table, one))].filter(
    ([, some]) => some.filter(({ words }) => words >= SHORT).length >= MOST * some.length,
  )
  return new Set(columns.map(([column]) => column))
}

const isDated = (table: AtomTable, one: Candidate): boolean =>
  one.described && table.unitOf(one.range[0]).kind === CELL && isLinkOf(table, one)

/** More columns than that are none of titles. */
const MOST_COLUMNS = 64
const columnOf = (table: AtomTable, { range: [first] }: Candidate): number => {
  const { block, column } = table.unitOf(first)
  return block * MOST_COLUMNS + Math.min(column, MOST_COLUMNS - 1)
}

/** Whether a title is words in a cell behind a paper's that have nothing of one: what may go wrong, what it is good for. */
const isRemark = (table: AtomTable, { range, linked, described }: Candidate, paper: Candidate): boolean =>
  !linked && !described && (table.unit[range[0]] as number) > (table.unit[paper.range[0]] as number)

/** What would be two papers on either side of a colon is one. */
function joined(table: AtomTable, tags: Uint8Array, group: readonly Candidate[]): Candidate[] {
  const whole: Candidate[] = []
  for (const one of group) {
    const before = whole.at(-1)
    if (before && goesOnBehindColon(table, tags, before.range[1], one.range[0]))
      whole[whole.length - 1] = {
        ...one,
        range: [before.range[0], one.range[1]],
        words: before.words + one.words,
      }
    else whole.push(one)
  }
  return whole
}

/** A second paper beside the first is written like it. */
function isSecond(table: AtomTable, one: Candidate, best: Candidate): boolean {
  if (!one.linked && !one.described) return false
  const [unit, other] = [table.unitOf(one.range[0]), table.unitOf(best.range[0])]
  if (unit.kind === CELL && unit !== other) return isLinkOf(table, one) && isLinkOf(table, best)
  if (unit.kind === CELL && !hasLinkBehind(table, one)) return false
  const [nest, around] = [table.nest[one.range[0]], table.nest[best.range[0]]]
  if (nest === PAREN && nest !== around) return false
  if (unit === other && !areDressedAlike(table, one, best)) return false
  return one.linked || !best.linked || hasPaperAhead(table, one)
}

/** Fewer words in marks are a nickname before the title. */
const SHORT = 3

/** `**A title**, CVPR 2026. What it is about. [[paper]](…)`: words on a title's line without its link or its marks are none. */
const areDressedAlike = (table: AtomTable, one: Candidate, best: Candidate): boolean =>
  isLinked(table, one) === isLinked(table, best) &&
  (isLinked(table, one) ||
    isMarked(table, one) ||
    !isMarked(table, best) ||
    best.words < SHORT ||
    table.line[one.range[0]] !== table.line[best.range[0]])

const isMarked = (table: AtomTable, { range: [first] }: Candidate): boolean => table.marks[first] !== 0

/** `[[paper]](…) **A title**`: on its own line, as on those of the titles above it. */
function hasPaperAhead(table: AtomTable, { range: [first] }: Candidate): boolean {
  for (
    let i = first - 1;
    i >= 0 && table.unit[i] === table.unit[first] && table.line[i] === table.line[first];
    i--
  )
    if (leadsToPaper(table.linkKind[i] as number)) return true
  return false
}

export const isLinked = (table: AtomTable, { range: [first] }: Candidate): boolean =>
  (table.link[first] as number) >= 0

/** The title is all of a link to a page, as in a plan of required and further readings. */
function isLinkOf(table: AtomTable, { range: [first, last] }: Candidate): boolean {
  return (
    table.link[first] === table.link[last] &&
    (table.link[first] as number) >= 0 &&
    table.linkKind[first] !== REPOSITORY
  )
}

/** In its own cell; links in the row's other cells are the row's. */
function hasLinkBehind(table: AtomTable, { range: [first] }: Candidate): boolean {
  for (let i = first; i < table.count && table.unit[i] === table.unit[first]; i++)
    if ((table.link[i] as number) >= 0) return true
  return false
}
