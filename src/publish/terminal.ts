/** Progress on standard error: one live line on a terminal, a plain line now and then elsewhere. */

export type Stream = {
  /** Returns false when the caller should wait for `drain`. */
  readonly write: (text: string) => unknown
  readonly on?: (event: 'drain' | 'close', listener: () => void) => unknown
  readonly off?: (event: 'drain' | 'close', listener: () => void) => unknown
  /** The reader may have closed it. */
  readonly destroyed?: boolean
  readonly isTTY?: boolean
  readonly columns?: number
}
export type ProgressLine = {
  readonly show: (progress: { readonly asked: number; readonly answered: number }) => void
  readonly end: () => void
}

/** Away from a terminal, writes at most one line per tenth of the way. */
export function makeProgress(stream: Stream): ProgressLine {
  let shown = -1
  const live = stream.isTTY === true
  return {
    show({ asked, answered }) {
      const line = `Looking up links: ${answered} of ${asked} done`
      if (live) stream.write(`\r\u001b[K${line}`)
      else {
        const tenth = asked === 0 ? 0 : Math.floor((10 * answered) / asked)
        if (tenth > shown && asked > 100) stream.write(`${line}\n`)
        shown = Math.max(shown, tenth)
      }
    },
    end() {
      if (live) stream.write('\r\u001b[K')
    },
  }
}

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
