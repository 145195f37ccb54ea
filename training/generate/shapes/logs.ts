/** Reading logs in HTML tables, written by hand: rows of the month among rows of papers, each cell over several lines. */
import { type FieldName, type Fields, fill } from '../pattern.ts'
import type { Random } from '../random.ts'
import type { Section, Shape } from '../section.ts'
import { inHtml } from './paragraphs.ts'

const MONTHS = ['January', 'March', 'June', 'July', 'September', 'October', 'December']

const STYLES = [
  '',
  ' style="text-align: center;"',
  ' align="center"',
  ' class="paper"',
  ' width="20%"',
] as const

const FIRST = [
  '@title{<br />\n@authors}',
  '@title{<br>\n<div style="color: white; font-size: 7pt;">@authors</div>}',
  '<b>@title</b>{<br/>\n<i>@authors</i>}',
  '<a href="@url">@title</a>{<br />\n<small>@authors</small>}',
  '@title',
  '<strong>@title</strong>{<br>@authors}{<br>@links}',
  '<i>@title</i>{<p>@authors</p>}',
]
const COLUMNS: readonly (readonly FieldName[])[] = [
  ['venue', 'year'],
  ['when'],
  ['year', 'venue'],
  ['authors', 'venue', 'year'],
  ['topic', 'when'],
  ['venue', 'year', 'links'],
  [],
]

export const readingLog: Shape = (section) => {
  const { layout, world } = section
  const first = layout.pick(FIRST)
  const others = layout.pick(COLUMNS).filter((name) => !first.includes(`@${name}`))
  const style = layout.pick(STYLES)
  const grouped = layout.pick([0, 0.1, 0.3])
  const empty = layout.pick([0, 0.1])
  const head = layout.chance(0.6)
    ? row(['Paper', ...others.map((name) => NAMES[name] ?? '')], 'th', '', '')
    : ''
  const rows = section.entries.flatMap((entry) => [
    ...(world.random.chance(grouped)
      ? [row([group(world.random, section), ...others.map(() => '')], 'td', '', '')]
      : []),
    ...(world.random.chance(empty) ? [row(['-', ...others.map(() => '')], 'td', style, '')] : []),
    row([cell(first, entry), ...others.map((name) => cell(`@${name}`, entry))], 'td', style, '\n'),
  ])
  return `<table>\n${head}${rows.join('')}</table>\n`
}

const NAMES: Readonly<Partial<Record<FieldName, string>>> = {
  authors: 'Authors',
  venue: 'Venue',
  year: 'Year',
  when: 'Published',
  topic: 'Topic',
  links: 'Links',
}

const cell = (pattern: string, entry: Fields): string => inHtml(fill(pattern, entry))

function group(random: Random, { topics }: Section): string {
  const month = `${random.pick(MONTHS)} ${random.int(2015, 2025)}`
  return random.pick([month, `${month} (${random.int(1, 4)}/4)`, topics(random), `<b>${month}</b>`])
}

function row(cells: readonly string[], tag: string, style: string, line: string): string {
  const inner = cells.map((text, place) => {
    const long = place === 0 && line !== ''
    return `    <${tag}${style}>${long ? `\n      ${text.replaceAll('\n', '\n      ')}\n    ` : text}</${tag}>`
  })
  return `  <tr>\n${inner.join('\n')}\n  </tr>\n`
}
