/** Whether two entries say the same about one paper. Lenient: only certain differences count. */
import { wordsOf } from './normalize.ts'
import { isInitialOf } from './person.ts'
import { titleKey } from './titles.ts'

/**
 * Whether titles differ at most in case, articles, punctuation and the spaces of compounds, or one contains the other and a
 * punctuation mark separates it from the rest (`T: 120 stars`, `T - A. Author`).
 */
export function sameTitles(one: string, other: string): boolean {
  // `MSˆ2`, with the accent for the sign of a power
  const [a, b] = [one, other].map((title) => title.replaceAll('ˆ', '^')) as [string, string]
  if (withoutArticles(a) === withoutArticles(b)) return true
  if (titleKey(a).replaceAll(' ', '') === titleKey(b).replaceAll(' ', '')) return !lacksSpace(a, b)
  const [shorter, longer] = [a.toLowerCase().trim(), b.toLowerCase().trim()].sort(
    (x, y) => x.length - y.length,
  )
  const at = shorter ? (longer ?? '').indexOf(shorter) : -1
  if (at === -1 || !shorter || !longer) return false
  return (
    isMark(longer.slice(0, at).trimEnd().slice(-1)) &&
    isMark(
      longer
        .slice(at + shorter.length)
        .trimStart()
        .slice(0, 1),
    )
  )
}

const withoutArticles = (title: string): string =>
  titleKey(title).replace(/(?<=^|\s)(?:an?|the)(?:\s|$)/g, '')

/** Words that are no part of a compound: with another word they make a slip. */
const LINKING = /^(?:an?|the|of|for|from|in|on|to|by|with|and|or|via|your|our|their|its)$/

/** Whether a space is missing or misplaced beside a linking word: `ofRivers`. In `In-Context` and `Incontext` it is none. */
const lacksSpace = (a: string, b: string): boolean =>
  [' ', ''].every((hyphen) => {
    const words = (title: string) => titleKey(title.replace(/[-‐‑–]/g, hyphen)).split(' ')
    const [mine, theirs] = [words(a), words(b)]
    return [...without(mine, theirs), ...without(theirs, mine)].some((word) => LINKING.test(word))
  })

/** The words of one list that another has fewer times. */
function without(words: Names, others: Names): Names {
  const open = [...others]
  return words.filter((word) => {
    const at = open.indexOf(word)
    if (at !== -1) open.splice(at, 1)
    return at === -1
  })
}

const isMark = (mark: string) => !/[\p{L}\p{N}]/u.test(mark)

type Names = readonly string[]

/** Longer lists of names are not compared, since that takes quadratic time. */
const MAX_NAMES = 300

/** The names, as written, that are in only one of two lists: `[only in a, only in b]`. */
export function differingAuthors(a: Names, b: Names): readonly [Names, Names] {
  if (a.length > MAX_NAMES || b.length > MAX_NAMES) return [[], []]
  const open = b.map((name) => ({ name, parts: wordsOf(name) }))
  const onlyInA = a.filter((name) => {
    const parts = wordsOf(name)
    const match = open.findIndex((other) => alike(parts, other.parts))
    if (match !== -1) open.splice(match, 1)
    return match === -1
  })
  return [onlyInA, open.map(({ name }) => name)]
}

/** `Josh` is Joshua; a letter more or less is a slip, or another name. */
function isShort(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].toSorted((x, y) => x.length - y.length)
  return short.length >= 3 && long.length - short.length >= 2 && long.startsWith(short)
}

/** Whether both may be one person: every word of the shorter name is in the longer one, in full or as an initial. */
function alike(a: Names, b: Names): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  const open = [...longer]
  return shorter
    .toSorted((x, y) => y.length - x.length)
    .every((word) => {
      const exact = open.indexOf(word)
      const match =
        exact === -1 ? open.findIndex((other) => isInitialOf(word, other) || isShort(word, other)) : exact
      if (match !== -1) open.splice(match, 1)
      return match !== -1
    })
}
