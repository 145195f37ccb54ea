/** Baselines as files, and what is said of them. */
import type { Accepted, BaselineUse } from '../model/baseline.ts'
import { schemaUrl } from '../model/pages.ts'
import { BASELINE_VERSION } from '../schemas/baseline.ts'
import { jsonText } from './parts/json-text.ts'
import { count, plain } from './parts/plain.ts'

/** The text of a baseline's file: a finding a line, sorted, so that a diff shows which ones came and went. */
export function baselineFile(accepted: readonly Accepted[]): string {
  const lines = accepted.toSorted(inOrder).map(line)
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`
  return `{\n  "$schema": "${schemaUrl('baseline')}",\n  "version": ${BASELINE_VERSION},\n  "accepted": ${list}\n}\n`
}

const line = ({ path, rule, paper, text, fingerprint }: Accepted) =>
  jsonText({ path, rule, paper, text, fingerprint }, 0)

const KEYS = ['path', 'rule', 'paper', 'text', 'fingerprint'] as const

function inOrder(a: Accepted, b: Accepted): number {
  for (const key of KEYS) {
    const [mine, theirs] = [a[key] ?? '', b[key] ?? '']
    if (mine !== theirs) return mine < theirs ? -1 : 1
  }
  return 0
}

/** One line about accepted findings that no longer occur; null where all do. */
export function staleLine(use: BaselineUse | null): string | null {
  if (!use || use.stale.length === 0) return null
  const [occur, them] = use.stale.length === 1 ? ['occurs', 'it'] : ['occur', 'them']
  return `${plain(use.path)}: ${count(use.stale.length, 'finding')} of this baseline no longer ${occur}; --write-baseline removes ${them}.`
}

/** What a baseline has now, and what came and went. `before`: what it had; null for a new file. */
export function writtenLine(
  path: string,
  before: readonly Accepted[] | null,
  now: readonly Accepted[],
): string {
  const has = `${plain(path)}: ${count(now.length, 'finding')} accepted`
  if (before === null) return `${has}.`
  const [old, fresh] = [before, now].map((all) => new Set(all.map(({ fingerprint }) => fingerprint)))
  const added = now.filter(({ fingerprint }) => !old?.has(fingerprint)).length
  const removed = before.filter(({ fingerprint }) => !fresh?.has(fingerprint)).length
  return `${has}: ${added} added, ${removed} removed.`
}
