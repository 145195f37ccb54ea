/** Workflow commands: annotations that need no permission (GitHub manual, "Workflow commands for GitHub Actions"). */
import type { Finding, Report } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { count, plain } from './plain.ts'

/** GitHub shows ten of each level a step, and cuts a message at 4,096 characters. */
const MOST_OF_A_LEVEL = 10
const LONGEST_MESSAGE = 4000
const LEVELS: readonly Severity[] = ['error', 'warning', 'notice']

/** One command a line, errors first; a closing line says how many GitHub would not have shown, and `where` they stand. */
export function github(report: Report, where = 'in the other formats'): string {
  const loud = inOrderOfUse(report.findings)
  const lines = LEVELS.flatMap((level) =>
    loud
      .filter(({ severity }) => severity === level)
      .slice(0, MOST_OF_A_LEVEL)
      .map(command),
  )
  const left = loud.length - lines.length
  if (left > 0) {
    const more = `${count(left, 'more finding')} ${left === 1 ? 'is' : 'are'} ${where}`
    lines.push(`${more}: GitHub shows ${MOST_OF_A_LEVEL} annotations of each level a step.`)
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** The findings that count: errors first; of a level, what can be mended with a click; else the order of the list. */
export function inOrderOfUse(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity, fix }: Finding) => 3 * LEVELS.indexOf(severity) + (fix?.safe ? 0 : fix ? 1 : 2)
  return findings.filter(({ quiet }) => quiet === null).toSorted((a, b) => rank(a) - rank(b))
}

function command(finding: Finding): string {
  const { path, from, to, rule } = finding
  const columns = from.line === to.line ? { col: from.column, endColumn: to.column } : {}
  const properties = { title: rule, file: path, line: from.line, endLine: to.line, ...columns }
  const pairs = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const words = sentences(finding, LONGEST_MESSAGE).join('\n').slice(0, LONGEST_MESSAGE)
  return `::${finding.severity} ${pairs.join(',')}::${escapeData(words)}`
}

/** What an annotation says, each on a line of its own: the message, the fix, the evidence. */
export const sentences = ({ message, fix, evidence }: Finding, most: number): string[] => [
  plain(message, most),
  ...(fix ? [plain(fix.description)] : []),
  ...(evidence ? [plain(evidence)] : []),
]

/** As @actions/core escapes them (toolkit, `command.ts`). */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string =>
  escapeData(plain(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
