import { listRule } from '../model/rule.ts'
import { entrySpans } from './parts/entries.ts'

export const emptyRepository = listRule({
  name: 'empty-repository',
  summary: 'a code repository that holds nothing',
  severity: 'warning',
  needs: ['repository'],
  messages: { empty: 'The repository {repository} is empty: it has no code yet.' },
  *check(list, facts) {
    const entryOf = entrySpans(list)
    for (const link of list.links) {
      if (link.role !== 'code' || link.reference.kind !== 'repository') continue
      const known = facts.repository.get(link.reference.key)
      if (known?.state !== 'found' || !known.fact.empty) continue
      yield {
        message: 'empty',
        with: { repository: known.fact.nameWithOwner },
        at: link.urlSpan,
        cause: entryOf.get(link) ?? link.span,
        evidence: known.evidence,
      }
    }
  },
})
