/** What was not understood stands in `unread`, by place, and is no finding. */
import { describe, expect, test } from 'vitest'
import { malformedEntry } from '../../src/rules/malformed-entry.ts'
import { reportOn } from './cases.ts'

const entry = (n: number, ...details: readonly string[]) =>
  [`- **[${n}] Slow Sampling, Part ${n}**, arXiv 2024.`, ...details.map((line) => `  ${line}`)].join('\n\n')
const link = (n: number) => `[[Paper](https://arxiv.org/pdf/2401.0000${n})]`
const usual = [1, 2, 4, 5, 6].map((n) => entry(n, '*Doe, Jane.*', link(n)))
const report = (...odd: readonly string[]) => {
  const text = ['## Solvers', ...usual, ...odd, ''].join('\n\n')
  const { findings, unread } = reportOn({ 'README.md': text }, { rules: [malformedEntry] })
  const lines = text.split('\n')
  const at = (line: number) => lines[line - 1]?.trim().slice(0, 30)
  return {
    findings: findings.map(({ from }) => at(from.line)),
    unread: unread.map(({ path, line, why }) => [path, at(line), why]),
  }
}
const THIRD = '- **[3] Slow Sampling, Part 3*'

describe('an entry without the authors that its neighbours have', () => {
  test('is a finding if no words are left over', () =>
    expect(report(entry(3, link(3)))).toEqual({ findings: [THIRD], unread: [] }))
  test('is not understood if there are words that may be authors', () =>
    expect(report(entry(3, '*The friends of slow sampling; see the paper.*', link(3)))).toEqual({
      findings: [],
      unread: [['README.md', THIRD, 'words that may be authors were not understood']],
    }))
})

test('an arXiv link outside the entries is not understood', () =>
  expect(report(`See [this](https://arxiv.org/abs/2401.00009) as well.`)).toMatchObject({
    findings: [],
    unread: [['README.md', 'See [this](https://arxiv.org/a', expect.stringMatching(/outside any entry/)]],
  }))

test('a change outside the place leaves it out', () => {
  const text = `${usual.join('\n\n')}\n\nSee [this](https://arxiv.org/abs/2401.00009).\n`
  const unread = (first: number, last: number) =>
    reportOn(
      { 'README.md': text },
      { rules: [malformedEntry], change: new Map([['README.md', [{ first, last }]]]) },
    ).unread.length
  const line = text.trimEnd().split('\n').length
  expect([unread(1, 3), unread(line, line)]).toEqual([0, 1])
})

describe('a paper link without an address', () => {
  const withLinks = (links: string) => report(entry(3, '*Doe, Jane.*', links)).findings
  test('is a finding in an entry that has no other', () =>
    expect(withLinks('[[Paper]()] [[Code](https://github.com/o/r)]')).toHaveLength(1))
  test('is none beside one with an address', () =>
    expect(withLinks(`[![arXiv](https://img.shields.io/badge/arXiv-red)]() ${link(3)}`)).toEqual([]))
})
