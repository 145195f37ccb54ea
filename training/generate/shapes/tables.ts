/** Entries as rows of a table. */
import { authorsDress, titleDress, whenDress } from '../dress.ts'
import type { Look } from '../look.ts'
import { fill, uses } from '../pattern.ts'
import type { Random } from '../random.ts'
import type { Section, Shape } from '../section.ts'
import { drawHead, type Kind } from './columns.ts'
import { inHtml } from './paragraphs.ts'

const ORDERS: readonly (readonly [number, readonly Kind[]])[] = [
  [4, ['title', 'when', 'links']],
  [3, ['title', 'authors', 'when', 'links']],
  [2, ['title', 'authors', 'year', 'links']],
  [2, ['title', 'when', 'code']],
  [2, ['title', 'year', 'code']],
  [2, ['year', 'title', 'code']],
  [1.5, ['when', 'title', 'links']],
  [1.5, ['date', 'title', 'authors', 'paper', 'code']],
  [1.5, ['nick', 'title', 'when', 'links']],
  [1.5, ['nick', 'title', 'paper', 'code']],
  [1, ['date', 'nick', 'when', 'title', 'code']],
  [1, ['title', 'nick', 'when', 'date']],
  [1, ['number', 'title', 'authors', 'when']],
  [1, ['number', 'title', 'when', 'code']],
  [1, ['title', 'topic', 'when', 'code']],
  [1, ['when', 'title', 'authors', 'topic', 'date']],
  [1, ['year', 'when', 'title', 'authors']],
  [1, ['year', 'when', 'nick', 'title', 'links']],
  [1, ['authors', 'title', 'when', 'year']],
  [1, ['authors', 'title', 'links']],
  [1, ['title', 'place', 'when', 'links']],
  [1, ['title', 'links']],
  [1, ['title', 'paper', 'code']],
  [1, ['title', 'text', 'links']],
  [0.7, ['title', 'authors', 'year', 'when', 'topic', 'text']],
  [0.7, ['topic', 'title', 'year']],
  [0.7, ['place', 'title', 'date', 'links']],
  [0.7, ['title', 'text', 'when', 'year']],
  [0.8, ['title', 'picture', 'links']],
  [0.6, ['title', 'picture', 'paper', 'code']],
  [0.8, ['nick', 'count', 'title', 'code']],
  [0.8, ['nick', 'count', 'count', 'title', 'code']],
  [0.5, ['nick', 'count', 'date', 'topic', 'title']],
  [0.5, ['title', 'when', 'count', 'links']],
  [0.6, ['when', 'title', 'authors', 'tags', 'topic', 'date']],
  [0.6, ['title', 'tags', 'when', 'code']],
  [0.5, ['authors', 'year', 'title']],
  [0.5, ['year', 'authors', 'title', 'when']],
  [0.4, ['title']],
  [0.4, ['date', 'title', 'place', 'links']],

  [0.7, ['title', 'when', 'year', 'topic', 'code']],
  [0.8, ['title', 'date', 'abstract', 'comment']],
  [0.8, ['title', 'authors', 'date', 'abstract']],
  [0.7, ['nick', 'year', 'title', 'topic', 'links']],
]

type Columns = { readonly heads: readonly string[]; readonly lines: readonly string[] }

/** Names and cells of one table's columns. */
export function drawColumns(random: Random, look: Look): Columns {
  const order = random.chance(0.65) ? random.weighted(ORDERS) : anyOrder(random)
  const title = random.chance(0.6)
    ? titleDress(random, look)
    : random.pick(['@title', '[@title](@url)', '**@title**'])
  const linked = ['paper', 'links', 'url'].some((kind) => order.some((other) => other === kind))
  return {
    heads: order.map((kind) => drawHead(random, look, kind)),
    lines: order.map((kind) => cellFor(random, kind, title, linked)),
  }
}

/** A table whose one column holds whole references. */
export function citedColumns(random: Random, look: Look, line: string): Columns {
  const order = random.pick<readonly Kind[]>([
    ['nick', 'paper', 'code'],
    ['paper'],
    ['number', 'paper'],
    ['topic', 'paper', 'links'],
    ['paper', 'text'],
    ['paper', 'code'],
    ['nick', 'paper'],
  ])
  return {
    heads: order.map((kind) =>
      kind === 'paper' && random.chance(0.5) ? 'Reference' : drawHead(random, look, kind),
    ),
    lines: order.map((kind) => (kind === 'paper' ? line : `@${kind}`)),
  }
}

