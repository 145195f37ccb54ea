/** What an entry says of its year and venue decides where it stands: with other words it may belong elsewhere. */
import type { Entry, List } from '../../../model/list.ts'
import { sections } from '../../../model/sections.ts'
import { editDistance } from '../../../text/distance.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { isUnderYear } from './dates.ts'
import { breaksOrder } from './year-order.ts'

/** The same with another venue: in a section whose preprints stand together, amid them. */
export const moveForVenue = (entry: Entry, list: List): string | null =>
  isAmidPreprints(entry, list) ? AMONG_PREPRINTS : null

/** Why an entry could not stay where it is with another year, said behind “Write 2025”; null if it can. */
export function moveFor(entry: Entry, year: number, list: List): string | null {
  if (entry.year === null || entry.year.value === year) return null
  if (isUnderYear(entry, entry.year.value)) return UNDER_ANOTHER
  return breaksOrder(entry, year, list) ? IN_ORDER : null
}

const UNDER_ANOTHER = '; the entry then belongs under another heading'
const AMONG_PREPRINTS = '; the entry then has to move, since its section has its preprints in one block'
const IN_ORDER = '; the entry then has to move, since its section is in the order of years'

/** So many preprints in a row, and so many other papers outside of it, are a block by no accident. */
const BLOCK = 6

/** Whether preprints stand right above and below an entry, in the one block of them that its section has. */
function isAmidPreprints(entry: Entry, list: List): boolean {
  const block = blocksIn(list).get(entry)
  return block !== undefined && block[0] !== entry && block.at(-1) !== entry
}

/** The blocks of preprints, each by its entries, of the sections that have no preprint outside of it. */
const blocksIn = memoizeByObject((list: List): ReadonlyMap<Entry, readonly Entry[]> => {
  const isPreprint = ({ venue }: Entry) => list.venues.read(venue?.value ?? '')?.kind === 'preprint'
  const blocks = sections(list).flatMap((all) => {
    const placed = all.filter(({ venue }) => venue !== null)
    const [from, to] = [placed.findIndex(isPreprint), placed.findLastIndex(isPreprint) + 1]
    const block = from < 0 ? [] : placed.slice(from, to)
    const isWhole = block.length >= BLOCK && placed.length - block.length >= BLOCK && block.every(isPreprint)
    return isWhole ? [block] : []
  })
  return new Map(blocks.flatMap((block) => block.map((entry) => [entry, block] as const)))
})

// ---- sections of preprints ----------------------------------------------------------------------

/** If so large a part of the entries under a heading of preprints are preprints, it means what it says. */
const MOSTLY = 0.8

/** Whether a heading above says that preprints stand there, and hardly anything else does. */
export function isAmongPreprints({ section }: Entry, list: List): boolean {
  const counts = preprintsUnder(list)
  return section.some((_, i) => {
    const all = counts.get(keyOf(section, i)) ?? []
    return all.length > 0 && all.filter(([, is]) => is).length >= MOSTLY * all.length
  })
}

const keyOf = (section: readonly string[], rank: number): string => section.slice(0, rank + 1).join('\n')

/** Whether each entry with a venue is a preprint, by each heading above it that speaks of preprints. */
const preprintsUnder = memoizeByObject(({ entries, venues }: List) => {
  const known = entries.flatMap(({ section, venue }) =>
    section.flatMap((heading, i) =>
      venue !== null && isOfPreprints(heading)
        ? [[keyOf(section, i), venues.read(venue.value)?.kind === 'preprint'] as const]
        : [],
    ),
  )
  return Map.groupBy(known, ([key]) => key)
})

/** `Preprints`, `arXiv`, `Pre-print papers`, `📝 4.1.1 perprint`. */
const isOfPreprints = (heading: string): boolean =>
  (
    heading
      .toLowerCase()
      .replace(/(pre|e)-(?=print)/g, '$1')
      .match(/\p{L}+/gu) ?? []
  ).some((word) => /^(?:arxiv|eprints?)$/.test(word) || isPreprint(word))

/** With slips of two letters, too, but neither `blueprint` nor `reprint`. */
const isPreprint = (word: string): boolean =>
  /^p\p{L}{5,8}nts?$/u.test(word) && editDistance('preprints', word.replace(/s?$/, 's')) <= 2
