/** Papers whose arXiv record is of what their authors made of them after the conference that a list names. */
import type { Pair } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'

/**
 * Whether the entry names a conference, and arXiv's comment says that its newest version is an extended one, for a journal: at the
 * conference, title and authors may have been others.
 */
export function isCarriedOn({ entry, paper }: Pair, { venues }: List): boolean {
  const isAtConference = entry.venue !== null && venues.read(entry.venue.value)?.kind === 'conference'
  return isAtConference && EXTENDED.test(paper?.comment ?? '')
}
const JOURNAL = '(?:journal|transactions|T?PAMI|IJCV|JMLR|TIP|TOG)'
const EXTENDED = new RegExp(
  String.raw`\b(?:extended|extension of|${JOURNAL} (?:version|submission)|submitted to\b.{0,30}\b${JOURNAL})\b`,
  'i',
)
