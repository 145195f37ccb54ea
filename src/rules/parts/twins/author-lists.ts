/** How the author lists of two entries of one paper differ, if both certainly name its authors. */
import { authorNames, type Entry, type List } from '../../../model/list.ts'
import { differingAuthors } from '../../../text/consistency.ts'
import { wordsOf } from '../../../text/normalize.ts'
import { arePeople } from '../../../text/people.ts'
import { sameName } from '../../../text/person.ts'
import { isInText } from '../authors/reading.ts'
import { areOtherWorks } from './other-things.ts'

/** Names that only one of the two entries has, for a message; null if there are none, or if something else may have been read. */
export function authorsDiffer(entry: Entry, first: Entry, list: List): string | null {
  if (![entry, first].every((one) => isRead(one, list)) || areOtherWorks(entry, first, list)) return null
  const [mine, theirs] = differingAuthors(authorNames(entry), authorNames(first))
  // with no name in common, one of the two may be something other than names: a tag, a topic, a speaker, an institution
  if (mine.length === authorNames(entry).length && ![entry, first].every(areNamesForSure)) return null
  const isOf = (names: readonly string[], name: string) => names.some((other) => sameName(name, other))
  const extra = mine.filter((name) => !says(first, name, list) && !isOf(theirs, name))
  const missing = theirs.filter((name) => !says(entry, name, list) && !isOf(mine, name))
  if (isCutShort(extra, first, list) || isCutShort(missing, entry, list)) return null
  const parts = [
    missing.length > 0 ? `${quoted(missing)} only there` : '',
    extra.length > 0 ? `${quoted(extra)} only here` : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : null
}

/** Whether names that an entry seems to lack stand behind those that were read. */
const isCutShort = (names: readonly string[], { authors }: Entry, list: List): boolean =>
  authors !== null && names.some((name) => isInText(name, authors, list))

/** Below this certainty, other words may have been taken for names. */
const SURE = 0.7
const SUREST = 0.9

function isRead({ authors }: Entry, { text }: List): boolean {
  if (!authors || authors.etAl) return false
  const { span, names } = authors
  // `Example Networks`, words in code marks, is a tag
  if (/^`[^,;]*`$/.test(text.slice(span.start - 1, span.end + 1))) return false
  const all = names.map(({ value }) => value)
  return (
    names.every(({ certainty }) => certainty >= SURE) &&
    arePeople(all) &&
    !all.some((name) => isPlace(name) || isInPaper(name))
  )
}

/** `Section III.B`, `Table IV`: where in the paper something stands, in a column of sources. */
const isInPaper = (name: string): boolean =>
  /^(?:sections?|sec\.|tables?|fig(?:ures?|s?\.)|appendix|chapters?|eq(?:uations?|\.))\s*(?:\d|[IVX]+\b|[A-Z]\b)/i.test(
    name,
  )

/** `Jane Doe from University`, `Kyoto University`, `PhD Dissertation`: where somebody works, or what was written. */
const isPlace = (name: string): boolean =>
  /\s(?:from|at)\s|\b(?:universit\p{L}+|institute|college|laborator\p{L}+|thesis|dissertation)\b/iu.test(name)

/** Several names of two words at least, read with hardly any doubt. */
const areNamesForSure = ({ authors }: Entry): boolean =>
  authors !== null &&
  authors.names.length > 1 &&
  authors.names.every(({ value, certainty }) => certainty >= SUREST && /\p{L}[\s,.]+\p{L}/u.test(value))

/** Whether two entries have most of the authors of the shorter list in common, and at least `fewest`. */
export function nameSamePeople(entry: Entry, first: Entry, fewest = 1): boolean {
  const [mine, theirs] = [authorNames(entry), authorNames(first)]
  const common = mine.length - differingAuthors(mine, theirs)[0].length
  return common >= fewest && 2 * common > Math.min(mine.length, theirs.length)
}

/** Whether an entry has a name anywhere: some may stand apart, as in `<summary>Ann Lee, et al.</summary>`. */
function says({ span }: Entry, name: string, { text }: List): boolean {
  const words = ` ${wordsOf(text.slice(span.start, span.end)).join(' ')} `
  return words.includes(` ${wordsOf(name).join(' ')} `)
}

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

/** Entries in their order, those behind the others that have a name like `R.oe`, which lacks its first letter. */
export const brokenLast = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => Number(hasBrokenName(a)) - Number(hasBrokenName(b)))

const hasBrokenName = (entry: Entry): boolean =>
  authorNames(entry).some((name) => /^\p{Lu}\.\p{Ll}+$/u.test(name))
