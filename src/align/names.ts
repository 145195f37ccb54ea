/** A record's authors sought in the words of an entry. */
import type { Range } from '../lists/markdown/flow.ts'
import { memoize } from '../text/memoize.ts'
import { normalizeLetters, wordsOf } from '../text/normalize.ts'
import { isSuffix } from '../text/person.ts'
import { likenessOf } from './title.ts'
import type { PlacedWord } from './tokens.ts'

/** Names further apart than this, in words, are not of one list. */
const FARTHEST = 9
/** A family name at least this similar may be a misspelling. */
const ALIKE = 0.7

/** The stretches of the flow that may hold the names, best guess first: where most of the family names stand close together. */
export function placesOfNames(
  authors: readonly string[],
  tokens: readonly PlacedWord[],
  title: Range | null,
): readonly Range[] {
  const inTitle = (i: number) =>
    title !== null && (tokens[i]?.from ?? 0) < title.to && (tokens[i]?.to ?? 0) > title.from
  const run = densest(hitsOf(authors, tokens, inTitle), inTitle)
  const [first, last] = [run[0]?.token, run.at(-1)?.token]
  if (first === undefined || last === undefined) return []
  if (new Set(run.map(({ author }) => author)).size < Math.min(2, authors.length)) return []
  const starts = [before(tokens, first, inTitle, 'strong'), before(tokens, first, inTitle, 'weak')]
  const ends = [after(tokens, last, inTitle, 'strong'), after(tokens, last, inTitle, 'weak')]
  return starts.flatMap((start) =>
    ends.map((end) => ({ from: tokens[start]?.from ?? 0, to: tokens[end]?.to ?? 0 })),
  )
}

type Hit = { readonly token: number; readonly author: number }

/** Tokens that are somebody's family name; of two authors with the name, the one whose given name stands beside it. */
function hitsOf(
  authors: readonly string[],
  tokens: readonly PlacedWord[],
  skip: (i: number) => boolean,
): Hit[] {
  const people = authors.map((name) => {
    const words = wordsOf(name).filter((word) => !isSuffix(word))
    return { family: words.at(-1) ?? '', given: words.slice(0, -1) }
  })
  const byFamily = Map.groupBy(people.keys(), (i) => people[i]?.family ?? '')
  const families = [...byFamily.keys()].filter((family) => family.length > 1)
  const familyOf = memoize((word) =>
    byFamily.has(word) ? word : (families.find((other) => isSlip(word, other)) ?? null),
  )
  return tokens.flatMap(({ word }, token) => {
    if (word.length < 2 || skip(token)) return []
    const family = familyOf(word)
    const candidates = family === null ? [] : (byFamily.get(family) ?? [])
    const around = tokens.slice(Math.max(0, token - 3), token + 3).map((other) => other.word)
    const author = candidates.find((i) => isNear(people[i]?.given ?? [], around)) ?? candidates[0]
    return author === undefined ? [] : [{ token, author }]
  })
}

const isSlip = (word: string, family: string) =>
  family.length >= 4 && word[0] === family[0] && likenessOf(word, family) >= ALIKE

const isNear = (given: readonly string[], around: readonly string[]) =>
  given.some((name) => around.some((word) => word === name || (word.length === 1 && word === name[0])))

/** The run of hits with the most authors; the title and long gaps divide runs. */
function densest(hits: readonly Hit[], inTitle: (i: number) => boolean): readonly Hit[] {
  const runs: Hit[][] = []
  for (const hit of hits) {
    const run = runs.at(-1)
    const last = run?.at(-1)?.token
    if (run && last !== undefined && hit.token - last <= FARTHEST && !between(last, hit.token, inTitle))
      run.push(hit)
    else runs.push([hit])
  }
  const worth = (run: readonly Hit[]) => new Set(run.map(({ author }) => author)).size
  return runs.reduce<readonly Hit[]>((best, run) => (worth(run) > worth(best) ? run : best), [])
}

function between(from: number, to: number, holds: (i: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (holds(i)) return true
  return false
}

const BORDERS = { none: 0, weak: 1, strong: 2, wall: 3 } as const

/** The first token of the field, up to a border of a strength: all names, or the one name. */
function before(
  tokens: readonly PlacedWord[],
  i: number,
  skip: (i: number) => boolean,
  until: 'weak' | 'strong',
) {
  let at = i
  while (at > 0 && BORDERS[tokens[at]?.border ?? 'none'] < BORDERS[until] && !skip(at - 1)) at--
  return at
}

function after(
  tokens: readonly PlacedWord[],
  i: number,
  skip: (i: number) => boolean,
  until: 'weak' | 'strong',
) {
  let at = i
  while (
    at + 1 < tokens.length &&
    BORDERS[tokens[at + 1]?.border ?? 'none'] < BORDERS[until] &&
    !skip(at + 1)
  )
    at++
  return at
}

/** The normalized words of all names, to tell a name from a word of the title. */
export const wordsOfNames = (authors: readonly string[]): ReadonlySet<string> =>
  new Set(authors.flatMap((name) => normalizeLetters(name).match(/\p{L}{2,}/gu) ?? []))
