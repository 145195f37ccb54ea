/** Which of an entry's links leads to its paper, where no label says so. */
import type { Entry, Link } from '../../model/list.ts'
import { isPdf } from './roles.ts'

/**
 * The entry with the link to its paper recognised, if it has one: where no link has that role, it goes to those whose address
 * is a paper's, whatever they are called, provided that all name the same paper; else to the link around the title.
 */
export function withPaper(entry: Entry): Entry {
  const { links } = entry
  if (links.some(({ role, url }) => role === 'paper' && url !== '')) return entry
  const addressed = links.filter((link) => MISNAMED.has(link.role) && paperKey(link) !== null)
  const keys = new Set(addressed.map(paperKey))
  const chosen = keys.size === 1 ? addressed : links.filter((link) => isAroundTitle(link, entry)).slice(0, 1)
  if (chosen.length === 0) return entry
  return { ...entry, links: links.map((link) => (chosen.includes(link) ? asPaper(link) : link)) }
}

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
