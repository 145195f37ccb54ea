/** Whether an edit keeps Markdown balanced. It only counts characters, without a parser; when in doubt, it says no. */

const PAIRS = ['()', '[]', '{}', '<>', '“”', '«»', '「」', '『』', '《》', '〈〉', '【】', '（）']
const ESCAPE = /\\[!-/:-@[-`{-~]/g
/** Addresses may have underscores, asterisks and quotes that are not markup. */
const ADDRESS = /(?<=\]\()[^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?=\))|https?:\/\/[^\s<>()[\]|*`"']+/g
/** Within code marks, nothing is emphasis. */
const CODE = /(?<!`)`[^`\n]+`(?!`)/g
const LINK = /\]\(|\]\[|(?<![\w#%/=&?-])https?:\/\/|<\/?[a-z]/gi

/** What the edits replace, and what they write instead. */
export type Exchange = { readonly old: string; readonly written: string }

/**
 * Whether whole lines stay balanced when edits turn `before` into `after`: no additional bracket or quote is unpaired,
 * emphasis marks, table cells and line ends stay the same, and no link is lost or gained except those that are written.
 */
export function staysBalanced(before: string, after: string, exchange: Exchange): boolean {
  const [a, b] = [before.replace(ESCAPE, '.'), after.replace(ESCAPE, '.')]
  return (
    PAIRS.every((pair) => pairsUp(pair, a, b)) &&
    count(b, /"/g) % 2 <= count(a, /"/g) % 2 &&
    count(a, /\|/g) === count(b, /\|/g) &&
    count(a, /\r\n?|\n/g) === count(b, /\r\n?|\n/g) &&
    emphasis(a) === emphasis(b) &&
    keepsLinks(a, b, exchange)
  )
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function pairsUp(pair: string, before: string, after: string): boolean {
  const [was, is] = [unpaired(pair, before), unpaired(pair, after)]
  return is.opening <= was.opening && is.closing <= was.closing
}

function unpaired(pair: string, text: string): { opening: number; closing: number } {
  let [opening, closing] = [0, 0]
  for (const char of text) {
    if (char === pair[0]) opening++
    else if (char === pair[1] && opening > 0) opening--
    else if (char === pair[1]) closing++
  }
  return { opening, closing }
}

/** The marks that can open or close emphasis, strikethrough or code, in order (CommonMark 0.31, §6.2). */
function emphasis(text: string): string {
  const bare = text.replace(ADDRESS, 'u').replace(CODE, '`c`')
  return [...bare.matchAll(/\*+|_+|`+|~~+/g)].map((run) => mark(run[0], bare, run.index)).join('')
}

function mark(run: string, text: string, at: number): string {
  if (run[0] === '`' || run[0] === '~') return run
  const [before, after] = [text.charAt(at - 1), text.charAt(at + run.length)]
  const opens = faces(after, before)
  const closes = faces(before, after)
  if (run[0] === '_' && opens && closes && isWord(before) && isWord(after)) return ''
  return opens || closes ? `${opens ? '<' : ''}${run}${closes ? '>' : ''}` : ''
}

/** Whether a mark between `inner` and `outer` flanks `inner` (CommonMark's left- and right-flanking). */
const faces = (inner: string, outer: string): boolean =>
  !isBlank(inner) && (isWord(inner) || isBlank(outer) || !isWord(outer))
const isBlank = (char: string): boolean => /^\s*$/.test(char)
const isWord = (char: string): boolean => /^[^\s\p{P}\p{S}]$/u.test(char)

function keepsLinks(before: string, after: string, { old, written }: Exchange): boolean {
  const more = count(after, LINK) - count(before, LINK)
  return more >= 0 && more === count(written, LINK) - count(old, LINK)
}
