/** Names of its own that a list puts before the title of a paper, as that of a data set which the paper brought. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { isDistinctive, titleKey } from '../../../text/titles.ts'
import { areFarApart, leadOf } from '../titles/names.ts'

/** `**RiverBench**: Reading …`, `**RiverBench:** Reading …`: the marks end with the name. */
const LEAD = /^([^:*_`\n]{2,60})(?:[*_`]{1,3}\s*:|:[*_`]{1,3}(?=\s))/u

/** `RiverBench: [Reading …](…)`: the name stands before the link, whose words are the title. */
const LINKED = /^([^:[\]\n]{2,60}):\s+\[/u

/** The key of the name in marks of its own that an entry's title begins with; '' if what follows is marked or linked as well, or there is none. */
export function markedLead({ title }: Entry, { text }: List): string {
  const written = title ? text.slice(title.span.start, title.span.end) : ''
  const [all = '', lead = ''] = LEAD.exec(written) ?? []
  return /^\s*[[*_`"“]/.test(written.slice(all.length)) ? '' : titleKey(lead)
}

/** Whether the entry has another name in marks of its own, and behind it the same words as the other title. */
export function differsInLead({ title }: Entry, other: string, { text }: List): boolean {
  if (!title) return false
  const written = text.slice(title.span.start, title.span.end)
  const [all = '', lead = ''] = LEAD.exec(written) ?? LINKED.exec(written) ?? []
  const colon = other.indexOf(':')
  const isSame = titleKey(written.slice(all.length)) === titleKey(other.slice(colon + 1))
  return all !== '' && colon > 0 && isSame && areFarApart(lead, other.slice(0, colon))
}

/** More words than this are a title, which may be another paper's, and not what a list says about one that it names. */
const FEW_WORDS = 5

/** Whether one of two entries is a few words behind the name that the other's title begins with: `| **RiverNet** | [Mapping Floods](…) |`, `RiverNet: …`. */
export const isNamedAs = (one: Entry, other: Entry, list: List): boolean =>
  beginsWithNameOf(one, other, list) || beginsWithNameOf(other, one, list)

/** `Deep RiverNet` of "Deep RiverNet: A Title"; '' if there is none. */
const wordsBeforeColon = (title: string): string => /^([^:]{2,30}):\s/u.exec(title)?.[1] ?? ''

function beginsWithNameOf(entry: Entry, { title }: Entry, list: List): boolean {
  const own = entry.title?.value.trim() ?? ''
  const name = wordsBeforeColon(title?.value ?? '')
  if (name === '' || own.includes(':') || own.split(/\s+/).length > FEW_WORDS) return false
  return leadOf(entry, list) === titleKey(name)
}

/**
 * Whether one of two entries is words in small letters behind the name, in bold or linked, that the other's title begins with:
 * `- **RiverNet** (ICML 2024) - Cold rivers and their floods`, `| [RiverNet](…) | 2024 | Tells floods from rain |`,
 * `- **RiverNet**: Tells floods from rain` where the other title is in bold with the name and all.
 */
export const isSaidOfNamed = (one: Entry, other: Entry, list: List): boolean =>
  describesNameOf(one, other, list) || describesNameOf(other, one, list)

function describesNameOf(entry: Entry, full: Entry, list: List): boolean {
  const { title } = entry
  const name = wordsBeforeColon(full.title?.value ?? '')
  if (!title || name === '') return false
  const lead = markedLead(entry, list)
  if (lead !== '')
    return lead === titleKey(name) && isSaidOnly(entry, title.value) && markedLead(full, list) === ''
  return (
    !CAPITALS.test(title.value) &&
    [shownLead(entry, list), firstCell(entry, list), linkedLead(entry, list)].includes(titleKey(name))
  )
}

/** The key of what the first cell of an entry's HTML row holds, if the title stands in another one; '' if it holds more than a name. */
function firstCell({ span, title }: Entry, { text }: List): string {
  const [, name = ''] = FIRST_CELL.exec(text.slice(span.start, title?.span.start)) ?? []
  return titleKey(name)
}
const FIRST_CELL = /^(?:\s|<tr[^<>]*>)*<td[^<>]*>\s*(?:<(?:a|b|strong)\b[^<>]*>\s*)?([^<>\n]{2,30})</

/** `[*RiverNet*](…): Open-sourced` of "RiverNet: A Title": whether the name is linked alone, and what follows is too short for a title. */
export function isSaidOfLinked(entry: Entry, actual: string, list: List): boolean {
  const lead = linkedLead(entry, list)
  const [, rest = ''] = /:\s(.*)$/su.exec(entry.title?.value ?? '') ?? []
  return lead !== '' && lead === titleKey(wordsBeforeColon(actual)) && !isDistinctive(titleKey(rest))
}

/** The key of a linked name that the title was taken to begin with: `[RiverNet](…): A sentence about it`. */
function linkedLead({ title }: Entry, { text }: List): string {
  const [, name = ''] = (title && LINKED_NAME.exec(text.slice(title.span.start, title.span.end))) ?? []
  return titleKey(name)
}
const LINKED_NAME = /^([^:[\]\n]{2,30})\]\([^()\s]*\)\s*(?::|[-–—]+\s)\s*(?!\[)/u

/** Whether an entry says no more of its paper than a name, a colon and a sentence in small letters. */
const isSaidOnly = ({ authors, venue }: Entry, title: string): boolean =>
  authors === null && venue === null && !CAPITALS.test(title.slice(title.indexOf(':') + 1).trim())

/** The key of the name, in marks or linked, that the line of an entry's title begins with; '' if there is none before it. */
export function shownLead({ title }: Pick<Entry, 'title'>, { text }: Pick<List, 'text'>): string {
  const [, lead = ''] = (title && SHOWN.exec(lineBefore(title.span, text))) ?? []
  return titleKey(lead)
}
/** A word with a capital after the first. */
const CAPITALS = /\s["'“(]?\p{Lu}\p{Ll}/u
/** The first words of a line or row, in bold or linked. */
const SHOWN = /^[\s|]*(?:(?:[-*+]|\d{1,4}[.)])\s+)?(?:\*\*|__|\[){1,3}([^[\]*_|\n]{2,30})(?:\*\*|__|\])/u

/** `**RIVERQA-Train**: Reading Rivers` of "RiverQA: Reading Rivers": a name in marks of its own is the paper's with more behind it. */
export function goesOnInLead(entry: Entry, actual: string, list: List): boolean {
  const { start = 0, end = 0 } = entry.title?.span ?? {}
  const [, lead = ''] = LEAD.exec(list.text.slice(start, end)) ?? []
  const name = titleKey(actual.slice(0, Math.max(0, actual.indexOf(':'))))
  return name !== '' && titleKey(lead).startsWith(`${name} `) && differsInLead(entry, actual, list)
}
