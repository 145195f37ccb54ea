/** `* [A Title](…)`, and right below it `Lee, Ann, et al. “A Title.” arXiv preprint …`: the entry's own reference, and no second entry. */
import type { Entry, List } from '../../../model/list.ts'
import { haveOneTitle } from './common.ts'

/** Whether an entry right below one of its title adds the people to that, without a link of its own. */
export const isOwnCitation = (entry: Entry, first: Entry, { text }: List): boolean =>
  haveOneTitle(entry, first) &&
  first.authors === null &&
  entry.authors !== null &&
  entry.authors.span.start < (entry.title?.span.start ?? 0) &&
  !entry.links.some(({ span, urlSpan }) => span.start < urlSpan.start) &&
  /^[\s>*+-]*$/.test(text.slice(first.span.end, entry.span.start))
