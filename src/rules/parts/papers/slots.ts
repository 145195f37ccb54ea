/** How messages name the paper that a link leads to. */
import type { Pair } from '../../../model/comparison.ts'
import type { Link } from '../../../model/list.ts'

/** The link, and the title and authors of the paper that it leads to. */
export function slotsOf({ link, record: { title, authors } }: Pair) {
  const [first = 'unknown authors', ...rest] = authors
  const names = rest.length === 0 ? first : `${first} and ${rest.length} more`
  return { link: nameOf(link), actual: title, authors: names }
}

/** `arXiv 2404.10445`, `doi:10.1145/…`, else its address. */
export function nameOf({ url, reference }: Link): string {
  if (reference.kind === 'paper') return `arXiv ${reference.id}`
  const doi = reference.kind === 'page' ? reference.paper?.doi : undefined
  return doi ? `doi:${doi}` : url
}
