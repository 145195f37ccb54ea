/** How a list gives the titles of its papers: word for word, shortened, or in words of its own. */
import type { Pair } from '../model/comparison.ts'
import type { PaperConventions } from '../model/context.ts'
import type { Entry, List } from '../model/list.ts'
import { isNews } from '../model/sections.ts'
import { abbreviatesTitle, inFormOf } from '../text/abbreviations.ts'
import { lineBefore } from '../text/lines.ts'
import { isOffTopic } from '../text/own-words.ts'
import { endsBehindLink, isAnnouncement, isInSmallLetters } from '../text/sentence.ts'
import { isDistinctive, titleKey } from '../text/titles.ts'
import { isCutAtColon, isCutShort, isOnlyPlaced, isReworded } from '../text/wording.ts'
import { condensedTitles } from './condensed-titles.ts'
import { titlePlaceOf } from './title-places.ts'

export function titleHabits(
  pairs: ReadonlyMap<Entry, Pair>,
  list: List,
): Pick<PaperConventions, 'paraphrases' | 'shortensTitles' | 'titlesGiven' | 'condensesTitles'> {
  const listed = [...pairs.values()].filter(({ entry }) => !isTold(entry, list.text))
  return {
    paraphrases: paraphrases(listed, list),
    shortensTitles: shortensTitles(listed),
    titlesGiven: titlesGiven(listed, list),
    condensesTitles: condensedTitles(listed.filter(({ entry }) => !isClaimed(entry, list))),
  }
}

/**
 * A list gives titles in its own words if this many, and more than this share of its papers' titles, are worded otherwise.
 */
const FEWEST_PARAPHRASES = 5
const PARAPHRASES = 0.15
/** Where hardly a title agrees, they were probably misread, and the list is not told of a habit. */
const MISREAD = 0.67

/** Where fewer papers than this have more than a name, what is more than one or two words may be a name, too. */
const FEW_TITLED = 0.2

/** A list shortens titles if so many papers, and more than this share, have a title that is cut or abbreviated. */
const FEWEST_SHORT = 3
const SHORT = 0.15

function shortensTitles(pairs: readonly Pair[]): boolean {
  const titled = pairs.filter((pair) => pair.identity === 'same' && isTitled(pair))
  const short = papersOf(titled.filter(isShort))
  return short >= FEWEST_SHORT && short > SHORT * papersOf(titled)
}

/** Cut at its end or at a colon, or with abbreviations for some of its words: a list that does one of these does them all. */
function isShort({ entry, title }: Pair): boolean {
  const [listed, actual] = [entry.title?.value ?? '', title?.by.title ?? '']
  return (
    isCutShort(listed, inFormOf(listed, actual)) ||
    abbreviatesTitle(listed, actual) ||
    (title?.outcome === 'shortened' && isCutAtColon(listed, actual))
  )
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
  const shortened = titled.filter((pair) => pair.identity === 'same' && isShort(pair))
  return {
    first:
      count > MISREAD * of || areDescriptions(reworded, list) || titled.length < FEW_TITLED * pairs.length
        ? null
        : first,
    reworded: count,
    count: papersOf([...reworded, ...shortened]),
    of,
  }
}

const papersOf = (pairs: readonly Pair[]): number => new Set(pairs.map(paperOf)).size

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

/** Whether most words that were taken for titles say what a name is that they stand behind: that is no habit of the list's titles. */
function areDescriptions(pairs: readonly Pair[], { text }: List): boolean {
  const described = pairs.filter(
    ({ entry: { title } }) =>
      title !== null && isInSmallLetters(title.value) && endsBehindLink(lineBefore(title.span, text)),
  )
  return 2 * described.length > pairs.length
}

/** A nickname, such as `River2.5-VL`, is no wording of a title. */
const isTitled = ({ entry, title }: Pair): boolean =>
  title !== null &&
  isDistinctive(titleKey(entry.title?.value ?? '')) &&
  /\S\s+\S/.test(entry.title?.value ?? '') &&
  (title.outcome !== 'different' || (entry.title?.certainty ?? 0) >= SURE)

/** Fewer papers show nothing. */
const FEWEST_UNREVISED = 10
/** Of the titles that are worded otherwise, so many at most are surely the list's wording where the others are former titles. */
const OWN_WORDING = 1 / 3

