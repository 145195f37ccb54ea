/** Addresses with something else where arXiv has its identifiers (arXiv manual, "Understanding the arXiv identifier"). */
import { ARXIV_ID, lacksArxivId, writtenArxivId } from '../../../hosts/arxiv.ts'
import type { Link, List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'

export type BrokenId = {
  readonly link: Link
  /** What stands there. */
  readonly id: string
  /** The identifier that it begins with, and what should not follow; null where it begins with none. */
  readonly begins: { readonly meant: string; readonly rest: Span; readonly runsOn: boolean } | null
}

export type RunningOn = BrokenId & { readonly begins: NonNullable<BrokenId['begins']> }

/** Whether the text behind an address was taken into it, as no space ends it. */
export const runsOn = (broken: BrokenId): broken is RunningOn => broken.begins?.runsOn === true

/** The links of a list whose arXiv identifier is none. */
export const brokenIds = (list: List): readonly BrokenId[] =>
  list.links.flatMap((link) => {
    const id = isMarkdownInHtml(link, list) ? null : brokenId(link)
    return id === null ? [] : [{ link, id, begins: beginning(id, link, list) }]
  })

/** `[pdf](https://arxiv.org/pdf)`: links to arXiv's papers that name none. */
export const withoutId = ({ entries }: List): readonly Link[] =>
  entries.flatMap(({ links }) => links.filter(({ url }) => lacksArxivId(url)))

/** `[[pdf]](https://…)More` in a cell of HTML: there Markdown makes no link, and the address runs on. */
const isMarkdownInHtml = ({ span, urlSpan, url }: Link, { text }: List): boolean =>
  span.start === urlSpan.start && text.slice(span.start - 2, span.start) === '](' && url.includes(')')

/** The part of an arXiv address that should be an identifier but is not. */
function brokenId({ role, reference, url }: Link): string | null {
  if (reference.kind !== 'page' || role === 'image' || role === 'badge') return null
  const id = writtenArxivId(url)
  return id && /\d{4}/.test(id) ? id : null
}

const ID_AT_START = new RegExp(`^${ARXIV_ID}(?!\\d)`, 'i')
const ANY_ID = new RegExp(`\\/(${ARXIV_ID})(?!\\d)`, 'gi')
/** Since 2015 numbers have five digits: with four, one was lost. */
const LOST_DIGIT = /^(?:1[5-9]|[2-9]\d)\d\d\.\d{4}$/

function beginning(id: string, link: Link, { text }: List): BrokenId['begins'] {
  const { urlSpan } = link
  const meant = ID_AT_START.exec(id)?.[0]
  const at = text.slice(urlSpan.start, urlSpan.end).indexOf(id)
  if (meant === undefined || LOST_DIGIT.test(meant) || meant === id || at < 0) return null
  // `2401.00001](https://arxiv.org/abs/2401.00002`: either address may have been pasted over the other
  const others = [...id.slice(meant.length).matchAll(ANY_ID)].map(([, other]) => other)
  if (others.some((other) => other !== meant)) return null
  const start = urlSpan.start + at
  const [file = ''] = FILE.exec(id.slice(meant.length)) ?? []
  const rest = { start: start + meant.length + file.length, end: start + id.length }
  return { meant, rest, runsOn: isOutside(text.slice(rest.start, rest.end), link, text) }
}

/** `v2.pdf`: what an address may have behind the identifier, and more behind that. */
const FILE = /^(?:v\d{1,2})?\.pdf(?=.)/i

/**
 * `(https://…/2401.00001)(2024)`: another bracket begins behind the one that holds a bare address; `（https://…/2401.00001）`:
 * full-width marks end no address.
 */
const isOutside = (tail: string, { span, urlSpan }: Link, text: string): boolean =>
  span.start === urlSpan.start &&
  (/^[）】〕」』》，。；：、！？]/.test(tail) || (/^\)./.test(tail) && text[urlSpan.start - 1] === '('))
