import type { Report } from '../model/report.ts'
import type { RuleHelp } from '../model/rule-help.ts'
import { badge } from './badge.ts'
import { annotationCommands } from './github.ts'
import { gitlab } from './gitlab.ts'
import { html } from './html/index.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { sarif } from './sarif/index.ts'
import type { Look } from './terminal/pen.ts'
import { terminal } from './terminal.ts'

/** What some forms tell of each rule; read when it is needed. */
type Rules = { readonly ruleHelp?: () => readonly RuleHelp[] }

/** A pure function from report to text. */
export type Reporter = (report: Report, look: Look & Rules) => string

const table = {
  pretty: terminal,
  json,
  html: (report) => html(report),
  github: annotationCommands,
  markdown: (report) => markdown(report),
  sarif: (report, { ruleHelp }) => sarif(report, ruleHelp ? { rules: ruleHelp() } : {}),
  gitlab,
  junit,
  badge,
} satisfies Readonly<Record<string, Reporter>>

/** The reporters, by the name of their format. */
export const reporters: Readonly<Record<keyof typeof table, Reporter>> = table
