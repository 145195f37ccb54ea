/** Sections whose titles are condensed: `SlowNet: Boats for Rivers`, with some of a paper's words. */
import type { Pair } from '../model/comparison.ts'
import type { Entry } from '../model/list.ts'
import { hasInOrder, titleKey } from '../text/titles.ts'

/** So many other titles of a section, and such a share, show that it condenses them. */
const FEWEST = 3
const SHARE = 0.25
/** Who loses a word by a slip loses no second one. */
const LACKING = 2

/** Tells whether the other papers of an entry's section often have only some words of their titles; `pairs`: those whose titles are not quoted. */
export function condensedTitles(pairs: readonly Pair[]): (entry: Entry) => boolean {
  const known = pairs.filter(({ identity, title }) => identity === 'same' && title !== null)
  const bySection = Map.groupBy(known, ({ entry }) => placeOf(entry))
  const counts = new Map(
    [...bySection].map(([place, some]) => {
      const condensed = new Set(some.filter(isCondensed).map(({ entry }) => entry))
      return [place, { all: some.length, condensed }] as const
    }),
  )
  return (entry) => {
    const { all, condensed } = counts.get(placeOf(entry)) ?? { all: 0, condensed: new Set<Entry>() }
    const others = condensed.size - (condensed.has(entry) ? 1 : 0)
    return others >= FEWEST && others >= SHARE * (all - 1)
  }
}

const placeOf = ({ section }: Entry): string => section.join('\n')

/** Whether a title has words of the paper's own only, in their order, and lacks several; one without its subtitle was cut. */
function isCondensed({ entry, title }: Pair): boolean {
  if (!title || title.outcome === 'same' || title.outcome === 'shortened') return false
  const words = titleKey(entry.title?.value ?? '').split(' ')
  const all = titleKey(title.by.title).split(' ')
  return hasInOrder(all, words) && all.length - words.length >= LACKING
}
