/** A rule reads a list and the facts it declared, and yields remarks. It can reach nothing else, and cannot wait. */
import type { FactKind, Facts } from './facts.ts'
import type { Entry, List } from './list.ts'
import type { Span } from './span.ts'

export type Severity = 'error' | 'warning' | 'notice'

/** Replace the text of `start`…`end` by `text`; `start === end` inserts. */
export type Edit = Span & { readonly text: string }

/** `safe`: definitely what the author meant, so that `--fix` may write it unasked. */
export type Fix = { readonly description: string; readonly safe: boolean; readonly edits: readonly Edit[] }

/** Why a comparison came out as it did, for programs that read the report. */
export type Judgement = {
  /** What was compared with arXiv's record. */
  readonly compared: 'title' | 'authors' | 'venue' | 'year' | 'paper'
  /** Named outcomes: `typo`, `retitled`, `misspelt`, `missing`, `other`, `published` … */
  readonly outcome: string
  /** `certain` where nothing else explains it; `likely` where the list may have its reasons. */
  readonly confidence: 'certain' | 'likely'
  /** Share of a title's words that agree, 0 to 1. */
  readonly similarity: number | null
  /** What differs, side by side; '' where one side has nothing. */
  readonly differing: readonly { readonly listed: string; readonly actual: string }[]
  /** Listed authors that agree, and how many arXiv has. */
  readonly agreeing: number | null
  readonly total: number | null
  /** arXiv's own words that say so. */
  readonly quote: string | null
}
type Reasons = Partial<Omit<Judgement, 'compared' | 'outcome' | 'confidence'>>

/** A judgement with what speaks for it; what is not said is null, or empty. */
export const judged = (
  compared: Judgement['compared'],
  outcome: string,
  confidence: Judgement['confidence'],
  reasons: Reasons = {},
): Judgement => ({
  ...{
    compared,
    outcome,
    confidence,
    similarity: null,
    differing: [],
    agreeing: null,
    total: null,
    quote: null,
  },
  ...reasons,
})

/** The slot names in a message: 'a {b}' has the slot 'b'. */
type Slots<S extends string> = string extends S
  ? string
  : S extends `${string}{${infer K}}${infer Rest}`
    ? K | Slots<Rest>
    : never
type Messages = Readonly<Record<string, string>>

type RemarkOf<M extends Messages, K extends keyof M & string> = {
  readonly message: K
  readonly with: Readonly<Record<Slots<M[K]>, string>>
  readonly at: Span
  /** Another place that has a part in it (the first of two duplicates); the remark counts as changed when this is. */
  readonly cause?: Span
  /** Lower than the rule's own where the evidence is weaker. */
  readonly severity?: Severity
  readonly expected?: string
  readonly actual?: string
  /** Address at which a person can see the evidence. */
  readonly evidence?: string
  readonly fix?: Fix
  readonly judgement?: Judgement
}
/** What a rule yields: which of its messages, with what in the slots, and where. */
export type Remark<M extends Messages = Messages> = { [K in keyof M & string]: RemarkOf<M, K> }[keyof M &
  string]

type Common<K extends FactKind, M extends Messages> = {
  /** Kebab-case, naming the fault: it reads well after "allow". */
  readonly name: string
  /** What it says, as a clause; the README's table is made of these. */
  readonly summary: string
  readonly severity: Severity
  readonly needs: readonly K[]
  readonly messages: M
}

/** Judges one entry at a time. */
export type EntryRule<K extends FactKind = FactKind, M extends Messages = Messages> = Common<K, M> & {
  readonly scope: 'entry'
  readonly check: (entry: Entry, facts: Facts<K>, list: List) => Iterable<Remark<M>>
}
/** Judges a list as a whole: what one entry alone cannot show. */
export type ListRule<K extends FactKind = FactKind, M extends Messages = Messages> = Common<K, M> & {
  readonly scope: 'list'
  /** `all`: every list of the run, this one among them. */
  readonly check: (list: List, facts: Facts<K>, all: readonly List[]) => Iterable<Remark<M>>
}
export type Rule = EntryRule | ListRule

/** Types a rule over entries; gives it back unchanged. */
export function entryRule<const K extends FactKind, const M extends Messages>(
  rule: Omit<EntryRule<K, M>, 'scope'>,
): EntryRule<K, M> {
  return { scope: 'entry', ...rule }
}

/** Types a rule over lists; gives it back unchanged. */
export function listRule<const K extends FactKind, const M extends Messages>(
  rule: Omit<ListRule<K, M>, 'scope'>,
): ListRule<K, M> {
  return { scope: 'list', ...rule }
}
