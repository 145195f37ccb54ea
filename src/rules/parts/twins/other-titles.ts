/** Whether two titles of one paper certainly are different titles, and not one title and another way to speak of the paper. */
import { arxivIdOf, type Entry, type List } from '../../../model/list.ts'
import { type Claim, covers } from '../../../model/span.ts'
import { inFormOf } from '../../../text/abbreviations.ts'
import { isDistinctive, titleKey } from '../../../text/titles.ts'
import { givesNames, isProduct, isRemark, isShortForm } from '../titles/descriptions.ts'
import { initials } from '../titles/initials.ts'
import { isCoinedWord } from '../titles/names.ts'
import { nameBefore } from './methods.ts'
import { misdated } from './misdated.ts'
import { areReleases } from './models.ts'
import { isOneName } from './one-name.ts'
import { inPlainForm } from './plain-form.ts'
import { isBriefOf } from './shortened.ts'
import { isDataOfOne, isShortOf } from './things-of-paper.ts'

/** Below this certainty, words that are no title may have been taken for one. */
const SURE = 0.7

/** Words of news ("We release …"), or the name of the software that the entry links: no title of the paper. */
const isOther = ({ value, span }: Claim<string>, { links }: Entry): boolean =>
  /^(?:we|our|check out)\b/i.test(value) ||
  links.some((link) => link.role === 'code' && covers(link.span, span))

/** News, a code base or a remark has no authors beside an entry of the paper that names them; what is older than the paper is about another. */
const isBesidePapers = (one: Entry, another: Entry, list: List): boolean =>
  (one.authors === null) !== (another.authors === null) && misdated(one, another, list) === null

/**
 * Whether two titles certainly are different titles: not a nickname before one of them, not one in another script, nor a title
 * that was cut short. `isSummary`: the list sums its entries up, and one of the two is the summary.
 */
export function differ(one: Entry, another: Entry, list: List, isSummary: boolean): boolean {
  const [a, b] = [one.title, another.title]
  if (!a || !b || a.certainty < SURE || b.certainty < SURE) return false
  if (isOther(a, one) || isOther(b, another) || isBesidePapers(one, another, list)) return false
  if (areInOtherWords(one, another) || isDataOfOne(one, another) || namesOther(one, another)) return false
  const [x, y] = [one, another].map((entry) => withoutArticles(undated(entry))) as [string, string]
  if (areReleases(one, another) || saySame(a.value, b.value) || isOneName(one, another, list)) return false
  if ([one, another].some((entry) => isRemark(entry) || isProduct(entry) || isNamedThing(entry, list)))
    return false
  if (isShortForm(a.value, b.value, areNamedApart(one, another, list) ? Infinity : undefined)) return false
  if ([a, b].some(({ value }) => CUT.test(value)) || (isSummary && isAbridged(x, y))) return false
  // a word, and the label of a link, may be a nickname
  if ([a, b].some(({ value }) => !/\s/.test(value.trim()))) return false
  if (linksAs(one, y) || linksAs(another, x)) return false
  return !holds(x, y) && !holds(y, x)
}

/** `Fréchet River Distance (FRD)`: a metric or a method by its name, with a link to the paper that brought it. */
function isNamedThing({ title }: Entry, { text }: List): boolean {
  if (!title || title.value.split(/\s+/).length > FEW) return false
  const [, short] =
    /^\s?\((\p{Lu}[\p{L}\d]{1,6})\)(?=[\s*_\]|]|$)/u.exec(text.slice(title.span.end, title.span.end + 12)) ??
    []
  return short !== undefined && short.toLowerCase() === initials(title.value)
}

/** Whether one title's key is a part of the other's. */
const holds = (long: string, short: string): boolean =>
  isDistinctive(short) && ` ${long} `.includes(` ${short} `)

/** The key of `2401-A Title` without the month, or `2024`, in which its paper came to arXiv: the list's own sign, and no word of the title. */
function undated(entry: Entry): string {
  const words = entry.title?.value ?? ''
  const [sign = '', date = ''] = DATED.exec(words) ?? []
  const id = arxivIdOf(entry) ?? ''
  const isOfPaper = date !== '' && (id.startsWith(`${date}.`) || `20${id.slice(0, 2)}` === date)
  return titleKey(isOfPaper ? words.slice(sign.length) : words)
}
const withoutArticles = (key: string): string => key.replace(/(?<!\S)(?:an?|the) /g, '')
const DATED = /^(\d{4})\s?[-–—_:|]\s?/u

const isForeign = (text: string): boolean => /(?!\p{Script=Latin})\p{L}{2}/u.test(text)

