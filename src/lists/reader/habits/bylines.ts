/** Units with names and no title. */
import { STARTS_LOWER, WHOLE_LINK } from '../atom-table.ts'
import { QUOTE } from '../delimiters.ts'
import { NO_PEOPLE } from '../facts.ts'
import { AUTHORS, MORE_TITLE, OUTSIDE, REMARK, TITLE } from '../labels.ts'
import { ITEM, PARAGRAPH } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

const FEWEST = 5
/** Of the titles of a list, the share beside names. */
const MOST = 0.7
/** Fewer words are a remark. */
const FEWEST_WORDS = 3

/** Where nearly all titles stand beside their authors, names and a year without a title have one that was missed. */
export function withBylines(units: LabelledUnits): void {
  const missed: number[] = []
  let [titles, named] = [0, 0]
  for (let k = 0; k < units.count; k++) {
    const isTitled = units.has(k, TITLE)
    const isNamed = units.has(k, AUTHORS)
    if (isTitled) titles++
    if (isTitled && isNamed) named++
    if (!isTitled && isNamed && mayMiss(units, k)) missed.push(k)
  }
  if (named >= FEWEST && named >= MOST * titles) for (const k of missed) entitleBest(units, k)
}

/** Says when or where its paper came out, or has other words than names behind its names. */
function mayMiss(units: LabelledUnits, k: number): boolean {
  const { kind } = units.unit(k)
  if (kind !== ITEM && kind !== PARAGRAPH) return false
  const best = bestOf(units, k)
  return units.isPublished(k) || (best >= 0 && units.tags[best] !== OUTSIDE)
}

/** All of a link that opens its unit; else of the words behind the first name those that are most like a title; -1 where none are. */
function bestOf(units: LabelledUnits, k: number): number {
  let best = -1
  if (isLinkAhead(units, units.start(k))) return units.start(k)
  for (let i = units.find(k, AUTHORS) + 1; i < units.start(k + 1); i++)
    if (mayBeTitle(units, i) && (best < 0 || likeness(units, i) > likeness(units, best))) best = i
  return best < 0 ? quoteBehind(units, k) : best
}

/** `Ann Lee, “RiverBench: A new, frost-free test”`: where the first words in quotes behind the names begin; their pieces are short. */
function quoteBehind(units: LabelledUnits, k: number): number {
  const { table } = units
  let first = units.find(k, AUTHORS) + 1
  while (first < units.start(k + 1) && !isQuoted(units, first)) first++
  let words = 0
  for (let i = first; i < units.start(k + 1) && isQuoted(units, i); i++) words += table.words[i] as number
  return words > FEWEST_WORDS ? first : -1
}

const isQuoted = ({ table, tags }: LabelledUnits, i: number): boolean =>
  table.nest[i] === QUOTE && (tags[i] === OUTSIDE || tags[i] === REMARK) && table.venue[i] === 0

function isLinkAhead({ table, tags }: LabelledUnits, first: number): boolean {
  const isWhole = ((table.place[first] as number) & WHOLE_LINK) !== 0
  const isFree = (tags[first] === OUTSIDE || tags[first] === REMARK) && table.label[first] === 0
  const isNobody = table.name[first] === NO_PEOPLE && (table.words[first] as number) > FEWEST_WORDS
  return isWhole && isFree && isNobody
}

function entitleBest(units: LabelledUnits, k: number): void {
  const { tags } = units
  const end = units.start(k + 1)
  const best = bestOf(units, k)
  if (best < 0) return
  units.relabel(best, TITLE)
  const goesOn = (i: number) =>
    isQuoted(units, i) ? units.table.nest[best] === QUOTE : tags[i] === OUTSIDE && mayBeTitle(units, i)
  for (let i = best + 1; i < end && goesOn(i); i++) units.relabel(i, MORE_TITLE)
}

function mayBeTitle({ table, tags }: LabelledUnits, i: number): boolean {
  const isOdd =
    tags[i] === AUTHORS && table.name[i] === NO_PEOPLE && (table.words[i] as number) > FEWEST_WORDS
  const isFree = tags[i] === OUTSIDE || tags[i] === REMARK || isOdd
  const isLong = (table.words[i] as number) >= FEWEST_WORDS && !((table.looks[i] as number) & STARTS_LOWER)
  return isFree && isLong && table.venue[i] === 0 && table.label[i] === 0 && (table.link[i] as number) < 0
}

const likeness = ({ table }: LabelledUnits, i: number): number =>
  (table.lexicon[i] as number) * 100 + (table.words[i] as number)
