/** `[12] A Title`, `[2024] A Title`, `[2411] A Title`: numbers in brackets before entries, and the dates that some of them are. */
import type { Link } from '../../model/list.ts'
import type { Claim } from '../../model/span.ts'
import { CELL, type Unit } from './units.ts'

const NUMBER = /^\s*[[(【]\s*([\d０-９]{1,4})\s*[\])】]\s*/u

/** The number that a unit begins with. */
export function bracketedNumber({ kind, flow }: Unit): Claim<number> | null {
  const match = kind === CELL ? null : NUMBER.exec(flow.text)
  if (!match?.[1]) return null
  const from = match[0].indexOf(match[1])
  const value = Number(match[1].normalize('NFKC'))
  return { value, span: flow.span(from, from + match[1].length), certainty: 1 }
}

/** `[2411](…) A Title`: the four digits that are the whole label of the link that a unit begins with. */
export function linkedNumber({ kind, flow }: Unit): Claim<number> | null {
  const link = flow.links[0]
  if (kind === CELL || link?.kind !== 'link' || link.from > 1) return null
  const digits = /^\d{4}$/.exec(flow.text.slice(link.from, link.to))?.[0]
  return digits === undefined
    ? null
    : { value: Number(digits), span: flow.span(link.from, link.to), certainty: 1 }
}

/** The year that such a number tells; null where it only counts. */
export type YearOfNumber = (number: Claim<number>, isLinked: boolean) => Claim<number> | null

/** Fewer show nothing. */
const FEWEST = 3
/** So many of them must be dates, and so many of the months must be those of the ids beside them. */
const NEARLY_ALL = 0.9

type Numbered = { readonly value: number; readonly unit: number }

/** What the numbers in brackets of a list are. O(units). */
export function yearsOfNumbers(
  units: readonly Unit[],
  linksOf: (unit: number) => readonly Link[],
): YearOfNumber {
  const numbered: Numbered[] = []
  const linked: Numbered[] = []
  for (const [unit, one] of units.entries()) {
    const { kind, flow } = one
    const label = linkedNumber(one)
    if (label) linked.push({ value: label.value, unit })
    // a number that is linked leads to a section
    const isLinked = kind === CELL || (flow.links[0]?.kind === 'link' && flow.links[0].from <= 1)
    const digits = isLinked ? undefined : NUMBER.exec(flow.text)?.[1]
    if (digits !== undefined) numbered.push({ value: Number(digits.normalize('NFKC')), unit })
  }
  const ofLinked = areMonths(linked, linksOf) ? yearOfMonth : noYear
  const ofNumber = yearOfBare(numbered, linksOf)
  return (number, isLinked) => (isLinked ? ofLinked : ofNumber)(number)
}

type ReadYear = (number: Claim<number>) => Claim<number> | null
const noYear: ReadYear = () => null

function yearOfBare(numbered: readonly Numbered[], linksOf: (unit: number) => readonly Link[]): ReadYear {
  if (areMost(numbered, ({ value }) => isYear(value)) && !isCounting(numbered))
    return (number) => (isYear(number.value) ? number : null)
  return areMonths(numbered, linksOf) ? yearOfMonth : noYear
}

const areMost = (numbered: readonly Numbered[], test: (one: Numbered) => boolean): boolean =>
  numbered.length >= FEWEST && numbered.filter(test).length >= NEARLY_ALL * numbered.length

const isYear = (value: number): boolean => value >= 1950 && value < 2050
const isMonth = (value: number): boolean =>
  value > 700 && value < 5000 && value % 100 >= 1 && value % 100 <= 12

/** 2001, 2002, 2003: each is one more than the one before. */
const isCounting = (numbered: readonly Numbered[]): boolean =>
  numbered.every(({ value }, i) => i === 0 || value === (numbered[i - 1]?.value ?? 0) + 1)

/** `[2411]`, where the papers beside such numbers came to arXiv in these months. */
function areMonths(numbered: readonly Numbered[], linksOf: (unit: number) => readonly Link[]): boolean {
  if (!areMost(numbered, ({ value }) => isMonth(value))) return false
  const known = numbered.flatMap(({ value, unit }) => {
    const months = linksOf(unit).flatMap(({ reference }) =>
      reference.kind === 'paper' ? Number(reference.id.slice(0, 4)) : [],
    )
    return months.length === 0 ? [] : [months.includes(value)]
  })
  return known.length >= FEWEST && known.filter(Boolean).length >= NEARLY_ALL * known.length
}

const yearOfMonth: ReadYear = ({ value, span, certainty }) =>
  isMonth(value)
    ? { value: 2000 + Math.floor(value / 100), span: { start: span.start, end: span.start + 2 }, certainty }
    : null
