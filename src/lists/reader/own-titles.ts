/** Which of several titles in one row or unit are papers of their own. */
import type { AtomTable } from './atom-table.ts'
import type { Candidate } from './candidates.ts'
import { PAREN } from './delimiters.ts'
import { leadsToPaper, REPOSITORY } from './link-kinds.ts'
import { goesOnBehindColon } from './title-ranges.ts'
import { CELL } from './units.ts'

/** The titles of a row or a unit that has several. */
export const ownTitles = (table: AtomTable, tags: Uint8Array, group: readonly Candidate[]): Candidate[] =>
  joined(table, tags, own(table, group))

/** Of several titles in one place: the one in the list's usual slot for titles, and others that have a link of their own. */
function own(table: AtomTable, group: readonly Candidate[]): Candidate[] {
  const usual = group.reduce((a, b) => (b.alike > a.alike ? b : a))
  const best = (isLinked(table, usual) ? null : group.find(({ quoted }) => quoted)) ?? usual
  return group.filter((one) => one === best || isSecond(table, one, best))
}

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
