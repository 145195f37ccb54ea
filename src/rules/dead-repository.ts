import { listRule } from '../model/rule.ts'
import { repositoryState } from '../model/status.ts'
import { entrySpans } from './parts/entries.ts'

export const deadRepository = listRule({
  name: 'dead-repository',
  summary: 'a repository that does not exist, or that has not the path which the link names',
  severity: 'error',
  needs: ['repository'],
  messages: {
    gone: 'The repository {repository} is gone: {reason}.',
    path: 'The link leads nowhere: {reason}.',
  },
  *check(list, facts) {
    const entryOf = entrySpans(list)
    for (const link of list.links) {
      if (link.reference.kind !== 'repository') continue
      const { owner, name, key } = link.reference
      const state = repositoryState(link.reference, facts)
      if (state.status !== 'dead') continue
      yield {
        message: facts.repository.get(key)?.state === 'found' ? 'path' : 'gone',
        with: { repository: `${owner}/${name}`, reason: state.reason ?? 'GitHub has no such repository' },
        at: link.urlSpan,
        cause: entryOf.get(link) ?? link.span,
        actual: link.url,
        ...(state.evidence === null ? {} : { evidence: state.evidence }),
      }
    }
  },
})
