/** Tells a watcher what the run is doing, and lets it look while nothing else could run. */
import type { Phase, Progress, Tally, Watcher } from '../model/progress.ts'
import type { CheckTime } from '../model/time.ts'
import type { Network } from './http.ts'

export type Watched = {
  /** Begins a computation (see {@link Network.computing}). */
  readonly computing: (phase: Phase) => CheckTime
  /** Begins to ask; call what is returned with every change. */
  readonly asking: (phase: Phase) => (facts: Tally) => void
}

export function watched(
  network: Pick<Network, 'computing' | 'progress' | 'elapsedMs'>,
  watcher?: Watcher,
): Watched {
  const begin = (phase: Phase, look: () => Pick<Progress, 'facts' | 'network'>) => {
    const begun = network.elapsedMs()
    watcher?.begin(() => ({ phase, elapsed: network.elapsedMs() - begun, ...look() }))
  }
  return {
    computing: (phase) => {
      begin(phase, () => ({ facts: null, network: null }))
      const checkTime = network.computing()
      return () => {
        watcher?.tick()
        checkTime()
      }
    },
    asking: (phase) => {
      let facts: Tally = { asked: 0, answered: 0 }
      begin(phase, () => ({ facts, network: network.progress() }))
      return (now) => {
        facts = now
      }
    },
  }
}
