/** Whether two lists of names are the same people: tolerant of order, initials, accents, particles and arXiv's habits. */
import type { AuthorList } from '../model/list.ts'
import { editDistance } from './distance.ts'
import { foldLetters, withoutMarkup } from './fold.ts'

export type AuthorsVerdict = {
  /** Listed names that agree with one of arXiv's, and how many arXiv has in all. */
  readonly agreeing: number
  readonly total: number
  /** Names of arXiv's that the list lacks. */
  readonly missing: readonly string[]
  /** Names of the list that arXiv lacks. */
  readonly extra: readonly string[]
  readonly misspelt: readonly { readonly listed: string; readonly actual: string; readonly index: number }[]
  /** Names that stand elsewhere in arXiv's order. */
  readonly reordered: readonly string[]
  /** arXiv's names in order, each with the index of the listed name that it is; null where the list lacks it. */
  readonly order: readonly { readonly actual: string; readonly listed: number | null }[]
}

/** Compares listed names with arXiv's. With "et al." names may be missing, and none is said to be. */
export function compareAuthors(
  authors: Pick<AuthorList, 'names' | 'etAl'>,
  actual: readonly string[],
): AuthorsVerdict {
  const listed = authors.names.map(({ value }) => value)
  const people = joinSplit(
    actual.filter((name) => /\p{L}/u.test(name)),
    listed,
  )
  const taken = new Map<number, number>()
  match(listed, people, taken, sameName)
  const agreeing = taken.size
  const exact = new Set(taken.keys())
  match(listed, people, taken, nearName)
  const misspelt = [...taken]
    .filter(([i]) => !exact.has(i))
    .map(([index, j]) => ({ listed: listed[index] ?? '', actual: people[j] ?? '', index }))
  const found = new Set(taken.values())
  const byActual = new Map([...taken].map(([i, j]) => [j, i]))
  return {
    agreeing,
    total: people.length,
    missing: isAbridged(authors, people) ? [] : people.filter((name, j) => !found.has(j) && !isTeam(name)),
    extra: listed.filter((name, i) => !taken.has(i) && !isTeam(name)),
    misspelt,
    reordered: outOfOrder(taken).map((i) => listed[i] ?? ''),
    order: people.map((name, j) => ({ actual: name, listed: byActual.get(j) ?? null })),
  }
}

/** "et al.", or a habit of naming the first few of many. */
function isAbridged({ names, etAl }: Pick<AuthorList, 'names' | 'etAl'>, people: readonly string[]): boolean {
  return etAl || names.length === 1 || (names.length <= 3 && people.length >= 2 * names.length + 2)
}

/** Groups, teams and collaborations are named or left out as it pleases. */
const isTeam = (name: string): boolean =>
  /\b(?:team|collaboration|group|consortium|project|initiative|lab|labs|community|authors|ai|inc|llc|university|institute|research)\b/i.test(
    name,
  ) || /^[^\s]+$/.test(name.trim())

/** Each listed name takes the nearest free name of arXiv's that `alike` accepts, its own place first. */
function match(
  listed: readonly string[],
  actual: readonly string[],
  taken: Map<number, number>,
  alike: (a: string, b: string) => boolean,
): void {
  const used = new Set(taken.values())
  for (const [i, name] of listed.entries()) {
    if (taken.has(i)) continue
    const free = actual.map((_, j) => j).filter((j) => !used.has(j))
    const j = free
      .toSorted((a, b) => Math.abs(a - i) - Math.abs(b - i))
      .find((place) => alike(name, actual[place] ?? ''))
    if (j === undefined) continue
    taken.set(i, j)
    used.add(j)
  }
}

/** Indexes of listed names that break arXiv's order, as few as possible. */
function outOfOrder(taken: ReadonlyMap<number, number>): number[] {
  const sequence = [...taken].toSorted(([a], [b]) => a - b)
  const tails: number[] = []
  const back: number[] = []
  const last: number[] = []
  for (const [k, [, j]] of sequence.entries()) {
    let low = tails.findIndex((t) => (sequence[t]?.[1] ?? 0) >= j)
    if (low < 0) low = tails.length
    back[k] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = k
    last[low] = k
  }
  const kept = new Set<number>()
  for (let k = tails.at(-1) ?? -1; k >= 0; k = back[k] ?? -1) kept.add(k)
  return sequence.flatMap(([i], k) => (kept.has(k) ? [] : [i]))
}

/** arXiv takes a nickname in brackets for an affiliation and splits the author in two: `Yanfang`, `Ye`. */
function joinSplit(names: readonly string[], listed: readonly string[]): string[] {
  const joined: string[] = []
  for (let i = 0; i < names.length; i++) {
    const [name = '', next] = [names[i], names[i + 1]]
    const both = `${name} ${next}`
    if (
      next !== undefined &&
      !/\s/.test(name) &&
      !/\s/.test(next) &&
      listed.some((other) => sameName(other, both))
    ) {
      joined.push(both)
      i++
    } else joined.push(name)
  }
  return joined
}

// ---- one name and another -----------------------------------------------------------------------

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)$/
const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le las los el al bin ibn ben ter ten af av zu y e do st'.split(
    ' ',
  ),
)

