/** Blocks that look like entries and are none: tables of results, contents, code, BibTeX. */
import type { Look, World } from './look.ts'
import { bibtex, code, exampleTable } from './noise-code.ts'
import { results } from './noise-results.ts'
import { contents } from './prose-contents.ts'
import { citationRequest } from './prose-ending.ts'
import { rows, say, sayOne } from './prose-say.ts'
import { QUESTIONS } from './prose-sentences.ts'

/** One block, without a heading. */
export function noise(world: World, look: Look): string {
  return `${world.random.weighted(BLOCKS)(world, look)}\n`
}

/** A tree of topics with methods named behind them. */
function taxonomy(world: World): string {
  const { random } = world
  const bold = random.pick(['', '**'])
  const names = random.pick([
    '',
    ': @nick, @nick, @nick',
    ' (@nick, @nick)',
    ' - e.g., [@nick](@arxiv), [@nick](@arxiv)',
    ': [@n], [@n]',
  ])
  const branch = () => [
    say(world, `- ${bold}@heading${bold}`),
    ...Array.from({ length: random.int(1, 4) }, () => say(world, `  - @topic{, @topic| and @area|}${names}`)),
  ]
  return Array.from({ length: random.int(2, 4) }, branch)
    .flat()
    .join('\n')
}

const TERMS = rows(`
**@topic**: {learning|predicting|reducing} @thing with @method{ ([@family et al., @year](@arxiv))|}.
**@topic (@nick)** – {the study of|methods for} @area, {where|in which} @thing {are given|change}.
[@topic](@site): see [the entry](@site) {on|in} @org's wiki.
*@topic*. {A term for|Means} @thing {in|of} @area; {first used|coined} by @family ({@year|[@year](@doi)}).
\`@nick\` = @method{, also called “@fragment”|}
`)

const terms = (world: World, look: Look): string =>
  Array.from({ length: world.random.int(2, 6) }, () => `${look.bullet} ${sayOne(world, TERMS)}`).join('\n')

const comments = (world: World, look: Look): string =>
  `<!--\n${Array.from({ length: world.random.int(1, 3) }, () => say(world, `${look.bullet} {[@title](@arxiv)|**@title** @people. @conf @year|TODO: @area}`)).join('\n')}\n-->`

/** Deadlines and meetings. */
const dates = (world: World): string =>
  [
    '| Conference | Deadline | Place |',
    '|---|---|---|',
    ...Array.from({ length: world.random.int(2, 5) }, () =>
      say(world, '| [@conf @year](@site) | @date | {Paris|Vienna|Online|Seoul} |'),
    ),
  ].join('\n')

const questions = (world: World): string =>
  Array.from({ length: world.random.int(1, 3) }, () => `- ${sayOne(world, QUESTIONS)}`).join('\n')

/** A model zoo: names, sizes, downloads. */
const models = (world: World): string =>
  [
    '| Model | Size | Context | License | Weights |',
    '|:--|--:|--:|---|---|',
    ...Array.from({ length: world.random.int(3, 9) }, () =>
      say(
        world,
        '| {**@nick**|@nick|[@nick](@site)} | {7B|@n.@n M} | {2K|4K|32K} | @license | {[HF](@site)|[Download](@site)|-} |',
      ),
    ),
  ].join('\n')

const BLOCKS: readonly (readonly [number, (world: World, look: Look) => string])[] = [
  [5, results],
  [1, bibtex],
  [1, code],
  [1, exampleTable],
  [1, citationRequest],
  [1, contents],
  [2, taxonomy],
  [1.5, terms],
  [1, comments],
  [1, dates],
  [1, questions],
  [1, models],
]
