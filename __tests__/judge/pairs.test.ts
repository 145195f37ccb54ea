import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contexts } from '../../src/judge/context.ts'
import { pairsOf } from '../../src/judge/pairs.ts'
import { readList } from '../../src/lists/index.ts'
import { witnessing } from '../../src/model/witness.ts'
import { pretend } from '../pretend.ts'

type Known = { readonly title: string; readonly authors: readonly string[] }

const ID = '2401.00001'
const identity = (title: string, names: string, actual: Known) => {
  const authors = names === '' ? '' : `  *${names}.*\n\n`
  const text = `- **${title.replace(/[\\*_[\]<>|`]/g, (mark) => `\\${mark}`)}**\n\n${authors}  [[Paper](https://arxiv.org/abs/${ID})]\n`
  const pairs = pairsOf(
    readList({ path: 'x.md', text }).entries,
    witnessing(pretend({ paper: { [ID]: actual } })),
  )
  return [...pairs.values()][0]?.pair.identity
}
const other = { title: 'Photometric Redshifts of Distant Quasars', authors: ['Ann Smith', 'Jane Doe'] }

describe('whose paper it is', () => {
  test('another’s, where neither title nor any author agrees', () =>
    expect(identity('Slow Sampling Made Quick', 'Richard Roe, Bo Li', other)).toBe('other'))
  test('in doubt, where the list gives no authors', () =>
    expect(identity('Slow Sampling Made Quick', '', other)).toBe('doubtful'))
  test('in doubt, where the one named first is somewhere among arXiv’s', () => {
    expect(identity('Slow Sampling Made Quick', 'Jane Doe et al', other)).toBe('doubtful')
    expect(identity('Slow Sampling Made Quick', 'Ann Smith et al', other)).toBe('same')
  })
  test('its own, where the authors agree whatever the title', () =>
    expect(identity('Slow Sampling Made Quick', 'Ann Smith, Jane Doe', other)).toBe('same'))
  test('its own, where the title is in another language, not where it has an accent', () => {
    expect(identity('Yayılım Modellerinin Hızlı Örneklenmesi', '', other)).toBe('same')
    expect(identity('量子機器の学習について', '', other)).toBe('same')
    expect(identity('A Protégé of Slow Sampling', '', other)).toBe('doubtful')
  })
})

const CHANGES = '../shared/arxiv/version-changes.jsonl'
test.skipIf(!existsSync(CHANGES))('no paper that was renamed is another for certain', () => {
  const rows = readFileSync(CHANGES, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const pairs: { now: Known; old: Known }[] = rows.flatMap(({ now, before }) =>
    before.map((old: Known) => ({ now, old })),
  )
  const renamed = pairs.filter(({ now, old }) => now.title !== old.title)
  const wrong = renamed.filter(({ now, old }) => identity(old.title, old.authors.join(', '), now) === 'other')
  expect(renamed.length).toBeGreaterThan(1000)
  expect(wrong).toEqual([])
})

test('records are indexed once, however many lists a run has', () => {
  const lists = Array.from({ length: 5 }, (_, i) =>
    readList({
      path: `${i}.md`,
      text: '- **A Paper on Kettles**, ICLR 2024 [[paper](https://arxiv.org/abs/2401.00001)]\n',
    }),
  )
  const indexed = (count: number) => {
    const facts = pretend({ record: {} })
    let reads = 0
    const record = new Map(facts.record)
    const counting = Object.assign(record, {
      [Symbol.iterator]: () => {
        reads++
        return Map.prototype[Symbol.iterator].call(record)
      },
    }) as typeof record
    const contextOf = contexts(lists.slice(0, count), { ...facts, record: counting })
    for (const list of lists.slice(0, count)) contextOf(list)
    return reads
  }
  expect(indexed(5)).toBe(indexed(1))
})