/** Whether one of two titles is in the list's own words or letters. */
const areInOtherWords = (one: Entry, another: Entry): boolean =>
  areInOtherLetters(one, another) || isBriefOf(one, another)

/** Whether one title is in another script, or both are the list's own. */
const areInOtherLetters = (one: Entry, another: Entry): boolean =>
  isForeign(one.title?.value ?? '') !== isForeign(another.title?.value ?? '') || areListsOwn(one, another)

/** arXiv's titles are in Latin letters: two others of one paper there are the list's own words for its title. */
export const areListsOwn = (one: Entry, another: Entry): boolean =>
  arxivIdOf(one) !== null &&
  arxivIdOf(one) === arxivIdOf(another) &&
  [one, another].every(({ title }) => title !== null && isListsOwn(title.value))

/** `RiverNet：Lean 环境中的采样`; a title with its translation behind it is none. */
function isListsOwn(title: string): boolean {
  const foreign = title.match(/(?!\p{Script=Latin})\p{L}/gu) ?? []
  const words = title.match(/\p{Script=Latin}+/gu) ?? []
  return foreign.length > 2 * words.length
}

/** `Sampling with LLMs` of "Sampling with Large Language Models". */
function isAbbreviated(a: string, b: string): boolean {
  const inForm = inFormOf(a, b)
  const letters = (title: string) => titleKey(title).replaceAll(' ', '')
  // `KnowYour` lacks a blank, and is short for nothing
  return inForm !== b && letters(a) !== letters(b) && titleKey(a) === titleKey(inForm)
}

/** `FacTool - a framework for …`: a name, and what it is. */
const DESCRIPTION = /^\S+(?:\s\S+){0,3}\s+[-–—]\s+(?:an?|the|this)\s+\p{Ll}/u

/** `Ferret-v2 significantly improves …`, `OpenELM is a model …`: at least four words follow. */
const SENTENCE =
  /^(\S+)\s(?:is an?|(?:significantly|substantially|greatly)\s\p{Ll}+s|introduces|proposes|presents)\s(?:\S+\s+){4}/u

const saySame = (a: string, b: string): boolean =>
  isAbbreviated(a, b) ||
  isDescribed(a, b) ||
  inPlainForm(a) === inPlainForm(b) ||
  isShortOf(a, b) ||
  isShortOf(b, a)

const namesOther = (one: Entry, another: Entry): boolean =>
  endsInName(one, another.title?.value ?? '') || endsInName(another, one.title?.value ?? '')

/** `Perceptual Path Metric: RiverGAN` beside "RiverGAN: A Title": what of the paper is meant, and by which name it goes. */
function endsInName({ title, links }: Entry, another: string): boolean {
  const around = links.find(({ span }) => title && covers(span, title.span))
  const [, name = ''] = /:\s(\S+)$/.exec(around?.label ?? title?.value ?? '') ?? []
  return isCoinedWord(name) && ` ${titleKey(another)} `.startsWith(` ${titleKey(name)} `)
}

const isDescribed = (a: string, b: string): boolean =>
  [a, b].some((title) => DESCRIPTION.test(title)) ||
  speaksOf(a, b) ||
  speaksOf(b, a) ||
  givesNames(a, b) ||
  givesNames(b, a)

/** Whether words are a sentence about what another title begins with. */
function speaksOf(words: string, title: string): boolean {
  const [, name] = SENTENCE.exec(words) ?? []
  return name !== undefined && ` ${titleKey(title)} `.startsWith(` ${titleKey(name)} `)
}

/** Whether an entry calls its paper by a title that it does not give otherwise: `[A Nickname](…) | what it is about`. */
const linksAs = (entry: Entry, title: string): boolean =>
  entry.links.some(
    ({ role, label }) => role === 'paper' && label !== '' && withoutArticles(titleKey(label)) === title,
  )

/** In a row that begins with the name of a data set the title of its paper may be short. */
function areNamedApart(one: Entry, another: Entry, list: List): boolean {
  const [a = '', b = ''] = [one, another].map((entry) => nameBefore(entry, list))
  return (
    titleKey(a) !== titleKey(b) &&
    [a, b].some((name) => isCoinedWord(name) && list.venues.read(name) === null)
  )
}

/** `Multiplayer Worlds With R…`. */
const CUT = /(?:…|\.\.\.)$/

/** In a table that sums up, so few words, as `Rivers vs lakes`, may stand for a title of many more. */
const FEW = 5
const ABRIDGED = 0.6

const isAbridged = (a: string, b: string): boolean => {
  const [short = 0, long = 0] = [a, b].map((key) => key.split(' ').length).toSorted((x, y) => x - y)
  return short <= FEW && short <= ABRIDGED * long
}
