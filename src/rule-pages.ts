/** The rules' pages, which lie beside the program: src/rules/NAME.md, dist/rules/NAME.md. */
import { readFileSync } from 'node:fs'
import { rulePage } from './model/pages.ts'
import type { RuleHelp, RulePage } from './model/rule-help.ts'
import { rules } from './rules/index.ts'

/** The page of a rule. Its examples are its tests, so what they show is so. */
export function readRulePage(rule: string): RulePage {
  const page = readFileSync(new URL(`./rules/${rule}.md`, import.meta.url), 'utf8')
  const [prose = ''] = page.split(/^## /m)
  const headings = (kind: string) =>
    [...page.matchAll(new RegExp(`^## ${kind}: (.*)$`, 'gm'))].map((match) => match[1] ?? '')
  return {
    prose,
    found: headings('Found'),
    silent: headings('Silent'),
    fixes: /^`{3,}md fixed$/m.test(page),
  }
}

const helpOf = (rule: string): string =>
  readRulePage(rule)
    .prose.replace(/\]\(([a-z-]+)\.md\)/g, (_, other: string) => `](${rulePage(other)})`)
    .trim()

export const ruleHelp = (): readonly RuleHelp[] =>
  rules.map(({ name, summary, severity }) => ({ name, summary, severity, help: helpOf(name) }))
