/** Lists of methods, each by its name with its paper: two may come from one. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const told = (text: string): readonly string[] =>
  judged(text).flatMap(({ rule, from, message }) =>
    rule === 'inconsistent-entry' ? [`${from.line}: ${message}`] : [],
  )

const at = (id: number) => `https://arxiv.org/pdf/2401.${String(id).padStart(5, '0')}.pdf`
const entry = (name: string, id: number) => `- ${name}, CVPR 2024, [[paper]](${at(id)})`
const NAMES = ['Flood Loss', 'Cold River Mining', 'Lake Gradient Balance', 'Objectness of Ponds', 'Soft Rain']
const MORE = ['Tidal Anchors', 'Bounded Shore Loss', 'Deep Weighting', 'Bucket Scheme', 'River Module']
const list = (titles: readonly string[], one: string, other: string) =>
  [titles.slice(0, 5), titles.slice(5)]
    .map(
      (all, i) =>
        `## ${['Sampling', 'Losses'][i]}\n\n${all.map((name, k) => entry(name, 10 * i + k)).join('\n')}\n${entry([one, other][i] ?? '', 99)}\n`,
    )
    .join('\n')

describe('two methods of one paper under two headings', () => {
  const methods = [...NAMES, ...MORE]
  test.each([
    ['Quality of Floods Loss', 'Distribution Rain Loss'],
    ['Do We Need Samples of Rivers for Training Deep Networks?', 'Guided Rain Loss'],
  ])('%s and %s', (one, other) => expect(told(list(methods, one, other))).toEqual([]))
  test('but a slip in a name is told', () =>
    expect(told(list(methods, 'Quality of Floods Loss', 'Quality of Flods Loss'))).toEqual([
      expect.stringContaining('is called'),
    ]))
  test('and so are two titles, there and in a list of titles', () => {
    const long = (name: string) => `How We Trained Networks with ${name}`
    const copied = [expect.stringContaining('has the same link')]
    expect(told(list(methods, long('Quality Floods'), 'Distribution of Rain over Small Lakes'))).toEqual(
      copied,
    )
    expect(told(list(methods.map(long), 'Quality of Floods Loss', 'Distribution Rain Loss'))).toEqual(copied)
  })
})
