/** Finds the venue and the year in which a text says that a paper appeared. */
import { ARXIV_ID } from '../../hosts/arxiv.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { MONTH } from '../../text/months.ts'
import { ACRONYM, AUTHOR, GENERIC, NOUN, plausible, withoutForm, withoutVolume } from '../../venues/names.ts'
import { PRESENTATION, TRACK } from '../../venues/tracks.ts'
import type { Range } from '../markdown/flow.ts'

export type FoundVenue = {
  /** The name as written, without the year; null if there is only a year. */
  readonly venue: Range | null
  readonly year: (Range & { readonly value: number }) | null
  /** All that was read: name, year and what stands between. */
  readonly range: Range
  /** Known as the name of a venue, as opposed to words that merely stand where a venue would. */
  readonly known: boolean
}

const YEAR = /(?:19[5-9]\d|20[0-4]\d)/
/** Dates that lists give beside or instead of a venue: 2024-08, 2023/03, 2025.08.01, 14th Mar., 2024. */
const DATE = new RegExp(
  `^(?:(${YEAR.source})[-/.年](?:0?[1-9]|1[0-2])(?:[-/.月]\\d{1,2})?日?|(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${MONTH})\\.?,?\\s+(?:\\d{1,2},?\\s+)?(${YEAR.source}))$`,
  'i',
)
const ARXIV_LABEL = new RegExp(
  String.raw`^(arxiv)(?:,?\s+(?:preprint\s*)?(?:arxiv)?)?[.:\s]\s*${ARXIV_ID}(?:v\d+)?(?:\s*\[[\w.,\s-]{1,40}\]?)?(?:[\s,]*\(?(20\d\d|19\d\d)\)?)?$`,
  'i',
)
/** `arxiv 2510.07`, `arXiv:2411`: the beginning of an id, which tells the year and the month. Not `arXiv 2012.05`, which may be a date. */
const CUT_ID = /^(arxiv)[.:\s]\s*((?!19|20)[0-4]\d)(?:0[1-9]|1[0-2])(?:\.\d{1,3})?$/i
/** What may follow an acronym and its year. */
const TRACK_AFTER = String.raw`(?:[\s-]+(?:${PRESENTATION}|best paper|tutorial|${TRACK})(?:\s+track)?)`

/** Reads a whole phrase as a venue, a year or both; null if it is neither. `strict` accepts only known venues. */
export function findVenue(
  text: string,
  { from, to }: Range,
  venues: VenueIndex,
  strict = true,
): FoundVenue | null {
  const [start, whole] = inner(text, from, to)
  const end = withoutPages(text, start, whole)
  const phrase = text.slice(start, end)
  if (phrase.length < 2 || phrase.length > LONGEST_PHRASE || phrase.includes('; ')) return null
  const range = { from: start, to: end }
  const alone = () => named({ text, venues, strict: true }, range, { year: null, range })
  if (!/\d/.test(phrase)) return alone()
  if (!YEARLIKE.test(phrase))
    return arxivId(start, end, phrase) ?? cutId(start, end, phrase) ?? server(text, start, end) ?? alone()
  const date = DATE.exec(phrase)
  if (date) return onlyYear(start, phrase, Number(date[1] ?? date[2]))
  if (YEAR_ALONE.test(phrase)) return onlyYear(start, phrase, Number(phrase))
  return arxivId(start, end, phrase) ?? server(text, start, end) ?? dated({ text, venues, strict }, range)
}

/** The same, strictly, for a text that is the phrase. */
export const venueIn = (words: string, venues: VenueIndex): FoundVenue | null =>
  findVenue(words, { from: 0, to: words.length }, venues)

