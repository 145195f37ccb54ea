import { found } from '../model/facts.ts'
import { linkRule } from '../model/rule.ts'

export const emptyRepository = linkRule({
  name: 'empty-repository',
  summary: 'a code repository with nothing in it',
  severity: 'warning',
  needs: ['repository'],
  messages: { empty: 'The repository {repository} is empty: it has no code yet.' },
  *check({ link: { role, reference }, facts }) {
    if (role !== 'code' || reference.kind !== 'repository') return
    const repository = found(facts.repository.get(reference.key))
    if (repository?.empty) yield { message: 'empty', with: { repository: repository.nameWithOwner } }
  },
})
