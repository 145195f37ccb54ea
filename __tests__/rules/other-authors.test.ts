/** Authors of another version than the record's, and long lists of them that were cut. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const ID = '2401.00001'
const about = (title: string, authors: readonly string[], text: string, world = {}) =>
  judged(text, { paper: { ...world, [ID]: { title, authors } } }).flatMap(({ rule, severity, message }) =>
    rule === 'author-mismatch' ? [`${severity}: ${message}`] : [],
  )

describe('beside another version’s title, at a venue', () => {
  const title = 'Counting Patient Herons in Deep and Cold Water with Quick Models'
  const reworded = title.replace('Patient', 'Localized Universal')
  const names = ['Jane Doe', 'Richard Roe', 'Ann Lee', 'Bo Wu']
  const at = (venue: string, listed: string, who = names.slice(0, 3)) =>
    about(
      title,
      names,
      `- **${listed}**, *${who.join(', ')}*, ${venue} 2024 [[pdf](https://arxiv.org/abs/${ID})]\n`,
    )
  test('other authors may be the venue’s', () => {
    expect(at('ICML', reworded)).toEqual([])
    expect(at('IEEE S&P Workshop', reworded)).toEqual([])
  })
  test('a misspelt name is nobody’s', () => {
    const found = at('ICML', reworded, ['Jane Doe', 'Richrad Roe', 'Ann Lee', 'Bo Wu'])
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('“Richrad Roe” should be Richard Roe')
  })
  test('they are told beside the record’s title, one with a slip, or a preprint', () => {
    for (const [venue, listed] of [
      ['ICML', title],
      ['ICML', title.replace('Patient', 'Pateint')],
      ['arXiv', reworded],
    ] as const)
      expect(at(venue, listed)[0]).toContain('Bo Wu is missing')
  })
})

describe('many authors', () => {
  const GIVEN = 'Ann Bo Cy Di Ed Fay Gil Hal Ida Jo Kai Lea Max Ned Ola Pam Quin Ray Sue Tom'.split(' ')
  const FAMILY = 'Adler Brook Carter Dunn Ellis Frost Grant Hayes Irwin Jones Keller Lowe'.split(' ')
  const people = FAMILY.flatMap((family) => GIVEN.map((given) => `${given} ${family}`))
  const TITLE = 'Slow Boats Read the Weather at Sea'
  const entry = (title: string, names: readonly string[], id: string) =>
    `- **${title}**, ${names.join(', ')}, arXiv 2024 [[paper](https://arxiv.org/abs/${id})]\n`
  const others = Array.from({ length: 12 }, (_, i) => ({
    title: `Counting ${FAMILY[i]} Rivers by Night`,
    authors: people.slice(i, i + 4),
    id: `2402.000${10 + i}`,
  }))
  const known = Object.fromEntries(others.map(({ title, authors, id }) => [id, { title, authors }]))
  /** In a list that names all authors of its other papers. */
  const said = (listed: readonly string[], actual: readonly string[]) =>
    about(
      TITLE,
      actual,
      entry(TITLE, listed, ID) + others.map(({ title, authors, id }) => entry(title, authors, id)).join(''),
      known,
    )

  test('of which the first hundred, or so many in all, are named were cut', () => {
    for (const [shown, of] of [
      [100, 240],
      [50, 200],
      [20, 22],
      [23, 40],
    ] as const)
      expect(said(people.slice(0, shown), people.slice(0, of))).toEqual([])
  })
  test('are told to be missing where one is left out between others, or a few at the end of a short list', () => {
    expect(said([...people.slice(0, 40), ...people.slice(41, 50)], people.slice(0, 50))).toHaveLength(1)
    expect(said(people.slice(0, 23), people.slice(0, 24))).toHaveLength(1)
    expect(said(people.slice(0, 10), people.slice(0, 14))).toHaveLength(1)
  })
  test('of which a source knows the first are not extra', () => {
    expect(said(people.slice(0, 60), people.slice(0, 52))).toEqual([])
    expect(said(people.slice(0, 13), people.slice(0, 10))).toHaveLength(1)
    expect(
      said([...people.slice(0, 30), 'Una Vane', 'Wim Xu', ...people.slice(30, 52)], people.slice(0, 52)),
    ).toHaveLength(1)
  })
})

