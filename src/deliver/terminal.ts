/** Progress on standard error: one live line on a terminal, a plain line now and then elsewhere. */

export type Stream = {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}
export type Progress = {
  readonly show: (progress: { readonly asked: number; readonly answered: number }) => void
  readonly end: () => void
}

/** Writes at most one line a tenth of the way where no terminal redraws it. */
export function makeProgress(stream: Stream): Progress {
  let shown = -1
  const live = stream.isTTY === true
  return {
    show({ asked, answered }) {
      const line = `Asking: ${answered} of ${asked} answered`
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
