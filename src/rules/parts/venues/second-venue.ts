/** A second venue or year beside an entry's claim: which of them is meant, only the list knows. */
import { staticBadge } from '../../../hosts/shields.ts'
import type { Entry, List } from '../../../model/list.ts'
import type { Claim } from '../../../model/span.ts'
import type { Venue } from '../../../model/venue.ts'
import { lineBefore, lineStart } from '../../../text/lines.ts'
import { INSTITUTION } from '../../../text/organizations.ts'
import { hasWords } from '../../../text/titles.ts'
import { namesKnownVenue } from './may-be-published.ts'

/** Characters behind a venue in which another one may stand. */
const NEAR = 40
/** `, Workshop on Samples`, `; 2nd Symposium`. */
const MEETING =
  /^[\s\d.,;()*_`-]*(?:[\p{Lu}\d][\p{L}\d]*\s+){0,3}(?:workshop|symposium|conference|proceedings|transactions|journal)\b/iu
/** `) Rivers and Roads'25` behind `(arXiv'24`: a venue, whether it is known or not. */
const BEHIND_BRACKET = /^[\s\d'’,.]*\)[\s,:-]*\p{Lu}[^()[\]]*?['’\s](?:20)?\d\d(?!\d)/u
/** `, ABCD 2025` behind `arXiv 2024`. */
const ACRONYM = /^[\s\d'’,.;/(]*(?<![\p{L}\d])(?!NA\b)\p{Lu}{3,}(?:['’]|\s['’]?)(?:20)?\d\d(?![\d.])/u
const NAME = /(?<![\p{L}\d])\p{Lu}[\p{L}&+-]{2,}/gu

/** `arXiv 2024.5.2 (ICML 2025)`: behind the preprint, on its line and in its cell, stands where the paper appeared. */
export function namesVenueBehind(
  { span }: Claim<string>,
  { title, ...entry }: Entry,
  { text, venues }: List,
): boolean {
  const [behind = ''] = text
    .slice(span.end, Math.min(span.end + NEAR, entry.span.end))
    .split(/[|\n]|\]\(|<td/)
  const isBeforeTitle = (title?.span.start ?? 0) >= span.end
  if (!isBeforeTitle && (MEETING.test(behind) || ACRONYM.test(behind))) return true
  if (!isBeforeTitle && text[span.start - 1] === '(' && BEHIND_BRACKET.test(behind)) return true
  return [...behind.matchAll(NAME)].some(
    ({ 0: name, index }) => namesKnownVenue(name, venues) && !isOfInstitution(name, behind.slice(0, index)),
  )
}

/** `Institute of Science`: an ordinary word that a journal has for its name ends the name of an institution. */
const isOfInstitution = (name: string, before: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(name) && OF_INSTITUTION.test(before)
const OF_INSTITUTION = new RegExp(
  String.raw`\b(?:${INSTITUTION}|academy|school|faculty|department) (?:of|for) $`,
  'i',
)

/** `arXiv, 2017 (*A Journal*, 2019)`: the year stands directly behind the preprint's name, and what is behind it has a year as well. */
export function isPreprintsOwn(
  { span: year }: Claim<number>,
  { span }: Claim<string>,
  text: string,
): boolean {
  const between = year.start >= span.end ? text.slice(span.end, year.start) : '-'
  const [behind = ''] = text.slice(year.end, year.end + NEAR).split(/[|\n]|\]\(|<td/)
  return /^[\s,.'’(]{0,3}$/.test(between) && /(?<!\d)(?:19|20)\d\d(?!\d)/.test(behind)
}

/** `2024/2026`: years of two papers, or of two versions. */
export const isOneOfTwoYears = ({ span }: Claim<number>, text: string): boolean =>
  /(?<!\d)(?:19|20)\d\d\s?[/&+]\s?$/.test(text.slice(Math.max(0, span.start - 8), span.start)) ||
  /^\s?[/&+]\s?(?:19|20)\d\d(?!\d)/.test(text.slice(span.end, span.end + 8))

/**
 * `arXiv 2024 … [ICLR 2025 Spotlight]`, or a badge for each: the first line of an entry names another venue beside its own, perhaps
 * at the end of what was read as its title.
 */
export function namesVenueToo(
  { title, venue: own, span }: Entry,
  venue: string,
  { text, venues }: List,
): boolean {
  if (!own || venues.same(own.value, venue)) return false
  const [line = ''] = text.slice(span.start, span.end).split('\n', 1)
  const rest = [withoutDatedTail(title?.value ?? ''), own.value].reduce(
    (left, words) => left.replace(words, ' '),
    lineBefore(span, text) + line,
  )
  return hasWords(
    rest.replace(PAGE, (url) => ` ${staticBadge(url)?.words ?? ''} `),
    venue,
  )
}
/** `A Title, ICML 2015 Workshop`, all of it in bold: without what stands behind the last comma, if that has a year. */
function withoutDatedTail(title: string): string {
  const comma = title.lastIndexOf(',')
  return comma >= 0 && /(?<!\d)(?:19|20)\d\d(?!\d)/.test(title.slice(comma)) ? title.slice(0, comma) : title
}

/**
 * `… v1, ICML 2015 or [A Title](…), NIPS 2015`: whether the entry, beside the venue that it was read to have, names the other one
 * as where the paper was. The name of a page alone, `[NIPS page](…)`, is no second claim.
 */
export function saysToo(
  { venue: own, span: { start, end } }: Entry,
  { venue, name }: { readonly venue: Venue; readonly name: string },
  { text, venues }: List,
): boolean {
  const [from, to] = own ? [own.span.start, own.span.end] : [end, end]
  const rest = `${text.slice(start, from)} ${text.slice(to, end)}`.replace(PAGE, ' ')
  return (
    (/[\s\d]/.test(name) && hasWords(rest, name)) ||
    [...rest.matchAll(NAME)].some(
      ({ 0: word, index }) =>
        venues.read(word)?.key === venue.key &&
        isClaimed(rest.slice(0, index), rest.slice(index + word.length)),
    )
  )
}

/** Whether a venue's name stands beside a year, in a cell of its own or in a code span: between what is before and behind it. */
const isClaimed = (before: string, behind: string): boolean =>
  /^[\s,.'’()*_-]{0,4}(?:19|20)?\d\d(?!\d)/.test(behind) ||
  /(?<!\d)(?:19|20)\d\d[\s,-]{0,2}$/.test(before) ||
  (/[|`(]\s*$/.test(before) && /^\s*[|`)]/.test(behind))

/** `[2018NIPS] A Title [[arXiv19v]](…)`: the tag that begins the entry names where the paper was. */
export function isTagged({ span: { start } }: Entry, { text, venues }: List): boolean {
  const [, name = ''] = TAG.exec(text.slice(lineStart(start, text), start + NEAR)) ?? []
  return namesKnownVenue(name, venues)
}
const TAG = /^[\s*+-]*[[(`]{1,2}(?:19|20)\d\d[\s-]?(\p{Lu}[\p{L}&+-]{2,15})[\])`]/u

/** Of all addresses and DOIs, only that of a badge holds words of the list. */
const PAGE = /https?:\/\/[^\s)\]]+|(?<![\d.])10\.\d{4,9}\/[^\s)\]]+/g
