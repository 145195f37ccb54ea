/** What the address and the label of a link tell about the words in it, as a small number. */
import type { Link } from '../../model/list.ts'

export const ARXIV = 1
export const REPOSITORY = 2
/** In the list, or inside a paper. */
export const ANCHOR = 3
const NOWHERE = 4
const HOSTED_PAPER = 5
const LABELLED_PAPER = 6
const LABELLED = 7
const OTHER_PAGE = 8

export function linkKindOf({ reference, role }: Link): number {
  if (role === 'anchor') return ANCHOR
  if (reference.kind === 'paper') return ARXIV
  if (reference.kind === 'repository') return REPOSITORY
  if (reference.kind === 'anchor') return ANCHOR
  if (reference.kind === 'page' && reference.paper) return HOSTED_PAPER
  if (role === 'paper') return LABELLED_PAPER
  if (reference.kind === 'none') return NOWHERE
  return role === 'other' ? OTHER_PAGE : LABELLED
}

export const leadsToPaper = (kind: number): boolean =>
  kind === ARXIV || kind === HOSTED_PAPER || kind === LABELLED_PAPER

/** Whether one of the atoms from `from` to before `to` is in a link to a paper, by the table's column of kinds. */
export function linksPaperIn(kinds: ArrayLike<number>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (leadsToPaper(kinds[i] as number)) return true
  return false
}

/** To another place in the same list. */
export const leadsWithin = (kind: number): boolean => kind === ANCHOR

/** To a page that may be a paper's for all that its address tells. */
export const leadsElsewhere = (kind: number): boolean => kind === OTHER_PAGE
