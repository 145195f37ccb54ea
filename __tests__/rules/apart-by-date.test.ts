/** Entries of one title that their years, or the days on which they were logged, tell apart. */
import { describe, expect, test } from 'vitest'
import { twinsTold as told } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2401.${String(id).padStart(5, '0')}`
const TITLE = 'How Ponds Remember the Shape of Their Beds'

describe('a book', () => {
  const book = (year: number, publisher: string) =>
    `* Lee, A.B., ${year}. [${TITLE} and Their Shores](https://books.example.org/ponds). ${publisher}.`
  const list = (one: string, other: string) =>
    `## Ponds\n\n* Doe, J., 1988. [Reading Slow Rivers: An Overview](https://rivers.example.org/overview.pdf). Machine Learning, 3, pp.121-138.\n* Roe, R., 1992. [Floods and Their Sources](https://rivers.example.org/floods.pdf). Scientific American, 267(1), pp.66-73.\n${one}\n${other}\n`
  test.each([
    [book(1992, 'MIT Press'), book(1975, 'Oxford University Press')],
    [book(1998, 'MIT Press'), book(2018, 'MIT Press')],
  ])('in two editions is there for each', (one, other) => expect(told(list(one, other))).toEqual([]))
  test.each([
    [book(1992, 'MIT Press'), book(1992, 'Oxford University Press')],
    [book(1992, 'MIT Press'), book(1993, 'MIT Press')],
    [book(1992, 'Machine Learning'), book(1975, 'Scientific American')],
    [book(1999, 'AAAI Press'), book(2003, 'AAAI Press')],
  ])('but not one edition twice, nor a paper', (one, other) =>
    expect(told(list(one, other))).toEqual([expect.stringContaining('is already listed in this section')]),
  )
})

describe('a log under the days of its updates', () => {
  const entry = (where: string, id = 1, title = TITLE) =>
    `- Lee, Ann and Wu, Bo, **${title}**, ${where} 2024 [[Paper]](${at(id)})`
  const list = (one: readonly [string, string], other: readonly [string, string]) =>
    [one, other]
      .map(
        ([day, where], i) =>
          `## ${day}\n\n${entry(where)}\n${entry('arXiv', 2 + i, `Answering Questions about ${i ? 'Warm' : 'Cold'} Seas`)}\n`,
      )
      .join('\n')
  test('says where a paper was on that day', () =>
    expect(told(list(['2025-1-21', 'ICML'], ['2024-06-18', 'arXiv']))).toEqual([]))
  test('a later day that knows less is told', () =>
    expect(told(list(['2025-1-21', 'arXiv'], ['2024-06-18', 'ICML']))).toEqual([
      '3: The same paper is listed as “arXiv 2024” here and as “ICML 2024” on line 8.',
    ]))
  test('has the titles of its days', () => {
    const days = (one: string, other: string) =>
      told(
        `## ${one}\n\n${entry('arXiv')}\n\n## ${other}\n\n${entry('arXiv', 1, 'How Quick Boats Forget Their Rivers')}\n`,
      )
    expect(days('2025-1-21', '2024-06-18')).toEqual([])
    expect(days('Lakes', 'Ponds')).toHaveLength(1)
  })
  test('and so is any other heading', () =>
    expect(told(list(['Lakes', 'ICML'], ['Ponds', 'arXiv']))).toEqual([
      expect.stringContaining('The same paper is listed as'),
    ]))
})

describe('rows of one title and one conference', () => {
  const row = (title: string, link: string, name: string, code: string, year: number) =>
    `| ${name} | [${title}](${link}) | NeurIPS ${year} | ${code} |`
  const CODE = '[PyTorch](https://github.com/lee/gate)'
  const rows = ['Warm', 'Cold', 'Deep', 'Blue'].map((kind, i) =>
    row(`Answering Questions about ${kind} Seas`, at(90 + i), `Sea${i}Net`, CODE.replace('gate', kind), 2019),
  )
  const list = (one: string, other: string) =>
    `## Ponds\n\n| Method | Title | Venue | Code |\n|---|---|---|---|\n${[one, other, ...rows].join('\n')}\n`
  const first = row(
    TITLE,
    'https://proceedings.neurips.cc/paper/2017/hash/abc-Abstract.html',
    'RNP',
    '-',
    2017,
  )
  test('with other names, years and links are two papers, one with the title of the other', () =>
    expect(told(list(first, row(TITLE, at(1), 'GateNet', CODE, 2019)))).toEqual([
      `6: “${TITLE}” is already listed in this section (line 5), with another link: the paper is there twice, or one of the two has the other’s title.`,
    ]))
  test('with one name they are one paper', () =>
    expect(told(list(first, row(TITLE, at(1), 'RNP', CODE, 2017)))).toContainEqual(
      expect.stringContaining('is already listed in this section'),
    ))
})

describe('the month of a paper before its title', () => {
  const list = (one: string, other: string, id = 1) =>
    `## Ponds\n\n- [${one}](${at(id)})\n- [2312-Reading Slow Rivers](https://arxiv.org/abs/2312.00007)\n\n## Theory\n\n- [${other}](${at(id)})\n- [Floods and Their Sources](${at(9)})\n`
  test.each([`2401-${TITLE}`, `2024 - ${TITLE}`])('%s: is no word of it', (dated) =>
    expect(told(list(dated, `${TITLE} | Part 5`))).toEqual([]),
  )
  test('another number is', () =>
    expect(told(list(`1000-${TITLE}`, `${TITLE} | Part 5`))).toEqual([expect.stringContaining('is called')]))
})
