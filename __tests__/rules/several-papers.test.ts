/** Entries that link several papers: what stands beside the link of another one is not said of the entry's own. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Paper } from '../../src/model/facts.ts'
import { areOwn } from '../../src/rules/parts/papers/own-claims.ts'
import { judged } from '../judged.ts'

const OWN = '2508.01001'
const TITLE = 'Patient Herons Fish Alone'
const NAMES = ['Jane Doe', 'Richard Roe', 'Ann Lee']

const own = `[[paper](https://arxiv.org/abs/${OWN})]`
const boats = '[[Hasty Boats](https://arxiv.org/abs/2308.01002)]'
const lakes = '[[How Boats Cross Cold Lakes](https://openreview.net/forum?id=abcdefgh1)]'
const site = '[[What Boats Look Like Today](https://boats.example.org/today)]'
const code = '[[code](https://github.com/heron/fish)]'

const others = [
  '- **Frogs Sing behind Old Dams** [[paper](https://arxiv.org/abs/2508.01005)] arXiv 2025',
  '- **Snow Falls on Quiet Roofs** [[paper](https://arxiv.org/abs/2508.01006)] arXiv 2025',
  '- **Rain over Wide Rivers at Night** [[paper](https://arxiv.org/abs/2508.01007)] arXiv 2025',
]
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`

/** What the rules say of an entry with this behind its title. */
function told(rest: string, record: Partial<Paper> = {}): readonly string[] {
  const known = { title: TITLE, authors: NAMES, published: '2025-08-01', updated: '2025-08-01', ...record }
  const list = lines(`- **${TITLE}** ${rest}`, ...others)
  return judged(list, { paper: { [OWN]: known } }).map(({ rule }) => rule)
}

describe('the year', () => {
  const YEAR = ['year-mismatch']
  test.each([
    ['beside its only paper', `${own} arXiv 2023`, YEAR],
    ['behind the link of another paper', `${own} ${boats} arXiv 2023`, []],
    ['behind another paper’s title', `${own} ${lakes} arXiv 2023`, []],
    ['before the link of another paper', `${own} arXiv 2023 ${boats}`, YEAR],
    ['before all links', `arXiv 2023 ${own} ${boats}`, YEAR],
    ['before all links, of which its own is the second', `arXiv 2023 ${boats} ${own}`, []],
    ['behind all links, of which its own is the last', `${boats} ${own} arXiv 2023`, YEAR],
    ['between both, behind the other', `${boats} arXiv 2023 ${own}`, []],
    ['between both, on the line of its own', `${boats}<br>arXiv 2023 ${own}`, YEAR],
    ['between both, on the line of the other', `${own}<br>arXiv 2023 ${boats}`, []],
    ['on a line between both', `${own}<br>arXiv 2023<br>${boats}`, YEAR],
    ['behind a page with a title of its own, too', `${own} ${boats} ${own} ${site} arXiv 2023`, []],
    ['behind its code', `${own} ${code} arXiv 2023`, YEAR],
    ['behind a page, where all papers are one', `${own} ${site} arXiv 2023`, YEAR],
    ['behind versions', `${own} [[pdf](https://arxiv.org/pdf/${OWN}v2)] arXiv 2023`, YEAR],
    [
      'behind where it was published',
      `${own} [[ICLR](https://openreview.net/forum?id=abcdefgh1)] arXiv 2015`,
      YEAR,
    ],
    [
      'behind its own title',
      `${own} [[${TITLE}](https://openreview.net/forum?id=abcdefgh1)] arXiv 2023`,
      YEAR,
    ],
  ])('%s', (_, rest, rules) => {
    expect(told(rest)).toEqual(rules)
  })
})

describe('the venue', () => {
  const comment = 'Accepted at ICML 2025'
  test.each([
    [`${own} arXiv 2025`, ['venue-outdated']],
    [`${own} ${boats} arXiv 2025`, []],
    [`${own} ICML 2024`, ['venue-mismatch']],
    [`${own} ${boats} ICML 2024`, []],
    [`${own} CVPR 2025`, ['venue-mismatch']],
    [`${own} ${lakes} CVPR 2025`, []],
  ])('%s', (rest, rules) => {
    expect(told(rest, { comment })).toEqual(rules)
  })
})

describe('the names', () => {
  const names = '*Jane Doe, Richrad Roe, Ann Lee*'
  test.each([
    [`${own}, ${names}, arXiv 2025`, ['author-mismatch']],
    [`${own} ${boats}, ${names}, arXiv 2025`, []],
  ])('%s', (rest, rules) => {
    expect(told(rest)).toEqual(rules)
  })
})

