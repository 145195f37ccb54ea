/** Finds the rules that suppression comments name without effect. When in doubt, it reports none. */
import type { SuppressionContext } from '../model/context.ts'
import { type Facts, found, type Known } from '../model/facts.ts'
import type { Directive, Link, List } from '../model/list.ts'
import type { Reference } from '../model/reference.ts'
import type { Rule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import { pdfUrl } from '../model/status.ts'
import type { Suppressions } from './directives.ts'
import type { Draft } from './findings.ts'

type Run = {
  readonly facts: Facts
  /** The enabled rules, and the names of all rules. */
  readonly rules: readonly Rule[]
  readonly ruleNames: readonly string[]
  /** The kinds of facts that are known for every link. */
  readonly complete: ReadonlySet<string>
}

/** Each comment of the list with the rules that it names without effect. `drafts` are all findings of the list. */
export function suppressionContexts(
  list: List,
  drafts: readonly Draft[],
  suppressions: Suppressions,
  run: Run,
): readonly SuppressionContext[] {
  const used = usesOf(list, drafts, suppressions)
  const isUnused = (directive: Directive, rule: Rule) => {
    if (!directive.rules.includes(rule.name) || used.get(directive)?.has(rule.name)) return false
    const span = suppressions.coverage(directive, rule.name)
    return span !== null && wasJudged(rule, list.links, span, run)
  }
  return list.directives.map((directive) => ({
    list,
    directive,
    ruleNames: run.ruleNames,
    unknown: directive.rules.filter((name) => !run.ruleNames.includes(name)),
    unused: run.rules.filter((rule) => isUnused(directive, rule)).map(({ name }) => name),
  }))
}

/** For each directive, the rules of the findings that it suppresses. */
function usesOf(list: List, drafts: readonly Draft[], suppressions: Suppressions) {
  const uses = new Map(list.directives.map((directive) => [directive, new Set<string>()]))
  for (const { finding } of drafts)
    for (const directive of suppressions.of(finding)) uses.get(directive)?.add(finding.rule)
  return uses
}

/** The kinds of facts that are known for every link of the lists. */
export function completeKinds(lists: readonly List[], facts: Facts): ReadonlySet<string> {
  const unknown = new Set<string>()
  for (const link of lists.flatMap(({ links }) => links))
    if (link.role !== 'badge' && !isKnown(link, facts)) unknown.add(link.reference.kind)
  return new Set(Object.keys(facts).filter((kind) => !unknown.has(kind)))
}

/**
 * Whether it is certain that a rule has nothing to report in a span. A rule over links depends on the facts about the
 * links there. Any other rule depends on all facts, because conventions are drawn from all entries. A rule that compares
 * lists also depends on which lists were given, so it is never certain.
 */
function wasJudged(rule: Rule, links: readonly Link[], span: Span, { facts, complete }: Run): boolean {
  if (rule.scope === 'suppression' || (rule.scope === 'list' && rule.acrossLists)) return false
  if (rule.scope !== 'link') return rule.needs.every((kind) => complete.has(kind))
  const isOpen = (link: Link) =>
    rule.needs.some((kind) => kind === link.reference.kind) &&
    link.role !== 'badge' &&
    !isSettled(link, facts)
  return !links.some(
    (link) => span.start <= link.urlSpan.start && link.urlSpan.start < span.end && isOpen(link),
  )
}

function isKnown({ reference }: Link, facts: Facts): boolean {
  const known = factOf(reference, facts)
  return known !== undefined && known.state !== 'unknown'
}

/** Whether everything is known that could make the link dead or moved: also its version, PDF or path in a repository. */
function isSettled(link: Link, facts: Facts): boolean {
  const { reference } = link
  if (!isKnown(link, facts)) return false
  if (reference.kind === 'repository')
    return reference.at === null || found(facts.repository.get(reference.key))?.pathExists !== null
  if (reference.kind !== 'paper') return true
  const pdf = reference.form === 'pdf' ? facts.page.get(pdfUrl(reference)) : null
  const version = reference.version === null ? 1 : found(facts.paper.get(reference.id))?.version
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
