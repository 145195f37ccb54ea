/**
 * The whole command beside other link checkers, on the same lists, through the same proxy, under the limits that arXiv
 * and GitHub set: `npm run bench:links -- [links …] [--alone]`. Other checkers run when `npm ci --prefix bench/peers`
 * was run. Sizes are numbers of links, 30, 300 and 3,000 unless given; `--alone` runs paper-list-check only.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ask, type Internet, publishedLimits, startInternet, token } from '../examples/internet/index.ts'
import { type Made, makeList } from './links/list.ts'
import { type Ran, runTool, type Tool, tools } from './links/tools.ts'

const scratch = mkdtempSync(join(tmpdir(), 'paper-list-check-bench-'))
const retry = join(scratch, 'retry.json')
writeFileSync(retry, JSON.stringify({ retryOn429: true, retryCount: 5, fallbackRetryDelay: '3s' }))
const given = process.argv.slice(2)
const sizes = given.filter((word) => /^\d+$/.test(word)).map(Number)
const chosen = tools(retry).slice(0, given.includes('--alone') ? 1 : undefined)
/** A tool that takes longer on one list is stopped. */
const LIMIT = 20 * 60_000

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
  for (const tool of chosen) {
    const internet = await startInternet({ world: made.world, latencyMs: latency, limits: publishedLimits })
    const ran = await runTool(tool.argv(list, scratch), environment(internet), LIMIT)
    process.stdout.write(`${row(tool, ran, made, internet)}\n`)
    await internet.close()
  }
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

for (const links of sizes.length > 0 ? sizes : [30, 300, 3000]) await bench(links)
rmSync(scratch, { recursive: true })