/** A quick test: a year of four digits, or of two after an apostrophe, a dash or a name. */
const YEARLIKE = /(?:19|20)\d\d|['’‘-]\s?\d\d|[A-Z]\d\d(?!\d)|^\d\d_|[a-zA-Z] \d\d(?:\.\d\d?)?$/

function arxivId(start: number, end: number, phrase: string): FoundVenue | null {
  const id = ARXIV_LABEL.exec(phrase)
  if (!id?.[1]) return null
  const year = id[2] ? yearAt(start + phrase.lastIndexOf(id[2]), id[2]) : null
  return {
    venue: { from: start, to: start + id[1].length },
    year,
    range: { from: start, to: end },
    known: true,
  }
}

function cutId(start: number, end: number, phrase: string): FoundVenue | null {
  const [, server, digits] = CUT_ID.exec(phrase) ?? []
  if (server === undefined || digits === undefined) return null
  return {
    venue: { from: start, to: start + server.length },
    year: yearAt(start + phrase.indexOf(digits, server.length), digits),
    range: { from: start, to: end },
    known: true,
  }
}

/** `, pp. 1-11` or `(2013): 35-45` at the end of a citation. */
const PAGES = /(?:[\s,;]+(?:pp?\.|pages?)\s*|(?<=\)):\s*)\d[\d\s:,–-]*$/i

/** Of the pages at the end of a citation, in characters. */
const LONGEST_PAGES = 60

/** Of a venue with its year, in characters. */
const LONGEST_PHRASE = 160

function withoutPages(text: string, start: number, end: number): number {
  const from = Math.max(start, end - LONGEST_PAGES)
  return /\d/.test(text.charAt(end - 1)) ? from + text.slice(from, end).replace(PAGES, '').length : end
}

/** `bioRxiv 2023.08.04.551935`: the server's name and its own number, which begins with a date. */
function server(text: string, from: number, to: number): FoundVenue | null {
  const match = /^((?:bio|med|chem|psy)rxiv)\b[\s:]*((?:19|20)\d\d)?[\d./v]*$/i.exec(text.slice(from, to))
  if (!match?.[1]) return null
  return { venue: { from, to: from + match[1].length }, year: null, range: { from, to }, known: true }
}

function onlyYear(start: number, phrase: string, value: number): FoundVenue {
  const at = start + phrase.indexOf(String(value))
  return {
    venue: null,
    year: yearAt(at, String(value)),
    range: { from: start, to: start + phrase.length },
    known: false,
  }
}

const yearAt = (at: number, digits: string) => ({ from: at, to: at + digits.length, value: fullYear(digits) })
const fullYear = (digits: string) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) > 60 ? 1900 : 2000)

const YEAR_AFTER = new RegExp(
  String.raw`^(.+?)[\s,.:(\[-]*(?:(${YEAR.source})(?:[.\-/](?:0?[1-9]|1[0-2])(?!\d))?|['’‘]\s?(\d\d)(?:\.(?:0?[1-9]|1[0-2]))?(?![\d.])|(?<=[A-Z])-?(\d\d))[)\]]?(${TRACK_AFTER}(?:\s*\([\w\s&-]{1,30}\)?)?|[\s,(]+[\w&\s/-]{1,30}\)?|(?:-|_(?!workshop))[\w/+.-]{1,24})?$`,
  'iu',
)
const YEAR_BEFORE = new RegExp(`^(${YEAR.source}|\\d\\d(?=_))[\\s,:._-]+(.+?)_?$`)
const YEAR_ALONE = new RegExp(`^${YEAR.source}$`)

type Reading = { readonly text: string; readonly venues: VenueIndex; readonly strict: boolean }

/** Year after the name, with or without an apostrophe; year before the name; or a name alone. */
function dated(reading: Reading, range: Range): FoundVenue | null {
  const { from: start } = range
  const phrase = reading.text.slice(start, range.to)
  const after = YEAR_AFTER.exec(phrase)
  const digits = after?.[2] ?? after?.[3] ?? after?.[4]
  // `CVPR19`, but not `Systems for WMT19`
  if (after?.[1] && digits && (!after[4] || (!/\s\S+\s/.test(after[1]) && reading.venues.isName(after[1])))) {
    const year = yearAt(start + phrase.indexOf(digits, after[1].length), digits)
    return named(reading, { from: start, to: start + after[1].length }, { year, range })
  }
  const bare = BARE_YEAR.exec(phrase)
  if (bare?.[1] && bare[2] && isDated(reading, bare[1])) {
    const year = yearAt(start + bare[1].length + 1, bare[2])
    return named(reading, { from: start, to: start + bare[1].length }, { year, range })
  }
  const before = YEAR_BEFORE.exec(phrase)
  if (before?.[1] && before[2]) {
    const at = start + phrase.indexOf(before[2], before[1].length)
    const year = yearAt(start, before[1])
    // `2023 bioRxiv Diffusion Model`: what follows a server's name is a tag
    const name = /^\w*rxiv(?=\s)/i.exec(before[2])?.[0] ?? before[2]
    return named(reading, { from: at, to: at + name.length }, { year, range })
  }
  return named({ ...reading, strict: true }, range, { year: null, range })
}

