/**
 * What the whole command costs on this machine: entries read per second, time to the first request beside bare Node's
 * start-up, bundle sizes, requests, and peak memory on longer and longer lists.
 */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readList } from '../src/lists/index.ts'
import { exampleWorld, type Internet, startInternet, token, type World } from '../test/internet/index.ts'

const root = join(import.meta.dirname, '..')
const example = readFileSync(join(root, 'examples', 'awesome-diffusion.md'), 'utf8')
/** How many entries it has itself. */
const OWN = example.match(/^- \*\*\[/gm)?.length ?? 0
const scratch = mkdtempSync(join(tmpdir(), 'paper-list-check-bench-'))

function printReading(): void {
  const text = grown(10_000)
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    readList({ path: 'x.md', text })
    return performance.now() - start
  })
  say('entries read a second', `${Math.round(10_000 / (median(times) / 1000))}`)
}

function printBundles(): void {
  for (const name of readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.js'))) {
    const bytes = readFileSync(join(root, 'dist', name))
    say(`dist/${name}`, `${kB(bytes.length)}, ${kB(gzipSync(bytes).length)} gzipped`)
  }
}

/** Time from the start of the process to the arrival of the first request, beside `node -e 0`. */
async function printStart(): Promise<void> {
  const internet = await startInternet()
  const bare = median(Array.from({ length: 9 }, () => timed(() => spawnSync(process.execPath, ['-e', '0']))))
  const first: number[] = []
  for (let i = 0; i < 9; i++) {
    internet.reset()
    const begun = performance.now()
    await command(['examples/awesome-diffusion.md'], internet)
    first.push((internet.requests[0]?.startedAt ?? Number.NaN) - begun)
  }
  await internet.close()
  say('bare node, start to end', ms(bare))
  say('start to first request', `${ms(median(first))} (${(median(first) / bare).toFixed(2)} × bare node)`)
}

async function printRun(entries: number): Promise<void> {
  const internet = await startInternet({ world: worldFor(entries) })
  const path = join(scratch, `${entries}.md`)
  writeFileSync(path, grown(entries))
  const { status, peakKb, took, summary } = await command(['--format', 'json', path], internet)
  await internet.close()
  const requests = `${summary['requests']} requests (${internet.counts('export.arxiv.org').requests} to arXiv's API)`
  say(
    `${entries} entries, ${kB(statSync(path).size)}`,
    `${requests}, ${ms(took)}, peak ${kB(peakKb * 1024)}, exit ${status}`,
  )
}

/** The example list's entries repeated, each with a paper id of its own. */
function grown(entries: number): string {
  if (entries <= OWN) return example
  const blocks = example.split(/^(?=- \*\*\[)/m).filter((block) => block.includes('arxiv.org/pdf/'))
  const made = Array.from({ length: entries }, (_, i) => {
    const block = (blocks[i % blocks.length] ?? '').replace(/\n#[\s\S]*$/, '\n')
    const round = Math.floor(i / blocks.length)
    return block.replace(/\[\d+\]/, `[${i + 1}]`).replace(/pdf\/\d{4}\.\d{5}/, `pdf/${idOf(i, round)}`)
  })
  return `# Long list\n\n## All\n\n${made.join('')}`
}

const idOf = (i: number, round: number) =>
  `${String(1501 + (round % 12)).padStart(4, '0')}.${String(10_000 + i).slice(-5)}`

function worldFor(entries: number): World {
  const world = exampleWorld()
  if (entries <= OWN) return world
  const [paper] = world.papers
  if (!paper) return world
  const ids = [...grown(entries).matchAll(/pdf\/(\d{4}\.\d{5})/g)].map((match) => match[1] ?? '')
  return { ...world, papers: ids.map((id) => ({ ...paper, id })) }
}

type Ran = { status: number | null; peakKb: number; took: number; summary: Record<string, unknown> }

/** Runs the built command, which reports its peak memory on standard error as it exits. */
function command(args: readonly string[], internet: Internet): Promise<Ran> {
  const hook = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`
  const env = { ...process.env, ...internet.env, GITHUB_TOKEN: token }
  return new Promise((resolve) => {
    const begun = performance.now()
    const argv = ['--import', hook, join(root, 'dist', 'cli.js'), ...args]
    const child = execFile(
      process.execPath,
      argv,
      { env, cwd: root, maxBuffer: 1e9 },
      (_, stdout, stderr) => {
        const peakKb = Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0)
        const summary = stdout.startsWith('{') ? JSON.parse(stdout).summary : {}
        resolve({ status: child.exitCode, peakKb, took: performance.now() - begun, summary })
      },
    )
  })
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const ms = (time: number) => `${time.toFixed(0)} ms`
const kB = (bytes: number) =>
  bytes > 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e3).toFixed(0)} kB`

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(34)} ${figure}\n`)
}

printReading()
printBundles()
await printStart()
for (const entries of [OWN, 1_000, 10_000]) await printRun(entries)
rmSync(scratch, { recursive: true })
