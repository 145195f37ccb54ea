/** What lies in a repository. */
import type { RepositoryRecord } from './world.ts'

/** What stands at a path under a branch, tag or commit: a file, a folder, or nothing. */
export function typeAt(repository: RepositoryRecord, ref: string, path: string): 'Blob' | 'Tree' | null {
  const files = filesAt(repository, ref)
  if (files === undefined) return null
  const wanted = path.replace(/\/$/, '')
  if (wanted in files) return 'Blob'
  const folder = wanted === '' ? '' : `${wanted}/`
  return wanted === '' || Object.keys(files).some((file) => file.startsWith(folder)) ? 'Tree' : null
}

/** The files under a branch, tag, commit or `HEAD`; undefined when there is no such thing. */
export function filesAt(repository: RepositoryRecord, ref: string): Record<string, string> | undefined {
  const named = ref === 'HEAD' ? (repository.defaultBranch ?? '') : ref
  if (named === '' || repository.empty) return undefined
  return repository.files?.[named] ?? (named === repository.defaultBranch ? {} : undefined)
}
