/** Entries that join two works, each with a year, a venue and code of its own. */
import type { Entry } from '../../../model/list.ts'
import { isCoinedWord } from '../titles/names.ts'

/** More words than this are a title. */
const MOST_OF_NAME = 3

/** `RiverGAN / LakeNet`: two names, a coined one among them, and no title. */
export function joinsTwoWorks({ title }: Entry): boolean {
  const names = (title?.value ?? '').split(/\s\/\s/).map((name) => name.trim().split(/\s+/))
  return (
    names.length > 1 &&
    names.every(({ length }) => length <= MOST_OF_NAME) &&
    names.flat().some((word) => isCoinedWord(word))
  )
}
