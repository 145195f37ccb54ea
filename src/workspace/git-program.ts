/** The git of this machine, as a program that runs nothing of a repository's. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** A variable of git's environment that holds nothing: as a boolean, false. */
export const EMPTY = 'PLC_EMPTY'

/**
 * Nothing that the repository holds may run: git ignores bare repositories in the working tree, which may bring their
 * own configuration, asks no file monitor, and fetches nothing. Nor is a file read that only sorts what is compared.
 */
const CAUTION = [
  '--literal-pathspecs',
  ...['-c', 'safe.bareRepository=explicit'],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'diff.orderFile=/dev/null'],
]
const CAUTIOUS_ENVIRONMENT = {
  [EMPTY]: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
}

/** git by the absolute folders of PATH: Windows would look into the working directory first. Null where there is none. */
export function gitProgram(): string | null {
  const name = process.platform === 'win32' ? 'git.exe' : 'git'
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** Throws for any exit status but 0, and after so many milliseconds. */
export function runGit(program: string, args: readonly string[], cwd: string, milliseconds: number): string {
  return execFileSync(program, [...CAUTION, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: milliseconds,
    env: { ...environment(), ...CAUTIOUS_ENVIRONMENT },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** The part of the environment that git needs: no tokens. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(?:PATH|HOME|USERPROFILE|SYSTEMROOT|TMP|TEMP|TMPDIR|LANG|LC_\w+|XDG_CONFIG_HOME|GIT_\w+)$/i.test(
        name,
      ),
    ),
  )
