/** Titles in quotes, and quotes that only a part of a title stands in. */
import { type Flow, IMAGE } from '../markdown/flow.ts'
import { endOfLine, type FoundTitle, trimmed } from './title-end.ts'

const OPEN = '["“”„«]'
const CLOSE = '["“”»]'
const ANY_QUOTE = /["“”„«]/
const OPENS_LINE = new RegExp(`^[^\\n"“”„«]{0,60}${OPEN}`, 'u')
const OPENS_LATER = new RegExp(`\\n[ ]*${OPEN}`, 'u')
// behind a blank an inner pair opens
const CLOSES = new RegExp(
  `(?<!\\s)${CLOSE}(?=\\s*(?:[,.;:(\\[|-]|$|\\s\\[|<|${IMAGE}|\\d{4}|[A-Z]|ar[xX]iv|in\\s))`,
  'gu',
)

/** `"Title", Venue` with or without a name before it; inner quotes belong to it. */
export function quoted(flow: Flow, from: number): FoundTitle | null {
  const text = flow.text
  if (!ANY_QUOTE.test(text)) return null
  const start = OPENS_LINE.exec(text.slice(from, from + 200))
  const lines = start ? null : OPENS_LATER.exec(text.slice(from, from + 2000))
  const open = start ? from + start[0].length : lines ? from + lines.index + lines[0].length : -1
  if (open < 0) return null
  if (start && !startsEntry(flow, from, open - 1)) return null
  const lineEnd = endOfLine(text, open)
  const rest = text.slice(open, lineEnd)
  const closing = [...rest.matchAll(CLOSES)]
  const close =
    closing.find((match) => match.index >= 4 && balancedQuotes(rest.slice(0, match.index))) ?? closing[0]
  if (!close || close.index < 4 || isWithin(flow, open - 1, open + close.index + 1)) return null
  return trimmed(flow, open, open + close.index, 'quotes')
}

/** `**"Quoted" first words of a title**`: bold or a link goes on behind the quotes. */
const isWithin = ({ marks, links }: Flow, from: number, to: number): boolean =>
  [...marks.filter(({ kind }) => kind === 'bold'), ...links].some(
    (range) => range.from <= from && range.from > from - 3 && range.to > to + 2,
  )

/** Before the quotes stands nothing, a number, a tag or a bold nickname. */
function startsEntry(flow: Flow, from: number, open: number): boolean {
  const before = flow.text
    .slice(from, open)
    .replace(/\[[^\]]*\]|\([^)]*\)|:[\w+-]+:|\p{Extended_Pictographic}/gu, '')
    .trim()
  if (before === '' || /^\d+[.)]?$/.test(before)) return true
  const nickname = flow.marks.some(({ kind, to }) => kind === 'bold' && to < open && to > open - 3)
  if (nickname && before.length <= LONGEST_NICKNAME) return true
  return (
    /:$/.test(before) &&
    (/^\S{1,24}:$/.test(before) || flow.marks.some((mark) => mark.kind === 'bold' && mark.from < open))
  )
}

/** In characters. */
const LONGEST_NICKNAME = 30

const balancedQuotes = (text: string) => (text.match(/["“”]/g)?.length ?? 0) % 2 === 0
