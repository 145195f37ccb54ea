/** A paper's entries in several files of one run are compared. */
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import { inconsistentEntry } from '../../src/rules/inconsistent-entry.ts'
import { pretend } from '../pretend.ts'

const entry = (title: string, venue: string) =>
  `- **${title}**, ${venue}.\n\n  *Doe, Jane.*\n\n  [[Paper](https://arxiv.org/pdf/2401.00001)]\n`

function said(...texts: readonly string[]) {
  const lists = texts.map((text, i) => readList({ path: `${'abc'[i]}.md`, text }))
  const stats = { requests: 0, durationMs: 0 }
  const facts = pretend({})
  const report = judge({ lists, facts, rules: [inconsistentEntry], options: defaults, change: null, stats })
  return report.findings.map(({ path, from, messageId, slots }) => [`${path}:${from.line}`, messageId, slots])
}

test('another venue', () => {
  const texts = [
    `\n${entry('Slow Sampling Made Quick', 'ICML 2025')}`,
    entry('Slow Sampling Made Quick', 'arXiv 2024'),
  ]
  expect(said(...texts)).toEqual([
    ['b.md:1', 'venueIn', { here: 'arXiv 2024', there: 'ICML 2025', path: 'a.md', line: '2' }],
  ])
})

test('not a venue that stands beside the link of another paper', () => {
  const title = 'Slow Sampling Made Quick'
  const boats = '[[How Boats Cross Cold Lakes](https://openreview.net/forum?id=abcdefgh1)]'
  const beside = `- **${title}** [[Paper](https://arxiv.org/pdf/2401.00001)] ${boats} arXiv 2024\n`
  expect(said(entry(title, 'ICML 2025'), beside)).toEqual([])
  expect(said(beside, entry(title, 'ICML 2025'))).toEqual([])
  expect(said(entry(title, 'ICML 2025'), beside.replace(boats, ''))).toHaveLength(1)
})

test('another title', () => {
  expect(
    said(entry('Slow Sampling Made Quick', 'ICML 2025'), entry('Patience in Practice', 'ICML 2025')),
  ).toEqual([
    [
      'b.md:1',
      'titleIn',
      {
        paper: 'arXiv:2401.00001',
        here: 'Patience in Practice',
        there: 'Slow Sampling Made Quick',
        path: 'a.md',
        line: '1',
      },
    ],
  ])
})

describe('papers that are not on arXiv', () => {
  const at = (title: string, venue: string, ...urls: readonly string[]) =>
    entry(title, venue).replace(
      '[[Paper](https://arxiv.org/pdf/2401.00001)]',
      urls.map((url) => `[[Paper](${url})]`).join(' '),
    )
  const doi = 'https://doi.org/10.1145/3474085.3475001'
  const forum = 'https://openreview.net/forum?id=abcDEF12'

  test('another venue, by the same DOI in two spellings', () => {
    const page = 'https://dl.acm.org/doi/pdf/10.1145/3474085.3475001'
    expect(
      said(
        at('Slow Sampling Made Quick', 'ACM MM 2021', doi),
        at('Slow Sampling Made Quick', 'CVPR 2021', page),
      ),
    ).toEqual([['b.md:1', 'venueIn', { here: 'CVPR 2021', there: 'ACM MM 2021', path: 'a.md', line: '1' }]])
  })
  test('another title, by one of two identifiers', () => {
    const first = at('Slow Sampling Made Quick', 'ICLR 2024', forum, 'https://arxiv.org/abs/2401.00007')
    expect(said(first, at('Patience in Practice', 'ICLR 2024', forum))).toMatchObject([
      ['b.md:1', 'titleIn', { paper: 'OpenReview abcDEF12', there: 'Slow Sampling Made Quick' }],
    ])
  })
  test('not where an entry links several papers', () => {
    const two = at('Slow Sampling Made Quick', 'ACM MM 2021', doi, 'https://doi.org/10.1145/3474085.3475002')
    expect(said(two, at('Patience in Practice', 'ACM MM 2021', doi))).toEqual([])
  })
})

test('a paper that stands the same in three files is no fault', () => {
  const text = entry('Slow Sampling Made Quick', 'ICML 2025')
  expect(said(text, text, entry('Slow sampling made quick', 'ICML 2025 (Oral)'))).toEqual([])
})

test('a venue that was read from several cells is quoted as the cell that names it', () => {
  const line = (venue: string) =>
    `- **Slow Sampling Made Quick**, *Jane Doe*, ${venue}. [[Paper](https://arxiv.org/abs/2401.00001)]\n`
  const read = readList({
    path: 'README.md',
    text: `## A\n\n${line('arXiv 2024')}\n## B\n\n${line('ICCV 2025')}`,
  })
  const [first, ...others] = read.entries
  if (!first?.venue) throw new Error('no venue was read')
  const glued = { ...first, venue: { ...first.venue, value: 'arXiv | RiverNet' } }
  const { findings: told } = judge({
    lists: [{ ...read, entries: [glued, ...others] }],
    facts: pretend({}),
    rules: [inconsistentEntry],
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  })
  expect(told.map(({ message }) => message).join()).toContain('“arXiv 2024”')
})
