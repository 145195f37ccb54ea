/** The state of each distinct address in the lists. */
import type { Facts } from '../model/facts.ts'
import type { List } from '../model/list.ts'
import type { LinkReport } from '../model/report.ts'
import { linkState } from '../model/status.ts'

/** One report per distinct address, in order of first appearance. */
export function linkReports(lists: readonly List[], facts: Facts): readonly LinkReport[] {
  const reports = new Map<string, LinkReport>()
  for (const { url, reference } of lists.flatMap(({ links }) => links)) {
    if (reports.has(url)) continue
    reports.set(url, { url, ...linkState({ url, reference }, facts) })
  }
  return [...reports.values()]
}
