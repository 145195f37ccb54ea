/** What a list says about a paper where its title would stand: news, what it is for, the name of what it brought. */
import { ARXIV_ID } from '../../../hosts/arxiv.ts'
import type { Pair } from '../../../model/comparison.ts'
import type { Entry, Link, List } from '../../../model/list.ts'
import { type Claim, covers, type Span } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { isRow } from '../../../text/rows.ts'
import { endsBehindLink, isAnnouncement, isInSmallLetters } from '../../../text/sentence.ts'
import { hasInOrder, isDistinctive, titleKey } from '../../../text/titles.ts'
import { isCoinedWord } from './names.ts'

/** News about a paper, with its link. */
export const announces = ({ title }: Entry): boolean => isAnnouncement(title?.value ?? '')

/** A label that any link to a paper may have. */
const LABEL =
  /^\W*(?:(?:the|full|our)\s+)?(?:paper|pdf|arxiv|link|abs|html|preprint|article|here|url|openreview|doi)\b/i

/** Whether a label says no more than that a paper is linked: `Paper`, `arXiv`, an identifier, or nothing. */
export const isMereLabel = (label: string): boolean => label === '' || LABEL.test(label) || ID.test(label)
const ID = new RegExp(`^\\W*${ARXIV_ID}\\b`, 'i')

/** `[RiverNet](…): an early model for floods`, `| [RiverNet](…) | Tells floods from rain |`: the link has the name, and words behind it say what that is. */
export function describesLink({ entry: { title, links }, link }: Pair, list: List): boolean {
  const { text } = list
  if (!title || LABEL.test(link.label) || link.label === '' || isDistinctive(titleKey(link.label)))
    return false
  if (isVenueBefore(link, title.span, list)) return false
  const begins = link.span.start <= title.span.start && title.span.start < link.span.end
  const isLinked = links.some(({ span }) => covers(span, title.span))
  if (isLinked) return false
  const words = begins ? text.slice(link.span.end, title.span.end) : title.value
  return isInSmallLetters(words)
}

/** `[RiverNet](…) - multi-agent system for floods`: the same, where nothing but a dash or a colon stands between. */
export const describesName = (pair: Pair, list: List): boolean =>
  describesLink(pair, list) &&
  endsBehindLink(list.text.slice(pair.link.span.start, startOfWords(pair.entry, pair.link)))

/** Where the words of a title begin that may have a link's name in front. */
const startOfWords = ({ title }: Entry, { span }: Link): number => {
  const start = title?.span.start ?? span.end
  return start < span.end ? span.end + BETWEEN : start
}
/** ` - `, `**: `. */
const BETWEEN = 3

/** `[[NeurIPS](…)] A survey of rivers`: behind a venue that begins its line stands the title itself. */
const isVenueBefore = ({ label, span }: Link, { start }: Span, { text, venues }: List): boolean =>
  span.end <= start && venues.read(label) !== null && !/\p{L}/u.test(lineBefore(span, text))

/** `- **RiverNet** — Rebuilds rivers from clouds by directly counting boats.`: a sentence without its subject, behind a name in bold. */
export const saysWhatNameDoes = ({ value, span }: Claim<string>, { text }: List): boolean =>
  /^\p{Lu}\p{Ll}+s\s/u.test(value) &&
  isInSmallLetters(value) &&
  /\*\*[^*\n]{2,60}\*\*\s*[-–—:]\s*$/.test(lineBefore(span, text))

/** `[2024] A Title of Words** Teaches otters …`, `RiverSet` | Otters and their …`: what follows the bold, or the cell, of a title is a description. */
export const runsOut = (span: Span, { text }: List): boolean => {
  const words = text.slice(span.start, span.end)
  return OUT_OF_BOLD.test(words) || (words.includes('|') && isRow(lineBefore(span, text)))
}
const OUT_OF_BOLD = /^(?:[^\s*]+\s){3,}[^\s*]+\*\*\s\p{L}/u

