/** What comes last: citation, license, thanks, contributors, star history. */

import type { Look, World } from './look.ts'
import { bibtex } from './noise-code.ts'
import { rows, say, sayOne, saySome } from './prose-say.ts'
import { ACKNOWLEDGEMENTS, CONTRIBUTING, QUESTIONS } from './prose-sentences.ts'

const HEADINGS = {
  citation: ['Citation', 'Cite', 'Citing', '📝 Citation', 'How to cite', 'BibTeX', 'Cite us', 'Reference'],
  license: ['License', 'Licence', '📜 License', 'Copyright'],
  thanks: ['Acknowledgements', 'Acknowledgment', 'Credits', 'Thanks'],
  contributors: ['Contributors', 'Authors', 'Team', 'Maintainers', 'Contact'],
  contributing: ['Contributing', 'How to contribute', 'Contribution', 'Get involved'],
  stars: ['Star History', '⭐ Star History', 'Stargazers', 'Repobeats'],
  questions: ['FAQ', 'Questions', 'Q&A'],
} as const

export type EndingKind = keyof typeof HEADINGS

const LICENSES = rows(`
{This list|This project} is {released|licensed} under the [@license](LICENSE) license.
MIT
[![CC0](https://licensebuttons.net/p/zero/1.0/88x31.png)](https://creativecommons.org/publicdomain/zero/1.0/)
To the extent possible under law, [@person](@site) has waived all copyright to this work.
© @year @org. All rights reserved.
`)

export function endSection(world: World, look: Look, kind: EndingKind): string {
  const head = `${'#'.repeat(world.random.pick([look.heading, 2, 3]))} ${world.random.pick(HEADINGS[kind])}`
  return `${head}\n\n${BODIES[kind](world)}\n`
}

const BODIES: Readonly<Record<EndingKind, (world: World) => string>> = {
  citation: (world) => citationRequest(world),
  license: (world) => sayOne(world, LICENSES),
  thanks: (world) => saySome(world, ACKNOWLEDGEMENTS, 1, 2),
  contributors,
  contributing: (world) => saySome(world, CONTRIBUTING, 1, 3),
  stars: (world) =>
    say(
      world,
      '[![Star History Chart](https://api.star-history.com/svg?repos=@nick/@nick&type=Date)](https://star-history.com/#@nick)',
    ),
  questions: (world) =>
    `- ${sayOne(world, QUESTIONS)}\n  - ${saySome(world, CONTRIBUTING, 1, 2)}\n- ${sayOne(world, QUESTIONS)}`,
}

/** “If you find this useful, please cite”, with a fence, a sentence or a full citation. */
export function citationRequest(world: World): string {
  const { random } = world
  const ask = say(
    world,
    '{If you find|Should you find} {this|our} {repository|survey|list|work} {useful|helpful}{ for your research|}, please {cite|consider citing}{ our paper|}:',
  )
  return random.weighted([
    [5, () => `${ask}\n\n${bibtex(world)}`],
    [1, () => say(world, `${ask} [@title](@arxiv), @conf @year.`)],
    [1, () => say(world, `${ask}\n\n> @people. {@title|*@title*|“@title”}. @conf, @year.`)],
    [
      1,
      () =>
        say(
          world,
          `{Please|You can} cite {us|it} as: @people (@year). @title. {*@conf*|arXiv preprint}. [link](@arxiv)`,
        ),
    ],
  ])()
}

function contributors(world: World): string {
  const { random } = world
  const people = Array.from({ length: random.int(2, 6) }, () => say(world, '@person'))
  return random.weighted([
    [
      2,
      () =>
        people
          .map((name) =>
            say(world, `- {[${name}](@site)|${name}}{ (@org)| - @org, @area|, PhD student at @org|}`),
          )
          .join('\n'),
    ],
    [
      1,
      () =>
        say(
          world,
          '<a href="@repo/graphs/contributors">\n  <img src="https://contrib.rocks/image?repo=@nick/@nick" />\n</a>',
        ),
    ],
    [
      1,
      () =>
        `|${people.map((name) => say(world, `[<img src="https://avatars.example.com/u/@n" width="80px;"/><br /><sub><b>${name}</b></sub>](@site)<br />📖`)).join('|')}|\n|${people.map(() => ':---:').join('|')}|`,
    ],
    [1, () => say(world, `Contact: ${people.map((name) => `${name} (@mail)`).join(', ')}.`)],
  ])()
}
