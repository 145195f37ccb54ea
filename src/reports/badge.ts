/** A badge of shields.io (shields.io/badges/endpoint-badge): how many entries were checked, and what was found. */
import type { Report } from '../model/report.ts'
import { jsonText } from './parts/json-text.ts'
import { number } from './parts/numbers.ts'
import { count } from './parts/plain.ts'

/** One JSON object, ending with a newline. An entry is checked if its paper's record was found. */
export function badge(report: Report): string {
  return `${jsonText({ schemaVersion: 1, label: 'papers', message: message(report), color: colour(report) })}\n`
}

/** `2,431 checked`, `2,431 of 3,000 checked, 2 errors`, `not checked`. */
function message({ checked, summary }: Report): string {
  const { entries, byRecord } = checked
  const some = byRecord === entries ? number(byRecord) : `${number(byRecord)} of ${number(entries)}`
  const named = [
    [summary.errors, 'error'],
    [summary.warnings, 'warning'],
  ] as const
  const found = named.flatMap(([many, word]) => (many > 0 ? [count(many, word)] : []))
  return [byRecord === 0 ? 'not checked' : `${some} checked`, ...found.slice(0, 1)].join(', ')
}

/** Green says that all was asked, all answered, and nothing is wrong. */
function colour({ checked, summary }: Report): string {
  if (summary.errors > 0) return 'red'
  if (checked.byRecord === 0) return 'lightgrey'
  return summary.warnings > 0 || summary.verdict === 'incomplete' ? 'yellow' : 'brightgreen'
}
