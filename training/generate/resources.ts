/** Sections in the form of the list whose items are no papers: tools, data sets, courses, blogs, people. */
import type { Look, World } from './look.ts'
import { results } from './noise-results.ts'
import type { Fields } from './pattern.ts'
import { paragraph } from './prose.ts'
import { say } from './prose-say.ts'
import { drawShelf, type Shelf } from './resources-kinds.ts'
import type { Resource } from './resources-types.ts'

/** A whole section, with its heading. */
export function resources(world: World, look: Look): string {
  const { random } = world
  const { heading, draw } = drawShelf(world, look)
  const items = Array.from({ length: random.int(2, 12) }, draw)
  const head = `${'#'.repeat(random.chance(0.8) ? look.heading : random.int(2, 4))} ${random.pick(['', '', '', '', '🔧 ', '📚 '])}${heading}`
  const above = random.chance(0.15) ? `${paragraph(world, look)}\n\n` : ''
  const below = random.chance(0.1) ? `\n\n${results(world)}` : ''
  return `${head}\n\n${above}${random.chance(0.25) ? table(world, items) : written(world, look, items)}${below}\n`
}

/** One item on one or several lines; `{…}` stands only where the item has something to say. */
type Line = (item: Resource, link: string) => string

const said = (mark: string, text: string): string => (text === '' ? '' : mark + text)

const LINES: readonly Line[] = [
  ({ name, url, about }) => `[${name}](${url})${said(' - ', about)}`,
  ({ name, url, about }) => `[${name}](${url})${said(': ', about)}`,
  ({ name, url, about }) => `[${name}](${url})${said(' - ', about)}.`,
  ({ name, url, about }) => `[${name}](${url})${said(' — ', about)}`,
  ({ name, url, about }) => `[${name}](${url})${said(' ', about)}`,
  ({ name, url, about }) => `[${name}](${url})${said(', ', about)}`,
  ({ name, url }) => `[${name}](${url})`,
  ({ name, url }) => `[${name}](${url})`,
  ({ name, url, by }) => `[${name}](${url}) (${by})`,
  ({ name, url, by, year }) => `[${name}](${url}), ${by}, ${year}`,
  ({ name, url, about }) => `**[${name}](${url})**${said(' - ', about)}`,
  ({ name, url, about }) => `[**${name}**](${url})${said(': ', about)}`,
  ({ name, url, about }) => `**[${name}](${url})**  ${about}`,
  ({ name, about }, link) => `**${name}**${said(': ', about)} ${link}`,
  ({ name, year }, link) => `**${name}**, ${year} ${link}`,
  ({ name, about }, link) => `${name}${said(': ', about)} ${link}`,
  ({ name, about }, link) => `${name}${said(' - ', about)}. ${link}`,
  ({ name }, link) => `${name} ${link}`,
  ({ name, by, year }, link) => `${name} (${by}, ${year}) ${link}`,
  ({ name, url, about }) => `[[${name}](${url})] ${about}`,
  ({ name, url }) => `[[**${name}**](${url})]`,
  ({ name, url, about }) => `${name}${said(' - ', about)}: <${url}>`,
  ({ name, url }) => `${name}: ${url}`,
  ({ name, url, year }) => `[${year}] [${name}](${url})`,
  ({ name, by }, link) => `**${name}** by ${by} ${link}`,
  ({ name, by }, link) => `${by}: *${name}*. ${link}`,
  ({ name, url, about }) => `<a href="${url}">${name}</a>${said(' - ', about)}`,
  ({ name, url, about }) => `🔧 [${name}](${url})${said(' | ', about)}`,
  ({ name, about }, link) => `**${name}** ${link}${said('\n  - ', about)}`,
  ({ name, url, about }) => `[${name}](${url})${said('\n  ', about)}`,
  ({ name, url, about }) => `[${name}](${url})${said('<br>', about)}`,
]

