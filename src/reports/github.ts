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
  const loud = report.findings.filter((finding) => finding.quiet === null)
  const lines = LEVELS.flatMap((level) =>
    mostUseful(loud.filter((finding) => finding.severity === level)).map(command),
  )
  const left = loud.length - lines.length
  if (left > 0) {
    const more = `${count(left, 'more finding')} ${left === 1 ? 'is' : 'are'} ${where}`
    lines.push(`${more}: GitHub shows ${MOST_OF_A_LEVEL} annotations of each level a step.`)
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** What can be mended with a click comes first; else the order of the list. */
function mostUseful(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ fix }: Finding) => (fix?.safe ? 0 : fix ? 1 : 2)
  return findings.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_OF_A_LEVEL)
}

function command({ severity, path, from, to, rule, message, fix, evidence }: Finding): string {
  const columns = from.line === to.line ? { col: from.column, endColumn: to.column } : {}
  const properties = { title: rule, file: path, line: from.line, endLine: to.line, ...columns }
  const pairs = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const words = [
    plain(message, LONGEST_MESSAGE),
    ...(fix ? [plain(fix.description)] : []),
    ...(evidence ? [plain(evidence)] : []),
  ]
  return `::${severity} ${pairs.join(',')}::${escapeData(words.join('\n').slice(0, LONGEST_MESSAGE))}`
}

/** As @actions/core escapes them (toolkit, `command.ts`). */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string =>
  escapeData(plain(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
