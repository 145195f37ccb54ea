/** The paper that an entry means where its link leads elsewhere or nowhere. */
import { type Facts, found, type Paper } from '../../../model/facts.ts'
import type { Entry, Link, List } from '../../../model/list.ts'
import type { TitleQuery } from '../../../model/reference.ts'
import type { Fix } from '../../../model/rule.ts'
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

/** Replaces only the id in a link's address; none where it is not written there. */
export function relinked(
  { reference, urlSpan: { start, end } }: Link,
  meant: Paper,
  { text }: List,
  safe: boolean,
): { readonly fix?: Fix } {
  const written = reference.kind === 'paper' ? reference.id : ''
  const at = text.slice(start, end).indexOf(written)
  if (at < 0 || written === '') return {}
  // drop a `v2` or later: it belonged to the other paper; every paper has a `v1`
  const length = /^v(?!1(?!\d))\d+/.exec(text.slice(start + at + written.length))?.[0].length ?? 0
  const edits = [{ start: start + at, end: start + at + written.length + length, text: meant.id }]
  return { fix: { description: `Link arXiv ${meant.id}: “${meant.title}”.`, safe, edits } }
}
