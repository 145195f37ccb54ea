/** A rule reads its context and yields remarks. It can reach nothing else, and cannot wait. */
import type { EntryContext, LinkContext, ListContext, SuppressionContext } from './context.ts'
import type { FactKind } from './facts.ts'
import type { Entry, Link, List } from './list.ts'
import type { CopyKey, TitleQuery } from './reference.ts'
import type { Span } from './span.ts'

export type Severity = 'error' | 'warning' | 'notice'

/** Replaces the text from `start` to `end` by `text`; inserts where both are equal. */
export type Edit = Span & { readonly text: string }

/** `safe`: definitely what the author meant, so that `--fix` applies it. */
export type Fix = { readonly description: string; readonly safe: boolean; readonly edits: readonly Edit[] }

/** The outcome of a comparison with the reasons for it, for programs that read the report. */
export type Judgement = {
  /** What was compared with arXiv's record. */
  readonly compared: 'title' | 'authors' | 'venue' | 'year' | 'paper'
  /** Named outcomes: `typo`, `retitled`, `misspelt`, `missing`, `other`, `published` … */
  readonly outcome: string
  /** `certain` if nothing else explains it; `likely` if the list may have its reasons. */
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

/** A judgement with the evidence for it; what is left out is null or empty. */
export const judgement = (
  compared: Judgement['compared'],
  outcome: string,
  confidence: Judgement['confidence'],
  reasons: Reasons = {},
): Judgement => ({
  compared,
  outcome,
  confidence,
  similarity: null,
  differing: [],
  agreeing: null,
  total: null,
  quote: null,
  ...reasons,
})

/** The slot names in a message: 'a {b}' has the slot 'b'. */
type Slots<S extends string> = string extends S
  ? string
  : S extends `${string}{${infer K}}${infer Rest}`
    ? K | Slots<Rest>
    : never
type Messages = Readonly<Record<string, string>>

type Words<M extends Messages> = {
  [K in keyof M & string]: { readonly message: K; readonly with: Readonly<Record<Slots<M[K]>, string>> }
}[keyof M & string]
type Details = {
  /** Lower than the rule's own where the evidence is weaker. */
  readonly severity?: Severity
  /** Never told louder, whatever severity the configuration gives the rule. */
  readonly atMost?: 'notice'
  readonly expected?: string
  readonly actual?: string
  /** Address at which a person can see the evidence. */
  readonly evidence?: string
  readonly fix?: Fix
  readonly judgement?: Judgement
  /** A search that was not made yet and could complete this remark: it is made, and the rule is asked again. */
  readonly seeks?: TitleQuery
  /** Likewise a dead page of which a copy is looked for. */
  readonly seeksCopy?: CopyKey
}
/** What a rule yields: which of its messages, with what in the slots, and where. */
export type Remark<M extends Messages = Messages> = Words<M> & Details & { readonly at: Span }
/** `at` defaults to the link's address, `evidence` to that of the link's state. */
export type LinkRemark<M extends Messages = Messages> = Words<M> & Details & { readonly at?: Span }
export type ListRemark<M extends Messages = Messages> = Remark<M> & {
  /** Another place that plays a part (the first of two duplicates); the remark counts as changed when it is. */
  readonly cause?: Span
  /** The link that it is about. Without one, it is about the entry around `at`, or else about the list. */
  readonly link?: Link
}

type Common<K extends FactKind, M extends Messages> = {
  /** Kebab-case, naming the problem. */
  readonly name: string
  /** What it finds, as a noun phrase: a line of the README's table. */
  readonly summary: string
  readonly severity: Severity
  readonly needs: readonly K[]
  readonly messages: M
  /** Rules whose finding on an entry explains this rule's: of the two, only theirs is reported. */
  readonly givesWayTo?: readonly string[]
  /** The same for the findings with one of its messages. */
  readonly messagesGiveWayTo?: Readonly<{ [K in keyof M]?: readonly string[] }>
}

/** The rules to which a rule's finding with this message gives way. */
export const givesWayTo = (rule: Rule, message: string): readonly string[] => [
  ...(rule.givesWayTo ?? []),
  ...(rule.messagesGiveWayTo?.[message] ?? []),
]

/** Judges one link at a time: those of the kinds whose facts it needs. */
export type LinkRule<K extends FactKind = FactKind, M extends Messages = Messages> = Common<K, M> & {
  readonly scope: 'link'
  /** It reports this status, and is run only for links that have it. */
  readonly status?: 'dead' | 'moved'
  readonly check: (context: LinkContext<K>) => Iterable<LinkRemark<M>>
}
/** Judges one entry at a time. */
export type EntryRule<K extends FactKind = FactKind, M extends Messages = Messages> = Common<K, M> & {
  readonly scope: 'entry'
  readonly check: (context: EntryContext<K>) => Iterable<Remark<M>>
  /** Whether more knowledge of the entry's paper could change what it says: the sources of the second round are asked then. */
  readonly leavesOpen?: (context: EntryContext<K>) => boolean
  /** Whether the list alone shows that this will be so, as good as always: they are asked without waiting. */
  readonly willLeaveOpen?: (entry: Entry, list: List) => boolean
}
/** Judges a list as a whole: what one entry or one link alone cannot show. */
export type ListRule<K extends FactKind = FactKind, M extends Messages = Messages> = Common<K, M> & {
  readonly scope: 'list'
  /** It compares the lists of a run, so that its findings depend on which were given. */
  readonly acrossLists?: true
  readonly check: (context: ListContext<K>) => Iterable<ListRemark<M>>
}
/** Judges one suppression comment at a time, after all other rules. */
export type SuppressionRule<M extends Messages = Messages> = Common<never, M> & {
  readonly scope: 'suppression'
  readonly check: (context: SuppressionContext) => Iterable<Remark<M>>
}
export type Rule = LinkRule | EntryRule | ListRule | SuppressionRule

/** Types a rule over links; returns it unchanged. */
export function linkRule<const K extends FactKind, const M extends Messages>(
  rule: Omit<LinkRule<K, M>, 'scope'>,
): LinkRule<K, M> {
  return { scope: 'link', ...rule }
}

/** Types a rule over entries; returns it unchanged. */
export function entryRule<const K extends FactKind, const M extends Messages>(
  rule: Omit<EntryRule<K, M>, 'scope'>,
): EntryRule<K, M> {
  return { scope: 'entry', ...rule }
}

/** Types a rule over lists; returns it unchanged. */
export function listRule<const K extends FactKind, const M extends Messages>(
  rule: Omit<ListRule<K, M>, 'scope'>,
): ListRule<K, M> {
  return { scope: 'list', ...rule }
}

/** Types a rule over suppression comments; returns it unchanged. */
export function suppressionRule<const M extends Messages>(
  rule: Omit<SuppressionRule<M>, 'scope'>,
): SuppressionRule<M> {
  return { scope: 'suppression', ...rule }
}
