/** Data sets that are listed by their names beside the paper that brought them. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const RULES = ['duplicate-entry', 'inconsistent-entry', 'wrong-paper']
const told = (text: string): readonly string[] =>
  judged(text, { paper: { '2401.00001': { title: PAPER, authors: ['Ann Lee', 'Bo Wu'] } } }).flatMap(
    ({ rule, message }) => (RULES.includes(rule) ? [`${rule}: ${message}`] : []),
  )

const PAPER = 'Teaching Large Models to Read Rivers'
const A = 'https://arxiv.org/abs/2401.00001'
const OTHERS = ['Cold', 'Warm', 'Deep'].map(
  (kind, i) => `- [How ${kind} Ponds Remember Their Beds](https://arxiv.org/abs/2303.0100${i}) (2023, ICML)`,
)
const paper = (said: string) => `- [${PAPER}](${A}) (2024, arXiv). ${said}`
const data = (name: string) => `- [${name}](${A}) (2024, arXiv)`
const together = (...lines: readonly string[]) => `## Rivers\n\n${[...OTHERS, ...lines].join('\n')}\n`
const apart = (one: string, other: string) => `${together(one)}\n## Where to begin\n\n${other}\n`

describe('a data set by its name, and its paper', () => {
  const NAME = 'RiverEval: Hand-Drawn Evaluation Set'
  const SAID = 'Feedback: RiverEval tests.'
  test('are two things where the list names the data beside the paper', () => {
    expect(told(together(paper(SAID), data(NAME)))).toEqual([])
    expect(told(apart(paper(SAID), data(NAME)))).toEqual([])
    expect(told(apart(data(NAME), paper(SAID)))).toEqual([])
  })
  test.each([
    ['data that nothing else names', 'Feedback: tests.', NAME],
    ['data of a longer name', 'Feedback: RiverEvalPlus tests.', NAME],
    ['a title that names no data', SAID, 'RiverEval: Drawing Rivers by Hand'],
  ])('but not %s', (_, said, name) => {
    expect(told(together(paper(said), data(name)))).toHaveLength(1)
    expect(told(apart(paper(said), data(name)))).not.toEqual([])
  })
})
