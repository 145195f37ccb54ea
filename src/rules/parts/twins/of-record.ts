/** Which of two entries with one link to arXiv has the title of the paper there. */
import { type Facts, found } from '../../../model/facts.ts'
import { arxivIdOf, type Entry } from '../../../model/list.ts'
import { areAlike } from '../../../text/titles.ts'

/** Of two entries with one link to arXiv, the one whose title is not the paper's, if the other's is; null if arXiv does not settle it. */
export function unlikeRecord(one: Entry, another: Entry, { paper: papers }: Facts<'paper'>): Entry | null {
  const id = arxivIdOf(one)
  const actual = id === null || id !== arxivIdOf(another) ? undefined : found(papers.get(id))?.title
  if (actual === undefined) return null
  const [mine, theirs] = [one, another].map(({ title }) => title !== null && areAlike(title.value, actual))
  if (mine === theirs) return null
  return mine ? another : one
}
