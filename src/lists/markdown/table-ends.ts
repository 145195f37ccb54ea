/** A line of dashes right below a table: to GitHub it ends the table, to the parser it made a heading of all rows. */
import type { LeafBlock, Line, MarkdownConfig } from '@lezer/markdown'

/** An extension of the parser. A table is no paragraph, so no line below it makes a heading of it (GFM §4.10, CommonMark §4.3). */
export const tableEnds: MarkdownConfig = {
  parseBlock: [{ name: 'TableEnd', endLeaf: (_, line, leaf) => isUnderline(line) && isTable(leaf) }],
}

const isUnderline = ({ next, text, pos }: Line): boolean =>
  (next === 45 || next === 61) && /^(?:-+|=+)[ \t]*$/.test(text.slice(pos))

const DELIMITERS = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?$/

/** Its second line is one of delimiters, as many as the first has cells. */
function isTable({ content }: LeafBlock): boolean {
  const [head = '', delimiters] = content.split('\n', 2).map((line) => line.trim())
  return delimiters !== undefined && DELIMITERS.test(delimiters) && cellsOf(head) === cellsOf(delimiters)
}

const cellsOf = (row: string): number => row.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).length
