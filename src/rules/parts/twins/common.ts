/** What entries of one paper have in common: its identifier, its page, its title. */
import { ieeeArticle } from '../../../hosts/ieee.ts'
import { arxivIdOf, type Entry, type Link, linksOnePaper } from '../../../model/list.ts'
import { type PaperKey, paperKeysOf } from '../../../model/reference.ts'
import { covers } from '../../../model/span.ts'
import { sameTitles } from '../../../text/consistency.ts'
import { hasWords, titleKey } from '../../../text/titles.ts'

/** Papers of a conference at the end of a year may be posted in these months of the next. */
export const LATE_MONTHS = 3

/** The title's key for comparing, '' if there is no title. */
export const titleKeyOf = ({ title }: Entry): string => (title ? titleKey(title.value) : '')

/** Whether two entries have the same words for a title, whatever the blanks between them. */
export const haveOneTitle = (entry: Entry, first: Entry): boolean =>
  titleKeyOf(entry).replaceAll(' ', '') === titleKeyOf(first).replaceAll(' ', '')

/** Whether two entries call their paper the same, but for what people write either way. */
export const areNamedAlike = ({ title: a }: Entry, { title: b }: Entry): boolean =>
  a !== null && b !== null && sameTitles(a.value, b.value)

/** The identifiers of an entry's paper; besides arXiv's only if its links name one paper. */
export function identifiersOf(entry: Entry): readonly PaperKey[] {
  const id = isOfAnother(entry) ? null : arxivIdOf(entry)
  const others = linksOnePaper(entry)
    ? entry.links.flatMap(({ role, reference, url }) =>
        role === 'paper' && reference.kind === 'page' && !OF_VOLUME.test(url) ? paperKeysOf(reference) : [],
      )
    : []
  return [...(id ? [`arxiv:${id}` as const] : []), ...new Set(others), ...ieeeKeyOf(entry)]
}

/**
 * The article on IEEE Xplore, if the entry's links lead to one only: its number names it as a DOI does. Behind the page of another
 * publisher, or bare behind a linked title, it is one that a note speaks of.
 */
function ieeeKeyOf(entry: Entry): readonly PaperKey[] {
  const { links } = entry
  const papers = links.filter(
    (link) => link.role === 'paper' && link.url !== '' && !isBehindLinked(link, entry),
  )
  const pages = new Set(papers.flatMap(({ url }) => ieeeArticle(url) ?? []))
  const [first] = papers.filter(({ reference }) => reference.kind !== 'paper')
  const isOfNote =
    first?.reference.kind === 'page' && first.reference.paper !== null && ieeeArticle(first.url) === null
  return pages.size === 1 && !isOfNote ? [...pages].map((page) => `page:${page}` as const) : []
}

const isBehindLinked = ({ span, urlSpan }: Link, { title, links }: Entry): boolean =>
  span.start === urlSpan.start &&
  title !== null &&
  links.some((one) => one.role === 'paper' && covers(one.span, title.span))

/** `dl.acm.org/doi/proceedings/10.1145/…`: the DOI of all papers of a conference. */
const OF_VOLUME = /\/doi\/(?:proceedings|book)\//i

/**
 * `[[ICLR 2024]](…) [[2025 v2]](…)`: the link of the extended version, which may be a paper with a title of its own; `[Paper](…)`, and
 * further on `better with [RiverNet](…)`: a link to another work.
 */
function isOfAnother(entry: Entry): boolean {
  const papers = entry.links.filter(({ role }) => role === 'paper')
  const arxiv = papers.filter(({ reference }) => reference.kind === 'paper')
  if (papers[0] === arxiv[0] || arxiv.length === 0) return false
  return arxiv.every(({ label }) => LATER.test(label)) || arxiv.every((link) => isMention(link, entry))
}
const LATER = /\b(?:v[2-9]|extended|extension|journal)\b/i

/** Characters between a link and one before it that belongs to the same paper. */
const NEAR = 15

/** Whether a link has a name that is not in the entry's title, in words that follow the entry's links. */
function isMention({ label, span }: Link, { title, links }: Entry): boolean {
  const before = Math.max(0, ...links.map(({ span: { end } }) => end).filter((end) => end <= span.start))
  const isNamed = /\p{L}{3}/u.test(label) && !OF_ANY.test(label) && !/(?:19|20)\d\d/.test(label)
  return isNamed && span.start - before > NEAR && title !== null && !hasWords(title.value, label)
}

/** Labels that the paper of any entry may have. */
export const OF_ANY =
  /^\W*(?:paper|pdf|arxiv|link|url|abs|html|doi|article|preprint|journal|proceedings|conference|openreview|acl|acm|ieee|springer|elsevier|nature|science|cvf|pmlr|usenix|wiley|here|read|full|\d)/i

/** The first identifier that is in both entries; null if there is none. */
export function sharedKey(a: Entry, b: Entry): PaperKey | null {
  const theirs = new Set(identifiersOf(b))
  return identifiersOf(a).find((key) => theirs.has(key)) ?? null
}

/** The paper of two entries in one group, as people write its identifier; null if they have only their title in common. */
export const sharedPaper = (entry: Entry, another: Entry): string | null =>
  sharedKey(entry, another)
    ?.replace(/^arxiv:/, 'arXiv:')
    .replace(/^openreview:/, 'OpenReview ')
    .replace(/^pii:/, 'PII ')
    .replace(/^page:/, '') ?? null

/** Whether two entries link the same page as their paper. */
export function sharePage(a: Entry, b: Entry): boolean {
  const pages = ({ links }: Entry) => links.flatMap(({ role, url }) => (role === 'paper' ? [url] : []))
  const theirs = new Set(pages(b))
  return pages(a).some((url) => theirs.has(url))
}

/** Of a paper that is listed more often, the pairs of so many entries count. */
const MOST_PAIRED = 8

/** Each two of the entries of one paper, the earlier one first. */
export const pairsIn = (group: readonly Entry[]): readonly (readonly [Entry, Entry])[] =>
  group.slice(0, MOST_PAIRED).flatMap((one, i, all) => all.slice(i + 1).map((other) => [one, other] as const))
