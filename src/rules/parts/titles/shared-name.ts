/** Names that somebody coined, by which an entry and a paper's record show that they are about the same thing. */
import type { Pair } from '../../../model/comparison.ts'
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { normalizeLetters } from '../../../text/normalize.ts'
import { isName } from '../../../text/titles.ts'
import { isCoinedWord } from './names.ts'

/** `LLM`, `3D`, `GANs`: two papers may well have such a word in common, as a year or a month. */
const ABBREVIATION = /^\d?\p{Lu}{1,3}s?$|(?<!\d)(?:19|20)\d\d(?!\d)|^[\d._+-]+\p{L}{0,2}$/u
/** A name that so many known titles have is one that everybody uses: `BERT`. */
const COMMON = 3

const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]*[\p{L}\p{N}]/gu

/**
 * Whether the paper's title, abstract or comment has the name by which the entry calls its paper: `RiverNet` of "RiverNet: A
 * Title", of `**RiverNet** | A Title`, or alone. `titlesWith`: in how many known titles a word stands.
 */
export function sharesName(
  { entry, record, paper }: Pair,
  list: List,
  titlesWith: (word: string) => number,
): boolean {
  const names = namesIn(entry, list).filter((name) => titlesWith(name) < COMMON)
  if (names.length === 0) return false
  const about = `${record.title} ${paper?.title ?? ''} ${paper?.abstract ?? ''} ${paper?.comment ?? ''}`
  const said = new Set((about.match(WORD) ?? []).map(keyOf))
  return names.some((name) => said.has(keyOf(name)))
}

/** `RDT-2` is `RDT2`. */
const keyOf = (name: string): string => normalizeLetters(name).replaceAll('-', '')

/** Coined words before the title, at its beginning, or all over a title that is a name. */
function namesIn(entry: Entry, { text, venues }: List): readonly string[] {
  if (!entry.title) return []
  const { value, span } = entry.title
  const before = lineBefore(span, text).replace(/\]\([^\s()]*\)|https?:\/\/\S+|<[^<>]*>/g, ' ')
  const words = `${before} ${leadOf(value)}`.match(WORD) ?? []
  return words.filter((word) => isCoinedWord(word) && !ABBREVIATION.test(word) && venues.read(word) === null)
}

/** What stands before the colon or dash of a title, or all of a title of one or two words. */
function leadOf(title: string): string {
  if (isName(title) || title.trim().split(/\s+/).length <= 2) return title
  const [lead = '', ...rest] = title.split(/:\s|\s[-–—|]+\s/u)
  return rest.length > 0 && lead.trim().split(/\s+/).length <= LONGEST ? lead : ''
}
/** Words of a name, such as “TP-GST Tacotron”. */
const LONGEST = 3
