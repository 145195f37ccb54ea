/** What the Action posts on the simulated GitHub: on a pull request of the example list, and in the weekly issue. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home, modified, open, patchOf } from '../../__tests__/support/pulls.ts'
import { step } from '../../__tests__/support/runner.ts'
import { exampleWorld, startInternet } from '../../test/internet/index.ts'

const LIST = readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'awesome-diffusion.md'), 'utf8')
/** The entry that the pull request adds; its title has a slip. */
const ADDED = /^- \*\*\[1\] U-Net[\s\S]*?\n\n(?=- )/m

export type Suggestion = {
  readonly path: string
  readonly line: number
  readonly was: string
  readonly body: string
}
export type Posts = {
  readonly suggestion: Suggestion
  readonly issue: { readonly title: string; readonly body: string }
}

export async function posts(): Promise<Posts> {
  const internet = await startInternet()
  try {
    internet.world.permissions = { checks: 'write', 'pull-requests': 'write', issues: 'write' }
    return { suggestion: await suggested(internet), issue: await weekly(internet) }
  } finally {
    await internet.close()
  }
}

type Internet = Awaited<ReturnType<typeof startInternet>>

async function suggested(internet: Internet): Promise<Suggestion> {
  const files = [modified(patchOf(LIST.replace(ADDED, ''), LIST))]
  await step({
    internet,
    files: { 'README.md': LIST },
    ...open(internet, { files, head: { 'README.md': LIST } }),
  })
  const comments = home(internet.world).pulls?.[0]?.reviewComments ?? []
  const comment = comments.find(({ body }) => body.includes('```suggestion'))
  if (!comment?.line) throw new Error('the Action suggests nothing on the pull request')
  const { path, line, body } = comment
  return { path, line, body, was: LIST.split('\n')[line - 1] ?? '' }
}

/** Two scans, since a link is called dead when two have found it dead; some repositories are gone. */
async function weekly(internet: Internet): Promise<Posts['issue']> {
  const gone = exampleWorld().repositories.slice(0, 1)
  const names = new Set(gone.map(({ nameWithOwner }) => nameWithOwner))
  const { repositories } = internet.world
  repositories.splice(0, repositories.length, ...repositories.filter((one) => !names.has(one.nameWithOwner)))
  for (const week of ['1', '2']) {
    const env = { GITHUB_RUN_ID: week }
    await step({ internet, files: { 'README.md': LIST }, event: 'schedule', payload: {}, env })
  }
  const issue = home(internet.world).issues?.[0]
  if (!issue?.body) throw new Error('the Action opens no issue')
  return { title: issue.title, body: issue.body }
}
