/** What a shape gets: a section's entries, the patterns of their lines, and the list around them. */
import type { Language, Look, World } from './look.ts'
import { type Fields, fill } from './pattern.ts'
import type { Random } from './random.ts'
import { underWriter } from './remarks.ts'

export type Section = {
  readonly world: World
  readonly look: Look
  /** Draws the same layout for every section of one form. */
  readonly layout: Random
  readonly entries: readonly Fields[]
  /** Patterns of an entry's lines, the first one first. */
  readonly lines: readonly string[]
  /** Another pattern for the first line, which a few entries follow. */
  readonly stray: string
  /** Names of a table's columns; `lines` are then their cells. */
  readonly heads?: readonly string[]
  /** The language of a reader's notes. */
  readonly notes: Language
  /** What a group of entries may be called. */
  readonly topics: (random: Random) => string
}

/** A section in Markdown, without its heading, ending in a line break. */
export type Shape = (section: Section) => string

/** An entry's first line; now and then the stray one. */
export const firstLine = ({ world, lines, stray }: Section, entry: Fields): string =>
  fill(world.random.chance(0.03) ? stray : (lines[0] ?? stray), entry).trim()

/** The lines below it that have something to say. */
export const restLines = ({ lines }: Section, entry: Fields): readonly string[] =>
  lines
    .slice(1)
    .map((line) => fill(line, entry).trim())
    .filter((line) => line !== '')

export const allLines = (section: Section, entry: Fields): readonly string[] =>
  [firstLine(section, entry), ...restLines(section, entry)].filter((line) => line !== '')

/** What stands between the lines of one paragraph. */
export type Joint = '<br>' | '<br>\n' | '<br/>\n' | '<br />\n' | '  \n' | '\\\n' | '\n' | ' <br> '

export const drawJoint = (random: Random): Joint =>
  random.weighted<Joint>([
    [2, '<br>'],
    [2, '<br>\n'],
    [0.5, '<br/>\n'],
    [0.5, '<br />\n'],
    [4, '  \n'],
    [2, '\\\n'],
    [4, '\n'],
    [0.5, ' <br> '],
  ])

/** Lines in one paragraph, each under the first one's text. */
export const joinLines = (lines: readonly string[], joint: Joint, indent: string): string =>
  lines.join(joint.endsWith('\n') ? joint + indent : joint)

/** Every line behind the same blanks or mark. */
export const indented = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent)

export const numbered = (random: Random): ((index: number) => string) => {
  const point = random.weighted([
    [6, '.'],
    [1, ')'],
  ])
  return random.chance(0.25) ? () => `1${point}` : (index) => `${index + 1}${point}`
}

/** What a section's entries have below them besides their lines: in most sections nothing. */
export function drawUnder({ world, look, layout }: Section): (indent: string) => string {
  const share = layout.chance(0.2) ? layout.pick([0.3, 0.95]) : 0
  const write = underWriter({ ...world, random: layout }, look)
  return (indent) => (world.random.chance(share) ? `\n${write(indent)}` : '')
}
