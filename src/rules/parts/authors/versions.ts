/** Whether the authors that a list names may be those of another version of the paper. */
import type { AuthorsVerdict, MisspeltName, Pair } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import { isNearName } from '../../../text/person.ts'
import { isOfUnknownAge } from '../papers/record-age.ts'
import { isAtVenue } from './venues-authors.ts'

/** Whether the list may have the authors of another version: of the linked one, of one after the record's, or of the venue's. */
export const mayBeAnotherVersions = (pair: Pair, list: List): boolean =>
  pair.earlierVersion ||
  (pair.authors !== null && isOfUnknownAge(pair.authors.by)) ||
  isAtVenue(pair.entry, list)

/** The same, where no name is misspelt: no version has that. */
export const mayDiffer = (pair: Pair, { misspelt }: AuthorsVerdict, list: List): boolean =>
  pair.earlierVersion || (!misspelt.some(isTypo) && mayBeAnotherVersions(pair, list))

/** Whether a name is misspelt rather than another form of it: `Alexandra Lee` of "Alice Lee". */
export const isTypo = ({ listed, actual }: MisspeltName): boolean => isNearName(listed, actual)
