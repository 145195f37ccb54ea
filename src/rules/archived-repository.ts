import { listRule } from '../model/rule.ts'
import { entrySpans } from './parts/entries.ts'

export const archivedRepository = listRule({
  name: 'archived-repository',
  summary: 'a code repository that its owner has archived',
  severity: 'notice',
  needs: ['repository'],
  messages: { archived: 'The repository {repository} is archived: it takes no more changes or questions.' },
  *check(list, facts) {
    const entryOf = entrySpans(list)
    for (const link of list.links) {
      if (link.role !== 'code' || link.reference.kind !== 'repository') continue
      const known = facts.repository.get(link.reference.key)
      if (known?.state !== 'found' || !known.fact.archived) continue
      yield {
        message: 'archived',
        with: { repository: known.fact.nameWithOwner },
        at: link.urlSpan,
        cause: entryOf.get(link) ?? link.span,
        evidence: known.evidence,
      }
    }
  },
})
