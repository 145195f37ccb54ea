/** Names that were read → the claims of an entry. */
import type { AuthorList } from '../../model/list.ts'
import type { Claim } from '../../model/span.ts'
import { type Flow, normalizeSpace, type Range } from '../markdown/flow.ts'
import type { ReadNames } from './authors.ts'

/** A value, and where the flow says it. */
export const claimAt = <T>(flow: Flow, { from, to }: Range, value: T, certainty: number): Claim<T> => ({
  value,
  span: flow.span(from, to),
  certainty,
})

/** Each name with its span in the list, without the marks printed at names. */
export function authorList(flow: Flow, read: ReadNames, certainty: number): AuthorList {
  return {
    span: flow.span(read.range.from, read.range.to),
    names: read.names.map((name) =>
      claimAt(flow, name, normalizeSpace(unmarked(flow.text.slice(name.from, name.to))), certainty),
    ),
    etAl: read.etAl,
    style: read.style,
  }
}

const unmarked = (name: string) =>
  name.replace(
    /\([^()]*\)|（[^（）]*）|(?<=\p{Ll})\d{1,2}(?=[\s,]|$)|[*†‡§¶∗⋆★✉#]+|\^\{?[\d,*†]+\}?|[\u00b9\u00b2\u00b3\u2070-\u2079]+/gu,
    ' ',
  )
