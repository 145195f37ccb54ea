/** Labelled atoms → the authors. */
import type { AuthorList } from '../../../model/list.ts'
import { COMPANY } from '../../../text/organizations.ts'
import type { Range } from '../../markdown/flow.ts'
import { endOfPeople, type Standing, standingOf } from '../affiliations.ts'
import { authorList } from '../author-list.ts'
import { type ReadNames, readNames } from '../authors.ts'
import { AUTHORS, TITLE } from '../labels.ts'
import { isSentence, splitNames } from '../loose-names.ts'
import type { Region } from '../regions.ts'
import { readAround, readBelowSummary } from './around.ts'
import { certaintyOf, flowOf, type Labelled, type LabelRun, nextRun, rangeOf } from './runs.ts'

type NamesRun = { readonly run: LabelRun; readonly read: ReadNames }

/**
 * The run of names that has most; what stands in another unit above the title counts only if there are no others. Where one
 * stands under the label of an institution, other words that look like one name are none.
 */
function bestNames(list: Labelled, region: Region): NamesRun | null {
  const { unit, to } = list.table
  let best: NamesRun | null = null
  let least = 1
  for (
    let run = nextRun(list, region, region.first, AUTHORS);
    run;
    run = nextRun(list, region, run.last + 1, AUTHORS)
  ) {
    const isOwn = unit[run.first] === unit[region.titleLast]
    const read = namesOf(list, run, isOwn ? (to[region.titleLast] as number) : 0)
    if (read?.standing === 'none') {
      least = 2
      continue
    }
    const isAbove = best !== null && (unit[best.run.first] as number) < (unit[region.titleFirst] as number)
    const isNear = (unit[run.first] as number) >= (unit[region.titleFirst] as number)
    if (read && ((isAbove && isNear) || read.names.length > (best?.read.names.length ?? 0)))
      best = { run, read }
  }
  return best && best.read.names.length >= least ? best : null
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
function isNickname({ table, tags }: Labelled, { first, last }: LabelRun): boolean {
  const isAlone = first === last && table.words[first] === 1 && (table.marks[first] as number) > 0
  return isAlone && tags[first + 1] === TITLE && table.unit[first + 1] === table.unit[first]
}

/** The names of a run and how they stand; null if its words are no names. */
function namesOf(
  list: Labelled,
  run: LabelRun,
  titleEnd: number,
): (ReadNames & { standing: Standing }) | null {
  const { text } = flowOf(list, run)
  const people = { ...rangeOf(list, run), to: endOfPeople(text, rangeOf(list, run)) }
  const range = withoutLead(text, withEnd(text, people))
  if (AT_COMPANY.test(text.slice(range.from - 1, range.to)) || isNickname(list, run)) return null
  const isUnderLabel = standingOf(text, range, titleEnd) === 'none'
  const below = isUnderLabel ? text.slice(range.from, range.to).indexOf('\n') : -1
  // the line below is no longer under the label
  const read = namesIn(list, text, { from: range.from + below + 1, to: range.to })
  if (!read) return null
  const standing = below < 0 ? standingOf(text, read.range, titleEnd) : 'byline'
  return { ...read, etAl: read.etAl || standing === 'part', standing }
}

function namesIn({ venues, arePaired }: Labelled, text: string, range: Range): ReadNames | null {
  if (isSentence(text.slice(range.from, range.to))) return null
  const names = withoutPlaces(text, range)
  const read =
    readBelowSummary(names, range, venues) ??
    readNames(names, range, venues, arePaired) ??
    readAround(names, range, venues) ??
    splitNames(names, range, venues)
  return read?.names.some((name) => /\p{L}[\p{L}\p{M}]/u.test(text.slice(name.from, name.to))) ? read : null
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
