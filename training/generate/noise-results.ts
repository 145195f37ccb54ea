/** Tables of results: names of methods, numbers, and links to papers whose titles they do not tell. */
import type { World } from './look.ts'
import { say } from './prose-say.ts'

type Column = { readonly head: string; readonly cell: () => string }

export function results(world: World): string {
  const { random } = world
  const columns = [
    methodColumn(world),
    ...random.sample(extras(world), random.int(0, 2)),
    ...numberColumns(world),
  ]
  const lines = Array.from({ length: random.int(3, 12) }, () => columns.map(({ cell }) => cell()))
  return (random.chance(0.15) ? html : markdown)(
    columns.map(({ head }) => head),
    lines,
  )
}

const markdown = (heads: readonly string[], lines: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function html(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${anchored(cell)}</${tag}>`).join('')}</tr>`
  return `<table>\n${[row(heads, 'th'), ...lines.map((cells) => row(cells, 'td'))].join('\n')}\n</table>`
}

const anchored = (cell: string): string =>
  cell.replace(/\[([^[\]]*)\]\(([^()]*)\)/g, '<a href="$2">$1</a>').replace(/\*\*([^*]*)\*\*/g, '<b>$1</b>')

function methodColumn(world: World): Column {
  const { random } = world
  const pattern = random.pick([
    '@nick',
    '[@nick](@arxiv)',
    '@nick [[@n]](@arxiv)',
    '@nick (@family et al., @year)',
    '@nick ([@family et al., @year](@arxiv))',
    '**@nick**',
    '@nick {(ours)|}',
    '@family et al. (@year)',
    '@nick{-L|-B|-base| + @nick|}',
    '[@nick](@repo)',
    '@nick [paper](@arxiv) [code](@repo)',
  ])
  return {
    head: random.pick([
      'Model',
      'Method',
      'Algorithm',
      'Approach',
      'Name',
      'Architecture',
      'Detector',
      'System',
      'Backbone',
      '',
    ]),
    cell: () => say(world, pattern),
  }
}

/** Columns that make a table of results look like one of papers. */
const extras = (world: World): readonly Column[] => [
  { head: 'Paper', cell: () => say(world, '[{Paper|Link|link|PDF|arXiv}](@arxiv)') },
  { head: 'Paper / Source', cell: () => say(world, '[@family et al. (@year)](@arxiv)') },
  { head: 'Code', cell: () => say(world, '{[{Link|Official|code|PyTorch}](@repo)|-|}') },
  { head: 'Params', cell: () => say(world, '{@n|@n.@n}M') },
  { head: 'Organization', cell: () => say(world, '@org') },
  { head: 'Base model', cell: () => say(world, '@nick-{7|13|70}B') },
  { head: 'Backbone', cell: () => say(world, '@nick') },
  { head: 'Extra data', cell: () => say(world, '{✓|✗|Yes|No|-}') },
]

function numberColumns(world: World): readonly Column[] {
  const { random } = world
  const bold = random.chance(0.3)
  return Array.from({ length: random.int(1, 6) }, () => ({
    head: say(world, '{@metric|@data|@data @metric|@metric (%)}'),
    cell: () => {
      if (random.chance(0.08)) return '-'
      const number = say(world, '{@n.@n|@n|0.@n|@percent|@n.@n ± 0.@n}')
      return bold && random.chance(0.15) ? `**${number}**` : number
    },
  }))
}
