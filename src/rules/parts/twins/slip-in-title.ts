/** Which of two spellings of one title has the slip. */
import type { Entry, List } from '../../../model/list.ts'
import { editDistance } from '../../../text/distance.ts'
import { wordsOf } from '../../../text/normalize.ts'
import { wholeDifferences } from '../../../text/titles.ts'

type Pair = { readonly entry: Entry; readonly other: Entry }

/** A slip changes so many letters at most. */
const MOST = 2

/**
 * Two entries whose titles differ in a word, the one with the slip first if the rest of the list shows which it is: it has the
 * other spelling elsewhere, and this one nowhere.
 */
export function withSlip(entry: Entry, other: Entry, list: List): Pair {
  const [mine = '', theirs = ''] = [entry, other].map(({ title }) => title?.value ?? '')
  const differing = wholeDifferences(mine, theirs)
  const isSwapped =
    differing.length === 1 &&
    differing.every(
      ({ listed, actual }) =>
        isSpelling(listed, actual) && titlesWith(listed, list) > 1 && titlesWith(actual, list) === 1,
    )
  return isSwapped || isTorn(theirs, mine, list) ? { entry: other, other: entry } : { entry, other }
}

/** `A View o fRivers` of "A View of Rivers": whether the same letters make words that no other title has, and the other's words are in some. */
function isTorn(title: string, whole: string, list: List): boolean {
  const [torn, right] = [wordsOf(title), wordsOf(whole)]
  const odd = torn.filter((word) => !right.includes(word))
  return (
    torn.join('') === right.join('') &&
    odd.some((word) => titlesWith(word, list) === 1) &&
    right.every((word) => torn.includes(word) || titlesWith(word, list) > 1)
  )
}

/** Two words that differ in more than their number, which writers take either way. */
const isSpelling = (one: string, another: string): boolean =>
  one !== '' &&
  another !== '' &&
  !isPlural(one, another) &&
  !isPlural(another, one) &&
  distance(one, another) <= MOST

const isPlural = (one: string, another: string): boolean => one.toLowerCase() === `${another.toLowerCase()}s`
const distance = (one: string, another: string): number =>
  editDistance(one.toLowerCase(), another.toLowerCase())

/** How many different titles of the list have some words. */
function titlesWith(words: string, { entries }: List): number {
  const wanted = ` ${wordsOf(words).join(' ')} `
  const keys = entries.map(({ title }) => ` ${wordsOf(title?.value ?? '').join(' ')} `)
  return new Set(keys.filter((key) => key.includes(wanted)).map((key) => key.replaceAll(' ', ''))).size
}
