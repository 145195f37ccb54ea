/** Whether a record is the newest: what an older one says of title and authors may have been true once. */
import type { Pair } from '../../../model/comparison.ts'
import type { Witness } from '../../../model/witness.ts'
import { isOffTopic } from '../../../text/own-words.ts'

/** Of a record of arXiv's that gives no version nobody knows, nor of one that calls a later version's date the first's. */
export const isOfUnknownAge = ({ paper }: Witness): boolean =>
  paper !== null &&
  (paper.version === null ||
    (paper.version > 1 && paper.updated !== null && paper.updated === paper.published))

/** Whether the title may be that of a version after the record's: both are about the same thing. */
export const mayBeRenamed = (pair: Pair): boolean => isOfUnknownAge(pair.record) && isOnTopic(pair)

/** The same of the version that the link names. */
export const mayBeEarlier = (pair: Pair): boolean => pair.earlierVersion !== null && isOnTopic(pair)

const isOnTopic = ({ record, entry }: Pair): boolean =>
  !isOffTopic(entry.title?.value ?? '', { title: record.title, abstract: record.paper?.abstract ?? null })
