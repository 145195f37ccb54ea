/** Titles without what people write or leave out as they like. */
import { titleKey } from '../../../text/titles.ts'

/** The key of a title without acronyms in brackets behind the words that they stand for, and with `Toward` for "Towards". */
export const inPlainForm = (title: string): string =>
  titleKey(
    title.replace(IN_BRACKETS, (all: string, acronym: string, at: number) =>
      title.length <= LONGEST && standsFor(acronym, title.slice(0, at)) ? ' ' : all,
    ),
  ).replace(/\btowards\b/g, 'toward')

/** Characters; longer texts are no titles. */
const LONGEST = 500

/** `(RSN)`, `(RSNs)`. */
const IN_BRACKETS = /\s\((\p{Lu}[\p{L}\p{N}-]{1,11})\)/gu

/** Whether the capitals of an acronym begin words before it, in their order: `Rivers in Sand Networks (RSN)`. */
function standsFor(acronym: string, before: string): boolean {
  let left = acronym.replace(/[^\p{Lu}]/gu, '').toLowerCase()
  if (left.length < 2) return false
  for (const word of titleKey(before).split(' '))
    if (left !== '' && word.startsWith(left[0] ?? '')) left = left.slice(1)
  return left === ''
}
