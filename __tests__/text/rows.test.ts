/** Rows of Markdown's tables are read in one way: with bars at their ends or without, and with escaped bars in their cells. */
import { expect, test } from 'vitest'
import { cellsAfter, cellsOf, cellsUpTo, columnAfter, isRow } from '../../src/text/rows.ts'

const ROW = String.raw`| Rivers \| Lakes | - | [Paper](https://example.org/a) |`

test('an escaped bar divides no cells', () => {
  expect(cellsOf(ROW).map((cell) => cell.trim())).toEqual([
    String.raw`Rivers \| Lakes`,
    '-',
    '[Paper](https://example.org/a)',
  ])
  expect(cellsOf(String.raw`a | b \|`)).toEqual(['a ', String.raw` b \|`])
})

test('the cell in which a row breaks off is counted from its beginning', () => {
  const start = ROW.slice(0, ROW.indexOf('[Paper]'))
  expect(columnAfter(start)).toBe(2)
  expect(cellsUpTo(start).map((cell) => cell.trim())).toEqual([String.raw`Rivers \| Lakes`, '-'])
  expect(columnAfter('')).toBe(0)
  expect(columnAfter('a | ')).toBe(1)
})

test('the cells behind one go on to the end of the row', () => {
  expect(cellsAfter(' Lakes | - | 2024')).toEqual([' - ', ' 2024'])
  expect(cellsAfter(' alone')).toEqual([])
})

test('only a bar in front makes a row', () => {
  expect([ROW, '  | a', 'a | b', ''].map(isRow)).toEqual([true, true, false, false])
})
