/** What the first answers leave open, and a second round of look-ups may answer. */
import type { Link } from './list.ts'
import type { CopyKey, TitleQuery } from './reference.ts'

export type Sought = {
  /** Searches that would complete findings. */
  readonly titles: readonly TitleQuery[]
  /** Dead pages of which a copy would be of use. */
  readonly copies: readonly CopyKey[]
  /** Links to papers of which not enough is known yet. */
  readonly links: readonly Link[]
}
