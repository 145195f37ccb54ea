/** What a list does as a rule, so that an exception is one. */
import type { Facts } from '../model/facts.ts'
import type { List } from '../model/list.ts'
import { pairOf } from './paper.ts'
import { ALL_AUTHORS, FEWEST_ENTRIES } from './thresholds.ts'

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
