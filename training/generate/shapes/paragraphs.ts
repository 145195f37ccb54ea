/** Entries as paragraphs, headings, quotations, folded texts and footnotes. */
import type { Random } from '../random.ts'
import {
  allLines,
  drawJoint,
  drawUnder,
  firstLine,
  indented,
  joinLines,
  restLines,
  type Section,
  type Shape,
} from '../section.ts'

/** One paragraph of one or several lines an entry. */
export const paragraphs: Shape = (section) => {
  const { layout } = section
  const joint = drawJoint(layout)
  const gap = layout.weighted([
    [8, '\n\n'],
    [1, '\n\n---\n\n'],
    [0.5, '\n\n<br>\n\n'],
    [0.3, '\n\n***\n\n'],
  ])
  const glyph = drawGlyph(layout)
  return `${section.entries.map((entry) => glyph + joinLines(allLines(section, entry), joint, '')).join(gap)}\n`
}

/** What some set before a paragraph in place of a list's mark. */
const drawGlyph = (random: Random): string =>
  random.weighted([
    [20, ''],
    [0.6, '• '],
    [0.3, '▪ '],
    [0.3, '→ '],
    [0.3, '👉 '],
    [0.3, '🔹 '],
    [0.3, '· '],
    [0.3, '&#8226; '],
    [0.2, '** '],
  ])

/** Many entries in one paragraph, each on its own line or lines. */
export const runOn: Shape = (section) => {
  const { layout } = section
  const joint = layout.pick(['<br>\n', '<br>', '  \n', '\\\n', '\n', '<br><br>', '<br/>\n'])
  const inner = layout.pick(['<br>', '<br>\n', '  \n', '\n'])
  const single = layout.chance(0.5)
  const glyph = drawGlyph(layout)
  const texts = section.entries.map(
    (entry) => glyph + (single ? firstLine(section, entry) : allLines(section, entry).join(inner)),
  )
  return `${texts.join(joint)}\n`
}

/** The first line in bold or a heading, the others below it as paragraphs, items or a quotation. */
export const headed: Shape = (section) => {
  const { layout } = section
  const level = section.look.heading + layout.int(1, 2)
  const lead = layout.chance(0.65) ? `${'#'.repeat(Math.min(6, level))} ` : ''
  const below = drawBelow(section)
  const under = drawUnder(section)
  const gap = layout.chance(0.2) ? '\n\n---\n\n' : '\n\n'
  const start = section.world.random.int(1, 30)
  const count = lead !== '' && layout.chance(0.2) ? (index: number) => `${start + index}. ` : () => ''
  const texts = section.entries.map(
    (entry, index) =>
      `${lead}${count(index)}${firstLine(section, entry)}\n\n${below(restLines(section, entry))}`.trimEnd() +
      under(''),
  )
  return `${texts.join(gap)}\n`
}

type Below = (lines: readonly string[]) => string

function drawBelow({ layout, look }: Section): Below {
  const joint = drawJoint(layout)
  return layout.weighted<Below>([
    [4, (lines) => lines.map((line) => `${look.bullet} ${line}`).join('\n')],
    [3, (lines) => joinLines(lines, joint, '')],
    [3, (lines) => lines.join('\n\n')],
    [1, (lines) => indented(joinLines(lines, joint, ''), '> ')],
    [0.5, (lines) => indented(lines.join('\n'), '    ')],
  ])
}

/** Each entry a quotation. */
export const quoted: Shape = (section) => {
  const joint = drawJoint(section.layout)
  const texts = section.entries.map((entry) => indented(joinLines(allLines(section, entry), joint, ''), '> '))
  return `${texts.join('\n\n')}\n`
}

/** Folded: the entry in the summary and prose under it, or prose folded under the entry. */
export const folded: Shape = (section) => {
  const { layout } = section
  const inside = layout.chance(0.6)
  const under = drawUnder(section)
  const fold = layout.pick(['', '\n'])
  const label = layout.pick([
    'Abstract',
    'Click to see abstract',
    '<b>Abstract</b>',
    'BibTeX',
    'TL;DR',
    '[Abs]',
    'Details',
    '展开',
  ])
  const item = layout.chance(0.4) ? `${section.look.bullet} ` : ''
  const texts = section.entries.map((entry) => {
    const rest = restLines(section, entry)
    const prose = entry.text ?? ''
    if (inside)
      return `<details>${fold}<summary>${firstLine(section, entry)}</summary>\n\n${[...rest, prose].join('\n\n')}${under('')}\n</details>`
    return `${item}${firstLine(section, entry)}\n\n<details><summary>${label}</summary>\n\n${prose}\n\n</details>`
  })
  return `${texts.map(unlinked).join('\n\n')}\n`

  /** Markdown links do nothing inside a line of HTML. */
  function unlinked(text: string): string {
    return inside ? text.replace(/<summary>.*<\/summary>/s, (summary) => inHtml(summary)) : text
  }
}

/** Markdown's links, bold and italics as HTML. */
export const inHtml = (text: string): string =>
  text
    .replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\]\(([^()\s]*)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\*([^*]+)\*/g, '<i>$1</i>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')

/** Footnotes, as in a list of references. */
export const footnotes: Shape = (section) => {
  const named = section.layout.chance(0.4)
  const key = (index: number) => {
    const { random } = section.world
    const letter = () => String.fromCharCode(65 + random.int(0, 25))
    return named
      ? `${letter()}${letter()}${random.chance(0.4) ? 'plus' : letter()}${random.int(10, 25)}`
      : index + 1
  }
  const texts = section.entries.map((entry, index) => `[^${key(index)}]: ${firstLine(section, entry)}`)
  return `${texts.join(section.layout.chance(0.5) ? '\n\n' : '\n')}\n`
}
