/** Tables of results, data sets and models in which papers stand with their titles: these titles are entries. */
import type { Paper } from './facts.ts'
import type { Look, World } from './look.ts'
import { claim } from './marked.ts'
import { say } from './prose-say.ts'
import { describer } from './remarks.ts'

type Column = { readonly head: string; readonly cell: (paper: Paper, entry: number) => string }

/** A table without a heading; `before` is the first paper's entry. */
export function paperTable(world: World, look: Look, papers: readonly Paper[], before: number): string {
  const { random } = world
  const columns = random.pick([resultColumns, dataColumns, modelColumns, modelColumns])(world, look)
  const lines = papers.map((paper, index) =>
    columns.map(({ cell }) => cell(paper, before + index).replaceAll('|', '/')),
  )
  const rule = columns.map(() => random.pick(['---', ':---', ':--:']))
  const [open, bar, close] = random.pick(BARS)
  const row = (cells: readonly string[]) => open + cells.join(bar) + close
  return `${[columns.map(({ head }) => head), rule, ...lines].map(row).join('\n')}\n`
}

const BARS = [
  ['| ', ' | ', ' |'],
  ['| ', ' | ', ' |'],
  ['|', '|', '|'],
  ['', '|', ''],
  ['', ' | ', ''],
] as const

/** The title, linked or not; a nickname that it begins with may stand in a column of its own. */
function titleColumn({ random }: World, linked = random.chance(0.75)): Column {
  const bold = random.pick(['', '', '', '**'])
  const head = random.pick([
    'Paper',
    'Paper / Source',
    'Title',
    'Publication',
    'Reference',
    'Source',
    'Paper Title',
    'Paper Title and Interpretation (with Notes)',
  ])
  const site = random.pick([
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/',
    'https://arxiv.org/pdf/',
    'https://aclanthology.org/',
    'https://openreview.net/forum?id=',
  ])
  const cell = ({ id, title }: Paper, entry: number) => {
    const text = `${bold}${claim('title', entry, title.replace(/[[\]*]/g, ''))}${bold}`
    return linked ? `[${text}](${site}${id})` : text
  }
  return { head, cell }
}

const saying = (world: World, head: string, pattern: string): Column => ({
  head,
  cell: () => say(world, pattern),
})

const METHODS = [
  '@nick',
  '@nick',
  '**@nick**',
  '@nick (WHO, @year)',
  '@nick (WHO, @year)',
  '@fragment (WHO, @year)',
  'WHO, (@year)',
  '@nick + @nick (WHO, @year){&hearts;|&spades;|*|}',
  '[@nick](@repo)',
]

/** What is measured, often with those who wrote the paper: no claims. */
function methodColumn(world: World): Column {
  const { random } = world
  const pattern = random.pick(METHODS)
  const family = (name = 'Lee') => name.split(' ').at(-1) ?? name
  const who = ([first, second, third]: readonly string[]) => {
    if (second === undefined) return family(first)
    return third === undefined ? `${family(first)} and ${family(second)}` : `${family(first)} et al.`
  }
  const cell = ({ authors }: Paper) => say(world, pattern).replace('WHO', () => who(authors))
  return { head: random.pick(['Model', 'Method', 'Name', 'System']), cell }
}

function resultColumns(world: World): readonly Column[] {
  const { random } = world
  const numbers = Array.from({ length: random.int(1, 4) }, () =>
    saying(world, say(world, '{@metric|@data}'), '{@n.@n|@n.@n|-|@percent}'),
  )
  const code = random.chance(0.7) ? [saying(world, 'Code', '{[Official](@repo)|[Link](@repo)|}')] : []
  return [methodColumn(world), ...numbers, titleColumn(world), ...code]
}

function dataColumns(world: World, look: Look): readonly Column[] {
  const { random } = world
  const facts = [
    saying(world, 'Size', '@big {samples|hours|images|}'),
    saying(world, 'Modality', '{Image-Text|Text|Audio|Video-Text|3D}'),
    saying(world, 'License', '@license'),
    saying(world, 'Link', '{[Link](@repo)|[Download](@site)|-|Coming soon}'),
    noteColumn(world, look),
  ]
  const name = saying(
    world,
    random.pick(['Name', 'Dataset', 'Benchmark']),
    random.pick(['@data', '**@data**', '[@data](@site)']),
  )
  return [name, titleColumn(world), ...random.sample(facts, random.int(1, 4))]
}

function modelColumns(world: World, look: Look): readonly Column[] {
  const { random } = world
  const month = ({ id }: Paper) => `20${id.slice(0, 2)}-${id.slice(2, 4)}`
  const date: Column = { head: 'Date', cell: (paper, entry) => claim('year', entry, month(paper)) }
  const linked = random.chance(0.5)
  const cell = ({ id }: Paper) =>
    say(world, linked ? `[{@nick|@topic}](https://arxiv.org/abs/${id}){🔥| 🔥||}` : '@nick')
  const name: Column = { head: random.pick(['Keywords', 'Model', 'Name', 'Method']), cell }
  const rest = [
    saying(world, 'Institute', '@org'),
    saying(world, 'Task', '@topic'),
    noteColumn(world, look),
    saying(world, 'Size', '{7B|13B|@n M|}'),
  ]
  return [
    date,
    name,
    ...random.sample(rest, 1),
    titleColumn(world),
    ...random.sample([noteColumn(world, look)], 1),
  ]
}

/** Fragments and sentences beside a title. */
function noteColumn(world: World, look: Look): Column {
  const write = describer(world, look)
  return {
    head: world.random.pick(['Notes', 'Comments', 'Description', 'Comment', 'Note', 'Key idea', 'Remark']),
    cell: write,
  }
}
