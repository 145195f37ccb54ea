/** Runs the command on a made list, as a process of its own would be, and reads its report. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pace } from '../../__tests__/support/clock.ts'
import type { Warm } from '../../__tests__/support/launch.ts'
import { run } from '../../__tests__/support/run.ts'
import type { Internet } from '../../test/internet/index.ts'
import type { Entry } from './list.ts'
import { writeLists } from './text.ts'

export type Finding = {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'notice'
  readonly path: string
  readonly line: number
  readonly message: string
  readonly quiet: string | null
}
type Json = {
  readonly lists: readonly { readonly entries: readonly unknown[] }[]
  readonly links: readonly { readonly url: string; readonly status: string }[]
  readonly findings: readonly Finding[]
  readonly unchecked: readonly { readonly reference: string; readonly reason: string }[]
  readonly checked: {
    readonly byRecord: number
    readonly bySource: Readonly<Record<string, number>>
    readonly unanswered: readonly { readonly source: string; readonly entries: number }[]
  }
  readonly summary: {
    readonly verdict: string
    readonly errors: number
    readonly warnings: number
    readonly notices: number
    readonly requests: number
    readonly durationMs: number
  }
}
export type Checked = {
  readonly report: Json
  /** What is said of each entry, by its index. */
  readonly said: ReadonlyMap<number, readonly Finding[]>
  /** Milliseconds of the whole process. */
  readonly took: number
}
type Way = {
  readonly internet: Internet
  readonly env?: Readonly<Record<string, string>>
  readonly config?: string
  /** A process that runs many, and how fast its clock goes. */
  readonly warm?: Warm
  readonly pace?: Pace
}

export async function check(entries: readonly Entry[], way: Way): Promise<Checked> {
  const { internet, env, config, warm, pace } = way
  const folder = mkdtempSync(join(tmpdir(), 'paper-list-check-sources-'))
  const { files, entryAt } = writeLists(entries)
  for (const { path, text } of files) writeFileSync(join(folder, path), text)
  if (config) writeFileSync(join(folder, '.paper-list-check.yml'), config)
  const begun = performance.now()
  const { stdout, stderr } = await run(['--format', 'json', ...files.map(({ path }) => path)], {
    ...{ internet, cwd: folder, ...(env && { env }) },
    ...(warm && { launch: (program) => warm.launch(program, pace) }),
  })
  const took = performance.now() - begun
  rmSync(folder, { recursive: true })
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout)
  const report = JSON.parse(stdout) as Json
  const counted = report.findings.filter(({ quiet }) => quiet === null)
  const byEntry = Map.groupBy(counted, ({ path, line }) => entryAt(path, line) ?? -1)
  return { report, said: byEntry, took }
}
