/** Which paper an entry means when its link leads to another: the one of its title, among those that the run knows. */
import { type Facts, found, type Paper } from '../model/facts.ts'
import type { Entry } from '../model/list.ts'
import { isDistinctive, titleKey } from '../text/titles.ts'

/** Finds the known paper of an entry's title; null if there is none, or if many works may have that title. */
export function papersByTitle(facts: Facts<'paper'>): (entry: Entry) => Paper | null {
  let papers: ReadonlyMap<string, Paper> | null = null
  return ({ title }) => {
    const key = title ? titleKey(title.value) : ''
    if (!isDistinctive(key)) return null
    // few lists have an entry that asks
    papers ??= byTitle(facts)
    return papers.get(key) ?? null
  }
}

/** Of two papers with one title, the first. */
function byTitle({ paper }: Facts<'paper'>): ReadonlyMap<string, Paper> {
  const papers = [...paper.values()].flatMap((known) => found(known) ?? [])
  return new Map(papers.toReversed().map((one) => [titleKey(one.title), one]))
}
