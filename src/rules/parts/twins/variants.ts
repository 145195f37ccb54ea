/** Models, data sets and parts of one paper that are listed each by itself, by what stands in and around their titles. */
import type { Entry, List } from '../../../model/list.ts'
import { compareTitles } from '../../../text/titles.ts'
import { isProduct } from '../titles/descriptions.ts'
import { leadOf, nameAfter, namesInCells } from '../titles/names.ts'
import { titleKeyOf } from './common.ts'

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
  if (titleKeyOf(entry) === titleKeyOf(first) || ![entry, first].every(isProduct)) return false
  const { outcome, differing } = compareTitles(entry.title?.value ?? '', first.title?.value ?? '')
  const [mine, theirs] = [entry, first].map(ownPages) as [readonly string[], readonly string[]]
  const isOwn = mine.length > 0 && theirs.length > 0 && !mine.some((url) => theirs.includes(url))
  return outcome === 'typo' && differing.length > 0 && isOwn
}

const ownPages = ({ links }: Entry): readonly string[] =>
  links.flatMap(({ role, url }) => (['data', 'code', 'project', 'other'].includes(role) ? [url] : []))

/** Tells whether two entries of one title have different names before it, behind it, or in the cells of their rows. */
export function differentNames(list: List): (entry: Entry, first: Entry) => boolean {
  const nameIn = namesInCells(list)
  return (entry, first) =>
    haveDifferent(leadOf, entry, first, list) ||
    haveDifferent(nameAfter, entry, first, list) ||
    areTwoNames(nameIn(entry), nameIn(first))
}

/** `RN` and `RN-3` may be one name. */
const areTwoNames = (mine: string, theirs: string): boolean =>
  mine !== '' && theirs !== '' && !mine.startsWith(theirs) && !theirs.startsWith(mine)

/** Characters of a line that are looked at. */
const MOST = 600

/** `Part II`, `2nd edition`. */
const PART =
  /\b(?:part|chapter|session)\s+([ivx]+|\d+)\b|\b(\d+(?:st|nd|rd|th)|first|second|third)\s+edition\b/i

/** Whether the lines of two entries say that they are two parts of something, or two editions. */
export const areTwoParts = (entry: Entry, first: Entry, list: List): boolean =>
  haveDifferent(partOf, entry, first, list)

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
