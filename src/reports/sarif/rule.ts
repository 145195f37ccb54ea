/** A rule as a reporting descriptor (GitHub manual, "SARIF support for code scanning", lists what it reads). */
import type { ReportingDescriptor } from 'sarif'
import { rulePage } from '../../model/pages.ts'
import type { Severity } from '../../model/rule.ts'
import type { RuleHelp } from '../../model/rule-help.ts'

export const SARIF_LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const
/** GitHub's own scale, by which it sorts and filters. */
const PROBLEMS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'recommendation',
}

export const descriptor = ({ name, summary, severity, help }: RuleHelp): ReportingDescriptor => ({
  id: name,
  name: pascalCase(name),
  shortDescription: { text: sentence(summary) },
  fullDescription: { text: firstParagraph(help) || sentence(summary) },
  help: { text: withoutMarkup(help) || sentence(summary), markdown: help || sentence(summary) },
  helpUri: rulePage(name),
  defaultConfiguration: { level: SARIF_LEVELS[severity] },
  properties: { tags: ['papers'], precision: 'high', 'problem.severity': PROBLEMS[severity] },
})

/** `dead-link` → `DeadLink`. */
export const pascalCase = (name: string): string =>
  name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())

const sentence = (summary: string): string =>
  `${withoutMarkup(summary).replace(/^./, (letter) => letter.toUpperCase())}.`

/** GitHub shows at most 1,024 characters. */
const firstParagraph = (help: string): string =>
  withoutMarkup(help).split('\n\n')[0]?.replaceAll('\n', ' ').slice(0, 1024) ?? ''

/** The pages are ours, so that no more than their own few forms need be known: a heading, links, code, emphasis. */
const withoutMarkup = (markdown: string): string =>
  markdown
    .replace(/^# .*\n+/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\*\*?([^*\n]+)\*\*?/g, '$1')
    .trim()
