/** Authors who were chosen from many: the best known before “et al.”, the last one before the first. */
import type { AuthorsVerdict } from '../../../model/comparison.ts'
import type { PaperConventions } from '../../../model/context.ts'
import type { AuthorList } from '../../../model/list.ts'

/**
 * The verdict on names of which some of the record's are left out in between, in a list that does not name everybody: whoever
 * chooses names follows no order, and who turns it round has forgotten nobody.
 */
export function withoutOrderOfChosen(
  verdict: AuthorsVerdict,
  { etAl }: AuthorList,
  { namesAllAuthors }: Pick<PaperConventions, 'namesAllAuthors'>,
): AuthorsVerdict {
  if ((!etAl && namesAllAuthors) || !skipsNames(verdict)) return verdict
  const isTurned = verdict.reordered.length > 0
  return { ...verdict, reordered: [], missing: isTurned ? [] : verdict.missing }
}

/** Whether the last of the names that are listed has others before it that are not. */
function skipsNames({ order }: AuthorsVerdict): boolean {
  const named = order.flatMap(({ listed }, i) => (listed === null ? [] : [i]))
  return (named.at(-1) ?? 0) >= named.length
}