describe('two entries of one paper', () => {
  const entry = (rest: string) => `- **${TITLE}** ${rest}`
  const differ = (one: string, another: string) =>
    judged(lines('## Birds', '', entry(one), ...others, '', '## Fish', '', entry(another)))
      .filter(({ rule }) => rule === 'inconsistent-entry')
      .map(({ from }) => from.line)

  test('are compared where each says it of its own', () => {
    expect(differ(`${own} ICML 2025`, `${own} arXiv 2025`)).toEqual([10])
    expect(differ(`${own} ICML 2025 ${boats}`, `${own} arXiv 2025`)).toEqual([10])
  })
  test('are not, where one of them says it of another paper', () => {
    expect(differ(`${own} ICML 2025`, `${own} ${boats} arXiv 2025`)).toEqual([])
    expect(differ(`${own} ${boats} ICML 2025`, `${own} arXiv 2025`)).toEqual([])
  })
  test('nor are names behind the link of another paper', () => {
    const [these, those] = ['*Jane Doe, Ann Lee, Bo Wu*', '*Jane Doe, Ann Lee, Cy Fox*']
    expect(differ(`${own}, ${these}, ICML 2025`, `${own}, ${those}, ICML 2025`)).toEqual([10])
    expect(differ(`${own}, ${these}, ICML 2025`, `${own} ${boats}, ${those}, ICML 2025`)).toEqual([])
    expect(differ(`${own} ${boats}, ${these}, ICML 2025`, `${own}, ${those}, ICML 2025`)).toEqual([])
  })
})

test('the link around the title is the entry’s own, wherever it stands', () => {
  const list = readList({
    path: 'README.md',
    text: lines(
      `- Next to ${boats}: **[${TITLE}](https://arxiv.org/abs/${OWN})** arXiv 2023`,
      ...others.map((one) => one.replace(/\*\*(.+)\*\* \[\[paper\](.+)\]/, '**[$1]$2**')),
    ),
  })
  const [entry] = list.entries.filter(({ title }) => title?.value === TITLE)
  expect(entry?.links).toHaveLength(2)
  expect(entry && areOwn([entry.year], entry, list)).toBe(true)
  expect(entry && areOwn([entry.year], entry, list, entry.links[0])).toBe(false)
})

test('a link whose label names the topic of its paper is none to the entry’s own', () => {
  const [title, id] = ['Effects of a Distillation Attack on Rivers and a Countermeasure', '2308.01009']
  const told = (label: string) => {
    const text = `1. **${title}**, *${NAMES.join(', ')}* [paper](https://arxiv.org/abs/${OWN}) | [${label}](https://arxiv.org/abs/${id})\n`
    const paper = {
      [OWN]: { title, authors: NAMES, published: '2025-08-01' },
      [id]: { title: 'Distilling What a Lake Knows', authors: ['Cy Fox', 'Max Poe', 'Eve Orr'] },
    }
    return judged(text, { paper }).map(({ rule }) => rule)
  }
  expect(told('Distillation')).toEqual([])
  expect(told('Countermeasure')).toEqual(['wrong-paper'])
})

test.each([
  ['the beginning of its title', '`Distilling Rivers at Night`[2308.01009]', []],
  ['its name', '`LakeBench`([2308.01009]', []],
  ['another name', '`OtterBench`([2308.01009]', ['wrong-paper']],
])('a second paper with %s before its link is spoken of', (_, words, rules) => {
  const id = '2308.01009'
  const title = words.includes('Distilling')
    ? 'Distilling Rivers at Night: A Survey'
    : 'LakeBench: Tests for Boats'
  const text = `#### [May 2026] "${TITLE}" [[paper](https://arxiv.org/abs/${OWN})]\n\n- **Authors**: ${NAMES.join(', ')}\n- **New**: goes with ${words}(https://arxiv.org/abs/${id}))\n`
  const paper = {
    [OWN]: { title: TITLE, authors: NAMES, published: '2025-08-01' },
    [id]: { title, authors: ['Cy Fox', 'Max Poe', 'Eve Orr'] },
  }
  const found = judged(`# Rivers\n\n${text}`, { paper }).map(({ rule }) => rule)
  expect(found.filter((rule) => rule === 'wrong-paper')).toEqual(rules)
})

test('a model, or a data set in a table of such, says what it is and gives no title', () => {
  const paper = { [OWN]: { title: 'More Clear, More Patient: A Guard against Floods', authors: NAMES } }
  const rulesFor = (text: string) => judged(`# Rivers\n\n${text}`, { paper }).map(({ rule }) => rule)
  const model = (label: string) =>
    `- **[${label}](https://huggingface.co/lee/river-guard)** - BoatBERT-large classifier of rising waters. - ${own}\n`
  expect(rulesFor(model('lee/river-guard'))).toEqual([])
  const row = (name: string, what: string, link: string) =>
    `| **${name}** | 2025 | Oriented boat detection | — | ${what} | [Data/code](https://github.com/lee/${name}) · ${link} |\n`
  const table = (first: string) =>
    `### 7. Benchmarks\n\n| ${first} | Year | Tasks | Scale | Main scenes | Resources |\n|---|---:|---|---|---|---|\n` +
    row('CoWater', 'Many-scene lake imagery designed for cross-season robustness and practical rowing', own) +
    row(
      'WildPond',
      'Nadir and oblique outdoor aerial scenes',
      '[Paper](https://doi.org/10.1109/LRA.2022.3154489)',
    )
  expect(rulesFor(table('Dataset'))).toEqual([])
  expect(rulesFor(table('System'))).toEqual(['wrong-paper'])
})
