/** Papers that a section names twice on purpose: for two methods, in two parts, under two bullets. */
import type { Entry, List } from '../../../model/list.ts'
import { compareTitles, isDistinctive, titleKey } from '../../../text/titles.ts'
import { isProduct } from '../titles/descriptions.ts'
import { areVariants, leadOf, nameAfter, namesInCells } from '../titles/names.ts'
import { lineBefore } from '../titles/remarks.ts'
import { titleKeyOf } from './entries.ts'
import { inTwoGroups } from './groups.ts'
import { areMereNames, haveTwoNamesInRows } from './models.ts'
import { linkTwoVersions } from './paper-versions.ts'
import { BULLET, INDENTED_BULLET, showsTwice } from './shapes.ts'

/** Characters of a line after a title that are looked at. */
const MOST = 300

/** Tells whether a list names a paper in a second entry of its section on purpose; `groups` are the entries of each paper. */
export function repetitions(
  list: List,
  sections: readonly (readonly Entry[])[],
  groups: readonly (readonly Entry[])[],
): (entry: Entry, first: Entry) => boolean {
  const parentOf = parents(list)
  const nameIn = namesInCells(list)
  const haveVariantLeads = variantLeads(list)
  const areInTwoGroups = inTwoGroups(list)
  const areOfTwoShapes = showsTwice(list, sections, groups)
  const next = new Map(list.entries.map((entry, i) => [entry, list.entries[i + 1]]))
  return (entry, first) =>
    areOfTwoShapes(entry, first) ||
    (isCaption(entry, list) && isCaption(first, list)) ||
    haveSame(captionOf, entry, first, list) ||
    (next.get(first) === entry && (isSecondParagraph(entry, first) || isTitleBelow(entry, first, list))) ||
    isQuoted(entry, list) !== isQuoted(first, list) ||
    parentOf(entry) !== parentOf(first) ||
    areVariants(entry, first) ||
    areMereNames(entry, first) ||
    haveTwoNamesInRows(entry, first, list) ||
    areTwoProducts(entry, first) ||
    haveVariantLeads(entry, first) ||
    (titleKeyOf(entry) !== titleKeyOf(first) && linkTwoVersions(entry, first)) ||
    haveDifferent(partOf, entry, first, list) ||
    // with other titles one of the links may be wrong
    (titleKeyOf(entry) === titleKeyOf(first) &&
      (areInTwoGroups(entry, first) ||
        haveDifferent(leadOf, entry, first, list) ||
        haveDifferent(nameAfter, entry, first, list) ||
        areTwoNames(nameIn(entry), nameIn(first))))
}

/** A name before a title has so many words at most. */
const MOST_OF_NAME = 4

/**
 * Tells whether two entries begin with the names of two models of one paper, `RiverNet Base` and `RiverNet Large`, each in no
 * other entry: what stands before several papers is a tag.
 */
