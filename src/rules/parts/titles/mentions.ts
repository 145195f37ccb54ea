/** What an entry's own words tell about the paper that it links, beside its title and authors. */
import { sharesHome } from '../../../fixes/witness.ts'
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import type { Pair } from '../../../model/comparison.ts'
import type { PaperConventions } from '../../../model/context.ts'
import { type Entry, type Link, type List, linksOnePaper } from '../../../model/list.ts'
import { covers, type Span } from '../../../model/span.ts'
import { withoutAddresses } from '../../../text/addresses.ts'
import { editDistance } from '../../../text/distance.ts'
import { lineBefore } from '../../../text/lines.ts'
import { normalizeLetters, wordsOf } from '../../../text/normalize.ts'
import { hasTopic, isOffTopic, isUnheard, shareTopic, tellingWords } from '../../../text/own-words.ts'
import { mayBePublished } from '../venues/may-be-published.ts'
import { citesInLabel, isCitedBefore, namesItsAuthors } from './citations.ts'
import { hasInitialsOf, initials, isAbbreviatedBefore, isMadeOf } from './initials.ts'

/** Below this certainty, the title or the names may have been misread. */
const SURE = 0.7

/**
 * Whether the claims that a verdict rests on were read with certainty, and one paper is linked. A single word may be a
 * nickname of whatever is linked.
 */
export const isSure = ({ entry, identity }: Pair): boolean =>
  (identity === 'other' || /[^\p{L}\p{N}_-]/u.test(entry.title?.value.trim() ?? '')) &&
  linksOnePaper(entry) &&
  !/\b(?:this|the|an?|our|my) (?:blog ?)?(?:post|page|repo(?:sitory)?|video|talk|slides)\b/i.test(
    entry.title?.value ?? '',
  ) &&
  (identity === 'other' ? isSurelyRead(entry) : (entry.title?.certainty ?? 0) >= SURE)

/** Whether title and names of an entry were all read with certainty, of at least `least`. */
export const isSurelyRead = ({ title, authors }: Entry, least: number = SURE): boolean =>
  (title?.certainty ?? 0) >= least && (authors?.names ?? []).every(({ certainty }) => certainty >= least)

/** Whether an entry names the paper otherwise: a citation as the link's text, its nickname, its repository. */
export const mentionsPaper = (pair: Pair, list: List): boolean =>
  citesInLabel(pair) ||
  isCitedBefore(pair, list) ||
  namesItsAuthors(pair, list) ||
  isMistypedName(pair) ||
  saysWhatItDoes(pair) ||
  saysNickname(pair, list) ||
  isMadeOf(entryTitle(pair), pair.record.title) ||
  sharesHome(pair) ||
  (pair.identity === 'doubtful' && linksItsCode(pair)) ||
  isAbbreviatedBefore(pair, list) ||
  isInPassing(pair, list)

const entryTitle = ({ entry }: Pair): string => entry.title?.value ?? ''

/** The parts of a title: `Atlas 2 -- Maps for Walkers` is that of Atlas 2. */
const partsOf = (title: string): readonly string[] => title.split(/:\s|\s(?:--|[–—])\s/u)

/** The code that an entry links bears the name that the paper's title begins with: `…/rivernet` of "RiverNet: …". */
export function linksItsCode({ entry, record }: Pair): boolean {
  const [name = '', ...rest] = partsOf(record.title)
  if (rest.length === 0 || !/^\S*.[\p{Lu}\p{N}]\S*$/u.test(name)) return false
  return entry.links.some(
    ({ reference }) =>
      reference.kind === 'repository' && normalizeLetters(reference.name) === normalizeLetters(name),
  )
}

/** `Slow Rivers (SR) is twice as quick as rain` of "Slow Rivers: …": a sentence about the paper, which begins with its name. */
function saysWhatItDoes({ entry, record }: Pair): boolean {
  const [name = '', ...rest] = partsOf(record.title)
  const title = entry.title?.value.trim() ?? ''
  if (rest.length === 0 || !title.toLowerCase().startsWith(`${name.toLowerCase()} `)) return false
  return SAYS.test(title.slice(name.length))
}
const SAYS =
  /^\s(?:\([^()]+\)\s)?(?:is|are|was|were|has|have|can|achieves?|outperforms?|introduces?|proposes?|uses?)\s/

/** `**Two Languages**: this is done by what was proposed in [VisCPM](…)`: what is said of something names the paper. */
function isInPassing({ entry: { title, authors }, identity, link }: Pair, { text }: List): boolean {
  if (identity !== 'doubtful' || title === null || authors !== null) return false
  const [sentence = ''] = wordsBetween(title.span, link, text)
    .split(/[.!?]\s/)
    .slice(-1)
  return isSentence(sentence)
}

/** `3D`, `LLM`: two papers of one list, or of other people, may well have such a word in common. */
const ABBREVIATION = /^\d?\p{Lu}{1,3}s?$/u

