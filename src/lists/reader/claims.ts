/** Labelled atoms → claims: title, names, venue and year with their exact spans, and how sure they are. */
import type { AuthorList } from '../../model/list.ts'
import type { Claim } from '../../model/span.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { COMPANY, UNIVERSITY } from '../../text/organizations.ts'
import { type Flow, normalizeSpace, type Range } from '../markdown/flow.ts'
import { type AtomTable, IS_IMAGE } from './atom-table.ts'
import { authorList, claimAt } from './author-list.ts'
import { type ReadNames, readNames } from './authors.ts'
import { IS_YEAR, KNOWN_VENUE } from './facts.ts'
import { AUTHORS, OUTSIDE, TITLE, VENUE, YEAR } from './labels.ts'
import { isSentence, splitNames } from './loose-names.ts'
import type { Region } from './regions.ts'
import { findVenue } from './venues.ts'

/** What the tagger said of a list. */
export type Labelled = {
  readonly table: AtomTable
  readonly tags: Uint8Array
  readonly margins: Int32Array
  readonly venues: VenueIndex
}

/** Margins are in units of the weights: at this one the tagger is right in about three of four cases. */
const SURE = 120

/** How sure the tagger is of the labels from `first` to `last` and of their borders: the weakest of them counts. */
function certaintyOf({ table, margins }: Labelled, first: number, last: number): number {
  let weakest = Math.min(margins[first] as number, margins[last] as number)
  if (table.unit[first - 1] === table.unit[first]) weakest = Math.min(weakest, margins[first - 1] as number)
  if (last + 1 < table.count && table.unit[last + 1] === table.unit[last])
    weakest = Math.min(weakest, margins[last + 1] as number)
  return Math.round(100 / (1 + Math.exp(-weakest / SURE))) / 100
}

export function readTitle(list: Labelled, { titleFirst, titleLast }: Region): Claim<string> | null {
  const { table } = list
  const { flow } = table.unitOf(titleFirst)
  const range = titleRange(flow.text, table.from[titleFirst] as number, table.to[titleLast] as number)
  const value = normalizeSpace(flow.text.slice(range.from, range.to))
  return /[\p{L}\p{N}]/u.test(value) && !PLACEHOLDER.test(value)
    ? claimAt(flow, range, value, certaintyOf(list, titleFirst, titleLast))
    : null
}

/** Stands where a title will be. */
const PLACEHOLDER = /^(?:updating|coming soon|to be (?:added|announced|updated)|tb[ad]|todo|wip)\W*$/i

const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
] as const

