/** Remarks → findings, with their messages and severities. */
import type { List } from '../model/list.ts'
import type { Options } from '../model/options.ts'
import type { Finding } from '../model/report.ts'
import { type Fix, givesWayTo, type Rule } from '../model/rule.ts'
import { overlaps, positionAt, type Span } from '../model/span.ts'
import { inColumns } from './columns.ts'
import type { Remarked } from './remarks.ts'
import { fixVerifier } from './verify-fix.ts'

/** A finding before it is known whether it counts: it does if one of the places that it `touches` has changed. */
export type Draft = {
  readonly finding: Omit<Finding, 'fingerprint' | 'quiet'>
  readonly touches: readonly Span[]
}

/** The findings, each without its fix if that must not be offered. No fix of what a program writes is safe. */
export function findingsOf(
  list: List,
  remarks: Iterable<Remarked>,
  levels: Options['rules'],
): readonly Draft[] {
  const mayOffer = fixVerifier(list)
  return [...remarks].map((one) => {
    const entry = one.entry === null ? null : (list.entries[one.entry] ?? null)
    const finding = toFinding(one, list, levels)
    const fix = finding.fix !== null && mayOffer(finding.fix, entry) ? finding.fix : null
    return { finding: { ...finding, fix: fix && inDress(fix, list) }, touches: one.touches }
  })
}

const inDress = (fix: Fix, list: List): Fix => byHand({ ...fix, edits: inColumns(fix.edits, list) }, list)

/** A fix of what a program writes is only offered: its next run would undo it. */
const byHand = (fix: Fix, { generated }: List): Fix =>
  fix.safe && fix.edits.some((edit) => generated.some((span) => overlaps(edit, span)))
    ? { ...fix, safe: false }
    : fix

/**
 * Without the findings that another one explains: the title and the authors of another paper are one wrong link, and so is
 * the other entry of that paper. A finding about two entries is explained by one about either.
 */
export function withoutEchoes(
  drafts: readonly Draft[],
  rules: readonly Rule[],
  entryAt: (span: Span) => number | null,
): readonly Draft[] {
  const byName = new Map(rules.map((rule) => [rule.name, rule]))
  const found = new Set(drafts.map(({ finding }) => `${finding.rule} ${finding.entry}`))
  return drafts.filter(({ finding, touches }) => {
    const rule = byName.get(finding.rule)
    const others = rule ? givesWayTo(rule, finding.messageId) : []
    if (others.length === 0) return true
    const entries = [finding.entry, ...touches.map(entryAt)].filter((entry) => entry !== null)
    return !others.some((other) => entries.some((entry) => found.has(`${other} ${entry}`)))
  })
}

/** In the order of the list's text, without exact repetitions. */
export const inTextOrder = (drafts: readonly Draft[]): readonly Draft[] => distinct(drafts.toSorted(inOrder))

function toFinding(
  { rule, remark, subject, entry }: Remarked,
  list: List,
  levels: Options['rules'],
): Draft['finding'] {
  const level = levels[rule.name]
  return {
    rule: rule.name,
    subject,
    severity:
      remark.atMost ?? (level === undefined || level === 'off' ? (remark.severity ?? rule.severity) : level),
    path: list.path,
    span: remark.at,
    from: positionAt(list.lineStarts, remark.at.start),
    to: positionAt(list.lineStarts, remark.at.end),
    messageId: remark.message,
    slots: remark.with,
    message: fillSlots(rule.messages[remark.message] ?? remark.message, remark.with),
    expected: remark.expected ?? null,
    actual: remark.actual ?? null,
    evidence: remark.evidence ?? null,
    fix: remark.fix ?? null,
    judgement: remark.judgement ?? null,
    entry,
  }
}

/**
 * Fills all slots in one pass, so that braces in text from lists or services stay as they are. A sentence may begin with a
 * source: “arXiv” keeps its small letter, “the publisher” does not.
 */
const fillSlots = (message: string, slots: Readonly<Record<string, string>>) =>
  message.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot).replace(/^the /, 'The ')

function inOrder({ finding: a }: Draft, { finding: b }: Draft): number {
  const before = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    before(a.rule, b.rule) ||
    before(a.message, b.message)
  )
}

/** Merges neighbours with the same message at the same place; the first stays, with the places of all. */
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
