/** The runner's side of an Action: inputs, outputs, the log, the summary (@actions/core). */
import * as core from '@actions/core'

/** An input's text, '' where it is not set. */
export const input = (name: string): string => core.getInput(name)

/** Hides a token in the log. */
export function hide(token: string | null): void {
  if (token) core.setSecret(token)
}

/**
 * A line of the log. The runner obeys `::name::` where a line begins, white space aside, and `##[name]` anywhere in one
 * (actions/runner, ActionCommand.cs): a zero-width space keeps words from being either.
 */
export const log = (line: string): void =>
  core.info(line.replaceAll('##[', '##\u200b[').replace(/^((?:[^\S\r\n]|\u0085)*):(?=:)/gm, '$1:\u200b'))

export type Outcome = {
  readonly outputs: Readonly<Record<string, string | number>>
  readonly summary: string
  /** What the step fails with; null when it passes. */
  readonly failure: string | null
}

/** Outputs, the job summary and the exit state. A summary that cannot be written costs a line of the log. */
export async function conclude({ outputs, summary, failure }: Outcome): Promise<void> {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  await core.summary
    .addRaw(summary, true)
    .write()
    .catch((error: Error) => log(`The job summary could not be written: ${error.message}`))
  if (failure !== null) fail(failure)
}

export function fail(line: string): void {
  core.setFailed(line)
}
