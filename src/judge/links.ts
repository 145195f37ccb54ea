/** The state of each distinct address in the lists. */
import type { Facts } from '../model/facts.ts'
import type { List } from '../model/list.ts'
import type { LinkReport } from '../model/report.ts'
import { linkState } from '../model/status.ts'

/** One report per distinct address, in order of first appearance. Offline, that is the reason why an address was skipped. */
export function linkReports(lists: readonly List[], facts: Facts, offline: boolean): readonly LinkReport[] {
  const reports = new Map<string, LinkReport>()
  for (const { url, reference } of lists.flatMap(({ links }) => links)) {
    if (reports.has(url)) continue
    const state = linkState({ url, reference }, facts)
    const unasked = offline && state.status === 'skipped' && state.reason === 'not asked'
    reports.set(url, { url, ...state, ...(unasked ? { reason: 'offline' } : {}) })
  }
  return [...reports.values()]
}
