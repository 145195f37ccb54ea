/** Which paper an entry means whose link leads to another: among the papers that this run knows, the one of that title. */
import type { Facts, Known, Paper } from '../../model/facts.ts'
import type { Entry } from '../../model/list.ts'
import { foldTitle } from '../../text/titles.ts'

type Papers = Facts<'paper'>['paper']
const byTitle = new WeakMap<Papers, ReadonlyMap<string, Paper>>()

/** The one known paper of the entry's title; null if there is none, or the title is too short to be a name. */
export function paperMeant(entry: Entry, { paper }: Facts<'paper'>): Paper | null {
  const title = entry.title ? foldTitle(entry.title.value) : ''
  if (title.split(' ').length < 3) return null
  const known = byTitle.get(paper) ?? index(paper)
  byTitle.set(paper, known)
  return known.get(title) ?? null
}

function index(papers: Papers): ReadonlyMap<string, Paper> {
  const found = [...papers.values()].flatMap((known: Known<Paper>) =>
    known.state === 'found' ? [known.fact] : [],
  )
  return new Map(found.toReversed().map((paper) => [foldTitle(paper.title), paper]))
}
