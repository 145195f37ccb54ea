/** Authors who were chosen from many: the best known before “et al.”, the last one before the first. */
import type { AuthorsVerdict } from '../../../model/comparison.ts'
import type { PaperConventions } from '../../../model/context.ts'
import type { AuthorList, List } from '../../../model/list.ts'

/**
 * The verdict on names of which some of the record's are left out in between, in a list that does not name everybody: whoever
 * chooses names follows no order, and who turns it round has forgotten nobody. Nobody chooses a stranger, unless before “et al.”: beside
 * one, the others are all names of another version.
 */
export function withoutOrderOfChosen(
  verdict: AuthorsVerdict,
  { etAl, names, span }: AuthorList,
  { namesAllAuthors }: Pick<PaperConventions, 'namesAllAuthors'>,
  { text }: List,
): AuthorsVerdict {
  if (names.length > 1 && ROLES.test(text.slice(span.start, span.end)))
    return { ...verdict, missing: [], reordered: [] }
  const areAll = !etAl && (namesAllAuthors || verdict.extra.length > 0)
  if (areAll || !skipsNames(verdict)) return verdict
  const isTurned = verdict.reordered.length > 0
  return { ...verdict, reordered: [], missing: isTurned ? [] : verdict.missing }
}

/** `👨‍🎓 Ann Lee · 📧 Bo Wu`: between the names, signs say what each of those chosen did. */
const ROLES =
  /\p{L}[\s*_·•|,;]*\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Extended_Pictographic})*[\s*_]*\p{L}/u

/** Whether the last of the names that are listed has others before it that are not. */
function skipsNames({ order }: AuthorsVerdict): boolean {
  const named = order.flatMap(({ listed }, i) => (listed === null ? [] : [i]))
  return (named.at(-1) ?? 0) >= named.length
}
