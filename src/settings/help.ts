/** `--help`, from the table of options. */
import { OPTIONS, type OptionRow } from '../model/option-table.ts'
import { defaults } from '../model/options.ts'
import { defaultOf, placeholderOf } from './shown.ts'
import type { Names } from './values.ts'

const COLUMNS = 80
/** Where descriptions begin. */
const MARGIN = 28

/** The text of `--help`; no line is wider than eighty columns. */
export function helpText(names: Names): string {
  const rows = Object.values(OPTIONS).flatMap((row) =>
    row.command === undefined ? [] : optionLines(row.command, row, names),
  )
  return `Usage: paper-list-check [files or globs …]
       paper-list-check -        reads a list from standard input
       paper-list-check init     finds lists, writes workflows and configuration

${wrap(`Files: ${OPTIONS.files.description} (default: ${defaults.files.join(' ')}).`, 0).join('\n')}

${rows.join('\n')}

TIME is a number and a unit: 90s, 30m, 12h, 7d, 4w.
Exit status: 0 no findings at or above --fail-on; 1 such findings, or an
incomplete check with --on-incomplete fail; 2 the check could not run.
Environment: GITHUB_TOKEN (queries GitHub in batches), SEMANTIC_SCHOLAR_API_KEY
(queries Semantic Scholar), HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS.
`
}

function optionLines(flag: string, row: OptionRow, { formats }: Names): string[] {
  const short = row.short ? `-${row.short}, ` : ''
  const option = `  ${short}--${flag} ${placeholderOf(row, formats)}`.trimEnd()
  const value = defaultOf(row)
  const repeatable = ['outputs', 'levels', 'switches'].includes(row.type) ? ' (repeatable)' : ''
  const words = `${row.description}${repeatable}${value === '' ? '' : ` (default: ${value})`}`
  const [first = '', ...rest] = wrap(words, MARGIN)
  return option.length < MARGIN - 1
    ? [option.padEnd(MARGIN) + first.trimStart(), ...rest]
    : [option, first, ...rest]
}

/** Lines of at most eighty columns, each after a margin. */
export function wrap(text: string, margin: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.replaceAll('`', '').split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (margin + longer.length <= COLUMNS) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map((filled) => ' '.repeat(margin) + filled)
}
