import type { Report } from '../model/report.ts'
import { annotationCommands } from './github.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import type { Look } from './terminal/pen.ts'
import { terminal } from './terminal.ts'

/** A pure function from report to text. */
export type Reporter = (report: Report, look: Look) => string

const table = {
  pretty: terminal,
  json,
  github: annotationCommands,
  markdown: (report) => markdown(report),
} satisfies Readonly<Record<string, Reporter>>

/** The reporters, by the name of their format. */
export const reporters: Readonly<Record<keyof typeof table, Reporter>> = table
