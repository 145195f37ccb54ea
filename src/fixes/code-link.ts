/** Writes the link of a `[Code]` that has none. */
import type { Edit } from '../model/rule.ts'
import type { Span } from '../model/span.ts'

/** Turns the label at `bare` into `link`; null where the label is struck out, since the link would be as well. */
export const codeLinkEdit = (text: string, bare: Span, link: string): Edit | null =>
  /~~?[[(]?\s*$/.test(text.slice(Math.max(0, bare.start - 5), bare.start)) &&
  /^\s*[\])]?~/.test(text.slice(bare.end, bare.end + 5))
    ? null
    : { ...bare, text: link }
