/** Where else a list has the title of an entry, with the link of another paper, or the paper that the entry means. */
import { arxivIdOf, type Entry, type List } from '../../../model/list.ts'
import type { ArxivId } from '../../../model/reference.ts'
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

/** Whether the section of an entry has the paper already, so that the entry would repeat it. */
export const isInSection = (paper: ArxivId, { section }: Entry, list: List): boolean =>
  papersBySection(list).has([paper, ...section].join('\n'))

const papersBySection = memoizeByObject(
  ({ entries }: List) => new Set(entries.map((entry) => [arxivIdOf(entry), ...entry.section].join('\n'))),
)
