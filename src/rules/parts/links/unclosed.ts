/** Labels of links that lack their bracket: `[[Paper (https://…)]`, `[PDF(https://…)`. */
import type { Link, List } from '../../../model/list.ts'
import type { Edit } from '../../../model/rule.ts'

export type Unclosed = { readonly link: Link; readonly label: string; readonly edit: Edit }

/** The bare addresses of a list, in brackets right behind words whose own bracket opens and never closes. */
export const unclosedLabels = ({ links, text }: List): readonly Unclosed[] =>
  links.flatMap((link) => {
    const { start } = link.urlSpan
    if (link.span.start !== start || text.charAt(start - 1) !== '(') return []
    const [, outer = '', label = '', blank = ''] =
      OPENED.exec(text.slice(Math.max(0, start - LONGEST), start - 1)) ?? []
    const [, closing] = ADDRESS.exec(text.slice(start, start + LONGEST_ADDRESS)) ?? []
    // in `[Paper (https://…)]` the brackets are closed as they are
    if (label === '' || closing === undefined || closing.length > outer.length) return []
    return [{ link, label, edit: { start: start - 1 - blank.length, end: start, text: '](' } }]
  })

const LONGEST = 60
const LONGEST_ADDRESS = 300
const OPENED = /(?<![[!])(\[?)\[(\p{L}[^[\]()\n]{1,40}?)([ \t]{0,2})$/u
/** Up to the bracket that closes it, and those behind. */
const ADDRESS = /^https?:\/\/[^\s()[\]<>]+\)(\]*)/
