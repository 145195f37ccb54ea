/** Columns that say in which archive a script found each row. */
import { REMARK, VENUE } from '../labels.ts'
import type { Unit } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** So many rows of an archive's pages that all name the archive show that the column repeats where they lead. */
const FEWEST = 20

/** A cell under “Source”, and the archive to whose page its row leads first; null if to none. */
type Origin = { readonly unit: number; readonly archive: string | null }

/**
 * `arXiv` under “Source” is no venue where the name stands in every row that leads to arxiv.org: it says where the paper was found,
 * whether it has appeared or not. A list that means venues has some of these papers at a conference.
 */
export function withoutOrigins(units: LabelledUnits): void {
  const origins = originsIn(units)
  if (origins.length === 0) return
  const wordsOf = ({ unit }: Origin) => wordsIn(units.table.units[unit] as Unit)
  for (const [archive, rows] of Map.groupBy(origins, (origin) => origin.archive)) {
    if (archive === null || rows.length < FEWEST || !rows.every((row) => names(archive, wordsOf(row))))
      continue
    const named = origins.filter((one) => names(archive, wordsOf(one)))
    asRemarks(units, new Set(named.map(({ unit }) => unit)))
  }
}

/** Each cell of such a column with what its row says; none where the list has no such column. */
function originsIn({ table: { units }, slots: { heads } }: LabelledUnits): Origin[] {
  const cells = units.keys().filter((number) => heads.mayHoldOrigins(number))
  const rows = new Map(cells.map((number) => [(units[number] as Unit).row, number]))
  const archives = new Map<number, string | null>()
  for (const unit of rows.size === 0 ? [] : units) {
    const archive = rows.has(unit.row) && !archives.has(unit.row) ? archiveOf(unit) : undefined
    if (archive !== undefined) archives.set(unit.row, archive)
  }
  return [...rows].map(([row, unit]) => ({ unit, archive: archives.get(row) ?? null }))
}

/** `arxiv` of arxiv.org, the address of a cell's first link; null if it is of no archive, undefined if there is no link. */
function archiveOf({ flow: { links } }: Unit): string | null | undefined {
  const first = links.find(({ kind }) => kind === 'link')
  return first && (ARCHIVE.exec(first.url)?.[1]?.toLowerCase() ?? null)
}
const ARCHIVE = /^https?:\/\/(?:www\.|export\.)?([a-z]{2,6}xiv)\.org\//i

const wordsIn = ({ flow }: Unit): string => flow.text.trim().toLowerCase()

/** `arXiv`, `ArXiv.org`, `arXiv (Cornell University)`; `arXiv 2025` says more than where a paper was found. */
const names = (archive: string, words: string): boolean =>
  words.startsWith(archive) && !/^\p{L}|\d/u.test(words.slice(archive.length))

function asRemarks(units: LabelledUnits, cells: ReadonlySet<number>): void {
  for (let i = 0; i < units.table.count; i++)
    if (units.tags[i] === VENUE && cells.has(units.table.unit[i] as number)) units.relabel(i, REMARK)
}
