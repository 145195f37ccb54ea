/**
 * How well lists are read, and whether any list is read worse than the committed figures say (exit status 1).
 *
 *     npm run bench:parse -- [--looked-at | --kept-aside | --fold K] [--update] [--mistakes FILE] [--lists DIR] [--speed]
 *
 * CONTRIBUTING.md, "Measuring", describes the options.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fallsOf, keyOf, readFigures, updated, writeFigures } from './parse/figures.ts'
import { corpusNames, readPapers, type Selection, shared, subjects } from './parse/lists.ts'
import { measure, type Result } from './parse/measure.ts'
import { LEGEND, printFalls, printGroup, printRows, type Row, say } from './parse/print.ts'
import { printSpeed } from './parse/speed.ts'

const { values: options } = parseArgs({
  options: {
    'looked-at': { type: 'boolean', default: false },
    'kept-aside': { type: 'boolean', default: false },
    fold: { type: 'string' },
    update: { type: 'boolean', default: false },
    mistakes: { type: 'string' },
    lists: { type: 'string' },
    speed: { type: 'boolean', default: false },
  },
})

function selection(): Selection {
  const { fold, lists = null, 'looked-at': isLookedAt, 'kept-aside': isKeptAside } = options
  const isRestricted = isKeptAside || fold !== undefined
  // with another fifth kept aside, the mistakes of the usual one would be written
  if (isLookedAt && isRestricted) throw new Error('--looked-at excludes --kept-aside and --fold.')
  if (fold !== undefined && !/^[0-4]$/.test(fold)) throw new Error('--fold takes a number from 0 to 4.')
  if (lists !== null && options.update) throw new Error('--update is for the corpus only, not for --lists.')
  return {
    folder: lists,
    fold: isRestricted ? Number(fold ?? 0) : null,
    only: isLookedAt ? 'looked-at' : isRestricted ? 'kept-aside' : null,
  }
}

/** Lists that are kept aside must stay unread, and mistakes quote them. */
function writeMistakes(path: string, results: readonly Result[]): void {
  const mistakes = results.filter(({ row }) => !row.isKeptAside).flatMap((result) => result.mistakes)
  writeFileSync(path, mistakes.map((mistake) => `${mistake}\n`).join(''))
  say(`\n${mistakes.length} mistakes in lists that were looked at: ${path}`)
}

/** Prints what fell by more than a point, and fails then unless the figures are to be replaced. */
function compare(rows: readonly Row[]): void {
  const figures = readFigures()
  const compared = rows.filter(({ name }) => figures[keyOf(name)] !== undefined)
  const falls = fallsOf(figures, compared)
  say(
    `\n${compared.length} of ${rows.length} lists compared with the committed figures; fields that got worse: ${falls.length}`,
  )
  printFalls(falls)
  if (options.update) writeFigures(updated(figures, rows, corpusNames()))
  else if (falls.length > 0) process.exitCode = 1
}

function run(): void {
  const chosen = selection()
  const papers = readPapers()
  const results = Array.from(subjects(chosen), (subject) => measure(subject, papers))
  const rows = results.map(({ row }) => row)
  printRows(rows)
  for (const isKeptAside of [false, true]) {
    printGroup(
      isKeptAside ? 'kept aside' : 'looked at',
      rows.filter((row) => row.isKeptAside === isKeptAside),
    )
  }
  say(`\n${LEGEND}`)
  if (options.mistakes !== undefined) writeMistakes(options.mistakes, results)
  if (chosen.folder === null) compare(rows)
  if (options.speed) printSpeed()
}

if (existsSync(shared)) run()
else say('../shared is not there, and with it the lists to measure: nothing was done.')
