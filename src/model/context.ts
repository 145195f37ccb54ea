/** What a rule is given: the list, the facts that it declared, and what judge has worked out from both. */
import type { Pair } from './comparison.ts'
import type { FactKind, Facts, Paper } from './facts.ts'
import type { Directive, Entry, Link, List, NameStyle } from './list.ts'
import type { LinkState } from './status.ts'
import type { Venue } from './venue.ts'

/** What a list usually does, so that exceptions can be recognised. */
export type Conventions = {
  /** How most entries of three names or more write them; null if there is no such entry. */
  readonly nameStyle: NameStyle | null
  /** How most entries of a venue write its name, with a mark that belongs to it (`*ACL`); null if there is no such form. */
  readonly venueForm: (venue: Venue) => string | null
  /** What stands behind the year of papers in Findings: ` Findings`; null where the word stands beside the venue's name. */
  readonly findingsForm: string | null
  /** The list has the month beside its preprints and hardly names a venue: `arXiv 2025.10` says when, and not where. */
  readonly datesPreprints: boolean
}
/** Conventions that only a comparison with the papers shows. */
export type PaperConventions = Conventions & {
  /** The list names every author of its papers, so that two names beside arXiv's three are one too few. */
  readonly namesAllAuthors: boolean
  /** Beside an author the list names others or says "et al.", so that one name beside arXiv's two is one too few. */
  readonly namesOthers: boolean
  /** Most entries name one author and say of no others: who is named besides was chosen. */
  readonly namesOneAuthor: boolean
  /** The list calls papers by nicknames ("GPT-3"), so that a title of a word or two proves nothing. */
  readonly usesNicknames: boolean
  /**
   * The list gives titles in its own words, so that only slips are told: those of how many papers, with those that it cuts or
   * abbreviates, of how many, and the first entry that does, if it is to be told. Else null.
   */
  readonly paraphrases: {
    readonly first: Entry | null
    readonly reworded: number
    readonly count: number
    readonly of: number
  } | null
  /** The list cuts or abbreviates titles as a habit, so that the words that one lacks at its end are no slip. */
  readonly shortensTitles: boolean
  /** Whether the titles beside the entry's in its section often have only some of their papers' words. */
  readonly condensesTitles: (entry: Entry) => boolean
  /** Whether the entry's title stands where none of the list's titles does that agree with a record: it may be no title. */
  readonly isOddlyPlaced: (entry: Entry) => boolean
  /** Whether the list describes its papers in their own words, and the entry in none of those of the paper that it links. */
  readonly describesAnother: (entry: Entry) => boolean
  /** Of the other papers that stand where the entry does, or else in the list, the share with their own titles; 1 if unknown. */
  readonly titlesGiven: (entry: Entry) => number
}

/** A part that nearly all neighbours of an entry have and it lacks. */
export type Lacking = {
  readonly entry: Entry
  readonly part: 'authors' | 'paper link'
  /** Whether it is the list that lacks it: not if the part may be in words that were not understood. */
  readonly certain: boolean
}

export type EntryInList = { readonly list: List; readonly entry: Entry }

/** `'paper' extends K`: whether the rule declared that it needs papers. */
type ForPapers<K extends FactKind, T> = 'paper' extends K ? T : unknown

export type ListContext<K extends FactKind = FactKind> = {
  readonly list: List
  readonly facts: Facts<K>
  readonly conventions: Conventions
  readonly lacking: readonly Lacking[]
  /** The first entry of the same paper in each list before this one, in the order of the run. */
  readonly inEarlierLists: (entry: Entry) => readonly EntryInList[]
} & ForPapers<
  K,
  {
    readonly conventions: PaperConventions
    /** The one known paper of the entry's title, wherever its link leads; null if there is none. */
    readonly intendedPaper: (entry: Entry) => Paper | null
    /** Whether entries of several titles link the paper that the link leads to: all but one of these links may be wrong. */
    readonly linkedByOtherTitle: (link: Link) => boolean
    /** In how many of the known titles a word stands. */
    readonly titlesWith: (word: string) => number
  }
>

export type EntryContext<K extends FactKind = FactKind> = ListContext<K> & {
  readonly entry: Entry
} & ForPapers<
    K,
    {
      readonly pair: Pair | null
      /** Links of the entry that lead, or may lead, to another paper, though another of its links leads to its own. */
      readonly astray: readonly Pair[]
    }
  >

export type LinkContext<K extends FactKind = FactKind> = ListContext<K> & {
  readonly link: Link
  /** The entry that the link belongs to; null outside entries. */
  readonly entry: Entry | null
  readonly state: LinkState
}

export type SuppressionContext = {
  readonly list: List
  readonly directive: Directive
  /** Names in it that are not names of rules. */
  readonly unknown: readonly string[]
  /** Rules that it names and that certainly find nothing where it applies. */
  readonly unused: readonly string[]
  /** The names of all rules. */
  readonly ruleNames: readonly string[]
}
