/** The tools side by side: how each is run, and how its verdicts are read from what it prints. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const peers = join(root, 'bench', 'peers', 'node_modules')

export type Tool = {
  readonly name: string
  /** The program after `node`, and its arguments. */
  readonly argv: (list: string, scratch: string) => readonly string[]
  /** The links that it calls dead. */
  readonly dead: (stdout: string, stderr: string) => readonly string[]
}

const ours: Tool = {
  name: 'paper-list-check',
  argv: (list) => [join(root, 'dist', 'cli.js'), '--format', 'json', '--pdf', 'api', list],
  dead: (stdout) =>
    (JSON.parse(stdout) as { links: { url: string; status: string }[] }).links
      .filter(({ status }) => status === 'dead')
      .map(({ url }) => url),
}

const linkinator = (name: string, ...options: string[]): Tool => ({
  name,
  argv: (list) => [
    join(peers, 'linkinator', 'build', 'src', 'cli.js'),
    list,
    '--markdown',
    '--format',
    'json',
    ...options,
  ],
  dead: (stdout) =>
    (JSON.parse(stdout.slice(stdout.indexOf('{'))) as { links: { url: string; state: string }[] }).links
      .filter(({ state }) => state === 'BROKEN')
      .map(({ url }) => url),
})

const markdownLinkCheck = (name: string, config: string | null): Tool => ({
  name,
  argv: (list) => [
    join(peers, 'markdown-link-check', 'markdown-link-check'),
    ...(config === null ? [] : ['--config', config]),
    list,
  ],
  dead: (stdout) => [...stdout.matchAll(/^\s*\[✖\] (\S+) → Status/gm)].map(([, url = '']) => url),
})

const remark: Tool = {
  name: 'remark-lint-no-dead-urls',
  argv: (list) => [
    join(peers, 'remark-cli', 'cli.js'),
    '--use',
    join(peers, 'remark-lint-no-dead-urls', 'index.js'),
    '--no-stdout',
    '--no-color',
    list,
  ],
  dead: (_, stderr) => [...stderr.matchAll(/dead URL `([^`]+)`/g)].map(([, url = '']) => url),
}

/** `retry` is a markdown-link-check configuration. */
export function tools(retry: string): readonly Tool[] {
  if (!existsSync(peers)) return [ours]
  return [
    ours,
    linkinator('linkinator'),
    linkinator('linkinator --retry', '--retry'),
    markdownLinkCheck('markdown-link-check', null),
    markdownLinkCheck('markdown-link-check retryOn429', retry),
    remark,
  ]
}

export type Ran = {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly seconds: number
  /** Seconds of processor time, and megabytes at the highest. */
  readonly cpu: number
  readonly peak: number
}

/** Asks the process itself, as it ends, what it used; and tells `is-online`, which looks for a network card, that it is. */
const HOOK = `import { registerHooks } from 'node:module'
registerHooks({ resolve: (name, context, next) => name === 'is-online'
  ? { url: 'data:text/javascript,export default async () => true', shortCircuit: true } : next(name, context) })
process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  process.stderr.write('\\nUSED ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1024) })`

export function runTool(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  limit: number,
  cwd = root,
): Promise<Ran> {
  const begun = performance.now()
  const hook = `data:text/javascript,${encodeURIComponent(HOOK)}`
  // into files: what a tool wrote into a pipe is lost where it ends itself at once
  const folder = mkdtempSync(join(tmpdir(), 'paper-list-check-said-'))
  const files = ['stdout', 'stderr'].map((name) => join(folder, name))
  const opened = files.map((file) => openSync(file, 'w'))
  const child = spawn(process.execPath, ['--import', hook, ...argv], {
    env,
    cwd,
    stdio: ['ignore', ...opened],
    timeout: limit,
  })
  return new Promise((resolve) => {
    child.once('close', (status) => {
      for (const file of opened) closeSync(file)
      const [stdout = '', stderr = ''] = files.map((file) => readFileSync(file, 'utf8'))
      rmSync(folder, { recursive: true })
      const [, cpu, peak] = /\nUSED ([\d.]+) ([\d.]+)$/.exec(stderr) ?? []
      const seconds = (performance.now() - begun) / 1000
      resolve({
        status,
        stdout,
        stderr,
        seconds,
        cpu: Number(cpu ?? Number.NaN),
        peak: Number(peak ?? Number.NaN),
      })
    })
  })
}
