/** An entry compared with the paper that it links: judge compares, rules read the outcome. */
import type { Paper } from './facts.ts'
import type { Entry, Link } from './list.ts'

export type TitleVerdict = {
  /**
   * `shortened`: one is the other without a nickname or subtitle, which is nobody's mistake. `typo`: one title with a
   * slip in it. `different`: two titles, whether of one paper or of two.
   */
  readonly outcome: 'same' | 'shortened' | 'typo' | 'different'
  /** Share of words that agree, 0 to 1. */
  readonly similarity: number
  /** Words that differ, side by side; '' where one side has none. */
  readonly differing: readonly { readonly listed: string; readonly actual: string }[]
}

export type AuthorsVerdict = {
  /** How many listed names agree with one of arXiv's, and how many arXiv has in all. */
  readonly agreeing: number
  readonly total: number
  /** arXiv's names that the list lacks. */
  readonly missing: readonly string[]
  /** The list says, or its brevity suggests, that it names only some of the authors: nothing is missing then. */
  readonly abridged: boolean
  /** Listed names that arXiv lacks. */
  readonly extra: readonly string[]
  readonly misspelt: readonly MisspeltName[]
  /** Names that arXiv has in another place. */
  readonly reordered: readonly string[]
  /**
   * The names as they should be: arXiv's in order, each with the index of its listed name, or null where the list
   * lacks it. Teams stay as the list has them, named or not.
   */
  readonly order: readonly { readonly actual: string; readonly listed: number | null }[]
}
export type MisspeltName = { readonly listed: string; readonly actual: string; readonly index: number }

/** An entry beside arXiv's record of the paper that it links. */
export type Pair = {
  readonly entry: Entry
  readonly link: Link
  readonly paper: Paper
  /** Where a person can see the record. */
  readonly abstractUrl: string
  readonly title: TitleVerdict | null
  readonly authors: AuthorsVerdict | null
  /** `other`: certainly not the entry's paper. `doubtful`: the title says so, and the list gives no authors. */
  readonly identity: 'same' | 'doubtful' | 'other'
  /** The record is of a later version than the first, and the newest one: the paper may have been renamed. */
  readonly isRevised: boolean
  /** The link names a version before the newest, which may have had another title and other authors. */
  readonly earlierVersion: boolean
  /** The entry gives the title in another language than arXiv's. */
  readonly translated: boolean
  /** Another entry of the list links the paper too, for whatever purpose: the link may be a copy. */
  readonly linkedElsewhere: boolean
  /** Such an entry has another title: one of the two links is likely to be the copy. */
  readonly linkedByOtherTitle: boolean
  /** The other entry that links the paper and has its title; null if there is none. */
  readonly twin: Entry | null
}
