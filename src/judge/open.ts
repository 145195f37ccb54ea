/** Entries of whose papers not enough is known yet. */
import type { Entry, Link, List } from '../model/list.ts'
import type { Change } from '../model/options.ts'
import type { Rule } from '../model/rule.ts'
import { type CheckTime, untimed } from '../model/time.ts'
import type { Context } from './context.ts'
import { touchedIn } from './suppression.ts'

/** Whether a rule could say more of the entry if more were known of its paper, which nobody knows or nobody knows well. */
export function isOpen(rule: Rule, entry: Entry, { ofList, pairs }: Context): boolean {
  if (rule.scope !== 'entry') return false
  const known = pairs.get(entry)
  if (!known) return rule.needs.includes('record') && pagesOf(entry).length > 0
  return rule.leavesOpen?.({ ...ofList, entry, ...known }) === true
}

/** The links of entries that some rule is certain to leave open, whatever the first answers are. */
export function expectedLinks(
  lists: readonly List[],
  rules: readonly Rule[],
  change: Change | null,
  checkTime: CheckTime = untimed,
): readonly Link[] {
  const willLeaveOpen = rules.flatMap((rule) => (rule.scope === 'entry' && rule.willLeaveOpen) || [])
  return lists.flatMap((list) => {
    const touched = touchedIn(list, change)
    return list.entries
      .filter((entry) => {
        checkTime()
        return touched(entry.span) && willLeaveOpen.some((will) => will(entry, list))
      })
      .flatMap(({ links }) => links.filter(isPaper))
  })
}

/** The links by which others may know the paper. */
export const openLinksOf = (entry: Entry, { pairs }: Context): readonly Link[] =>
  pairs.has(entry) ? entry.links.filter(isPaper) : pagesOf(entry)

const isPaper = ({ role }: Link) => role === 'paper'

/** arXiv is the first to be asked about its papers, and nobody knows them better. */
const pagesOf = ({ links }: Entry) =>
  links.filter((link) => isPaper(link) && link.reference.kind === 'page' && link.reference.paper !== null)
