/** What a paper is called in one file is held against what it is called in another of the same run. */
import { expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import { inconsistentEntry } from '../../src/rules/inconsistent-entry.ts'
import { pretend } from '../pretend.ts'

const entry = (title: string, venue: string) =>
  `- **${title}**, ${venue}.\n\n  *Doe, Jane.*\n\n  [[Paper](https://arxiv.org/pdf/2401.00001)]\n`

function said(...texts: readonly string[]): string[] {
  const lists = texts.map((text, i) => readList({ path: `${'abc'[i]}.md`, text }))
  const effort = { requests: 0, durationMs: 0 }
  const facts = pretend({})
  const report = judge({ lists, facts, rules: [inconsistentEntry], options: defaults, change: null, effort })
  return report.findings.map(({ path, from, message }) => `${path}:${from.line} ${message}`)
}

test('another venue', () => {
  const texts = [
    `\n${entry('Slow Sampling Made Quick', 'ICML 2025')}`,
    entry('Slow Sampling Made Quick', 'arXiv 2024'),
  ]
  expect(said(...texts)).toEqual([
    'b.md:1 The same paper is listed as “arXiv 2024” here and as “ICML 2025” in a.md, line 2.',
  ])
})

test('another title', () => {
  expect(
    said(entry('Slow Sampling Made Quick', 'ICML 2025'), entry('Patience in Practice', 'ICML 2025')),
  ).toEqual([
    'b.md:1 arXiv:2401.00001 is called “Patience in Practice” here and “Slow Sampling Made Quick” in a.md, line 1.',
  ])
})

test('a paper that stands the same in three files is no fault', () => {
  const text = entry('Slow Sampling Made Quick', 'ICML 2025')
  expect(said(text, text, entry('Slow sampling made quick', 'ICML 2025 (Oral)'))).toEqual([])
})
