/** Which suppression comments name rules in vain. Where that is not certain, nothing is said. */
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
  /** The rules that are not off, and the names of all. */
  readonly rules: readonly Rule[]
  readonly ruleNames: readonly string[]
  /** Kinds of facts of which all are known. */
  readonly complete: ReadonlySet<string>
}

/** Each comment of the list, with the rules that it names in vain; `drafts`: all that the rules found. */
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

/** The rules whose findings each directive suppresses. */
function usesOf(list: List, drafts: readonly Draft[], suppressions: Suppressions) {
  const uses = new Map(list.directives.map((directive) => [directive, new Set<string>()]))
  for (const { finding } of drafts)
    for (const directive of suppressions.of(finding)) uses.get(directive)?.add(finding.rule)
  return uses
}

/** The kinds of facts of which every link of the lists is known. */
export function completeKinds(lists: readonly List[], facts: Facts): ReadonlySet<string> {
  const unknown = new Set<string>()
  for (const link of lists.flatMap(({ links }) => links))
    if (link.role !== 'badge' && !isKnown(link, facts)) unknown.add(link.reference.kind)
  return new Set(Object.keys(facts).filter((kind) => !unknown.has(kind)))
}

/**
 * Whether a rule that found nothing in a span would have found it. A rule over links depends on the links there; any
 * other on the facts of all lists, for conventions are drawn from all entries. What a rule finds that compares lists
 * depends on which of them were given.
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

/** Whether nothing is open that could make the link dead or moved: its version, its PDF, its path in a repository. */
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
