/** Three of a thousand entries touched, as in a pull request: what that asks for, and how long it takes. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ask, type Internet, publishedLimits, startInternet } from '../../test/internet/index.ts'
import { makeList } from './list.ts'
import { runTool } from './run.ts'

const command = join(import.meta.dirname, '..', '..', 'dist', 'cli.js')

/** @returns one line of figures */
export async function benchPullRequest(
  scratch: string,
  environment: (internet: Internet) => Record<string, string | undefined>,
  latencyMs: (ask: Ask) => number,
): Promise<string> {
  const { text, world } = makeList(2041)
  const folder = changedList(scratch, text)
  const internet = await startInternet({ world, latencyMs, limits: publishedLimits })
  const argv = [process.execPath, command, '--format', 'json', '--diff', 'HEAD', 'README.md'] as const
  // the played GitHub reads its schema at the first question, which takes as long as a round trip
  await runTool(argv, environment(internet), 60_000, folder)
  internet.reset()
  const { seconds } = await runTool(argv, environment(internet), 60_000, folder)
  const { requests } = internet
  const hosts = [...new Set(requests.map(({ host }) => host))].join(', ')
  const refused = Object.keys(publishedLimits).reduce((sum, host) => sum + internet.broken(host), 0)
  await internet.close()
  return `A pull request, 3 of 1,000 entries: ${requests.length} requests (${hosts}), ${refused} refused, ${seconds.toFixed(2)} s`
}

/** A repository whose list has changed in three entries since HEAD. */
function changedList(scratch: string, text: string): string {
  const folder = mkdtempSync(join(scratch, 'pull-'))
  const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'ignore' })
  const write = (text: string) => writeFileSync(join(folder, 'README.md'), text)
  write(text)
  git('init', '-q')
  git('add', '.')
  git('-c', 'user.name=b', '-c', 'user.email=b@example.org', 'commit', '-qm', 'list')
  write(text.replace(/(?<=\*\*\[(?:101|501|901)\] )/g, 'On '))
  return folder
}
