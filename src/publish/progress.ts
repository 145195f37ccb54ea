/** Shows what a run waits for: a live area on a terminal, elsewhere one plain line every ten seconds. */
import type { Environment } from '../model/environment.ts'
import type { Progress, Watcher } from '../model/progress.ts'
import { progressLine, progressLines } from '../reports/progress.ts'
import { isAttended, type Stream } from './terminal.ts'

export type ProgressDisplay = Watcher & {
  /** Writes a line for people above the live area. */
  readonly say: (line: string) => void
  /** Shows nothing any more, and leaves nothing behind. */
  readonly end: () => void
}

/** Milliseconds: a shorter run shows nothing. */
const LIVE_AFTER = 300
const LIVE_EVERY = 200
const PLAIN_EVERY = 10_000
/** How often a timer looks whether it is time. */
const PLAIN_TIMER = 500

/** Standard error of the command: `say` is given lines without their end. */
export function openProgress(stream: Stream, env: Environment): Promise<ProgressDisplay> | ProgressDisplay {
  return isLive(stream, env) ? liveProgress(stream) : plainProgress((line) => void stream.write(`${line}\n`))
}

/** A terminal that can move its cursor, and before which somebody sits. One that does not know its size says zero. */
const isLive = (stream: Stream, env: Environment): boolean =>
  isAttended(stream, env) && stream.columns !== 0 && stream.rows !== 0 && env['TERM'] !== 'dumb'

/** Loads log-update, which runs without a terminal do not need. */
async function liveProgress(stream: Stream): Promise<ProgressDisplay> {
  const { createLogUpdate } = await import('log-update')
  // a hidden cursor would stay hidden if the run were killed
  const area = createLogUpdate(stream as NodeJS.WritableStream, { showCursor: true })
  const show = (progress: Progress) => {
    // the last column stays free: some terminals wrap when it is written to
    const size = { columns: (stream.columns ?? 80) - 1, rows: (stream.rows ?? 24) - 1 }
    area(progressLines(progress, { ...size, clock }).join('\n'))
  }
  const every = { first: LIVE_AFTER, next: LIVE_EVERY, timer: LIVE_EVERY }
  const { end, ...follower } = follow(show, every)
  return {
    ...follower,
    say: (line) => {
      area.clear()
      stream.write(`${line}\n`)
    },
    end: () => {
      end()
      area.clear()
    },
  }
}

/** `write` is given a line without its end. */
export function plainProgress(write: (line: string) => void): ProgressDisplay {
  const show = (progress: Progress) => write(progressLine(progress, { clock }))
  return { ...follow(show, { first: PLAIN_EVERY, next: PLAIN_EVERY, timer: PLAIN_TIMER }), say: write }
}

type Pace = { readonly first: number; readonly next: number; readonly timer: number }

/** Calls `show` no sooner than its pace allows, by a timer and, where none can fire, whenever the run lets it look. */
function follow(show: (progress: Progress) => void, pace: Pace): Watcher & { readonly end: () => void } {
  let due = Date.now() + pace.first
  let look: (() => Progress) | null = null
  let timer: NodeJS.Timeout | null = null
  const tick = () => {
    if (look === null || Date.now() < due) return
    due = Date.now() + pace.next
    show(look())
  }
  return {
    begin: (next) => {
      look = next
      timer ??= setInterval(tick, pace.timer).unref()
    },
    tick,
    end: () => {
      if (timer) clearInterval(timer)
      timer = null
      look = null
    },
  }
}

/** `10:42:07`, by this machine's clock. */
const clock = (milliseconds: number): string => new Date(Date.now() + milliseconds).toTimeString().slice(0, 8)
