/** The additions that `npm run bench:additions` performs still fit the code, and touch no more files than they may. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { additions } from '../bench/additions/all.ts'

describe.each(additions)('$name', ({ edits, files, goal, tests }) => {
  test('each anchor occurs once, each new file is new, each test exists', () => {
    const times = edits.map(({ path, anchor }) => [
      anchor,
      readFileSync(path, 'utf8').split(anchor).length - 1,
    ])
    expect(times).toEqual(edits.map(({ anchor }) => [anchor, 1]))
    expect(Object.keys(files).filter((path) => existsSync(path))).toEqual([])
    const added = Object.keys(files)
    expect(tests.filter((path) => !existsSync(path) && !added.includes(path))).toEqual([])
  })

  test('within its goal', () => {
    expect(new Set([...Object.keys(files), ...edits.map(({ path }) => path)]).size).toBeLessThanOrEqual(goal)
  })
})
