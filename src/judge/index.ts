/** Lists, facts and rules → Report. */
import type { Facts } from '../model/facts.ts'
import type { List } from '../model/list.ts'
import type { Change, Options } from '../model/options.ts'
import type { Report, UnreadFile } from '../model/report.ts'
import type { Rule } from '../model/rule.ts'
import { checkedByRecord } from './checked.ts'
import { contexts } from './context.ts'
import { suppressionsIn } from './directives.ts'
import { findingsOf, inTextOrder } from './findings.ts'
import { linkReports } from './links.ts'
import { remarksOf, remarksOnComments } from './remarks.ts'
import { markSuppressed, touchedIn } from './suppression.ts'
import { uncheckedFacts } from './unchecked.ts'
import { unreadIn } from './unread.ts'
import { completeKinds, suppressionContexts } from './unused.ts'
import { type RunStats, summarise } from './verdict.ts'

type JudgeInput = {
  readonly lists: readonly List[]
  readonly facts: Facts
  readonly rules: readonly Rule[]
  readonly options: Options
  /** The lines that count; null when all do. */
  readonly change: Change | null
  readonly stats: RunStats
  /** Files that could not be read: they stay unknown, as facts do. */
  readonly unreadFiles?: readonly UnreadFile[]
}

/** The report on the lists, given the facts. Findings are sorted by path, position and rule. */
export function judge(input: JudgeInput): Report {
  const { lists, facts, rules, options, change, stats, unreadFiles = [] } = input
  const byPath = lists.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const enabled = rules.filter(({ name }) => options.rules[name] !== 'off')
  const contextOf = contexts(byPath, facts)
  const run = {
    facts,
    rules: enabled,
    complete: completeKinds(lists, facts),
    ruleNames: rules.map(({ name }) => name),
  }
  const judged = byPath.map((list) => {
    const context = contextOf(list)
    const touched = touchedIn(list, change)
    const found = findingsOf(list, remarksOf(enabled, context), options.rules)
    const suppressions = suppressionsIn(list)
    const comments = suppressionContexts(list, found, suppressions, run)
    const onComments = findingsOf(list, remarksOnComments(enabled, comments, suppressions), options.rules)
    const drafts = inTextOrder([...found, ...onComments])
    return {
      findings: markSuppressed(drafts, suppressions, touched),
      unread: unreadIn(context.ofList, touched),
    }
  })
  const report = {
    lists,
    links: linkReports(lists, facts),
    findings: judged.flatMap(({ findings }) => findings),
    unchecked: [
      ...unreadFiles.map(({ path, reason }) => ({ reference: path, reason, places: [] })),
      ...uncheckedFacts(lists, facts, change),
    ],
    unread: judged.flatMap(({ unread }) => unread),
    checked: checkedByRecord(lists, facts, change),
  }
  return { ...report, summary: summarise(report, options, stats) }
}