function variantLeads(list: List): (entry: Entry, first: Entry) => boolean {
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
function areTwoProducts(entry: Entry, first: Entry): boolean {
  if (titleKeyOf(entry) === titleKeyOf(first) || ![entry, first].every(isProduct)) return false
  const { outcome, differing } = compareTitles(entry.title?.value ?? '', first.title?.value ?? '')
  const [mine, theirs] = [entry, first].map(ownPages) as [readonly string[], readonly string[]]
  const isOwn = mine.length > 0 && theirs.length > 0 && !mine.some((url) => theirs.includes(url))
  return outcome === 'typo' && differing.length > 0 && isOwn
}

const ownPages = ({ links }: Entry): readonly string[] =>
  links.flatMap(({ role, url }) => (['data', 'code', 'project', 'other'].includes(role) ? [url] : []))

/** `RN` and `RN-3` may be one name. */
const areTwoNames = (mine: string, theirs: string): boolean =>
  mine !== '' && theirs !== '' && !mine.startsWith(theirs) && !theirs.startsWith(mine)

/** `- **RiverQA** [[Paper](…)]`, and in the next line, without a link or a bullet, the title of the paper that brought it. */
function isCaption({ title, links }: Entry, { text }: List): boolean {
  if (!title || links.length > 0) return false
  const [above = '', line = ''] = text
    .slice(Math.max(0, title.span.start - MOST), title.span.start)
    .split('\n')
    .slice(-2)
  return BULLET.test(above) && above.includes('](') && !BULLET.test(line) && /^\s/.test(line)
}

/**
 * The key of the line below an entry's title that is in the same bullet, or of the paragraph below a numbered name; '' if there
 * is none, or if it holds a link.
 */
function captionOf({ title }: Entry, { text }: List): string {
  const from = title?.span.end ?? text.length
  if (title && !isDistinctive(titleKey(title.value)) && NUMBERED.test(lineBefore(title.span, text))) {
    const [, words = ''] = BELOW.exec(text.slice(from, from + 2 * MOST)) ?? []
    const below = BULLET.test(words) || NUMBERED.test(words) || words.includes('](') ? '' : titleKey(words)
    if (isDistinctive(below)) return below
  }
  const [, line = ''] = text.slice(from, from + 2 * MOST).split('\n', 2)
  const key = titleKey(line.replace(/<[^<>]*>/g, ' '))
  return /^\s/.test(line) && !BULLET.test(line) && !line.includes('](') && isDistinctive(key) ? key : ''
}

const haveSame = (
  what: (entry: Entry, list: List) => string,
  entry: Entry,
  first: Entry,
  list: List,
): boolean =>
  titleKeyOf(entry) !== titleKeyOf(first) &&
  what(entry, list) !== '' &&
  what(entry, list) === what(first, list)

const haveDifferent = (
  what: (entry: Entry, list: List) => string,
  entry: Entry,
  first: Entry,
  list: List,
): boolean => {
  const [mine, theirs] = [what(entry, list), what(first, list)]
  return mine !== '' && theirs !== '' && mine !== theirs
}

const BELOW = /^[^\n]*\n[ \t]*\r?\n([^\n]+)/

/** The words of a paper below the link to it, without one of their own. */
const isSecondParagraph = (entry: Entry, first: Entry): boolean =>
  entry.authors !== null && first.authors === null && !entry.links.some(({ role }) => role === 'paper')

/** `**[4] RiverNet** [[Paper](…)]`, and in a paragraph of its own, without a link, the title, which is the name again. */
function isTitleBelow(entry: Entry, first: Entry, { text }: List): boolean {
  if (!entry.title || !first.title || entry.links.length > 0 || first.links.length === 0) return false
  const between = text.slice(first.title.span.end, entry.title.span.start)
  const isAlone = /^[^\n]{0,1000}\n\s*[*_"“]{0,3}$/u.test(between)
  return isAlone && NUMBERED.test(lineBefore(first.title.span, text))
}
const NUMBERED = /^\s*(?:[-*+]\s+)?[*_]{0,3}(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)])/

/** `> With a demo: …`: a note under another entry. */
const isQuoted = ({ span }: Entry, { text }: List): boolean => /^\s*>/.test(lineBefore(span, text))

/** For each entry in a nested bullet, where the line of the bullet above it starts; null for all others. */
function parents({ text, lineStarts }: List): (entry: Entry) => number | null {
  const above = new Map<number, number | null>()
  const open: { readonly indent: number; readonly start: number }[] = []
  for (const [i, start] of lineStarts.entries()) {
    const line = text.slice(start, lineStarts[i + 1])
    const indent = INDENTED_BULLET.exec(line)?.[0].length
    if (indent === undefined) {
      if (/^\S/.test(line)) open.length = 0
      continue
    }
    // a bullet inside another is further in than that one's mark
    while ((open.at(-1)?.indent ?? -9) > indent - 2) open.pop()
    above.set(start, open.at(-1)?.start ?? null)
    open.push({ indent, start })
  }
  return ({ span }) => above.get(span.start - lineBefore(span, text).length) ?? null
}

/** `Part II`, `2nd edition`. */
const PART =
  /\b(?:part|chapter|session)\s+([ivx]+|\d+)\b|\b(\d+(?:st|nd|rd|th)|first|second|third)\s+edition\b/i

function partOf({ title }: Entry, { text }: List): string {
  const from = title?.span.start ?? text.length
  const [line = ''] = text.slice(from, from + 2 * MOST).split('\n', 1)
  const [, part, edition] = PART.exec(line) ?? []
  return (part ?? edition ?? '').toLowerCase()
}
