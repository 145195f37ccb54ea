/** The paper that an entry means where its link leads elsewhere or nowhere. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import { type Facts, found, type Paper } from '../../../model/facts.ts'
import type { Entry, Link, List } from '../../../model/list.ts'
import type { ArxivId, TitleQuery } from '../../../model/reference.ts'
import type { Fix } from '../../../model/rule.ts'
import type { Span } from '../../../model/span.ts'
import { monthName } from '../../../text/months.ts'
import { compareAuthors } from '../../../text/names.ts'
import { titleQuery } from '../../../text/title-query.ts'
import { titleKey } from '../../../text/titles.ts'

/** The one paper of exactly this title by one of these authors that a search found; null where none was or could be made. */
export function paperFoundByTitle(entry: Entry, { search }: Facts<'search'>): Paper | null {
  const query = queryOf(entry)
  const papers = query === null ? [] : (found(search.get(query))?.papers ?? [])
  const [paper, ...others] = papers.filter((one) => isPaperOf(entry, one))
  return paper && others.length === 0 ? paper : null
}

/** Asks for the search that {@link paperFoundByTitle} would need. */
export function seekingPaper(entry: Entry, { search }: Facts<'search'>): { readonly seeks?: TitleQuery } {
  const query = queryOf(entry)
  return query === null || search.has(query) ? {} : { seeks: query }
}

/** Without authors, a title found elsewhere proves nothing. */
const queryOf = ({ title, authors }: Entry): TitleQuery | null =>
  title && authors && authors.names.length > 0 ? titleQuery(title.value) : null

const isPaperOf = ({ title, authors }: Entry, paper: Paper): boolean =>
  title !== null &&
  titleKey(title.value) === titleKey(paper.title) &&
  authors !== null &&
  compareAuthors(authors, paper.authors).agreeing > 0

/**
 * Replaces the id wherever links of the entry have it, in their addresses and their words; none where it is not written in this one.
 * A month of posting that would stay behind is for a person to see.
 */
export function relinked(
  { reference, urlSpan }: Link,
  entry: Entry,
  meant: Paper,
  { text }: List,
  safe: boolean,
): { readonly fix?: Fix } {
  const written = reference.kind === 'paper' ? reference.id : ''
  if (written === '' || !text.slice(urlSpan.start, urlSpan.end).includes(written)) return {}
  const same = entry.links.filter((link) => link.reference.kind === 'paper' && link.reference.id === written)
  const spans = same.flatMap((link) => [link.span, link.urlSpan])
  const places = new Map(
    spans.flatMap((span) => idsIn(span, written, text).map((at) => [at.start, at] as const)),
  )
  const edits = [
    ...[...places.values()].map((at) => ({ ...at, text: meant.id })),
    ...same.flatMap((link) => quotation(link, text)).map((at) => ({ ...at, text: '' })),
  ]
  const isWhole = !isDatedAs(written, meant.id, text.slice(entry.span.start, entry.span.end))
  return { fix: { description: `Link arXiv ${meant.id}: “${meant.title}”.`, safe: safe && isWhole, edits } }
}

/** `2025-05`, `2025.05`, `2505.`, `25.05` or `May 2025`, apart from the id itself, of a paper whose own id is of another month. */
function isDatedAs(id: ArxivId, own: ArxivId, text: string): boolean {
  const [date, other] = [dateOfArxivId(id), dateOfArxivId(own)]
  if (!date || (date.year === other?.year && date.month === other.month)) return false
  const [year, month] = [String(date.year), String(date.month).padStart(2, '0')]
  const short = year.slice(2)
  const forms = [
    `(?<!\\d)(?:${year}[-./]${month}|${short}${month}\\.)(?!\\d{3})`,
    // `2025.05` has no `25.05`
    `(?<![\\d./])${short}[-./]${month}(?!\\d)`,
    `\\b(?:${monthName(date.month)})[.,]?\\s?${year}(?!\\d)`,
  ]
  return forms.some((form) => new RegExp(form, 'iu').test(text))
}

/** `#:~:text=…` at the end of an address: words of the other paper, which a browser would seek in this one. */
function quotation({ urlSpan: { start, end } }: Link, text: string): readonly Span[] {
  const at = text.slice(start, end).indexOf('#:~:text=')
  return at < 0 ? [] : [{ start: start + at, end }]
}

/** Where an id stands, with a `v2` or later behind it: that belonged to the other paper; every paper has a `v1`. */
function idsIn({ start, end }: Span, id: string, text: string): readonly Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(id, start); at >= 0 && at < end; at = text.indexOf(id, at + id.length)) {
    const version = /^v(?!1(?!\d))\d+/.exec(text.slice(at + id.length, at + id.length + 4))?.[0].length ?? 0
    if (!/\d/.test(text.charAt(at - 1))) found.push({ start: at, end: at + id.length + version })
  }
  return found
}
