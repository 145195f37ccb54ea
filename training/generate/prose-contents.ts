/** Tables of contents: nested, numbered, with counts, in tables of HTML, with the titles of papers as anchors. */
import { cjkHeading } from './cjk.ts'
import { cjkContents } from './cjk-say.ts'
import type { Look, World } from './look.ts'
import { say } from './prose-say.ts'
import { slug } from './prose-words.ts'

const FIXED = [
  'Survey',
  'Surveys',
  'Papers',
  'Datasets',
  'Benchmarks',
  'Tutorials',
  'Tools',
  'Applications',
  'Theory',
  'Others',
  'License',
  'Citation',
  'Related Awesome Lists',
  'Contributing',
  'Open Source Software/Implementations',
  'Related Workshops',
  '2024',
  '2023',
  'NeurIPS 2022',
]

/** Like a section's name; now and then a paper's title, as in lists whose entries are headings. */
function nameWriter(world: World, look: Look): () => string {
  const { random } = world
  const titles = random.chance(0.15)
  return () => {
    if (titles && random.chance(0.8))
      return say(world, random.pick(['@title', '@title', '@title (@conf @year)']))
    if (look.language !== 'en' && random.chance(0.6)) return cjkHeading(random, look.language)
    return random.chance(0.35)
      ? random.pick(FIXED)
      : say(
          world,
          random.pick([
            '@heading',
            '@heading',
            '@heading',
            '@heading for @heading',
            '@topic',
            '@heading ({@nick|@n})',
            '@heading: {Theory|Models|Data}',
          ]),
        )
  }
}

export function contents(world: World, look: Look): string {
  const { random } = world
  const name = nameWriter(world, look)
  const title =
    look.language === 'en'
      ? random.pick([
          'Contents',
          'Table of Contents',
          'Content',
          '📑 Contents',
          'Overview',
          'Index',
          'Quick links',
        ])
      : cjkContents(look.language)
  const head = random.weighted([
    [6, `${'#'.repeat(random.int(2, 4))} ${title}`],
    [1, `**${title}**`],
    [1, `<details open>\n<summary>${title}</summary>`],
    [1, ''],
  ])
  const body = random.weighted([
    [8, nested],
    [1.5, cells],
    [1, inline],
    [1, plain],
  ])(world, name)
  return `${head}\n\n${body}\n${head.startsWith('<details') ? '\n</details>\n' : ''}`
}

function nested(world: World, name: () => string): string {
  const { random } = world
  const numbered = random.chance(0.3)
  const counts = random.chance(0.2)
  const full = random.chance(0.1) ? say(world, '@repo/blob/main/README.md') : ''
  const bullet = random.pick(['-', '*', '+'])
  const deep = random.chance(0.6) ? 3 : 0
  const item = (indent: string, number: string) => {
    const text = name()
    const count = counts
      ? random.pick([
          ` (${random.int(2, 90)})`,
          ` \`${random.int(2, 90)}\``,
          ` - ${random.int(2, 90)} papers`,
        ])
      : ''
    return `${indent}${numbered && indent === '' ? `${number}.` : bullet} [${numbered && indent ? `${number} ` : ''}${text}](${full}#${slug(text)})${count}`
  }
  return Array.from({ length: random.int(3, 12) }, (_, at) => [
    item('', String(at + 1)),
    ...Array.from({ length: random.int(0, deep) }, (_unused, below) =>
      item(numbered ? '    ' : '  ', `${at + 1}.${below + 1}`),
    ),
  ])
    .flat()
    .join('\n')
}

/** A table of HTML, two names a row. */
function cells({ random }: World, name: () => string): string {
  const cell = (number: string) => {
    const text = name()
    return `<td>${random.pick(['', '&emsp;'])}<a href="#${slug(text)}">${number} ${text}</a></td>`
  }
  const lines = Array.from(
    { length: random.int(3, 9) },
    (_, at) => `<tr>\n${cell(`${at + 1}.1`)}\n${cell(`${at + 1}.2`)}\n</tr>`,
  )
  return `<table>\n<tr><td colspan="2">${name()}</td></tr>\n${lines.join('\n')}\n</table>`
}

function inline({ random }: World, name: () => string): string {
  const links = Array.from({ length: random.int(3, 8) }, () => {
    const text = name()
    return `[${text}](#${slug(text)})`
  })
  return links.join(random.pick([' | ', ' • ', ' · ', ', ', ' / ']))
}

const plain = ({ random }: World, name: () => string): string =>
  Array.from({ length: random.int(3, 9) }, () => `- ${name()}`).join('\n')
