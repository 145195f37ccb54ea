/** Sources of records that did not answer. Each is told once, however many entries it was asked about. */
import { type Facts, isRegistryKey, isUnanswered, paperAsked, type RecordKey } from '../model/facts.ts'
import { type Entry, type List, paperKeysIn } from '../model/list.ts'
import type { Change } from '../model/options.ts'
import type { PaperKey } from '../model/reference.ts'
import type { Checked, Unchecked } from '../model/report.ts'
import { positionAt } from '../model/span.ts'
import { type Descriptions, witnessing } from '../model/witness.ts'
import { touchedIn } from './suppression.ts'

type Silence = { readonly key: RecordKey; readonly source: string; readonly reason: string }
/** An entry that a source was asked about in vain. */
type Unheard = Silence & { readonly list: List; readonly entry: Entry }

/** How many entries each source left without its record, whether or not another one has a record of them. */
export const unansweredBy = (
  lists: readonly List[],
  facts: Descriptions,
  change: Change | null,
): Checked['unanswered'] =>
  bySource(unheard(lists, facts, change)).map(({ source, reason, all }) => ({
    source,
    reason,
    entries: new Set(all.map(({ entry }) => entry)).size,
  }))

/**
 * What is not checked for want of a record: entries that have no other, and whose paper is one for the registry to know.
 * Indexes, which may or may not know a paper, leave nothing open.
 */
export function uncheckedRecords(
  lists: readonly List[],
  facts: Descriptions,
  change: Change | null,
): readonly Unchecked[] {
  const witnessesOf = witnessing(facts)
  const open = unheard(lists, facts, change).filter(
    ({ key, entry }) => isRegistryKey(key) && witnessesOf(entry).length === 0,
  )
  return bySource(open).map(({ source, reason, all }) => {
    const entries = new Map(all.map(({ list, entry }) => [entry, list] as const))
    const places = [...entries].map(([{ span }, { path, lineStarts }]) => ({
      path,
      line: positionAt(lineStarts, span.start).line,
    }))
    const what = entries.size === 1 ? 'the record of 1 entry' : `the records of ${entries.size} entries`
    return { reference: `${source}: ${what}`, reason, places }
  })
}

function unheard(
  lists: readonly List[],
  { record }: Descriptions,
  change: Change | null,
): readonly Unheard[] {
  const silences = byPaper(record)
  if (silences.size === 0) return []
  return lists.flatMap((list) => {
    const touched = touchedIn(list, change)
    return list.entries
      .filter(({ span }) => touched(span))
      .flatMap((entry) =>
        paperKeysIn(entry)
          .flatMap((paper) => silences.get(paper) ?? [])
          .map((silence) => ({ ...silence, list, entry })),
      )
  })
}

/** The papers whose record some source did not give. */
export const silentPapers = ({ record }: Descriptions): ReadonlySet<PaperKey> =>
  new Set(byPaper(record).keys())

function byPaper(records: Facts['record']): ReadonlyMap<PaperKey, readonly Silence[]> {
  const silences = [...records].flatMap(([key, known]) =>
    // where nobody was asked, the links themselves are not checked
    isUnanswered(known) && known.source ? [{ key, source: known.source, reason: known.why }] : [],
  )
  return Map.groupBy(silences, ({ key }) => paperAsked(key))
}

/** Each source with the reason that it gave most often. */
function bySource(unheard: readonly Unheard[]) {
  return [...Map.groupBy(unheard, ({ source }) => source)].map(([source, all]) => {
    const reasons = [...Map.groupBy(all, ({ reason }) => reason)].sort(([, a], [, b]) => b.length - a.length)
    return { source, reason: reasons[0]?.[0] ?? '', all }
  })
}
