/** What nobody foresaw ends the process with one line. */
import process from 'node:process'
import { defectLine } from '../settings/defect.ts'

/** The exit status of a run that could not be made. */
const FAILED = 2

/** `say` writes a line for people. */
export function reportDefects(say: (line: string) => void): void {
  const end = (error: unknown) => {
    say(defectLine(error))
    process.exit(FAILED)
  }
  process.once('uncaughtException', end)
  process.once('unhandledRejection', end)
}

/**
 * A reader such as `head` may close standard output early. Anything else, such as a full disk, is told in one line.
 * Returns whether that happened, as streams fail some time after they were written to.
 */
export function reportBrokenStreams(say: (line: string) => void): () => boolean {
  let broken = false
  process.stderr.on('error', () => {})
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || broken) return
    broken = true
    process.exitCode = FAILED
    say(`Standard output could not be written (${code ?? 'unknown error'}).`)
  })
  return () => broken
}
