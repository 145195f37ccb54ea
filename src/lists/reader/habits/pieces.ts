/** `Know Me, Walk with Me: A Study of Pets`: pieces of one title, in lists whose units begin with their titles. */
import { INSTITUTION } from '../../../text/organizations.ts'
import { IS_IMAGE } from '../atom-table.ts'
import { COLON, COMMA, EXCLAMATION, QUESTION } from '../delimiters.ts'
import { IDEOGRAPHS, MIXED } from '../facts.ts'
import { AUTHORS, LABELS, MORE_TITLE, OUTSIDE, TITLE } from '../labels.ts'
import { Votes } from '../slots.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer units that begin alike show nothing; most of them must begin with titles, and hardly any with names. */
const FEWEST = 5
const MOST_TITLED = 0.5
const MOST_NAMED = 0.1
/** More words before a title are something else. */
const LONGEST_NAME = 3
const MOST_NAMES = 2

/** Where units begin with titles and hardly ever with names, what stands before a title there in its dress is the first piece of it. */
export function withPieces(units: LabelledUnits): void {
  const { slots, tags } = units
  const votes = new Votes(slots, tags, LABELS)
  const openings = Array.from({ length: units.count }, (_, k) => openingOf(units, k))
  const beginsWithTitles = (i: number): boolean => {
    const slot = slots.of[2 * i] as number
    const atoms = slots.atoms[slot] as number
    const isTitled = votes.of(slot, TITLE, OUTSIDE) >= Math.max(FEWEST, MOST_TITLED * atoms)
    return isTitled && votes.of(slot, AUTHORS, OUTSIDE) <= MOST_NAMED * atoms
  }
  for (const first of openings) {
    const title = titleBehind(units, first)
    if (title < 0 || !beginsWithTitles(first)) continue
    if (title > first) units.entitle(first, title + 1)
    joinPieces(units, title)
  }
}

/** The first atom of a unit that is no picture. */
function openingOf({ table, starts }: LabelledUnits, k: number): number {
  let i = starts[k] as number
  while (i + 1 < (starts[k + 1] as number) && (table.place[i] as number) & IS_IMAGE) i++
  return i
}

/** The title that begins at an atom, or right behind it; -1 if none does. */
function titleBehind(units: LabelledUnits, first: number): number {
  const { table, tags } = units
  if (tags[first] === TITLE) return first
  let next = first + 1
  while (next - first < MOST_NAMES && isNameBeforeComma(units, next) && areAlike(table, first, next)) next++
  if (tags[next] !== TITLE || !areAlike(table, first, next)) return -1
  const isFree = table.label[first] === 0 && table.venue[first] === 0 && table.year[first] === 0
  const isPiece = isNameBeforeComma(units, first) || isWordBeforeColon(units, first)
  return isFree && isPiece && !isWorkplace(units, next) ? next : -1
}

const isNameBeforeComma = ({ table, tags }: LabelledUnits, i: number): boolean =>
  tags[i] === AUTHORS && table.before[i + 1] === COMMA && (table.words[i] as number) <= LONGEST_NAME

/** A word that stands nowhere else: it is no label. */
function isWordBeforeColon({ table, tags, slots }: LabelledUnits, i: number): boolean {
  if ((tags[i] !== AUTHORS && tags[i] !== OUTSIDE) || table.before[i + 1] !== COLON || slots.often[i] !== 1)
    return false
  return !/\s/.test(table.unitOf(i).flow.text.slice(table.from[i], table.to[i]))
}

/** In one unit, line, link, mark and bracket. */
const areAlike = (table: LabelledUnits['table'], a: number, b: number): boolean =>
  table.unit[a] === table.unit[b] &&
  table.line[a] === table.line[b] &&
  table.link[a] === table.link[b] &&
  table.marks[a] === table.marks[b] &&
  table.nest[a] === table.nest[b]

/** Makes one title of it and of those that follow behind commas, question and exclamation marks. */
function joinPieces(units: LabelledUnits, title: number): void {
  const { table, tags } = units
  for (let i = title + 1; i < table.count && areAlike(table, title, i); i++) {
    const before = table.before[i]
    const isPiece = before === COMMA || before === QUESTION || before === EXCLAMATION
    if (tags[i] === TITLE && isPiece && isLike(units, title, i)) units.relabel(i, MORE_TITLE)
    else if (tags[i] !== MORE_TITLE) return
  }
}

/** `RiverNet, University of Northern Lakes`. */
const WORKPLACE = new RegExp(String.raw`\b(?:${INSTITUTION})\b`, 'iu')
const isWorkplace = ({ table }: LabelledUnits, i: number): boolean =>
  WORKPLACE.test(table.unitOf(i).flow.text.slice(table.from[i], table.to[i]))

/** Neither a venue, nor a place of work, nor the title in other letters. */
const isLike = (units: LabelledUnits, title: number, i: number): boolean =>
  units.table.venue[i] === 0 &&
  !isWorkplace(units, i) &&
  isIdeographic(units.table, i) === isIdeographic(units.table, title)

const isIdeographic = (table: LabelledUnits['table'], i: number): boolean =>
  table.shape[i] === IDEOGRAPHS || table.shape[i] === MIXED
