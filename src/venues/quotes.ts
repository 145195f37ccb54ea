/** What is quoted of a comment: the words about the venue, without addresses, keywords and notes before and behind them. */
import { isCount } from './in-text.ts'
import { PRESENTATION, TRACK } from './tracks.ts'

/** Words of which one at least stands in a phrase that belongs to a venue. */
const WORDS = [
  `${PRESENTATION}|${TRACK}|tracks?|sessions?|papers?|accept(?:ed)?|appears?|published|publication|version|camera|awards?`,
  'conf(?:erence)?s?|symposi(?:um|a)|proc(?:eedings)?|transactions|journals?|letters|meeting|association|chapter',
  'vol(?:ume)?|PMLR|LNCS',
  '(?:19|20)\\d\\d|\\d+(?:st|nd|rd|th)',
].join('|')
const OF_VENUE = new RegExp(`(?<![\\p{L}\\d])(?:${WORDS})(?!\\p{L})|['’]\\d\\d(?!\\d)`, 'iu')
/** Such words directly behind a venue's name, where other words follow without a mark between them. */
const FIRST_WORDS = new RegExp(`^(?:\\s(?:${WORDS}|['’]\\d\\d)(?![\\p{L}\\d]))+`, 'iu')
/** A phrase in brackets, or one with the mark before it. A mark in the middle of a word or an address is none. */
const PHRASES = /\s?\([^()]*\)?|[,;.:]*(?:[^,;.:(]|[,.:](?=[^\s\p{Lu}]))+|[,;.:]+/gu
const ADDRESS = /https?:|www\.|\S@\S+\.\w/i
/** The longest bracket of a few words, `(Oral, 3 reviews)`. */
const SHORT = 30

/**
 * The part of a sentence that names a venue, whose name ends at `end` and begins at `start`, with the year that was read. It is
 * cut between phrases only.
 */
export function quoteOf(sentence: string, start: number, end: number, year: number | null): string {
  const from = startOf(sentence.slice(0, start))
  const near = end + lengthOf(sentence.slice(end), sentence.slice(start, end))
  const upTo =
    near + (PART.test(sentence.slice(from, near)) ? 0 : (TO_PART.exec(sentence.slice(near))?.[0].length ?? 0))
  const said = sentence.slice(from, upTo)
  const quote = withoutRest(isCount(sentence.slice(upTo)) ? said.replace(/(?:[\s–+-]+\d{1,3})+$/, '') : said)
  return year === null || quote.includes(String(year).slice(2)) ? quote : sentence
}

/** `ICML 2025 Generative AI and Biology (GenBio) Workshop`: without its last word, that would be another venue. */
const PART = /\b(?:workshops?|findings)\b/i
const TO_PART = new RegExp(`^[^.;]{0,80}?${PART.source}`, 'i')

/** Without marks at its ends, half a bracket, and the first word of what follows, which was taken for a part of the name. */
const withoutRest = (words: string): string =>
  words
    .replace(/(?:(?<=\d\)?)[.,;]?\s\(?|[.,;]\s\(?|\s\()\d{1,3}$|[\s,;.]+(?:the|an?)$/i, '')
    .replace(/[\s,;:.([]+$/, '')
    .replace(/[\s,]+(?:vol(?:ume)?|no|pp)$/i, '')
    .replace(/^(?:[\s|–-]+|[([]+(?=[^\])]*$))/, '')

/** Where the last sentence before a venue's name begins, or what is behind the last address. */
const startOf = (before: string): number => {
  const last = [...before.matchAll(/https?:\S+\s+|[.;]\s*(?=\p{Lu}\p{Ll})/gu)].at(-1)
  return last ? last.index + last[0].length : 0
}

/** How many characters behind a venue's name are about it. */
function lengthOf(behind: string, name: string): number {
  const first = BEGINNING.exec(behind)?.[0].length ?? 0
  let length = first
  for (const [phrase] of behind.slice(first).matchAll(PHRASES)) {
    const rest = behind.slice(length + phrase.length)
    const isNames = length === first && goesOn(name, phrase, rest)
    if (isLabel(phrase, rest) || ADDRESS.test(phrase) || !(isNames || isOfVenue(phrase)))
      return length + (length === first ? (FIRST_WORDS.exec(phrase)?.[0].length ?? 0) : 0)
    length += phrase.length
  }
  return length
}

/** The end of a word or bracket, or of a name with commas in it: ` on Rivers, Lakes and Ponds`. */
const BEGINNING =
  /^(?:\s(?:on|for|of|in)\s[^,;.:(\d]*(?:,[^,;.:(\d]*){1,3}\s(?:and|&)\s[^,;.:(\d]*|[\p{L}\d'’-]*[)\]]*)/u

/** `Project page` before an address. */
const isLabel = (phrase: string, rest: string): boolean => !phrase.endsWith(')') && /^:?\s*https?:/.test(rest)

/** Whether a phrase is the end of the name: `Workshop on Waters`, `Workshop: Waters`, `ICCV 2025 Doctoral Consortium`. */
const goesOn = (name: string, phrase: string, rest: string): boolean =>
  /^\s(?:on|for|of|and|&|in|at)\s/i.test(phrase) ||
  (/^(?:\s\p{Lu}[\p{L}\d-]+){1,3}\s*$/u.test(phrase) && !rest.startsWith(':')) ||
  (/workshops?$/i.test(name) && /^(?::\s|\s["“(])/.test(phrase))

const isOfVenue = (phrase: string): boolean =>
  OF_VENUE.test(phrase) || !/[\p{L}\d]/u.test(phrase) || (/^\s?\(/.test(phrase) && phrase.length <= SHORT)
