/** Authors who were chosen from many: the best known before “et al.”. */
import type { AuthorsVerdict } from '../../../model/comparison.ts'
import type { AuthorList } from '../../../model/list.ts'

/** The verdict without an order of names that leave some of the record's out in between: whoever chooses names follows none. */
export const withoutOrderOfChosen = (verdict: AuthorsVerdict, { etAl }: AuthorList): AuthorsVerdict =>
  etAl && skipsNames(verdict) ? { ...verdict, reordered: [] } : verdict

function skipsNames({ order }: AuthorsVerdict): boolean {
  const named = order.flatMap(({ listed }, i) => (listed === null ? [] : [i]))
  return (named.at(-1) ?? 0) >= named.length
}