/** `RiverNet: …`, a name with a capital or a digit inside. */
const COINED = /^[\p{L}\p{N}]+[\p{Lu}\p{N}][\p{L}\p{N}+-]*\s*:/u

/** Whether a record's title begins with a name that somebody coined. */
export const isCoined = (title: string): boolean => COINED.test(title)

/** `FVD (Fréchet Video Distance)`. */
const EXPANDED = /^\p{Lu}[\p{L}\p{N}-]{1,9}\s\([^()]+\)$/u
/** `Beat Distance -- For Rhythm`. */
const WITH_PURPOSE = /^(?:[^:]{2,60}\s[-–—]+\s)?For\s/u
/** `RiverQA (Lake-Bench) – Questions on many rivers`. */
const EXPLAINED = /^\S+(?:\s\([^()]+\))?\s[-–—]\s/
const COLLECTIONS = /\b(?:data\s?sets?|benchmarks?|metrics?)\b/i
const FEW_WORDS = 5
const SOFTWARE =
  /\b(?:librar(?:y|ies)|tool\s?kits?|tool\s?box(?:es)?|tools|software|packages?|code\s?bases?|frameworks?)\b/i
/** `The RiverQA dataset`, `rivers: A Python Toolkit for Floods`, `FloodKit - a library`. */
const ENDS_AS_PRODUCT =
  /\b(?:data\s?sets?|benchmarks?|tool\s?kit|tool\s?box|library|package|corpus)\W*$|[:–-]\s+An?\s+(?:\S+\s+){0,4}(?:tool\s?kit|tool\s?box|library|package)\b/i

/** `PyRiver Core`: at most three words, each with a capital. */
const NAME = /^\p{Lu}\S*(?:\s\p{Lu}\S*){0,2}$/u

/** A metric with its name in full or what it is for, or under their heading a data set, a benchmark or a tool: linked to the paper that brought it. */
export function isProduct({ title, authors, section }: Entry): boolean {
  const name = title?.value.trim() ?? ''
  if (authors !== null) return false
  return (
    EXPANDED.test(name) ||
    WITH_PURPOSE.test(name) ||
    (ENDS_AS_PRODUCT.test(name) &&
      section.some((heading) => COLLECTIONS.test(heading) || SOFTWARE.test(heading))) ||
    (SOFTWARE.test(section.at(-1) ?? '') && NAME.test(name)) ||
    (COLLECTIONS.test(section.at(-1) ?? '') &&
      (name.split(/\s+/).length <= FEW_WORDS || EXPLAINED.test(name)))
  )
}

/** `RiverQA: Patient Question Set`, and not `RiverQA: A Data Set of Questions`: a few words that only spell the name of a collection out. */
const SPELT_COLLECTION =
  /^[^\s:]*[\p{Lu}\d][^\s:]*:\s(?:(?!An?\s)\p{Lu}\S*\s){1,3}(?:(?:Data\s?)?[Ss]ets?|Dataset|Benchmark|Corpus)$/u

export const namesCollection = ({ title, authors }: Entry): boolean =>
  authors === null && isCoined(title?.value ?? '') && SPELT_COLLECTION.test(title?.value ?? '')

/** `Gauge dataset` under a heading of data sets: the name of a collection and no title, whoever is named below it. */
export const isCalledCollection = ({ title, section }: Entry): boolean =>
  section.some((heading) => COLLECTIONS.test(heading)) &&
  (title?.value ?? '').trim().split(/\s+/).length <= FEW_WORDS &&
  ENDS_AS_COLLECTION.test(title?.value ?? '')
const ENDS_AS_COLLECTION = /\s(?:data\s?sets?|benchmark|corpus)\W*$/i

const RELEASED =
  /\b(?:model zoo|check\s?points?|weights|(?:released|open|pre-?trained|foundation|base) models?)\b/i

/** Whether an entry without authors stands under a heading of data sets, benchmarks, tools or checkpoints. */
export const isAmongProducts = ({ authors, section }: Entry): boolean =>
  authors === null && section.some(isOfProducts)

