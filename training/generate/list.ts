/** A whole list: its sections of papers in one or two forms, among what is no paper. */
import type { Paper } from './facts.ts'
import { citing, drawFields, drawHabits, type Habits } from './fields.ts'
import { drawFrame, drawTopicHeading } from './headings.ts'
import { allLabelled } from './labels.ts'
import { headLine, linesBelow, oneLine } from './lines.ts'
import { drawLinkStyle } from './links.ts'
import type { Language, Look, World } from './look.ts'
import { noise } from './noise.ts'
import { ending, interlude, introduction } from './prose.ts'
import { type Random, seeded } from './random.ts'
import { resources } from './resources.ts'
import type { Shape } from './section.ts'
import { htmlItems, htmlParagraphs } from './shapes/html.ts'
import {
  brokenItems,
  groupedItems,
  nestedItems,
  parentItems,
  plainItems,
  spacedItems,
} from './shapes/items.ts'
import { folded, footnotes, headed, paragraphs, quoted, runOn } from './shapes/paragraphs.ts'
import { barTable, drawColumns, htmlTable } from './shapes/tables.ts'
import { withSlips } from './slips.ts'
import { drawCitation } from './styles/index.ts'
import type { VenueTable } from './venues.ts'
import { hardWrap } from './wrap.ts'

/** How a part of a list is written. */
type Form = {
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
  [1.5, parentItems],
  [0.5, footnotes],
  [0.3, quoted],
]
const TABLES: readonly (readonly [number, Shape])[] = [
  [6, barTable],
  [1, htmlTable],
]

function drawForm(world: World, look: Look): Form {
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
    case 'several': {
      const first = headLine(random, look)
      const lines = random.chance(0.05) ? allLabelled(random) : [first, ...linesBelow(random, first)]
      return {
        shape: random.weighted(SEVERAL),
        lines,
        stray: headLine(random, look),
        habits: drawHabits(world, look),
      }
    }
    case 'cited': {
      const { line, names, cited } = drawCitation(random)
      const habits = citing(random, drawHabits(world, look, names), cited)
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

/** One list as marked text. */
export function drawList(world: World, table: VenueTable): string {
  const { random } = world
  const look = drawLook(random)
  const forms = Array.from(
    {
      length: random.weighted([
        [7, 1],
        [2, 2],
        [1, 3],
      ] as const),
    },
    () => drawForm(world, look),
  )
  const papers = random.sample(world.papers, random.int(8, 70))
  const frame = drawFrame(random, look)
  const most = random.pick([4, 12, 30])
  const parts = [random.chance(0.9) ? introduction(world, look) : '']
  for (let at = 0; at < papers.length; ) {
    const size = random.int(2, most)
    const form = random.chance(0.7) ? (forms[0] ?? drawForm(world, look)) : random.pick(forms)
    const text = drawSection(world, look, table, { form, papers: papers.slice(at, at + size), before: at })
    parts.push(frame(drawTopicHeading(random, look), text))
    at += size
    if (random.chance(0.12)) parts.push(resources(world, look))
  }
  parts.push(random.chance(0.7) ? ending(world, look) : '')
  return finished(random, parts.filter((part) => part !== '').join('\n'))
}

function drawLook(random: Random): Look {
  const language = random.weighted<Language>([
    [88, 'en'],
    [9, 'zh'],
    [2, 'ja'],
    [2, 'ko'],
  ])
  const look = {
    language,
    bullet: random.pick(['-', '-', '*', '*', '+'] as const),
    heading: random.int(2, 3),
  }
  const { dress } = drawLinkStyle(random, { ...look, link: () => '' })
  return { ...look, link: (label, url) => dress(label, url, '🔗') }
}

type Part = { readonly form: Form; readonly papers: readonly Paper[]; readonly before: number }

function drawSection(world: World, look: Look, table: VenueTable, { form, papers, before }: Part): string {
  const { random } = world
  const entries = papers.map((paper, index) =>
    drawFields(random, look, form.habits, table, {
      paper,
      entry: before + index,
      count: before + index + 1,
      lines: form.lines,
    }),
  )
  const topics = (chance: Random) => drawTopicHeading(chance, look)
  const layout = seeded(form.seed)
  const written = withSlips(random, form.shape({ ...form, world, look, layout, entries, topics }))
  const body = form.width === undefined || /^\s*[|<]/.test(written) ? written : hardWrap(written, form.width)
  const above = random.chance(0.3) ? `${interlude(world, look)}\n` : ''
  const below = random.chance(0.08) ? `\n${noise(world, look)}` : ''
  return above + body + below
}

/** What may have happened to the file as a whole. */
function finished(random: Random, text: string): string {
  const lines = random.chance(0.03) ? text.replaceAll('\n', '\r\n') : text
  return random.chance(0.01) ? lines.replaceAll(', ', ',\u00a0') : lines
}
