import { describe, expect, test } from 'vitest'
import { tag } from '../../src/lists/reader/tagger.ts'
import { hashOf, readModel } from '../../src/lists/reader/weights.ts'
import { tableOf } from '../../training/example.ts'
import { readPapers } from '../../training/generate/facts.ts'
import { generateLists } from '../../training/generate/index.ts'
import { trainModel } from '../../training/model.ts'
import { truthLabels } from '../../training/truth-labels.ts'

const silent = () => {}
const papers = readPapers()
const train = (count: number) => trainModel({ lists: generateLists(count, 3), papers, seed: 3 }, silent, 2)

test('generated lists mark stretches of their own text, and titles are in all but few of them', () => {
  const lists = [...generateLists(60, 1)]
  for (const { text, truth } of lists)
    for (const { start, end } of truth) expect(text.slice(start, end).trim()).not.toBe('')
  const titled = lists.filter(({ truth }) => truth.some(({ kind }) => kind === 'title'))
  expect(titled.length).toBeGreaterThan(50)
})

test('the same seed makes the same lists and the same weights', async () => {
  const texts = (seed: number) => [...generateLists(5, seed)].map(({ text }) => text)
  expect(texts(2)).toEqual(texts(2))
  expect(texts(2)).not.toEqual(texts(4))
  expect(hashOf(await train(4))).toBe(hashOf(await train(4)))
})

describe('what a small model has learnt', async () => {
  const bytes = await train(60)

  test('labels lists that it has not seen', () => {
    const { weights, lexicon } = readModel(bytes, hashOf(bytes))
    let [right, all] = [0, 0]
    for (const { text, truth } of generateLists(10, 99)) {
      const table = tableOf(text, lexicon)
      const { tags } = tag(table, weights)
      const wanted = truthLabels(table, truth)
      for (let i = 0; i < table.count; i++) if (tags[i] === wanted[i]) right++
      all += table.count
    }
    expect(right / all).toBeGreaterThan(0.8)
  })

  test('is refused where it is not the file that was trained', () => {
    expect(() => readModel(bytes, hashOf(Buffer.from('another')))).toThrow(/not the file/)
  })
})
