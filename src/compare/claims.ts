/** Whether two entries of one list claim the same; generous, so that only certain differences are left. */
/** Stand-in. */
export const foldTitle = (title: string) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Titles that differ in more than case, spaces and punctuation are two. */
export const sameTitles = (a: string, b: string): boolean => foldTitle(a) === foldTitle(b)

/** `CVPR` and `CVPR (Oral)` are taken for one venue: either name within the other. */
export function sameVenues(a: string, b: string): boolean {
  const [one, other] = [` ${plain(a)} `, ` ${plain(b)} `]
  return one.includes(other) || other.includes(one)
}

const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** Of two lists of names, those that have no like in the other: `[only in a, only in b]`, as written. */
export function differingAuthors(
  a: readonly string[],
  b: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const open = [...b]
  const onlyInA = a.filter((name) => {
    const match = open.findIndex((other) => alike(name, other))
    if (match !== -1) open.splice(match, 1)
    return match === -1
  })
  return [onlyInA, open]
}

/** Names of one person as far as can be told: every word of the shorter is in the longer, in full or as an initial. */
function alike(a: string, b: string): boolean {
  const [shorter, longer] = [words(a), words(b)].sort((x, y) => x.length - y.length)
  const open = [...(longer ?? [])]
  const fullFirst = (shorter ?? []).toSorted((x, y) => y.length - x.length)
  return fullFirst.every((word) => {
    const match = open.findIndex(
      (other) => word === other || (isInitial(word, other) && word[0] === other[0]),
    )
    if (match !== -1) open.splice(match, 1)
    return match !== -1
  })
}

const words = (name: string) => plain(name).split(' ')
const isInitial = (a: string, b: string) => a.length === 1 || b.length === 1
