/** Rows that begin with the name of their work: a cell that only describes it may have been read as its title. */
import type { Entry, List } from '../../../model/list.ts'
import { titleKey } from '../../../text/titles.ts'
import { unmarked } from '../titles/cells.ts'
import { rowOf } from './table-rows.ts'

/** A column that holds titles, or names. */
const OF_TITLES = /\b(?:titles?|papers?|publications?|articles?|works?|names?|methods?|models?)\b|标题|论文/iu

/**
 * `| RiverAgent | Observes and conceives | …` and `| RiverAgent, CVPR 2024 | Plans floods | …`: whether two rows begin with one
 * name, which stands in a link of each, and at least one of them was called by a cell that heads no titles.
 */
export function areRowsOfOneWork(one: Entry, other: Entry, list: List): boolean {
  const [mine, theirs] = [one, other].map((entry) => rowOf(entry, list))
  if (!mine || !theirs || ![mine, theirs].some(isDescribed)) return false
  const [name, same] = [mine, theirs].map(({ cells: [first = ''] }) => nameIn(first))
  return (
    name !== undefined &&
    name.length > 2 &&
    name === same &&
    [one, other].every((entry) => links(entry, name))
  )
}

type Row = NonNullable<ReturnType<typeof rowOf>>

/** Whether a row's title was read in another column than the first, under a head that promises none. */
function isDescribed({ header, column }: Row): boolean {
  const head = header[column] ?? ''
  return column > 0 && /\p{L}/u.test(head) && !OF_TITLES.test(head)
}

/** The letters of a cell's words up to a comma or bracket. */
const nameIn = (cell: string): string => lettersOf(unmarked(cell).split(/[,(（]/, 1)[0] ?? '')
const lettersOf = (words: string): string => titleKey(words).replaceAll(' ', '')

/** Links of a row that are looked at. */
const MOST_LINKS = 20

/** Whether the address of a paper or of code has a name in it. */
const links = ({ links: all }: Entry, name: string): boolean =>
  all
    .slice(0, MOST_LINKS)
    .some(({ role, url }) => (role === 'paper' || role === 'code') && lettersOf(url).includes(name))
