/** A list's conventions, counted over its entries. */
import type { Pair } from '../model/comparison.ts'
import type { PaperConventions } from '../model/context.ts'
import type { Entry, List, NameStyle } from '../model/list.ts'
import { isNews } from '../model/sections.ts'
import { isOffTopic } from '../text/own-words.ts'
import { isAnnouncement } from '../text/sentence.ts'
import { isDistinctive, titleKey } from '../text/titles.ts'
import { isCutShort, isReworded } from '../text/wording.ts'
import { datesPreprints } from './posting-dates.ts'
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
    namesOthers: namesOthers(pairs),
    usesNicknames: usesNicknames(pairs),
    paraphrases: paraphrases(
      [...pairs.values()].filter(({ entry }) => !isTold(entry, list.text)),
      list,
    ),
    cutsTitles: cutsTitles([...pairs.values()]),
    isOddlyPlaced: oddlyPlaced(pairs, list),
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

function namesOthers(pairs: ReadonlyMap<Entry, Pair>): boolean {
  let [alone, others] = [0, 0]
  for (const { entry, authors } of pairs.values()) {
    if (!entry.authors || !authors || authors.total < 2 || authors.agreeing === 0) continue
    if (entry.authors.etAl || entry.authors.names.length > 1) others++
    else alone++
  }
  return others >= FEWEST_ENTRIES && alone <= ALONE * others
}

function usesNicknames(pairs: ReadonlyMap<Entry, Pair>): boolean {
  const short = [...pairs.values()].filter(({ entry }) => !isDistinctive(titleKey(entry.title?.value ?? '')))
  const unlike = short.filter(({ identity }) => identity === 'doubtful')
  if (!short.some(({ title }) => title?.outcome === 'same')) return true
  return unlike.length >= FEWEST_BY_NAME && unlike.length > BY_NAME * short.length
}

/**
 * A list gives titles in its own words if this many, and more than this share of its papers' titles, are worded otherwise.
 */
const FEWEST_PARAPHRASES = 5
const PARAPHRASES = 0.15
/** Where hardly a title agrees, they were probably misread, and the list is not told of a habit. */
const MISREAD = 0.67

/** A list cuts titles at their end if this many of them, and more than this share, are cut. */
const FEWEST_CUT = 3
const CUT = 0.15

function cutsTitles(pairs: readonly Pair[]): boolean {
  const titled = pairs.filter((pair) => pair.identity === 'same' && isTitled(pair))
  const cut = titled.filter(({ entry, title }) => isCutShort(entry.title?.value ?? '', title?.by.title ?? ''))
  return cut.length >= FEWEST_CUT && cut.length > CUT * titled.length
}

/** News about a paper words no title. */
const isTold = (entry: Entry, text: string): boolean =>
  isNews(entry, text) || isAnnouncement(entry.title?.value ?? '')

/** Counted by papers as well: one that stands in several sections is worded once. */
function paraphrases(pairs: readonly Pair[], list: List): PaperConventions['paraphrases'] {
  const titled = pairs.filter(isTitled)
  const reworded = titled.filter((pair) => isWordedOtherwise(pair) && !isClaimed(pair.entry, list))
  const [count, of] = [papersOf(reworded), papersOf(titled)]
  if (count < FEWEST_PARAPHRASES || count <= PARAPHRASES * of) return null
  if (reworded.length <= PARAPHRASES * titled.length) return null
  if (areRenamed(titled)) return null
  // only an entry that is sure to be about its paper shows how the list words a title
  const first = reworded.find(({ identity }) => identity === 'same')?.entry ?? null
  return { first: count > MISREAD * of ? null : first, count, of }
}

const papersOf = (pairs: readonly Pair[]): number =>
  new Set(pairs.map(({ record, paper }) => paper?.id ?? titleKey(record.title))).size

/** `“A Title”`, `Lee A, Wu B. A title. In: Proceedings of …, 2024`: quoted, or within a reference, it is given as the paper's own. */
function isClaimed({ title, authors }: Entry, { text }: List): boolean {
  const { start, end } = title?.span ?? { start: 0, end: 0 }
  const [before, after] = [text.charAt(start - 1), text.slice(end, end + FARTHEST)]
  if (OPENS.test(before) && CLOSES.test(after)) return true
  return authors !== null && authors.span.end <= start && REFERENCE.test(after)
}
const OPENS = /["“”„«「『]/
const CLOSES = /^[.,!?]?["“”»」』]/
const FARTHEST = 40
const REFERENCE = /^[.,]?\s+(?:In:\s|arXiv preprint\b)/

/** Below this certainty, words that are no title may have been taken for one. */
const SURE = 0.7

/** A nickname, such as `River2.5-VL`, is no wording of a title. */
const isTitled = ({ entry, title }: Pair): boolean =>
  title !== null &&
  isDistinctive(titleKey(entry.title?.value ?? '')) &&
  /\S\s+\S/.test(entry.title?.value ?? '') &&
  (title.outcome !== 'different' || (entry.title?.certainty ?? 0) >= SURE)

/** Fewer papers show nothing. */
const FEWEST_UNREVISED = 10

/** Whether the papers that were never revised have their own titles: then the others were renamed since. */
function areRenamed(titled: readonly Pair[]): boolean {
  const unrevised = titled.filter(({ paper }) => paper?.version === 1)
  const reworded = unrevised.filter(isWordedOtherwise).length
  return unrevised.length >= FEWEST_UNREVISED && reworded <= PARAPHRASES * unrevised.length
}

const isWordedOtherwise = ({ entry, paper, title, identity, translated }: Pair) =>
  title !== null &&
  identity !== 'other' &&
  !translated &&
  isReworded(title, entry.title?.value ?? '', title.by.title) &&
  // a wrong link is no wording
  !isOffTopic(entry.title?.value ?? '', { abstract: paper?.abstract ?? null, title: title.by.title })

function usualStyle(entries: readonly Entry[]): NameStyle | null {
  const styles = entries.flatMap(({ authors }) =>
    authors && authors.names.length > 2 ? [authors.style] : [],
  )
  const [most] = [...Map.groupBy(styles, (style) => JSON.stringify(style)).values()].sort(
    (a, b) => b.length - a.length,
  )
  return most?.[0] ?? null
}
