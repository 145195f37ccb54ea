/** Builds the context that rules get: some of it once per run, the rest once per list. */
import type { ListContext } from '../model/context.ts'
import type { Facts } from '../model/facts.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { type CheckTime, untimed } from '../model/time.ts'
import { witnessing } from '../model/witness.ts'
import { earlierEntries } from './across-lists.ts'
import { conventionsOf } from './conventions.ts'
import { cuttingTitles } from './cut-titles.ts'
import { papersByTitle } from './intended-paper.ts'
import { lackingParts } from './lacking.ts'
import { isLinkedByOtherTitle, linkingOf, type Pairs, pairsOf } from './pairs.ts'
import { titleWordCounts } from './vocabulary.ts'

export type Context = { readonly ofList: ListContext; readonly pairs: ReadonlyMap<Entry, Pairs> }

/** `lists`: all lists of the run, in its order. */
export function contexts(
  lists: readonly List[],
  facts: Facts,
  checkTime: CheckTime = untimed,
): (list: List) => Context {
  const intendedPaper = papersByTitle(facts)
  const titlesWith = titleWordCounts(facts)
  const earlier = earlierEntries(lists)
  const witnessesOf = witnessing(facts)
  return (list) => {
    const linking = linkingOf(list.entries)
    const asCut = cuttingTitles(list.entries)
    const pairs = pairsOf(list.entries, (entry) => asCut(entry, witnessesOf(entry)), checkTime, linking)
    const known = new Map([...pairs].map(([entry, { pair }]) => [entry, pair]))
    const conventions = conventionsOf(list, known)
    const inEarlierLists = (entry: Entry) => earlier(entry, list)
    const lacking = lackingParts(list)
    const linkedByOtherTitle = (link: Link) => isLinkedByOtherTitle(link, linking)
    const ofList = {
      ...{ list, facts, conventions, lacking, intendedPaper, titlesWith, inEarlierLists },
      linkedByOtherTitle,
    }
    return { ofList, pairs }
  }
}
