/** Lists that sort their records by where they come from: the preprint stands under its server's name, the published paper under its venue's. */
import { arxivIdOf, type Entry, type List } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { titleKey } from '../../../text/titles.ts'
import { sharedKey, sharePage } from './common.ts'

/** So many records of each kind, and so large a share of them with links of their kind: people mix the two. */
const FEWEST = 5
const NEARLY_ALL = 0.9

/**
 * Whether one of two entries is the record of the preprint and the other that of the published paper, each under the heading of
 * its source and with its own link, in a list whose published papers do not link arXiv: each is right in itself.
 */
export const areOfTwoSources = (one: Entry, another: Entry, list: List): boolean => {
  const [mine, theirs] = [one, another].map((entry) => sourceOf(entry, list))
  if (!mine || !theirs || mine === theirs) return false
  return sharedKey(one, another) === null && !sharePage(one, another) && sorting(list).isBySource
}

/** Whether an entry is a server's record in such a list: that the paper appeared elsewhere is said, or will be, under that venue. */
export const isServersRecord = (entry: Entry, list: List): boolean =>
  sourceOf(entry, list) === 'server' && sorting(list).isBySource

type Source = 'server' | 'venue'

/** What kind of source the heading above an entry names that is its own venue; null if none does. */
function sourceOf({ section, venue }: Entry, { venues }: List): Source | null {
  if (!venue) return null
  const known = venues.read(venue.value)
  const isOwn = (heading: string) =>
    titleKey(heading) === titleKey(venue.value) || (known !== null && venues.read(heading)?.key === known.key)
  if (!section.some(isOwn)) return null
  return known?.kind === 'preprint' ? 'server' : 'venue'
}

const sorting = memoizeByObject((list: List) => {
  const linksArxiv = (entry: Entry) => arxivIdOf(entry) !== null
  const all = Map.groupBy(list.entries, (entry) => sourceOf(entry, list))
  const isKept = (entries: readonly Entry[] = [], isKind: (entry: Entry) => boolean) =>
    entries.length >= FEWEST && entries.filter(isKind).length >= NEARLY_ALL * entries.length
  return {
    isBySource:
      isKept(all.get('server'), linksArxiv) && isKept(all.get('venue'), (entry) => !linksArxiv(entry)),
  }
})
