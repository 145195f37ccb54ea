/** Suggested fixes, as one review (GitHub REST manual, "Create a review for a pull request"). */
import type { Github } from '../github/client.ts'
import { oursAmong } from '../github/writer.ts'
import type { PullRequest } from '../model/event.ts'
import type { Suggestion } from '../model/post.ts'
import { count } from '../reports/parts/plain.ts'

/** At the end of a comment, where text from a list cannot forge it. */
const MARK = /\n<!-- paper-list-check suggestion ([\w-]{1,40}) -->\s*$/
const mark = (key: string) => `<!-- paper-list-check suggestion ${key} -->`

/**
 * Posts the suggestions that no earlier review has made; existing ones, resolved or outdated, are left alone.
 * Returns how many were new. Rejects if GitHub does not accept them; none is posted then.
 */
export async function postSuggestions(
  github: Github,
  pull: PullRequest,
  suggestions: readonly Suggestion[],
): Promise<number> {
  if (suggestions.length === 0) return 0
  const existing = await keysOn(github, pull.number)
  const fresh = suggestions.filter(({ key }) => !existing.has(key))
  if (fresh.length === 0) return 0
  const { octokit, repo } = github
  await octokit.rest.pulls.createReview({
    ...repo,
    pull_number: pull.number,
    commit_id: pull.headSha,
    event: 'COMMENT',
    body: `Paper List Check: ${count(fresh.length, 'suggested fix', 'suggested fixes')}.`,
    comments: fresh.map(comment),
  })
  return fresh.length
}

async function keysOn({ octokit, repo, writer }: Github, number: number): Promise<Set<string>> {
  const comments = await octokit.paginate(octokit.rest.pulls.listReviewComments, {
    ...repo,
    pull_number: number,
    per_page: 100,
  })
  const marked = comments.flatMap(({ body, user }) => {
    const [, key] = MARK.exec(body) ?? []
    return key === undefined ? [] : [{ key, user }]
  })
  return new Set((await oursAmong(marked, writer)).map(({ key }) => key))
}

function comment({ path, lines, body, key }: Suggestion) {
  const start = lines.first < lines.last ? { start_line: lines.first, start_side: 'RIGHT' } : {}
  return { path, line: lines.last, side: 'RIGHT', ...start, body: `${body}\n\n${mark(key)}` }
}