function written(world: World, look: Look, items: readonly Resource[]): string {
  const { random } = world
  const line = random.pick(LINES)
  const dress = random.chance(0.6)
    ? look.link
    : (label: string, url: string) => `[${label.toLowerCase()}](${url})`
  const texts = items.map((item) => line(item, dress(item.label, item.url)))
  return random.weighted([
    [9, () => texts.map((text) => `${look.bullet} ${text}`).join('\n')],
    [1.5, () => texts.map((text, at) => `${at + 1}. ${text.replaceAll('\n  ', '\n   ')}`).join('\n')],
    [1, () => texts.map((text) => text.replaceAll('\n  ', '\n')).join('\n\n')],
    [0.7, () => headed(world, look, items)],
    [0.7, () => nested(world, look, items)],
  ])()
}

/** A heading or bold line an item, with text and a link below. */
function headed({ random }: World, look: Look, items: readonly Resource[]): string {
  const bold = random.chance(0.4)
  return items
    .map(
      ({ name, about, label, url }) =>
        `${bold ? `**${name.replaceAll('**', '')}**` : `${'#'.repeat(look.heading + 1)} ${name}`}\n\n${about}\n\n${look.link(label, url)}`,
    )
    .join('\n\n')
}

const nested = (_world: World, look: Look, items: readonly Resource[]): string =>
  items
    .map(({ name, about, by, url, label }) =>
      [
        `${look.bullet} ${name}`,
        ...(about === '' ? [] : [`  ${look.bullet} ${about}`]),
        `  ${look.bullet} ${by}`,
        `  ${look.bullet} ${look.link(label, url)}`,
      ].join('\n'),
    )
    .join('\n')

function table(world: World, items: readonly Resource[]): string {
  const { random } = world
  const linked = random.chance(0.5)
  const columns: readonly (readonly [string, (item: Resource) => string])[] = [
    [
      random.pick(['Name', 'Dataset', 'Tool', 'Title', 'Resource', 'Project']),
      ({ name, url }) => (linked ? `[${name}](${url})` : name),
    ],
    ...random.sample(cells(world, linked), random.int(1, 4)),
  ]
  const lines = [
    columns.map(([head]) => head),
    columns.map(() => ':---'),
    ...items.map((item) => columns.map(([, cell]) => cell(item).replaceAll('|', '/'))),
  ]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

const cells = (world: World, linked: boolean): readonly (readonly [string, (item: Resource) => string])[] => [
  [world.random.pick(['Description', 'Comments', 'Details', 'Notes']), ({ about }) => about],
  ['Link', ({ label, url }) => (linked ? '-' : `[${label}](${url})`)],
  ['Year', ({ year }) => year],
  ['Size', () => say(world, '@big')],
  ['License', () => say(world, '@license')],
  ['Modality', () => say(world, '{Text|Image|Audio|Video, Text|3D}')],
  ['Author', ({ by }) => by],
  ['Stars', () => say(world, '![](https://img.shields.io/github/stars/@nick/@nick)')],
  ['Paper', () => say(world, '[{paper|link|PDF|@family et al.}](@arxiv)')],
]

/** Something that is no paper in the fields of an entry, so that a list's own form can write it. No claims. */
function impostor(world: World, look: Look, { draw }: Shelf): Fields {
  const { random } = world
  const { name, url, about, by, label } = draw()
  const title = name.replaceAll('**', '').replaceAll('`', '').replace(/[[\]]/g, '')
  const link = look.link(label, url)
  return {
    title,
    url,
    links: link,
    paper: random.chance(0.2) ? link : '',
    code: link,
    note: about,
    text: about,
    ...(random.chance(0.1) ? { authors: by } : {}),
    ...(random.chance(0.3) ? { topic: say(world, '@topic'), tags: say(world, '`@topic`') } : {}),
  }
}

export const impostors = (world: World, look: Look, shelf: Shelf): readonly Fields[] =>
  Array.from({ length: world.random.int(2, 10) }, () => impostor(world, look, shelf))
