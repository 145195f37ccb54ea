/** Whether two claims about one paper agree. Generous: only certain differences count. */
import { wordsOf } from './normalize.ts'
import { titleKey } from './titles.ts'

/**
 * Titles that differ in more than case, spaces and punctuation are two. One that holds the other set off by a mark
 * (`T: 120 stars`, `T - A. Author`) is taken for the same with something added.
 */
export function sameTitles(a: string, b: string): boolean {
  if (titleKey(a) === titleKey(b)) return true
  const [shorter, longer] = [a.toLowerCase().trim(), b.toLowerCase().trim()].sort(
    (x, y) => x.length - y.length,
  )
  const at = shorter ? (longer ?? '').indexOf(shorter) : -1
  if (at === -1 || !shorter || !longer) return false
  return (
    setOff(longer.slice(0, at).trimEnd().slice(-1)) &&
    setOff(
      longer
        .slice(at + shorter.length)
        .trimStart()
        .slice(0, 1),
    )
  )
}

const setOff = (mark: string) => !/[\p{L}\p{N}]/u.test(mark)

type Names = readonly string[]

/** Longer lists are not compared: nobody reads them, and each name would be held against all others. */
const MOST_NAMES = 300

/** Of two lists of names, those that have no like in the other: `[only in a, only in b]`, as written. */
export function differingAuthors(a: Names, b: Names): readonly [Names, Names] {
  if (a.length > MOST_NAMES || b.length > MOST_NAMES) return [[], []]
  const open = b.map((name) => ({ name, parts: wordsOf(name) }))
  const onlyInA = a.filter((name) => {
    const parts = wordsOf(name)
    const match = open.findIndex((other) => alike(parts, other.parts))
    if (match !== -1) open.splice(match, 1)
    return match === -1
  })
  return [onlyInA, open.map(({ name }) => name)]
}

/** Names of one person as far as can be told: every word of the shorter is in the longer, in full or as an initial. */
function alike(a: Names, b: Names): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  const open = [...longer]
  return shorter
    .toSorted((x, y) => y.length - x.length)
    .every((word) => {
      const exact = open.indexOf(word)
      const match =
        exact === -1 ? open.findIndex((other) => isInitial(word, other) && word[0] === other[0]) : exact
      if (match !== -1) open.splice(match, 1)
      return match !== -1
    })
}

const isInitial = (a: string, b: string) => a.length === 1 || b.length === 1