/** A name's folded words, family and given names alike; suffixes and notes left out. */
function words(name: string, umlauts: 'o' | 'oe'): string[] {
  const spelt =
    umlauts === 'oe'
      ? name.replace(/[äöüøåÄÖÜØÅ]/g, (letter) => UMLAUTS[letter.toLowerCase()] ?? letter)
      : name
  const text = foldLetters(withoutMarkup(spelt.replace(/\([^()]*\)/g, ' '))).replace(/['’`´ʻʼ]/g, '')
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SUFFIX.test(word))
}
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

/** Whether two names can be the same person's as a librarian would see it. */
export function sameName(a: string, b: string): boolean {
  for (const x of ['o', 'oe'] as const) {
    for (const y of ['o', 'oe'] as const) if (agree(words(a, x), words(b, y))) return true
  }
  return false
}

function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  if (a.join('') === b.join('') || rotations(a).some((name) => name === b.join(''))) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return covers(meaningful(short), meaningful(long)) || joins(short, long)
}

const meaningful = (name: readonly string[]) => {
  const left = name.filter((word) => !PARTICLES.has(word))
  return left.length > 0 ? left : name
}

/** Every word of the shorter finds one of the longer, whole or as its initial, at least one of them whole. */
function covers(short: readonly string[], long: readonly string[]): boolean {
  const open = [...long]
  let whole = 0
  for (const word of short.toSorted((x, y) => y.length - x.length)) {
    const exact = open.indexOf(word)
    const place = exact >= 0 ? exact : open.findIndex((other) => initialOf(word, other))
    if (place < 0) return false
    if (exact >= 0 && word.length > 1) whole++
    open.splice(place, 1)
  }
  // a lone family name is somebody's; two people may share all but one word
  return whole > 0 && (short.length > 1 || long.length <= 4)
}

const initialOf = (a: string, b: string) => (a.length === 1 || b.length === 1) && a[0] === b[0]

/** `Bo Kyeong` is `Bokyeong`, `Jinfeng` is `Jin-Feng`: words run together on one side. */
function joins(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.toSorted().join(''), b.toSorted().join('')]
  if (x.length !== y.length) return false
  return a.some((family) => b.includes(family) && family.length > 1 && rest(a, family) === rest(b, family))
}
const rest = (name: readonly string[], family: string) => name.filter((word) => word !== family).join('')
const rotations = (name: readonly string[]) =>
  name.map((_, i) => [...name.slice(i), ...name.slice(0, i)].join(''))

/** One slip of the pen away from the same name. */
function nearName(a: string, b: string): boolean {
  const [x, y] = [words(a, 'o'), words(b, 'o')]
  if (x.length < 2 || y.length < 2) return false
  const target = y.join('')
  const near = Math.min(...[x.join(''), ...rotations(x)].map((name) => editDistance(name, target)))
  if (near <= (target.length > 9 ? 2 : 1)) return true
  const shared = x.filter((word) => word.length > 2 && y.includes(word))
  const [p, q] = [x.filter((word) => !shared.includes(word)), y.filter((word) => !shared.includes(word))]
  return (
    shared.length > 0 &&
    p.length === 1 &&
    q.length === 1 &&
    editDistance(p[0] ?? '', q[0] ?? '') <= 2 &&
    (p[0] ?? '')[0] === (q[0] ?? '')[0]
  )
}

// ---- writing ------------------------------------------------------------------------------------

/** arXiv's names in the list's own style; a name that the list already has right is kept as it wrote it. */
export function writeNames(authors: AuthorList, verdict: AuthorsVerdict): string {
  const misspelt = new Set(verdict.misspelt.map(({ index }) => index))
  const written = verdict.order.map(({ actual, listed }) =>
    listed !== null && !misspelt.has(listed)
      ? (authors.names[listed]?.value ?? actual)
      : writeName(actual, authors),
  )
  const { between, beforeLast } = authors.style
  const head = written.slice(0, -1).join(between)
  return written.length < 2 ? written.join('') : `${head}${beforeLast}${written.at(-1)}`
}

/** One of arXiv's names (`Joost van de Weijer`) as this list would write it (`van de Weijer, Joost`). */
export function writeName(name: string, { style }: Pick<AuthorList, 'style'>): string {
  const parts = name.trim().split(/\s+/)
  const suffix =
    parts.length > 2 && SUFFIX.test((parts.at(-1) ?? '').toLowerCase().replace('.', ''))
      ? parts.pop()
      : undefined
  let start = parts.length - 1
  while (
    start > 1 &&
    PARTICLES.has((parts[start - 1] ?? '').toLowerCase()) &&
    /^\p{Ll}/u.test(parts[start - 1] ?? '')
  )
    start--
  const family = [...parts.slice(start), ...(suffix ? [suffix] : [])].join(' ')
  const given = parts
    .slice(0, start)
    .map((part) => shorten(part, style.given))
    .join(' ')
  if (given === '') return family
  return style.order === 'last-first' ? `${family}, ${given}` : `${given} ${family}`
}

function shorten(part: string, given: AuthorList['style']['given']): string {
  if (given === 'full') return part
  const dot = given === 'initials-dotted' ? '.' : ''
  return part
    .split('-')
    .map((piece) => `${piece.charAt(0)}${dot}`)
    .join('-')
}
