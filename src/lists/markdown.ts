/** Markdown → a tree of blocks with exact offsets. The one file that knows the Markdown parser. */
import { parser as commonmark, GFM } from '@lezer/markdown'

/** GitHub's Markdown: CommonMark with tables, task lists, strikethrough and bare addresses (GFM spec). */
const github = commonmark.configure(GFM)

/** A node of the syntax tree: only what the readers of lists use. */
export type Tree = ReturnType<typeof github.parse>

/** Nobody means so many blanks in a row, or so deep a list; the parser's time grows with their square. */
const MANY_BLANKS = 300
const MANY_MARKERS = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])[ \t]?){200}/gm

/** Parses Markdown; never fails, since every text is Markdown. O(length). */
export function parseMarkdown(text: string): Tree {
  return github.parse(shallow(withoutFalseLinks(text)))
}

/** Innermost brackets that no address and no second label follows, nor a label before. */
const BRACKETS = /(?<![\]\\])\[(?![ xX]\])([^[\]\n]{0,300})\](?![([:])/g
const DEFINITION = /^ {0,3}\[([^[\]\n]{1,300})\]:/gm

/**
 * The parser takes `[pdf]` for a link wherever it stands, and no link can hold another: `[[pdf]](…)` would be none.
 * CommonMark §6.3 makes it one only where `[pdf]:` is defined; other brackets are hidden from the parser, offset for offset.
 */
function withoutFalseLinks(text: string): string {
  if (!text.includes(']:')) return text.replace(BRACKETS, '\u2060$1\u2060')
  const defined = new Set([...text.matchAll(DEFINITION)].map(([, label]) => fold(label)))
  return text.replace(BRACKETS, (brackets, label: string) =>
    defined.has(fold(label)) ? brackets : `\u2060${label}\u2060`,
  )
}

const fold = (label = '') => label.replace(/\s+/g, ' ').trim().toLowerCase()

/** The same text, offset for offset, with a word joiner where blanks or markers run on. */
function shallow(text: string): string {
  return withoutCrowds(withoutRuns(text)).replace(MANY_MARKERS, (run) => `${run.slice(0, -1)}\u2060`)
}

/** Links that one paragraph holds at most: the parser's time grows with the square of their number. */
const MANY_LINKS = 500
/** Where a paragraph ends at the latest. */
const BLOCK = /\n[ \t]*(?:\r?\n|[-*+|#>]|\d{1,9}[.)]|\[[^\]\n]{1,300}\]:)/

/** The same text, offset for offset, without the opening brackets of a paragraph beyond so many. */
function withoutCrowds(text: string): string {
  const parts: string[] = []
  let [from, seen, count] = [0, 0, 0]
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    if (count++ === 0) seen = at
    if (count <= MANY_LINKS) continue
    if (BLOCK.test(text.slice(seen, at))) count = 0
    else {
      parts.push(text.slice(from, at), '\u2060')
      from = at + 1
    }
    seen = Math.max(seen, at - LONGEST_MARKER)
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}

/** What stands between a line's end and its first bracket, in characters. */
const LONGEST_MARKER = 40

/** A loop: a pattern would try each blank of each run anew. */
function withoutRuns(text: string): string {
  const parts: string[] = []
  let [from, run] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    run = code === 32 || code === 9 ? run + 1 : 0
    if (run < MANY_BLANKS) continue
    parts.push(text.slice(from, i), '\u2060')
    from = i + 1
    run = 0
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}
