/** The command over real sockets, on an internet and in a folder of a test file's own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type Internet, startInternet } from '../../test/internet/index.ts'
import { type Pace, QUICKLY } from './clock.ts'
import { startWarm, type Warm } from './launch.ts'
import { type Run, run } from './run.ts'
import { surroundings } from './runner.ts'

type Env = Readonly<Record<string, string>>
export type OnInternet = {
  readonly internet: Internet
  readonly folder: string
  /** Writes the text as the folder's README.md and checks it; waits pass quickly. */
  readonly check: (text: string, args?: readonly string[], env?: Env, pace?: Pace) => Promise<Run>
}

/** Starts before the file's first test, is reset after each, and ends after the last. */
export function onInternet(beginning: Parameters<typeof startInternet>[0]): OnInternet {
  let internet: Internet
  let warm: Warm
  let folder: string
  beforeAll(async () => {
    internet = await startInternet(beginning)
    warm = startWarm(surroundings(internet))
    folder = mkdtempSync(join(tmpdir(), 'plc-internet-'))
  })
  afterEach(() => internet.reset())
  afterAll(async () => {
    warm.close()
    await internet.close()
    rmSync(folder, { recursive: true })
  })
  return {
    get internet() {
      return internet
    },
    get folder() {
      return folder
    },
    check: (text, args = [], env = {}, pace = QUICKLY) => {
      writeFileSync(join(folder, 'README.md'), text)
      const launch: Warm['launch'] = (program) => warm.launch(program, pace)
      return run(['--format', 'json', ...args], { internet, env, cwd: folder, launch })
    },
  }
}
