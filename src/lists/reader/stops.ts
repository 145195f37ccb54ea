/** Full stops that end no phrase. */
import { BLANK, classOf, isLetter, LOWER, lowered, UPPER } from './characters.ts'
import { addLetter, EMPTY_WORD, spread, WordSet } from './hash.ts'

const ABBREVIATIONS = new WordSet('jr sr st et vs dr mr proc conf trans int j no vol')
/** Of journals' names: the full stop ends no phrase where another word in capitals follows. */
const IN_JOURNALS = new WordSet(
  'acs cent phys rev lett chem inf nat mach intell commun sci adv eng bioinf biol med comput appl stat natl acad anal soc am opt mater res technol syst softw netw environ electron pattern recognit robot autom geosci acta biochem genet clin med exp theor mol',
)

/** `D. Kingma`, `Y.-L. Boureau`, `Jr. and`, `Proc. of`: a full stop that ends no phrase. */
export function isAbbreviation(text: string, stop: number): boolean {
  if (classOf(text.charCodeAt(stop + 1)) !== BLANK || isBlankFor(text, stop + 1, 3)) return false
  let from = stop
  const furthest = Math.max(0, stop - 9)
  while (from > furthest && isLetter(text.charCodeAt(from - 1))) from--
  const length = stop - from
  if (length === 0 || from === furthest) return false
  if (length === 1 && classOf(text.charCodeAt(from)) === UPPER)
    return !beginsTitle(text, stop + 1) && !isLastInitial(text, from) && !isBehindCapitals(text, from)
  let hash = EMPTY_WORD
  for (let i = from; i < stop; i++) hash = addLetter(hash, lowered(text.charCodeAt(i)))
  hash = spread(hash)
  if (ABBREVIATIONS.has(hash)) return !(isUpper(text, stop - 1) && isLastInitial(text, from, length))
  return isUpper(text, from) && isUpper(text, stop + 2) && IN_JOURNALS.has(hash)
}

const isUpper = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === UPPER

/** How far back to look for the name before initials. */
const BACK = 40
const TURNED = /(?:^|[,;&\n(]|\band)\s*\p{Lu}[\p{L}'’-]+,\s*(?:\p{Lu}\.[\s-]?)*$/u

/** The name before is turned around as well: `Sharma G, Park B. Mesh`. */
const BARE = /\p{Ll} \p{Lu}{1,3}(?:[,;]\s*(?:and\s+|&\s*)?|\s(?:and|&)\s)(?:\p{Ll}+ )*\p{Lu}[\p{L}'’-]+\s$/u
/** The text begins with one: `Park B. Mesh of`, but neither `Ann B. Park, Bo` nor `Ann B. Park and Bo`. */
const ALONE = /^\s*\p{Lu}[\p{L}'’-]+\s$/u
const NO_NAME = /^\p{Lu}[\p{L}.'’-]*[^\s.,;&](?::|\s(?!(?:and|et|&)(?:\s|$)))/u

/** `Zhu, H. Mesh`: the initials of a name that is turned around end it, if a longer word follows. */
function isLastInitial(text: string, initial: number, length = 1): boolean {
  const next = initial + length + 2
  if (!isUpper(text, next) || classOf(text.charCodeAt(next + 1)) !== LOWER) return false
  const before = text.slice(Math.max(0, initial - BACK), initial)
  if (TURNED.test(before) || BARE.test(before)) return true
  return initial < BACK && ALONE.test(before) && NO_NAME.test(text.slice(next, next + BACK))
}

/** The names of GB/T 7714, whose initials have no full stops. */
const IN_CAPITALS =
  /(?:[\n\]]\s*|\p{Lu}{2,} (?:\p{Lu} ?){1,3},\s*)(?!IEEE|ACM|SIAM)\p{Lu}[\p{Lu}'’-]+\s(?:\p{Lu}\s){0,2}$/u

/** `FOX R, LEE A. X-MAP`: the full stop of a last initial behind a name in capitals. */
const isBehindCapitals = (text: string, initial: number): boolean =>
  isUpper(text, initial - 2) && IN_CAPITALS.test(text.slice(Math.max(0, initial - BACK), initial))

/** How far to look for words that no name has. */
const AHEAD = 80
/** Words in small letters, up to the next border, but for those that stand between or behind names. */
const IN_TITLE =
  /^[^,;:.!?\n()[\]"“”|]*?\s(?!(?:and|et|al|de|der|den|da|di|du|del|la|le|van|von|ter|ten|el|bin|in|by|on|at|from|of|see|with)\b)\p{Ll}{2,}(?![\p{L}'’])/u

/** `Zhu, H. Medical image analysis`: the full stop of a last initial ends the names as well. */
const beginsTitle = (text: string, from: number): boolean =>
  classOf(text.charCodeAt(from + 1)) === UPPER && IN_TITLE.test(text.slice(from + 1, from + AHEAD))

function isBlankFor(text: string, from: number, length: number): boolean {
  const end = Math.min(text.length, from + length)
  for (let i = from; i < end; i++) if (classOf(text.charCodeAt(i)) !== BLANK) return false
  return true
}
