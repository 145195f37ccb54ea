/** Lines of a list, in words. */
import type { Finding } from '../../model/report.ts'

/** `lines 3, 9, 12 and 4 more`; a line that has several findings is named once. `written`: how a line is written. */
export function linesInWords(
  findings: readonly Pick<Finding, 'from'>[],
  most: number,
  written: (line: number) => string = String,
): string {
  const lines = [...new Set(findings.map(({ from }) => from.line))]
  const shown = lines.slice(0, most).map((line) => written(line))
  const more = lines.length > most ? ` and ${lines.length - most} more` : ''
  return `line${lines.length === 1 ? '' : 's'} ${shown.join(', ')}${more}`
}
