/** What stands around the sections of a list and is no entry. */

import { cjkProse } from './cjk-say.ts'
import type { Look, World } from './look.ts'
import { contents } from './prose-contents.ts'
import { citationRequest, type EndingKind, endSection } from './prose-ending.ts'
import { news } from './prose-news.ts'
import { rows, say, sayOne, saySome } from './prose-say.ts'
import { INTRODUCTIONS, SECTION_NOTES, TITLES } from './prose-sentences.ts'
import { ramble } from './ramble.ts'

/** Before the first section: title, badges, introduction, news, contents. */
export function introduction(world: World, look: Look): string {
  const { random } = world
  const parts: string[] = []
  const add = (probability: number, part: () => string) => {
    if (random.chance(probability)) parts.push(part())
  }
  add(0.9, () => title(world))
  add(0.35, () => badges(world))
  add(0.12, () => picture(world))
  add(0.85, () => paragraph(world, look))
  add(0.3, () => paragraph(world, look))
  add(0.15, () => alert(world, look))
  add(0.35, () => news(world, look))
  add(0.1, () => citationRequest(world))
  add(0.5, () => contents(world, look))
  add(0.2, () => paragraph(world, look))
  return `${parts.join('\n\n')}\n`
}

function title(world: World): string {
  const words = sayOne(world, TITLES)
  return world.random.weighted([
    [8, `# ${words}`],
    [1, `<h1 align="center">${words}</h1>`],
    [1, `<div align="center">\n\n# ${words}\n\n</div>`],
    [1, `${words}\n${'='.repeat(20)}`],
  ])
}

/** A paragraph in the list's language, or a few points. */
export function paragraph(world: World, look: Look): string {
  const { random } = world
  const one = () =>
    look.language !== 'en' && random.chance(0.7)
      ? cjkProse(random, look.language)
      : random.chance(0.25)
        ? ramble(world, look.language, 1, 3).trim()
        : sayOne(world, INTRODUCTIONS)
  if (random.chance(0.12)) return Array.from({ length: random.int(2, 4) }, () => `- ${one()}`).join('\n')
  const sentences = Array.from({ length: random.int(1, 4) }, one)
  const text = sentences.join(look.language === 'en' ? random.pick([' ', ' ', '\n']) : '')
  return random.weighted([
    [8, text],
    [1, `> ${text.replaceAll('\n', '\n> ')}`],
    [0.5, `<p align="center">${text}</p>`],
    [0.5, `<!-- ${text} -->`],
  ])
}

const BADGES = rows(`
[![Awesome](https://awesome.re/badge.svg)](https://awesome.re)
![GitHub stars](https://img.shields.io/github/stars/@nick/@nick?color=yellow&label=Stars)
[![PRs Welcome](https://img.shields.io/badge/PRs-Welcome-red)](@repo)
![visitors](https://visitor-badge.laobi.icu/badge?page_id=@nick)
[![arXiv](https://img.shields.io/badge/arXiv-Survey-b31b1b.svg)](@arxiv)
![Last Commit](https://img.shields.io/github/last-commit/@nick/@nick)
[![License: MIT](https://img.shields.io/badge/License-MIT-green.svg)](LICENSE)
<img src="https://img.shields.io/badge/Contributions-welcome-blue">
<a href="@arxiv"><img src="https://img.shields.io/badge/Paper-@conf-blue"></a>
[![Website](https://img.shields.io/badge/Website-online-9cf)](@site)
`)

function badges(world: World): string {
  const { random } = world
  const row = random.sample(BADGES, random.int(1, 4)).map((badge) => say(world, badge))
  return random.chance(0.2)
    ? `<p align="center">\n${row.join('\n')}\n</p>`
    : row.join(random.pick([' ', '\n']))
}

const PICTURES = rows(`
<p align="center"><img src="assets/{overview|taxonomy|timeline}.png" width="{80%|600}"></p>
![{overview|taxonomy|}](figures/{overview|tree|logo}.png)
<p align="center">¶<img src="./img/framework.jpg" alt="{framework|@topic}"><br>¶<em>{Figure @n|Fig. @n}: {Taxonomy|Overview} of @area (from [@family et al.](@arxiv)).</em>¶</p>
![](./assets/@n.png)¶¶*{Image|Source}: [@person](@site)*
`)

const picture = (world: World): string => sayOne(world, PICTURES).replaceAll('¶', '\n')

function alert(world: World, look: Look): string {
  const kind = world.random.pick(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'])
  return `> [!${kind}]\n> ${paragraph(world, look).replaceAll('\n', '\n> ')}`
}

/** Between a section's heading and its entries, or between two entries. Often empty. */
export function interlude(world: World, look: Look): string {
  const { random } = world
  if (random.chance(0.55)) return ''
  if (look.language !== 'en' && random.chance(0.6)) return `${cjkProse(random, look.language)}\n`
  return `${random.weighted([
    [6, () => saySome(world, SECTION_NOTES, 1, 2)],
    [1.5, () => paragraph(world, look)],
    [2.5, () => ramble(world, look.language, 1, 6).trim()],
    [1, () => picture(world)],
    [0.4, () => alert(world, look)],
  ])()}\n`
}

/** After the last section: license, thanks, citation. */
export function ending(world: World, look: Look): string {
  const { random } = world
  const kinds = (Object.entries(ENDINGS) as [EndingKind, number][]).filter(([, probability]) =>
    random.chance(probability),
  )
  const parts = random.sample(kinds, kinds.length).map(([kind]) => endSection(world, look, kind))
  if (random.chance(0.15))
    parts.push(
      say(
        world,
        random.pick([
          '**[⬆ back to top](#contents)**',
          '<div align="right"><a href="#top">Top</a></div>',
          '*Last updated: @date*',
          'Made with :heart: by [@person](@site)',
        ]),
      ),
    )
  return `${parts.join('\n')}\n`
}

const ENDINGS: Readonly<Record<EndingKind, number>> = {
  citation: 0.3,
  license: 0.35,
  thanks: 0.2,
  contributors: 0.2,
  contributing: 0.25,
  stars: 0.15,
  questions: 0.06,
}
