/** Runs the rules; yields each remark with its subject. */
import type { SuppressionContext } from '../model/context.ts'
import type { Link } from '../model/list.ts'
import type { Subject } from '../model/report.ts'
import type { EntryRule, LinkRule, ListRule, Remark, Rule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import { type LinkState, linkState } from '../model/status.ts'
import type { CheckTime } from '../model/time.ts'
import type { Context } from './context.ts'
import type { Suppressions } from './directives.ts'
import { type Places, placesIn } from './places.ts'

export type Remarked = {
  readonly rule: Rule
  readonly remark: Remark
  readonly subject: Subject
  /** Index of the entry that the remark belongs to; null outside entries. */
  readonly entry: number | null
  /** The finding counts on a pull request if one of these places has changed. */
  readonly touches: readonly Span[]
}

/** The remarks on one list, rule by rule. Rules about suppressions run later: they depend on these. */
export function* remarksOf(
  rules: readonly Rule[],
  context: Context,
  checkTime: CheckTime,
): Iterable<Remarked> {
  const places = placesIn(context.ofList.list)
  for (const rule of rules) {
    checkTime()
    if (rule.scope === 'link') yield* onLinks(rule, context, places, checkTime)
    if (rule.scope === 'entry') yield* onEntries(rule, context, checkTime)
    if (rule.scope === 'list') yield* onList(rule, context, places)
  }
}

function* onLinks(
  rule: LinkRule,
  { ofList }: Context,
  { entryOf }: Places,
  checkTime: CheckTime,
): Iterable<Remarked> {
  const { list, facts } = ofList
  for (const [index, link] of list.links.entries()) {
    checkTime()
    if (!isAsked(rule, link)) continue
    const state = linkState(link, facts)
    const { status = null } = rule
    if (status !== null && state.status !== status) continue
    const entry = entryOf(link)
    const owner = entry === null ? null : (list.entries[entry] ?? null)
    const subject = { kind: 'link', index, status } as const
    for (const given of rule.check({ ...ofList, link, entry: owner, state })) {
      const remark = { at: link.urlSpan, ...evidenceOf(state), ...given }
      // a change to the entry is a change to all its links
      yield { rule, remark, subject, entry, touches: [remark.at, owner?.span ?? link.span] }
    }
  }
}

const evidenceOf = ({ evidence }: LinkState) => (evidence === null ? {} : { evidence })

/** A rule that needs facts gets only the links that those facts are about; any other rule gets all links. */
const isAsked = ({ needs }: LinkRule, { reference }: Link): boolean =>
  needs.length === 0 || needs.some((kind) => kind === reference.kind)

const NO_PAIRS = { pair: null, astray: [] }

function* onEntries(rule: EntryRule, { ofList, pairs }: Context, checkTime: CheckTime): Iterable<Remarked> {
  for (const [index, entry] of ofList.list.entries.entries()) {
    checkTime()
    for (const remark of rule.check({ ...ofList, entry, ...(pairs.get(entry) ?? NO_PAIRS) }))
      yield { rule, remark, subject: { kind: 'entry', index }, entry: index, touches: [entry.span] }
  }
}

function* onList(
  rule: ListRule,
  { ofList }: Context,
  { entryOf, entryAt, indexOf }: Places,
): Iterable<Remarked> {
  for (const remark of rule.check(ofList)) {
    const { at, link, cause } = remark
    const entry = link ? (entryOf(link) ?? entryAt(at)) : entryAt(at)
    const touches = [at, ...(cause ? [cause] : [])]
    yield { rule, remark, subject: subjectOf(link ? indexOf(link) : null, entry), entry, touches }
  }
}

function subjectOf(link: number | null, entry: number | null): Subject {
  if (link !== null) return { kind: 'link', index: link, status: null }
  return entry === null ? { kind: 'list' } : { kind: 'entry', index: entry }
}

/** The remarks of the rules about suppressions on the comments of one list. */
export function* remarksOnComments(
  rules: readonly Rule[],
  comments: readonly SuppressionContext[],
  { coverage }: Suppressions,
): Iterable<Remarked> {
  for (const rule of rules) {
    if (rule.scope !== 'suppression') continue
    for (const context of comments) {
      const { directive } = context
      const next = directive.kind === 'disable-next-line' ? coverage(directive, rule.name) : null
      const touches = [directive.span, ...(next ? [next] : [])]
      for (const remark of rule.check(context))
        yield { rule, remark, subject: { kind: 'list' }, entry: null, touches }
    }
  }
}
