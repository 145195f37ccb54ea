import type { Rule } from '../model/rule.ts'
import { archivedRepository } from './archived-repository.ts'
import { authorMismatch } from './author-mismatch.ts'
import { badgeMismatch } from './badge-mismatch.ts'
import { brokenAnchor } from './broken-anchor.ts'
import { deadLink } from './dead-link.ts'
import { deadRepository } from './dead-repository.ts'
import { duplicateEntry } from './duplicate-entry.ts'
import { emptyRepository } from './empty-repository.ts'
import { inconsistentEntry } from './inconsistent-entry.ts'
import { malformedEntry } from './malformed-entry.ts'
import { misnumberedEntry } from './misnumbered-entry.ts'
import { missingCodeLink } from './missing-code-link.ts'
import { movedLink } from './moved-link.ts'
import { movedRepository } from './moved-repository.ts'
import { retractedPaper } from './retracted-paper.ts'
import { titleMismatch } from './title-mismatch.ts'
import { unusedSuppression } from './unused-suppression.ts'
import { venueMismatch } from './venue-mismatch.ts'
import { venueOutdated } from './venue-outdated.ts'
import { withdrawnPaper } from './withdrawn-paper.ts'
import { wrongPaper } from './wrong-paper.ts'
import { yearMismatch } from './year-mismatch.ts'

/** Every rule, by name in alphabetical order. */
export const rules: readonly Rule[] = [
  archivedRepository,
  authorMismatch,
  badgeMismatch,
  brokenAnchor,
  deadLink,
  deadRepository,
  duplicateEntry,
  emptyRepository,
  inconsistentEntry,
  malformedEntry,
  misnumberedEntry,
  missingCodeLink,
  movedLink,
  movedRepository,
  retractedPaper,
  titleMismatch,
  unusedSuppression,
  venueMismatch,
  venueOutdated,
  withdrawnPaper,
  wrongPaper,
  yearMismatch,
]
