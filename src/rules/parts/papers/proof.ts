/** How surely an entry's link leads to another paper: only what nothing else explains is an error. */
import type { Pair } from '../../../model/comparison.ts'
import type { PaperConventions } from '../../../model/context.ts'
import type { Paper } from '../../../model/facts.ts'
import { authorNames, type Entry, type List, linksOnePaper } from '../../../model/list.ts'
import { isNews } from '../../../model/sections.ts'
import { covers } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { compareAuthors } from '../../../text/names.ts'
import { isInstitutionAlone } from '../../../text/organizations.ts'
import { arePeople } from '../../../text/people.ts'
import { isName, titleKey } from '../../../text/titles.ts'
import {
  announces,
  describesLink,
  isCoined,
  isMereLabel,
  isProduct,
  joinsNames,
  namesCollection,
  namesMethod,
} from '../titles/descriptions.ts'
import { isInListsForm } from '../titles/list-forms.ts'
import { isSurelyRead, linksItsCode } from '../titles/mentions.ts'
import { speaksOfOwn } from '../titles/remarks.ts'
import { sharesName } from '../titles/shared-name.ts'
import { isOfAnotherTime } from './own-date.ts'
import { isBasedOn, isOfDataset, isOfModel, isOfTalk } from './spoken-about.ts'

/** Below this certainty, words of another column or a remark in brackets may have been taken for names. */
const CERTAIN = 0.97

/** `TP-GST Tacotron` is three words and a name, `RiverNet + slow pooling` one with what was added: two words are no title that only one paper has. */
export const isNickname = (title: string): boolean => {
  const [name = '', ...added] = title.split(/\s\+\s/)
  const isAdded = added.every((part) => /^\p{Ll}+(?: \p{Ll}+)?$/u.test(part.trim()))
  return isName(title) || (isAdded && name.trim().split(/\s+/).length <= 2)
}

/** Whether title and names say that it is another paper. A short title, or a single name, may be something else. */
export const isByTitleAndNames = ({ identity, entry }: Pair): boolean =>
  identity === 'other' &&
  isSurelyRead(entry, CERTAIN) &&
  !isNickname(entry.title?.value ?? '') &&
  arePeople(authorNames(entry)) &&
  (entry.authors?.etAl || (entry.authors?.names.length ?? 0) > 1)

/** So many people, surely read, are the authors of what they stand beside, whatever it is called there. */
const SEVERAL = 3
const SURE = 0.9

/** Whether several people are named and none of them wrote the linked paper: then even a nickname is another paper's. */
function isByOthers({ identity, entry }: Pair): boolean {
  const names = entry.authors?.names ?? []
  return (
    identity === 'other' &&
    linksOnePaper(entry) &&
    names.length >= SEVERAL &&
    names.every(({ certainty }) => certainty >= SURE) &&
    arePeople(names.map(({ value }) => value))
  )
}

/** Whether what the entry says of its only paper, in a list that describes its papers, is about another one. */
export const isDescribedOtherwise = (
  { entry, identity }: Pair,
  { describesAnother }: Pick<PaperConventions, 'describesAnother'>,
): boolean => identity === 'doubtful' && linksOnePaper(entry) && describesAnother(entry)

/** Whether people, a date or a description show that the linked paper is another one: then even a nickname is another paper's. */
export const isShown = (
  found: Pair,
  { list, conventions, titlesWith }: Context & { readonly conventions: PaperConventions },
): boolean =>
  isByOthers(found) ||
  isOfAnotherTime(found, list) ||
  (isDescribedOtherwise(found, conventions) && !sharesName(found, list, titlesWith))

/** Whether somebody else is named for certain beside a title, not a nickname: then no venue renamed the linked paper. */
export const isByAnother = ({ identity, entry }: Pair): boolean =>
  identity === 'other' &&
  !isNickname(entry.title?.value ?? '') &&
  (entry.authors?.names ?? []).every(({ certainty }) => certainty >= SURE) &&
  arePeople(authorNames(entry))

/** Whether the words that were taken for the title say something about the paper, or name what it brought. */
export const isNoTitle = (pair: Pair, list: List): boolean =>
  isNews(pair.entry, list.text) ||
  announces(pair.entry) ||
  joinsNames(pair.entry) ||
  speaksOfOwn(pair.entry, list) ||
  isProduct(pair.entry) ||
  isOfModel(pair.entry) ||
  isOfDataset(pair.entry, list) ||
  isInListsForm(pair.entry, list) ||
  namesMethod(pair.entry, list) ||
  isInstitutionAlone(pair.entry.title?.value ?? '') ||
  mayHaveBrought(pair) ||
  (describesLink(pair, list) && !isCoined(pair.record.title))

