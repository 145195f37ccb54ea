/** Whatever mistakes a list has, `--fix` leaves the rest of it as it was, and a second `--fix` has nothing to do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { harmOf } from '../bench/harm.ts'
import { readPapers } from '../bench/papers.ts'
import { seeded } from '../training/generate/random.ts'

const CORPUS = '../shared/corpus/lists'
/** Of the real lists, as many as can be read in a few seconds; `npm run bench:judge -- --harm` takes all. */
const MANY = 12
const LONGEST = 60_000

const listsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }))

test('in lists of every form', { timeout: 120_000 }, () => {
  const lists = [...listsIn('__tests__/lists/forms'), ...listsIn('examples')]
  const all = lists.map((list) => harmOf(list, new Map(), 7, 0.5))
  expect(all.flatMap(({ harm }) => harm)).toEqual([])
  expect(all.reduce((sum, { written }) => sum + written, 0)).toBeGreaterThan(30)
})

test.skipIf(!existsSync(CORPUS))('in real lists', { timeout: 120_000 }, () => {
  const papers = readPapers(({ level }) => ['api', 'oai'].includes(level))
  const short = listsIn(CORPUS).filter(({ text }) => text.length < LONGEST)
  const all = seeded(7)
    .sample(short, MANY)
    .map((list) => harmOf(list, papers, 7, 0.5))
  expect(all.flatMap(({ harm }) => harm)).toEqual([])
  expect(all.reduce((sum, { written }) => sum + written, 0)).toBeGreaterThan(20)
})
