/**
 * Lists and facts → the same lists with claims anchored to the records: where an entry's paper is known, its title and names
 * are sought inside the entry's own borders. Borders, links and what other entries say never change: a record sought anywhere
 * else would find its own entry, and so hide a copied link.
 */
import type { Entry, List } from '../model/list.ts'
import type { Span } from '../model/span.ts'
import { type CheckTime, untimed } from '../model/time.ts'
import { type Descriptions, type Witness, witnessing } from '../model/witness.ts'
import { compareTitles } from '../text/titles.ts'
import { anchored } from './entry.ts'

/** Each list with its claims anchored; a list of which no paper is known is returned as it is. Throws only what `checkTime` does. */
export const align = (
  lists: readonly List[],
  facts: Descriptions,
  checkTime: CheckTime = untimed,
): readonly List[] => {
  const witnessesOf = witnessing(facts)
  return lists.map((list) => alignList(list, witnessesOf, checkTime))
}

type WitnessesOf = ReturnType<typeof witnessing>

function alignList(list: List, witnessesOf: WitnessesOf, checkTime: CheckTime): List {
  const { entries } = list
  const aligned = entries.map((entry, i): Entry => {
    checkTime()
    const record = recordFor(entry, witnessesOf(entry))
    return record ? anchored(entry, record, list, ownSpan(entry, entries[i + 1])) : entry
  })
  return aligned.some((entry, i) => entry !== entries[i]) ? { ...list, entries: aligned } : list
}

/** The record whose title the reader found, else the most trusted one. */
const recordFor = ({ title }: Entry, witnesses: readonly Witness[]): Witness | undefined =>
  witnesses.find((one) => title && compareTitles(title.value, one.title).outcome === 'same') ?? witnesses[0]

/** An entry that stands within another is not part of it. */
const ownSpan = ({ span }: Entry, next: Entry | undefined): Span =>
  next && next.span.start > span.start ? { ...span, end: Math.min(span.end, next.span.start) } : span
