/** Names with words in brackets behind them: what a thing is for, what its name stands for, or what a paper is called. */
import type { By, Pair, TitleVerdict } from '../../../model/comparison.ts'
import type { Entry, List } from '../../../model/list.ts'
import type { Claim } from '../../../model/span.ts'
import type { Witness } from '../../../model/witness.ts'
import { lineBefore } from '../../../text/lines.ts'
import { isOffTopic } from '../../../text/own-words.ts'
import { hasWords, titleKey } from '../../../text/titles.ts'

/** `RiverNet (slow rivers)`, `- MINT: [Mutual Information …`, `RiverNet (Rivers at Night)`: a name, and the words behind it. */
type Gloss = { readonly name: string; readonly words: string }

const IN_BRACKETS = /^\P{L}{0,8}([\p{L}\d][\p{L}\d.+-]{1,20})\**\s?[(（]([^()（）\n]{2,100})[)）]/u
const BEHIND_COLON =
  /^[\s*+>-]*(?:\d+[.)]\s)?[*_]{0,2}(\p{Lu}[\p{L}\d-]{1,9})[*_]{0,2}\s*[:：]\s*[*_]{0,2}\s*\[([^[\]]+)\]\(/u

/** The name and the words in brackets, or behind a colon in a link, that the title is, or is within. */
function glossOf({ value, span }: Claim<string>, { text }: List): Gloss | null {
  const before = lineBefore(span, text)
  const whole = before + text.slice(span.start, span.start + LONGEST).split('\n', 1)[0]
  const spelt = BEHIND_COLON.exec(whole)
  if (spelt?.[1] && spelt[2] && value.endsWith(spelt[2])) return { name: spelt[1], words: spelt[2] }
  // the name may not have been read as part of the title
  const behind = /(?:^|[\s*[])([\p{L}\d][\p{L}\d.+-]{1,20})[\]*]*\s?\($/u.exec(before)?.[1]
  if (behind) return { name: behind, words: value }
  const [, name, words] = IN_BRACKETS.exec(text.slice(span.start, span.start + LONGEST)) ?? []
  return name && words ? { name, words } : null
}
const LONGEST = 150

/** One to four words in small letters, of which plurals of abbreviations may be one. */
const PURPOSE = /^(?:\p{Ll}[\p{Ll}\d-]*|\p{Lu}{2,6}s?)(?:[\s/,&]+(?:\p{Ll}[\p{Ll}\d-]*|\p{Lu}{2,6}s?)){0,3}$/u

/** `SegRiver (semantic segmentation): https://…`: what a thing is for. A title in brackets has capitals or more words. */
export function namesPurpose({ by }: By<TitleVerdict>, { title }: Entry, list: List): boolean {
  const gloss = title && glossOf(title, list)
  return (
    gloss !== null &&
    PURPOSE.test(gloss.words) &&
    !by.title.toLowerCase().includes(`(${gloss.words.toLowerCase()}`)
  )
}

/** `EsRiT (Efficient self-taught River Transformers)`: words that the name stands for, or a part of the paper's title. */
export function spellsNameOut({ by, outcome }: By<TitleVerdict>, { title }: Entry, list: List): boolean {
  const gloss = title && glossOf(title, list)
  if (gloss !== null && (haveInitials(gloss) || hasWords(by.title, gloss.words))) return true
  const expansion = expansionIn(title?.value ?? '')
  return expansion !== null && outcome === 'different' && isNamedIn(by, expansion)
}

/**
 * `CLIP: Contrastive Language-Image Pre-training` of a paper about that: what a name stands for is no title, so it neither
 * contradicts the paper's own nor is another paper's.
 */
export function isNameOf({ entry: { title }, record, paper }: Pair): boolean {
  const expansion = expansionIn(title?.value ?? '')
  if (expansion === null) return false
  const about = { title: record.title, abstract: paper?.abstract ?? null }
  return isNamedIn(record, expansion) || !isOffTopic(expansion.words, about)
}

/** A title that is a name and what most of its letters stand for. */
function expansionIn(title: string): Gloss | null {
  const [, name = '', words = ''] = NAME_AND_WORDS.exec(title) ?? []
  return haveInitials({ name, words }) && longWords(words) <= name.length ? { name, words } : null
}

/** An expansion has no more words than its name has letters, but for those like “from”. */
const longWords = (words: string): number => (words.match(/[\p{Lu}\d][\p{L}\d]*|\p{L}{5,}/gu) ?? []).length

/** `EsRiT: Efficient self-taught River Transformers`, `🌊 EsRiT (Efficient … )`. */
const NAME_AND_WORDS =
  /^[^\p{L}\d]{0,8}(\p{Lu}[\p{L}\d-]{1,9})(?:\s?[:：]|\s[-–—]|\s?[(（])\s*((?:\S+\s+){1,7}\S+?)[)）]?$/u

/**
 * Whether the record's title goes on otherwise behind the same name, or its abstract, if it is known, has the name or what it
 * stands for.
 */
const isNamedIn = ({ title, paper }: Witness, { name, words }: Gloss): boolean =>
  title.toLowerCase().startsWith(`${name.toLowerCase()}:`) ||
  !paper?.abstract ||
  [name, words].some((some) => hasWords(paper.abstract ?? '', some))

/** So many of the letters of a name are initials. */
const FEWEST = 2
const MOSTLY = 0.6

/** Whether most letters of a name are initials of the words, in their order. */
function haveInitials({ name, words }: Gloss): boolean {
  const letters = titleKey(name).replace(/\P{L}/gu, '')
  const heads = titleKey(words)
    .split(' ')
    .map((word) => word.charAt(0))
  let [agreeing, from] = [0, 0]
  for (const letter of letters) {
    const at = heads.indexOf(letter, from)
    if (at < 0) continue
    agreeing++
    from = at + 1
  }
  return agreeing >= FEWEST && agreeing >= MOSTLY * letters.length
}
