import { found } from '../model/facts.ts'
import { linkRule } from '../model/rule.ts'

export const archivedRepository = linkRule({
  name: 'archived-repository',
  summary: 'a code repository that its owner has archived',
  severity: 'notice',
  needs: ['repository'],
  messages: { archived: 'The repository {repository} is archived (read-only).' },
  *check({ link: { role, reference }, facts }) {
    if (role !== 'code' || reference.kind !== 'repository') return
    const repository = found(facts.repository.get(reference.key))
    if (repository?.archived) yield { message: 'archived', with: { repository: repository.nameWithOwner } }
  },
})
