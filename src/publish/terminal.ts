/** Standard output and standard error of the command. */
import type { Environment } from '../model/environment.ts'

export type Stream = {
  /** Returns false when the caller should wait for `drain`. */
  readonly write: (text: string) => unknown
  readonly on?: (event: 'drain' | 'close', listener: () => void) => unknown
  readonly off?: (event: 'drain' | 'close', listener: () => void) => unknown
  /** The reader may have closed it. */
  readonly destroyed?: boolean
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
}

/** Whether somebody sits before it, as far as it shows. */
export const isAttended = ({ isTTY }: Stream, env: Environment): boolean => isTTY === true && !env['CI']

/** Characters per write. */
const PIECE = 65_536
const PIECES = new RegExp(`[\\s\\S]{1,${PIECE}}`, 'gu')

/** Writes no faster than the stream is read, since a stream buffers in memory. */
export async function writeAll(texts: Iterable<string>, stream: Stream): Promise<void> {
  let held = ''
  for (const text of texts) {
    held += text
    if (held.length >= PIECE) {
      await writeWhole(held, stream)
      held = ''
    }
  }
  await writeWhole(held, stream)
}

async function writeWhole(text: string, stream: Stream): Promise<void> {
  for (const [piece] of text.matchAll(PIECES)) {
    if (stream.destroyed) return
    if (stream.write(piece) === false) await drained(stream)
  }
}

function drained(stream: Stream): Promise<void> {
  return new Promise((resolve) => {
    if (!stream.on) return resolve()
    const go = () => {
      for (const event of ['drain', 'close'] as const) stream.off?.(event, go)
      resolve()
    }
    for (const event of ['drain', 'close'] as const) stream.on(event, go)
  })
}
