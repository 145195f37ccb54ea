/** Names that a list gives beside the authors, or chooses from them: nothing is wrong with these. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2401.0000${id}`
const TITLE = 'Reading Rivers with Patient Boats'
const told = (text: string, authors: readonly string[]) =>
  judged(text, { paper: { '2401.00001': { title: TITLE, authors } } }).flatMap(({ rule, message }) =>
    rule === 'author-mismatch' ? [message] : [],
  )
const item = (names: string) => `- [${TITLE}](${at(1)}). ${names}, 2024.\n`

test.each([
  ['an institute behind “et al.”', 'Ann Lee et al. IISc Bangalore', ['Ann Lee', 'Bo Wu', 'Jo Park']],
  ['a department in other letters', 'Ann Lee, 토론토 CS', ['Ann Lee']],
  [
    'a name that the record runs into another',
    'Ann Lee, Beat Buesser, Ana-Maria Cre{\\c{t}}u, Jo Park',
    ['Ann Lee', 'Beat Buesser Ana-Maria Creţu', 'Jo Park'],
  ],
])('%s', (_, names, authors) => expect(told(item(names), authors)).toEqual([]))

test('a stranger before “et al.” is told', () =>
  expect(told(item('Ann Lee, Eve Fox et al.'), ['Ann Lee', 'Bo Wu', 'Jo Park'])).toEqual([
    'The authors differ from arXiv’s: Eve Fox is not among arXiv’s.',
  ]))

test('who usually names the first author alone chooses others at times', () => {
  const others = [
    ['Counting Wide Boats from Above', 'Suraj Nair'],
    ['Where Lakes Remember Their Floods', 'Xiao Wang'],
    ['Slow Water and How to Measure It', 'Minghan Li'],
    ['Cold Springs in Deep Valleys', 'Rohan Jha'],
    ['Sampling Rain for Patient Farmers', 'Weizhe Lin'],
    ['Dams, Locks and the Art of Waiting', 'Antoine Louis'],
  ]
  const row = (id: number, title: string, names: string) => `| [${title}](${at(id)}) | ICML24 | ${names} |\n`
  const table = (more: string) =>
    `| Paper | Venue | Authors |\n| --- | --- | --- |\n${row(1, TITLE, 'Ann Lee, Jo Park')}` +
    others.map(([title = '', name], i) => row(i + 2, title, `${name}${more}`)).join('')
  const authors = ['Ann Lee', 'Jo Park', 'Bo Wu', 'Li Na']
  expect(told(table(''), authors)).toEqual([])
  expect(told(table(', Jane Doe'), authors)).toEqual([
    'By arXiv’s record, Bo Wu and Li Na are missing; the paper as published may differ.',
  ])
})
