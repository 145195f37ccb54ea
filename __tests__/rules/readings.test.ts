/** What was read beside a title is no mistake of the list. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

const RIVERS = { title: 'Reading Rivers with Patient Boats', authors: ['Ann Lee', 'Bo Wu'] }
const found = (text: string, paper: object = RIVERS) => judged(text, { paper: { '2401.00001': paper } })
const said = (text: string, paper?: object) => found(text, paper).map(({ rule }) => rule)
const BYLINE = 'Ann Lee, Bo Wu, arXiv 2024. [[paper](https://arxiv.org/abs/2401.00001)]'

test('a word at the end of a title that only leads on is nobody’s mistake', () => {
  for (const word of ['in', 'at', 'by'])
    expect(said(`- **${RIVERS.title} ${word}**, ${BYLINE}\n`)).toEqual([])
  expect(said(`- **${RIVERS.title} Slowly**, ${BYLINE}\n`)).toEqual(['title-mismatch'])
})

test('the name of a group of papers is the title of none', () => {
  const group = `- **Big Models of the Water World for Everyone**, ${BYLINE}`
  expect(said(`${group}\n`)).toEqual(['title-mismatch'])
  expect(said(`${group} [[paper](https://arxiv.org/abs/2401.00002)]\n`)).toEqual([])
})

test('code is missing only where the entry links none', () => {
  const paper = { ...RIVERS, abstract: 'Code: https://github.com/lee/rivers' }
  const entry = `- **${RIVERS.title}**, ${BYLINE} [Code]`
  expect(said(`${entry}\n`, paper)).toEqual(['missing-code-link'])
  expect(said(`${entry} [[Github](https://github.com/lee/rivers)]\n`, paper)).toEqual([])
})

test('a name in marks of its own before the title is the list’s, where the title stands elsewhere', () => {
  const paper = { ...RIVERS, title: `RiverNet: ${RIVERS.title}` }
  const method = `## Methods\n\n- **RiverNet**: ${RIVERS.title}, ${BYLINE}\n`
  const benchmark = (name: string) => `\n## Benchmarks\n\n- **${name}**: ${RIVERS.title}, ${BYLINE}\n`
  expect(said(method + benchmark('Lake-Bench'), paper)).toEqual([])
  expect(said(method + benchmark('RiverNte'), paper)).toContain('title-mismatch')
  expect(said(benchmark('Lake-Bench'), paper)).toEqual(['title-mismatch'])
})

test('of two entries with one name in front, neither link is a copy', () => {
  const about = [
    'Employs a slow process that warms up boats before all of them are tuned',
    'Learn soft paddles to absorb the differences between kinds of rivers',
    'Counts lakes with a hasty network and no supervision at all',
  ]
  const entry = (name: string, i: number, id = 1) =>
    `- **${name}**[2025-10-1${i}]: ${about[i]}. [[paper](https://arxiv.org/abs/2402.0000${id})]\n`
  const copied = (first: string, second: string) =>
    found(entry(first, 0) + entry(second, 1) + entry('LakeNet', 2, 2)).flatMap(({ rule, message }) =>
      rule === 'duplicate-entry' ? message.includes('one of the links or titles is wrong') : [],
    )
  expect(copied('X-River', 'X-River')).toEqual([false])
  expect(copied('X-River', 'PondNet')).toEqual([true])
})

test('a sentence about a model is no other title of its paper', () => {
  const titled = `## Rivers\n\n- [RiverNet: ${RIVERS.title}](https://arxiv.org/abs/2401.00009)\n`
  const model = (words: string) =>
    `\n## Models\n\n| Model | Institute | Paper |\n|---|---|---|\n| RiverNet | Boat Works | [${words}](https://arxiv.org/abs/2401.00009) |\n`
  const about = 'is a large river model that runs within boats to enhance their patience.'
  expect(said(titled + model(`RiverNet ${about}`))).not.toContain('inconsistent-entry')
  expect(said(titled + model(`LakeNet ${about}`))).toContain('inconsistent-entry')
})