/** The paper's coined name (`C2LLM` in "C2LLM Technical Report: …") stands somewhere in the entry. */
export function saysNickname({ entry, record, twin, identity }: Pair, { text }: List): boolean {
  const [before, ...rest] = partsOf(record.title)
  const names = (before?.match(/[\p{L}\p{N}][\p{L}\p{N}-]+/gu) ?? []).filter(
    (word, _, all) =>
      (/.[\p{Lu}\p{N}]/u.test(word) || (rest.length > 0 && all.length === 1)) &&
      !((twin || identity === 'other') && ABBREVIATION.test(word)),
  )
  const words = withoutAddresses(text.slice(entry.span.start, entry.span.end))
  const said = new Set(normalizeLetters(words).match(/[\p{L}\p{N}][\p{L}\p{N}-]+/gu) ?? [])
  const listed = initials(entry.title?.value ?? '')
  if (hasInitialsOf(record.title, entry.title?.value ?? '')) return true
  return names.some((name) => said.has(normalizeLetters(name)) || listed === normalizeLetters(name))
}

/**
 * Whether the entry may be about the paper without giving its title: a blog post with its paper, a subject, a paper that a venue
 * published under another title, or a list that gives titles in its own words.
 */
export const isAboutPaper = (
  pair: Pair,
  list: List,
  { paraphrases }: Pick<PaperConventions, 'paraphrases'>,
): boolean =>
  isPost(pair) ||
  isTopic(pair) ||
  (paraphrases !== null &&
    (isUsual(paraphrases) ||
      !isOffTopic(pair.entry.title?.value ?? '', {
        title: pair.record.title,
        abstract: pair.paper?.abstract ?? null,
      }))) ||
  (pair.identity === 'doubtful' &&
    mayBePublished(pair.entry, list) &&
    !isPostedLater(pair) &&
    isOnItsTopic(pair))

/** Whether a name of several words has none that the paper's own title and abstract have: then it is no nickname of that paper. */
export const isUnheardOf = (pair: Pair): boolean =>
  tellingWords(pair.entry.title?.value ?? '').length > 1 && saysNothingOf(pair)

/** Whether neither title nor abstract nor comment of the paper has any of the listed title's words. */
export const saysNothingOf = ({ entry, record, paper }: Pair): boolean =>
  paper !== null && isUnheard(entry.title?.value ?? '', { ...paper, title: record.title })

/** Years after its publication in which a paper may be posted. */
const LATEST = 1

/** Whether arXiv posted the paper years after the one that the entry has: then it is no preprint that a venue renamed. */
function isPostedLater({ entry: { year }, paper }: Pair): boolean {
  const posted = paper === null ? null : (dateOfArxivId(paper.id)?.year ?? null)
  return year !== null && posted !== null && posted > year.value + LATEST
}

/** `Probalistic Unet` of "A Probabilistic U-Net for …": a name whose letters, but for a slip, stand in the title one after another. */
function isMistypedName({ entry, record }: Pair): boolean {
  const mine = wordsOf(entry.title?.value ?? '')
  const name = mine.join('')
  if (mine.length > LONGEST_NAME || name.length < SHORTEST_NAME) return false
  const words = wordsOf(record.title)
  const slips = Math.floor(name.length / LETTERS_A_SLIP)
  return words.some((_, from) =>
    [mine.length, mine.length + 1].some(
      (count) => editDistance(name, words.slice(from, from + count).join('')) <= slips,
    ),
  )
}
/** In words; in letters. Shorter names of two papers may be as near. */
const [LONGEST_NAME, SHORTEST_NAME, LETTERS_A_SLIP] = [3, 10, 7]

/** Words of a sentence that lead to a link. */
const SENTENCE = 6

/** Whether the title is that of a repository: it is nothing like the paper's, or the paper is linked in what is said of it. */
export function isOfSoftware({ entry, link, title: verdict }: Pair, { text }: List): boolean {
  const { title, links } = entry
  if (!title || !links.some((one) => one.role === 'code' && one !== link && covers(one.span, title.span)))
    return false
  return isSentence(wordsBetween(title.span, link, text)) || verdict?.outcome === 'different'
}

/** What stands between the title and the link, in the link's line. */
function wordsBetween({ end }: Span, { span }: Link, text: string): string {
  const from = Math.max(end, span.start - lineBefore(span, text).length)
  return text.slice(from, span.start).replace(/https?:\/\/[^\s)>"]+/g, ' ')
}

const isSentence = (words: string): boolean =>
  (words.match(/(?<![\p{L}\d])\p{Ll}{2,}(?![\p{L}\d])/gu) ?? []).length >= SENTENCE

/** `Contextual word embedding`: what is spoken about in a seminar; `Floods in LLMs` of "How Do Language Models Flood?". */
function isTopic({ entry: { title, authors }, identity, record }: Pair): boolean {
  const words = title?.value.trim() ?? ''
  if (identity !== 'doubtful' || authors !== null) return false
  return (
    /^\p{Lu}?\p{Ll}+(?: \p{Ll}+){1,3}$/u.test(words) ||
    (wordsOf(words).length <= FEW_WORDS && hasTopic(record.title, words))
  )
}
/** More of them are a title. */
const FEW_WORDS = 4

/** Most of the list's titles are its own words: some of them may have none of the paper's. */
const isUsual = ({ reworded, of }: { readonly reworded: number; readonly of: number }) => reworded > of / 2

/** The title is a link to a page that is no paper. */
const isPost = ({ entry: { title, links }, link }: Pair): boolean =>
  links.some(
    (one) =>
      one !== link &&
      one.role === 'other' &&
      title !== null &&
      covers(one.span, title.span) &&
      link.span.start >= one.span.end,
  )

const isOnItsTopic = ({ entry, record }: Pair): boolean => shareTopic(entry.title?.value ?? '', record.title)
