/** Where else a list has the title of an entry, with the link of another paper. */
import { arxivIdOf, type Entry, type List } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { isDistinctive, titleKey } from '../../../text/titles.ts'

/** The first other entry that has this title, or what stands behind its name, and links another paper on arXiv. */
export function withTitleElsewhere(entry: Entry, list: List): Entry | null {
  const own = arxivIdOf(entry)
  if (own === null) return null
  const others = keysOf(entry).flatMap((key) => entriesBy(list).get(key) ?? [])
  return others.find((one) => one !== entry && arxivIdOf(one) !== own) ?? null
}

const entriesBy = memoizeByObject(({ entries }: List): ReadonlyMap<string, readonly Entry[]> => {
  const by = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const key of arxivIdOf(entry) === null ? [] : keysOf(entry))
      by.set(key, [...(by.get(key) ?? []), entry].slice(0, MOST))
  return by
})
/** A title that stands oftener is none. */
const MOST = 5

/** `LLM.rain(): Pretrained Rivers at Scale` is `Rain(): Pre-trained rivers at scale`. */
function keysOf({ title }: Entry): readonly string[] {
  const { value } = title ?? { value: '' }
  const [, ...rest] = value.split(/:\s/)
  const keys = [value, rest.join(': ')].map(titleKey).filter(isDistinctive)
  return [...new Set(keys.map((key) => key.replaceAll(' ', '')))]
}
