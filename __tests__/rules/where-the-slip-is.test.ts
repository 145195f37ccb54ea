/** Of two entries of one paper, the one in which somebody mistyped is told. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

const told = (text: string): readonly string[] =>
  judged(text).flatMap(({ rule, from, message }) =>
    rule === 'inconsistent-entry' ? [`${from.line}: ${message}`] : [],
  )

const entry = (title: string, authors: string, id: number) =>
  `- **${title}.** *${authors}.* [[pdf](https://arxiv.org/abs/2401.0000${id})]`
const list = (one: string, other: string) =>
  `## Rivers\n\n${one}\n${entry('A Map of Large Lakes', 'Ann Lee, Bo Wu', 2)}\n\n## Lakes\n\n${other}\n${entry('What Frogs Ask of Large Ponds', 'Cy Fox, Di Gil', 3)}\n`

test('a blank before the end of a word', () => {
  const [torn, whole] = ['A View o fLarge Rivers From Bridges', 'A View of Large Rivers From Bridges'].map(
    (title) => entry(title, 'Jane Doe, Richard Roe', 1),
  ) as [string, string]
  const called = (line: number, other: number) => [
    `${line}: arXiv:2401.00001 is called “A View o fLarge Rivers From Bridges” here and “A View of Large Rivers From Bridges” on line ${other}.`,
  ]
  expect(told(list(torn, whole))).toEqual(called(3, 8))
  expect(told(list(whole, torn))).toEqual(called(8, 3))
})

test('a name without its first letter', () => {
  const [broken, whole] = ['R.rikant', 'R. Srikant'].map((name) =>
    entry('Sampling Slow Rivers', `Jane Doe, Richard Roe, ${name}`, 1),
  ) as [string, string]
  const message = 'The authors differ from those of the same paper on line'
  const names = '“R. Srikant” only there, “R.rikant” only here.'
  expect(told(list(broken, whole))).toEqual([`3: ${message} 8: ${names}`])
  expect(told(list(whole, broken))).toEqual([`8: ${message} 3: ${names}`])
})

test('a row that names the linked paper has a pasted title, not another paper’s link', () => {
  const row = (name: string, title: string, id: string) =>
    `| 2024 | ${name} | [${title}](https://arxiv.org/abs/${id}) | [GitHub](https://github.com/o/${name}) |\n`
  const foam = 'Power Foam: One Way to Trace Rays through Slow Rivers'
  const sparse = 'SparseBoat: Towards Feed-Forward Boats of Few Planks'
  const text = (name: string) =>
    `## Papers\n\n| Year | Name | Title | Code |\n|---|---|---|---|\n${row('PowerFoam', foam, '2404.00001')}${row(name, foam, '2404.00002')}${row('LakeNet', 'Mapping Wide Lakes from Above', '2404.00003')}${row('SeaNet', 'Answering Questions about Warm Seas', '2404.00004')}`
  const paper = {
    '2404.00001': { title: foam, authors: ['Ann Lee'] },
    '2404.00002': { title: sparse, authors: ['Bo Wu'] },
  }
  const found = (name: string) => judged(text(name), { paper }).filter(({ rule }) => rule === 'wrong-paper')
  expect(found('SparseBoat').map(({ message, fix }) => [message, fix])).toEqual([
    [
      `arXiv 2404.00002 is “${sparse}”; line 5 has “${foam}” with arXiv 2404.00001: the title or the link is wrong here.`,
      null,
    ],
  ])
  expect(found('RiverFoam').map(({ fix }) => fix?.edits.map((edit) => edit.text))).toEqual([['2404.00001']])
})
