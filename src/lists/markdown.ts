/** Markdown → a tree of blocks with exact offsets. The one file that knows the Markdown parser. */
import { parser as commonmark, GFM } from '@lezer/markdown'

/** GitHub's Markdown: CommonMark with tables, task lists, strikethrough and bare addresses (GFM spec). */
const github = commonmark.configure(GFM)

/** A node of the syntax tree: only what the readers of lists use. */
export type Tree = ReturnType<typeof github.parse>

/** Parses Markdown; never fails, since every text is Markdown. O(length). */
export function parseMarkdown(text: string): Tree {
  return github.parse(text)
}
