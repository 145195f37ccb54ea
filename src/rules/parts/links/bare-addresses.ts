/** Addresses that GitHub makes links by themselves, as what stands around them makes none or is taken into them. */
import type { Link, List } from '../../../model/list.ts'
import type { Edit } from '../../../model/rule.ts'

export type Unlinked = {
  readonly link: Link
  readonly label: string
  readonly why: 'square' | 'gap' | 'closedSquare' | 'open'
  readonly edit: Edit | null
}

/**
 * `[Deep Rivers][https://…]`, `[Deep Rivers](https://…]` and `[Deep Rivers](https://exam ple.org)`: labels whose addresses make no
 * link of them.
 */
export const unlinkedLabels = (list: List): readonly Unlinked[] =>
  list.links
    .filter(isBare)
    .flatMap(
      (link) => inSquareBrackets(link, list) ?? closedBySquare(link, list) ?? withGap(link, list) ?? [],
    )

const isBare = ({ span, urlSpan }: Link): boolean => span.start === urlSpan.start

const LONGEST = 300
const LABEL = /(?<!!)\[([^[\]\n]{1,300})\]{1,2}$/

/** The label that ends before `end`; undefined where there is none. */
const labelBefore = (end: number, text: string): string | undefined =>
  LABEL.exec(text.slice(Math.max(0, end - LONGEST), end))?.[1]

function inSquareBrackets(link: Link, { text }: List): Unlinked | null {
  const { start } = link.urlSpan
  const label = text.startsWith('][', start - 2) ? labelBefore(start - 1, text) : undefined
  const [, address] =
    label === undefined ? [] : (/^([^\s[\]<>]{1,500})\]/.exec(text.slice(start, start + 501)) ?? [])
  if (label === undefined || address === undefined) return null
  const edit = { start: start - 1, end: start + address.length + 1, text: `(${address})` }
  return { link, label, why: 'square', edit: isInHtml(start, text) ? null : edit }
}

/** An address up to the bracket behind it, where nothing more is glued to that. */
const UP_TO_SQUARE = /^([^\s()（）[\]<>]{1,500})\](?=[\s,.;]|$)/

/** `[Deep Rivers](https://…]`; in `[[pdf](https://…]` the bracket is right, and the round one is missing before it. */
function closedBySquare(link: Link, { text }: List): Unlinked | null {
  const { start } = link.urlSpan
  const label = text.startsWith('](', start - 2) ? labelBefore(start - 1, text) : undefined
  const [, address] = label === undefined ? [] : (UP_TO_SQUARE.exec(text.slice(start, start + 502)) ?? [])
  if (label === undefined || address === undefined) return null
  const end = start + address.length
  const isOuter = text[start - 4 - label.length] === '['
  const edit = { start: end, end: isOuter ? end : end + 1, text: ')' }
  return { link, label, why: isOuter ? 'open' : 'closedSquare', edit: isInHtml(start, text) ? null : edit }
}

/** Whether a paragraph begins with a tag, so that Markdown is not read there. */
const isInHtml = (at: number, text: string): boolean =>
  /^\s*<\w/.test(text.slice(Math.max(0, text.lastIndexOf('\n\n', at)), at))

/** More words, or one in quotation marks: a link's title stands there. */
const GAP = /^ {1,3}[^\s()"'“‘<>][^()"'“‘<>\n]{0,80}\)/

function withGap(link: Link, { text }: List): Unlinked | null {
  const { start, end } = link.urlSpan
  if (!text.startsWith('](', start - 2) || !GAP.test(text.slice(end, end + LONGEST))) return null
  const label = labelBefore(start - 1, text)
  return label === undefined ? null : { link, label, why: 'gap', edit: null }
}

/** An address, and where it should have ended. */
export type Overrun = { readonly link: Link; readonly end: number }

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '［': '］',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
  '《': '》',
}

/**
 * `（https://…）`: full-width brackets end no address, so that the second is taken into it. A round one ends it, but not before a
 * letter, `(https://…)河流`.
 */
export const closedInside = ({ links, text }: List): readonly Overrun[] =>
  links.filter(isBare).flatMap((link) => {
    const { start, end } = link.urlSpan
    const opening = text[start - 1] ?? ''
    // `[河流](https://…)` within HTML: there Markdown makes no link, and nothing is glued
    if (opening === '(' && labelBefore(start - 1, text) !== undefined) return []
    const closing = CLOSING[opening]
    const written = text.slice(start, end)
    if (closing === undefined || !written.includes(closing)) return []
    const [address = ''] = written.split(closing, 1)
    if (address.includes(opening) || (closing === ')' && !BEFORE_LETTER.test(written.slice(address.length))))
      return []
    return [{ link, end: start + address.replace(/[,.;:，。；：]$/, '').length }]
  })

/** Letters and signs of scripts that are written without blanks: others are seldom behind a bracket, or belong to the address. */
const BEFORE_LETTER = /^\)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}，。、；：]/u
