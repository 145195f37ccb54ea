/** What an entry says beside the links of several papers: of which of them it is said. */
import type { Entry, Link, List } from '../../../model/list.ts'
import { paperKeysOf } from '../../../model/reference.ts'
import { covers, type Span } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { hasWords } from '../../../text/titles.ts'
import { isInAbstract } from './abstracts.ts'
import { isOfVisit } from './web-sources.ts'

type Placed = { readonly span: Span } | null

/**
 * Whether all of an entry's claims are surely about its own paper, as none stands beside the link of another one, no year is that of
 * a visit to a page, and neither was read in its abstract or as that of data. `own`: a link to the entry's paper; where it is not known, the one around the title, or else the first
 * one to a paper.
 */
export function areOwn(claims: readonly Placed[], entry: Entry, list: List, own?: Link): boolean {
  const ofPlace = claims.flatMap((claim) =>
    claim && (claim === entry.venue || claim === entry.year) ? [claim] : [],
  )
  if (ofPlace.length > 0 && isOfVisit(entry, list)) return false
  if (ofPlace.some(({ span }) => isInAbstract(span, list) || isOfData(span, list))) return false
  const paper = own ?? ownLink(entry)
  const isAnothers = (link: Link) => paper !== undefined && isOthers(link, paper, entry)
  if (!paper || !entry.links.some((link) => namesPaper(link) && isAnothers(link))) return true
  const papers = entry.links.filter((link) => isAnothers(link) || !isApart(link, paper))
  return claims.every((claim) => {
    const beside = claim && linkBeside(claim.span, papers, list)
    return !beside || !isAnothers(beside)
  })
}

/** `- **Dataset:** CoNLL-2002`: what is said of a paper's data or tasks tells neither its venue nor its year. */
const isOfData = (span: Span, { text }: List): boolean => DATA_LINE.test(lineBefore(span, text))
const DATA_LINE = /^\W*(?:data ?sets?|data|benchmarks?|tasks?|domains?|metrics?)\W{0,6}[:：]/i

/** The link that the title stands in, if it leads to a paper, or else the first one that does. */
function ownLink({ title, links }: Entry): Link | undefined {
  const papers = links.filter(namesPaper)
  const isAround = ({ span }: Link) => title && covers(span, title.span)
  return papers.find(isAround) ?? papers.find(({ role }) => role === 'paper')
}

const namesPaper = ({ reference }: Link): boolean => paperKeysOf(reference).length > 0

/** Whether a link leads to another paper than the entry's: one paper has no two identifiers of arXiv's, and no two titles. */
function isOthers(link: Link, own: Link, entry: Entry): boolean {
  if (link === own || !isApart(link, own)) return false
  const areArxivs = link.reference.kind === 'paper' && own.reference.kind === 'paper'
  return areArxivs || isOtherTitle(link, own, entry)
}

const isApart = (link: Link, own: Link): boolean => {
  const keys = new Set(paperKeysOf(own.reference))
  return !paperKeysOf(link.reference).some((key) => keys.has(key))
}

/** Words of a label that say more than of what kind its address is. */
const FEWEST_WORDS = 4

/** Whether the label is a title, and not that of the entry. */
const isOtherTitle = ({ label }: Link, own: Link, { title }: Entry): boolean =>
  (label.match(/\p{L}{2,}/gu) ?? []).length >= FEWEST_WORDS &&
  ![own.label, title?.value ?? ''].some((words) => hasWords(words, label) || hasWords(label, words))

/** The link that words belong to: the one before them, unless they stand on a line, or in a cell, with the one behind them only. */
function linkBeside({ start, end }: Span, papers: readonly Link[], { text }: List): Link | undefined {
  const before = papers.findLast(({ span }) => span.start <= start)
  const behind = papers.find(({ span }) => span.start >= end)
  if (!before || !behind) return before ?? behind
  const isParted = BORDER.test(text.slice(before.span.end, start))
  return isParted && !BORDER.test(text.slice(end, behind.span.start)) ? behind : before
}
const BORDER = /[\n|]|<br|<\/?(?:td|tr|li|p)\b/i
