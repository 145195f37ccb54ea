/**
 * Every post carries a key, so that the next run finds it again and the posts of several jobs stay apart. The key is
 * derived from what the job checks, because workflows, jobs and steps get renamed.
 */
import { hash } from './hash.ts'

/** `files` and `config` are the Action's inputs: a pull request's own configuration must not be able to choose the key. */
export const postKey = (files: readonly string[], config: string | null): string =>
  `lists-${hash([...files.toSorted(), `config ${config ?? ''}`].join('\n'))}`

/** Early versions derived keys from the names of workflow, job and step. */
export const isFormerKey = (key: string): boolean => /^[a-z\d]{14}$/.test(key)

/** The post with that key; else the only one with a former key, which is taken over. */
export function findPost<T extends { readonly key: string }>(
  posts: readonly T[],
  key: string,
): T | undefined {
  const former = posts.filter((post) => isFormerKey(post.key))
  return posts.find((post) => post.key === key) ?? (former.length === 1 ? former[0] : undefined)
}
