/** Workflow commands: annotations that need no permission (GitHub manual, "Workflow commands for GitHub Actions"). */
import type { Finding, Report } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { linesOf, mostUsefulFirst } from './parts/annotations.ts'
import { count, plain, uncommanding } from './parts/plain.ts'
import { SEVERITIES } from './parts/severities.ts'
import { unreadByList } from './parts/unread.ts'
import { vouched } from './parts/vouched.ts'

/** GitHub shows ten of each level per step, and cuts a message at 4,096 characters. */
const MAX_PER_LEVEL = 10
const MAX_MESSAGE_LENGTH = 4000

export type Commands = {
  /** One command per line, errors first; a closing line says how many findings were left out, and `where` they are. */
  readonly text: string
  /** The runner will show no further error annotations in this step. */
  readonly errorsFull: boolean
}

export const noCommands: Commands = { text: '', errorsFull: false }

/** The findings that GitHub shows by commands. */
export function shownByCommands({ findings }: Pick<Report, 'findings'>): readonly Finding[] {
  const useful = mostUsefulFirst(findings)
  return SEVERITIES.flatMap((level) =>
    useful.filter(({ severity }) => severity === level).slice(0, MAX_PER_LEVEL),
  )
}

export function commands(report: Report, where = 'in the other formats'): Commands {
  const findings = mostUsefulFirst(report.findings)
  const of = (level: Severity) => findings.filter(({ severity }) => severity === level)
  const shown = shownByCommands(report)
  const lines = shown.map(command)
  const left = findings.length - shown.length
  if (left > 0) {
    const more = `${count(left, 'more finding')} ${left === 1 ? 'is' : 'are'} ${where}`
    lines.push(`${more}: GitHub shows ${MAX_PER_LEVEL} annotations of each level per step.`)
  }
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    errorsFull: of('error').length >= MAX_PER_LEVEL,
  }
}

/** The same for other uses, with a line for whatever was not checked. */
export function annotationCommands(report: Report): string {
  const { unchecked, unread } = report
  const groups = [...Map.groupBy(unchecked, ({ reason }) => reason)]
  const lines = [
    ...groups.map(([why, group]) => `Not checked: ${count(group.length, 'reference')}: ${plain(why)}`),
    ...unreadByList(unread).map(({ path, words }) => `${plain(path)}: ${plain(words)}`),
    plain(vouched(report) ?? ''),
  ]
  const told = lines.filter(Boolean).map((line) => `${line}\n`)
  return commands(report).text + uncommanding(told.join(''))
}

function command(finding: Finding): string {
  const { path, from, to, rule } = finding
  const columns = from.line === to.line ? { col: from.column, endColumn: to.column } : {}
  const properties = { title: rule, file: path, line: from.line, endLine: to.line, ...columns }
  const pairs = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const words = linesOf(finding, MAX_MESSAGE_LENGTH).join('\n').slice(0, MAX_MESSAGE_LENGTH)
  return `::${finding.severity} ${pairs.join(',')}::${escapeData(words)}`
}

/** As @actions/core escapes them (toolkit, `command.ts`). */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string =>
  escapeData(plain(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