/**
 * `HumanEval: Hand-Written Evaluation Set` beside "Evaluating Models Trained on Code": whether a collection is listed by its name
 * with a paper that has an entry of its own, and no abstract tells whether that brought it.
 */
const mayHaveBrought = ({ entry, twin, paper }: Pair): boolean =>
  twin !== null && !paper?.abstract && namesCollection(entry)

type Context = {
  readonly list: List
  readonly conventions: Pick<PaperConventions, 'isOddlyPlaced'>
  readonly titlesWith: (word: string) => number
}

/** Whether only the link can be wrong. `meant`: the paper that has the entry's title, if it is known. */
export const isCertain = (pair: Pair, meant: Paper | null, context: Context): boolean =>
  isOwnTitle(pair, context) && (meant === null ? areStrangers(pair) : !shareAuthors(meant, pair))

/** Whether the link is a bare address on a line of its own below a title that links a page: it may be of the next thing to read. */
export function standsApart({ entry, link }: Pair, { text }: List): boolean {
  const isBare = link.span.start === link.urlSpan.start && lineBefore(link.span, text).trim() === ''
  return isBare && isTitleLinkedBeside({ entry, link })
}

/** `[A Title](…) | Tested on: [FR](…)`: whether another link has the title and this one words of its own, so that it may lead to what the paper uses. */
const isCalledOtherwise = ({ entry, link }: Pair): boolean =>
  !(entry.title && covers(link.span, entry.title.span)) &&
  !isMereLabel(link.label) &&
  isTitleLinkedBeside({ entry, link })

/** Whether the title of an entry is the text of another link to a paper. */
const isTitleLinkedBeside = ({ entry: { title, links }, link }: Pick<Pair, 'entry' | 'link'>): boolean =>
  title !== null && links.some((one) => one !== link && one.role === 'paper' && covers(one.span, title.span))

/** Words of a title that no other paper has by chance. */
const DISTINCTIVE = 4

/** Whether the title was read for certain, stands where the list's titles stand, and shares no name with the only paper that is linked. */
const isOwnTitle = (pair: Pair, { list, conventions, titlesWith }: Context): boolean =>
  isSurelyRead({ ...pair.entry, authors: null }, CERTAIN) &&
  !standsApart(pair, list) &&
  !isCalledOtherwise(pair) &&
  // the code is the linked paper's, so that the title may have been pasted
  !linksItsCode(pair) &&
  titleKey(pair.entry.title?.value ?? '').split(' ').length >= DISTINCTIVE &&
  !isNickname(pair.entry.title?.value ?? '') &&
  linksOnePaper(pair.entry) &&
  !conventions.isOddlyPlaced(pair.entry) &&
  !isNoTitle(pair, list) &&
  !isOfTalk(pair.entry, list) &&
  !isBasedOn(pair, list) &&
  !sharesName(pair, list, titlesWith)

/** Whether several people are named for certain, and none of them is an author, not even one whose name is misspelt. */
function areStrangers({ identity, entry, record }: Pair): boolean {
  const { authors } = entry
  if (identity !== 'other' || !authors || authors.names.length < 2 || record.authors.length === 0)
    return false
  const { agreeing, misspelt } = compareAuthors(authors, record.authors)
  return (
    agreeing + misspelt.length === 0 &&
    isSurelyRead(entry, CERTAIN) &&
    arePeople(authors.names.map(({ value }) => value))
  )
}

/** Two papers of the same people may be one that they posted twice. */
function shareAuthors({ authors }: Paper, { record }: Pair): boolean {
  const names = authors.map((value) => ({ value }))
  return compareAuthors({ names, etAl: false }, record.authors).agreeing > 0
}

/** A title has so many words; fewer name a thing. */
const FEWEST_WORDS = 3

/** `Highway Rivers`, `A big theory`, `an early paper with code`: without authors or a venue, words that are hardly a title. */
export const isLoose = ({ title, authors, venue }: Entry): boolean => {
  const words = titleKey(title?.value ?? '').replace(/^(?:an?|the) /, '')
  return (
    authors === null &&
    venue === null &&
    (words.split(' ').length < FEWEST_WORDS || /\bpapers?\b/.test(words))
  )
}
