/**
 * Requests, wrong verdicts, time and CPU of paper-list-check beside other link checkers, on one list and one machine:
 *
 *     npm ci --prefix bench/links      # the others; linkchecker comes from Debian (apt-get install linkchecker)
 *     npm run bench:links -- [LINKS …] [--runs 3] [--limit 180] [--only NAME …]
 *
 * The list has LINKS links (300) in the mixture of real lists. Every tool runs with the options that its users would
 * set, in three worlds (limits.ts), several times, in an order that rotates; medians are printed. A tool that takes
 * longer than `--limit` seconds is stopped and gets no verdicts. Takes 45 minutes for 300 links.
 *
 * What to bear in mind: the played internet runs in this process and shares its cores with the tool, so the times of
 * tools that send many requests are inflated; on the other hand it answers in 80 ms without a round trip for TLS.
 * paper-list-check asks arXiv's API for a whole list and no PDF itself (`--pdf auto`), the others ask for each PDF; the
 * row `--pdf head` asks for each as well, one a second.
 */
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import MarkdownIt from 'markdown-it'
import { type Ask, type Internet, startInternet, token } from '../../test/internet/index.ts'
import { LIMITS } from './limits.ts'
import { type Made, makeList } from './list.ts'
import { benchPullRequest } from './pull-request.ts'
import { runTool } from './run.ts'
import { type Files, installedTools, type Tool } from './tools.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    limit: { type: 'string', default: '180' },
    only: { type: 'string', multiple: true, default: [] },
  },
})
const limit = Number(values.limit) * 1000
const scratch = mkdtempSync(join(tmpdir(), 'paper-list-check-bench-'))
// linkchecker gives up root's rights before it reads
chmodSync(scratch, 0o755)

/** One run's figures; the verdicts are NaN where it did not end. */
type Figures = { requests: number; wrong: number; missed: number; seconds: number; cpu: number }

/** Milliseconds: a page 80, arXiv's API and GitHub's 400 and a little for each thing asked for. */
function latency({ host, body, path }: Ask): number {
  if (host === 'export.arxiv.org') return 400 + (body + path).split(',').length
  return host === 'api.github.com' ? 400 : 80
}

async function bench(links: number, tools: readonly Tool[]): Promise<void> {
  const made = makeList(links)
  const files = writeFiles(made)
  const kinds = Object.entries(made.kinds).map(([kind, count]) => `${count} ${kind}`)
  say(`\n${kinds.join(', ')}; ${made.dead.size} dead. ${values.runs} runs, medians, ${machine()}.`)
  const measured = new Map<string, Figures[]>()
  for (let run = 0; run < Number(values.runs); run++) {
    const order = [...tools.slice(run % tools.length), ...tools.slice(0, run % tools.length)]
    for (const world of Object.keys(LIMITS))
      for (const tool of order) {
        const figures = measured.get(`${tool.name} ${world}`) ?? []
        measured.set(`${tool.name} ${world}`, figures)
        // one that never ends is not waited for again
        if (!figures.some(({ wrong }) => Number.isNaN(wrong)))
          figures.push(await measure(tool, made, files, world))
      }
  }
  printTable(tools, measured)
}

async function measure(tool: Tool, made: Made, files: Files, world: string): Promise<Figures> {
  const internet = await startInternet({
    world: made.world,
    latencyMs: latency,
    limits: LIMITS[world] ?? {},
  })
  copyFileSync(internet.caFile, join(scratch, 'ca.pem'))
  const ran = await runTool(tool.argv(files), environment(internet), limit)
  const requests = internet.requests.length
  await internet.close()
  const { seconds, cpu } = ran
  process.stderr.write(`${world}: ${tool.name}: ${requests} requests, ${seconds.toFixed(1)} s\n`)
  if (requests === 0) throw new Error(`${tool.name} asked for nothing: ${ran.stderr.slice(0, 500)}`)
  if (!ran.ended) return { requests, wrong: Number.NaN, missed: Number.NaN, seconds, cpu }
  const called = new Set(tool.dead(ran))
  return {
    ...{ requests, seconds, cpu },
    wrong: [...made.alive].filter((url) => called.has(url)).length,
    missed: [...made.dead].filter((url) => !called.has(url)).length,
  }
}

function writeFiles({ text }: Made): Files {
  const files: Files = {
    markdown: join(scratch, 'list.md'),
    html: join(scratch, 'list.html'),
    retry: join(scratch, 'retry.json'),
    linkcheckerrc: join(scratch, 'linkcheckerrc'),
  }
  writeFileSync(files.markdown, text)
  writeFileSync(files.html, new MarkdownIt().render(text))
  writeFileSync(files.linkcheckerrc, `[checking]\nsslverify=${join(scratch, 'ca.pem')}\n`)
  writeFileSync(files.retry, JSON.stringify({ retryOn429: true, retryCount: 5, fallbackRetryDelay: '3s' }))
  return files
}

function environment(internet: Internet): Record<string, string | undefined> {
  // a tool's own server is not reached by way of the proxy
  const direct = { NO_PROXY: 'localhost,127.0.0.1', no_proxy: 'localhost,127.0.0.1' }
  const { PATH, HOME } = process.env
  const node = { NODE_USE_ENV_PROXY: '1', NO_COLOR: '1', GITHUB_TOKEN: token }
  return { PATH, HOME, LC_ALL: 'C.UTF-8', ...internet.env, ...direct, ...node }
}

function printTable(tools: readonly Tool[], measured: ReadonlyMap<string, readonly Figures[]>): void {
  const worlds = Object.keys(LIMITS)
  say('Requests / living called dead / dead not found / seconds / CPU seconds:\n')
  say(`| tool | ${worlds.join(' | ')} |\n|---|${'---|'.repeat(worlds.length)}`)
  for (const { name } of tools) {
    const cells = worlds.map((world) => cell(measured.get(`${name} ${world}`) ?? []))
    say(`| ${name} | ${cells.join(' | ')} |`)
  }
}

function cell(figures: readonly Figures[]): string {
  const of = (key: keyof Figures) => median(figures.map((one) => one[key]))
  const stopped = figures.find(({ wrong }) => Number.isNaN(wrong))
  if (stopped) return `did not end in ${values.limit} s (${stopped.requests} requests)`
  const cpu = of('cpu')
  const time = `${of('seconds').toFixed(1)} / ${Number.isNaN(cpu) ? '–' : cpu.toFixed(1)}`
  return `${of('requests')} / ${of('wrong')} / ${of('missed')} / ${time}`
}

const median = (figures: readonly number[]) =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
const machine = () =>
  `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const tools = installedTools().filter(
  ({ name }) => values.only.length === 0 || values.only.some((word) => name.includes(word)),
)
say(await benchPullRequest(scratch, environment, latency))
for (const links of positionals.length > 0 ? positionals.map(Number) : [300]) await bench(links, tools)
rmSync(scratch, { recursive: true })