/**
 * Whether the papers that were never revised have their own titles, or most papers have and hardly a title is worded otherwise that
 * cannot be a former one: then the others were renamed since. A name, or a title without its subtitle, does not show how the list
 * words the rest.
 */
function areRenamed(titled: readonly Pair[]): boolean {
  const unrevised = titled.filter(
    ({ paper, title }) => paper?.version === 1 && title?.outcome !== 'shortened',
  )
  const reworded = unrevised.filter(isWordedOtherwise).length
  if (unrevised.length >= FEWEST_UNREVISED) return reworded <= PARAPHRASES * unrevised.length
  const otherwise = titled.filter(isWordedOtherwise)
  const [of, own] = [otherwise, otherwise.filter((pair) => !mayBeFormer(pair))].map(papersOf) as [
    number,
    number,
  ]
  const whole = titled.filter((pair) => !isWordedOtherwise(pair) && pair.title?.outcome !== 'shortened')
  return 2 * papersOf(whole) >= papersOf(titled) && own < OWN_WORDING * of
}

/** Who shortens a title leaves out more of its words than the authors do who rename their paper. */
const AS_LONG = 0.75

/** Whether a title that is worded otherwise may be the paper's former one: as long as the present one, and with other words in it. */
function mayBeFormer({ entry, paper, title }: Pair): boolean {
  if (paper === null || paper.version === 1 || title === null) return false
  const [listed, actual] = [entry.title?.value ?? '', title.by.title].map(wordCount) as [number, number]
  return listed >= AS_LONG * actual && title.differing.some((one) => one.listed !== '')
}

const wordCount = (title: string): number => titleKey(title).split(' ').length

const isWordedOtherwise = ({ entry, paper, title, identity, translated }: Pair) =>
  title !== null &&
  identity !== 'other' &&
  !translated &&
  !isOnlyPlaced(entry.title?.value ?? '', title.by.title) &&
  isReworded(title, entry.title?.value ?? '', title.by.title) &&
  // a wrong link is no wording
  !isOffTopic(entry.title?.value ?? '', { abstract: paper?.abstract ?? null, title: title.by.title })

/** Fewer other papers of a place, or of the list, show nothing. */
const FEWEST_OTHERS = 3

/** Quoted titles are always meant word for word; where too few other papers are known, nothing speaks against it. */
function titlesGiven(pairs: readonly Pair[], list: List): (entry: Entry) => number {
  const titled = pairs.filter((pair) => pair.identity === 'same' && isTitled(pair))
  const renamed = areRenamed(titled)
  const places = Map.groupBy(titled, ({ entry }) => titlePlaceOf(entry, list.text))
  const inPlaces = new Map([...places].map(([place, some]) => [place, agreementOf(some)]))
  const inList = agreementOf(titled)
  const papers = new Map(titled.map((pair) => [pair.entry, paperOf(pair)]))
  return (entry) => {
    const own = papers.get(entry)
    const share = shareBeside(own, inPlaces.get(titlePlaceOf(entry, list.text))) ?? shareBeside(own, inList)
    return renamed || isClaimed(entry, list) ? 1 : (share ?? 1)
  }
}

/** Which papers have their titles in some entry, and how many of them. */
type Agreement = { readonly papers: ReadonlyMap<string, boolean>; readonly agreeing: number }

function agreementOf(pairs: readonly Pair[]): Agreement {
  const papers = new Map([...Map.groupBy(pairs, paperOf)].map(([paper, some]) => [paper, some.some(agrees)]))
  return { papers, agreeing: [...papers.values()].filter(Boolean).length }
}

/** The share of the other papers that have their titles; null if they are too few. */
function shareBeside(own: string | undefined, all: Agreement | undefined): number | null {
  const known = own === undefined ? undefined : all?.papers.get(own)
  const others = (all?.papers.size ?? 0) - (known === undefined ? 0 : 1)
  return others < FEWEST_OTHERS ? null : ((all?.agreeing ?? 0) - (known ? 1 : 0)) / others
}

/** A slip, or one word that is left out, words no title otherwise. */
const agrees = ({ entry, title }: Pair): boolean =>
  title !== null && !isReworded(title, entry.title?.value ?? '', title.by.title)

const paperOf = ({ record, paper }: Pair): string => paper?.id ?? titleKey(record.title)
