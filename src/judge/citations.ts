/** Links whose text cites a paper by its authors: `[Vaswani et al. (2017)](…)`. */
import type { Witness } from '../model/witness.ts'
import { editDistance } from '../text/distance.ts'
import { normalizeLetters, wordsOf } from '../text/normalize.ts'
import { TEAM } from '../text/organizations.ts'
import { isCitation } from '../text/titles.ts'

/** Letters of a word that tells people apart, and in how many of them the same name may be spelt otherwise. */
const TELLING = 3
const OTHERWISE = 2

/**
 * Whether the text of a link cites somebody who, however misspelt, wrote no part of what it leads to. A team's members stand in
 * no record, and "et al." of a single author is no list of people.
 */
export function citesOthers({ link: { label }, authors }: Witness): boolean {
  if (!isCitation(label) || authors.length < 2 || authors.some((name) => IS_TEAM.test(name))) return false
  const [cited = ''] = normalizeLetters(label).split(/\bet\.? al\b/)
  const names = wordsOf(cited).filter((word) => /^\p{L}+$/u.test(word) && word.length >= TELLING)
  const people = authors.flatMap(wordsOf)
  return names.length > 0 && !names.some((name) => people.some((word) => mayBeOneName(name, word)))
}
const IS_TEAM = new RegExp(String.raw`\b(?:${TEAM})\b`, 'i')

const mayBeOneName = (a: string, b: string): boolean =>
  a.startsWith(b) || b.startsWith(a) || editDistance(a, b) <= OTHERWISE
