/** Names in a list that names hardly anybody. */
import { AUTHORS, MORE_TITLE, OUTSIDE, TITLE } from '../labels.ts'
import type { LabelledUnits } from './labels.ts'

/** Of the titles, those beside people; of the atoms of one slot, those that were taken for names. */
const FEW = 0.2
/** Fewer atoms in a slot show nothing. */
const FEWEST = 10

/**
 * `**A title**<br>Merges or drops memories, …`, `[**Example Inc**] A title`: what was taken for names in a few of the many places
 * where nobody is named is part of a description, or an institution, unless it reads like people's names.
 */
export function withoutFewNames(units: LabelledUnits): void {
  const titled = Array.from({ length: units.count }, (_, k) => k).filter((k) => units.has(k, TITLE))
  const runs = titled.flatMap((k) => runsIn(units, k))
  const others = runs.filter((run) => !arePeople(units, run))
  if (runs.length - others.length >= FEW * titled.length) return
  const slotOf = ([first]: Run) => units.slots.of[2 * first] as number
  const inSlots = Map.groupBy(runs, slotOf)
  for (const run of others) {
    const all = units.slots.atoms[slotOf(run)] as number
    if (all < FEWEST || ((inSlots.get(slotOf(run))?.length ?? 0) >= FEW * all && !isSaid(units, run)))
      continue
    const last = endOf(units, run)
    for (let i = run[0]; i <= last; i++) units.relabel(i, OUTSIDE)
  }
}

type Run = readonly [first: number, last: number]

function runsIn({ tags, starts }: LabelledUnits, k: number): Run[] {
  const runs: Run[] = []
  const end = starts[k + 1] as number
  for (let i = starts[k] as number; i < end; i++) {
    if (tags[i] !== AUTHORS) continue
    const first = i
    while (i + 1 < end && tags[i + 1] === AUTHORS) i++
    runs.push([first, i])
  }
  return runs
}

/** Behind a title a description goes on to the end of its line, and has no title of its own. */
function endOf(units: LabelledUnits, run: Run): number {
  const { table, tags } = units
  let [, last] = run
  if (!isSaid(units, run) || !isBehindTitle(units, run)) return last
  const goesOn = (i: number) =>
    table.unit[i] === table.unit[last] && table.line[i] === table.line[last] && (table.link[i] as number) < 0
  while (goesOn(last + 1) && (tags[last + 1] === TITLE || tags[last + 1] === MORE_TITLE)) last++
  return last
}

function isBehindTitle({ table, tags }: LabelledUnits, [first]: Run): boolean {
  let i = first
  while (i > 0 && table.unit[i] === table.unit[first] && tags[i] !== TITLE) i--
  return table.unit[i] === table.unit[first] && tags[i] === TITLE
}

const textOf = ({ table }: LabelledUnits, [first, last]: Run): string =>
  table.unitOf(first).flow.text.slice(table.from[first], table.to[last])

/** `Routes lookups and synthesis queries`. */
const isSaid = (units: LabelledUnits, run: Run): boolean =>
  (textOf(units, run).match(/(?<!\S)(?!and\b|from\b|with\b|others\b)\p{Ll}{3,}/gu)?.length ?? 0) > 1

/** Two words or more, each of which may stand in a name. */
function arePeople(units: LabelledUnits, run: Run): boolean {
  const text = textOf(units, run)
  const words = text.split(/[\s,;&、，()*\d]+/u).filter((word) => word !== '')
  return words.length > 1 && words.every((word) => NAME_WORD.test(word)) && !COMPANY.test(text)
}
const NAME_WORD =
  /^(?:\p{Lu}[\p{Ll}\p{M}'’.-]+[\p{L}\p{M}'’.-]*|(?:\p{Lu}[.-]*){1,3}|\p{Script=Han}{2,4}|and|by|from|with|at|et|al\.?|others|etc\.?|v[ao]n|de[nrl]?|d[aiou]s?|l[ae]|bin|等)$/u
const COMPANY = /\b(?:Inc|Ltd|Corp|LLC|GmbH|AI)\b/
