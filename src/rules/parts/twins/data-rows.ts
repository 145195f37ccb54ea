/** Rows of tables that list data sets with their sizes, each with its paper: one paper may have brought several. */
import type { Entry, List } from '../../../model/list.ts'
import { haveOneTitle } from './common.ts'
import { rowOf } from './table-rows.ts'

const OF_DATA = /^\W*(?:data\s?sets?|benchmarks?|corpus|corpora|knowledge graphs?)(?:\s+names?)?\W*$/i

/** A name has so many words at most. */
const MOST_OF_NAME = 3

/** So many numbers in a row are what was counted in the data. */
const FEWEST_NUMBERS = 2
const NUMBER = /^[~≈>\s]*(?!(?:19|20)\d\d\s*$)\d[\d,.\s]*[kmb+]{0,2}\s*$/i

/** Whether two rows call their papers by the names of two data sets, in a column for those, and say how large each is. */
export const areRowsOfData = (one: Entry, other: Entry, list: List): boolean =>
  !haveOneTitle(one, other) && [one, other].every((entry) => isCounted(entry, list))

function isCounted(entry: Entry, list: List): boolean {
  const words = entry.title?.value.trim().split(/\s+/) ?? []
  const row = words.length <= MOST_OF_NAME ? rowOf(entry, list) : null
  if (!row || !OF_DATA.test(row.header[row.column] ?? '')) return false
  return row.cells.filter((cell) => NUMBER.test(cell)).length >= FEWEST_NUMBERS
}
