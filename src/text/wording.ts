/** Whether a title differs from the record's by slips or by its wording. */
import type { Difference, TitleVerdict } from '../model/comparison.ts'
import { editDistance } from './distance.ts'
import { titleKey } from './titles.ts'

/** Whether it is the same word misspelt, not another word: `River-o1` and `River-CoT` are two names. */
export const isSlip = ({ listed, actual }: Difference): boolean =>
  editDistance(listed.toLowerCase(), actual.toLowerCase()) <=
    (hasDigit(listed) === hasDigit(actual) ? 2 : 1) && !hasOtherPart(listed, actual)

/** `RiverDoc` and `RiverOCR`: two names that begin alike, and no slip of one. */
function hasOtherPart(listed: string, actual: string): boolean {
  const [, mine = '', own = ''] = IN_PARTS.exec(listed) ?? []
  const [, theirs, other = ''] = IN_PARTS.exec(actual) ?? []
  const letters = (part: string) => [...part.toLowerCase()].sort().join('')
  return (
    mine === theirs &&
    letters(own) !== letters(other) &&
    editDistance(own.toLowerCase(), other.toLowerCase()) > 1
  )
}
const IN_PARTS = /^(\p{L}*\p{Ll})(\p{Lu}\p{L}{1,4})$/u

const hasDigit = (word: string): boolean => /\d/.test(word)

/** Whether the title is worded otherwise: not misspelt, not with words swapped, not with one word left out. */
export function isReworded(verdict: TitleVerdict, listed: string, actual: string): boolean {
  if (verdict.outcome !== 'typo') return verdict.outcome === 'different'
  const sorted = (text: string) => titleKey(text).split(' ').toSorted().join(' ')
  const differing = verdict.differing.filter((one) => !isNickname(one, listed))
  const side = (which: keyof Difference) =>
    sorted(
      differing
        .map((one) => one[which])
        .join(' ')
        .trim(),
    )
  const [gap, ...more] = differing.filter((one) => !isSlip(one))
  if (!gap || sorted(listed) === sorted(actual)) return false
  // `Baseline Simple` behind a nickname; an abbreviation in brackets may stand on either side
  if (side('listed') === side('actual') && differing.every(isOrdinary)) return false
  return more.length > 0 || gap.listed !== '' || titleKey(gap.actual).includes(' ')
}

/** `WWW'22 A Title`: whether all that differs is a venue before the title, which was read with it. */
export const isOnlyPlaced = (listed: string, actual: string): boolean =>
  PLACED.test(listed) && titleKey(listed.replace(PLACED, '')) === titleKey(actual)
const PLACED = /^\p{Lu}[\p{L}&-]{1,15}\s?['’]\d\d\s/u

/**
 * `From Slow Rivers` of "RiverNet: From Slow Rivers to Quick Lakes": whether two or more words of a title, from its start or
 * from behind a colon, go on in it: then the listed title was cut at its end.
 */
export function isCutShort(listed: string, actual: string): boolean {
  const key = withoutArticle(titleKey(listed))
  const isBegun = (part: string) => withoutArticle(titleKey(part)).startsWith(`${key} `)
  const parts = actual.split(/:\s/)
  return (
    key.includes(' ') && (isBegun(actual) || isBegun(parts.slice(1).join(' '))) && !parts.some(isWhole(key))
  )
}

/** `Counting Rivers` of "Counting Rivers: A Survey": whether all behind a colon was left out. A name alone is no title that was cut. */
export const isCutAtColon = (listed: string, actual: string): boolean =>
  /\S\s+\S+\s+\S/.test(listed) && titleKey(actual.split(/:\s/)[0] ?? '') === titleKey(listed)

const withoutArticle = (key: string): string => key.replace(/^(?:an?|the) /, '')

const isWhole = (key: string) => (part: string) => withoutArticle(titleKey(part)) === key

/** `RL4VLA:What Can RL …`: a name before the title that the record lacks. */
const isNickname = ({ listed, actual }: Difference, title: string): boolean =>
  actual === '' && listed !== '' && title.startsWith(`${listed}:`)

const isOrdinary = ({ listed, actual }: Difference): boolean => !/\p{Lu}{2}/u.test(listed + actual)
