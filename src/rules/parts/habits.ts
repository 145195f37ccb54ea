/** What a list does as a rule, so that an exception is one. */
import type { Facts } from '../../model/facts.ts'
import type { Entry, List, NameStyle } from '../../model/list.ts'
import { ALL_AUTHORS, BY_NAME, FEWEST_BY_NAME, FEWEST_ENTRIES } from '../../text/thresholds.ts'
import { foldTitle } from '../../text/titles.ts'
import { pairOf } from './paper.ts'

const habits = new WeakMap<List, { readonly papers: Facts<'paper'>['paper']; readonly all: boolean }>()

/** Whether the list names every author of its papers: then one name beside two of arXiv's is one too few. */
export function namesAll(list: List, facts: Facts<'paper'>): boolean {
  const known = habits.get(list)
  if (known?.papers === facts.paper) return known.all
  const all = countAll(list, facts)
  habits.set(list, { papers: facts.paper, all })
  return all
}

function countAll(list: List, facts: Facts<'paper'>): boolean {
  let [whole, part] = [0, 0]
  for (const entry of list.entries) {
    const authors = pairOf(entry, facts)?.authors
    if (!entry.authors || !authors || authors.total < 2 || authors.agreeing === 0) continue
    if (!entry.authors.etAl && authors.missing.length === 0) whole++
    else part++
  }
  return whole + part >= FEWEST_ENTRIES && whole / (whole + part) >= ALL_AUTHORS
}

const names = new WeakMap<List, { readonly papers: Facts<'paper'>['paper']; readonly calls: boolean }>()

/**
 * Whether the list calls papers by what people call them ("GPT-3" for “Language Models are Few-Shot Learners”): of its
 * titles of a word or two more than a few are none of arXiv's. Then another such title proves nothing.
 */
export function callsByName(list: List, facts: Facts<'paper'>): boolean {
  const known = names.get(list)
  if (known?.papers === facts.paper) return known.calls
  const short = list.entries.filter(isShort).flatMap((entry) => pairOf(entry, facts) ?? [])
  const unlike = short.filter(({ identity }) => identity === 'doubtful')
  const calls = unlike.length >= FEWEST_BY_NAME && unlike.length > BY_NAME * short.length
  names.set(list, { papers: facts.paper, calls })
  return calls
}

/** A title of a word or two. */
export const isShort = ({ title }: Entry): boolean => foldTitle(title?.value ?? '').split(' ').length < 3

const styles = new WeakMap<List, NameStyle | null>()

/** How most of the list's entries of three names and more write theirs; null if none has so many. */
export function usualStyle(list: List): NameStyle | null {
  const known = styles.get(list)
  if (known !== undefined) return known
  const named = list.entries.flatMap(({ authors }) =>
    authors && authors.names.length > 2 ? [authors.style] : [],
  )
  const [most] = [...Map.groupBy(named, (style) => JSON.stringify(style)).values()].sort(
    (a, b) => b.length - a.length,
  )
  const style = most?.[0] ?? null
  styles.set(list, style)
  return style
}
