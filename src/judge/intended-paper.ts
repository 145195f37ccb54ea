/** Which paper an entry means when its link leads to another: the one of its title, among those that the run knows. */
import { type Facts, found, type Paper } from '../model/facts.ts'
import type { Entry } from '../model/list.ts'
import { isDistinctive, titleKey } from '../text/titles.ts'

/** Finds the known paper of an entry's title; null if there is none, or if many works may have that title. */
export function papersByTitle({ paper }: Facts<'paper'>): (entry: Entry) => Paper | null {
  const papers = [...paper.values()].flatMap((known) => found(known) ?? [])
  // of two papers with one title, the first
  const byTitle = new Map(papers.toReversed().map((one) => [titleKey(one.title), one]))
  return ({ title }) => {
    const folded = title ? titleKey(title.value) : ''
    return isDistinctive(folded) ? (byTitle.get(folded) ?? null) : null
  }
}
