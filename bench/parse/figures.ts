/** The committed figures: what each list of the corpus scored when they were last written. Numbers only, no text. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAULTS, FIELDS, type Field, type Ratio, type Scores, share } from './scores.ts'

export type ListScores = { readonly name: string; readonly entries: number; readonly scores: Scores }

/** By `keyOf` a list's name; fields without cases are left out. */
export type Figures = Readonly<Record<string, ListFigures>>
type ListFigures = { readonly entries: number } & { readonly [field in Field]?: readonly [number, number] }

/** A list that does worse than the figures say; shares from 0 to 1. */
export type Fall = {
  readonly name: string
  readonly field: Field
  readonly before: number
  readonly after: number
}

const path = join(import.meta.dirname, 'figures.json')
/** Falls of up to a point of a hundred are tolerated. */
const TOLERANCE = 0.01 + 1e-9

export const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 12)

export const readFigures = (): Figures => JSON.parse(readFileSync(path, 'utf8'))

/** Every field of every list that is worse by more than a point. Lists without figures are not compared. */
export const fallsOf = (figures: Figures, lists: readonly ListScores[]): Fall[] =>
  lists.flatMap(({ name, scores }) => {
    const known = figures[keyOf(name)]
    if (!known) return []
    return FIELDS.flatMap((field) => fallOf(name, field, known, scores[field]) ?? [])
  })

function fallOf(name: string, field: Field, figures: ListFigures, score: Ratio): Fall | null {
  const [part = 0, whole = 0] = figures[field] ?? []
  const before = share({ part, whole })
  const after = share(score)
  if (before === null || after === null) return null
  const loss = FAULTS.has(field) ? after - before : before - after
  return loss > TOLERANCE ? { name, field, before, after } : null
}

/** The figures with these lists' put in, without lists that the corpus no longer has. */
export function updated(figures: Figures, lists: readonly ListScores[], names: readonly string[]): Figures {
  const measured = Object.fromEntries(lists.map((list) => [keyOf(list.name), figuresOf(list)]))
  const all = { ...figures, ...measured }
  const keys = names.map(keyOf).filter((key) => all[key] !== undefined)
  return Object.fromEntries(keys.sort().map((key) => [key, all[key] as ListFigures]))
}

function figuresOf({ entries, scores }: ListScores): ListFigures {
  const measured = FIELDS.filter((field) => scores[field].whole > 0)
  return {
    entries,
    ...Object.fromEntries(measured.map((field) => [field, [scores[field].part, scores[field].whole]])),
  }
}

/** One list a line, so that a change shows which lists it concerns. */
export function writeFigures(figures: Figures): void {
  const lines = Object.entries(figures).map(([key, value]) => `  "${key}": ${JSON.stringify(value)}`)
  writeFileSync(path, `{\n${lines.join(',\n')}\n}\n`)
}
