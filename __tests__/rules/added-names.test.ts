/** Names that a list lacks, written among those that it has. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { isDoubtful } from '../../src/rules/parts/authors/reading.ts'
import { judged } from '../judged.ts'

const TITLE = 'Reading Slow Rivers with Patient Boats'
const AUTHORS = ['Ann Lee', 'Bo Wu', 'Carl Poe', 'Dora Quist', 'Ed Marsh', 'Fay Brook']

/** What author-mismatch says. */
const said = (names: string, authors = AUTHORS) =>
  judged(
    `## Papers\n\n- **${TITLE}**. *${names}*. arXiv 2024. [[Paper](https://arxiv.org/abs/2405.00001)]\n`,
    { paper: { '2405.00001': { title: TITLE, authors, published: '2024-05-02' } } },
  ).flatMap(({ rule, message }) => (rule === 'author-mismatch' ? [message] : []))

/** The names after the fix; null where none is offered. */
function fixed(names: string) {
  const text = `## Papers\n\n- **${TITLE}**. *${names}*. arXiv 2024. [[Paper](https://arxiv.org/abs/2405.00001)]\n`
  const paper = { '2405.00001': { title: TITLE, authors: AUTHORS, published: '2024-05-02' } }
  const [fix] = judged(text, { paper })
    .filter(({ rule }) => rule === 'author-mismatch')
    .map((one) => one.fix)
  return fix ? /\*\. \*(.*)\*\. arXiv/.exec(applyEdits(text, fix.edits))?.[1] : null
}

test('nothing is added where a name runs together with another', () => {
  expect(fixed('Ann Lee, Bo Wu, Carl Poe, Ed Marsh, Fay Brook')).toBe(AUTHORS.join(', '))
  expect(fixed('Ann Lee, Bo Wu Fay Brook, Carl Poe, Ed Marsh')).toBeNull()
})

test('nothing is added to what does not show how names are written', () => {
  expect(fixed('A Lee, B Wu, C Poe, E Marsh, F Brook')).toBe('A Lee, B Wu, C Poe, D Quist, E Marsh, F Brook')
  expect(fixed('A Lee, B Wu, Carl Poe, E Marsh, F Brook')).toBeNull()
  expect(fixed('Ann Lee, Bo Wu, Carl Poe, Ed Marsh, Fay Brook [A Lab & Two Labs]')).toBeNull()
})

test('two people without a comma between them are told as such', () => {
  expect(said('Ann Lee, Bo Wu, Carl Poe Dora Quist, Ed Marsh, Fay Brook')).toEqual([
    'The authors differ from arXiv’s: a comma is missing between Carl Poe and Dora Quist.',
  ])
  expect(said('Ann Lee, Bo Wu Fay Brook, Carl Poe, Ed Marsh')).toEqual([
    'The authors differ from arXiv’s: a comma is missing between Bo Wu and Fay Brook; Dora Quist is missing.',
  ])
  expect(said(AUTHORS.join(', '))).toEqual([])
})

test('where a comma stands between two people, none is missing', () => {
  const authors = ['Dat Le', 'Duc-Cuong Le', 'Anh-Son Nguyen', 'Tuan-Dung Bui', 'Son Nguyen']
  const text = `### ${TITLE}\n\n**作者**: ${authors.join(', ')}\n**日期**: 2024-05-15\n**链接**: http://arxiv.org/abs/2405.00001v1\n`
  const lists = [text, text.replace('Dat Le, ', 'Dat Le ')].map((one) =>
    judged(`## Overview\n\n${one}`, { paper: { '2405.00001': { title: TITLE, authors } } }),
  )
  expect(lists.map((found) => found.map(({ message }) => message))).toEqual([
    [],
    [expect.stringContaining('a comma is missing between Dat Le and Duc-Cuong Le')],
  ])
})

test('a given name that is wrong in two names is told of both', () => {
  const authors = ['Han Lee', 'Haofu Wu', 'Carl Poe']
  expect(said('Hanfu Lee, Hanfu Wu, Carl Poe', authors)).toEqual([
    'The authors differ from arXiv’s: “Hanfu Lee” should be Han Lee; “Hanfu Wu” should be Haofu Wu.',
  ])
  expect(said('Hanfu Lee, Haofu Wu, Carl Poe', authors)).toEqual([])
})

