/** Forms: the shape, the lines and the habits in which a part of a list is written. */
import { citing, drawHabits, type Habits } from './fields.ts'
import { allLabelled } from './labels.ts'
import { authorsAbove, headLine, linesBelow, oneLine } from './lines.ts'
import type { Look, World } from './look.ts'
import type { Shape } from './section.ts'
import { htmlItems, htmlParagraphs } from './shapes/html.ts'
import {
  brokenItems,
  groupedItems,
  nestedItems,
  parentItems,
  plainItems,
  spacedItems,
  threadedItems,
} from './shapes/items.ts'
import { folded, footnotes, headed, paragraphs, quoted, runOn } from './shapes/paragraphs.ts'
import { barTable, citedColumns, drawColumns, htmlTable } from './shapes/tables.ts'
import { drawCitation } from './styles/index.ts'

/** How a part of a list is written. */
export type Form = {
  readonly shape: Shape
  readonly lines: readonly string[]
  readonly stray: string
  /** Names of a table's columns. */
  readonly heads?: readonly string[]
  readonly habits: Habits
  /** Seed of the layout. */
  readonly seed: number
  /** Column at which an editor has wrapped the lines. */
  readonly width: number | undefined
}

const SINGLE: readonly (readonly [number, Shape])[] = [
  [10, plainItems],
  [3, paragraphs],
  [2, runOn],
  [3, groupedItems],
  [0.5, quoted],
  [0.4, footnotes],
  [0.8, headed],
  [0.5, htmlItems],
  [0.6, folded],
  [0.7, threadedItems],
]
const SEVERAL: readonly (readonly [number, Shape])[] = [
  [4, brokenItems],
  [4, nestedItems],
  [3, spacedItems],
  [5, paragraphs],
  [1, runOn],
  [5, headed],
  [0.7, quoted],
  [1, folded],
  [1, groupedItems],
  [0.5, htmlItems],
  [0.6, htmlParagraphs],
]
const CITED: readonly (readonly [number, Shape])[] = [
  [6, plainItems],
  [3, paragraphs],
  [1.5, runOn],
  [1, groupedItems],
  [2.5, parentItems],
  [0.5, footnotes],
  [0.3, quoted],
]
const TABLES: readonly (readonly [number, Shape])[] = [
  [6, barTable],
  [1, htmlTable],
]

/** One way to write entries. */
export function drawForm(world: World, look: Look): Form {
  const { random } = world
  const width = random.chance(0.06) ? random.int(60, 110) : undefined
  return { ...drawWriting(world, look), seed: random.int(1, 1e9), width }
}

function drawWriting(world: World, look: Look): Omit<Form, 'seed' | 'width'> {
  const { random } = world
  switch (
    random.weighted([
      [8, 'single'],
      [6, 'several'],
      [4.5, 'cited'],
      [3.5, 'table'],
    ] as const)
  ) {
    case 'single':
      return {
        shape: random.weighted(SINGLE),
        lines: [oneLine(random, look)],
        stray: oneLine(random, look),
        habits: drawHabits(world, look),
      }
    case 'several':
      return severalLines(world, look)
    case 'cited': {
      const { line, names, cited } = drawCitation(random)
      const habits = citing(random, drawHabits(world, look, names), cited)
      if (random.chance(0.06))
        return { shape: random.weighted(TABLES), ...citedColumns(random, line), stray: '', habits }
      return { shape: random.weighted(CITED), lines: [line], stray: line, habits }
    }
    default:
      return {
        shape: random.weighted(TABLES),
        ...drawColumns(random, look),
        stray: '',
        habits: drawHabits(world, look),
      }
  }
}

function severalLines(world: World, look: Look): Omit<Form, 'seed' | 'width'> {
  const { random } = world
  const habits = drawHabits(world, look)
  const shape = random.weighted(SEVERAL)
  if (random.chance(0.06)) {
    const lines = authorsAbove(random, look)
    return {
      shape: random.pick([brokenItems, paragraphs, brokenItems, spacedItems]),
      lines,
      stray: lines[0] ?? '',
      habits,
    }
  }
  const first = headLine(random, look)
  const lines = random.chance(0.05) ? allLabelled(random) : [first, ...linesBelow(random, first)]
  return { shape, lines, stray: headLine(random, look), habits }
}
