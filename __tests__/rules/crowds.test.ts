/** Thousands of entries of one paper: what a slip in a script that writes lists makes, and whoever means harm. */
import { expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend } from '../pretend.ts'
import { growth } from '../support/growth.ts'

test('one link under many titles, by many authors, takes linear time', () => {
  const entry = (title: string, i: number) =>
    `- [${title}](https://arxiv.org/abs/2404.00001) Ann Lee, Bo Wu${i}. ICLR ${2000 + (i % 30)} [code](https://github.com/a/b${i})\n`
  // the commonest title comes last
  const titleOf = (i: number, length: number) =>
    `A Title of Paper in Many Words${i < length * 0.9 ? ` ${i % 1800}` : ''}`
  const listOf = (length: number) =>
    readList({
      path: 'list.md',
      text: `# L\n\n${Array.from({ length }, (_, i) => entry(titleOf(i, length), i)).join('')}`,
    })
  const judged = (list: ReturnType<typeof readList>) =>
    judge({
      lists: [list],
      facts: pretend({}),
      rules,
      options: defaults,
      change: null,
      stats: { requests: 0, durationMs: 0 },
    })
  const most = 8
  expect(growth(judged, listOf, { length: 400, most })).toBeLessThan(most)
})