const OTHERS: readonly Kind[] = [
  'authors',
  'when',
  'year',
  'links',
  'code',
  'paper',
  'url',
  'nick',
  'topic',
  'place',
  'text',
  'extra',
  'count',
  'tags',
  'number',
  'date',
  'abstract',
  'comment',
]

/** The title among up to eight others. */
function anyOrder(random: Random): readonly Kind[] {
  const others = random.sample(OTHERS, random.int(1, random.pick([3, 5, 8])))
  return random.sample([...others, 'title'], others.length + 1)
}

function cellFor(random: Random, kind: Kind, title: string, linked: boolean): string {
  switch (kind) {
    case 'title':
      return titleCell(random, title, linked)
    case 'authors':
      return `{${random.chance(0.7) ? '@authors' : authorsDress(random)}}`
    case 'when':
      return random.chance(0.7) ? '@when' : `{${whenDress(random)}}`
    case 'nick':
      return random.pick(['@nick', '@nick', '**@nick**', '[@nick](@url)', '`@nick`'])
    case 'paper':
      return random.pick(['@paper', '@paper', '[@id](@url)', '@id', '[arXiv:@id](@url)'])
    case 'picture':
      return random.pick([
        '<img width="1002" alt="image" src="figures/x.png">',
        '![](figures/@nick.png)',
        '<img src="./assets/x.gif" width="200">',
        '![image](https://example.org/x.png)',
      ])
    case 'abstract':
    case 'comment':
      return random.pick([
        `@${kind}`,
        `{<details><summary>Show</summary><p>@${kind}</p></details>}`,
        `{<details><summary>${random.pick(['Abstract', 'Click', 'Abs…', '12 pa...'])}</summary>@${kind}</details>}`,
      ])
    case 'date':
      return random.pick(['@date', '@date', '**@date**'])
    default:
      return `@${kind}`
  }
}

/** A title alone, or with authors, venue or links under it in the same cell. */
function titleCell(random: Random, title: string, linked: boolean): string {
  if (random.chance(0.65)) return title
  const line = random.pick(['<br>', ' <br> ', '<br/>', '<br />', ' <br>'])
  const under = [
    ...(uses(title, 'authors') ? [] : [`{${line}${authorsDress(random)}}`]),
    ...(uses(title, 'when') ? [] : [`{${line}${whenDress(random)}}`]),
    ...(linked ? [] : [`{${line}@links}`]),
  ]
  return title + random.sample(under, random.int(1, 2)).join('')
}

/** A row's cells: bars inside would end them. */
const rows = ({ entries, lines }: Section): readonly (readonly string[])[] =>
  entries.map((entry) => lines.map((cell) => inCell(fill(cell, entry))))
const inCell = (text: string): string =>
  text.replaceAll(' | ', ' / ').replaceAll('|', '/').replaceAll('\n', ' ').trim()

export const barTable: Shape = (section) => {
  const { layout, heads = [] } = section
  const [open, close] = layout.weighted([
    [6, ['| ', ' |']],
    [2, ['|', '|']],
    [0.7, ['', '']],
    [0.5, ['| ', '']],
  ] as const)
  const bar = close === '|' ? '|' : layout.pick([' | ', ' | ', '|', ' |'])
  const empty = layout.pick(['', '-', ' ', 'N/A', 'None'])
  const row = (texts: readonly string[]) => `${open}${texts.join(bar)}${close}`.trim()
  const rule = row(heads.map(() => layout.pick(['---', ':---:', ':--', '--', '-----'])))
  const lines = rows(section).map((texts) => row(texts.map((text) => text || empty)))
  return `${[row(heads), rule, ...lines].join('\n')}\n`
}

export const htmlTable: Shape = (section) => {
  const { layout, heads = [] } = section
  const indent = layout.pick(['', '  ', '    '])
  const cell = layout.chance(0.1) ? 'th' : 'td'
  const attributes = layout.pick(['', '', ' align="center"', ' width="30%"'])
  const row = (texts: readonly string[], tag: string) => {
    const inner = texts.map((text) => `${indent}${indent}<${tag}${attributes}>${text}</${tag}>`)
    return `${indent}<tr>\n${inner.join('\n')}\n${indent}</tr>`
  }
  const head = row(
    heads.map((name) => name.replaceAll('*', '')),
    'th',
  )
  return `<table>\n${[head, ...rows(section).map((texts) => row(texts.map(inHtml), cell))].join('\n')}\n</table>\n`
}
