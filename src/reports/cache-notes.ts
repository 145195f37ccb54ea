/** What was wrong with a cache file. */
import { leftOut } from './parts/plain.ts'

type Opened = {
  /** Whether its text was not a cache of this version. */
  readonly cacheBroken: boolean
  /** What of it was left out and why, a clause each. */
  readonly cacheDropped: readonly string[]
}

/** A line for each thing; the path is anybody's. */
export const cacheNotes = (path: string, { cacheBroken, cacheDropped }: Opened): readonly string[] => [
  ...(cacheBroken ? [`${path}: unreadable cache; starting a new one.`] : []),
  ...(cacheDropped.length > 0 ? [`${path}: ${leftOut(cacheDropped)}.`] : []),
]
