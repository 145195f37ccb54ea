/** Lists, facts and rules → Report. */
import type { Facts } from '../model/facts.ts'
import type { List } from '../model/list.ts'
import type { Change, Options } from '../model/options.ts'
import type { Finding, Report, UnreadFile } from '../model/report.ts'
import type { Rule } from '../model/rule.ts'
import { checkedByRecord } from './checked.ts'
import { contexts } from './context.ts'
import { suppressionsIn } from './directives.ts'
import { findingsOf, inTextOrder, withoutEchoes } from './findings.ts'
import { linkReports } from './links.ts'
import { placesIn } from './places.ts'
import { remarksOf, remarksOnComments } from './remarks.ts'
import { type Reread, withStandingFixes } from './standing-fixes.ts'
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
  /** Reads a list again as it was read; without it, fixes are verified by their own lines alone. */
  readonly reread?: Reread
  /** Files that could not be read: they stay unknown, as facts do. */
  readonly unreadFiles?: readonly UnreadFile[]
}

/** The report on the lists, given the facts. Findings are sorted by path, position and rule. */
export function judge(input: JudgeInput): Report {
  const { lists, facts, options, change, stats, unreadFiles = [] } = input
  const byPath = lists.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const judgedOf = judgesOf(byPath, input)
  const judged = byPath.map((list) => {
    const { findings, unread } = judgedOf(list)
    const safeOn = (copy: List) =>
      judgesOf(
        byPath.map((one) => (one === list ? copy : one)),
        input,
      )(copy).findings
    return {
      findings: input.reread ? withStandingFixes(list, findings, input.reread, safeOn) : findings,
      unread,
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

type Judged = { readonly findings: readonly Finding[]; readonly unread: Report['unread'] }

/** Judges each of the lists of a run, whose fixes are not yet tried. */
function judgesOf(
  lists: readonly List[],
  { facts, rules, options, change }: JudgeInput,
): (list: List) => Judged {
  const enabled = rules.filter(({ name }) => options.rules[name] !== 'off')
  const contextOf = contexts(lists, facts)
  const run = {
    facts,
    rules: enabled,
    complete: completeKinds(lists, facts),
    ruleNames: rules.map(({ name }) => name),
  }
  return (list) => {
    const context = contextOf(list)
    const touched = touchedIn(list, change)
    const all = findingsOf(list, remarksOf(enabled, context), options.rules)
    const found = withoutEchoes(all, enabled, placesIn(list).entryAt)
    const suppressions = suppressionsIn(list)
    const comments = suppressionContexts(list, found, suppressions, run)
    const onComments = findingsOf(list, remarksOnComments(enabled, comments, suppressions), options.rules)
    const drafts = inTextOrder([...found, ...onComments])
    return {
      findings: markSuppressed(drafts, suppressions, touched),
      unread: unreadIn(context.ofList, touched),
    }
  }
}
