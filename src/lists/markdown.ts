/** Markdown → a tree of blocks with exact offsets. The one file that knows the Markdown parser. */
import { parser as commonmark, GFM } from '@lezer/markdown'

/** GitHub's Markdown: CommonMark with tables, task lists, strikethrough and bare addresses (GFM spec). */
const github = commonmark.configure(GFM)

/** A node of the syntax tree: only what the readers of lists use. */
export type Tree = ReturnType<typeof github.parse>

/** Nobody means so many blanks in a row, or so deep a list; the parser's time grows with their square. */
const MANY_BLANKS = /[ \t]{300}/g
const MANY_MARKERS = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])[ \t]?){200}/gm

/** Parses Markdown; never fails, since every text is Markdown. O(length). */
export function parseMarkdown(text: string): Tree {
  return github.parse(shallow(text))
}

/** The same text, offset for offset, with a word joiner where blanks or markers run on. */
function shallow(text: string): string {
  const stop = (run: string) => `${run.slice(0, -1)}\u2060`
  return text.replace(MANY_BLANKS, stop).replace(MANY_MARKERS, stop)
}
