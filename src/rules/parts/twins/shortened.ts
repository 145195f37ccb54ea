/** Papers that a list mentions in fewer words than their titles have. */
import type { Entry } from '../../../model/list.ts'
import { hasInOrder, titleKey } from '../../../text/titles.ts'

/** Whether one of two entries only mentions the other's paper, in fewer words than its title has. */
export const isBriefOf = (one: Entry, another: Entry): boolean =>
  mentionsBriefly(one, another) ||
  mentionsBriefly(another, one) ||
  isBriefBehindName(one, another) ||
  isBriefBehindName(another, one)

/** `RiverBench: Reading of Rivers` of "RiverBench: Testing Large Models on Reading of Rivers": the name says which paper it is. */
function isBriefBehindName({ title: one }: Entry, { title: another }: Entry): boolean {
  const [, name, rest = ''] = NAMED.exec(one?.value ?? '') ?? []
  const [, other, whole = ''] = NAMED.exec(another?.value ?? '') ?? []
  const [few, all] = [rest, whole].map((words) => titleKey(words).split(' ')) as [string[], string[]]
  if (!name || name !== other || all.length - few.length < LEFT_OUT || few.length < TELLING) return false
  return hasInOrder(all, few)
}
const NAMED = /^((?=\S*[\p{Lu}\d]\S*[\p{Lu}\d])\S{3,}): (.{1,300})$/u

/** An entry that has authors or a venue gives a title. */
const mentionsBriefly = (one: Entry, another: Entry): boolean =>
  one.authors === null && one.venue === null && shortens(one.title?.value ?? '', another.title?.value ?? '')

/**
 * Whether a title is another in fewer words: `Basin SFR via Rain` of "Basin Slow-Flow Routing via Rain and Snow". Each of its
 * words is one of the other's, stands for several by their initials, or says nothing. One word less is a slip.
 */
function shortens(short: string, long: string): boolean {
  if (short.length >= long.length || long.length > LONGEST) return false
  const [few, all] = [short, long].map((title) => titleKey(title).split(' ')) as [string[], string[]]
  if (all.length - few.length < LEFT_OUT || few.filter((word) => !SMALL.test(word)).length < TELLING)
    return false
  const heads = all.map((word) => word.charAt(0)).join('')
  const acronyms = new Set((short.match(ACRONYMS) ?? []).map((acronym) => acronym.toLowerCase()))
  const has = new Set(all)
  return few.every(
    (word) => has.has(word) || SMALL.test(word) || (acronyms.has(word) && heads.includes(word)),
  )
}

/** Characters; longer texts are no titles. */
const LONGEST = 500
/** Words. */
const LEFT_OUT = 2
const TELLING = 3
const SMALL = /^(?:an?|the|and|for|of|in|on|to|with|by|via|from)$/
const ACRONYMS = /(?<![\p{L}\d])\p{Lu}{3,}(?![\p{L}\d])/gu
