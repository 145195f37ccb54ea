import { linkRule } from '../model/rule.ts'

export const deadRepository = linkRule({
  name: 'dead-repository',
  summary: 'a repository that does not exist, or a path in it that does not',
  severity: 'error',
  needs: ['repository'],
  status: 'dead',
  messages: {
    gone: 'The repository {repository} is gone: {reason}.',
    path: 'The link leads nowhere: {reason}.',
  },
  *check({ link: { url, reference }, state, facts }) {
    if (reference.kind !== 'repository') return
    const { owner, name, key } = reference
    yield {
      message: facts.repository.get(key)?.state === 'found' ? 'path' : 'gone',
      with: { repository: `${owner}/${name}`, reason: state.reason ?? 'GitHub has no such repository' },
      actual: url,
    }
  },
})