/** `CVPR 05`, `arXiv 24.11`: two digits, of preprints with the month behind them. */
const BARE_YEAR = /^(.*\p{L}) ([019]\d|2\d)(?:\.(?:0?[1-9]|1[0-2]))?$/u

/** A conference or a server: behind a journal such a number is a volume. */
const isDated = ({ venues }: Reading, name: string): boolean => {
  const venue = venues.read(name.replace(/^[\s[(]+/, ''))
  return venue !== null && venue.kind !== 'journal'
}

function named(
  { text, venues, strict }: Reading,
  { from, to }: Range,
  { year, range }: Pick<FoundVenue, 'year' | 'range'>,
): FoundVenue | null {
  const [first, last] = inner(text, from, to)
  const end = first + withoutVolume(withoutForm(text.slice(first, last))).length
  // `RF, NN` may be anything
  const start = first + (year ? workplaceBefore(text.slice(first, end), venues) : 0)
  const name = text.slice(start, end)
  const known = venues.isName(name)
  const acceptable = strict ? ACRONYM.test(name) || NOUN.test(name) : NOUN.test(name) || plausible(name)
  if (!known && !(year ? acceptable : !strict && plausible(name))) return null
  if (GENERIC.test(name) || (!known && AUTHOR.test(name)))
    return year ? { venue: null, year, range, known: false } : null
  return { venue: { from: start, to: end }, year, range, known }
}

/** `ABC, EMNLP`, `Example Institute for Rivers, ACL`: how far it is to a known venue behind the place where the authors work. */
function workplaceBefore(name: string, venues: VenueIndex): number {
  const at = name.lastIndexOf(', ')
  const [head, tail] = [name.slice(0, at), name.slice(at + 2)]
  if (at < 0 || !/^\p{L}+$/u.test(tail) || venues.read(tail) === null || venues.read(head) !== null) return 0
  return /^\p{Lu}\p{L}{1,8}$/u.test(head) || (AUTHOR.test(head) && !SERIES.test(head)) ? at + 2 : 0
}
const SERIES = /\b(?:journal|transactions|proceedings|conference|symposium|workshops?|meeting)\b/i

/** Without surrounding spaces, brackets and punctuation, and without a leading "In" or "Proceedings of". */
function inner(text: string, from: number, to: number): [number, number] {
  let start = from
  let end = to
  const lead =
    /^(?:[\s.,;:|()[\]{}•·\-–—'"“”*/]+|(?:published |accepted |to appear )?(?:in|at|to|by)\s+(?=\p{Lu}|\p{Lo}|the\b)|the\s+|(?:in\s+)?proceedings of (?:the\s+)?|(?:publish(?:ed)? date|venue|accepted|publisher|publication|published|conference|journal|record|会议|期刊)[:：]\s*)/iu
  const phrase = text.slice(start, end)
  if (phrase.includes(')')) start += /^[^()]{0,60}\)[\s.,;:]*(?=\p{Lu})/u.exec(phrase)?.[0].length ?? 0
  for (let match = lead.exec(text.slice(start, end)); match; match = lead.exec(text.slice(start, end)))
    start += match[0].length
  end = withoutTail(text, start, end)
  if (/[([]/.test(text.slice(start, end)) && /[)\]]/.test(text.charAt(end)) && end < to) end++
  return [start, end]
}

/** Without spaces, punctuation and emoji at the end. */
function withoutTail(text: string, start: number, to: number): number {
  let end = to
  while (end > start) {
    if (/\ufe0f|[\s.,;:|()[\]{}•·\-–—'"“”*]/.test(text.charAt(end - 1))) end--
    else if (
      text.charCodeAt(end - 1) > 0x2190 &&
      /\p{Extended_Pictographic}$/u.test(text.slice(end - 2, end))
    )
      end -= text.charCodeAt(end - 1) >= 0xdc00 ? 2 : 1
    else break
  }
  return end
}
