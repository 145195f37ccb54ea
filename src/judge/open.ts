/** Entries of whose papers not enough is known yet. */
import type { Entry, Link } from '../model/list.ts'
import type { Rule } from '../model/rule.ts'
import type { Context } from './context.ts'

/** Whether a rule could say more of the entry if more were known of its paper, which nobody knows or nobody knows well. */
export function isOpen(rule: Rule, entry: Entry, { ofList, pairs }: Context): boolean {
  if (rule.scope !== 'entry') return false
  const known = pairs.get(entry)
  if (!known) return rule.needs.includes('record') && pagesOf(entry).length > 0
  return rule.leavesOpen?.({ ...ofList, entry, ...known }) === true
}

/** The links by which others may know the paper. */
export const openLinksOf = (entry: Entry, { pairs }: Context): readonly Link[] =>
  pairs.has(entry) ? entry.links.filter(isPaper) : pagesOf(entry)

const isPaper = ({ role }: Link) => role === 'paper'

/** arXiv is the first to be asked about its papers, and nobody knows them better. */
const pagesOf = ({ links }: Entry) =>
  links.filter((link) => isPaper(link) && link.reference.kind === 'page' && link.reference.paper !== null)
