import { describe, expect, test } from 'vitest'
import { expectedLinks } from '../../src/judge/open.ts'
import { readList } from '../../src/lists/index.ts'
import { planAhead, planSecond } from '../../src/lookup/plan.ts'
import { watched } from '../../src/lookup/watched.ts'
import type { Change } from '../../src/model/options.ts'
import type { Progress } from '../../src/model/progress.ts'
import type { Source } from '../../src/model/source.ts'
import { rules } from '../../src/rules/index.ts'
import { crossref } from '../../src/sources/crossref.ts'
import { dblp } from '../../src/sources/dblp.ts'

const entry = (title: string, url: string, venue = 'arXiv 2024') =>
  `- **${title} of Many Networks**, ${venue}.\n\n  *Jane Doe, Richard Roe.*\n\n  [[Paper](${url})]\n`
const forum = entry('Slow Sampling', 'https://openreview.net/forum?id=abcDEF123', 'ICLR 2024')
const text = [
  ...['2401.00001', '2401.00002', '2401.00003'].map((id) =>
    entry(`Photometric Redshifts ${id}`, `https://arxiv.org/abs/${id}`),
  ),
  entry('Patience', 'https://arxiv.org/abs/2401.00004', 'ICME 2024'),
  entry('Kettles', 'https://doi.org/10.1145/9.42', 'ACM MM 2024'),
  entry('Vessels', 'https://proceedings.mlr.press/v202/doe23a.html', 'ICML 2023'),
  forum,
].join('')

function keysIn(list: string, source: Source<'record'>, change: Change | null = null) {
  const lists = [readList({ path: 'a.md', text: list })]
  const options = { pdf: 'auto', ignoreLinks: [], change, recordSources: [crossref(), source] } as const
  return planAhead(lists, rules, expectedLinks(lists, rules, change), options)
}

describe('asked without waiting for the first answers', () => {
  test('papers that nobody else may know, then preprints by their own word, and no others', () => {
    expect([...keysIn(text, dblp()).record.keys()]).toEqual([
      'dblp openreview:abcDEF123',
      'dblp arxiv:2401.00001',
      'dblp arxiv:2401.00002',
      'dblp arxiv:2401.00003',
    ])
    const both = forum.replace('[[Paper]', '[[arXiv](https://arxiv.org/abs/2401.00009)] [[Paper]')
    expect([...keysIn(both, dblp()).record.keys()]).toEqual([])
  })

  test('as many as the source takes; the rest waits, and nothing is asked twice', () => {
    const source = { ...dblp(), secondRound: { ahead: 2 } }
    const ahead = keysIn(text, source)
    expect([...ahead.record.keys()]).toEqual(['dblp openreview:abcDEF123', 'dblp arxiv:2401.00001'])
    const { entries } = readList({ path: 'a.md', text })
    const sought = { titles: [], copies: [], links: entries.flatMap(({ links }) => links) }
    const second = planSecond(sought, ahead, {
      pdf: 'auto',
      ignoreLinks: [],
      recordSources: [source],
      copySources: [],
    })
    expect([...second.record.keys()].filter((key) => ahead.record.has(key))).toEqual([])
    expect(second.record.size).toBe(5)
    expect(keysIn(text, { ...source, secondRound: { ahead: 0 } }).record.size).toBe(0)
  })

  test('only about entries that a change touches', () => {
    const change = new Map([['a.md', [{ first: 6, last: 6 }]]])
    expect([...keysIn(text, dblp(), change).record.keys()]).toEqual(['dblp arxiv:2401.00002'])
  })
})

test('a watcher hears of questions that go on beside others until they are answered', () => {
  let look: () => Progress = () => ({ phase: 'reading', elapsed: 0, facts: null, network: null })
  const network = {
    computing: () => () => {},
    progress: () => ({ hosts: [], budget: 0 }),
    elapsedMs: () => 0,
  }
  const watcher = {
    begin: (now: typeof look) => {
      look = now
    },
    tick: () => {},
  }
  const { asking, beside } = watched(network, watcher)
  const early = beside()
  early({ asked: 10, answered: 0 })
  const first = asking('asking')
  first({ asked: 5, answered: 5 })
  expect(look().facts).toEqual({ asked: 15, answered: 5 })
  asking('asking-again')({ asked: 2, answered: 1 })
  early({ asked: 10, answered: 9 })
  expect(look().facts).toEqual({ asked: 12, answered: 10 })
})
