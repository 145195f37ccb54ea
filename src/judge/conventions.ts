/** A list's conventions, counted over its entries. */
import type { Pair } from '../model/comparison.ts'
import type { PaperConventions } from '../model/context.ts'
import type { Entry, List, NameStyle } from '../model/list.ts'
import { isUnheard } from '../text/own-words.ts'
import { isDistinctive, titleKey } from '../text/titles.ts'
import { describingOthers } from './described-papers.ts'
import { datesPreprints } from './posting-dates.ts'
import { titleHabits } from './title-habits.ts'
import { oddlyPlaced } from './title-places.ts'
import { findingsForm, venueForms } from './venue-forms.ts'

/** A list names all authors by convention if this share of its entries does, and there are enough of them. */
const ALL_AUTHORS = 0.8
const FEWEST_ENTRIES = 10
/**
 * A list uses nicknames if none of its titles of one or two words is the record's, or if at least this many of them, and more
 * than this share, are not.
 */
const FEWEST_BY_NAME = 3
const BY_NAME = 0.6

/** A list's conventions; those about papers are false while no paper is known. */
export function conventionsOf(list: List, pairs: ReadonlyMap<Entry, Pair>): PaperConventions {
  return {
    nameStyle: usualStyle(list.entries),
    venueForm: venueForms(list),
    findingsForm: findingsForm(list),
    datesPreprints: datesPreprints(list),
    namesAllAuthors: namesAllAuthors(pairs),
    namesOthers: namesOthers(list, pairs),
    namesOneAuthor: namesOneAuthor(list),
    usesNicknames: usesNicknames(pairs),
    ...titleHabits(pairs, list),
    isOddlyPlaced: oddlyPlaced(pairs, list),
    describesAnother: describingOthers(pairs, list),
  }
}

function namesAllAuthors(pairs: ReadonlyMap<Entry, Pair>): boolean {
  let [whole, part] = [0, 0]
  for (const { entry, authors } of pairs.values()) {
    if (!entry.authors || !authors || authors.total < 2 || authors.agreeing === 0) continue
    if (!entry.authors.etAl && authors.missing.length === 0) whole++
    else part++
  }
  return whole + part >= FEWEST_ENTRIES && whole / (whole + part) >= ALL_AUTHORS
}

/** At most this share of the entries of papers by several people may name one alone, without "et al.". */
const ALONE = 0.2

/** Where few papers are known, the entries show it: of those with one name, some are of papers by one author. */
function namesOthers({ entries }: List, pairs: ReadonlyMap<Entry, Pair>): boolean {
  const known = [...pairs.values()].filter(
    ({ entry, authors }) => entry.authors && authors && authors.total > 1 && authors.agreeing > 0,
  )
  const compared = countOthers(known.map(({ entry }) => entry))
  if (compared.others >= FEWEST_ENTRIES) return compared.alone <= ALONE * compared.others
  const all = countOthers(entries)
  // one of few may be the slip itself
  const isHabit = compared.alone - 1 > ALONE * compared.others
  return all.others >= FEWEST_ENTRIES && all.alone <= ALONE * all.others && !isHabit
}

/** So many entries, and such a share of those with authors, name one alone. */
const FEWEST_ALONE = 6
const USUALLY = 0.5

function namesOneAuthor({ entries }: List): boolean {
  const { alone, others } = countOthers(entries)
  return alone >= FEWEST_ALONE && alone >= USUALLY * (alone + others)
}

function countOthers(entries: readonly Entry[]) {
  const named = entries.flatMap(({ authors }) => authors ?? [])
  const others = named.filter(({ etAl, names }) => etAl || names.length > 1).length
  return { alone: named.length - others, others }
}

function usesNicknames(pairs: ReadonlyMap<Entry, Pair>): boolean {
  const short = [...pairs.values()].filter(
    (pair) => !isDistinctive(titleKey(pair.entry.title?.value ?? '')) && !mayBeAnothers(pair),
  )
  const unlike = short.filter(({ identity }) => identity === 'doubtful')
  if (!short.some(({ title }) => title?.outcome === 'same')) return true
  return unlike.length >= FEWEST_BY_NAME && unlike.length > BY_NAME * short.length
}

/** Of a short title that the paper itself never says, nobody knows whether it is a nickname or stands beside a wrong link. */
const mayBeAnothers = ({ entry, record, paper, identity }: Pair): boolean =>
  identity === 'doubtful' &&
  paper !== null &&
  isUnheard(entry.title?.value ?? '', { ...paper, title: record.title })

function usualStyle(entries: readonly Entry[]): NameStyle | null {
  const styles = entries.flatMap(({ authors }) =>
    authors && authors.names.length > 2 ? [authors.style] : [],
  )
  const [most] = [...Map.groupBy(styles, (style) => JSON.stringify(style)).values()].sort(
    (a, b) => b.length - a.length,
  )
  return most?.[0] ?? null
}
