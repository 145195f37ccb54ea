/** Links that a space has torn apart. */
import type { Link, List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'

export type Torn = { readonly link: Link; readonly label: string; readonly space: Span }

/** `[A Title] (https://…)`, `[[Paper]] (https://…)` in an entry: only the address is a link. What names a venue or a year, as `[ICML 2024]`, may be no label. */
export function tornLinks({ entries, links, text, venues }: List): readonly Torn[] {
  const ends = new Set(links.map(({ span }) => span.end))
  const inEntries = new Set(entries.flatMap((entry) => entry.links))
  return links.flatMap((link) => {
    const { start } = link.span
    if (start !== link.urlSpan.start || !inEntries.has(link)) return []
    const [, label = '', space = ''] = TORN.exec(text.slice(Math.max(0, start - LONGEST_LABEL), start)) ?? []
    const from = start - 1 - space.length
    if (
      space === '' ||
      !/\p{L}/u.test(label) ||
      ends.has(from) ||
      /\d{4}$/.test(label) ||
      venues.read(label) !== null
    )
      return []
    return [{ link, label, space: { start: from, end: start - 1 } }]
  })
}
const LONGEST_LABEL = 300
/** A box to tick has at most one letter. */
const TORN = /(?<!!)\[([^[\]\n]{2,})\]{1,2}([ \t]{1,3})\($/
