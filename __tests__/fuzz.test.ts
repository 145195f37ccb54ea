/** Texts that the fuzzer found, and a short run of it. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mutator } from './fuzz/mutate.ts'
import { through } from './fuzz/through.ts'

const read = (path: string) => readFileSync(path, 'utf8')

test('what once made it throw or hang is read to its end', () => {
  for (const path of globSync('__tests__/fuzz/cases/*.md'))
    expect(through(read(path)), path).toBeTypeOf('string')
})

test('a hundred mutated lists make nothing throw', () => {
  const mutate = mutator(globSync('__tests__/lists/forms/*.md').toSorted().map(read), 13)
  for (let i = 0; i < 100; i++) expect(through(mutate())).toBeTypeOf('string')
})

test('the same seed gives the same texts', () => {
  const [a, b] = [mutator(['- a list\n'], 7), mutator(['- a list\n'], 7)]
  expect(Array.from({ length: 20 }, a)).toEqual(Array.from({ length: 20 }, b))
})
