/** What a run says, beside what is so. */
import type { Checked, Finding } from './check.ts'
import type { Entry } from './list.ts'
import type { Mistake } from './mistakes.ts'

export type Score = {
  /** Findings on entries that are as they should be, and living links that are called dead. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly untouched: number
  /** What had to be said of entries without a mistake of ours, and was not. */
  readonly unsaid: readonly string[]
  readonly mistakes: readonly Judged[]
}
/** A mistake, and whether it was found; `known` if somebody who answered has a record of the paper. */
export type Judged = {
  readonly name: string
  readonly entry: Entry
  readonly found: boolean
  readonly known: boolean
}

/** Entries without a link are told apart from those that have one, rightly. */
const isDue = ({ due, group }: Entry, { rule }: Finding) =>
  rule === due || (group === 'none' && rule === 'malformed-entry')

export function score(
  entries: readonly Entry[],
  { report, said }: Checked,
  wrong: ReadonlyMap<number, Mistake> = new Map(),
  silent: string | null = null,
): Score {
  const beside = [...said].flatMap(([i, findings]) => {
    const entry = entries[i]
    return wrong.has(i)
      ? []
      : findings.filter((finding) => !entry || !isDue(entry, finding)).map(shown(entry))
  })
  const dying = new Set(entries.flatMap(({ due, url }) => (due === 'dead-link' ? [url] : [])))
  const killed = report.links.filter(({ url, status }) => status === 'dead' && !dying.has(url))
  return {
    errors: [...of('error', beside), ...killed.map(({ url }) => `${url} is called dead`)],
    warnings: of('warning', beside),
    untouched: entries.length - wrong.size,
    unsaid: entries.flatMap(({ due, url }, i) =>
      due && !said.get(i)?.some(({ rule }) => rule === due) ? [`${due}: ${url}`] : [],
    ),
    mistakes: [...wrong].map(([i, { name, rules }]) => {
      const entry = entries[i] as Entry
      const found = said.get(i)?.some(({ rule }) => rules.includes(rule)) === true
      return { name, entry, found, known: entry.knownBy.some((one) => one !== silent) }
    }),
  }
}

type Shown = { readonly severity: string; readonly line: string }
const shown =
  (entry: Entry | undefined) =>
  ({ severity, rule, message }: Finding): Shown => ({
    severity,
    line: `${rule} (${entry?.host}): ${message}`,
  })
const of = (severity: string, all: readonly Shown[]) =>
  all.filter((one) => one.severity === severity).map(({ line }) => line)
