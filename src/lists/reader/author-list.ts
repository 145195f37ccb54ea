/** Names that were read → the claims of an entry. */
import type { AuthorList } from '../../model/list.ts'
import { type Flow, normalizeSpace } from '../markdown/flow.ts'
import type { ReadNames } from './authors.ts'
import { claim } from './details.ts'

/** Each name with its span in the list, without the marks printed at names. */
export function authorList(flow: Flow, read: ReadNames): AuthorList {
  return {
    span: flow.span(read.range.from, read.range.to),
    names: read.names.map((name) =>
      claim(flow, name, normalizeSpace(unmarked(flow.text.slice(name.from, name.to)))),
    ),
    etAl: read.etAl,
    style: read.style,
  }
}

const unmarked = (name: string) =>
  name.replace(
    /\([^()]*\)|（[^（）]*）|(?<=\p{Ll})\d{1,2}(?=[\s,.]|$)|[*†‡§¶∗⋆★✉#]+|\^\{?[\d,*†]+\}?|[\u00b9\u00b2\u00b3\u2070-\u2079]+/gu,
    ' ',
  )
