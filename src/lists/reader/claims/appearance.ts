/** Labelled atoms → where and when a paper appeared. */
import type { Claim } from '../../../model/span.ts'
import type { VenueIndex } from '../../../model/venue.ts'
import { UNIVERSITY } from '../../../text/organizations.ts'
import { normalizeSpace, type Range } from '../../markdown/flow.ts'
import { claimAt } from '../author-list.ts'
import { IS_YEAR, KNOWN_VENUE } from '../facts.ts'
import { OUTSIDE, TITLE, VENUE, YEAR } from '../labels.ts'
import { leadsToPaper } from '../link-kinds.ts'
import type { Region } from '../regions.ts'
import { monthBehind, shortYearBehind } from '../short-years.ts'
import { findVenue } from '../venues.ts'
import { countOf } from './count.ts'
import { isInRow, isYearOfData, tellsResult } from './of-data.ts'
import { certaintyOf, flowOf, type Labelled, type LabelRun, nextRun, rangeOf } from './runs.ts'

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
    if (best && isSaidBehindLink(list, best.run, read)) continue
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

/** `arXiv, 2020. [[Paper](…)]`, and in a summary behind it `RiverNet`: words that are no known venue, in another unit than the link. */
function isSaidBehindLink({ table, venues }: Labelled, best: LabelRun, { venue, run }: VenueRun): boolean {
  if (!venue || venues.read(venue.value) !== null || table.unit[run.first] === table.unit[best.last])
    return false
  for (let i = best.last + 1; i < run.first && table.unit[i] === table.unit[best.last]; i++)
    if (leadsToPaper(table.linkKind[i] as number)) return true
  return false
}

