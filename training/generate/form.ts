/** Forms: the shape, the lines and the habits in which a part of a list is written. */
import { citing, drawHabits, type Habits } from './fields.ts'
import { allLabelled } from './labels.ts'
import { authorsAbove, headLine, linesBelow, oneLine } from './lines.ts'
import type { Language, Look, World } from './look.ts'
import { uses } from './pattern.ts'
import type { Random } from './random.ts'
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
import { readingLog } from './shapes/logs.ts'
import { calledOut, explained, notedHeadings, outlined, remarked } from './shapes/notes.ts'
import { folded, footnotes, headed, paragraphs, quoted, runOn } from './shapes/paragraphs.ts'
import { scheduleDays, scheduleItems, scheduleTable } from './shapes/schedules.ts'
import { barTable, citedColumns, drawColumns, htmlTable } from './shapes/tables.ts'
import { casualLine, wholeLine } from './styles/casual.ts'
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
  /** The language of a reader's notes. */
  readonly notes: Language
  /** Ways to cite, of which each entry follows one: its line is the field `@whole`. */
  readonly cites?: readonly Cite[]
  /** Column at which an editor has wrapped the lines. */
  readonly width: number | undefined
}

export type Cite = { readonly line: string; readonly habits: Habits }

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
  [3.5, parentItems],
  [0.5, footnotes],
  [0.3, quoted],
  [0.8, htmlItems],
  [0.4, htmlParagraphs],
]
const TABLES: readonly (readonly [number, Shape])[] = [
  [6, barTable],
  [1, htmlTable],
]

const NOTED: readonly (readonly [number, Shape])[] = [
  [3, outlined],
  [3, remarked],
  [1.5, notedHeadings],
  [0.8, calledOut],
]
const CASUAL: readonly (readonly [number, Shape])[] = [
  [6, plainItems],
  [2, paragraphs],
  [1, runOn],
  [1.5, groupedItems],
  [1.5, outlined],
  [1.5, remarked],
  [1, notedHeadings],
  [0.7, htmlItems],
  [0.4, footnotes],
]
const SCHEDULES: readonly (readonly [number, Shape])[] = [
  [3, scheduleTable],
  [2, scheduleDays],
  [1.5, scheduleItems],
]

/** One way to write entries. */
export function drawForm(world: World, look: Look): Form {
  const { random } = world
  const width = random.chance(0.09) ? random.int(60, 110) : undefined
  const notes = random.chance(0.08) ? 'zh' : look.language
  return { ...random.weighted(WRITERS)(world, look), notes, seed: random.int(1, 1e9), width }
}

type Writing = Omit<Form, 'seed' | 'width' | 'notes'>
type Writer = (world: World, look: Look) => Writing

/** In order of what a list says of its papers, and how. */
const WRITERS: readonly (readonly [number, Writer])[] = [
  [10, single],
  [8, several],
  [4.5, cited],
  [5, tabular],
  [4.5, casual],
  [2.5, noted],
  [1.8, schedule],
  [2.2, (world, look) => citations(world, look, world.random.weighted(CITED))],
  [0.8, (world, look) => written(world, look, readingLog, '@title')],
]

function single(world: World, look: Look): Writing {
  const { random } = world
  return {
    shape: random.weighted(SINGLE),
    lines: [oneLine(random, look)],
    stray: oneLine(random, look),
    habits: drawHabits(world, look),
  }
}

function several(world: World, look: Look): Writing {
  const { random } = world
  if (random.chance(0.06)) {
    const lines = authorsAbove(random, look)
    const shape = random.pick([brokenItems, paragraphs, brokenItems, spacedItems])
    return { shape, lines, stray: lines[0] ?? '', habits: drawHabits(world, look) }
  }
  const first = headLine(random, look)
  const lines = random.chance(0.1)
    ? inOneLine(random, underTopic(random, allLabelled(random, look)))
    : [first, ...linesBelow(random, look, first)]
  const other = headLine(random, look)
  return {
    shape: random.weighted(SEVERAL),
    lines,
    stray: uses(other, 'title') === uses(lines[0] ?? '', 'title') ? other : (lines[0] ?? ''),
    habits: drawHabits(world, look),
  }
}

function cited(world: World, look: Look): Writing {
  const { random } = world
  const { line, names, cited: spelled } = drawCitation(random)
  const habits = citing(random, drawHabits(world, look, names), spelled)
  if (random.chance(0.06))
    return { shape: random.weighted(TABLES), ...citedColumns(random, look, line), stray: '', habits }
  return { shape: random.weighted(CITED), lines: [line], stray: line, habits }
}

function tabular(world: World, look: Look): Writing {
  const { random } = world
  const shape = random.weighted(TABLES)
  return { shape, ...drawColumns(random, look), stray: '', habits: drawHabits(world, look) }
}

function casual(world: World, look: Look): Writing {
  return written(world, look, world.random.weighted(CASUAL), casualLine(world.random))
}

function noted(world: World, look: Look): Writing {
  const { random } = world
  if (random.chance(0.15)) {
    const lines = allLabelled(random, look)
    return { shape: explained, lines, stray: lines[0] ?? '', habits: drawHabits(world, look) }
  }
  const shape = random.weighted(NOTED)
  if (random.chance(0.35)) return citations(world, look, shape)
  return written(world, look, shape, random.chance(0.5) ? casualLine(random) : oneLine(random, look))
}

function schedule(world: World, look: Look): Writing {
  const { random } = world
  const shape = random.weighted(SCHEDULES)
  if (shape === scheduleTable) return written(world, look, shape, cellLine(random), true)
  return random.chance(0.4)
    ? citations(world, look, shape)
    : written(world, look, shape, casualLine(random), true)
}

/** Titles in a cell of a schedule: links, or bare. */
const cellLine = (random: Random): string =>
  random.weighted([
    [6, '[@title](@url)'],
    [1.5, '@title'],
    [1, '[@title](@url){ (@when)}'],
    [1, '[@title](@url){ (@authors)}'],
    [0.7, '{@authors, }[@title](@url)'],
    [0.7, '@title{ (@authors, @year)}'],
    [0.5, '@title{ @links}'],
    [0.5, '*@title*'],
  ])

function written(world: World, look: Look, shape: Shape, line: string, brief = false): Writing {
  const habits = drawHabits(world, look)
  const titles = brief ? { ...habits.titles, brief: world.random.pick([0, 0.2, 0.9]) } : habits.titles
  return { shape, lines: [line], stray: line, habits: { ...habits, titles } }
}

/** Now and then all on the first line: `Title: … Authors: …`. */
const inOneLine = (random: Random, lines: readonly string[]): readonly string[] =>
  random.chance(0.25) ? [lines.join(random.pick([' ', ' | ', ', ', '; ', ' / ', '. ']))] : lines

/** Labelled lines below a line that names the topic and not the title. */
const underTopic = (random: Random, lines: readonly string[]): readonly string[] =>
  random.chance(0.4)
    ? [random.pick(['@topic', '**@topic**', '@topic: @nick', '**@topic: @nick**', '@nick']), ...lines]
    : lines

/** References as they were pasted: all in one style or each in its own, whole in a link or with its address behind. */
function citations(world: World, look: Look, shape: Shape): Writing {
  const { random } = world
  const base = drawHabits(world, look)
  const cites = Array.from({ length: random.pick([1, 1, 2, 5, 9]) }, () => {
    const { line, names, cited } = drawCitation(random)
    return { line, habits: citing(random, drawHabits(world, look, names), cited) }
  })
  const line = wholeLine(random)
  return { shape, lines: [line], stray: line, habits: base, cites }
}
