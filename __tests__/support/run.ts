/** Runs the command as a process of its own, as a user would. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Internet, token } from '../../test/internet/index.ts'

const root = join(import.meta.dirname, '..', '..')

/** `source` is what was just edited, `bundle` what users get. */
const entries = { source: join(root, 'src', 'bin', 'cli.ts'), bundle: join(root, 'dist', 'cli.js') }

export type Run = {
  /** Null when a signal ended it. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** Standard output read as JSON; throws when it is none. */
  readonly json: () => unknown
}

type Circumstances = {
  readonly entry?: keyof typeof entries | { readonly path: string }
  /** Where its requests go; without one it has the surroundings' network. */
  readonly internet?: Internet
  /** Added to a nearly empty environment; `GITHUB_TOKEN` is the played GitHub's unless given here. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** What comes in on standard input. */
  readonly input?: string
  readonly signal?: AbortSignal
}

export function run(args: readonly string[], circumstances: Circumstances = {}): Promise<Run> {
  const { entry = 'source', cwd = root, input = '', signal } = circumstances
  const file = typeof entry === 'string' ? entries[entry] : entry.path
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
    env: environment(circumstances),
    ...(signal && { signal, killSignal: 'SIGINT' as const }),
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin.on('error', () => {}).end(input)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => error.name !== 'AbortError' && reject(error))
    child.once('close', (status) => resolve({ status, stdout, stderr, json: () => JSON.parse(stdout) }))
  })
}

function environment({ internet, env }: Circumstances): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env
  const network = internet ? { ...internet.env, GITHUB_TOKEN: token } : {}
  return { PATH, HOME, TMPDIR, NO_COLOR: '1', ...network, ...env }
}
