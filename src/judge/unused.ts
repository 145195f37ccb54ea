/** Finds the rules that suppression comments name without effect. When in doubt, it reports none. */
import type { SuppressionContext } from '../model/context.ts'
import { type Facts, found, isUnanswered, type Known } from '../model/facts.ts'
import type { Directive, Entry, Link, List } from '../model/list.ts'
import type { Reference } from '../model/reference.ts'
import type { Rule } from '../model/rule.ts'
import { lastBefore, overlaps, type Span } from '../model/span.ts'
import { linkState, pdfUrl } from '../model/status.ts'
import type { Suppressions } from './directives.ts'
import type { Draft } from './findings.ts'

type Run = {
  readonly facts: Facts
  /** The enabled rules, and the names of all rules. */
  readonly rules: readonly Rule[]
  readonly ruleNames: readonly string[]
  /** The kinds of facts that are known for every link. */
  readonly complete: ReadonlySet<string>
  /** Whether a rule could say more of an entry of the list if more were known. */
  readonly isOpen: (rule: Rule, entry: Entry) => boolean
}

/** Each comment of the list with the rules that it names without effect. `drafts` are all findings of the list. */
export function suppressionContexts(
  list: List,
  drafts: readonly Draft[],
  suppressions: Suppressions,
  run: Run,
): readonly SuppressionContext[] {
  const used = usesOf(list, drafts, suppressions)
  const openLinks = openLinksOf(list.links, run.facts)
  const isUnused = (directive: Directive, rule: Rule) => {
    if (!directive.rules.includes(rule.name) || used.get(directive)?.has(rule.name)) return false
    const span = suppressions.coverage(directive, rule.name)
    return (
      span !== null && wasJudged(rule, openLinks, span, run) && !list.entries.some(mayChange(rule, span, run))
    )
  }
  return list.directives.map((directive) => ({
    list,
    directive,
    ruleNames: run.ruleNames,
    unknown: directive.rules.filter((name) => !run.ruleNames.includes(name)),
    unused: run.rules.filter((rule) => isUnused(directive, rule)).map(({ name }) => name),
  }))
}

const mayChange =
  (rule: Rule, span: Span, run: Run) =>
  (entry: Entry): boolean =>
    overlaps(entry.span, span) && run.isOpen(rule, entry)

/** For each directive, the rules of the findings that it suppresses. */
function usesOf(list: List, drafts: readonly Draft[], suppressions: Suppressions) {
  const uses = new Map(list.directives.map((directive) => [directive, new Set<string>()]))
  const counted = new Set<readonly Directive[]>()
  for (const { finding } of drafts)
    for (const group of suppressions.of(finding)) {
      if (counted.has(group)) continue
      counted.add(group)
      for (const directive of group) uses.get(directive)?.add(finding.rule)
    }
  return uses
}

/** The kinds of facts that are known for every link of the lists. */
export function completeKinds(lists: readonly List[], facts: Facts): ReadonlySet<string> {
  const unknown = new Set<string>()
  for (const link of lists.flatMap(({ links }) => links))
    if (link.role !== 'badge' && !isKnown(link, facts)) unknown.add(link.reference.kind)
  if ([...facts.record.values()].some(isUnanswered)) unknown.add('record')
  return new Set(Object.keys(facts).filter((kind) => !unknown.has(kind)))
}

/**
 * Whether it is certain that a rule has nothing to report in a span. A rule over links depends on the facts about the
 * links there. Any other rule depends on all facts, because conventions are drawn from all entries. A rule that compares
 * lists also depends on which lists were given, so it is never certain.
 */
function wasJudged(rule: Rule, openLinks: OpenLinks, span: Span, { complete }: Run): boolean {
  if (rule.scope === 'suppression' || (rule.scope === 'list' && rule.acrossLists)) return false
  if (rule.scope !== 'link') return rule.needs.every((kind) => complete.has(kind))
  const open = openLinks(rule)
  const last = open[lastBefore(open.length, (i) => (open[i] ?? 0) < span.end)]
  return last === undefined || last < span.start
}

/** Where the links begin whose facts a rule needs and lacks, in order. */
type OpenLinks = (rule: Rule) => readonly number[]

function openLinksOf(links: readonly Link[], facts: Facts): OpenLinks {
  const unsettled = links.filter((link) => link.role !== 'badge' && !isSettled(link, facts))
  const known = new Map<Rule, readonly number[]>()
  return (rule) => {
    const isNeeded = ({ reference }: Link) => rule.needs.some((kind) => kind === reference.kind)
    const open =
      known.get(rule) ??
      unsettled
        .filter(isNeeded)
        .map(({ urlSpan }) => urlSpan.start)
        .sort((a, b) => a - b)
    known.set(rule, open)
    return open
  }
}

function isKnown({ reference }: Link, facts: Facts): boolean {
  const known = factOf(reference, facts)
  return known !== undefined && known.state !== 'unknown'
}

/** Whether everything is known that could make the link dead or moved: also its version, PDF or path in a repository. */
export function isSettled(link: Link, facts: Facts): boolean {
  const { reference } = link
  if (!isKnown(link, facts)) return false
  if (reference.kind === 'repository')
    return reference.at === null || found(facts.repository.get(reference.key))?.pathExists !== null
  if (reference.kind !== 'paper') return true
  const pdf = reference.form === 'pdf' ? facts.page.get(pdfUrl(reference)) : null
  const version = reference.version === null ? 1 : found(facts.paper.get(reference.id))?.version
  if (linkState(link, facts).status === 'unknown') return false
  return version !== null && pdf !== undefined && pdf?.state !== 'unknown'
}

function factOf(reference: Reference, facts: Facts): Known<unknown> | undefined {
  switch (reference.kind) {
    case 'paper':
      return facts.paper.get(reference.id)
    case 'repository':
      return facts.repository.get(reference.key)
    case 'page':
      return facts.page.get(reference.url)
    default:
      return undefined
  }
}
