/** Two versions of a paper, each with the title that it had. */
import { type Entry, paperLinkOf } from '../../../model/list.ts'

/** Whether two entries link two versions of one paper on arXiv, `…v1` and `…v2`. */
export function linkTwoVersions(one: Entry, another: Entry): boolean {
  const [a, b] = [one, another].map((entry) => paperLinkOf(entry)?.reference)
  return a?.id === b?.id && !!a?.version && !!b?.version && a.version !== b.version
}
