/** Brackets beside an address that keep it from being a link: `[PDF])(https://…)`, `[PDF](https://…）`. */
import type { Link, List } from '../../../model/list.ts'
import type { Edit } from '../../../model/rule.ts'

export type Misplaced = {
  readonly link: Link
  readonly label: string
  /** One bracket too many before the address, or a full-width one where a round one should be. */
  readonly why: 'stray' | 'fullWidth'
  readonly edit: Edit
}

/** The bare addresses of a list that a wrong bracket keeps from being links of the labels before them. */
export const misplacedBrackets = (list: List): readonly Misplaced[] =>
  list.links
    .filter(({ span, urlSpan }) => span.start === urlSpan.start)
    .flatMap((link) => behindStray(link, list) ?? inFullWidth(link, list) ?? [])

const LONGEST = 310
/** In `([PDF])(https://…)` the bracket is closed as it is. */
const STRAY = /(?<![(（!])\[([^[\]()（）\n]{1,300})\]\)\($/

function behindStray(link: Link, { text }: List): Misplaced | null {
  const { start } = link.urlSpan
  if (!text.startsWith('])(', start - 3) || !CLOSED.test(text.slice(start, start + LONGEST_ADDRESS)))
    return null
  const [, label = ''] = STRAY.exec(text.slice(Math.max(0, start - LONGEST), start)) ?? []
  const edit = { start: start - 3, end: start, text: '](' }
  return label === '' ? null : { link, label, why: 'stray', edit }
}
const LONGEST_ADDRESS = 300
const CLOSED = /^[^\s()[\]<>]{1,300}\)/

const OPENED = /(?<!!)(\[?)\[([^[\]\n]{1,300})\]([(（])$/
/** Up to the first bracket that may close it, with what is right behind. */
const ADDRESS = /^([^\s()（）<>]{1,300})([)）])(\]?)/

function inFullWidth(link: Link, { text }: List): Misplaced | null {
  const { start } = link.urlSpan
  const [, outer = '', label = '', opening = ''] =
    OPENED.exec(text.slice(Math.max(0, start - LONGEST), start)) ?? []
  const [, address = '', closing = '', outerClosing = ''] =
    ADDRESS.exec(text.slice(start, start + LONGEST_ADDRESS)) ?? []
  if (address === '' || (opening !== '（' && closing !== '）') || opening === '') return null
  const end = start + address.length + 1
  const left = outer !== '' && outerClosing === '' && isLeftOpen(end, text) ? ']' : ''
  return { link, label, why: 'fullWidth', edit: { start: start - 2, end, text: `](${address})${left}` } }
}

/** Whether no bracket closes on the rest of the line. */
const isLeftOpen = (at: number, text: string): boolean =>
  !(text.slice(at, at + LONGEST_ADDRESS).split('\n', 1)[0] ?? '').includes(']')
