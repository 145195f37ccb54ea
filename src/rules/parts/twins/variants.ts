/** Models, data sets and parts of one paper that are listed each by itself, by what stands in and around their titles. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { compareTitles, isDistinctive, titleKey } from '../../../text/titles.ts'
import { isAmongProducts, isProduct } from '../titles/descriptions.ts'
import { namesUnderHeads } from '../titles/headed-names.ts'
import {
  areOtherNames,
  isCoinedWord,
  leadOf,
  nameAfter,
  nameBeforeColon,
  namesInCells,
  namesInMarks,
} from '../titles/names.ts'
import { titleKeyOf } from './common.ts'
import { haveOwnPages, haveOwnPagesOfOneOwner, haveOwnReleases } from './own-pages.ts'

/** A name before a title has so many words at most. */
const MOST_OF_NAME = 4

/**
 * Tells whether two entries begin with the names of two models of one paper, `RiverNet Base` and `RiverNet Large`, each in no
 * other entry: what stands before several papers is a tag.
 */
export function variantLeads(list: List): (entry: Entry, first: Entry) => boolean {
  const leads = new Map(list.entries.map((entry) => [entry, leadOf(entry, list, 'cell')]))
  const counts = Map.groupBy(list.entries, (entry) => leads.get(entry))
  const isOwn = (lead: string) => counts.get(lead)?.length === 1 && lead.split(' ').length <= MOST_OF_NAME
  return (entry, first) => {
    const [mine = '', theirs = ''] = [leads.get(entry), leads.get(first)]
    const [[stem = ''], [other]] = [mine.split(' '), theirs.split(' ')]
    const areAlike = (stem.length > 3 && stem === other) || areSizes(mine, theirs)
    return areAlike && mine !== theirs && [mine, theirs].every(isOwn)
  }
}

/** `River2` and `River 2G`: a letter or two behind the number, which may stand apart; another number is another model. */
function areSizes(mine: string, theirs: string): boolean {
  const [a, b] = [mine, theirs].map((name) => name.replace(/ (?=\d)/g, '')) as [string, string]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (
    /^\p{L}{3,}\d+$/u.test(short) &&
    long.startsWith(short) &&
    /^ ?\p{L}{1,2}$/u.test(long.slice(short.length))
  )
}

/** `Rivers Low Resolution Dataset` and `Rivers High Resolution Dataset`, each with a page of its own beside the paper that brought both. */
export function areTwoProducts(entry: Entry, first: Entry): boolean {
  if (titleKeyOf(entry) === titleKeyOf(first)) return false
  const haveOwn = haveOwnReleases(entry, first) || haveOwnPagesOfOneOwner(entry, first)
  if (haveOwn && [entry, first].every(isAmongProducts)) return true
  if (![entry, first].every(isProduct)) return false
  const { outcome, differing } = compareTitles(entry.title?.value ?? '', first.title?.value ?? '')
  return outcome === 'typo' && differing.length > 0 && haveOwnPages(entry, first)
}

/** Whether two entries under a heading of data sets, benchmarks or metrics begin with one coined name: `RiverQA Train Data`, `RiverQA Expert Questions`. */
export function areOfOneProduct(entry: Entry, first: Entry): boolean {
  if (titleKeyOf(entry) === titleKeyOf(first) || ![entry, first].every(isProduct)) return false
  const [mine = '', theirs = ''] = [entry, first].map(({ title }) => title?.value.trim().split(/\s+/)[0])
  return mine === theirs && isCoinedWord(mine)
}

/** `[River Score - pix2lake](…)` and `[Lake Score - pix2lake](…)`: behind the dash the work that both come from. */
export const areFromOneWork = (entry: Entry, first: Entry, list: List): boolean => {
  const [mine, theirs] = [workBehind(entry, list), workBehind(first, list)]
  return mine !== '' && mine === theirs && titleKeyOf(entry) !== titleKeyOf(first)
}

function workBehind({ title }: Entry, { text }: List): string {
  const { start = text.length, end = start } = title?.span ?? {}
  const behind = /^[^[\]()|\n]{0,40}(?=\])/u.exec(text.slice(end, end + 41))?.[0] ?? ''
  return /\s[-–—]\s([\p{L}\p{N}]\S{1,30})$/u.exec(text.slice(start, end) + behind)?.[1] ?? ''
}

/** `RLM: A Title` and `Cold-RLM: Another`, each with a page of the model itself: the second may have no paper of its own. */
export function areModelsOfOne(entry: Entry, first: Entry): boolean {
  const names = [entry, first].map(({ title }) => nameBeforeColon(title?.value ?? ''))
  const [short = '', long = ''] = names.toSorted((a, b) => a.length - b.length)
  const isBuilt = short !== '' && (long.endsWith(`-${short}`) || long.startsWith(`${short}-`))
  return isBuilt && haveOwnPages(entry, first)
}

