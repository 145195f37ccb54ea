/** One comment on a pull request, updated in place. */
import type { Github } from '../github/client.ts'
import { oursAmong } from '../github/writer.ts'
import type { Comment } from '../model/post.ts'
import { findPost } from '../model/post-key.ts'

const MARK = /^<!-- paper-list-check comment ([\w-]{1,40}) -->/

/** Creates the comment if it is worth posting, or updates the one with that key if its text has changed. */
export async function postComment(
  github: Github,
  number: number,
  key: string,
  { body, worthSaying }: Comment,
): Promise<'made' | 'changed' | 'none'> {
  const { octokit, repo } = github
  const comments = await octokit.paginate(octokit.rest.issues.listComments, {
    ...repo,
    issue_number: number,
    per_page: 100,
  })
  const marked = comments.flatMap(({ id, body, user }) => {
    const [, key] = MARK.exec(body ?? '') ?? []
    return key === undefined ? [] : [{ key, id, body, user }]
  })
  const existing = findPost(await oursAmong(marked, github.writer), key)
  const whole = `<!-- paper-list-check comment ${key} -->\n${body}`
  if (existing?.body === whole || (!existing && !worthSaying)) return 'none'
  if (existing) {
    await octokit.rest.issues.updateComment({ ...repo, comment_id: existing.id, body: whole })
    return 'changed'
  }
  await octokit.rest.issues.createComment({ ...repo, issue_number: number, body: whole })
  return 'made'
}
