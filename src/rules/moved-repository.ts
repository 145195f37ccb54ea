import { found } from '../model/facts.ts'
import type { Link, List } from '../model/list.ts'
import type { RepositoryReference } from '../model/reference.ts'
import { type Edit, listRule } from '../model/rule.ts'
import { repositoryState } from '../model/status.ts'
import { entrySpans } from './parts/entries.ts'

export const movedRepository = listRule({
  name: 'moved-repository',
  summary: 'a repository that was renamed or transferred',
  severity: 'warning',
  needs: ['repository'],
  messages: { moved: 'The repository {old} is now {now}.' },
  *check(list, facts) {
    const entryOf = entrySpans(list)
    for (const link of list.links) {
      if (link.reference.kind !== 'repository') continue
      const { status, evidence } = repositoryState(link.reference, facts)
      const now = found(facts.repository.get(link.reference.key))?.nameWithOwner
      if (status !== 'moved' || now === undefined) continue
      const edit = rewrite(list, link, link.reference, now)
      const old = `${link.reference.owner}/${link.reference.name}`
      yield {
        message: 'moved',
        with: { old, now },
        at: link.urlSpan,
        cause: entryOf.get(link) ?? link.span,
        expected: now,
        actual: old,
        ...(evidence === null ? {} : { evidence }),
        ...(edit ? { fix: { description: `Write the new name ${now}.`, safe: true, edits: [edit] } } : {}),
      }
    }
  },
})

/** Writes the new name alone, so that a path, a `.git` or a `#readme` after it stays; null where it is written oddly. */
function rewrite(list: List, link: Link, { owner, name }: RepositoryReference, now: string): Edit | null {
  const written = list.text.slice(link.urlSpan.start, link.urlSpan.end)
  const old = `${owner}/${name}`
  const at = written.toLowerCase().indexOf(`/${old.toLowerCase()}`)
  if (at === -1 || !/github\.com\/?$/i.test(written.slice(0, at))) return null
  const start = link.urlSpan.start + at + 1
  return { start, end: start + old.length, text: now }
}
