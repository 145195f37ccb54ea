/** The years in which arXiv posted a paper and its versions. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import type { Paper } from '../../../model/facts.ts'
import type { Link } from '../../../model/list.ts'
import type { ArxivId } from '../../../model/reference.ts'

/** `last` is infinite where later versions may be unknown. */
export type PostingYears = { readonly first: number; readonly last: number }

export const yearOfId = (id: ArxivId): number | null => dateOfArxivId(id)?.year ?? null

/** Years of the first and the newest version; a paper submitted in the last days of December has an id of January. */
export function postingYears({ id, version, published, updated }: Paper): PostingYears | null {
  const byId = yearOfId(id)
  // a paper is never posted after it gets its id: such a date is that of a later version
  const first = published ? Math.min(Number(published.slice(0, 4)), byId ?? Infinity) : byId
  if (first === null) return null
  const isFirst = updated === published && version !== null && version > 1
  if (updated && !isFirst) return { first, last: Math.max(Number(updated.slice(0, 4)), byId ?? 0) }
  // nothing is known of later versions, if the newest has the first one's date
  return { first, last: version === 1 ? Math.max(first, byId ?? 0) : Number.POSITIVE_INFINITY }
}

/** Whether a version may have been posted in the year: the first one, the newest, or one between them. */
export function isOfVersion(year: number, paper: Paper, link: Link, { first, last }: PostingYears): boolean {
  const earliest = Math.min(first, yearOfId(paper.id) ?? first)
  return year >= earliest && (year <= last || linksLaterVersion(link, paper))
}

/** A later version than the record's is of an unknown year. */
const linksLaterVersion = ({ reference }: Link, paper: Paper): boolean =>
  reference.kind === 'paper' && (reference.version ?? 0) > leastVersion(paper)

/** The number of the newest version, or of the oldest that it may be. */
const leastVersion = ({ version, published, updated }: Paper): number =>
  version ?? (published !== null && updated !== null && updated !== published ? 2 : 1)

/**
 * Whether an id of January may be of a paper of the year before: arXiv dates a paper by its submission, and numbers it when it is
 * announced. Most of the first numbers are of papers from the holidays, and any of the others may have been on hold for weeks.
 */
export const isOfNewYear = (id: ArxivId, year: number): boolean =>
  year + 1 === yearOfId(id) && dateOfArxivId(id)?.month === 1

/** Whether arXiv's record has the year: old papers are posted years later, and it then says when they appeared. */
export const mentionsYear = ({ comment, journalRef, doi }: Paper, year: number): boolean =>
  new RegExp(`(?<!\\d)${year}(?!\\d)|['’]${String(year).slice(2)}(?!\\d)`).test(
    `${comment} ${journalRef} ${doi}`,
  )
