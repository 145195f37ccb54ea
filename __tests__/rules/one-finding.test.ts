/** One defect is one finding: what another finding explains is not said again. */
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend, type World } from '../pretend.ts'

const paper: NonNullable<World['paper']> = {
  '2401.00001': { title: 'Photometric Redshifts of Distant Quasars', authors: ['Ann Smith', 'Bo Chen'] },
  '2401.00002': { title: 'Slow Sampling Made Quick', authors: ['Jane Doe', 'Richard Roe'] },
}

function found(text: string, off: readonly string[] = []) {
  const { findings } = judge({
    lists: [readList({ path: 'README.md', text })],
    facts: pretend({ paper }),
    rules,
    options: { ...defaults, rules: Object.fromEntries(off.map((name) => [name, 'off' as const])) },
    change: null,
    stats: { requests: 0, durationMs: 0 },
  })
  return findings.map(({ rule, from, message }) => [`${rule} ${from.line}`, message])
}
const said = (text: string, off?: readonly string[]) => found(text, off).map(([place]) => place)

const entry = (title: string, names: string, id: string, code = 'https://github.com/o/slow') =>
  `- **${title}**, arXiv 2024.\n\n  *${names}*\n\n  [[Paper](https://arxiv.org/abs/${id})] [[Code](${code})]\n\n`
const wrong = entry('Slow Sampling Made Quick', 'Jane Doe, Richard Roe', '2401.00001')
const right = entry(
  'Photometric Redshifts of Distant Quasars',
  'Ann Smith, Bo Chen',
  '2401.00001',
  'https://github.com/o/red',
)

describe('one defect is one finding', () => {
  test('title and authors of another paper are one wrong link', () => {
    expect(said(`## A\n\n${wrong}`)).toEqual(['wrong-paper 7'])
  })
  test('so is the other entry of that paper, in the same section or in another', () => {
    expect(said(`## A\n\n${right}${wrong}`)).toEqual(['wrong-paper 13'])
    expect(said(`## A\n\n${right}## B\n\n${wrong}`)).toEqual(['wrong-paper 15'])
    expect(said(`## A\n\n${wrong}## B\n\n${right}`)).toEqual(['wrong-paper 7'])
  })
  test('of two titles under one link, the one that the record has shows which is wrong', () => {
    const titled = (title: string) =>
      `- **${title}**, arXiv 2024 [[Paper](https://arxiv.org/abs/2401.00001)]\n`
    const text = `## A\n\n${titled('Patience in Pruning Large Networks')}${titled('Photometric Redshifts of Distant Quasars')}`
    expect(found(text)).toEqual([
      [
        'wrong-paper 3',
        'arXiv 2401.00001 is “Photometric Redshifts of Distant Quasars”, which line 4 lists; “Patience in Pruning Large Networks” is another paper, or this one’s former title.',
      ],
    ])
  })
  test('a duplicate that differs is a duplicate', () => {
    const again = entry('Slow Sampling Made Quick', 'Jane Doe, Richard Roe', '2401.00002')
    const other = entry(
      'Slow Sampling Made Quick',
      'Jane Doe, Richard Roe',
      '2401.00002',
      'https://github.com/o/fast',
    )
    expect(said(`## A\n\n${again}${other}`)).toEqual(['duplicate-entry 9'])
    expect(said(`## A\n\n${again}## B\n\n${other}`)).toEqual(['inconsistent-entry 15'])
  })
  test('what explains it counts only if its rule is on', () => {
    expect(said(`## A\n\n${right}${wrong}`, ['wrong-paper'])).toEqual(['duplicate-entry 9'])
  })
})
