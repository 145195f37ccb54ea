/** Runs the command as a process of its own, as a user would. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Internet, token } from '../../test/internet/index.ts'
import { type Ended, launch, type Program } from './launch.ts'

const root = join(import.meta.dirname, '..', '..')

/** `source` is what was just edited, `bundle` what users get. */
const entries = { source: join(root, 'src', 'bin', 'cli.ts'), bundle: join(root, 'dist', 'cli.js') }

export type Run = Ended & {
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
  /** As a process of its own unless told otherwise. */
  readonly launch?: (program: Program) => Promise<Ended>
}

export async function run(args: readonly string[], circumstances: Circumstances = {}): Promise<Run> {
  const { entry = 'source', cwd = root, input, signal } = circumstances
  const program = {
    ...{ args, cwd, env: environment(circumstances) },
    entry: typeof entry === 'string' ? entries[entry] : entry.path,
  }
  if (circumstances.launch && typeof entry === 'string') program.entry = behind(entry)
  const ended = await (circumstances.launch ?? launch)(program, {
    ...(input && { input }),
    ...(signal && { signal }),
  })
  return { ...ended, json: () => JSON.parse(ended.stdout) }
}

/** The module that the entry loads when Node is new enough: that, not the entry, runs anew in a warm process. */
function behind(entry: keyof typeof entries): string {
  const [, name] =
    /import\(["']\.\/(command[-\w]*\.[jt]s)["']\)/.exec(readFileSync(entries[entry], 'utf8')) ?? []
  if (!name) throw new Error(`${entries[entry]} loads no command`)
  return join(dirname(entries[entry]), name)
}

function environment({ internet, env }: Circumstances): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env
  const network = internet ? { ...internet.env, GITHUB_TOKEN: token } : {}
  return { PATH, HOME, TMPDIR, NO_COLOR: '1', ...network, ...env }
}
