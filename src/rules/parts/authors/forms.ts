/** How a list writes its names, and whether one can be added in that form. */
import { plainLetters } from '../../../fixes/write-names.ts'
import type { AuthorsVerdict } from '../../../model/comparison.ts'
import { type AuthorList, authorNames, type List } from '../../../model/list.ts'
import type { Edit } from '../../../model/rule.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { wordsOf } from '../../../text/normalize.ts'
import { isOrganization } from '../../../text/organizations.ts'

/** An edit in plain letters where no name of the list has others. */
export const asLettered = (edit: Edit, list: List): Edit =>
  lettersOf(list).arePlain ? { ...edit, text: plainLetters(edit.text) } : edit

/** Fewer names show nothing. */
const FEWEST_NAMES = 12
const lettersOf = memoizeByObject(({ entries }: List) => {
  const names = entries.flatMap((entry) => authorNames(entry))
  return { arePlain: names.length >= FEWEST_NAMES && names.every((name) => /^[ -~]*$/.test(name)) }
})

/**
 * Whether the names do not show how one would be added: family names alone, `Doe J`, or `Doe, Jane, and Richard Roe`, of which
 * only the first is turned round; nor where most have initials only and others do not.
 */
export function isOfNoForm({ names, style }: AuthorList): boolean {
  const initials = names.filter(({ value }) => /^\p{Lu}\.?\s/u.test(value)).length
  if (style.given === 'full' && 2 * initials >= names.length) return true
  const isTurned = (value: string) => value.includes(',')
  const isOdd = (value: string) => !/\s/.test(value) || /^\p{L}{2,}\s(?:\p{Lu}\.?){1,2}$/u.test(value)
  const some = names.filter(({ value }) => isTurned(value)).length
  return (
    (some > 0 && some < names.length) || 2 * names.filter(({ value }) => isOdd(value)).length > names.length
  )
}

/** `Tang Haonan, Chen Yanjun` of Haonan Tang and Yanjun Chen: without commas, a name of the record's order would not suit. */
export function areTurned({ names }: AuthorList, { order }: AuthorsVerdict): boolean {
  const turned = order.filter(({ actual, listed }) => {
    const value = names[listed ?? -1]?.value ?? ''
    const [mine, theirs] = [value.includes(',') ? [] : wordsOf(value), wordsOf(actual)]
    return mine.length === 2 && theirs.length === 2 && mine[0] === theirs[1] && mine[1] === theirs[0]
  })
  return 2 * turned.length > names.length
}

/** `Jane Doe Richard Roe`: a name that is not missing, and is none of those listed, has to be taken out of another one. */
export const hasRunTogether = ({ order, missing }: AuthorsVerdict): boolean =>
  order.some(({ actual, listed }) => listed === null && !missing.includes(actual))

/**
 * `Ann Lee<sup>1</sup>, **Bo Wu**`, `Ann Lee (MIT), Bo Wu*`: whether anything but separators stands between names or behind the last:
 * a name that is added there could get what belongs to another.
 */
export function areMarked({ names, span }: AuthorList, { text }: List): boolean {
  const spans = names.map((name) => name.span)
  const gaps = spans.slice(1).map(({ start }, i) => text.slice(spans[i]?.end, start))
  const [before, last] = [text.charAt((spans[0]?.start ?? span.start) - 1), spans.at(-1)?.end ?? span.end]
  const behind = text.slice(last, last + 6)
  // `*Ann Lee, Bo Wu*` is in italics as a whole
  const isFramed = /[*_]/.test(before) && behind.startsWith(before)
  return (
    gaps.some((gap) => !SEPARATOR.test(gap)) ||
    (MARK.test(behind) && !isFramed) ||
    names.some(({ value }) => isOrganization(value.split(',')[1]?.trim() ?? ''))
  )
}
const SEPARATOR = /^\s*(?:[,，、;；·&]\s*(?:and\s|&\s)?|and\s)\s*$/i
const MARK = /^(?:[*†‡§¶∗⋆★✉#♠♣♦♥^\d]|<su[bp]\b|[\u00b9\u00b2\u00b3\u2070-\u2079]|\s?(?:\[\d|[(（]\p{L}))/u
