/** Rows of Markdown's tables, as their lines are written: `| a cell | another |`. `\|` is a bar in a cell. */

/** Whether a line, or the beginning of one, is a row. The bar in front tells it from a sentence with a bar in it. */
export const isRow = (line: string): boolean => /^\s*\|/.test(line)

/** The cells of a row, with their blanks; without a bar in front, those of whatever bars divide. */
export const cellsOf = (row: string): readonly string[] => row.trim().replace(FIRST_OR_LAST, '').split(BAR)

/** The whole cells at the beginning of a row, before the cell in which it breaks off, with their blanks. */
export const cellsUpTo = (start: string): readonly string[] => parts(start).slice(0, -1)

/** The cells after the one in the middle of which `rest` begins, with their blanks; '' behind the last bar. */
export const cellsAfter = (rest: string): readonly string[] => rest.split(BAR).slice(1)

/** The column, counted from 0, in which the beginning of a row breaks off. */
export const columnAfter = (start: string): number => parts(start).length - 1

const parts = (start: string): readonly string[] => start.replace(/^\s*\|/, '').split(BAR)

const BAR = /(?<!\\)\|/
const FIRST_OR_LAST = /^\||(?<!\\)\|$/g
