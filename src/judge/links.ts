/** The state of each distinct address in the lists. */
import { type Facts, found } from '../model/facts.ts'
import type { List } from '../model/list.ts'
import type { Reference } from '../model/reference.ts'
import type { LinkReport, RepositoryReport } from '../model/report.ts'
import { linkState } from '../model/status.ts'

/** One report per distinct address, in order of first appearance. */
export function linkReports(lists: readonly List[], facts: Facts): readonly LinkReport[] {
  const reports = new Map<string, LinkReport>()
  for (const { url, reference } of lists.flatMap(({ links }) => links)) {
    if (reports.has(url)) continue
    const repository = repositoryOf(reference, facts)
    reports.set(url, { url, ...linkState({ url, reference }, facts), repository })
  }
  return [...reports.values()]
}

/** Pages of repositories, unlike GitHub's API, say neither when somebody pushed to them nor whether they are archived. */
function repositoryOf(reference: Reference, facts: Facts): RepositoryReport | null {
  const fact = reference.kind === 'repository' ? found(facts.repository.get(reference.key)) : null
  return fact?.pushedAt ? { archived: fact.archived, pushedAt: fact.pushedAt } : null
}
