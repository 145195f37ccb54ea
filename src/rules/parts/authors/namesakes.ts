/** Authors whom the record has by another given name: perhaps other people, perhaps the same by another name of theirs. */
import type { AuthorsVerdict } from '../../../model/comparison.ts'
import type { AuthorList } from '../../../model/list.ts'
import { readPerson } from '../../../text/person.ts'

export type Namesake = { readonly listed: string; readonly actual: string }

/**
 * `Zhitao Ying` where the record has "Rex Ying": of those that the record lacks, the ones with the family name of one author only,
 * who is not listed otherwise. Where all authors are listed, both stand at the same place.
 */
export function namesakesIn(
  { extra, order, abridged }: AuthorsVerdict,
  { names }: AuthorList,
): readonly Namesake[] {
  const families = Map.groupBy(order, ({ actual }) => familyOf(actual))
  return extra.flatMap((listed) => {
    const family = familyOf(listed)
    const [author, ...others] = family === '' ? [] : (families.get(family) ?? [])
    if (!author || author.listed !== null || others.length > 0) return []
    const place = names.findIndex(({ value }) => value === listed)
    return abridged || order[place] === author ? [{ listed, actual: author.actual }] : []
  })
}

/** The last of several words; '' for a single one. */
function familyOf(name: string): string {
  const [words = []] = readPerson(name)
  return words.length > 1 ? (words.at(-1) ?? '') : ''
}
