/** Badges that say where a link goes: `arXiv` beside `springer` and `mdpi`. */
import type { Badge, Entry, List } from '../../../model/list.ts'
import { type Claim, overlaps } from '../../../model/span.ts'
import { memoizeByObject } from '../../../text/memoize.ts'

/** Hosts and publishers where nobody would name a venue so. */
const HOST =
  /^(?:springer(?:link|nature)?|mdpi|science\s?direct|elsevier|hugging\s?face|ieee\s?xplore|wiley|acm\s?dl|semantic\s?scholar|open\s?access|github|biorxiv|medrxiv)(?![\p{L}])/iu

/** So many different ones show what the list's badges name. */
const FEWEST = 2

/** Whether the venue stands in a badge, in a list whose badges name hosts: then it does not say that the paper is a preprint only. */
export const namesHost = ({ span }: Claim<string>, { badges }: Entry, list: List): boolean =>
  badges.some((badge) => overlaps(badge.span, span)) && hostsIn(list).size >= FEWEST

const hostsIn = memoizeByObject(
  ({ entries }: List) => new Set(entries.flatMap(({ badges }) => badges.flatMap(hostOf))),
)

const hostOf = ({ text }: Badge): readonly string[] => {
  const [host] = HOST.exec(text.trim()) ?? []
  return host === undefined ? [] : [host.toLowerCase()]
}
