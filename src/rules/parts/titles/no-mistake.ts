/**
 * Why title-mismatch says nothing about a title that differs from the record's. Each line of these tables is a fact that is
 * enough by itself; they are asked from top to bottom.
 */
import type { List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'
import { abbreviatesTitle, inFormOf } from '../../../text/abbreviations.ts'
import { isName, titleKey } from '../../../text/titles.ts'
import { isCutShort, isReworded, isSlip } from '../../../text/wording.ts'
import { isCarriedOn } from '../papers/carried-on.ts'
import { isCopied } from '../twins/copied-id.ts'
import { differsInLead, goesOnInLead, isSaidOfLinked } from '../twins/own-leads.ts'
import { hasRemark, isDatedOrPlaced, isListsAddition, isNamedByLink, joinsOtherwise } from './additions.ts'
import { isBeside } from './beside.ts'
import { callsByName, namesKind } from './called.ts'
import {
  announces,
  describesLink,
  describesName,
  givesNames,
  isAmongProducts,
  isShortForm,
  namesSeveral,
  runsOut,
  saysWhatNameDoes,
} from './descriptions.ts'
import { addsPreposition, haveSameWords, isAll, isArticle, isOmission, lacksArticle } from './differences.ts'
import { namesPurpose, spellsNameOut } from './glosses.ts'
import { isMadeOf } from './initials.ts'
import { isInListsForm, isInOtherLetters, namesIdea } from './list-forms.ts'
import { isOfSoftware } from './mentions.ts'
import { nameBeforeColon } from './names.ts'
import { isAmongLabels, isAmongNames, isInOtherColumn } from './neighbours.ts'
import { isPublishersTitle } from './published-name.ts'
import { type Compared, isAny, type Reasons } from './reasons.ts'
import { speaksOfOwn } from './remarks.ts'
import { garblesShortWord, isArxivsSlip } from './slips.ts'
import { linksAnother, linksByAnotherName, linksSeveral, saysTitle } from './title-beside.ts'
import {
  hasElsewhere,
  isClipped,
  isCutBeforeMore,
  isCutOff,
  isCutWithDots,
  isDigest,
  isInOtherScript,
  isPictured,
  isRaised,
  isVenueGlued,
  movesName,
  movesNameInBrackets,
  shortensBehindName,
} from './wording.ts'

/** Whether the title is no title, another paper's or worded so on purpose, or the record is wrong. */
export const isNoMistake = (compared: Compared): boolean =>
  isAny(NO_TITLE, compared) ||
  isAny(compared.title.outcome === 'different' ? NO_TITLE_IF_OTHER : NO_TITLE_IF_NEAR, compared) ||
  isAny(OWN_WAY, compared) ||
  isAny(BETTER_THAN_RECORD, compared)

/** Below this certainty, words that are no title were probably taken for one. */
const LIKELY = 0.5

/** `RiverNet $^`: the title was cut within TeX. */
const CUT_IN_TEX = /\$\P{L}*$/u

/** `rivers-and-their-floods-5d1a: A Title`: a key of the list's own before the title. */
const KEY = /^[\p{L}\d]+(?:-[\p{L}\d]+){3,40}:\s/u

/** `62｜A Title`, `#62 | A Title`: a number of the list's own before the title. */
const NUMBERED = /^\W{0,3}\d{1,4}\s?[|｜丨]/u

/** What was read as the title is none, or none of the linked paper's. */
const NO_TITLE: Reasons = {
  namesRepository: ({ pair, list }) => isOfSoftware(pair, list),
  isCutInTex: ({ listed }) => CUT_IN_TEX.test(listed.value),
  namesIdea: ({ entry, list }) => namesIdea(entry, list),
  hasTitleBeside: ({ pair, list }) => saysTitle(pair, list),
  isTitleOfAnotherLink: ({ pair }) => linksAnother(pair) || linksByAnotherName(pair),
  namesSeveralThings: ({ entry }) => namesSeveral(entry),
  isKeyed: ({ listed }) => KEY.test(listed.value),
  isNumbered: ({ listed }) => NUMBERED.test(listed.value),
  runsOut: ({ listed, list }) => runsOut(listed.span, list),
  namesPurpose: ({ title, entry, list }) => namesPurpose(title, entry, list),
  linkIsCopied: ({ pair }) => isCopied(pair),
  namesKind: ({ listed, title }) => namesKind(listed.value, title.by.title),
}

/** The same, where it is nothing like the record's title. */
const NO_TITLE_IF_OTHER: Reasons = {
  isTranslated: ({ pair }) => pair.translated,
  isName: ({ listed }) => isName(listed.value),
  callsByName: ({ listed }) => callsByName(listed.value),
  isAmongNames: ({ entry, list }) => isAmongNames(entry, list),
  isUnsure: ({ listed }) => listed.certainty < LIKELY,
  isNews: ({ entry }) => announces(entry),
  isInListsForm: ({ entry, list }) => isInListsForm(entry, list),
  isInOtherLetters: ({ entry, title, list }) => isInOtherLetters(entry, title.by.title, list),
  headsSeveralPapers: ({ pair }) => linksSeveral(pair),
  describesLink: ({ pair, list }) => describesLink(pair, list),
  isInOtherColumn: ({ entry, list }) => isInOtherColumn(entry, list),
  isOddlyPlaced: ({ entry, conventions }) => conventions.isOddlyPlaced(entry),
  saysWhatNameDoes: ({ listed, list }) => saysWhatNameDoes(listed, list),
  isSaidOfLinked: ({ entry, title, list }) => isSaidOfLinked(entry, title.by.title, list),
}

/** The same, where it is much like the record's title. */
const NO_TITLE_IF_NEAR: Reasons = {
  isShortName: (compared) => isName(compared.listed.value) && hasNoSlip(compared),
  describesName: (compared) => describesName(compared.pair, compared.list) && hasNoSlip(compared),
  isNameWithMore: ({ listed, title }) => goesOn(listed.value.trim(), nameBeforeColon(title.by.title)),
  isShortOfTwin: (compared) => isShortOfTwin(compared) && hasNoSlip(compared),
}

/** `RiverNetQA` of "RiverNet: A Title": whether a name is the paper's with capitals or a number behind it, as a data set has. */
const goesOn = (listed: string, name: string): boolean =>
  name !== '' &&
  listed.startsWith(name) &&
  /^[-_+]?(?:\p{Lu}{2,}|v?\d)[\p{L}\d]*$/u.test(listed.slice(name.length))

/** The list gives the title in another entry: among labels it may lack any words here, elsewhere a few words may stand for it. */
function isShortOfTwin({ entry, listed, pair: { twin, record }, list }: Compared): boolean {
  if (twin === null) return false
  const isWhole = titleKey(twin.title?.value ?? '') === titleKey(record.title)
  const most = isWhole && isAmongLabels(entry, list) ? Infinity : undefined
  return isShortForm(listed.value, record.title, most) || differsInLead(entry, record.title, list)
}

/** Whether no word is misspelt, and not only the order of the words differs. */
const hasNoSlip = ({ listed, title }: Compared): boolean =>
  !haveSameWords(listed.value, title.by.title) && !title.differing.some(isSlip)

/** The list gives the title with words of its own, without some that it leaves out, or beside others that were not read. */
const OWN_WAY: Reasons = {
  addsForReaders: ({ title, listed }) => isListsAddition(title, listed),
  addsDateOrVenue: ({ title, listed, list }) => isDatedOrPlaced(title, listed, list),
  addsRemark: ({ title, listed }) => hasRemark(title, listed),
  writesAndOtherwise: ({ title, listed }) => joinsOtherwise(title, listed),
  addsNameOfLink: ({ title, entry }) => isNamedByLink(title, entry),
  givesNames: ({ listed, title }) => givesNames(listed.value, title.by.title),
  goesOnInLead: ({ entry, title, list }) => goesOnInLead(entry, title.by.title, list),
  namesProductBefore: ({ entry, title, list }) =>
    isAmongProducts(entry) && differsInLead(entry, title.by.title, list),
  isGluedToVenue: ({ title, list }) => isVenueGlued(title, list),
  isCutAtStop: ({ title, listed, list }) => isCutOff(title, listed, list),
  goesOnBeside: ({ title, entry, list }) => isBeside(title, entry, list),
  isCutAsElsewhere: ({ title, listed, entry, list, conventions }) =>
    (conventions.shortensTitles || isAmongLabels(entry, list)) &&
    isCutShort(listed.value, inFormOf(listed.value, title.by.title)),
  isCondensedAsOthers: ({ entry, title, listed, conventions }) =>
    conventions.condensesTitles(entry) &&
    (isAll(title, isOmission) || isMadeOf(listed.value, title.by.title)),
  givesDigest: ({ entry, title, listed, conventions }) =>
    entry.authors === null &&
    conventions.titlesGiven(entry) < ALL_BUT_FEW &&
    (isDigest(listed.value, title.by.title) ||
      (title.outcome === 'different' && isMadeOf(listed.value, title.by.title))),
  clipsWords: ({ title }) =>
    isAll(title, (one) => isClipped(one) || isArticle(one)) && title.differing.some(isClipped),
  raises: ({ title }) => isRaised(title),
  isPictured: ({ title, listed, list }) => isPictured(title, listed, list),
  shortens: ({ title, listed }) =>
    abbreviatesTitle(listed.value, title.by.title) &&
    isAll(title, isOmission) &&
    !ARTICLE_ALONE.test(listed.value),
  shortensBehindName: ({ title, listed }) => shortensBehindName(listed.value, title.by.title),
  isCutWithDots: ({ title, listed, list }) => isCutWithDots(title, listed, list),
  isCutBeforeMore: ({ title, listed }) => isCutBeforeMore(listed.value, title.by.title),
  // nobody edits a list for an article, nor for an “of” that arXiv's title has not
  addsPreposition: ({ title, listed }) => addsPreposition(title, listed.value),
  lacksArticle: ({ title }) => lacksArticle(title),
  leavesArticlesOut: ({ title, conventions }) => conventions.paraphrases !== null && isAll(title, isArticle),
  movesName: ({ title, listed, conventions }) => conventions.paraphrases !== null && movesName(title, listed),
  movesNameInBrackets: ({ title, listed }) => movesNameInBrackets(title, listed),
  hasElsewhere: ({ title, listed }) => hasElsewhere(title, listed),
  hasAsTag: ({ title, listed, list }) =>
    isAll(title, (one) => isOmission(one) && isTag(one.actual, listed.span, list)),
  isInOtherScript: ({ title }) => isInOtherScript(title),
  speaksOfItself: ({ title, listed, entry, list }) =>
    isReworded(title, listed.value, title.by.title) && speaksOfOwn(entry, list),
}

/** `Let's <row> about Boats`: the list has the word, though a browser takes it for a tag. */
const isTag = (word: string, { start, end }: Span, { text }: List): boolean =>
  text.slice(start, end).toLowerCase().includes(`<${word.toLowerCase()}>`)

/** Where no smaller share of other papers have their own titles, the list words none itself. */
const ALL_BUT_FEW = 0.95

/** `A and Quick River`: who leaves words out on purpose leaves no such gap. */
const ARTICLE_ALONE = /(?<!\p{L})(?:an?|the)\s(?:and|or|of|for|with|from|by)\s/iu

/** It is the record that is misspelt, or older than what the list has. */
const BETTER_THAN_RECORD: Reasons = {
  isArxivsSlip: ({ pair, titlesWith }) => isArxivsSlip(pair, titlesWith),
  garblesShortWord: ({ title }) => garblesShortWord(title),
  isPublishersTitle: ({ pair, title, list }) => isPublishersTitle(pair, title, list),
  isOfLaterVersion: ({ pair, list }) => isCarriedOn(pair, list),
}

/** Whether the words are no claim of the title, so that only a misspelt word is told. */
export const isNoClaim = ({ title, entry, list }: Compared): boolean => spellsNameOut(title, entry, list)
