/** Tells a watcher what the run is doing, and lets it look while nothing else could run. */
import type { Phase, Progress, Tally, Watcher } from '../model/progress.ts'
import type { CheckTime } from '../model/time.ts'
import type { Network } from './http.ts'

export type Tell = (facts: Tally) => void

export type Watched = {
  /** Begins a computation (see {@link Network.computing}). */
  readonly computing: (phase: Phase) => CheckTime
  /** Begins to ask; call what is returned with every change. */
  readonly asking: (phase: Phase) => Tell
  /** The same for what is asked beside that, and may go on in the next phase. */
  readonly beside: () => Tell
}

export function watched(
  network: Pick<Network, 'computing' | 'progress' | 'elapsedMs'>,
  watcher?: Watcher,
): Watched {
  const begin = (phase: Phase, look: () => Pick<Progress, 'facts' | 'network'>) => {
    const begun = network.elapsedMs()
    watcher?.begin(() => ({ phase, elapsed: network.elapsedMs() - begun, ...look() }))
  }
  let open: { now: Tally }[] = []
  const count = (): Tell => {
    const one = { now: { asked: 0, answered: 0 } }
    open.push(one)
    return (now) => {
      one.now = now
    }
  }
  return {
    beside: count,
    computing: (phase) => {
      begin(phase, () => ({ facts: null, network: null }))
      const checkTime = network.computing()
      return () => {
        watcher?.tick()
        checkTime()
      }
    },
    asking: (phase) => {
      open = open.filter(({ now }) => now.answered < now.asked)
      const counted = open
      begin(phase, () => ({ facts: sumOf(counted), network: network.progress() }))
      return count()
    },
  }
}

const sumOf = (all: readonly { readonly now: Tally }[]): Tally => ({
  asked: all.reduce((sum, { now }) => sum + now.asked, 0),
  answered: all.reduce((sum, { now }) => sum + now.answered, 0),
})
