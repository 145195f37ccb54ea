/** The rules as a table. */
import type { Severity } from '../model/rule.ts'
import { type Look, penFor, type Style } from './terminal/pen.ts'

export type RuleInForce = {
  readonly name: string
  /** What it finds, as a noun phrase. */
  readonly summary: string
  /** As configured. */
  readonly severity: Severity | 'off'
  readonly default: Severity
  /** Whether some of its findings have a correction. */
  readonly fixes: boolean
  /** The address of its page. */
  readonly page: string
}

const STYLES: Readonly<Record<RuleInForce['severity'], Style>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'blue',
  off: 'dim',
}
const GAP = 2

/** A line for each rule; its name is a link where the terminal has links. */
export function ruleTable(rules: readonly RuleInForce[], look: Look): string {
  const pen = penFor(look)
  const head = { name: 'rule', severity: 'severity', fixes: 'fixes' }
  const rows = rules.map(({ fixes, summary, ...rule }) => ({
    ...rule,
    summary: summary.replaceAll('`', ''),
    fixes: fixes ? 'yes' : 'no',
  }))
  const width = (key: keyof typeof head) => Math.max(...[head, ...rows].map((row) => row[key].length)) + GAP
  const [name, severity, fixes] = [width('name'), width('severity'), width('fixes')]
  const lines = rows.map((row) => {
    const start = pen.link(row.name, row.page) + ' '.repeat(name - row.name.length)
    const level = pen.paint(STYLES[row.severity], row.severity) + ' '.repeat(severity - row.severity.length)
    const words = pen.narrow ? pen.wrap(row.summary, 4) : pen.wrap(row.summary, name + severity + fixes)
    return `${start}${level}${row.fixes.padEnd(fixes)}${pen.narrow ? '\n    ' : ''}${words}`
  })
  const title = `${head.name.padEnd(name)}${head.severity.padEnd(severity)}${head.fixes.padEnd(fixes)}`
  return `${pen.paint('bold', `${title}${pen.narrow ? '' : 'what it finds'}`.trimEnd())}\n${lines.join('\n')}\n`
}
