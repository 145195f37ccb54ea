/** Mere names among entries with full titles: a method and the model that was made with it, each with the paper of both. */
import type { Entry } from '../../../model/list.ts'
import { isDistinctive } from '../../../text/titles.ts'
import { isCoinedWord } from '../titles/names.ts'
import { titleKeyOf } from './common.ts'

/** So large a share of a section has titles where people write titles: in a list of names, one of two links may be copied. */
const MOSTLY = 0.6

/**
 * Tells whether two entries of a section are called by two coined words where the section gives its papers their titles: no title
 * shows that one of the two links is wrong.
 */
export function areNamesAmongTitles(
  sections: readonly (readonly Entry[])[],
): (one: Entry, another: Entry) => boolean {
  const givesTitles = (section: readonly Entry[]) =>
    section.filter((entry) => isDistinctive(titleKeyOf(entry))).length >= MOSTLY * section.length
  const amongTitles = new Set(sections.filter(givesTitles).flat())
  return (one, another) =>
    titleKeyOf(one) !== titleKeyOf(another) && [one, another].every(isName) && amongTitles.has(one)
}

const isName = ({ title, authors }: Entry): boolean =>
  title !== null && authors === null && isCoinedWord(title.value.trim())
