/** What a paper is cited for, beside a name that the list gives it. */
import type { PaperConventions } from '../../../model/context.ts'
import { arxivIdOf, type Entry, type List, paperLinkOf } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { titleKey } from '../../../text/titles.ts'
import { isNickname } from './proof.ts'

/** `Depth Score - RiverNet`, `RiverNet (depth)`: so many titles of a section with a nickname on that side are its form. */
const FEWEST = 3

/**
 * Whether one part of a title is what the list calls the linked paper in another entry, or, in a list of nicknames, a
 * nickname on that side of a dash on which other titles of the section have theirs.
 */
export const isCitedByName = (
  entry: Entry,
  list: List,
  { usesNicknames }: Pick<PaperConventions, 'usesNicknames'>,
): boolean => hasNameOfPaper(entry, list) || (usesNicknames && isInForm(entry, list))

function hasNameOfPaper(entry: Entry, list: List): boolean {
  const parts = partsOf(entry)
  const names = namesBy(list).get(arxivIdOf(entry) ?? '')
  return parts.length > 1 && parts.some((part) => names?.has(titleKey(part)))
}

const namesBy = memoizeByObject(({ entries }: List): ReadonlyMap<string, ReadonlySet<string>> => {
  const by = new Map<string, Set<string>>()
  for (const entry of entries) {
    const [id, key] = [arxivIdOf(entry), titleKey(entry.title?.value ?? '')]
    if (id === null || key === '') continue
    const names = by.get(id) ?? new Set()
    by.set(id, names.add(key))
  }
  return by
})

/** `Depth Score - RiverNet` → `Depth Score`, `RiverNet`. */
const partsOf = (entry: Entry): readonly string[] =>
  wordsOf(entry)
    .split(/\s[-–—|]\s|:\s|\s[([]|[)\]]/)
    .flatMap((part) => part.trim() || [])

/** The title, with all that is linked beside it. */
function wordsOf(entry: Entry): string {
  const title = entry.title?.value ?? ''
  const label = paperLinkOf(entry)?.label ?? ''
  return label.includes(title) ? label : title
}

function isInForm(entry: Entry, list: List): boolean {
  const parts = dashed(entry)
  return parts !== null && isNickname(parts[1]) && (formsBy(list).get(sectionOf(entry)) ?? 0) >= FEWEST
}

const formsBy = memoizeByObject(({ entries }: List): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    const parts = dashed(entry)
    if (parts && isNickname(parts[1])) counts.set(sectionOf(entry), (counts.get(sectionOf(entry)) ?? 0) + 1)
  }
  return counts
})

const sectionOf = ({ section }: Entry): string => section.join('\n')

/** Words, and what stands behind a dash. */
function dashed(entry: Entry): readonly [words: string, name: string] | null {
  const [words, name, ...more] = wordsOf(entry).split(/\s[-–—]\s/)
  return words && name && more.length === 0 ? [words, name] : null
}
