/** Lists, facts and rules → Report. */
import type { Baseline } from '../model/baseline.ts'
import type { Facts } from '../model/facts.ts'
import type { List } from '../model/list.ts'
import type { Change, Options } from '../model/options.ts'
import type { Finding, Report, UnreadFile } from '../model/report.ts'
import type { Rule } from '../model/rule.ts'
import { type CheckTime, inTime, untimed } from '../model/time.ts'
import { knownBefore } from './baseline.ts'
import { checkedByRecord } from './checked.ts'
import { contexts } from './context.ts'
import { suppressionsIn } from './directives.ts'
import { findingsOf, inTextOrder, withoutEchoes } from './findings.ts'
import { fingerprinted } from './fingerprints.ts'
import { linkReports } from './links.ts'
import { isOpen } from './open.ts'
import { placesIn } from './places.ts'
import { remarksOf, remarksOnComments } from './remarks.ts'
import { leavingNoRemnants } from './remnants.ts'
import { equallySafe, withoutRivals } from './rival-fixes.ts'
import { baselineUse } from './stale.ts'
import { type Reread, withStandingFixes } from './standing-fixes.ts'
import { markSuppressed, touchedIn } from './suppression.ts'
import { uncheckedRecords } from './unanswered.ts'
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
  /** Findings that were accepted before. */
  readonly baseline?: Baseline | null
  readonly checkTime?: CheckTime
}

/** The report on the lists, given the facts. Findings are sorted by path, position and rule. */
export function judge(input: JudgeInput): Report {
  const { lists, facts, options, change, stats, unreadFiles = [], baseline = null } = input
  const byPath = lists.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const judgedOf = judgesOf(byPath, input)
  const judged = byPath.map((list): Judged => {
    const outcome = inTime(() => judgedOf(list))
    if (!outcome) return { findings: [], unread: [], unjudged: { path: list.path, reason: UNJUDGED } }
    const { reread } = input
    return reread ? withTriedFixes(list, outcome, byPath, { ...input, reread }) : outcome
  })
  const unfinished = [...unreadFiles, ...judged.flatMap(({ unjudged }) => unjudged ?? [])]
  const lacking = [...unfinished, ...judged.flatMap(({ untried }) => untried ?? [])]
  const findings = judged.flatMap((one) => one.findings)
  const report = {
    lists,
    links: linkReports(lists, facts),
    findings,
    unchecked: [
      ...lacking.map(({ path, reason }) => ({ reference: path, reason, places: [] })),
      ...uncheckedFacts(lists, facts, change),
      ...uncheckedRecords(lists, facts, change),
    ],
    unread: judged.flatMap(({ unread }) => unread),
    unfinished,
    ...checkedByRecord(lists, facts, change),
    baseline: baselineUse(baseline, { ...input, findings, unfinished }),
  }
  return { ...report, summary: summarise(report, options, stats) }
}

const UNJUDGED = 'not judged: time budget used up'
const UNTRIED = 'its fixes were not tried: time budget used up'

type Judged = {
  readonly findings: readonly Finding[]
  readonly unread: Report['unread']
  /** That the list was not judged, or its fixes were not tried. */
  readonly unjudged?: UnreadFile
  readonly untried?: UnreadFile
}

/** A list judged, with the fixes that were tried and disturb nothing; none where there was no time to try them. */
function withTriedFixes(
  list: List,
  judged: Judged,
  lists: readonly List[],
  input: JudgeInput & { readonly reread: Reread },
): Judged {
  const among = (copy: List) => lists.map((one) => (one === list ? copy : one))
  const safeOn = (copy: List) => judgesOf(among(copy), input)(copy).findings
  const findings = inTime(() => withStandingFixes(list, judged.findings, input.reread, safeOn))
  // one of two alike fixes may have been withdrawn
  if (findings) return { ...judged, findings: equallySafe(findings) }
  const unfixed = judged.findings.map((finding) => ({ ...finding, fix: null }))
  return { ...judged, findings: unfixed, untried: { path: list.path, reason: UNTRIED } }
}

/** Judges each of the lists of a run, whose fixes are not yet tried. */
function judgesOf(
  lists: readonly List[],
  { facts, rules, options, change, baseline = null, checkTime = untimed }: JudgeInput,
): (list: List) => Judged {
  const enabled = rules.filter(({ name }) => options.rules[name] !== 'off')
  const contextOf = contexts(lists, facts, checkTime)
  const marked = knownBefore(baseline, { lists, facts, rules: enabled })
  const run = {
    facts,
    rules: enabled,
    complete: completeKinds(lists, facts),
    ruleNames: rules.map(({ name }) => name),
  }
  return (list) => {
    const context = contextOf(list)
    const touched = touchedIn(list, change)
    const all = findingsOf(list, remarksOf(enabled, context, checkTime), options.rules)
    const found = withoutEchoes(all, enabled, placesIn(list).entryAt)
    const suppressions = suppressionsIn(list)
    const comments = suppressionContexts(list, found, suppressions, {
      ...run,
      isOpen: (rule, entry) => isOpen(rule, entry, context),
    })
    const onComments = findingsOf(list, remarksOnComments(enabled, comments, suppressions), options.rules)
    const drafts = inTextOrder([...found, ...onComments])
    return {
      findings: leavingNoRemnants(
        list,
        equallySafe(
          withoutRivals(marked(list, fingerprinted(list, markSuppressed(drafts, suppressions, touched)))),
        ),
      ),
      unread: unreadIn(context.ofList, touched),
    }
  }
}
