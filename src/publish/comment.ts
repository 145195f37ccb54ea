/** One comment on a pull request, brought up to date in place. */

import { type Github, isTrusted } from '../github/client.ts'
import type { Comment } from '../model/post.ts'

/** The comment of that key: made where it is worth saying or stood before, rewritten only where its words changed. */
export async function postComment(
  github: Github,
  number: number,
  key: string,
  { body, worthSaying }: Comment,
): Promise<'made' | 'changed' | 'none'> {
  const { octokit, repo } = github
  const mark = `<!-- paper-list-check comment ${key} -->`
  const comments = await octokit.paginate(octokit.rest.issues.listComments, {
    ...{ ...repo, issue_number: number, per_page: 100 },
  })
  const standing = comments.find((one) => isTrusted(one) && one.body?.startsWith(mark))
  const whole = `${mark}\n${body}`
  if (standing?.body === whole || (!standing && !worthSaying)) return 'none'
  if (standing) {
    await octokit.rest.issues.updateComment({ ...repo, comment_id: standing.id, body: whole })
    return 'changed'
  }
  await octokit.rest.issues.createComment({ ...repo, issue_number: number, body: whole })
  return 'made'
}
