/** `Lee et al. [2024]`, below it `Ann Lee, Bo Wu`, and below that the title: references as arXiv's pages show them. */
import type { AtomTable } from './atom-table.ts'
import { hasLink, hasTitle, type UnitAtoms, unitAtoms } from './unit-atoms.ts'
import { ITEM, PARAGRAPH } from './units.ts'

/** Its units: what it is cited as, its authors, its title. */
type Reference = { readonly label: UnitAtoms; readonly byline: UnitAtoms; readonly titled: UnitAtoms }

/** Fewer labels over authors may be sentences. */
const FEWEST = 3

/** The references of a list that have their label and their authors in units of their own. O(atoms). */
export function labelledReferences(table: AtomTable, tags: Uint8Array): readonly Reference[] {
  const units = unitAtoms(table)
  const found = units.flatMap((label, k) => {
    const [byline, titled] = [units[k + 1], units[k + 2]]
    if (!byline || !titled || !hasTitle(tags, titled) || isApart(table, byline, titled)) return []
    const areBare = [label, byline].every((unit) => !hasTitle(tags, unit) && !hasLink(table, unit))
    const isLabel =
      areBare && !isApart(table, label, byline) && isLabelOf(textOf(table, label), textOf(table, byline))
    return isLabel ? [{ label, byline, titled }] : []
  })
  return found.length < FEWEST ? [] : found
}

/** In characters. */
const LONGEST_LABEL = 80
const LONGEST_BYLINE = 4000
/** `[2024]`, `(2024a)`, at the end. */
const LABEL = /^\W*(\p{Lu}[\p{L}’'-]+).{0,60}?[\s([]{1,3}(?:19|20)\d\d[a-z]?\W*$/u

/** Whether a label names one of those that the words below it name. */
function isLabelOf(label: string, byline: string): boolean {
  const name = label.length > LONGEST_LABEL ? undefined : LABEL.exec(label)?.[1]
  return name !== undefined && byline.slice(0, LONGEST_BYLINE).includes(name)
}

const textOf = (table: AtomTable, { from }: UnitAtoms): string => table.unitOf(from).flow.text.trim()

/** Whether something else than a paragraph, or than another paragraph of the same item, follows. */
function isApart(table: AtomTable, { from }: UnitAtoms, next: UnitAtoms): boolean {
  const [one, other] = [table.unitOf(from), table.unitOf(next.from)]
  const isItem = one.kind === ITEM && other.kind === ITEM && one.item === other.item
  return !isItem && !(one.kind === PARAGRAPH && other.kind === PARAGRAPH)
}
