/** An entry compared with the paper that it links: judge compares, rules read the outcome. */
import type { Paper } from './facts.ts'
import type { Entry, Link } from './list.ts'
import type { Witness } from './witness.ts'

/** Words of a title beside those of the record's; '' where one side has none. */
export type Difference = { readonly listed: string; readonly actual: string }

export type TitleVerdict = {
  /**
   * `shortened`: one is the other without a nickname or subtitle, which is nobody's mistake. `typo`: one title with a
   * slip in it. `different`: two titles, whether of one paper or of two.
   */
  readonly outcome: 'same' | 'shortened' | 'typo' | 'different'
  /** Share of words that agree, 0 to 1. */
  readonly similarity: number
  readonly differing: readonly Difference[]
}

export type AuthorsVerdict = {
  /** How many listed names agree with one of the record's, and how many the record has in all. */
  readonly agreeing: number
  readonly total: number
  /** The record's names that the list lacks. */
  readonly missing: readonly string[]
  /** The list says, or its brevity suggests, that it names only some of the authors: nothing is missing then. */
  readonly abridged: boolean
  /** Listed names that the record lacks. */
  readonly extra: readonly string[]
  readonly misspelt: readonly MisspeltName[]
  /** Names that the record has in another place. */
  readonly reordered: readonly string[]
  /**
   * The names as they should be: the record's in order, each with the index of its listed name, or null where the list
   * lacks it. Teams stay as the list has them, named or not.
   */
  readonly order: readonly { readonly actual: string; readonly listed: number | null }[]
}
export type MisspeltName = { readonly listed: string; readonly actual: string; readonly index: number }

/** A verdict, and whose record it is about. */
export type By<T> = T & { readonly by: Witness }

/** An entry beside the records of the paper that it links. */
export type Pair = {
  readonly entry: Entry
  /** The link whose paper it is compared with. */
  readonly link: Link
  /** The record behind that link; of several, the most trusted. */
  readonly record: Witness
  /** arXiv's own record; null for a paper that is not arXiv's. */
  readonly paper: Paper | null
  /** All who know the paper. */
  readonly witnesses: readonly Witness[]
  /** Of the record that is most like the list's title; null also where those that differ from it differ among themselves. */
  readonly title: By<TitleVerdict> | null
  /** The same for the authors. */
  readonly authors: By<AuthorsVerdict> | null
  /** `other`: certainly not the entry's paper. `doubtful`: the title says so, and the list gives no authors. */
  readonly identity: 'same' | 'doubtful' | 'other'
  /** The record is of a later version than the first, and the newest one: the paper may have been renamed. */
  readonly isRevised: boolean
  /** The version that the link names, if it is, or may be, before the record's: it may have had another title and other authors. */
  readonly earlierVersion: number | null
  /** The entry gives the title in another language than the record's. */
  readonly translated: boolean
  /** Another entry of the list links the paper too, for whatever purpose: the link may be a copy. */
  readonly linkedElsewhere: boolean
  /** Such an entry has another title: one of the two links is likely to be the copy. */
  readonly linkedByOtherTitle: boolean
  /** The other entry that links the paper and has its title; null if there is none. */
  readonly twin: Entry | null
}
