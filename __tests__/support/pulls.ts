/** Pull requests on the embedded GitHub, and what the runner is told of them. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Internet, PullRecord, RepositoryRecord } from '../../test/internet/index.ts'
import type { Step } from './runner.ts'

export const [HEAD_SHA, BASE_SHA] = ['a'.repeat(40), 'b'.repeat(40)]

/** As `git diff` says it, from the first hunk on: GitHub's `patch`. */
export function patchOf(before: string, after: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'plc-diff-'))
  writeFileSync(join(folder, 'a'), before)
  writeFileSync(join(folder, 'b'), after)
  const { stdout } = spawnSync('git', ['diff', '--no-index', 'a', 'b'], { cwd: folder, encoding: 'utf8' })
  return stdout.slice(stdout.indexOf('@@')).replace(/\n$/, '')
}

export type File = PullRecord['files'][number]
export const modified = (patch?: string): File => ({
  ...{ filename: 'README.md', status: 'modified', additions: 6, deletions: 0 },
  ...(patch === undefined ? {} : { patch, ...counted(patch) }),
})

const counted = (patch: string) => ({
  additions: patch.match(/^\+/gm)?.length ?? 0,
  deletions: patch.match(/^-/gm)?.length ?? 0,
})

type Opening = {
  readonly files: File[]
  readonly head: Record<string, string>
  /** `owner/name` of a fork. */
  readonly from?: string
  readonly sha?: string
}

/** Opens pull request 7 on octo/awesome, or pushes to it; gives what the runner is told of it. */
export function open({ world }: Internet, { files, head, from, sha = HEAD_SHA }: Opening): Partial<Step> {
  const repository = home(world)
  const pull = {
    ...{
      number: 7,
      title: 'Add a paper',
      head: { ref: 'new-paper', sha },
      base: { ref: 'main', sha: BASE_SHA },
    },
    ...(from && { headRepository: from }),
  }
  repository.files = { ...repository.files, [sha]: head }
  const standing = repository.pulls?.find(({ number }) => number === 7)
  repository.pulls = [{ ...standing, ...pull, files }]
  const side = (commit: object, name: string) => ({ ...commit, repo: { full_name: name } })
  const payload = {
    number: 7,
    pull_request: {
      ...pull,
      changed_files: files.length,
      head: side(pull.head, from ?? 'octo/awesome'),
      base: side(pull.base, 'octo/awesome'),
    },
    repository: { full_name: 'octo/awesome', private: false },
  }
  return { event: 'pull_request', payload }
}

/** octo/awesome, the repository that the runner works for. */
export function home(world: Internet['world']): RepositoryRecord {
  const standing = world.repositories.find(({ nameWithOwner }) => nameWithOwner === 'octo/awesome')
  if (standing) return standing
  const made: RepositoryRecord = { nameWithOwner: 'octo/awesome', defaultBranch: 'main' }
  world.repositories.push(made)
  return made
}