/** Pictures, an emoji that tells its kind, and the hashes of a heading without a blank. */
const BEFORE_TITLE =
  /^(?:[\s\ufffc]|\ufe0f|_+(?=\p{Lu}[^_]*$)|#{2,6}(?=\S)|\p{Extended_Pictographic}[\ufe0f\s]+)*/u

/** `Flags: [Flags for Generators](…)`: the name before the title that begins with it. */
const TWICE = /^(\p{Lu}[^\s:]*): (?=\1\s)/u

/** Without pictures and stops at its ends, but with the question mark behind it. */
function titleRange(text: string, start: number, end: number): Range {
  let [from, to] = [start, end]
  from += BEFORE_TITLE.exec(text.slice(from, to))?.[0].length ?? 0
  from += TWICE.exec(text.slice(from, to))?.[0].length ?? 0
  to = withQuestion(text, to)
  const range = balanced(text, from, to)
  from = range.from
  to = withQuestion(text, range.to)
  while (
    to > from &&
    /[\s.,:;\ufffc]/.test(text.charAt(to - 1)) &&
    !/\.\p{L}\.$/u.test(text.slice(to - 3, to))
  )
    to--
  if (/["“]/.test(text.charAt(from - 1))) to += LAST_BRACKET.exec(text.slice(to, to + 30))?.[0].length ?? 0
  to -= FOOTNOTE.exec(text.slice(from, to))?.[0].length ?? 0
  const title = text.slice(from, to)
  if (isInSingleQuotes(title) || IN_BRACES.test(title)) return { from: from + 1, to: to - 1 }
  return /^['‘][^'’‘]*$/u.test(title) && /['’]/u.test(text.charAt(to)) ? { from: from + 1, to } : { from, to }
}

/** `"A title (ABC)"`. */
const LAST_BRACKET = /^\s\([^()"”]{1,20}\)(?=["”])/

/** A reference to a footnote is no part of a title. */
const FOOTNOTE = /(?<!\s)\s*\[\^[^\]\s]{1,20}\]?$/

function withQuestion(text: string, end: number): number {
  let to = end
  while (/[?!]/.test(text.charAt(to))) to++
  return to
}

/** As BibTeX writes it. */
const IN_BRACES = /^\{[^{}]*\}$/
/** `'One's own title'`, but not `'This' and 'That'`. */
function isInSingleQuotes(title: string): boolean {
  const closed = /['’]\s/.exec(title)
  const isAgain = closed !== null && /\s['‘]/.test(title.slice(closed.index + 2))
  return /^['‘].+['’]$/u.test(title) && !isAgain
}

/** With the bracket or quote beside it that its own needs. */
function balanced(text: string, start: number, end: number): Range {
  let [from, to] = [start, end]
  for (const [open, close] of PAIRS)
    if (text.charAt(to) === close && count(text, from, to, open) > count(text, from, to, close)) to++
  for (const [open, close] of PAIRS)
    if (text.charAt(from - 1) === open && count(text, from, to, close) > count(text, from, to, open)) from--
  if (count(text, from, to, '"') % 2 > 0) {
    const isWrapped = text.charAt(from - 1) === '"'
    // `"A "quoted" word"`, `"A word that is "quoted""`
    if (text.charAt(to) === '"' && (!isWrapped || text.charAt(to + 1) === '"')) to++
    else if (isWrapped) from--
  }
  return { from, to }
}

function count(text: string, from: number, to: number, character: string): number {
  let n = 0
  for (let i = from; i < to; i++) if (text.charAt(i) === character) n++
  return n
}

/** Neighbouring atoms of one label in one unit; both ends inclusive. */
type Run = { readonly first: number; readonly last: number }

/** The next run of a label from `from` on, within the region. */
function nextRun({ table, tags }: Labelled, { last: end }: Region, from: number, label: number): Run | null {
  let first = from
  while (first <= end && (tags[first] !== label || (table.place[first] as number) & IS_IMAGE)) first++
  if (first > end) return null
  let last = first
  while (last < end && tags[last + 1] === label && table.unit[last + 1] === table.unit[first]) last++
  return { first, last }
}

const flowOf = ({ table }: Labelled, { first }: Run): Flow => table.unitOf(first).flow
const rangeOf = ({ table }: Labelled, { first, last }: Run): Range => ({
  from: table.from[first] as number,
  to: table.to[last] as number,
})

type NamesRun = { readonly run: Run; readonly read: ReadNames }

/** The run of names that has most; what stands in another unit above the title counts only if there are no others. */
function bestNames(list: Labelled, region: Region): NamesRun | null {
  const { unit } = list.table
  let best: NamesRun | null = null
  for (
    let run = nextRun(list, region, region.first, AUTHORS);
    run;
    run = nextRun(list, region, run.last + 1, AUTHORS)
  ) {
    const read = namesOf(list, run)
    const isAbove = best !== null && (unit[best.run.first] as number) < (unit[region.titleFirst] as number)
    const isNear = (unit[run.first] as number) >= (unit[region.titleFirst] as number)
    if (read && ((isAbove && isNear) || read.names.length > (best?.read.names.length ?? 0)))
      best = { run, read }
  }
  return best
}

/** The authors; labelled words that are no names are split as well as they may be. */
export function readAuthors(list: Labelled, region: Region): AuthorList | null {
  const best = bestNames(list, region)
  if (!best) return null
  const { run, read } = best
  return authorList(flowOf(list, run), read, certaintyOf(list, run.first, run.last))
}

/** `(@Microsoft etc)`. */
const AT_COMPANY = new RegExp(String.raw`^[^@]?@\s*(?:${COMPANY})\b`, 'i')

/** `**Crumb** "Where Do …"`: one word in a mark of its own, right before the title. */
function isNickname({ table, tags }: Labelled, { first, last }: Run): boolean {
  const isAlone = first === last && table.words[first] === 1 && (table.marks[first] as number) > 0
  return isAlone && tags[first + 1] === TITLE && table.unit[first + 1] === table.unit[first]
}

function namesOf(list: Labelled, run: Run): ReadNames | null {
  const { text } = flowOf(list, run)
  const range = withoutLead(text, withEnd(text, rangeOf(list, run)))
  if (AT_COMPANY.test(text.slice(range.from - 1, range.to)) || isNickname(list, run)) return null
  if (isSentence(text.slice(range.from, range.to))) return null
  const names = withoutPlaces(text, range)
  return readNames(names, range, list.venues) ?? splitNames(names, range, list.venues)
}

/** Without the `by`, `with` or `from` in front or the end of `[Lee] Ann Lee`, and without the `'s` behind the last name of `Ann Lee and Bo Wu's "…"`. */
function withoutLead(text: string, { from, to }: Range): Range {
  const words = text.slice(from, to)
  const lead =
    /^(?:\s*(?:by|with|from)\s+(?=\p{Lu})|[^[\]]{1,40}\]\s+(?=\p{L}))/iu.exec(words)?.[0].length ?? 0
  const tail = /['’]s\s*$/u.exec(words)?.[0].length ?? 0
  return { from: from + lead, to: to - tail }
}

/** Blanks instead of ` of Example University` behind names. */
function withoutPlaces(text: string, { from, to }: Range): string {
  const words = text.slice(from, to)
  if (!words.includes(' of ')) return text
  const names = words.replace(/(?<=\p{L}) of (?:the )?\p{Lu}[^,;&]*?(?=[,;&]|\sand\s|$)/gu, (place) =>
    ' '.repeat(place.length),
  )
  return text.slice(0, from) + names + text.slice(to)
}

/** With the full stop of a last initial or of "et al.", and the bracket of a last affiliation. */
function withEnd(text: string, { from, to }: Range): Range {
  const words = text.slice(from, to)
  const bare = /\.\s*$/.exec(words)
  if (bare && isBare(words.slice(0, bare.index))) return { from, to: from + bare.index }
  let end = to
  if (text.charAt(end) === ')' && words.lastIndexOf('(') > words.lastIndexOf(')')) end++
  else if (text.charAt(end) === '.' && /(?:(?:^|[\s.-])\p{Lu}|\bal|\b[JS]r)$/u.test(words) && !isBare(words))
    end++
  return { from, to: end }
}

/** `Lee A, Wu B` without full stops behind the initials: one behind the last ends the sentence. */
const isBare = (words: string): boolean =>
  /\p{Ll} \p{Lu}$/u.test(words) &&
  !/\p{Lu}\./u.test(words) &&
  (!/[,;]/.test(words) || /\p{Ll} \p{Lu}{1,3}[,;]/u.test(words))

export type Appearance = {
  readonly venue: Claim<string> | null
  readonly year: Claim<number> | null
}

/** The venue that published the paper, else the server of its preprint, and the year beside it. */
export function readAppearance(list: Labelled, region: Region): Appearance {
  let best: VenueRun | null = null
  let spare: Claim<number> | null = null
  for (
    let run = nextRun(list, region, region.first, VENUE);
    run && (best === null || best.isPreprint);
    run = nextRun(list, region, run.last + 1, VENUE)
  ) {
    const read = readVenueRun(list, run)
    if (read.venue && (best === null || !read.isPreprint)) best = read
    else if (read.year) spare ??= read.year
  }
  best ??= knownVenue(list, region)
  const year = best?.year ?? spare ?? yearNear(list, region, best?.run.last ?? region.first)
  return {
    venue: best?.venue ?? null,
    year: year ?? (best && (yearBeside(list, best.run) ?? loneYear(list, best.run))),
  }
}

/** `Example Review, Volume 7, March 1970`: the only year behind a venue, though it was not labelled. */
function loneYear(list: Labelled, { last }: Run): Claim<number> | null {
  const { table, tags } = list
  let found = -1
  for (let i = last + 1; i < table.count && table.unit[i] === table.unit[last]; i++) {
    if (tags[i] === TITLE) return null
    if (table.year[i] !== IS_YEAR || (table.link[i] as number) >= 0) continue
    if (found >= 0 || tags[i] !== OUTSIDE) return null
    found = i
  }
  return found < 0 ? null : readYear(list, { first: found, last: found })
}

/** `ICLR 2021` can hardly be anything else: a known name and a year side by side that the tagger took for nothing. */
function knownVenue(list: Labelled, region: Region): VenueRun | null {
  const { table, tags } = list
  for (let i = region.first; i <= region.last; i++) {
    if (table.venue[i] !== KNOWN_VENUE || (tags[i] !== OUTSIDE && tags[i] !== YEAR)) continue
    const read = readVenueRun(list, { first: i, last: i })
    if (read.venue && !read.isPreprint && (read.year ?? yearBeside(list, read.run))) return read
  }
  return null
}

/** The year right behind or before a venue, though it was not labelled. */
function yearBeside(list: Labelled, { first, last }: Run): Claim<number> | null {
  const { table, tags } = list
  for (const i of [last + 1, first - 1]) {
    const isBeside = table.unit[i] === table.unit[first] && table.line[i] === table.line[first]
    if (isBeside && tags[i] === OUTSIDE && table.year[i] === IS_YEAR)
      return readYear(list, { first: i, last: i })
  }
  return null
}

type VenueRun = Appearance & { readonly run: Run; readonly isPreprint: boolean }

/** The first year behind an atom, else the first one before it. */
function yearNear(list: Labelled, region: Region, atom: number): Claim<number> | null {
  for (const from of [atom, region.first])
    for (let run = nextRun(list, region, from, YEAR); run; run = nextRun(list, region, run.last + 1, YEAR)) {
      const year = readYear(list, run)
      if (year) return year
    }
  return null
}

/** `Open-World Agents @ NeurIPS`: a workshop with its conference. */
function withWorkshop(text: string, name: Range | null, low: number): Range | null {
  const before = name && WORKSHOP.exec(text.slice(low, name.from))
  return name && before?.[1] ? { from: name.from - before[1].length, to: name.to } : name
}
const WORKSHOP = /[,;(|]\s*((?:\p{Lu}[\p{L}-]*\s+){1,6}@\s*)$/u

function readVenueRun(list: Labelled, run: Run): VenueRun {
  const flow = flowOf(list, run)
  const all = rangeOf(list, run)
  const digits = shortYearBefore(flow.text, all)
  const range = digits ? { from: digits.to + 1, to: all.to } : all
  const certainty = certaintyOf(list, run.first, run.last)
  const read = findVenue(flow.text, range, list.venues, false)
  const said = read?.year ?? digits
  const year = said ? claimAt(flow, said, said.value, certainty) : null
  const bare = withoutVolume(flow.text, read ? read.venue : withoutEdges(flow.text, range))
  const name = withWorkshop(flow.text, closed(flow.text, bare), list.table.from[run.first - 1] ?? 0)
  const value = name ? normalizeSpace(flow.text.slice(name.from, name.to)) : ''
  const venue =
    name && /\p{L}/u.test(value) && !NO_VENUE.test(value) ? claimAt(flow, name, value, certainty) : null
  return { run, venue, year, isPreprint: list.venues.read(value)?.kind === 'preprint' }
}

/** The digits of `15-OSDI`. */
function shortYearBefore(text: string, { from, to }: Range): (Range & { readonly value: number }) | null {
  const digits = /^([0-4]\d)[-_](?=\p{Lu})/u.exec(text.slice(from, to))?.[1]
  return digits === undefined ? null : { from, to: from + 2, value: 2000 + Number(digits) }
}

/** `Ecology 73` and `Phys. Rev. A 108` are journals with their volumes, `CoRR abs/2001.00001` a server with a number. */
function withoutVolume<Name extends Range | null>(text: string, name: Name): Range | Name {
  const volume =
    name &&
    /(?<=\p{L}{3}|\p{L}\.|\.\s\p{Lu})\s+\d{1,3}$|(?<=CoRR) abs\/\S+$|(?<=arXiv) preprint$/iu.exec(
      text.slice(name.from, name.to),
    )
  return name && volume ? { from: name.from, to: name.to - volume[0].length } : name
}

/** `Symposium on Kettles (SOK)` with its bracket, but without that of `(SOK '14)`, which holds the year too. */
function closed<Name extends Range | null>(text: string, name: Name): Range | Name {
  if (!name || count(text, name.from, name.to, '(') <= count(text, name.from, name.to, ')')) return name
  if (text.charAt(name.to) === ')') return { from: name.from, to: name.to + 1 }
  const before = text.slice(name.from, name.to).replace(/(?<!\s)\s*\([^(]*$/, '')
  return { from: name.from, to: name.from + before.length }
}

const MONTHS = 'january|february|march|april|june|july|august|september|october|november|december'
const NO_VENUE = new RegExp(
  String.raw`^(?:${MONTHS}|technical report|paper|pdf|link|code|none|n\/?a|tbd|website|blog|preprint|in|${UNIVERSITY})$`,
  'i',
)

function withoutEdges(text: string, { from, to }: Range): Range {
  const words = text.slice(from, to)
  const lead = /^(?:[\s\p{P}]|in\s+(?=[\p{Lu}\p{Lo}]))*/iu.exec(words)?.[0].length ?? 0
  const rest = words
    .slice(lead)
    .replace(/(?<![\s,.:;(–—-])[\s,.:;(–—-]*(?:(?:(?:19|20)\d\d|['’]\d\d)[\s,.:;]*)?$/u, '')
  return { from: from + lead, to: from + lead + rest.length }
}

function readYear(list: Labelled, run: Run): Claim<number> | null {
  const flow = flowOf(list, run)
  const { from, to } = rangeOf(list, run)
  const match = /(?:19\d|20[0-4])\d|(?<=['’‘]\s?)\d\d/.exec(flow.text.slice(from, to))
  if (!match) return null
  const digits = Number(match[0])
  const value = digits > 99 ? digits : digits + (digits > 60 ? 1900 : 2000)
  const start = from + match.index
  return claimAt(
    flow,
    { from: start, to: start + match[0].length },
    value,
    certaintyOf(list, run.first, run.last),
  )
}
