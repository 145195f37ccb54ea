/** Of two findings about one claim, one may have a fix. */
import { describe, expect, test } from 'vitest'
import type { Edit } from '../../src/model/rule.ts'
import { entryRule } from '../../src/model/rule.ts'
import { judged } from '../judged.ts'

const TEXT = '- **Slow Sampling Made Quick**, arXiv 2020. [[Paper](https://arxiv.org/abs/2405.00001)]\n'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

/** A rule that would write words in place of others, in each entry. */
const writing = (name: string, safe: boolean, ...pairs: readonly (readonly [string, string])[]) =>
  entryRule({
    name,
    summary: 'it is written otherwise',
    severity: 'warning',
    needs: [],
    messages: { it: 'Write it otherwise.' },
    *check({ entry }) {
      const edits: Edit[] = pairs.map(([old, text]) => ({ ...at(old), text }))
      yield { message: 'it', with: {}, at: entry.span, fix: { description: 'Write it.', safe, edits } }
    },
  })

/** The rules whose findings have a fix. */
const fixing = (...rules: readonly ReturnType<typeof writing>[]) =>
  judged(TEXT, {}, rules).flatMap(({ rule, fix }) => (fix ? [rule] : []))

describe('of two fixes that would write different words in one place', () => {
  test('a safe one stands', () => {
    const both = [
      writing('a', false, ['2020', '2025'], ['arXiv', 'ICML']),
      writing('b', true, ['2020', '2024']),
    ]
    expect(fixing(...both)).toEqual(['b'])
  })
  test('else the one that says more', () => {
    const both = [
      writing('a', false, ['2020', '2024']),
      writing('b', false, ['2020', '2025'], ['arXiv', 'ICML']),
    ]
    expect(fixing(...both)).toEqual(['b'])
    expect(judged(TEXT, {}, both)).toHaveLength(2)
  })
})

test('fixes of the same words, or of others, stand', () => {
  expect(fixing(writing('a', false, ['2020', '2024']), writing('b', true, ['2020', '2024']))).toEqual([
    'a',
    'b',
  ])
  expect(fixing(writing('a', false, ['2020', '2024']), writing('b', true, ['Quick', 'Fast']))).toEqual([
    'a',
    'b',
  ])
})

test('a published paper with a wrong year gets the year in which it was published, and that is all that is told', () => {
  const paper = { title: 'Slow Sampling Made Quick', authors: ['Ann Lee'], comment: 'Accepted to ICML 2025' }
  const found = judged(TEXT, { paper: { '2405.00001': paper } })
  expect(found.map(({ rule, fix }) => [rule, fix?.description ?? null])).toEqual([
    ['venue-outdated', 'Write “ICML 2025”.'],
  ])
})

test('what is told of one paper in two places is mended unasked in both or in neither', () => {
  const line = (year: string, id: string) =>
    `- **Slow Sampling Made Quick**, ${year}. [[Paper](https://arxiv.org/abs/${id})]\n`
  const text = line('2020', '2405.00001') + line('2021', '2405.00001') + line('2022', '2405.00002')
  /** Safe but for 2021. */
  const rule = entryRule({
    ...{ name: 'a', summary: 'it is written otherwise', severity: 'warning', needs: [] },
    messages: { it: 'Write it otherwise.' },
    *check({ entry: { span, year, links } }) {
      const edits = year ? [{ ...year.span, text: '2024' }] : []
      const fix = { description: 'Write it.', safe: year?.value !== 2021, edits }
      yield { message: 'it', with: {}, at: span, fix, evidence: links[0]?.url ?? '' }
    },
  })
  expect(judged(text, {}, [rule]).map(({ fix }) => fix?.safe)).toEqual([false, false, true])
})
