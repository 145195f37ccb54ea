/** Chinese names that arXiv alone spells otherwise, perhaps wrongly. */
import type { AuthorsVerdict, MisspeltName, Pair } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import { wordsOf } from '../../../text/normalize.ts'
import { isPinyin } from '../../../text/pinyin.ts'

/**
 * The only name that differs from arXiv's, if a letter in it is another one and both are Chinese names: whoever copies a name drops
 * letters, doubles them or has them change places, but hardly writes another one that makes a name. arXiv's form is filled in by
 * hand, too.
 */
export function doubtfulSpelling(verdict: AuthorsVerdict, pair: Pair, list: List): MisspeltName | null {
  const { misspelt, missing, extra, reordered } = verdict
  const [one, ...more] = misspelt
  const others = more.length + missing.length + extra.length + reordered.length
  return one && others === 0 && areTwoNames(one) && !isConfirmed(one, pair, list) ? one : null
}

/** `Shanbo Fan` of "Shenbo Fan", but not `Shabo Fan`. */
function areTwoNames({ listed, actual }: MisspeltName): boolean {
  const [mine, theirs] = [wordsOf(listed), wordsOf(actual)]
  const [a = '', ...moreOfMine] = mine.filter((word) => !theirs.includes(word))
  const [b = '', ...moreOfTheirs] = theirs.filter((word) => !mine.includes(word))
  return (
    moreOfMine.length + moreOfTheirs.length === 0 &&
    a.length === b.length &&
    [...a].filter((letter, i) => letter !== b[i]).length === 1 &&
    isPinyin(a) &&
    isPinyin(b)
  )
}

/** Whether another record, or another entry, has the name as this record does; a record that is not arXiv's needs no other. */
function isConfirmed(
  { actual }: MisspeltName,
  { authors, witnesses, entry }: Pair,
  { entries }: List,
): boolean {
  const by = authors?.by
  return (
    by?.paper === null ||
    witnesses.some((one) => one.source !== by?.source && one.authors.includes(actual)) ||
    entries.some((one) => one !== entry && one.authors?.names.some(({ value }) => value === actual))
  )
}
