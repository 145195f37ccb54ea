/** The runner's side of an Action: inputs, outputs, the log, the summary (@actions/core). */
import * as core from '@actions/core'
import { plain } from '../reports/parts/plain.ts'
import { isPipe } from '../workspace/files.ts'

/** An input's text, '' where it is not set. */
export const input = (name: string): string => core.getInput(name)

/** Hides a secret in the log; the runner knows its common encodings (actions/runner, HostContext.cs, ValueEncoders). */
export function hide(secret: string | null): void {
  if (secret) core.setSecret(secret)
}

/**
 * Writes text to the log so that nothing in it is a command. The runner obeys `::name::` at the start of a line (after
 * any white space) and `##[name]` anywhere (actions/runner, ActionCommand.cs): a zero-width space breaks up both.
 */
export const log = (line: string): void =>
  core.info(
    plain(line)
      .replaceAll('##[', '##\u200b[')
      .replace(/^((?:[^\S\r\n\u2028\u2029]|\u0085)*):(?=:)/gm, '$1:\u200b'),
  )

/** A line that the log shows where debug logging is switched on. */
export const debug = (line: string): void => core.debug(plain(line))

export type StepResult = {
  readonly outputs: Readonly<Record<string, string | number>>
  readonly summary: string
  /** What the step fails with; null when it passes. */
  readonly failure: string | null
  /** Log the failure as a plain line: the runner shows no more annotations of errors in this step. */
  readonly plainly: boolean
}

/** Sets the outputs, the job summary and the exit status. */
export async function conclude({ outputs, summary, failure, plainly }: StepResult): Promise<void> {
  setOutputs(outputs)
  await writeSummary(summary).catch((error: Error) =>
    log(`The job summary could not be written: ${error.message}`),
  )
  if (failure === null) return
  if (!plainly) return fail(failure)
  log(failure)
  process.exitCode = 1
}

async function writeSummary(summary: string): Promise<void> {
  refusePipe('GITHUB_STEP_SUMMARY')
  await core.summary.addRaw(summary, true).write()
}

/** The file for them may be missing, or the disk full. */
function setOutputs(outputs: StepResult['outputs']): void {
  try {
    refusePipe('GITHUB_OUTPUT')
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  } catch (error) {
    log(`The outputs could not be set: ${(error as Error).message}`)
  }
}

/** Throws where the file that a variable names is a pipe: nobody may read it, and writing would wait for ever. */
function refusePipe(variable: string): void {
  const path = process.env[variable]
  if (path && isPipe(path)) throw new Error(`${variable} is a pipe`)
}

/** Fails the step for something that nobody foresaw. */
export function crash(line: string): void {
  core.setFailed(line)
  process.exitCode = 2
}

/** A warning that belongs to no line of a list. */
export const warn = (line: string): void => core.warning(plain(line), { title: 'Paper List Check' })

export function fail(line: string): void {
  core.setFailed(line)
}

/** Today, and the Monday of this week, in UTC: `2026-11-25`. */
export function calendar(now: Date = new Date()): { readonly day: string; readonly week: string } {
  const monday = new Date(now.getTime() - ((now.getUTCDay() + 6) % 7) * 86_400_000)
  return { day: dayOf(now), week: dayOf(monday) }
}
const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
