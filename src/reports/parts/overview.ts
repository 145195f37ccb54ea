/** What a report says, in the order in which people read it: the worst first, grouped by paper, each cause once. */
import type { Entry, List } from '../../model/list.ts'
import { rulePage } from '../../model/pages.ts'
import type { Finding, Report } from '../../model/report.ts'
import type { Severity } from '../../model/rule.ts'
import { positionAt } from '../../model/span.ts'
import { SEVERITIES } from './severities.ts'

/** How many findings of a rule count, by severity. */
export type RuleCount = Readonly<Record<Severity, number>> & {
  readonly rule: string
  /** The address of its page. */
  readonly page: string
  readonly total: number
  /** Those with a fix, and those whose fix is safe. */
  readonly fixable: number
  readonly safe: number
}

/** Findings of one list that say the same of different places: `first` has the words, `all` the places in text order. */
export type Cause = { readonly first: Finding; readonly all: readonly Finding[] }

/** Causes that are read together, the worst first. */
export type FindingGroup = {
  /** `entry`: all of them are about one paper. `several`: each is found at several. `outside`: they are in no entry. */
  readonly kind: 'entry' | 'several' | 'outside'
  readonly path: string
  /** Null only if the report does not have the list. */
  readonly list: List | null
  /** The paper's entry; the first of them if the list has it more than once. */
  readonly entry: Entry | null
  /** The first line of `entry`; where there is none, that of the first finding. */
  readonly line: number
  /** The worst of its causes. */
  readonly severity: Severity
  readonly causes: readonly Cause[]
}

/** So few causes are seen at a glance: counts by rule would only be in the way. */
const FEW = 5

export type Overview = {
  /** Whether there are so many causes that counts by rule help. */
  readonly long: boolean
  /** Rules with findings, the worst first, then the most frequent. */
  readonly rules: readonly RuleCount[]
  /** By severity; within one, what several papers have in common comes first, then the order of the lists and their text. */
  readonly groups: readonly FindingGroup[]
  /** Findings that count, and those of them whose fix is safe. */
  readonly findings: number
  readonly safe: number
  /** Findings that do not count, by the reason. */
  readonly quiet: ReadonlyMap<NonNullable<Finding['quiet']>, number>
}

/** Findings that do not count are only numbered. */
export function overview({ findings, lists }: Report): Overview {
  const active = findings.filter(({ quiet }) => quiet === null)
  const causes = causesOf(active, lists)
  return {
    long: causes.length > FEW,
    rules: rulesOf(active),
    groups: groupsOf(causes, lists),
    findings: active.length,
    safe: active.filter(({ fix }) => fix?.safe).length,
    quiet: quietOf(findings),
  }
}

function quietOf(findings: readonly Finding[]): Overview['quiet'] {
  const reasons = findings.flatMap(({ quiet }) => (quiet === null ? [] : [quiet]))
  return new Map([...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length]))
}

const rank = ({ severity }: { readonly severity: Severity }): number => SEVERITIES.indexOf(severity)

function rulesOf(findings: readonly Finding[]): readonly RuleCount[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)]
    .map(([rule, all]): RuleCount => {
      const of = (severity: Severity) => all.filter((one) => one.severity === severity).length
      return {
        rule,
        page: rulePage(rule),
        ...{ error: of('error'), warning: of('warning'), notice: of('notice'), total: all.length },
        fixable: all.filter(({ fix }) => fix !== null).length,
        safe: all.filter(({ fix }) => fix?.safe).length,
      }
    })
    .toSorted((a, b) => worst(a) - worst(b) || b.total - a.total || (a.rule < b.rule ? -1 : 1))
}

const worst = (count: RuleCount): number => SEVERITIES.findIndex((severity) => count[severity] > 0)

/** In the order of the lists and their text. */
function causesOf(findings: readonly Finding[], lists: readonly List[]): readonly Cause[] {
  const order = new Map(lists.map(({ path }, index) => [path, index]))
  const sorted = findings.toSorted(
    (a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.span.start - b.span.start,
  )
  return [...Map.groupBy(sorted, causeKey).values()].flatMap((all) =>
    all[0] ? [{ first: all[0], all }] : [],
  )
}

/** The message holds all slots, so equal messages are equal slots. */
const causeKey = ({
  path,
  rule,
  severity,
  messageId,
  message,
  expected,
  actual,
  evidence,
}: Finding): string => JSON.stringify([path, rule, severity, messageId, message, expected, actual, evidence])

type Lists = ReadonlyMap<string, List>

function groupsOf(causes: readonly Cause[], all: readonly List[]): readonly FindingGroup[] {
  const lists: Lists = new Map(all.map((list) => [list.path, list]))
  const keyed = causes.map((cause) => ({ cause, ...groupKeyOf(cause, lists) }))
  return [...Map.groupBy(keyed, ({ key }) => key).values()]
    .flatMap((members) => groupOf(members, lists))
    .toSorted((a, b) => rank(a) - rank(b) || Number(b.kind === 'several') - Number(a.kind === 'several'))
}

type Keyed = { readonly kind: FindingGroup['kind']; readonly key: string }

/** A paper's findings stay together, whatever their severity; all others are only about the list. */
function groupKeyOf({ first, all }: Cause, lists: Lists): Keyed {
  const papers = new Set(all.map((finding) => paperOf(finding, lists)))
  const [paper = null] = papers
  const kind = papers.size > 1 ? 'several' : paper === null ? 'outside' : 'entry'
  return { kind, key: JSON.stringify([first.path, kind, kind === 'entry' ? paper : first.severity]) }
}

/** The paper that a finding belongs to, by its title: a list may have a paper twice. Null outside of entries. */
function paperOf({ path, entry: index }: Finding, lists: Lists): string | null {
  if (index === null) return null
  const title = lists.get(path)?.entries[index]?.title?.value.toLowerCase().replace(/\s+/g, ' ')
  return title ? `“${title}”` : `${index}`
}

function groupOf(members: readonly (Keyed & { readonly cause: Cause })[], lists: Lists): FindingGroup[] {
  const causes = members.map(({ cause }) => cause).toSorted((a, b) => rank(a.first) - rank(b.first))
  const [top] = causes
  const [begin] = members
  if (!top || !begin) return []
  const { kind, cause } = begin
  const { path, entry: index } = cause.first
  const list = lists.get(path) ?? null
  const entry = (kind === 'entry' && index !== null && list?.entries[index]) || null
  const line = entry && list ? positionAt(list.lineStarts, entry.span.start).line : cause.first.from.line
  return [{ kind, path, list, entry, line, severity: top.first.severity, causes }]
}

/** The first `max` causes with their groups; `left` is the number of findings in the others. Null: no limit. */
export function capped(
  groups: readonly FindingGroup[],
  max: number | null,
): { readonly groups: readonly FindingGroup[]; readonly left: number } {
  const kept: FindingGroup[] = []
  let room = max ?? Infinity
  for (const group of groups) {
    if (room <= 0) break
    kept.push({ ...group, causes: group.causes.slice(0, room) })
    room -= group.causes.length
  }
  return { groups: kept, left: findingsIn(groups) - findingsIn(kept) }
}

const findingsIn = (groups: readonly FindingGroup[]): number =>
  groups.flatMap(({ causes }) => causes.map(({ all }) => all.length)).reduce((sum, more) => sum + more, 0)
