/** Names that a list gives on purpose, though the record has others: a team, some by their part in the paper, another venue's. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Paper } from '../../src/model/facts.ts'
import type { AuthorList } from '../../src/model/list.ts'
import { isDoubtful, isInText } from '../../src/rules/parts/authors/reading.ts'
import { judged } from '../judged.ts'

const ID = '2401.00001'
const URL = `https://arxiv.org/abs/${ID}`
const TITLE = 'Counting Patient Herons in Deep and Cold Water'
const NAMES = ['Jane Doe', 'Richard Roe', 'Ann Lee', 'Bo Wu']

const findings = (text: string, record: Partial<Paper> = {}) =>
  judged(text, { paper: { [ID]: { title: TITLE, authors: NAMES, ...record } } }).filter(
    ({ rule }) => rule === 'author-mismatch',
  )
const count = (...given: Parameters<typeof findings>) => findings(...given).length
const item = (who: string, venue = 'arXiv 2024') => `- **${TITLE}**, ${who}. ${venue} [[pdf](${URL})]\n`

test('what a workshop printed may be by fewer people', () => {
  const some = 'Jane Doe, Ann Lee, Bo Wu'
  expect(count(item(some, 'ICLR Workshop 2022'), { comment: 'NeurIPS 2022' })).toBe(0)
  expect(count(item(some, 'NeurIPS 2022'), { comment: 'NeurIPS 2022' })).toBe(1)
  expect(
    count(item('Jane Deo, Richard Roe, Ann Lee, Bo Wu', 'ICLR Workshop 2022'), { comment: 'NeurIPS 2022' }),
  ).toBe(1)
})

test('a sign before each name says what that one did, and the others are left out', () => {
  const below = (who: string) => `[${TITLE}](${URL})\n\n> ${who} · 🏛️ **FDU** \\\n> 📊 **Dataset**: QA\n`
  expect(count(below('👨‍🎓 **Jane Doe** · 📧 **Ann Lee**'))).toBe(0)
  expect(count(below('👨‍🎓 **Jane Doe**, **Ann Lee**, **Bo Wu**'))).toBe(1)
  expect(count(below('👨‍🎓 **Jane Doe** · 📧 **Ann Lwe**'))).toBe(1)
})

test('a team stands for all of its people, in a list that names everybody elsewhere', () => {
  const authors = ['River Basin-Core Team', ...NAMES]
  const lakes = 'Lakes Ponds Seas Brooks Canals Geysers'.split(' ')
  const known = Object.fromEntries(
    lakes.map((lake, i) => [`2402.0000${i}`, { title: `Rain over ${lake} at Night`, authors: NAMES }]),
  )
  const others = lakes
    .map(
      (lake, i) =>
        `- **Rain over ${lake} at Night**, ${NAMES.join(', ')}. arXiv 2024 [[pdf](https://arxiv.org/abs/2402.0000${i})]\n`,
    )
    .join('')
  const told = (who: string) =>
    judged(item(who) + others, { paper: { [ID]: { title: TITLE, authors }, ...known } }).filter(
      ({ rule }) => rule === 'author-mismatch',
    ).length
  expect(told('Basin-Core River')).toBe(0)
  expect(told('Basin-Core River, Jane Doe')).toBe(1)
})

test('an institution among people is no author who is missing elsewhere', () => {
  expect(count(item(`${NAMES.join(', ')}, RWTH Aachen + TU Delft`))).toBe(0)
  expect(count(item(`${NAMES.join(', ')}, Karl Aachen`))).toBe(1)
})

test('the last of several things, and somebody with an institution, are no names', () => {
  const named = (value: string) => ({ value, certainty: 0.9, span: { start: 0, end: value.length } })
  expect(isDoubtful(named('and Evaluation'))).toBe(true)
  expect(isDoubtful(named('Cy Fox — River Institute'))).toBe(true)
  expect(isDoubtful(named('Andy Evans'))).toBe(false)
})

describe('no name is written', () => {
  const fixes = (text: string) => findings(text).map(({ fix }) => fix !== null)
  test('in one of two places that have the same names', () => {
    const text = (summary: string) =>
      `+ **${TITLE}** (28 Sep 2023)<details><summary>[CVPR 2024] ${summary} </summary>Jane Doe, Ann Lee, Bo Wu</details>\n[![Paper](https://img.shields.io/badge/arXiv-b31b1b.svg)](${URL})\n`
    expect(fixes(text('Jane Doe, Ann Lee, Bo Wu'))).toEqual([false])
    expect(fixes(text('Counted by hand.'))).toEqual([true])
  })
  test('in the other order than that of the others', () => {
    expect(fixes(item('Doe Jane, Roe Richard, Wu Bo'))).toEqual([false])
    expect(fixes(item('Jane Doe, Richard Roe, Bo Wu'))).toEqual([true])
  })
})

test('a name that broken markup hides stands behind the others nevertheless', () => {
  const text =
    'Jane Doe, <a href="https://a.org/r">Ann Lee<sup>#</sup</a>,\n<a href="https://a.org/w">Bo Wu</a>\n\n- Cy Fox'
  const authors = { span: { start: 0, end: 8 }, names: [] } as unknown as AuthorList
  const list = readList({ path: 'README.md', text })
  expect(['Ann Lee', 'Bo Wu', 'Cy Fox'].map((name) => isInText(name, authors, list))).toEqual([
    true,
    true,
    false,
  ])
})

test.each([
  ['Rich Roe', 'Richard S. Roe'],
  ['Theo Roe', 'Theodore R. Roe'],
  ['Nat Roe', 'Nathaniel D. Roe'],
  ['Kat Roe', 'Katherine M. Roe'],
  ['Ed Roe', 'Edouard J. Roe'],
  ['Val Roe', 'Valerie M. Roe'],
  ['Abe Roe', 'Abraham Z. Roe'],
  ['Abby Roe', 'Abigail Roe'],
  ['Durk P. Roe', 'Diederik P. Roe'],
  ['Vlad Roe', 'Volodymyr Roe'],
  ['Margo Roe', 'Margarita L. Roe'],
  ['Benj Roe', 'Benjamin Q. Roe'],
  ['Alexa K. Roe', 'Alexandrina Roe'],
])('%s is %s, with or without initials', (called, whole) => {
  const record = { authors: ['Jane Doe', whole, 'Ann Lee', 'Bo Wu'] }
  expect(count(item(`Jane Doe, ${called}, Ann Lee, Bo Wu`), record)).toBe(0)
})

test('other initials beside a short name are another person’s', () => {
  const record = { authors: ['Jane Doe', 'Benjamin Q. Roe', 'Ann Lee', 'Bo Wu'] }
  expect(count(item('Jane Doe, Benj K. Roe, Ann Lee, Bo Wu'), record)).toBe(1)
  expect(count(item('Jane Doe, Benjamni Roe, Ann Lee, Bo Wu'), record)).toBe(1)
})