test('two family names that were taken for one person are nobody else’s', () => {
  const title = 'Slow Boats Read the Weather at Sea'
  const names = ['Jane Doe', 'Richard Roe', 'Ann Black Orr']
  const at = (listed: string) =>
    about(
      title,
      names,
      `- **${title}**<br><sub>${listed}</sub>, arXiv 2024 [[pdf](https://arxiv.org/abs/${ID})]\n`,
    )
  expect(at('Doe, Roe, Black Orr')).toEqual([])
  expect(at('Jane Doe, Richrad Roe, Ann Black Orr')[0]).toContain('should be Richard Roe')
})

test('the family names of the first authors alone leave out the others', () => {
  const title = 'Counting Patient Herons in Deep and Cold Water'
  const names = ['Jane Doe', 'Richard Roe', 'Ann Lee', 'Bo Wu']
  const at = (who: string) =>
    about(title, names, `- **${title}**, ${who}. arXiv 2024 [[pdf](https://arxiv.org/abs/${ID})]\n`)
  expect(at('Doe and Roe')).toEqual([])
  expect(at('Doe and Lee')).toHaveLength(1)
  expect(at('Jane Doe and Richard Roe')).toHaveLength(1)
})

test('of a paper that arXiv has as it was carried on for a journal, title and authors may be the conference’s', () => {
  const title = 'Counting Patient Herons with Exemplary Quick Models'
  const AUTHORS = ['Jane Doe', 'Richard Roe', 'Ann Lee']
  const said = (
    comment: string,
    venue: string,
    listed = 'Counting Patient Herons with Quick Models',
    authors = AUTHORS,
  ) =>
    judged(`- [${listed}](https://arxiv.org/abs/${ID}). Jane Doe and Ann Lee. In ${venue}, 2024.\n`, {
      paper: { [ID]: { title, authors, comment } },
    }).map(({ rule }) => rule)
  for (const comment of ['PAMI submission', 'Extended version', 'Submitted to the Journal of Herons'])
    expect(said(comment, 'NIPS')).toEqual([])
  expect(said('PAMI submission', 'NIPS', title)).toEqual(['author-mismatch'])
  expect(said('PAMI submission', 'arXiv')).toEqual(['title-mismatch', 'author-mismatch'])
  expect(said('PAMI submission', 'NIPS', undefined, ['Jane Doe', 'Ann Lee'])).toEqual(['title-mismatch'])
  for (const comment of ['9 pages', 'Accepted as an extended abstract'])
    expect(said(comment, 'NIPS')).toEqual(['title-mismatch', 'author-mismatch'])
})

test.each(['& co', '& co.', '& al.', 'and co'])('“%s” leaves names out', (more) => {
  const title = 'Counting Patient Herons in Cold Water'
  const told = (listed: string) =>
    about(
      title,
      ['Jane Doe', 'Richard Roe', 'Ann Lee'],
      `- ${title} - ${listed} - [arXiv](https://arxiv.org/abs/${ID})\n`,
    )
  const others = ['Reading Slow Rivers at Night - Cy Fox', 'Boats and Their Shadows - Di Ray']
    .map((words, i) => `- ${words} ${more} - [arXiv](https://arxiv.org/abs/2402.0001${i})\n`)
    .join('')
  expect(told(`Jane Doe ${more}`)).toEqual([])
  expect(
    about(
      title,
      ['Jane Doe', 'Richard Roe', 'Ann Lee'],
      `${others}- ${title} - Jane Doe ${more} - [arXiv](https://arxiv.org/abs/${ID})\n`,
    ),
  ).toEqual([])
  expect(told('Jane Doe & Richard Roe')).toHaveLength(1)
})
