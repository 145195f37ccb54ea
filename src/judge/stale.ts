/** Which accepted findings no longer occur. When in doubt, none is called stale. */
import type { Accepted, Baseline, BaselineUse } from '../model/baseline.ts'
import type { Facts } from '../model/facts.ts'
import { type Entry, type Link, type List, paperKeysIn } from '../model/list.ts'
import type { Change, Options } from '../model/options.ts'
import type { Finding, UnreadFile } from '../model/report.ts'
import type { LinkRule, Rule } from '../model/rule.ts'
import { identitiesIn, numbered, paperIdentity, samePath } from './fingerprints.ts'
import { placesIn } from './places.ts'
import { silentPapers } from './unanswered.ts'
import { completeKinds, isSettled } from './unused.ts'

type Run = {
  readonly lists: readonly List[]
  readonly facts: Facts
  readonly rules: readonly Rule[]
  readonly options: Pick<Options, 'rules'>
  readonly findings: readonly Finding[]
  /** Lists that were not read or not judged. */
  readonly unfinished: readonly UnreadFile[]
  readonly change: Change | null
}

/** What became of the accepted findings that a run did not find. Null without a baseline. */
export function baselineUse(baseline: Baseline | null, run: Run): BaselineUse | null {
  if (baseline === null) return null
  const found = new Set(run.findings.map(({ fingerprint }) => fingerprint))
  const missing = baseline.accepted.filter(({ fingerprint }) => !found.has(fingerprint))
  const { path } = baseline
  if (run.change !== null || missing.length === 0) return { path, stale: [], unjudged: missing }
  const wasJudged = judgedBy(baseline, run)
  const { stale = [], unjudged = [] } = Object.groupBy(missing, (one) =>
    wasJudged(one) ? 'stale' : 'unjudged',
  )
  return { path, stale, unjudged }
}

/** Tells whether the run would have found an accepted finding if it still occurred. */
function judgedBy(baseline: Baseline, run: Run): (one: Accepted) => boolean {
  const rules = new Map(run.rules.map((rule) => [rule.name, rule]))
  const unfinished = new Set(run.unfinished.map(({ path }) => samePath(path)))
  const finished = new Set(
    run.lists.map(({ path }) => samePath(path)).filter((path) => !unfinished.has(path)),
  )
  const isAbsent = (path: string) => !finished.has(path) && (unfinished.has(path) || !baseline.isGone(path))
  const lacksLists = baseline.accepted.some(({ path }) => isAbsent(path))
  const isOpen = openness(run)
  return (one) => {
    const rule = rules.get(one.rule)
    if (!rule) return true
    if (run.options.rules[rule.name] === 'off' || isAbsent(one.path)) return false
    if (!finished.has(one.path)) return true
    if (rule.scope === 'list' && rule.acrossLists && lacksLists) return false
    return !isOpen(one, rule)
  }
}

/** Tells whether facts that a rule needs are unknown where an accepted finding was. */
export function openness({
  lists,
  facts,
  rules,
}: Pick<Run, 'lists' | 'facts' | 'rules'>): (one: Accepted, rule: Rule) => boolean {
  const complete = completeKinds(lists, facts)
  const papers = openPapers(lists, facts)
  const links = openLinks(lists, facts, rules)
  return ({ paper, path, fingerprint }, rule) => {
    if (rule.needs.length === 0) return false
    if (rule.scope === 'link') return links.has(fingerprint)
    return paper === null ? !rule.needs.every((kind) => complete.has(kind)) : papers.has(`${path} ${paper}`)
  }
}

/** The lists and papers of entries of which not everything is known. */
function openPapers(lists: readonly List[], facts: Facts): ReadonlySet<string> {
  const silent = silentPapers(facts)
  const isOpen = (entry: Entry) =>
    entry.links.some((link) => isOpenLink(link, facts)) || paperKeysIn(entry).some((key) => silent.has(key))
  return new Set(
    lists.flatMap(({ path, entries }) =>
      entries.filter(isOpen).map((entry) => `${samePath(path)} ${paperIdentity(entry)}`),
    ),
  )
}

const isOpenLink = (link: Link, facts: Facts): boolean => link.role !== 'badge' && !isSettled(link, facts)

/** The fingerprints of what rules over links could find at links of which not everything is known. */
function openLinks(lists: readonly List[], facts: Facts, rules: readonly Rule[]): ReadonlySet<string> {
  const onLinks = rules.filter((rule): rule is LinkRule => rule.scope === 'link')
  return new Set(lists.flatMap((list) => possibleIn(list, facts, onLinks)))
}

function possibleIn(list: List, facts: Facts, rules: readonly LinkRule[]): readonly string[] {
  const { entryOf } = placesIn(list)
  const identityOf = identitiesIn(list)
  const places = [...list.links.entries()].flatMap(([index, link]) => {
    const subject = { kind: 'link', index, status: null } as const
    return isOpenLink(link, facts)
      ? rules
          .filter(({ needs }) => needs.some((kind) => kind === link.reference.kind))
          .map(({ name }) => ({ rule: name, subject, entry: entryOf(link), span: link.urlSpan }))
      : []
  })
  return [...numbered(places, identityOf).values()]
}
