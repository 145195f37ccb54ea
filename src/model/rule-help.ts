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

/** A rule's page in parts, all of them Markdown as it stands there. */
export type RulePage = {
  /** What stands before the examples, its title included. */
  readonly prose: string
  /** What the examples show: the headings of those with a finding, and of those without. */
  readonly found: readonly string[]
  readonly silent: readonly string[]
  /** Whether an example is corrected. */
  readonly fixes: boolean
}
