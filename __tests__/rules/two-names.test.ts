/** Entries of one title under two names, with different links: one of them may have the other’s title. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const told = (text: string): readonly string[] =>
  judged(text).flatMap(({ rule, from, message }) =>
    rule === 'inconsistent-entry' ? [`${from.line}: ${message}`] : [],
  )

const TITLE = 'How Ponds Remember the Shape of Their Beds'
const ARXIV = 'https://doi.org/10.48550/arXiv.2306.11397'
const ANTHOLOGY = 'https://aclanthology.org/2024.eacl-long.173/'
const entry = (name: string, where: string, link: string, title = TITLE) =>
  `1. ${name}: **"${title}"**. _Jane Doe et al._ ${where}. [[Paper](${link})]`
const more = (name: string, title: string, id: number) =>
  entry(name, 'ICML 2023', `https://arxiv.org/abs/2301.0000${id}`, title)
const list = (one: string, other: string, ...others: readonly string[]) =>
  `## Rivers\n\n${one}\n${more('FrogQA', 'What Frogs Ask of Their Ponds', 1)}\n\n## Lakes\n\n${[other, ...others, more('OtterNet', 'A Map of Every Lake and River', 2)].join('\n')}\n`
const first = entry('Pond-Bed', 'EACL 2024', ANTHOLOGY)
const VENUE = expect.stringContaining('is listed as')

test('is not told about the venues', () => {
  expect(told(list(first, entry('ToolTide', 'arXiv 2023', ARXIV)))).toEqual([
    `8: “${TITLE}” is listed under the name “ToolTide” here and “Pond-Bed” on line 3: one of the two entries may have the title of the other.`,
  ])
})

test.each([
  ['under one name', 'Pond-Bed', ARXIV],
  ['under a name with a slip', 'Pond-Bad', ARXIV],
  ['under the name of a venue', 'NeurIPS', ARXIV],
  ['with one link', 'ToolTide', ANTHOLOGY],
])('%s they are of one paper', (_, name, link) => {
  expect(told(list(first, entry(name, 'arXiv 2023', link)))).toEqual([VENUE])
})

test('a name before many titles is a tag', () => {
  const tagged = ['Reading Slow Rivers at Night', 'Answering Questions about Warm Seas'].map((title, i) =>
    more('ToolTide', title, 3 + i),
  )
  expect(told(list(first, entry('ToolTide', 'arXiv 2023', ARXIV), ...tagged))).toEqual([VENUE])
})

describe('entries of one link are one paper’s', () => {
  const twice = (one: string, other: string, link = 'https://arxiv.org/abs/2401.00001') =>
    judged(`## Rivers\n\n- [${one}](${link})\n\n## Lakes\n\n- [${other}](${link})\n`).filter(
      ({ rule }) => rule === 'inconsistent-entry',
    ).length
  const title = 'RiverNet: Rethinking River World Models with Patient Otters on Boats'
  test('where one has initials for a label', () => {
    expect(twice(title, 'Rethinking RWM')).toBe(0)
    expect(twice(title, 'Rethinking PQX')).toBe(1)
  })
  test('where one has a thing by its name', () => {
    expect(twice(title, 'RiverNet Intermittent-Floods Protocol')).toBe(0)
    expect(twice(title, 'LakeNet Intermittent-Floods Protocol')).toBe(1)
  })
  test('where one is a data set of so many things', () => {
    expect(twice(title, 'RiverNet-10K: Ten Thousand Floods on Film for Boats')).toBe(0)
    expect(twice(title, 'RiverNet-Lakes: Ten Thousand Floods on Film for Boats')).toBe(1)
  })
})
