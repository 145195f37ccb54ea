/** Lists that sort their records by where they come from: each record is right in itself. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const told = (text: string): readonly string[] =>
  judged(text).flatMap(({ rule, message }) => (rule === 'inconsistent-entry' ? [message] : []))

const RIVERS = ['Cold', 'Slow', 'Deep', 'Warm', 'Dark', 'Wide']
const title = (river: string) => `Sampling ${river} Rivers at Night`
const preprint = (_: string, i: number) => `https://arxiv.org/abs/2401.0000${i}`
const journals = (_: string, i: number) => `https://doi.org/10.1109/TPAMI.2025.100${i}`

type Address = (river: string, i: number) => string

const section = (venue: string, year: number, address: Address, rivers: readonly string[], more = '') =>
  [
    `## ${venue}${more}\n\n| Title | Venue | Year | Link |\n| --- | --- | --- | --- |`,
    ...rivers.map((river, i) => `| ${title(river)} | ${venue} | ${year} | [Link](${address(river, i)}) |`),
  ].join('\n')

/** The first paper is there as a preprint and as an article. */
const articles = ['Cold', 'Calm', 'Loud', 'Low', 'Grey', 'Old']
const list = (...sections: readonly string[]) => `# Rivers\n\n${sections.join('\n\n')}\n`

describe('a preprint and its article', () => {
  test('each under its source, with its own link', () => {
    const text = list(section('arXiv', 2024, preprint, RIVERS), section('TPAMI', 2025, journals, articles))
    expect(told(text)).toEqual([])
  })

  test('are told where the published papers of the list link arXiv as well', () => {
    const mixed: Address = (river, i) => (i < 3 ? journals(river, i) : `https://arxiv.org/abs/2402.0000${i}`)
    const text = list(section('arXiv', 2024, preprint, RIVERS), section('TPAMI', 2025, mixed, articles))
    expect(told(text)).toEqual([expect.stringContaining('“arXiv 2024” here and as “TPAMI 2025”')])
  })

  test('are told where both have one link', () => {
    const own: Address = (river, i) => (i === 0 ? preprint(river, i) : journals(river, i))
    const more = [...articles, 'Blue', 'Red', 'Dry', 'New', 'Odd']
    const text = list(section('arXiv', 2024, preprint, RIVERS), section('TPAMI', 2025, own, more))
    expect(told(text)).toEqual([expect.stringContaining('“arXiv 2024” here and as “TPAMI 2025”')])
  })

  test('are told under headings that name subjects', () => {
    const text = list(
      section('arXiv', 2024, preprint, RIVERS).replace('## arXiv', '## Sampling'),
      section('TPAMI', 2025, journals, articles).replace('## TPAMI', '## Night'),
    )
    expect(told(text)).toEqual([expect.stringContaining('“arXiv 2024” here and as “TPAMI 2025”')])
  })
})

describe('a preprint that appeared elsewhere', () => {
  const paper = { title: title('Slow'), comment: 'Accepted at ICML 2025', published: '2024-01-01' }
  const outdated = (text: string) =>
    judged(text, { paper: { '2401.00001': paper } }).filter(({ rule }) => rule === 'venue-outdated')

  test('is no outdated entry among the records of its server', () => {
    const text = list(section('arXiv', 2024, preprint, RIVERS), section('TPAMI', 2025, journals, articles))
    expect(outdated(text)).toEqual([])
  })

  test('is one in a list that is not sorted by source', () => {
    expect(outdated(list(section('arXiv', 2024, preprint, RIVERS)))).toHaveLength(1)
  })
})
