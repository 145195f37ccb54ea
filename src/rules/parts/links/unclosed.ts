/** Labels of links that lack their bracket: `[[Paper (https://…)]`, `[PDF(https://…)`. */
import type { Link, List } from '../../../model/list.ts'
import type { Edit } from '../../../model/rule.ts'

export type Unclosed = { readonly link: Link; readonly label: string; readonly edit: Edit }

/** The bare addresses of a list, in brackets right behind words whose own bracket opens and never closes. */
export const unclosedLabels = (list: List): readonly Unclosed[] =>
  list.links.flatMap((link) => {
    const { start } = link.urlSpan
    if (link.span.start !== start || list.text.charAt(start - 1) !== '(') return []
    const round = closedRound(link, list)
    if (round) return [round]
    const [, outer = '', label = '', blank = ''] =
      OPENED.exec(list.text.slice(Math.max(0, start - LONGEST), start - 1)) ?? []
    const [, address = '', closing] = ADDRESS.exec(list.text.slice(start, start + LONGEST_ADDRESS)) ?? []
    if (label === '' || closing === undefined) return []
    if (closing.length > outer.length)
      return outer + blank === '' ? closedOnce(link, label, address, list) : []
    return [{ link, label, edit: { start: start - 1 - blank.length, end: start, text: '](' } }]
  })

/** `[A Title)(https://…)`: the words are closed by the wrong bracket. */
function closedRound(link: Link, { text }: List): Unclosed | null {
  const { start } = link.urlSpan
  const [, label] = ROUND.exec(text.slice(Math.max(0, start - LONGEST_ROUND), start - 1)) ?? []
  return label === undefined ? null : { link, label, edit: { start: start - 2, end: start, text: '](' } }
}
const LONGEST_ROUND = 250
const ROUND = /(?<![[!\]])\[(\p{L}[^[\]()\n]{1,240})\)$/u

/**
 * `[PDF(https://…)]`: in `[Paper (https://…)]` the brackets are closed as they are, and so are they here unless other links of the
 * list have that label. Those tell whether a link stands in brackets of its own.
 */
function closedOnce(link: Link, label: string, address: string, { links, text }: List): readonly Unclosed[] {
  const others = links.filter((one) => one.label === label && one.span.start !== one.urlSpan.start)
  if (others.length < FEWEST) return []
  const { start } = link.urlSpan
  const bracketed = others.filter(({ span }) => text[span.start - 1] === '[')
  const edit =
    2 * bracketed.length > others.length
      ? { start: start - label.length - 2, end: start, text: `[[${label}](` }
      : { start: start - 1, end: start + address.length + 2, text: `](${address})` }
  return [{ link, label, edit }]
}
/** Fewer links with a label show no habit. */
const FEWEST = 2

const LONGEST = 60
const LONGEST_ADDRESS = 300
const OPENED = /(?<![[!])(\[?)\[(\p{L}[^[\]()\n]{1,40}?)([ \t]{0,2})$/u
/** Up to the bracket that closes it, and those behind. */
const ADDRESS = /^(https?:\/\/[^\s()[\]<>]+)\)(\]*)/
