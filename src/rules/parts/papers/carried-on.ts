/** Papers whose arXiv record is of what their authors made of them after the conference that a list names. */
import type { Pair } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import { isOnlySlips } from '../titles/differences.ts'

/**
 * Whether the entry names a conference, arXiv's comment says that its newest version is an extended one, for a journal, and the
 * entry has another title as well as other authors: no slip changes both, but the conference may have printed them so.
 */
export function isCarriedOn({ entry, paper, title, authors }: Pair, { venues }: List): boolean {
  const isAtConference = entry.venue !== null && venues.read(entry.venue.value)?.kind === 'conference'
  const hasOtherTitle = title !== null && title.outcome !== 'same' && !isOnlySlips(title)
  const hasOtherAuthors = authors !== null && authors.missing.length + authors.extra.length > 0
  return isAtConference && hasOtherTitle && hasOtherAuthors && EXTENDED.test(paper?.comment ?? '')
}
const JOURNAL = '(?:journal|transactions|T?PAMI|IJCV|JMLR|TIP|TOG)'
const EXTENDED = new RegExp(
  String.raw`\b(?:extended(?! abstract)|extension of|${JOURNAL} (?:version|submission)|submitted to\b.{0,30}\b${JOURNAL})\b`,
  'i',
)
