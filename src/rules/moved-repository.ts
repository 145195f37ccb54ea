import { found } from '../model/facts.ts'
import type { Link, List } from '../model/list.ts'
import type { RepositoryReference } from '../model/reference.ts'
import { type Edit, linkRule } from '../model/rule.ts'

export const movedRepository = linkRule({
  name: 'moved-repository',
  summary: 'a repository that was renamed or transferred',
  severity: 'warning',
  needs: ['repository'],
  status: 'moved',
  messages: { moved: 'The repository {old} is now {now}.' },
  *check({ link, list, facts }) {
    if (link.reference.kind !== 'repository') return
    const now = found(facts.repository.get(link.reference.key))?.nameWithOwner
    if (now === undefined) return
    const edit = rewrite(list, link, link.reference, now)
    const old = `${link.reference.owner}/${link.reference.name}`
    yield {
      message: 'moved',
      with: { old, now },
      expected: now,
      actual: old,
      ...(edit ? { fix: { description: `Write the new name ${now}.`, safe: true, edits: [edit] } } : {}),
    }
  },
})

/** Rewrites only the name, so that a path, `.git` or `#readme` after it stays; null if the address has an unusual form. */
function rewrite(list: List, link: Link, { owner, name }: RepositoryReference, now: string): Edit | null {
  const written = list.text.slice(link.urlSpan.start, link.urlSpan.end)
  const old = `${owner}/${name}`
  const at = written.toLowerCase().indexOf(`/${old.toLowerCase()}`)
  if (at === -1 || !/github\.com\/?$/i.test(written.slice(0, at))) return null
  const start = link.urlSpan.start + at + 1
  return { start, end: start + old.length, text: now }
}
