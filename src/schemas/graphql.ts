/** Answers of GitHub's GraphQL API about repositories. */
import * as v from 'valibot'
import { repositoryName, time } from './facts.ts'
import { jsonOf, object, visible } from './parts.ts'

const problem = v.object({
  type: v.fallback(v.nullish(v.string()), null),
  message: v.fallback(v.nullish(v.string()), null),
  path: v.fallback(v.nullish(v.array(v.unknown())), null),
})
const repository = v.looseObject({
  nameWithOwner: repositoryName,
  isArchived: v.optional(v.boolean(), false),
  isEmpty: v.optional(v.boolean(), false),
  isDisabled: v.optional(v.boolean(), false),
  isLocked: v.optional(v.boolean(), false),
  isPrivate: v.optional(v.boolean(), false),
  pushedAt: v.fallback(v.nullish(time), null),
  lockReason: v.fallback(v.nullish(visible(100)), null),
})
export type RepositoryNode = v.InferOutput<typeof repository>
export type Problem = v.InferOutput<typeof problem>
export type RepositoryAnswer = {
  /** Repositories by their aliases, `malformed` where there is something else; none where GitHub gives none. */
  readonly nodes: ReadonlyMap<string, RepositoryNode | 'malformed'>
  readonly problems: readonly Problem[]
}

/** Null for what is no JSON object. */
export function parseRepositories(body: string): RepositoryAnswer | null {
  const json = jsonOf(body)
  if (!v.is(object, json)) return null
  const data = v.is(object, json['data']) ? json['data'] : {}
  const errors = Array.isArray(json['errors']) ? json['errors'] : []
  return {
    nodes: new Map(
      Object.entries(data).flatMap(([alias, node]) =>
        node === null ? [] : [[alias, nodeOf(node)] as const],
      ),
    ),
    problems: errors.flatMap((one) => (v.is(object, one) ? v.parse(problem, one) : [])),
  }
}

function nodeOf(value: unknown): RepositoryNode | 'malformed' {
  const parsed = v.safeParse(repository, value)
  return parsed.success ? parsed.output : 'malformed'
}
