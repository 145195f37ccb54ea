/** The measures as a table. */
import type { Fall, ListScores } from './figures.ts'
import { FIELDS, type Field, means, share, total } from './scores.ts'

export type Row = ListScores & { readonly isKeptAside: boolean; readonly cpuSeconds: number }

const NAME_WIDTH = 52
const HEADS: Record<Field, string> = {
  found: 'found',
  spurious: 'spurious',
  title: 'title',
  authors: 'authors',
  venue: 'venue',
  year: 'year',
  arxivId: 'arXiv id',
  code: 'code',
  titlesAtScale: 'titles*',
  authorsAtScale: 'authors*',
  linksInNoEntry: 'outside',
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

export function printRows(rows: readonly Row[]): void {
  printHead('list')
  for (const { name, entries, scores } of rows) printRow(name, entries, (field) => share(scores[field]))
}

/** All cases together, and the mean of the lists' shares, for one group of lists. */
export function printGroup(name: string, rows: readonly Row[]): void {
  if (rows.length === 0) return
  const scores = rows.map((row) => row.scores)
  const [all, mean] = [total(scores), means(scores)]
  const entries = rows.reduce((sum, row) => sum + row.entries, 0)
  const seconds = rows.reduce((sum, row) => sum + row.cpuSeconds, 0)
  say('')
  printHead(`${name}: ${rows.length} lists, ${(entries / seconds).toFixed(0)} entries per second of CPU`)
  printRow('cases', entries, (field) => all[field].whole, String)
  printRow('of all cases, %', entries, (field) => share(all[field]))
  printRow('mean over lists, %', entries, (field) => mean[field])
}

export const LEGEND =
  'In percent. From found to code: of the annotated records, spurious entries per record. * at scale: titles and authors\n' +
  'that stand in the text near a link to their paper. outside: links to papers in no entry.'

const printHead = (name: string): void => say(cells(name, 'entries', (field) => HEADS[field]))

const percent = (value: number): string => (100 * value).toFixed(1)

const printRow = (
  name: string,
  entries: number,
  value: (field: Field) => number | null,
  write: (value: number) => string = percent,
): void =>
  say(
    cells(name, `${entries}`, (field) => {
      const number = value(field)
      return number === null ? '–' : write(number)
    }),
  )

const cells = (name: string, entries: string, cell: (field: Field) => string): string =>
  name.slice(0, NAME_WIDTH).padEnd(NAME_WIDTH) +
  entries.padStart(9) +
  FIELDS.map((field) => cell(field).padStart(9)).join('')

export function printFalls(falls: readonly Fall[]): void {
  for (const { name, field, before, after } of falls) {
    say(`WORSE ${name}: ${HEADS[field]} ${percent(before)} % → ${percent(after)} %`)
  }
}
