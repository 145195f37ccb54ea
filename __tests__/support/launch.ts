/** Runs a program of ours: as a process of its own, or in a warm one that runs many, one after the other. */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Pace } from './clock.ts'

export type Program = {
  /** A module that runs when it is imported. */
  readonly entry: string
  readonly args?: readonly string[]
  /** All of its environment. */
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
}

type Surroundings = {
  /** What comes in on standard input. */
  readonly input?: string
  /** Sends SIGINT. */
  readonly signal?: AbortSignal
}

export type Ended = {
  /** Null when a signal ended it. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** As a user would start it: one process, and nothing left of it. */
export function launch(
  { entry, args = [], env, cwd }: Program,
  { input = '', signal }: Surroundings = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [entry, ...args], {
    cwd,
    env,
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
    child.once('close', (status) => resolve({ status, stdout, stderr }))
  })
}

export type Warm = {
  readonly launch: (program: Program, pace?: Pace) => Promise<Ended>
  readonly close: () => void
}

/**
 * One process that runs programs one after the other: each has its own arguments, environment, working directory, output
 * and exit status, and shares what is loaded already, which is nine tenths of the time of a short run. `env` holds what
 * Node reads when it starts (`NODE_EXTRA_CA_CERTS`) and must be the same for all of them.
 */
export function startWarm(env: Readonly<Record<string, string>>): Warm {
  let child: ChildProcess | null = null
  let last: Promise<unknown> = Promise.resolve()
  const begin = () => {
    child ??= fork(join(import.meta.dirname, 'warm-process.ts'), { env, stdio: ['ignore', 2, 2, 'ipc'] })
    return child
  }
  return {
    launch: (program, pace = {}) => {
      const ended = last.then(() => ask(begin(), { ...program, pace }))
      last = ended.catch(() => {})
      return ended
    },
    close: () => void child?.kill('SIGKILL'),
  }
}

export type Message = Program & { readonly pace: Pace }

function ask(child: ChildProcess, message: Message): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const broken = (status: number | null) => reject(new Error(`the warm process ended with ${status}`))
    child.once('exit', broken)
    child.once('message', (ended: Ended) => {
      child.off('exit', broken)
      resolve(ended)
    })
    child.send(message)
  })
}
