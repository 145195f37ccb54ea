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
