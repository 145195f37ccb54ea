/** Numbers in brackets before titles: which are a count, and what of a wrong one is told. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { judged } from '../judged.ts'

const KINDS = ['Cold', 'Warm', 'Deep', 'Blue', 'Wide', 'Long', 'Calm', 'Late', 'Dry', 'High', 'New', 'Old']
const entry = (number: number | string, i: number) =>
  `- **[${number}] Slow Sampling of ${KINDS[i % 12]} Rivers**, arXiv 2024. [[Paper](https://arxiv.org/abs/2401.${String(10000 + i)})]\n`
const listOf = (...numbers: readonly (number | string)[]) => numbers.map(entry).join('')
const found = (text: string) => judged(text).filter(({ rule }) => rule === 'misnumbered-entry')
const told = (text: string) => found(text).map(({ from, message }) => `${from.line}: ${message}`)
const numbersIn = (text: string) => [...text.matchAll(/\*\*\[(\d+)\]/g)].map(([, digits]) => Number(digits))

describe('what is no count', () => {
  test.each([
    ['months', listOf(2406, 2407, 2408, 2501, 2502, 2503)],
    ['years and months', listOf(202406, 202407, 202408, 202501)],
    ['citations with gaps', listOf(1, 2, 5, 6, 9, 10, 13, 14, 20, 21)],
    ['numbers given twice each', listOf(3, 3, 4, 4, 5, 5, 6, 6)],
    ['numbers backward', listOf(9, 8, 7, 6, 4, 3)],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([])
  })
  test('numbers that go through all sections of a list', () => {
    expect(told(`## Rivers\n\n${listOf(1, 2, 5, 6)}\n## Lakes\n\n${listOf(3, 4, 7, 8)}`)).toEqual([])
    expect(told(`## Rivers\n\n${listOf(1, 2, 5, 6)}\n## Lakes\n\n${listOf(1, 2, 3, 4)}`)).toEqual([
      '5: The entry is numbered [5], but [3] comes next.',
    ])
  })
  test('a number whose neighbours stand there unread', () => {
    const unread = '\n[5] to be read\n\n[6] to be read as well\n\n'
    expect(told(`${listOf(1, 2, 3)}${unread}${listOf(7, 8, 9)}`)).toEqual([])
  })
  test.each([
    ['escaped', '- \\[3\\] Task 1A of a challenge, 2022\n'],
    ['emphasised', '- [**3**] Task 1A of a challenge, 2022\n'],
  ])('a number that stands there unread, %s', (_, unread) => {
    const after = listOf(4, 5, 6, 7, 8)
    expect(told(`${listOf(1, 2)}${after}`)).toHaveLength(1)
    expect(told(`${listOf(1, 2)}${unread}${after}`)).toEqual([])
  })
})

test('numbers that recur out of sequence throughout a list are keys', () => {
  const lakes = `## Lakes\n\n${listOf(21, 3, 30, 9, 22, 2)}\n`
  const rivers = `## Rivers\n\n${listOf(2, 3, 4, 5, 6, 9, 10, 11)}\n`
  const ponds = `## Ponds\n\n${listOf(4, 11, 31, 5)}\n`
  expect(told(rivers)).toEqual(['8: The entry is numbered [9], but [7] comes next.'])
  expect(told(rivers + lakes + ponds)).toEqual([])
})

test('two numbers that have changed places are one finding', () => {
  const text = listOf(1, 2, 4, 3, 5, 6, 7, 8)
  expect(told(text)).toEqual(['3: The entry is numbered [4], but [3] comes next.'])
  expect(numbersIn(applyEdits(text, found(text)[0]?.fix?.edits ?? []))).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('four and more numbers out of sequence are one finding', () => {
  const section = (name: string) => `## ${name}\n\n${listOf(1, 2, 4, 5)}\n`
  expect(told(['Rivers', 'Lakes', 'Ponds', 'Seas'].map(section).join(''))).toEqual([
    '5: 4 entries are out of sequence, such as [4] where [3] comes next: lines 5, 12, 19, 26.',
  ])
})

test('a number is not given that the next section begins with', () => {
  const text = `## Rivers\n\n${listOf(1, 2, 3, 3)}\n## Lakes\n\n${listOf(4, 5, 6)}`
  expect(told(text)).toEqual(['6: The entry is numbered [3], but [4] comes next.'])
  expect(found(text)[0]?.fix).toBeNull()
})

describe('numbers that the text refers to are not changed', () => {
  const text = (said: string) => `${said}\n\n${listOf(1, 2, 4, 5, 6, 7, 8)}`
  test.each([
    ['nowhere', 'Rivers and [lakes].', true],
    ['by the first', 'Rivers are slow, as in [4].', false],
    ['by a later one', 'Rivers are slow \\[[1](#a), [8](#b)\\].', false],
    ['among others', 'Rivers are slow [1, 5].', false],
    ['by the one that is not there', 'Rivers are slow, as in [3].', false],
    ['by others only', 'Rivers are slow [1, 2].', true],
  ])('%s', (_, said, isFixed) => {
    expect(told(text(said))).toEqual(['5: The entry is numbered [4], but [3] comes next.'])
    expect(found(text(said))[0]?.fix !== null).toBe(isFixed)
  })
})