/** `Example Review, Volume 7, March 1970`: the only year behind a venue, though it was not labelled. */
function loneYear(list: Labelled, { last }: LabelRun): Claim<number> | null {
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

/** `ICLR 2021` can hardly be anything else: a known name and a year side by side that the tagger took for nothing. A server and its year, as in `[arXiv 2024](…)`, count less. */
function knownVenue(list: Labelled, region: Region): VenueRun | null {
  const { table, tags } = list
  let server: VenueRun | null = null
  for (let i = region.first; i <= region.last; i++) {
    if (table.venue[i] !== KNOWN_VENUE || (tags[i] !== OUTSIDE && tags[i] !== YEAR)) continue
    const read = readVenueRun(list, { first: i, last: i })
    if (!read.venue) continue
    if (!read.isPreprint && (read.year ?? yearBeside(list, read.run))) return read
    if (read.isPreprint && read.year) server ??= read
  }
  return server
}

/** The year right behind or before a venue, labelled or not. */
function yearBeside(list: Labelled, { first, last }: LabelRun): Claim<number> | null {
  const { table, tags } = list
  for (const i of [last + 1, first - 1]) {
    const isBeside = table.unit[i] === table.unit[first] && table.line[i] === table.line[first]
    if (isBeside && (tags[i] === OUTSIDE || tags[i] === YEAR) && table.year[i] === IS_YEAR)
      return readYear(list, { first: i, last: i })
  }
  return null
}

type VenueRun = Appearance & { readonly run: LabelRun; readonly isPreprint: boolean }

/** The first year behind an atom, else the first one before it. */
function yearNear(list: Labelled, region: Region, atom: number): Claim<number> | null {
  for (const from of [atom, region.first])
    for (let run = nextRun(list, region, from, YEAR); run; run = nextRun(list, region, run.last + 1, YEAR)) {
      const year = readYear(list, run)
      if (year) return year
    }
  return null
}

/** `Open-World Agents @ NeurIPS`, `Findings of ACL`: a workshop or the Findings with their conference. */
function withPart(text: string, name: Range | null, low: number): Range | null {
  const before = name && PART.exec(text.slice(low, name.from))
  const part = before?.[1] ?? before?.[2]
  return name && part ? { from: name.from - part.length, to: name.to } : name
}
const PART = /(?:[,;(|]\s*((?:\p{Lu}[\p{L}-]*\s+){1,6}@\s*)|\b([Ff]indings\s+of\s+(?:the\s+)?))$/u

function readVenueRun(list: Labelled, run: LabelRun): VenueRun {
  const flow = flowOf(list, run)
  const all = rangeOf(list, run)
  const before = shortYearBefore(flow.text, all)
  const behind = list.yearsAreShort ? shortYearBehind(flow.text, all) : null
  const range = { from: before ? before.to + 1 : all.from, to: behind ? behind.from - 1 : all.to }
  const certainty = certaintyOf(list, run.first, run.last)
  const read = findVenue(flow.text, range, list.venues, false)
  const lettered = letteredYear(flow.text, all)
  const bare = withoutVolume(flow.text, read ? read.venue : withoutEdges(flow.text, range))
  const part = withPart(flow.text, closed(flow.text, bare), list.table.from[run.first - 1] ?? 0)
  const name = withoutGluedIn(flow.text, part)
  const value = name ? normalizeSpace(flow.text.slice(name.from, name.to)) : ''
  const isPreprint = list.venues.read(value)?.kind === 'preprint'
  const own = read?.year && isYearItself(flow.text, read.year) ? read.year : (before ?? behind)
  const said = lettered ?? own ?? (isPreprint ? monthBehind(flow.text, all.to) : null)
  const isSaid = said !== null && !isYearOfData(flow.text, said, list.venues)
  const year = isSaid ? claimAt(flow, said, said.value, certainty) : null
  const dated = read?.year ?? yearBeside(list, run)
  const isNone =
    lettered !== null ||
    !/\p{L}/u.test(value) ||
    NO_VENUE.test(value) ||
    CUT_OFF.test(value) ||
    (name !== null &&
      (tellsResult(flow.text, name.to, list.venues) || isInRow(flow.text, name.from, name.to))) ||
    (!dated && isInstitution(value, list.venues))
  const venue = name && !isNone ? claimAt(flow, name, value, certainty) : null
  return { run, venue, year, isPreprint }
}

/** `inMobiSys`: a preposition that lost its space. */
const withoutGluedIn = (text: string, name: Range | null): Range | null =>
  name && /^in\p{Lu}/u.test(text.slice(name.from, name.to)) ? { from: name.from + 2, to: name.to } : name

/** `2016a`: one of several papers of that year. */
function letteredYear(text: string, { from, to }: Range): (Range & { readonly value: number }) | null {
  const digits = /^\s*((?:19|20)\d\d)[a-z]\s*$/.exec(text.slice(from, to))?.[1]
  const start = digits === undefined ? -1 : text.indexOf(digits, from)
  return start < 0 ? null : { from: start, to: start + 4, value: Number(digits) }
}

/** `VLDB Endowment 11.1 (2017)`: a volume and its issue. */
const isVolume = (text: string, { from, to }: Range): boolean =>
  to - from === 2 && /^\.\d{1,2}\s*\((?:19|20)\d\d/.test(text.slice(to, to + 10))

/** Whether the digits are a year's by themselves: neither a volume, nor the end of `arXiv.2506.01952`. */
const isYearItself = (text: string, digits: Range): boolean =>
  !isVolume(text, digits) && !/\d/.test(text.charAt(digits.from - 1))

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
  if (!name || countOf(text, name.from, name.to, '(') <= countOf(text, name.from, name.to, ')')) return name
  if (text.charAt(name.to) === ')') return { from: name.from, to: name.to + 1 }
  const before = text.slice(name.from, name.to).replace(/(?<!\s)\s*\([^(]*$/, '')
  return { from: name.from, to: name.from + before.length }
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
/** What a paper is, and not where it is. */
const KIND =
  '(?:(?:conference|journal|workshop|technical|working) )?(?:conference|journal|workshop|report|paper|article)'
const NO_VENUE = new RegExp(
  String.raw`^(?:${MONTHS}|paper|pdf|link|code|none|n\/?a|tbd|website|blog|preprint|in|${KIND}|${UNIVERSITY})$`,
  'i',
)

/** `Department of Rivers, Example University`: where the authors work. With a year beside it, a thesis or a report came out there. */
const isInstitution = (words: string, venues: VenueIndex): boolean =>
  WORKPLACE.test(words) && !PUBLISHED.test(words) && venues.read(words) === null
const WORKPLACE =
  /^(?:the )?(?:(?:(?:state|national) )?key laborator(?:y|ies)|dep(?:artmen)?t\.?|school|faculty|college|institute|university|academy|cent(?:er|re)) (?:of|for)\b|\b(?:university|(?<!national )institute of (?:advanced )?(?:science and )?technology)$|\b(?<!national )institute of \p{Lu}/iu
const PUBLISHED =
  /\b(?:conference|symposium|workshop|journal|press|transactions|proceedings|review|bulletin|magazine|annals|letters|thesis|dissertation|report|working|series|lectures?|seminar)\b/i

/** `Proceedings of the`, before `2022 Conference on …`. */
const CUT_OFF = /^(?!findings\b)[^:]*\bthe$/i

function withoutEdges(text: string, { from, to }: Range): Range {
  const words = text.slice(from, to)
  const lead = /^(?:[\s\p{P}]|in\s+(?=[\p{Lu}\p{Lo}]))*/iu.exec(words)?.[0].length ?? 0
  const rest = words
    .slice(lead)
    .replace(/(?<![\s,.:;(–—'’-])[\s,.:;(–—'’-]*(?:(?:(?:19|20)\d\d|['’]\d\d)[\s,.:;]*)?$/u, '')
  return { from: from + lead, to: from + lead + rest.length }
}

/** Not the `2002` of `2002.08037`, which is an arXiv id. */
const YEAR_DIGITS = /(?:19\d|20[0-4])\d(?!\.\d{4,5}(?!\d))|(?<=['’‘]\s?)\d\d/

function readYear(list: Labelled, run: LabelRun): Claim<number> | null {
  const flow = flowOf(list, run)
  const { from, to } = rangeOf(list, run)
  const match = YEAR_DIGITS.exec(flow.text.slice(from, to))
  if (!match) return null
  const digits = Number(match[0])
  const value = digits > 99 ? digits : digits + (digits > 60 ? 1900 : 2000)
  const start = from + match.index
  const range = { from: start, to: start + match[0].length }
  if (isYearOfData(flow.text, range, list.venues)) return null
  return claimAt(flow, range, value, certaintyOf(list, run.first, run.last))
}
