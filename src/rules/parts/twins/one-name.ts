/** Titles that differ, and are one name of the paper beside remarks, glosses or nicknames. */
import type { Entry, List } from '../../../model/list.ts'
import { isDistinctive, titleKey } from '../../../text/titles.ts'
import { isCoinedWord, leadOf } from '../titles/names.ts'
import { OF_ANY } from './common.ts'
import { isNamedAs, isSaidOfNamed } from './own-leads.ts'

/** Whether the titles of two entries are one name with other words around it. */
export const isOneName = (one: Entry, another: Entry, list: List): boolean =>
  shareLabel(one, another) ||
  areTurnedRound(one.title?.value ?? '', another.title?.value ?? '') ||
  hasOwnNicknames(one.title?.value ?? '', another.title?.value ?? '') ||
  isNamedAs(one, another, list) ||
  isSaidOfNamed(one, another, list) ||
  isNameWithRemark(one, another, list) ||
  isNameWithRemark(another, one, list) ||
  isGlossOf(one, another, list) ||
  isGlossOf(another, one, list)

/** `RiverNet (used by J. Doe for #12)` of "RiverNet: A Title", "RiverNet — what it is": the bracket tells of its use. */
function isNameWithRemark(one: Entry, another: Entry, list: List): boolean {
  const name = (one.title?.value ?? '').replace(REMARK, '').trim()
  if (name === (one.title?.value ?? '').trim() || name === '') return false
  const [lead = ''] = (another.title?.value ?? '').replace(REMARK, '').split(/:\s|\s[-–—]\s/u, 1)
  return [titleKey(lead), leadOf(another, list)].includes(titleKey(name))
}
const REMARK = /\((?:used|see|cf\.?|with|for|by|in|from|as|via)\b[^()]*\)\s*$/iu

/** `RiverSim: finding slow laws of rivers (regression)` of "Finding Slow Laws of Rivers from Data": a name, the first words of the title, a gloss. */
function isGlossOf({ title }: Entry, { title: full }: Entry, { text }: List): boolean {
  const { start = 0, end = 0 } = title?.span ?? {}
  const [, words = ''] = GLOSSED.exec(text.slice(start, end + MOST_OF_GLOSS)) ?? []
  return isDistinctive(titleKey(words)) && titleKey(full?.value ?? '').startsWith(`${titleKey(words)} `)
}
const GLOSSED = /^[^:]{2,30}:\s([^():|\n]+)\s\(\p{Ll}[^()|\n\d]*\)/u
/** Characters behind a title that are looked at. */
const MOST_OF_GLOSS = 60

/** `Dreamer: A Title` and "DreamerV1: A Title". */
function hasOwnNicknames(a: string, b: string): boolean {
  const [, mine = '', x = ''] = NICKNAMED.exec(a) ?? []
  const [, theirs = '', y = ''] = NICKNAMED.exec(b) ?? []
  const areForms = mine.startsWith(theirs) || theirs.startsWith(mine)
  return areForms && isDistinctive(titleKey(x)) && titleKey(x) === titleKey(y)
}
const NICKNAMED = /^([^:]{1,30}):\s(.+)$/su

/** `A Title (RN / RiverNet 2)` and `RiverNet 2 (A Title)`. */
const areTurnedRound = (a: string, b: string): boolean => isTurnedRound(a, b) || isTurnedRound(b, a)

function isTurnedRound(one: string, another: string): boolean {
  const [, title = '', names = ''] = WITH_BRACKET.exec(one) ?? []
  const [, name = '', inside = ''] = WITH_BRACKET.exec(another) ?? []
  return (
    isDistinctive(titleKey(title)) &&
    titleKey(title) === titleKey(inside) &&
    names.split(/[/,;]/).some((each) => titleKey(each) === titleKey(name))
  )
}
const WITH_BRACKET = /^([^()]+)\(([^()]+)\)$/u

/** Whether both call their paper by one name in a link behind their words, `what it shows ([RiverNet](…))`: then those are no title. */
const shareLabel = (one: Entry, another: Entry): boolean =>
  namesBehind(one).some((name) => namesBehind(another).includes(name))

const namesBehind = ({ links, title }: Entry): readonly string[] =>
  links.flatMap(({ role, label, span }) =>
    role === 'paper' && title && span.start >= title.span.end && isCoinedWord(label) && !OF_ANY.test(label)
      ? [titleKey(label)]
      : [],
  )
