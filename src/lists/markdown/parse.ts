/** Markdown → syntax tree with exact offsets. Only this file and skip-plain.ts know how the parser works. */
import { NodeType, Tree } from '@lezer/common'
import { parser as commonmark, GFM } from '@lezer/markdown'
import { skipPlain } from './skip-plain.ts'

/** GitHub's Markdown: CommonMark with tables, task lists, strikethrough and bare addresses (GFM spec). */
const github = commonmark.configure([...GFM, skipPlain])

/** No real list has so many blanks in a row or nests so deep; the parser's time grows with the square of either. */
const MANY_BLANKS = 300
const MANY_MARKERS = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])[ \t]?){200}/gm

/** A parsed stretch of a text. Nodes have offsets into the whole text; those that begin before `until` are complete. */
export type Chunk = { readonly tree: Tree; readonly from: number; readonly until: number }

/** Characters per chunk: a tree takes forty times the memory of its text. */
const CHUNK = 1 << 16

/**
 * Parses Markdown; never fails, since every text is Markdown. O(length). Can be iterated several times; a text of more than
 * one chunk is then parsed again.
 */
export function parseMarkdown(text: string): Iterable<Chunk> {
  const hide = hiding(text)
  if (text.length <= CHUNK) return [parseChunk(text, 0, text.length, hide)]
  return { [Symbol.iterator]: () => chunks(text, hide) }
}

/** A block cut off at the end of a chunk is parsed again at the start of the next. */
function* chunks(text: string, hide: Hide): Generator<Chunk> {
  let size = CHUNK
  for (let from = 0; from < text.length; ) {
    const chunk = parseChunk(text, from, endOfLine(text, from + size), hide)
    // one block, a table or a fence, may be longer than a chunk
    if (chunk.until === from) size *= 2
    else {
      yield chunk
      from = chunk.until
      size = CHUNK
    }
  }
}

function parseChunk(text: string, from: number, to: number, hide: Hide): Chunk {
  const part = github.parse(hide(text.slice(from, to)))
  const tree = new Tree(NodeType.none, [part], [from], to)
  return { tree, from, until: to === text.length ? to : lastBlock(text, part, from) }
}

/** The start of the line where the last block begins (in a list, the last item): the text after it may still change it. */
function lastBlock(text: string, part: Tree, from: number): number {
  const last = part.topNode.lastChild
  const block = last?.name.endsWith('List') ? last.lastChild : last
  return text.lastIndexOf('\n', from + (block?.from ?? 0) - 1) + 1
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

type Hide = (part: string) => string

/** `!!! note "Title"` and `??? note` of Python-Markdown, with lines indented by four below. */
const CALL_OUT = /^((?: {4})*)(?:!!!|\?\?\?)(?=\+? +[a-z][^\n]*\n(?:[ \t]*\n)*\1(?: {4}|\t)[ \t]*\S)/gm

/** Shows the parser call-outs as items of a list, whose content is indented by four as well. */
const withCallOuts = (text: string): string =>
  /^ *(?:!!!|\?\?\?)/m.test(text) ? text.replace(CALL_OUT, (_, indent: string) => `${indent}-  `) : text

/** Replaces what the parser must not see. Like all functions below, it keeps every offset. */
function hiding(text: string): Hide {
  const defined = text.includes(']:')
    ? new Set([...text.matchAll(DEFINITION)].map(([, label = '']) => normalizeLabel(label)))
    : NONE
  return (part) => withoutTails(shallow(withCallOuts(withoutFalseLinks(withLineFeeds(part), defined))))
}
const NONE: ReadonlySet<string> = new Set()

/** The parser knows only line feeds; CommonMark §2.1 also has CR LF and CR. Hard breaks (two blanks or a backslash) are kept. */
function withLineFeeds(text: string): string {
  if (!text.includes('\r')) return text
  return text
    .replace(/\r(?!\n)/g, '\n')
    .replace(/( {2}|\\)?\r\n/g, (_, broken?: string) =>
      broken === undefined ? '\t\n' : `${' '.repeat(broken.length + 1)}\n`,
    )
}

/** A delimiter row may end with blanks (GFM §4.10); to the parser, only if no bar comes before them. */
const DELIMITER_TAIL = /^([ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+)([ \t]+)$/gm

const withoutTails = (text: string): string =>
  TAIL.test(text)
    ? text.replace(DELIMITER_TAIL, (_, row: string, blanks: string) => `${row.slice(0, -1)}${blanks}|`)
    : text
const TAIL = /[-:][ \t]*\|[ \t]+\n/

/** Innermost brackets with no address or second label after them, and no label before them. */
const BRACKETS = /(?<![\]\\])\[(?![ xX]\])([^[\]\n]{0,300})\](?![([:])/g
const DEFINITION = /^ {0,3}\[([^[\]\n]{1,300})\]:/gm

/**
 * The parser takes every `[pdf]` for a link, and since no link can contain another, `[[pdf]](…)` would not be one. By
 * CommonMark §6.3 `[pdf]` is a link only if `[pdf]:` is defined, so other brackets are hidden from the parser.
 */
function withoutFalseLinks(text: string, defined: ReadonlySet<string>): string {
  if (defined.size === 0) return text.replace(BRACKETS, '\u2060$1\u2060')
  return text.replace(BRACKETS, (brackets, label: string) =>
    defined.has(normalizeLabel(label)) ? brackets : `\u2060${label}\u2060`,
  )
}

/** A link's label, normalized as CommonMark §4.7 says. */
export const normalizeLabel = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase()

/** Puts a word joiner into overlong runs of blanks or markers, and hides the links of overfull paragraphs. */
function shallow(text: string): string {
  return withoutCrowds(withoutRuns(text)).replace(MANY_MARKERS, (run) => `${run.slice(0, -1)}\u2060`)
}

/** The most links that are read in one paragraph: the parser's time grows with the square of their number. */
const MANY_LINKS = 500
/** Whatever certainly ends a paragraph. */
const BLOCK = /\n[ \t]*(?:\r?\n|[-*+|#>]|\d{1,9}[.)]|\[[^\]\n]{1,300}\]:)/

/** Hides a paragraph's opening brackets beyond the first {@link MANY_LINKS}. */
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
    seen = Math.max(seen, at - MAX_MARKER_LENGTH)
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}

/** Characters between the start of a line and its first bracket. */
const MAX_MARKER_LENGTH = 40

/** A loop because a regular expression would start again at each blank of each run. */
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
