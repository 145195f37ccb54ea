/** One run of one tool as a process. */
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Ran = {
  readonly stdout: string
  readonly stderr: string
  /** False where it was stopped. */
  readonly ended: boolean
  readonly seconds: number
  /** Seconds of processor time, of a Node program that ended; else NaN. */
  readonly cpu: number
}

/** Prints the CPU time as the process exits; and tells `is-online`, which looks for a network card, that it is. */
const HOOK = `import { registerHooks } from 'node:module'
registerHooks({ resolve: (name, context, next) => name === 'is-online'
  ? { url: 'data:text/javascript,export default async () => true', shortCircuit: true } : next(name, context) })
process.on('exit', () => { const { userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write('\\nCPU ' + (userCPUTime + systemCPUTime) / 1e6) })`

type Env = Readonly<Record<string, string | undefined>>

/**
 * Runs it with an empty temporary folder, so that no compile cache is warm. Its output goes into files: what a tool
 * that calls `process.exit` wrote into a pipe may be lost.
 * @param limit milliseconds after which the tool and its children are killed
 */
export async function runTool(
  argv: readonly [program: string, ...args: string[]],
  env: Env,
  limit: number,
  cwd = tmpdir(),
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-list-check-run-'))
  const files = ['stdout', 'stderr'].map((name) => join(folder, name))
  const { ended, seconds } = await spawned(argv, { ...env, TMPDIR: folder }, limit, cwd, files)
  const [stdout = '', stderr = ''] = files.map((file) => readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
  return { stdout, stderr, ended, seconds, cpu: Number(/\nCPU ([\d.]+)$/.exec(stderr)?.[1] ?? Number.NaN) }
}

function spawned(
  [program, ...args]: readonly [string, ...string[]],
  env: Env,
  limit: number,
  cwd: string,
  files: readonly string[],
): Promise<Pick<Ran, 'ended' | 'seconds'>> {
  const begun = performance.now()
  const opened = files.map((file) => openSync(file, 'w'))
  const hook = ['--import', `data:text/javascript,${encodeURIComponent(HOOK)}`]
  const all = program === process.execPath ? [...hook, ...args] : args
  const child = spawn(program, all, { env, cwd, stdio: ['ignore', ...opened], detached: true })
  let ended = true
  const timer = setTimeout(() => {
    ended = false
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }, limit)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(timer)
      for (const file of opened) closeSync(file)
      resolve({ ended, seconds: (performance.now() - begun) / 1000 })
    })
  })
}
