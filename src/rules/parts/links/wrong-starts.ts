/** Addresses that begin with something else than they should, so that the link leads nowhere. */
import { hostOf, isBareAddress } from '../../../hosts/index.ts'
import type { Link, List } from '../../../model/list.ts'
import type { Edit } from '../../../model/rule.ts'

export type WrongStart = {
  readonly link: Link
  readonly why: 'bracketed' | 'twice' | 'noScheme'
  /** Null where what is left of the address is no host's. */
  readonly edit: Edit | null
}

/** `[paper]((https://…))`, `[paper](https://https://…)`, `[paper](arxiv.org/abs/…)`. */
export const wrongStarts = ({ links, text }: List): readonly WrongStart[] =>
  links.flatMap((link) => wrongStart(link, text) ?? [])

function wrongStart(link: Link, text: string): WrongStart | null {
  const { start, end } = link.urlSpan
  const written = text.slice(start, end)
  if (!text.startsWith('](', start - 2)) return null
  if (/^\(https?:\/\/[^\s()]+\)$/i.test(written))
    return { link, why: 'bracketed', edit: { start, end, text: written.slice(1, -1) } }
  const [twice] = /^https?:\/\/(?=https?:\/\/)/i.exec(written) ?? []
  if (twice) return { link, why: 'twice', edit: { start, end, text: written.slice(twice.length) } }
  if (!isWithoutScheme(written)) return null
  const edit = lacksPart(written) ? null : { start, end: start, text: 'https://' }
  return { link, why: 'noScheme', edit }
}

/** `oi.org/10.1007/…`, `xiv.org/abs/…`: of the host's name a part was lost as well. */
const lacksPart = (written: string): boolean =>
  IDENTIFIER.test(written) && hostOf(written.split('/', 1).join()) === null
const IDENTIFIER = /^[^/]+\/(?:10\.\d{4}|(?:abs|pdf)\/\d{4}\.)/i

/** A host that lists often write like that, or the name of a site and something on it. */
const isWithoutScheme = (written: string): boolean =>
  isBareAddress(written) ||
  /^(?:www\.[a-z\d-]+\.|(?:[a-z\d-]+\.){1,3}(?:com|org|edu|net|gov)\/)\S+$/i.test(written)
