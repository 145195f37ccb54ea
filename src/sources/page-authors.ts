/** Authors as pages name them → names, given names first. */
import { inLowerCase } from './deposits.ts'
import { isGarbled, plainText } from './markup.ts'

/**
 * `contents`: one for each author, or several authors in one; as `Doe, Jane` or `Jane Doe`. None where any of it can be
 * read in two ways: half of the authors would be worse than none.
 */
export function pageAuthors(contents: readonly string[]): readonly string[] {
  const texts = once(contents.map(plainText).filter((text) => text !== ''))
  const names: string[] = []
  for (const text of texts) {
    const read = namesIn(text, texts.length === 1)
    if (!read?.every(isName)) return []
    names.push(...read)
  }
  return names.map(inUsualCase)
}

/** Some pages say everything twice. */
function once(texts: readonly string[]): readonly string[] {
  const half = texts.slice(0, texts.length / 2)
  return texts.length > 1 &&
    texts.length % 2 === 0 &&
    half.every((text, i) => text === texts[half.length + i])
    ? half
    : texts
}

const SUFFIX = /^(?:jr|sr|[ivx]{1,4}|m\.?d|ph\.?d)\.?$/i
/** Whose names may contain “and”. */
const GROUP =
  /\b(?:collaboration|consortium|group|institute|laborator(?:y|ies)|network|society|team|university)\b/i

/** Null where it is not clear how many there are. */
function namesIn(text: string, isAlone: boolean): readonly string[] | null {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length > 1) return all(parts.map((part) => namesIn(part, false)))
  const [only = ''] = parts
  if (GROUP.test(only)) return [only]
  const [before, last, ...more] = only.split(/(?:\s*,)?\s+(?:and|&)\s+/i)
  if (before === undefined || more.length > 0) return null
  if (last === undefined) return separated(before, isAlone)
  if (last.includes(',')) return all([separated(before, false), separated(last, false)])
  const names = [...before.split(',').map((part) => part.trim()), last]
  return names.every(isFull) ? names : null
}

/** `Jane Doe`; `Doe, Jane`; `Doe, Jane, Jr.`; `Jane Doe, Richard Roe, John Poe`. */
function separated(text: string, isAlone: boolean): readonly string[] | null {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.includes('')) return null
  const suffix = parts.length > 1 ? parts.findLast((part) => SUFFIX.test(part)) : undefined
  const [family = '', given, ...more] = parts.filter((part) => part !== suffix)
  const whole = (...name: readonly string[]) => [[...name, ...(suffix ? [suffix] : [])].join(' ')]
  if (given === undefined) return whole(family)
  if (more.length === 0 && !(isAlone && isFull(family) && isFull(given)))
    return whole(inUsualCase(given), inLowerCase(family, 2))
  return suffix === undefined && more.length > 0 && parts.every(isFull) ? parts : null
}

const isFull = (name: string) => /\S\s+\S/.test(name)

const all = (some: readonly (readonly string[] | null)[]): readonly string[] | null =>
  some.some((one) => one === null) ? null : some.flatMap((one) => one ?? [])

/** `Doe J`, as PubMed has it: which part is the family's, the rules cannot see. */
const endsInInitials = (name: string): boolean =>
  /\s\p{Lu}{1,3}$/u.test(name) && !SUFFIX.test(name.split(' ').at(-1) ?? '')

const isName = (name: string): boolean =>
  name.length <= 150 &&
  /\p{L}/u.test(name) &&
  !/[\d@/<>{}]|\bet al\b|…|\.\.\./i.test(name) &&
  !endsInInitials(name) &&
  !isGarbled(name)

/** `JANE DOE` → `Jane Doe`; shorter words of capitals may be initials. */
const inUsualCase = (name: string) => (/\p{Ll}/u.test(name) ? name : inLowerCase(name, 4))
