/** Inline syntax as tokens, in the order of the text. */
import type { Span } from '../../model/span.ts'
import type { Mark } from './flow.ts'

/** `\*`. */
export const ESCAPE = 0
/** `&amp;`. */
export const ENTITY = 1
/** The end of a line that is to stay one. */
export const BREAK = 2
export const COMMENT = 3
/** Markup that is not visible. */
export const HIDDEN = 4
/** An HTML tag. */
export const TAG = 5
/** A bare address. */
export const ADDRESS = 6
/** The delimiters around marked text. */
export const OPEN_MARK = 7
export const CLOSE_MARK = 8
/** `[` of a link; from its `]` to the end of its address. */
export const OPEN_LINK = 9
export const CLOSE_LINK = 10
/** A whole picture. */
export const PICTURE = 11

export class Token {
  readonly kind: number
  readonly from: number
  readonly to: number
  readonly mark: Mark['kind']
  /** Of a link's end and of a picture: its label's end and its address. */
  readonly target: Target | null

  constructor(
    kind: number,
    from: number,
    to: number,
    mark: Mark['kind'] = 'bold',
    target: Target | null = null,
  ) {
    this.kind = kind
    this.from = from
    this.to = to
    this.mark = mark
    this.target = target
  }
}

export type Target = { readonly labelEnd: number; readonly url: Span }
