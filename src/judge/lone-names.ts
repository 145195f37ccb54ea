/** Lists that cite papers by one family name, `Doe et al.`: a paper of one author has that name alone. */
import type { List } from '../model/list.ts'
import { memoizeByObject } from '../text/memoize.ts'

/** So many entries, and such a share of those with authors, name the first of them and no other. */
const FEWEST = 3
const MOSTLY = 0.5

const namesFirstOnly = memoizeByObject(({ entries }: List) => {
  const all = entries.flatMap(({ authors }) => (authors ? [authors] : []))
  const short = all.filter(
    ({ names, etAl }) => etAl && names.length === 1 && !/\s/.test(names[0]?.value ?? ''),
  )
  return { isCustom: short.length >= FEWEST && short.length >= MOSTLY * all.length }
})

/** A name with nothing but commas and marks around it. */
const LONE = /^[\s,.;:*_–—-]*\p{Lu}\p{Ll}(?:['’-]?\p{L})*[\s,.;:*_–—-]*$/u

/** Whether the words that an entry has besides are one family name, as its neighbours have before “et al.”. */
export const isLoneName = (words: string, list: List): boolean =>
  LONE.test(words) && namesFirstOnly(list).isCustom
