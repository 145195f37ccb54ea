/** Lists of papers as people write them, made at random; what each stretch of their text is, is known. */

import { cjkHeading, cjkName, cjkTitle } from './cjk.ts'
import { readPapers } from './facts.ts'
import type { Look, World } from './look.ts'
import { claim, type Truth, unmark } from './marked.ts'
import { noise } from './noise.ts'
import { ending, interlude, introduction } from './prose.ts'
import { seeded } from './random.ts'
import { description, remark } from './remarks.ts'
import { resources } from './resources.ts'

export type { ClaimKind, Truth } from './marked.ts'
/** `truth` has offsets into `text`. What is in no span is outside. */
export type Generated = {
  readonly name: string
  readonly text: string
  readonly truth: readonly Truth[]
}

/** The same `count` and `seed` give the same lists. */
export function* generateLists(count: number, seed: number): Generator<Generated> {
  const papers = readPapers()
  for (let number = 0; number < count; number++) {
    const random = seeded(Math.imul(seed, 7919) + Math.imul(number, 104_729) + 13)
    yield { name: `generated-${seed}-${number}`, ...unmark(list({ random, papers })) }
  }
}

function list(world: World): string {
  const { random, papers } = world
  const look: Look = {
    language: 'en',
    bullet: random.pick(['-', '*', '+']),
    heading: 2,
    link: (label, url) => `[[${label}](${url})]`,
  }
  const items = random.sample(papers, 12).map(({ id, title, authors }, entry) => {
    const link = look.link('Paper', `https://arxiv.org/abs/${id}`)
    const chinese = random.chance(0.1)
    const names = chinese ? cjkName(random, 'zh') : authors.join(', ')
    const line = `${claim('title', entry, chinese ? cjkTitle(random, 'zh') : title)}. ${claim('authors', entry, names)}.`
    return `${look.bullet} ${line} ${link} ${remark(world, look, entry)}\n  ${description(world, look)}`
  })
  const head = `## ${random.pick(['Papers', cjkHeading(random, 'zh')])}`
  const section = `${head}\n\n${interlude(world, look)}\n${items.join('\n')}\n\n${noise(world, look)}`
  return [introduction(world, look), section, resources(world, look), ending(world, look)].join('\n')
}