/** Tells whether two entries of one title have different names before it, behind it, or in the cells of their rows. */
export function differentNames(list: List): (entry: Entry, first: Entry) => boolean {
  const nameUnderHead = namesUnderHeads(list)
  const places = [namesInCells(list), namesInMarks(list), nameUnderHead]
  return (entry, first) =>
    haveDifferent(leadOf, entry, first, list) ||
    haveDifferent(nameAfter, entry, first, list) ||
    places.some((nameIn) => areTwoNames(nameIn(entry), nameIn(first))) ||
    areTwoSystems(nameUnderHead(entry), nameUnderHead(first))
}

/**
 * Whether two entries have the same title in a link or in marks, and other names before a colon in front of it: `RN: [A Title](…)`
 * and `RN+: [A Title](…)` are two methods of one paper. A name inside the marks is a part of the title, which may have changed.
 */
export function areLedByTwoNames(entry: Entry, first: Entry, list: List): boolean {
  const [mine, theirs] = [entry, first].map((one) => namedLine(one, list))
  if (!mine || !theirs || mine.title !== theirs.title || mine.name === theirs.name) return false
  return areOtherNames(mine.name, theirs.name)
}

function namedLine({ title }: Entry, { text, venues }: List) {
  if (!title) return null
  const start = title.span.start - lineBefore(title.span, text).length
  const [, name = '', words = ''] = NAMED_LINE.exec(text.slice(start, title.span.end)) ?? []
  const isName = name.split(' ').some(isCoined) && venues.read(name) === null
  return isName && isDistinctive(titleKey(words)) ? { name, title: titleKey(words) } : null
}
const isCoined = (word: string): boolean => isCoinedWord(word.replace(/[+*]+$/, ''))

/** `- **RN+**: [A Title`, `RN+: "A Title`: of what stands behind the colon, marks come first. */
const NAMED_LINE =
  /^\s*(?:(?:[-*+]|\d{1,4}[.)])\s+)?[*_`[]{0,4}([^\s:*_`[\](){}<>|][^:*_`[\](){}<>|\n]{1,30})[*_`\]]{0,4}\s*:[*_`\]]{0,4}\s*(?:[*_`]{0,3}\[|[*_`]{1,3}|["“«])+([^\n]+)$/u

/** Under a head that says that these are names, `RiverAgent` and `RiverAgent Search` are two: a word more is another system. */
const areTwoSystems = (mine: string, theirs: string): boolean => {
  const [short = '', long = ''] = [mine, theirs].toSorted((a, b) => a.length - b.length)
  return short !== '' && long.startsWith(`${short} `) && /^ \p{L}{3,}/u.test(long.slice(short.length))
}

/** `RN` and `RN-3` may be one name. */
const areTwoNames = (mine: string, theirs: string): boolean =>
  mine !== '' && theirs !== '' && !mine.startsWith(theirs) && !theirs.startsWith(mine)

/** Characters of a line that are looked at. */
const MOST = 600

/** `Part II`, `2nd edition`. */
const PART =
  /\b(?:part|chapter|session)\s+([ivx]+|\d+)\b|\b(\d+(?:st|nd|rd|th)|first|second|third)\s+edition\b/i

/** `RiverEval Track 1`, `2nd place, Team Otters`: of a challenge, which one report may be about. */
const TRACK = /\b(?:sub-?)?(?:task|track)\s+(\d+|[a-h])\b|\b(\d+)(?:st|nd|rd|th)\s+(?:place|prize|rank)\b/i

/** Whether the lines of two entries say that they are two parts of something, two editions, or two tracks with pages of their own. */
export const areTwoParts = (entry: Entry, first: Entry, list: List): boolean =>
  haveDifferent(partOf, entry, first, list) ||
  (haveDifferent(trackOf, entry, first, list) && haveOwnPages(entry, first))

function trackOf({ title, span }: Entry, { text }: List): string {
  const { start, end } = title?.span ?? span
  const from = title ? start - lineBefore(title.span, text).length : start
  const [, track, place] = TRACK.exec(text.slice(from, end)) ?? []
  return (track ?? place ?? '').toLowerCase()
}

function partOf({ title }: Entry, { text }: List): string {
  const from = title?.span.start ?? text.length
  const [line = ''] = text.slice(from, from + MOST).split('\n', 1)
  const [, part, edition] = PART.exec(line) ?? []
  return (part ?? edition ?? '').toLowerCase()
}

function haveDifferent(
  what: (entry: Entry, list: List) => string,
  entry: Entry,
  first: Entry,
  list: List,
): boolean {
  const [mine, theirs] = [what(entry, list), what(first, list)]
  return mine !== '' && theirs !== '' && mine !== theirs
}
