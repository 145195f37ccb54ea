/** What the first answers leave open, and a second round of look-ups may answer. */
import type { Link } from './list.ts'
import type { TitleQuery } from './reference.ts'

export type Sought = {
  /** Searches that would complete findings. */
  readonly titles: readonly TitleQuery[]
  /** Links to papers of which not enough is known yet. */
  readonly links: readonly Link[]
}
