/** Chinese names that a list and arXiv spell otherwise. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

const TITLE = 'Slow Sampling Made Quick'
const line = (names: string, title = TITLE, id = '2401.00001') =>
  `- **${title}**, *${names}*, arXiv 2024 [[Paper](https://arxiv.org/abs/${id})]\n`
const record = (name: string) => ({
  title: TITLE,
  authors: ['Jane Doe', name, 'Ann Lee', 'Bo Wu'],
  version: 1,
})
const told = (name: string, actual: string, more = '') =>
  judged(line(`Jane Doe, ${name}, Ann Lee, Bo Wu`) + more, { paper: { '2401.00001': record(actual) } })
    .filter(({ rule }) => rule === 'author-mismatch')
    .map(({ severity, message, fix }) => [severity, message, fix !== null])

const slip = (name: string, actual: string) => [
  ['warning', `The authors differ from arXiv’s: “${name}” should be ${actual}.`, true],
]

test('another letter that makes a name may be arXiv’s slip', () => {
  expect(told('Shanbo Fan', 'Shenbo Fan')).toEqual([
    ['notice', 'arXiv spells “Shanbo Fan” as Shenbo Fan; either may be the slip.', false],
  ])
})

test.each([
  ['a letter that makes no name', 'Shxnbo Fan', 'Shanbo Fan'],
  ['letters that changed places', 'Shnabo Fan', 'Shanbo Fan'],
  ['a letter that is doubled', 'Shannbo Fan', 'Shanbo Fan'],
  ['a letter that was left out, though a name is left', 'Shabo Fan', 'Shanbo Fan'],
  ['a letter more', 'Shang Fan', 'Shan Fan'],
  ['two other letters', 'Shanbo Fan', 'Shenba Fan'],
  ['a name that is not Chinese', 'Richerd Roe', 'Richard Roe'],
])('%s is the list’s slip', (_, name, actual) => {
  expect(told(name, actual)).toEqual(slip(name, actual))
})

test('a name that the list has elsewhere as arXiv has it is misspelt', () => {
  const other = line('Cy Fox, Shenbo Fan', 'Hasty Boats on Cold Lakes', '2401.00002')
  expect(told('Shanbo Fan', 'Shenbo Fan', other)).toEqual(slip('Shanbo Fan', 'Shenbo Fan'))
})

test('a name is misspelt beside another slip', () => {
  const found = judged(line('Jane Doe, Shanbo Fan, Anm Lee, Bo Wu'), {
    paper: { '2401.00001': record('Shenbo Fan') },
  })
  expect(found.map(({ message }) => message)).toEqual([
    'The authors differ from arXiv’s: “Shanbo Fan” should be Shenbo Fan; “Anm Lee” should be Ann Lee.',
  ])
})

test('a name that another record has as arXiv does is misspelt', () => {
  const doi = '10.1145/1000001'
  const text = line('Jane Doe, Shanbo Fan, Ann Lee, Bo Wu').replace(
    /\n$/,
    ` [[doi](https://doi.org/${doi})]\n`,
  )
  const { title, authors } = record('Shenbo Fan')
  const of = (name: string) =>
    judged(text, {
      paper: { '2401.00001': record('Shenbo Fan') },
      record: { [`crossref doi:${doi}`]: { title, authors: authors.with(1, name) } },
    }).map(({ message }) => message.includes('should be'))
  expect(of('Shenbo Fan')).toContain(true)
})

test('a name that another record than arXiv’s has otherwise is misspelt', () => {
  const { title, authors } = record('Shenbo Fan')
  const found = judged(
    '- **Slow Sampling Made Quick**, Jane Doe, Shanbo Fan, Ann Lee, Bo Wu, KDD 2024 [[paper](https://doi.org/10.1145/1000001)]\n',
    { record: { 'crossref doi:10.1145/1000001': { title, authors } } },
  )
  expect(found.map(({ message }) => message)).toEqual([
    'The authors differ from Crossref’s: “Shanbo Fan” should be Shenbo Fan.',
  ])
})

test('an ü is written in many ways', () => {
  for (const name of ['Shanbo Lv', 'Shanbo Lü', 'Shanbo Lu']) expect(told(name, 'Shanbo Lyv')).toEqual([])
  expect(told('Shanbo Luo', 'Shanbo Lyu')).toHaveLength(1)
})

test.each([
  ['Muzhi Dai', 'Mz Dai', 0],
  ['Xj Wang', 'Xiaojun Wang', 0],
  // initials of other syllables, and a name by itself
  ['Muzhi Dai', 'Mk Dai', 1],
  ['Ya Wang', 'Yuan Wang', 1],
  ['Ja Wang', 'Jian Wang', 1],
])('the initials of syllables are a name: %s is %s', (name, actual, count) => {
  expect(told(name, actual)).toHaveLength(count)
})
