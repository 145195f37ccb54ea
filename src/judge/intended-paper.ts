/** The paper that an entry means when its link leads to another one: the paper with its title, among those known to the run. */
import { type Facts, found, type Paper } from '../model/facts.ts'
import type { Entry } from '../model/list.ts'
import { isDistinctive, titleKey } from '../text/titles.ts'

/** Finds the known paper with an entry's title; null if there is none, or if many works may have such a title. */
export function papersByTitle(facts: Facts<'paper'>): (entry: Entry) => Paper | null {
  let papers: ReadonlyMap<string, Paper> | null = null
  return ({ title }) => {
    const key = title ? titleKey(title.value) : ''
    if (!isDistinctive(key)) return null
    // built on first use: few lists need it
    papers ??= byTitle(facts)
    return papers.get(key) ?? null
  }
}

/** If two papers have the same title, the first one counts. */
function byTitle({ paper }: Facts<'paper'>): ReadonlyMap<string, Paper> {
  const papers = [...paper.values()].flatMap((known) => found(known) ?? [])
  return new Map(papers.toReversed().map((one) => [titleKey(one.title), one]))
}
