/**
 * The whole command beside other link checkers, on the same lists, through the same proxy, under the limits that arXiv
 * and GitHub set: `npm run bench:links -- [links …] [--alone]`. Other checkers run when `npm ci --prefix bench/peers`
 * was run. Sizes are numbers of links, 30, 300 and 3,000 unless given; `--alone` runs paper-list-check only. A tool that
 * takes longer than six minutes on one list is stopped.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HostPolicy } from '../src/model/source.ts'
import { sources } from '../src/sources/index.ts'
import {
  type Ask,
  type Internet,
  type Logged,
  publishedLimits,
  startInternet,
  token,
} from '../test/internet/index.ts'
import { type Made, makeList } from './links/list.ts'
import { type Ran, runTool, type Tool, tools } from './links/tools.ts'

const root = join(import.meta.dirname, '..')
const { paper, repository } = sources({ token, graphqlUrl: 'https://api.github.com/graphql' })
const policies: Readonly<Record<string, HostPolicy>> = Object.assign(
  {},
  ...[...paper, ...repository].map(({ hosts }) => hosts),
)
const scratch = mkdtempSync(join(tmpdir(), 'paper-list-check-bench-'))
const retry = join(scratch, 'retry.json')
writeFileSync(retry, JSON.stringify({ retryOn429: true, retryCount: 5, fallbackRetryDelay: '3s' }))
const given = process.argv.slice(2)
const sizes = given.filter((word) => /^\d+$/.test(word)).map(Number)
const chosen = tools(retry).slice(0, given.includes('--alone') ? 1 : undefined)
/** A tool that takes longer on one list is stopped. */
const LIMIT = 6 * 60_000

/** What services take: a page 80 ms, arXiv's API and GitHub's 400 ms and a little for each thing asked for. */
function latency({ host, body, path }: Ask): number {
  if (host === 'export.arxiv.org') return 400 + (body + path).split(',').length
  return host === 'api.github.com' ? 400 : 80
}

async function bench(links: number): Promise<void> {
  const made = makeList(links)
  const list = join(scratch, `${links}.md`)
  writeFileSync(list, made.text)
  process.stdout.write(`\n${links} links (${(made.text.length / 1000).toFixed(0)} kB)\n${heading}\n`)
  let own = 0
  for (const [i, tool] of chosen.entries()) {
    const internet = await startInternet({ world: made.world, latencyMs: latency, limits: publishedLimits })
    const ran = await runTool(tool.argv(list, scratch), environment(internet), LIMIT)
    if (i === 0) own = internet.requests.length
    const note =
      i === 0 ? beside(ran, internet) : `${(internet.requests.length / own).toFixed(0)} × the requests`
    process.stdout.write(`${row(tool, ran, made, internet)}  ${note}\n`)
    await internet.close()
  }
}

/** Three of a thousand entries touched, as in a pull request: what that asks for, and how long it takes. */
async function benchChange(): Promise<void> {
  const { text, world } = makeList(2000)
  const folder = mkdtempSync(join(scratch, 'pull-'))
  const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'ignore' })
  const write = (text: string) => writeFileSync(join(folder, 'README.md'), text)
  write(text)
  git('init', '-q')
  git('add', '.')
  git('-c', 'user.name=b', '-c', 'user.email=b@example.org', 'commit', '-qm', 'list')
  write(text.replace(/(?<=\*\*\[(?:101|501|901)\] )/g, 'On '))
  const internet = await startInternet({ world, latencyMs: latency, limits: publishedLimits })
  const argv = [join(root, 'dist', 'cli.js'), '--format', 'json', '--diff', 'HEAD', 'README.md']
  // the played GitHub reads its schema, which takes as long as a round trip, at its first question
  await runTool(argv, environment(internet), LIMIT, folder)
  internet.reset()
  const ran = await runTool(argv, environment(internet), LIMIT, folder)
  const [first, last] = [internet.requests[0], internet.requests.at(-1)]
  const asking = Math.max(...internet.requests.map(({ endedAt }) => endedAt ?? 0)) - (first?.startedAt ?? 0)
  const hosts = [...new Set(internet.requests.map(({ host }) => host))].join(', ')
  const broken = Object.keys(publishedLimits).reduce((sum, host) => sum + internet.broken(host), 0)
  await internet.close()
  const spread = (last?.startedAt ?? 0) - (first?.startedAt ?? 0)
  process.stdout.write(
    `\na pull request, 3 of 1,000 entries: ${internet.requests.length} requests (${hosts}) within ${spread.toFixed(0)} ms, ` +
      `answered in ${asking.toFixed(0)} ms, ${ran.seconds.toFixed(2)} s in all, ${broken} limits broken\n`,
  )
}

/** Beside the time that the policies themselves need for what was asked: the longest host's schedule. */
function beside(ran: Ran, internet: Internet): string {
  const hosts = Map.groupBy(internet.requests, ({ host }) => host)
  const schedules = [...hosts].map(([host, asked]) => schedule(asked, policies[host]))
  const bound = Math.max(0, ...schedules) / 1000
  return `${(ran.seconds / bound).toFixed(2)} × the bound of ${bound.toFixed(1)} s`
}

/** Milliseconds: the spacing between the first and the last, and as many at once as are allowed. */
function schedule(asked: readonly Logged[], policy: HostPolicy | undefined): number {
  const { inFlight, spacing } = policy ?? { inFlight: 4, spacing: 50 }
  const took = asked.map(({ startedAt, endedAt }) => (endedAt ?? startedAt) - startedAt)
  const work = took.reduce((sum, time) => sum + time, 0) / inFlight
  return Math.max((asked.length - 1) * spacing + (took.at(-1) ?? 0), work)
}

function environment(internet: Internet): Record<string, string | undefined> {
  // what a tool serves to itself does not go by the proxy
  const own = { NO_PROXY: 'localhost,127.0.0.1', no_proxy: 'localhost,127.0.0.1' }
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ...internet.env,
    ...own,
    NODE_USE_ENV_PROXY: '1',
    NO_COLOR: '1',
    GITHUB_TOKEN: token,
  }
}

const columns = [
  'seconds',
  'CPU s',
  'peak MB',
  'requests',
  'living called dead',
  'dead called living',
  'limits broken',
]
const heading = ['tool'.padEnd(32), ...columns.map((name) => name.padStart(Math.max(9, name.length)))].join(
  '  ',
)

function row(tool: Tool, ran: Ran, { dead, living }: Made, internet: Internet): string {
  const called = new Set(verdicts(tool, ran))
  const wrong = [...called].filter((url) => living.has(url)).length
  const missed = [...dead].filter((url) => !called.has(url)).length
  const broken = Object.keys(publishedLimits).reduce((sum, host) => sum + internet.broken(host), 0)
  const figures = [
    ran.seconds.toFixed(1),
    ran.cpu.toFixed(1),
    ran.peak.toFixed(0),
    internet.requests.length,
    wrong,
    missed,
    broken,
  ]
  const cells = figures.map((figure, i) => String(figure).padStart(Math.max(9, columns[i]?.length ?? 0)))
  return [tool.name.padEnd(32), ...cells].join('  ') + (ran.status === null ? '  (stopped)' : '')
}

function verdicts(tool: Tool, ran: Ran): readonly string[] {
  try {
    return tool.dead(ran.stdout, ran.stderr)
  } catch {
    process.stdout.write(`${tool.name} printed no verdicts: ${ran.stderr.slice(0, 300)}\n`)
    return []
  }
}

await benchChange()
for (const links of sizes.length > 0 ? sizes : [30, 300, 3000]) await bench(links)
rmSync(scratch, { recursive: true })
