/** What people read about a rule. */
import type { Severity } from './rule.ts'

export type RuleHelp = {
  readonly name: string
  /** What it finds, as a noun phrase. */
  readonly summary: string
  readonly severity: Severity
  /** Its page without the examples: Markdown whose links are absolute. */
  readonly help: string
}
