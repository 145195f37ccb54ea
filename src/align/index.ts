/**
 * Lists and facts → the same lists with claims anchored to the records: where an entry's paper is known, its title and names
 * are sought inside the entry's own borders. Borders, links and what other entries say never change: a record sought anywhere
 * else would find its own entry, and so hide a copied link.
 */
import { type Facts, found } from '../model/facts.ts'
import { type Entry, type List, paperLinkOf } from '../model/list.ts'
import type { Span } from '../model/span.ts'
import { anchored } from './entry.ts'

/** Each list with its claims anchored; a list of which no paper is known is returned as it is. Never throws. */
export const align = (lists: readonly List[], facts: Pick<Facts, 'paper'>): readonly List[] =>
  lists.map((list) => alignList(list, facts))

function alignList(list: List, { paper: papers }: Pick<Facts, 'paper'>): List {
  const { entries } = list
  const aligned = entries.map((entry, i): Entry => {
    const link = paperLinkOf(entry)
    const paper = link && found(papers.get(link.reference.id))
    if (!paper) return entry
    return anchored(entry, paper, list, ownSpan(entry, entries[i + 1]))
  })
  return aligned.some((entry, i) => entry !== entries[i]) ? { ...list, entries: aligned } : list
}

/** An entry that stands within another is not part of it. */
const ownSpan = ({ span }: Entry, next: Entry | undefined): Span =>
  next && next.span.start > span.start ? { ...span, end: Math.min(span.end, next.span.start) } : span
