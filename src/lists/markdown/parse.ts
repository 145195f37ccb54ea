/** Markdown → syntax tree of its blocks with exact offsets. Only this file and table-ends.ts know how the parser works. */
import { NodeType, Tree } from '@lezer/common'
import { parser as commonmark, Table, TaskList } from '@lezer/markdown'
import type { CheckTime } from '../../model/time.ts'
import { tableEnds } from './table-ends.ts'

/** Inline syntax is read straight from the text (scanner.ts), which takes a fraction of the parser's time. */
const INLINE = [
  'Escape',
  'Entity',
  'InlineCode',
  'HTMLTag',
  'Emphasis',
  'HardBreak',
  'Link',
  'Image',
  'LinkEnd',
]

/** GitHub's blocks: CommonMark's, tables and task lists (GFM spec). */
const github = commonmark.configure([
  Table,
  TaskList,
  tableEnds,
  { remove: INLINE, parseInline: [{ name: 'None', parse: ({ end }) => end }] },
])

/** No real list has so many blanks in a row or nests so deep; the parser's time grows with the square of either. */
const MANY_BLANKS = 300
const MANY_MARKERS = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])[ \t]?){200}/gm

/** A parsed stretch of a text. Nodes have offsets into the whole text; those that begin before `until` are complete. */
export type Chunk = {
  readonly tree: Tree
  readonly from: number
  readonly until: number
  /** The text as the parser saw it; it begins at `base` of the whole. */
  readonly shown: string
  readonly base: number
}

/** Characters per chunk: a tree takes forty times the memory of its text. */
const CHUNK = 1 << 16

/**
 * Parses Markdown; never fails, since every text is Markdown. O(length). Can be iterated several times; a text of more than
 * one chunk is then parsed again.
 */
export function parseMarkdown(text: string, checkTime: CheckTime): Iterable<Chunk> {
  if (text.length <= CHUNK) return [parseChunk(text, 0, text.length, checkTime)]
  return { [Symbol.iterator]: () => chunks(text, checkTime) }
}

/** A block cut off at the end of a chunk is parsed again at the start of the next. */
function* chunks(text: string, checkTime: CheckTime): Generator<Chunk> {
  let size = CHUNK
  for (let from = 0; from < text.length; ) {
    const chunk = parseChunk(text, from, endOfLine(text, from + size), checkTime)
    // one block, a table or a fence, may be longer than a chunk
    if (chunk.until === from) size *= 2
    else {
      yield chunk
      from = chunk.until
      size = CHUNK
    }
  }
}

function parseChunk(text: string, from: number, to: number, checkTime: CheckTime): Chunk {
  const part = text.slice(from, to)
  const shown = legible(part)
  const top = parseBlocks(shown, checkTime)
  const tree = new Tree(NodeType.none, [top], [from], to)
  const until = to === text.length ? to : lastBlock(text, top, from)
  return shown === part
    ? { tree, from, until, shown: text, base: 0 }
    : { tree, from, until, shown, base: from }
}

function parseBlocks(text: string, checkTime: CheckTime): Tree {
  const parse = github.startParse(text)
  for (;;) {
    checkTime()
    const tree = parse.advance()
    if (tree) return tree
  }
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

/** `!!! note "Title"` and `??? note` of Python-Markdown, with lines indented by four below. */
const CALL_OUT = /^((?: {4})*)(?:!!!|\?\?\?)(?=\+? +[a-z][^\n]*\n(?:[ \t]*\n)*\1(?: {4}|\t)[ \t]*\S)/gm

/** Shows the parser call-outs as items of a list, whose content is indented by four as well. */
const withCallOuts = (text: string): string =>
  text.includes('!!!') || text.includes('???')
    ? text.replace(CALL_OUT, (_, indent: string) => `${indent}-  `)
    : text

/** Replaces what the parser must not see. Like all functions below, it keeps every offset. */
const legible = (part: string): string =>
  withoutTails(withoutMarkers(withoutRuns(withCallOuts(withQuotedEnds(withLineFeeds(part))))))

/** A line of a quote, and one that begins with a tag there. */
const QUOTED = /^ {0,3}>[^\n]*$/gm
const QUOTED_TAG = /^[ >]*<\/?[a-z]/i
const QUOTED_BLANK = /^[ \t>]*$/
/** What goes on over blank lines in a quote, and what ends it. */
const RAW = /^[ >]*(```|~~~|<!--|<(?:pre|script|style|textarea)\b)/i
const RAW_ENDS: Readonly<Record<string, string>> = { '```': '```', '~~~': '~~~', '<!--': '-->' }

/** A blank line ends a block of HTML in a quote as well (CommonMark §4.6), but to the parser, only if it has no `>`. */
function withQuotedEnds(text: string): string {
  if (!text.includes('>')) return text
  let [isHtml, raw, end] = [false, '', -1]
  return text.replace(QUOTED, (line: string, at: number) => {
    if (at !== end + 1) [isHtml, raw] = [false, '']
    end = at + line.length
    if (raw !== '') raw = line.includes(raw) ? '' : raw
    else raw = rawEnd(line)
    isHtml = raw === '' && (isHtml || QUOTED_TAG.test(line))
    if (!isHtml || !QUOTED_BLANK.test(line)) return line
    isHtml = false
    return ' '.repeat(line.length)
  })
}

/** What ends code or a comment that a line opens and does not end itself; empty where it opens none. */
function rawEnd(line: string): string {
  const opening = RAW.exec(line)
  if (!opening?.[1]) return ''
  const end = RAW_ENDS[opening[1]] ?? opening[1].replace('<', '</')
  return line.includes(end, opening[0].length) ? '' : end
}

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

/** A link's label, normalized as CommonMark §4.7 says. */
export const normalizeLabel = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase()

/** Puts a word joiner into overlong runs of markers. */
const withoutMarkers = (text: string): string =>
  text.replace(MANY_MARKERS, (run) => `${run.slice(0, -1)}\u2060`)

/** Puts word joiners into overlong runs of blanks. Each of them holds one of the characters that are looked at first. */
function withoutRuns(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = MANY_BLANKS - 1; at < text.length; at += MANY_BLANKS) {
    if (!isBlank(text.charCodeAt(at))) continue
    let start = at
    while (start > from && isBlank(text.charCodeAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && end - start < MANY_BLANKS && isBlank(text.charCodeAt(end))) end++
    if (end - start < MANY_BLANKS) continue
    parts.push(text.slice(from, end - 1), '\u2060')
    from = end
    at = end - 1
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}

const isBlank = (code: number): boolean => code === 32 || code === 9
