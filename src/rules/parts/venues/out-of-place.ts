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
const AMONG_PREPRINTS = '; the entry then has to move, since its section keeps preprints apart'
const IN_ORDER = '; the entry then has to move, since its section is in the order of years'

/** With fewer preprints or other papers, their order shows nothing. */
const FEWEST_OF_KIND = 5
/** In sections that are sorted, preprints and others change places so much less often than by accident. */
const RARER = 0.4

/** Whether preprints stand right above and below an entry, in a section that keeps them apart from published papers. */
const isAmidPreprints = (entry: Entry, list: List): boolean => amidPreprints(list).has(entry)

const amidPreprints = memoizeByObject((list: List): ReadonlySet<Entry> => {
  const isPreprint = ({ venue }: Entry) => list.venues.read(venue?.value ?? '')?.kind === 'preprint'
  return new Set(
    sections(list).flatMap((all) => {
      const placed = all.filter(({ venue }) => venue !== null)
      const kinds = placed.map(isPreprint)
      return keepsApart(kinds) ? placed.filter((_, i) => kinds[i - 1] && kinds[i] && kinds[i + 1]) : []
    }),
  )
})

/** Whether preprints and others stand in few runs, as where a section is sorted by venue, or each of its years is. */
function keepsApart(kinds: readonly boolean[]): boolean {
  const preprints = kinds.filter(Boolean).length
  const others = kinds.length - preprints
  const changes = kinds.filter((kind, i) => i > 0 && kind !== kinds[i - 1]).length
  const byAccident = (2 * preprints * others) / kinds.length
  return Math.min(preprints, others) >= FEWEST_OF_KIND && changes <= RARER * byAccident
}

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
