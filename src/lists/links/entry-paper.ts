/** Which of an entry's links leads to its paper, where no label says so. */
import type { Entry, Link } from '../../model/list.ts'
import type { Span } from '../../model/span.ts'
import { lineBefore } from '../../text/lines.ts'
import { beginsAsRemark } from '../../text/sentence.ts'
import { isPdf } from './roles.ts'

/**
 * The entry with the link to its paper recognised, if it has one: where no link has that role, it goes to those whose address
 * is a paper's, whatever they are called, provided that all name the same paper; else to the link around the title.
 */
export function withPaper(whole: Entry, text: string): Entry {
  const entry = withoutRemarks(whole, text)
  const { links } = entry
  if (links.some(({ role, url }) => role === 'paper' && url !== '')) return entry
  const addressed = links.filter((link) => MISNAMED.has(link.role) && paperKey(link) !== null)
  const keys = new Set(addressed.map(paperKey))
  const chosen = keys.size === 1 ? addressed : links.filter((link) => isAroundTitle(link, entry)).slice(0, 1)
  if (chosen.length === 0) return entry
  return { ...entry, links: links.map((link) => (chosen.includes(link) ? asPaper(link) : link)) }
}

/** An entry whose remark names another paper, `> Unlike [RiverNet](…), …`, links that one for comparison: it is not the entry's own. */
function withoutRemarks(entry: Entry, text: string): Entry {
  const { title, links } = entry
  const papers = links.filter(({ role }) => role === 'paper')
  if (!title || papers.length < 2) return entry
  const remarks = papers.filter(
    (link) => link.span.start > title.span.end && isInRemark(link, title.span, text),
  )
  if (remarks.length === 0 || remarks.length === papers.length) return entry
  return {
    ...entry,
    links: links.map((link) => (remarks.includes(link) ? { ...link, role: 'other' } : link)),
  }
}

function isInRemark({ label, span }: Link, title: Span, text: string): boolean {
  if (!/\p{L}/u.test(label)) return false
  const before = lineBefore(span, text, MOST)
  const isBelow = text.slice(title.end, span.start).includes('\n')
  if (isBelow && isSaidOfAnother(before, label)) return true
  if (PAPER_LABEL.test(label)) return false
  if (COMPARES.test(before)) return true
  return (
    isBelow && ((/^\s*>/.test(before) && !/^\s*>/.test(lineBefore(title, text, MOST))) || isSentence(before))
  )
}

/** `Notes: it was shown to fail by the [paper](…)`; `Note: [PDF](…)` has no sentence, and may be the entry's own. */
function isSaidOfAnother(before: string, label: string): boolean {
  if (!PAPER_LABEL.test(label)) return beginsAsRemark(before)
  return REFERS_ALSO.test(before) || (isSentence(before) && (beginsAsRemark(before) || REFERS.test(before)))
}

/** `Also refer to [paper](…)`. */
const REFERS_ALSO =
  /\b(?:(?:also|further) (?:see|read|refer to)|see also)\s+(?:(?:the|this|his|her)\s+)?[[*_`]*$/i

/** `by the `, `see another `, before a link that is called “paper”. */
const REFERS = /\b(?:by|in|see|from|of|to|with)\s+(?:the|another|their|his|her)\s*[[*_`]*$/i

/** Small words that a sentence has at least, and names and labels have not. */
const FEWEST_WORDS = 6

const isSentence = (before: string): boolean =>
  (before.replace(ADDRESSES, ' ').match(SMALL_WORD) ?? []).length >= FEWEST_WORDS

/** In Markdown, in tags, and bare. */
const ADDRESSES = /\]\([^()\s]*\)|<[^<>]*(?:>|$)|https?:\/\/\S+/g
const SMALL_WORD = /(?<![\p{L}\d./])\p{Ll}[\p{Ll}’'-]+(?![\p{L}\d/:.])/gu

/** Characters of a line that are looked at. */
const MOST = 600

const PAPER_LABEL =
  /^\W*(?:paper|pdf|arxiv|link|abs|html|preprint|article|doi|openreview|journal|proceedings|conference|version|extended|full|pub|url)\b/i

/** `differs from the `, `see also `, `a follow-up of `, before a link. */
const COMPARES =
  /\b(?:(?:differs?|different) from|see also|compared? (?:to|with)|in contrast to|unlike|similar to|inspired by|based on|builds? (?:up)?on|improves (?:up)?on|extends|an? extension of|(?:follow-?up|successor|sequel) (?:of|to)|not to be confused with|cf\.?)\s+(?:(?:the|their|our|its)\s+)?(?:paper\s+)?[[“"*_`]*$/i

const asPaper = (link: Link): Link => ({ ...link, role: 'paper' })

/** “Website” or “Code” may stand at the paper's address by habit or mistake; “Dataset” and “Slides” name other works. */
const MISNAMED: ReadonlySet<Link['role']> = new Set(['project', 'code'])

/** The same for all addresses of one paper; null for an address that is not certainly a paper's. */
function paperKey({ url, reference }: Link): string | null {
  if (reference.kind === 'paper') return reference.id
  if (reference.kind === 'page' && reference.paper) return `${reference.paper.host}:${reference.paper.id}`
  return isPdf(url, reference) ? url : null
}

/** Whether the words of the link are the title, of an entry that says more of its paper. */
const isAroundTitle = ({ role, reference, span }: Link, { title, authors, venue, year }: Entry): boolean =>
  reference.kind === 'page' &&
  (role === 'other' || role === 'project') &&
  (authors ?? venue ?? year) !== null &&
  title !== null &&
  span.start <= title.span.start &&
  span.end >= title.span.end
