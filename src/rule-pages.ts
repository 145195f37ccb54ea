/** The rules' pages, which lie beside the program: src/rules/NAME.md, dist/rules/NAME.md. */
import { readFileSync } from 'node:fs'
import { rulePage } from './model/pages.ts'
import type { RuleHelp } from './model/rule-help.ts'
import { rules } from './rules/index.ts'

/** The whole page of a rule, examples included. */
export const pageOf = (rule: string): string =>
  readFileSync(new URL(`./rules/${rule}.md`, import.meta.url), 'utf8')

/** What a page tells people: all that stands before its examples, which are its tests. */
const helpOf = (rule: string): string => {
  const [told = ''] = pageOf(rule).split(/^## /m)
  return told.replace(/\]\(([a-z-]+)\.md\)/g, (_, other: string) => `](${rulePage(other)})`).trim()
}

export const ruleHelp = (): readonly RuleHelp[] =>
  rules.map(({ name, summary, severity }) => ({ name, summary, severity, help: helpOf(name) }))
