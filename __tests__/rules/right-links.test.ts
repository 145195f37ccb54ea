/** Links that lead where they should, though words beside them were taken for a title. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'
import type { World } from '../pretend.ts'

const ID = '2401.00001'
const LINK = `[[arXiv]](https://arxiv.org/abs/${ID})`
const RECORD = {
  title: 'Counting Herons Twice Makes Better Maps of Ponds',
  authors: ['Ann Lee', 'Bo Wu'],
  abstract: null,
}

const told = (text: string, paper: object = {}, more: World['paper'] = {}) =>
  judged(text, { paper: { [ID]: { ...RECORD, ...paper }, ...more } }).flatMap(({ rule, message }) =>
    rule === 'wrong-paper' ? [message] : [],
  )
const some = (count: number) => Array(count).fill(expect.stringContaining('another paper'))

describe('words behind a name in bold and its date', () => {
  const words = 'Slow study showing that ladders remove every flooded gauge despite floods.'
  test('say what the name is', () => {
    expect(told(`- **STILLWATER** — 2024. ${words} ${LINK}\n`)).toEqual([])
    expect(told(`- **STILLWATER** — Orr et al., 2024. ${words} ${LINK}\n`)).toEqual([])
    expect(told(`- ${words} ${LINK}\n`)).toEqual(some(1))
    expect(told(`- **STILLWATER** — ${words} ${LINK}\n`)).toEqual(some(1))
  })
  test('are a title where one of the list’s titles stands so', () => {
    const title = 'Slow Roads in the Rain of Autumn'
    const text = `- **STILLWATER** — 2024. ${words} ${LINK}
- **RAINROAD** — 2023. ${title}. [[arXiv]](https://arxiv.org/abs/2301.00001)\n`
    const known = (actual: string) => ({ '2301.00001': { title: actual, authors: ['Cy Fox'] } })
    expect(told(text, {}, known(title))).toEqual(some(1))
    expect(told(text, {}, known('How Quickly Paths Dry when Nobody Walks'))).toEqual([])
  })
})

test('a citation of the first author, of about the year of the id, names the paper', () => {
  const cited = (who: string) =>
    `- STILLWATER — ${who}. Suffix ladders, removes all flooded gauges again. Adopted by Rain, cold roads, etc. ${LINK}\n`
  expect(told(cited('Lee et al., 2023'))).toEqual([])
  expect(told(cited('Lee et al., 2019'))).toEqual(some(1))
  expect(told(cited('Wu et al., 2023'))).toEqual(some(1))
})

describe('below a heading', () => {
  const below = (heading: string, words: string) => `## Rain\n\n#### ${heading}\n\n- **${words}** ${LINK}\n`
  test('that has the paper’s own title, other words are no title', () => {
    const words = 'Slow Roads in the Rain of Autumn'
    expect(told(below(`🐦 ${RECORD.title}`, words))).toEqual([])
    expect(told(below('🐦 Counting Herons', words))).toEqual(some(1))
  })
  test('an institution is no title', () => {
    expect(told(below('Herons', 'Northern University of Rain and Rivers'))).toEqual([])
    expect(told(below('Herons', 'Northern University Rankings of Rain'))).toEqual(some(1))
  })
})

describe('a collection by its name, beside the paper that brought it', () => {
  const both = (name: string) =>
    `## Herons\n\n- [${RECORD.title}](https://arxiv.org/abs/${ID})\n\n## To read\n\n- [${name}](https://arxiv.org/abs/${ID})\n`
  test('is no other title', () => {
    const rules = (name: string) => judged(both(name)).map(({ rule }) => rule)
    expect(rules('PondCount: Patient Evaluation Set')).toEqual([])
    expect(rules('PondCount: A Patient Evaluation Set')).toEqual(['inconsistent-entry'])
  })
  test('is no other paper while nobody knows what that says of itself', () => {
    expect(told(both('PondCount: Patient Evaluation Set'))).toEqual([])
    expect(told(both('PondCount: A Patient View of Rain'))).toEqual(some(1))
    expect(told(both('PondCount: A Patient Benchmark of Rain'))).toEqual(some(1))
    expect(told(both('PondCount: Patient Evaluation Set'), { abstract: 'We count herons.' })).toEqual(some(1))
  })
})

test('a cell with the name that a record’s title begins with, before dashes or a colon, names the paper', () => {
  const row = (name: string) =>
    `| Name | Paper | What | Link |
|--|--|--|--|
| Rainroad | Rainroad: Foundation Model for Wet Roads in Autumn | Model of wet roads, trained on 40 towns. | [arXiv](https://arxiv.org/abs/2301.00001) |
| Mudpath | Slow Networks for Muddy Paths at Night | Paths that dry when nobody walks, by network. | [arXiv](https://arxiv.org/abs/2301.00002) |
| ${name} | State-of-the-art reader of slides trained on 5.5M ponds | Reader of ponds trained on 5.5M slides by Herons Inc. | ${LINK} |\n`
  for (const dash of [' -- ', ' – ', ': '])
    expect(told(row('Stillwater 2'), { title: `Stillwater 2${dash}Maps for Patient Walkers` })).toEqual([])
  expect(told(row('Stillwater 2'), { title: 'Lanterns -- Maps for Patient Walkers' })).toEqual(some(1))
})

test('a title in bold above a line of keywords is that of the links below', () => {
  const text = (bold: string, between = '') =>
    `**${bold}** [Jan 2026]<br>\n*Ann Lee Team (Bo Wu, Cy Fox, et al.)*<br>\n${between}Open-source Diffusion Real-time Long-horizon Boats\n[https://arxiv.org/abs/${ID}]\n[https://github.com/a/b]\n`
  expect(told(text(`HeronWorld: ${RECORD.title}`))).toEqual([])
  expect(told(text(RECORD.title))).toEqual([])
  expect(told(text('HeronWorld: Sailing Slow Boats Up the Cold Rivers'))).toEqual(some(1))
  expect(told(text(RECORD.title, '\n'))).toEqual(some(1))
})

test('a row that begins with the initials of the record’s title may say what its paper does', () => {
  const row = (name: string) =>
    `| Work | Status | Search | Paper |\n|---|---|---|---|\n| ${name} | Preprint 2026 | Intuitive boats and deliberate walks | [Paper](https://arxiv.org/abs/${ID}) |\n`
  const title = 'Self-Evolving Agentic Reading of Cold Rivers via Walks'
  expect(told(row('SEAR'), { title })).toEqual([])
  expect(told(row('MIRA'), { title })).toEqual(some(1))
})