describe('a list that cuts long lists of authors', () => {
  const many = ['Gus Fen', 'Hal Moor', 'Ida Weir', 'Jon Dale', 'Kim Glen', 'Leo Firth']
  const item = (names: readonly string[], id: number) =>
    `- **${TITLE} ${id}**. *${names.join(', ')}*. arXiv 2024. [[Paper](https://arxiv.org/abs/2405.0000${id})]\n`
  const all = [...AUTHORS, 'Gia Ness']
  /** What is said of an entry with the first six of seven authors, among eight others. */
  const among = (others: readonly (readonly string[])[]) =>
    judged(`## Papers\n\n${item(AUTHORS, 9)}${others.map((names, i) => item(names, i)).join('')}`, {
      paper: { '2405.00009': { title: `${TITLE} 9`, authors: all, published: '2024-05-02' } },
    }).flatMap(({ rule, message }) => (rule === 'author-mismatch' ? [message] : []))

  test('has forgotten none of those behind', () => {
    expect(among(Array.from({ length: 8 }, () => many))).toEqual([])
  })
  test('cuts nowhere if one entry has more, or many have fewer', () => {
    const missing = ['The authors differ from arXiv’s: Gia Ness is missing.']
    expect(among([...Array.from({ length: 7 }, () => many), [...many, 'Mia Holm']])).toEqual(missing)
    expect(
      among([...Array.from({ length: 4 }, () => many), ...Array.from({ length: 4 }, () => many.slice(1))]),
    ).toEqual(missing)
  })
})

test('a name is right as the entry’s addresses have it', () => {
  const said = (page: string, name = 'Rishubh Parle') =>
    judged(
      `## Papers\n\n- **${TITLE}**. *${name}, Bo Wu*. [[Paper](https://arxiv.org/abs/2405.00001)] [[Page](https://${page}/)]\n`,
      { paper: { '2405.00001': { title: TITLE, authors: ['Rishbuh Parle', 'Bo Wu'] } } },
    ).filter(({ rule }) => rule === 'author-mismatch').length
  expect(said('rishubhpar.example.org')).toBe(0)
  expect(said('ponds.example.org')).toBe(1)
  expect(said('rishbuh-and-rishubh.example.org')).toBe(1)
})

test('names that somebody chose from many, or a revised paper’s first authors, are told with care', () => {
  const paper = (dates: object) => ({ '2405.00001': { title: TITLE, authors: AUTHORS, ...dates } })
  const of = (names: string, dates = {}) =>
    judged(`## Papers\n\n- **${TITLE}**. *${names}*. [[Paper](https://arxiv.org/abs/2405.00001)]\n`, {
      paper: paper(dates),
    }).flatMap(({ rule, severity }) => (rule === 'author-mismatch' ? [severity] : []))
  expect(of('Ann Lee, Fay Brook, Ed Marsh et al.')).toEqual([])
  expect(of('Bo Wu, Ann Lee et al.')).toEqual(['warning'])
  expect(of('Ann Lee, Bo Wu, Carl Poe and so on')).toEqual([])
  const revised = { published: '2017-12-14', updated: '2022-08-26', version: 4 }
  expect(of('Ann Lee, Bo Wu, Fay Brook', { published: '2017-12-14', version: 1 })).toEqual(['warning'])
  expect(of('Ann Lee, Bo Wu, Fay Brook', revised)).toEqual(['notice'])
})

describe('names in a summary and below it', () => {
  const entry = (summary: string, below: string) =>
    `## Papers\n\n+ **${TITLE}** (2 May 2024)<details><summary>${summary}</summary>${below}</details>[![Paper](https://img.shields.io/badge/arXiv-red.svg)](https://arxiv.org/abs/2405.00001)\n`
  const found = (summary: string, below: string) =>
    judged(entry(summary, below), { paper: { '2405.00001': { title: TITLE, authors: AUTHORS } } }).filter(
      ({ rule }) => rule === 'author-mismatch',
    )

  test('are read once', () => {
    expect(found('Ann Lee, Bo Wu, Carl Poe', AUTHORS.join(', '))).toEqual([])
    expect(found(AUTHORS.join(', '), AUTHORS.join(', '))).toEqual([])
    const misspelt = AUTHORS.join(', ').replace('Quist', 'Qiust')
    expect(found('Ann Lee, Bo Wu', misspelt).map(({ message }) => message)).toEqual([
      'The authors differ from arXiv’s: “Dora Qiust” should be Dora Quist.',
    ])
  })
  test('are not corrected in one of the two places only', () => {
    const turned = ['Bo Wu', 'Ann Lee', ...AUTHORS.slice(2)].join(', ')
    expect(found('Bo Wu, Ann Lee, et al.', turned).map(({ fix }) => fix)).toEqual([null])
    expect(fixed(turned)).toBe(AUTHORS.join(', '))
  })
})

test('a team before a colon is set apart from the names', () => {
  const authors = ['Boat Research Team', ...AUTHORS]
  expect(said(`Boat Research Team: ${AUTHORS.join(', ')}`, authors)).toEqual([])
})

test('in a list that names the last author first, nobody is out of order', () => {
  expect(said('Fay Brook, Ann Lee')).toEqual([])
  expect(said('Bo Wu, Ann Lee')).toEqual([
    'By arXiv’s record, Bo Wu is out of order; the paper’s own pages may differ.',
  ])
})

test('the label of a recording names its speakers, not the authors', () => {
  const claim = (value: string) => ({ value, certainty: 1, span: { start: 0, end: value.length } })
  expect(isDoubtful(claim('Brook YouTube - Ann'))).toBe(true)
  expect(isDoubtful(claim('Fay Brook'))).toBe(false)
})
