/** Data sets that are listed by their names beside the paper that brought them, in one section. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const told = (text: string): readonly string[] =>
  judged(text).flatMap(({ rule, message }) => (rule === 'duplicate-entry' ? [message] : []))

const A = 'https://arxiv.org/abs/2401.00001'
const OTHERS = ['Cold', 'Warm', 'Deep'].map(
  (kind, i) => `- [How ${kind} Ponds Remember Their Beds](https://arxiv.org/abs/2303.0100${i}) (2023, ICML)`,
)
const paper = (said: string) => `- [Teaching Large Models to Read Rivers](${A}) (2024, arXiv). ${said}`
const data = (name: string) => `- [${name}](${A}) (2024, arXiv)`
const together = (...lines: readonly string[]) => `## Rivers\n\n${[...OTHERS, ...lines].join('\n')}\n`

describe('a data set by its name, and its paper', () => {
  const NAME = 'RiverEval: Hand-Drawn Evaluation Set'
  const SAID = 'Feedback: RiverEval tests.'
  test('are two things where the list names the data beside the paper', () => {
    expect(told(together(paper(SAID), data(NAME)))).toEqual([])
    expect(told(together(data(NAME), paper(SAID)))).toEqual([])
  })
  test.each([
    ['data that nothing else names', 'Feedback: tests.', NAME],
    ['data of a longer name', 'Feedback: RiverEvalPlus tests.', NAME],
    ['a title that names no data', SAID, 'RiverEval: Drawing Rivers by Hand'],
  ])('but not %s', (_, said, name) =>
    expect(told(together(paper(said), data(name)))).toEqual([expect.stringContaining('has the same link')]),
  )
})

describe('an entry that the list calls data, and one of its paper', () => {
  const [FULL, NAME] = ['Teaching Large Models to Read Rivers', 'RiverEval: Questions about Rivers']
  const entry = (title: string, where: string) => `- [${title}](${A}) (${where})`
  const [paper, data] = [entry(FULL, '2024, arXiv'), entry(NAME, '2024, arXiv / River Lab dataset')]
  const copied = [expect.stringContaining('has the same link')]

  test('are two things in one section', () => {
    expect(told(together(paper, data))).toEqual([])
    expect(told(together(paper.replace(' (2024, arXiv)', ''), data))).toEqual([])
  })
  test.each([
    ['where neither is called so', entry(NAME, '2024, arXiv / River Lab')],
    ['where it is of another year', entry(NAME, '2022, arXiv / River Lab dataset')],
    ['where the track of a venue is', entry(NAME, '2024, NeurIPS Datasets and Benchmarks')],
  ])('but not %s', (_, other) => {
    expect(told(together(paper, other))).toEqual(copied)
  })
  test('and in two', () => {
    const apart = (one: string, another: string) =>
      judged(`${together(one)}\n## Lakes\n\n${another}\n`).flatMap(({ rule }) =>
        rule === 'inconsistent-entry' ? [rule] : [],
      )
    expect(apart(paper, data)).toEqual([])
    expect(apart(data, paper)).toEqual([])
    expect(apart(paper, entry(NAME, '2024, arXiv'))).toEqual(['inconsistent-entry'])
  })
})
