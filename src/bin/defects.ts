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

/** Warnings of Node, such as of a proxy of an experimental kind, in one line each and once, in place of Node's two. */
export function reportWarnings(say: (line: string) => void): void {
  // whoever runs Node with --no-warnings wants none
  if (process.listenerCount('warning') === 0) return
  process.removeAllListeners('warning')
  const said = new Set<string>()
  process.on('warning', ({ message }) => {
    const line = `Node warns: ${message.replace(/\s+/g, ' ')}`
    if (!said.has(line)) say(line)
    said.add(line)
  })
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