/** The headings above an entry down to the first that is of data sets, benchmarks, tools or checkpoints. */
export const productsAbove = ({ section }: Entry): string =>
  section.slice(0, section.findIndex(isOfProducts) + 1).join('\n')

const isOfProducts = (heading: string): boolean =>
  [COLLECTIONS, SOFTWARE, RELEASED].some((words) => words.test(heading))

/** `Embeddings of Long Rivers (EmLR)`. */
const ABBREVIATED = /^((?:[\p{L}-]+\s){2,5})\((\p{Lu}\p{L}{1,9})\)/u
const LONGEST_NAME = 100

/** Whether a few words without authors have their own initials behind them: so a method is named, not its paper. */
export function namesMethod({ title, authors }: Entry, { text }: List): boolean {
  const { start = 0 } = title?.span ?? {}
  const [, words = '', short = ''] = ABBREVIATED.exec(text.slice(start, start + LONGEST_NAME)) ?? []
  const heads = words.split(/[\s-]/).map((word) => word.charAt(0).toUpperCase())
  const capitals = short.match(/\p{Lu}/gu) ?? []
  return authors === null && capitals.length > 1 && capitals.every((letter) => heads.includes(letter))
}

/** `River-4V / River-3V`, `Rain R1 + R2`: names of several things, each a coined word or one beside another. */
export function namesSeveral({ title }: Entry): boolean {
  const names = (title?.value ?? '').split(/\s*[/+&,]\s*|\sand\s/)
  return names.length > 1 && names.every(isCoinedName)
}

/** `KnowRiver and VisRiver`: what one paper brought, as people name it. */
export const joinsNames = (entry: Entry): boolean =>
  /\s(?:and|&)\s/.test(entry.title?.value ?? '') && namesSeveral(entry)

/** A coined word, perhaps with another one beside it: `RiverNet`, `RiverNet Large`. */
function isCoinedName(name: string): boolean {
  const words = name.trim().split(/\s+/)
  return words.length <= 2 && words.some(isCoinedWord)
}

/** `RiverNet / RiverBench` of "RiverNet: A Title": the name that the title begins with, and those of what else the paper brought. */
export function givesNames(words: string, title: string): boolean {
  const names = words.split(/\s*\/\s*/)
  const [lead = '', ...rest] = title.split(/:\s/)
  const isLead = (name: string) => titleKey(name) === titleKey(lead)
  return (
    names.length > 1 &&
    rest.length > 0 &&
    names.some(isLead) &&
    names.every((name) => isLead(name) || isCoinedName(name))
  )
}

/** `RiverNet: …`. */
const NAMED = /^[^:]{2,30}:\s/u

/** Words in small letters beside the link: what is said about the paper. */
export const isRemark = (entry: Entry): boolean => {
  const { title, links } = entry
  return (
    title !== null &&
    isInSmallLetters(title.value) &&
    !NAMED.test(title.value) &&
    !links.some(({ span }) => covers(span, title.span)) &&
    !isInSentenceCase(entry)
  )
}

/** `[CVPR 2019] Reading the slow rivers of cold lakes [[paper]](…)`: with a venue or people beside words that begin with a capital, and a link that says no more than "paper" or a name, they are a title. */
const isInSentenceCase = ({ title, authors, venue, links }: Entry): boolean =>
  (authors !== null || venue !== null) &&
  /^\P{L}*\p{Lu}/u.test(title?.value ?? '') &&
  links.some(({ role, label }) => role === 'paper' && (LABEL.test(label) || isCoinedWord(label)))

/** A short form has at most so many words, if nothing else shows that it is one. */
const SHORT = 4

/** `Fundamental Limits` of "Fundamental Limits of Rivers: …": words of the title, in its order. */
export function isShortForm(one: string, another: string, most = SHORT): boolean {
  const [short = [], long = []] = [one, another]
    .map((title) => titleKey(title).split(' '))
    .toSorted((a, b) => a.length - b.length)
  return hasInOrder(long, short) && short.length > 1 && short.length <= most
}
