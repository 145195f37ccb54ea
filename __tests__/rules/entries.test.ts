import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { arxivIdOf } from '../../src/model/list.ts'
import { sections } from '../../src/model/sections.ts'
import { samePapers } from '../../src/rules/parts/twins/entries.ts'

const list = (...lines: string[]) => readList({ path: 'README.md', text: lines.join('\n\n') })
const entry = (title: string, authors: string, ...urls: string[]) =>
  `- **${title}**, ICML 2024.\n\n  *${authors}.*\n\n  ${urls.map((url) => `[[Paper](${url})]`).join(' ')}`
const titles = (groups: readonly (readonly { title: { value: string } | null }[])[]) =>
  groups.map((group) => group.map(({ title }) => title?.value))

const [ONE, TWO] = ['https://arxiv.org/abs/2401.00001', 'https://arxiv.org/pdf/2401.00002']
const PAGE = 'https://openreview.net/forum?id=a'

describe('the identifier of an entry', () => {
  const id = (...urls: string[]) =>
    list(entry('Slow Sampling Made Quick', 'Doe, Jane', ...urls)).entries.map(arxivIdOf)
  test('is that of its paper link, in any form', () => expect(id(`${ONE}v2`)).toEqual(['2401.00001']))
  test('is one though linked twice', () =>
    expect(id(ONE, ONE.replace('abs', 'pdf'), PAGE)).toEqual(['2401.00001']))
  test('is none where there are two, or no arXiv link', () =>
    expect([...id(ONE, TWO), ...id(PAGE)]).toEqual([null, null]))
})

describe('entries of one paper', () => {
  const same = (...lines: string[]) => {
    const read = list(...lines)
    return titles(samePapers(read.entries, read))
  }
  test('share an identifier', () => {
    expect(
      same(entry('Slow Sampling', 'Doe, Jane', ONE), entry('Patience', 'Roe, Richard', ONE)),
    ).toHaveLength(1)
  })
  test('share a title where one has no identifier', () => {
    const pair = [
      entry('Slow Sampling Made Quick', 'Doe, Jane', ONE),
      entry('Slow sampling made quick', 'J. Doe', PAGE),
    ]
    expect(same(...pair)).toHaveLength(1)
    expect(same(...pair.toReversed())).toHaveLength(1)
  })
  test('do not share a title alone, if others wrote the one', () => {
    const pair = [
      entry('A Survey of Sampling', 'Doe, Jane', ONE),
      entry('A Survey of Sampling', 'Roe, Richard', PAGE),
    ]
    expect(same(...pair)).toEqual([])
  })
  test('do not share a title with two identifiers, nor one of two words', () => {
    expect(
      same(entry('A Survey of Sampling', 'Doe, Jane', ONE), entry('A Survey of Sampling', 'Doe, Jane', TWO)),
    ).toEqual([])
    expect(
      same(
        entry('Quantum Computing', 'Doe, Jane', PAGE),
        entry('Quantum Computing', 'Doe, Jane', `${PAGE}b`),
      ),
    ).toEqual([])
  })
  const DOI = 'https://doi.org/10.1145/1000000.1000001'
  const named = (title: string, ...urls: string[]) => entry(title, 'Doe, Jane', ...urls)
  test.each([
    ['a DOI', DOI, 'https://dl.acm.org/doi/pdf/10.1145/1000000.1000001'],
    ['an OpenReview id', PAGE, 'https://openreview.net/pdf?id=a'],
    [
      'an article of Elsevier',
      ...['fulltext', 'pdf'].map((form) => `https://www.cell.com/cell/${form}/S0092-8674(20)30001-1`),
    ],
    [
      'a page',
      'https://proceedings.mlr.press/v1/doe20a.html',
      'https://proceedings.mlr.press/v1/doe20a/doe20a.pdf',
    ],
  ])('share %s in any form', (_, one = '', another = '') => {
    expect(same(named('Quantum Computing', one), named('Quantum Computing', another))).toHaveLength(1)
    // a slip in the title
    expect(
      same(named('Slow Sampling Made Quick', one), named('Slow Samplng Made Quick', another)),
    ).toHaveLength(1)
  })
  test('are joined by one that has several identifiers', () => {
    const three = [
      named('Slow Sampling Made Quick', DOI),
      named('Slow Samplng Made Quick', ONE),
      named('Slow Sampling Made Quickly', ONE, DOI),
    ]
    for (const some of [three, three.toReversed()]) {
      const [group, ...more] = same(...some)
      expect([group?.length, more]).toEqual([3, []])
    }
  })
  test('are not joined across two arXiv papers', () => {
    const groups = same(
      named('Slow Sampling Made Quick', ONE, DOI),
      named('Slow Sampling Made Quick', TWO, DOI),
      named('Slow Sampling Made Quick', DOI),
    )
    expect(groups.map((group) => group.length)).toEqual([2])
  })
  test('do not share the DOI of a book, which many papers link', () => {
    const book = 'https://doi.org/10.1007/978-3-030-00001-1'
    const chapters = ['Slow Sampling Made Quick', 'Patience in Practice Pays', 'No Need to Hurry Here']
    expect(same(...chapters.map((title) => named(title, book)))).toEqual([])
    expect(same(...chapters.slice(1).map((title) => named(title, book)))).toEqual([])
    expect(same(...chapters.slice(1).map((title) => named(title, `${book}_7`)))).toHaveLength(1)
    expect(
      same(...chapters.map((title) => named(title, book)), named('Patience in Practice Pays', book)),
    ).toEqual([['Patience in Practice Pays', 'Patience in Practice Pays']])
  })
  test('do not share an identifier beside another of its kind', () => {
    const two = [DOI, 'https://doi.org/10.1145/1000000.1000002']
    expect(same(named('Quantum Computing', ...two), named('Quantum Computing', ...two))).toEqual([])
  })
})

describe('sections', () => {
  test('are told apart by place, whatever their headings say', () => {
    const [a, b, c] = ['Slow Sampling Made Quick', 'Patience in Practice', 'No Need to Hurry'].map(
      (title, i) => entry(title, 'Doe, Jane', `https://arxiv.org/abs/2401.0000${i}`),
    )
    expect(titles(sections(list('## 2024', `${a}`, `${b}`, '## 2024', `${c}`)))).toEqual([
      ['Slow Sampling Made Quick', 'Patience in Practice'],
      ['No Need to Hurry'],
    ])
  })
})
