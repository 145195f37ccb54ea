/** Words between the papers that tell of a section, of the list or of its makers: descriptions, notes and how to take part. */
import { type AtomTable, IS_IMAGE } from './atom-table.ts'
import type { Candidate } from './candidates.ts'
import { COLON } from './delimiters.ts'
import { FULL_NAME, INITIALS, IS_YEAR, KNOWN_VENUE, NO_PEOPLE } from './facts.ts'
import { WordSet } from './hash.ts'
import { AUTHORS, VENUE, YEAR } from './labels.ts'
import { CELL, HEADING, PARAGRAPH } from './units.ts'

/** Of a list's titles so many are its habit, whatever they look like. */
const HABIT = 0.2

/** Without sentences and notes that link nothing and cite nobody, where few titles are such. O(atoms). */
export function withoutProse(
  table: AtomTable,
  tags: Uint8Array,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const prose = new Set(candidates.filter((one, k) => isProse(table, tags, one, candidates[k + 1])))
  return prose.size >= HABIT * candidates.length ? candidates : candidates.filter((one) => !prose.has(one))
}

function isProse(
  table: AtomTable,
  tags: Uint8Array,
  { range: [first] }: Candidate,
  next: Candidate | undefined,
): boolean {
  const { kind, flow } = table.unitOf(first)
  if (kind === CELL || kind === HEADING || flow.links.length > 0 || leadsOn(table, first, next)) return false
  const isSaid = kind === PARAGRAPH ? isSentence(flow.text) : isNote(table, first)
  return isSaid && !isCitation(table, tags, first)
}

/** So much of a text is looked at, in characters. */
const NEAR = 400
/** So far around a title, in atoms. */
const FURTHEST = 100

/** `…, and surface chemistry.` */
const isSentence = (text: string): boolean => /[.。!！][^\p{L})]*$/u.test(text.slice(-NEAR))

/** More words than a title has behind a nickname and a colon, or nearly so. */
const LONG = /^\P{L}*\p{L}[^:：.\n]{1,60}[:：]\P{L}*(?:\S+\s+){7}/u

/** `**Quality**: papers must say what was measured and how.`, a sentence behind a label that is dressed otherwise. */
function isNote(table: AtomTable, first: number): boolean {
  const { text } = table.unitOf(first).flow
  if (table.marks[first] === 0 || !isSentence(text) || !LONG.test(text.slice(0, NEAR))) return false
  for (let i = first + 1; i < first + FURTHEST && table.unit[i] === table.unit[first]; i++)
    if (((table.before[i] as number) & 31) === COLON) return table.marks[i] !== table.marks[first]
  return false
}

const MAKERS = new WordSet('we our please')

/** Its unit has a year, a known venue, people’s names or arXiv’s number; but `We have added papers of ICLR 2024` is none. */
function isCitation(table: AtomTable, tags: Uint8Array, title: number): boolean {
  if (/arxiv\S{0,12}[:/]\s?\S*\d|\bet al\b/i.test(table.unitOf(title).flow.text.slice(0, NEAR))) return true
  const isOfMakers = MAKERS.has(table.word[title * 4] as number)
  for (let i = Math.max(0, title - FURTHEST); i < Math.min(table.count, title + FURTHEST); i++) {
    if (table.unit[i] !== table.unit[title]) continue
    if (tags[i] === AUTHORS && isName(table, i, title)) return true
    if (isOfMakers) continue
    if (tags[i] === VENUE ? isVenue(table, i) : tags[i] === YEAR && table.year[i] === IS_YEAR) return true
  }
  return false
}

/** But not the first words of a sentence in another script: `Nature每年收录大量论文`. */
const isVenue = (table: AtomTable, i: number): boolean =>
  table.venue[i] === KNOWN_VENUE &&
  !/\p{Script=Latin}\p{Script=Han}{4}/u.test(table.unitOf(i).flow.text.slice(table.from[i], table.to[i]))

/** One word may be anything where it only goes on behind the title: `Models of CT, MRI, Raman`. */
function isName(table: AtomTable, i: number, title: number): boolean {
  const name = table.name[i] as number
  if (name === FULL_NAME || name === INITIALS) return true
  const isApart = i < title || table.line[i] !== table.line[title] || table.marks[i] !== table.marks[title]
  return isApart && name !== NO_PEOPLE
}

/** A link stands before the next title, heading or table. */
function leadsOn(table: AtomTable, title: number, next: Candidate | undefined): boolean {
  const end = Math.min(table.count, title + FURTHEST, next?.range[0] ?? table.count)
  for (let i = title; i < end; i++) {
    const { kind } = table.unitOf(i)
    if (kind === CELL || kind === HEADING) return false
    if ((table.link[i] as number) >= 0 || (table.place[i] as number) & IS_IMAGE) return true
  }
  return false
}
