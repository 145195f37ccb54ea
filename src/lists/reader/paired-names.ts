/** `Lee, Ann, Wu, Bo, Fox, Cy`: names whose halves are separated like the names themselves. */
import type { Range } from '../markdown/flow.ts'
import type { AtomTable } from './atom-table.ts'
import { AUTHORS } from './labels.ts'
import type { Read } from './name-style.ts'

/** `李明, 王伟` are two people. */
const WHOLE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u

/** In halves: two names at least. */
const FEWEST_HALVES = 4

type Half = Range & { readonly words: string; readonly behindAnd: boolean }

/**
 * Reads pairs of a family name and given names, an even number of halves. That they are pairs shows the "and" before the last
 * two of them, or the list's habit.
 */
export function pairedNames(body: string, isHabit: boolean, isName: (words: string) => boolean): Read | null {
  if (!isHabit && !mayEndInPair(body)) return null
  const halves = WHOLE.test(body) ? [] : halvesOf(body)
  if (halves.length < FEWEST_HALVES || halves.length % 2 > 0 || !(isHabit || endsInPair(halves))) return null
  if (!arePairs(halves, isHabit) || !halves.every(({ words }) => isName(withoutTex(words)))) return null
  const names: Range[] = []
  for (let i = 0; i < halves.length; i += 2)
    names.push({ from: halves[i]?.from ?? 0, to: halves[i + 1]?.to ?? 0 })
  return { names, order: 'last-first' }
}

/** Has an "and", and begins with a family name and a comma; most names are not looked at any further, which saves time. */
function mayEndInPair(body: string): boolean {
  const first = body.slice(0, Math.max(0, body.indexOf(','))).trim()
  const isFamily = first === '' || FAMILY.test(first.replace(/(?<=\p{Ll})\.$/u, ''))
  return isFamily && /and\s|&/i.test(body)
}

/** `…, and Fox, Cy`: the only "and". */
const endsInPair = (halves: readonly Half[]): boolean =>
  halves.every(({ behindAnd }, i) => behindAnd === (i === halves.length - 2))

/** `Kub{'\\i}k` without what TeX writes accents with. */
const withoutTex = (words: string): string => words.replace(/[{}\\"'`^~]/g, '')

/**
 * One half of each is one word, before which particles may stand: the first, unless the list has its habit of halves and may mix
 * them up.
 */
function arePairs(halves: readonly Half[], isHabit: boolean): boolean {
  const isShort = (half: Half | undefined) => FAMILY.test(half?.words ?? '')
  // an "and" stands between people
  if (halves.some(({ behindAnd }, i) => behindAnd && i % 2 > 0)) return false
  return halves.every((half, i) => i % 2 > 0 || isShort(half) || (isHabit && isShort(halves[i + 1])))
}
const FAMILY = /^(?:\p{Ll}{1,3}\s){0,2}[^\s.]+$/u

const SEPARATOR = /,\s*(and\s+|&\s*)?|\s(?:and\s+|&\s*)/giu

function halvesOf(body: string): Half[] {
  const halves: Half[] = []
  let [from, behindAnd] = [0, false]
  const add = (to: number) => {
    const raw = body.slice(from, to)
    const words = raw.trim().replace(/(?<=\p{Ll})\.$/u, '')
    const start = from + raw.length - raw.trimStart().length
    if (words !== '') halves.push({ from: start, to: start + words.length, words, behindAnd })
  }
  for (const match of body.matchAll(SEPARATOR)) {
    add(match.index)
    from = match.index + match[0].length
    behindAnd = /and|&/i.test(match[0])
  }
  add(body.length)
  return halves
}

/** Of the author lists that are made of single words so many show a habit, nearly all of them with an even number of words. */
const FEWEST = 8
const MOST = 0.9

type Tagged = { readonly table: AtomTable; readonly tags: Uint8Array }

/** Whether a list separates the halves of its names like the names: by chance half of them would be odd. O(atoms). */
export function namesArePaired({ table, tags }: Tagged): boolean {
  let [even, all] = [0, 0]
  for (let i = 0; i < table.count; i++) {
    if (tags[i] !== AUTHORS) continue
    const first = i
    while (tags[i + 1] === AUTHORS && table.unit[i + 1] === table.unit[first]) i++
    const halves = singleWords(table.unitOf(first).flow.text.slice(table.from[first], table.to[i]))
    if (halves === 0) continue
    all++
    if (halves % 2 === 0) even++
  }
  return even >= FEWEST && even >= MOST * all
}

/** How many pieces an author list has that are mostly words that stand alone; 0 for others. */
function singleWords(words: string): number {
  if (WHOLE.test(words)) return 0
  const halves = halvesOf(withoutOthers(words))
  const alone = halves.filter((half) => !half.words.includes(' ')).length
  return halves.length < FEWEST_HALVES || alone < 0.75 * halves.length ? 0 : halves.length
}

const withoutOthers = (words: string): string =>
  words.slice(0, -NEAR) + words.slice(-NEAR).replace(/[\s,]+(?:and\s+)?(?:others|et al)[\s.,]*$/i, '')
/** In characters. */
const NEAR = 30
