/** Entries as items of a list. */
import { unclaimed } from '../marked.ts'
import { type Fields, fill } from '../pattern.ts'
import type { Random } from '../random.ts'
import {
  allLines,
  drawJoint,
  drawUnder,
  firstLine,
  indented,
  joinLines,
  numbered,
  restLines,
  type Section,
  type Shape,
} from '../section.ts'

/** `- ` or `1. ` for each entry, the same blanks under it, and what stands between two items. */
type Frame = { readonly mark: (index: number) => string; readonly gap: string }

function drawFrame({ layout: random, look }: Section): Frame {
  const ordered = random.chance(0.25)
  const number = numbered(random)
  const blank = random.pick([' ', ' ', ' ', ' ', '  ', '   '])
  const box = random.weighted([
    [30, ''],
    [0.7, '[ ] '],
    [0.4, '[x] '],
    [0.4, '🔹 '],
    [0.4, '📄 '],
    [0.3, '• '],
  ])
  return {
    mark: ordered ? (index) => `${number(index)}${blank}` : () => `${look.bullet}${blank}${box}`,
    gap: random.chance(0.35) ? '\n\n' : '\n',
  }
}

/** Blanks as wide as the mark of the item. */
const blanks = (mark: string): string => ' '.repeat(/^\S+\s+/.exec(mark)?.[0].length ?? 2)

/** One line an entry. */
export const plainItems: Shape = (section) => {
  const { mark, gap } = drawFrame(section)
  const under = drawUnder(section)
  const items = section.entries.map((entry, index) => {
    const lead = mark(index)
    return lead + firstLine(section, entry) + under(blanks(lead))
  })
  return `${items.join(gap)}\n`
}

/** Several lines in the item's own paragraph. */
export const brokenItems: Shape = (section) => {
  const { layout } = section
  const { mark, gap } = drawFrame(section)
  const joint = drawJoint(layout)
  const lazy = joint.endsWith('\n') && layout.chance(0.2)
  const items = section.entries.map((entry, index) => {
    const lead = mark(index)
    return lead + joinLines(allLines(section, entry), joint, lazy ? '' : blanks(lead))
  })
  return `${items.join(gap)}\n`
}

/** The first line in the item, the others as its children. */
export const nestedItems: Shape = (section) => {
  const { layout } = section
  const { mark, gap } = drawFrame(section)
  const child = layout.weighted([
    [6, section.look.bullet],
    [2, '-'],
    [1, '*'],
    [0.5, '>'],
  ])
  const deep = layout.chance(0.5) ? '    ' : ''
  const under = drawUnder(section)
  const items = section.entries.map((entry, index) => {
    const lead = mark(index)
    const below = restLines(section, entry).map((line) => `\n${deep || blanks(lead)}${child} ${line}`)
    return `${lead}${firstLine(section, entry)}${below.join('')}${under(deep || blanks(lead))}`
  })
  return `${items.join(gap)}\n`
}

/** Each line a paragraph of the item. */
export const spacedItems: Shape = (section) => {
  const { layout } = section
  const { mark } = drawFrame(section)
  const joint = drawJoint(layout)
  const together = layout.chance(0.5)
  const items = section.entries.map((entry, index) => {
    const lead = mark(index)
    const rest = restLines(section, entry)
    const below = together ? [joinLines(rest, joint, blanks(lead))] : rest
    return [lead + firstLine(section, entry), ...below.map((line) => indentedBelow(line, lead))].join('\n\n')
  })
  return `${items.join('\n\n')}\n`
}
const indentedBelow = (line: string, lead: string): string => blanks(lead) + line

const PARENTS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `**${text}**`,
  (text) => `${text}:`,
  (text) => `#### ${text}`,
  (text) => `*${text}*`,
  (text) => `**${text}:**`,
]

const GROUPS: readonly ((random: Random, section: Section) => string)[] = [
  (random, { topics }) => topics(random),
  (random, { topics }) => topics(random),
  (random) => `${random.int(2012, 2026)}`,
  (random) => `${random.int(2012, 2026)}.${random.int(10, 12)}.${random.int(10, 28)}`,
  (random) => random.pick(['NeurIPS', 'CVPR', 'ICLR 2023', 'ACL', 'Survey', 'OSDI', 'arXiv', 'Journals']),
]

/** Entries under parents that name a topic, a year or a date. */
export const groupedItems: Shape = (section) => {
  const { world, look, entries, layout } = section
  const parent = layout.pick(PARENTS)
  const name = layout.pick(GROUPS)
  const indent = layout.pick(['  ', '  ', '    ', '\t'])
  const joint = drawJoint(layout)
  const many = section.lines.length > 1 && layout.chance(0.4)
  const child = (entry: Fields) =>
    many ? joinLines(allLines(section, entry), joint, `${indent}  `) : firstLine(section, entry)
  const parts: string[] = []
  for (let at = 0; at < entries.length; ) {
    const size = world.random.int(1, 6)
    parts.push(`${look.bullet} ${parent(name(world.random, section))}`)
    parts.push(...entries.slice(at, at + size).map((entry) => `${indent}${look.bullet} ${child(entry)}`))
    at += size
  }
  return `${parts.join('\n')}\n`
}

/** A parent with the method's name and links, or the title again, and the whole citation as its child. */
export const parentItems: Shape = (section) => {
  const { look, entries, layout } = section
  const parent = layout.pick([
    '@nick{, @place}{ @links}',
    '@nick{ (@place)}{ @links}',
    '**@nick**{ @links}',
    '@nick{ @links}',
    '@topic{ @links}',
    '@place{ @links}',
    '[@nick](@url){ @links}',
  ])
  const named = layout.pick(['method', 'method', 'method', 'title', 'both'])
  const nick = (entry: Fields): string => {
    const title = unclaimed(entry.title ?? '')
    const method = unclaimed(entry.nick ?? entry.topic ?? '')
    return named === 'title' || (named === 'both' && section.world.random.chance(0.5)) ? title : method
  }
  const alone = layout.pick([0, 0.1, 0.3])
  const own = layout.pick(['@title{ @links}', '**@title**{ @links}', '[@title](@url){ @links}'])
  const items = entries.map((entry) => {
    if (section.world.random.chance(alone)) return `${look.bullet} ${fill(own, entry)}`
    const above = fill(parent, { ...entry, nick: nick(entry) })
    const below = firstLine(section, layout.chance(0.8) ? { ...entry, links: '' } : entry)
    return `${look.bullet} ${above}\n${indented(`${look.bullet} ${below}`, '  ')}`
  })
  return `${items.join(layout.chance(0.3) ? '\n\n' : '\n')}\n`
}

/** Entries under entries: a paper and those that follow it. */
export const threadedItems: Shape = (section) => {
  const { random } = section.world
  const { look, layout, entries } = section
  const indent = layout.pick(['  ', '    ', '\t'])
  let depth = 0
  const items = entries.map((entry, index) => {
    depth = index === 0 ? 0 : random.int(0, Math.min(depth + 1, 2))
    return `${indent.repeat(depth)}${look.bullet} ${firstLine(section, entry)}`
  })
  return `${items.join('\n')}\n`
}
