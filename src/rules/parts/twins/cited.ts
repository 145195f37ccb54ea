/** Rows that say of what kind a paper is, and link it by its citation: `| Deep Neural Network | [Doe et al. 2018](…) |`. */
import type { Entry, List } from '../../../model/list.ts'
import { covers } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { isRow } from '../../../text/rows.ts'
import { isCoinedWord } from '../titles/names.ts'
import { sharePage } from './common.ts'

/** Whether two entries link pages of their own, by citations of two papers, or beside the same few words for the kind of both. */
export const citeTwoPapers = (one: Entry, other: Entry, list: List): boolean =>
  !sharePage(one, other) && (haveTwoCitations(one, other) || areOfOneKind(one, other, list))

/** `Doe et al. 2018`, `[J. Doe & R. Roe, 2018b]`: the last of the names before `et al.`, and the year. */
const CITATION =
  /^\P{L}*(?:\p{L}+\.?[\s-]+)*?(\p{Lu}[\p{L}'’-]+)(?:\s*(?:et\.?\s*al\.?|(?:and|&)\s.{2,40}?))?[\s,.(]*((?:19|20)\d\d[a-z]?)\P{L}*$/u
const LONGEST = 80

function haveTwoCitations(one: Entry, other: Entry): boolean {
  const [mine, theirs] = [one, other].map(citationOf)
  return !!mine && !!theirs && mine !== theirs
}

function citationOf({ links }: Entry): string | null {
  const labels = links.flatMap(({ role, label }) =>
    role === 'paper' && label.length <= LONGEST ? [CITATION.exec(label)] : [],
  )
  const [cited] = labels.filter((match) => match !== null)
  return cited ? `${cited[1]} ${cited[2]}`.toLowerCase() : null
}

/** A kind has so many words at most. */
const MOST_WORDS = 4
/** A preprint and its publication are no further apart. */
const YEARS_APART = 1

/** Whether the same few plain words, which nothing links, stand in two rows of papers that are years apart. */
function areOfOneKind(one: Entry, other: Entry, list: List): boolean {
  const years = one.year && other.year ? Math.abs(one.year.value - other.year.value) : 0
  return years > YEARS_APART && [one, other].every((entry) => isKind(entry, list) && linksPaper(entry))
}

function isKind({ title, links }: Entry, { text }: List): boolean {
  if (!title || !isRow(lineBefore(title.span, text))) return false
  const words = title.value.trim().split(/\s+/)
  const isLinked = links.some(({ span }) => covers(span, title.span))
  return !isLinked && words.length <= MOST_WORDS && !words.some(isCoinedWord)
}

const linksPaper = ({ links }: Entry): boolean =>
  links.some(({ role, url }) => role === 'paper' && url !== '')
