/** Runs rules over lists: remarks become findings, with their words and their severity. */
import type { Facts } from '../model/facts.ts'
import type { Entry, List } from '../model/list.ts'
import type { Options } from '../model/options.ts'
import type { Finding } from '../model/report.ts'
import type { Remark, Rule, Severity } from '../model/rule.ts'
import { positionAt, type Span } from '../model/span.ts'
import { fixVerifier } from './verify-fix.ts'

/** A finding before it is known whether it counts, with the places whose change makes it count. */
export type Draft = { readonly finding: Finding; readonly touches: readonly Span[] }

/** Every finding of the rules that are not off, in the order of the list's text; exact repetitions are one. */
export function check(
  list: List,
  facts: Facts,
  rules: readonly Rule[],
  configured: Options['rules'],
  all: readonly List[],
): readonly Draft[] {
  const entryAt = entryFinder(list)
  const mayOffer = fixVerifier(list)
  const drafts = rules.flatMap((rule) => {
    const level = configured[rule.name]
    return level === 'off'
      ? []
      : [...remarks(rule, list, facts, all)].map((found) => draft(rule, found, level))
  })
  return distinct(drafts.toSorted(inOrder))

  function draft(rule: Rule, { remark, entry }: Found, level: Severity | undefined): Draft {
    const severity = level ?? remark.severity ?? rule.severity
    const index = entryAt(entry ?? remark.at)
    const about = index === null ? null : (list.entries[index] ?? null)
    const fix = remark.fix && mayOffer(remark.fix, about) ? remark.fix : null
    const finding = { ...judged(rule, severity, remark, list), fix, entry: index }
    const touches = entry ? [entry.span] : [remark.at, ...(remark.cause ? [remark.cause] : [])]
    return { finding, touches }
  }
}

type Found = { readonly remark: Remark; readonly entry: Entry | null }

function* remarks(rule: Rule, list: List, facts: Facts, all: readonly List[]): Iterable<Found> {
  if (rule.scope === 'list') {
    for (const remark of rule.check(list, facts, all)) yield { remark, entry: null }
    return
  }
  for (const entry of list.entries) {
    for (const remark of rule.check(entry, facts, list)) yield { remark, entry }
  }
}

function judged(rule: Rule, severity: Severity, remark: Remark, list: List): Omit<Finding, 'fix' | 'entry'> {
  return {
    rule: rule.name,
    severity,
    path: list.path,
    span: remark.at,
    from: positionAt(list.lineStarts, remark.at.start),
    to: positionAt(list.lineStarts, remark.at.end),
    message: words(rule.messages[remark.message] ?? remark.message, remark.with),
    expected: remark.expected ?? null,
    actual: remark.actual ?? null,
    evidence: remark.evidence ?? null,
    quiet: null,
    judgement: remark.judgement ?? null,
  }
}

/** Fills the slots in one pass, so that braces in what strangers wrote stay as they are. */
const words = (message: string, slots: Readonly<Record<string, string>>) =>
  message.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot)

/** The index of the entry in which a span, or the entry's own span, begins; null for what stands outside entries. */
function entryFinder({ entries }: List): (at: Span | Entry) => number | null {
  const order = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.span.start - b.entry.span.start)
  const indexOf = new Map(entries.map((entry, index) => [entry, index]))
  return (at) => {
    if ('span' in at) return indexOf.get(at) ?? null
    const last = order[lastBefore(order.length, (i) => (order[i]?.entry.span.start ?? 0) <= at.start)]
    return last && at.start < last.entry.span.end ? last.index : null
  }
}

/** The greatest index below `length` for which a test holds that holds for all before it; -1 if for none. */
function lastBefore(length: number, holds: (index: number) => boolean): number {
  let low = -1
  let high = length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function inOrder({ finding: a }: Draft, { finding: b }: Draft): number {
  const before = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    before(a.rule, b.rule) ||
    before(a.message, b.message)
  )
}

/** Of neighbours that say the same of the same place, the first, with the places of all. */
function distinct(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const last = kept.at(-1)
    if (last && inOrder(last, draft) === 0)
      kept[kept.length - 1] = { ...last, touches: [...last.touches, ...draft.touches] }
    else kept.push(draft)
  }
  return kept
}
