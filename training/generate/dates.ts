/** Dates as people write them. The digits that name the year are claimed. */
import { claim } from './marked.ts'
import type { Random } from './random.ts'

export type Day = { readonly year: number; readonly month: number; readonly day: number }
/** Writes a day; the year's digits are claimed for the entry. */
export type DateForm = (day: Day, entry: number) => string

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const two = (number: number): string => String(number).padStart(2, '0')
const long = ({ month }: Day): string => MONTHS[month - 1] ?? ''
const short = (day: Day): string => long(day).slice(0, 3)
const full = ({ year }: Day, entry: number): string => claim('year', entry, String(year))
const brief = ({ year }: Day, entry: number): string => claim('year', entry, two(year % 100))

const FORMS: readonly (readonly [number, DateForm])[] = [
  [4, (day, entry) => full(day, entry)],
  [2, (day, entry) => `${full(day, entry)}.${two(day.month)}`],
  [2, (day, entry) => `${full(day, entry)}-${two(day.month)}`],
  [2, (day, entry) => `${full(day, entry)}-${two(day.month)}-${two(day.day)}`],
  [1, (day, entry) => `${full(day, entry)}/${two(day.month)}`],
  [1, (day, entry) => `${full(day, entry)}/${two(day.month)}/${two(day.day)}`],
  [1, (day, entry) => `${full(day, entry)}.${two(day.month)}.${two(day.day)}`],
  [1, (day, entry) => `${full(day, entry)}.${day.month}`],
  [1.5, (day, entry) => `${long(day)} ${full(day, entry)}`],
  [1.5, (day, entry) => `${short(day)} ${full(day, entry)}`],
  [0.7, (day, entry) => `${short(day)}. ${full(day, entry)}`],
  [0.7, (day, entry) => `${short(day)}, ${full(day, entry)}`],
  [0.7, (day, entry) => `${short(day)}., ${full(day, entry)}`],
  [1, (day, entry) => `${day.day} ${short(day)} ${full(day, entry)}`],
  [1, (day, entry) => `${long(day)} ${day.day}, ${full(day, entry)}`],
  [0.7, (day, entry) => `${two(day.day)} ${long(day)} ${full(day, entry)}`],
  [0.4, (day, entry) => `${day.day}th ${short(day)}., ${full(day, entry)}`],
  [0.5, (day, entry) => `${two(day.month)}/${full(day, entry)}`],
  [0.5, (day, entry) => `${two(day.day)}/${two(day.month)}/${full(day, entry)}`],
  [0.5, (day, entry) => `${two(day.month)}.${full(day, entry)}`],
  [0.4, (day, entry) => `${brief(day, entry)}.${two(day.month)}`],
  [0.4, (day, entry) => `${brief(day, entry)}-${two(day.month)}-${two(day.day)}`],
  [0.3, (day, entry) => `${brief(day, entry)}/${two(day.month)}`],
  [0.4, (day, entry) => `${short(day)}'${brief(day, entry)}`],
  [0.3, (day, entry) => `'${brief(day, entry)}`],
  [0.3, (day, entry) => `${full(day, entry)}年${day.month}月`],
  [0.2, (day, entry) => `${full(day, entry)}년 ${day.month}월`],
  [0.3, (day, entry) => `${full(day, entry)} ${long(day)}`],
  [0.2, (day, entry) => `${full(day, entry)}${two(day.month)}${two(day.day)}`],
]

export const drawDateForm = (random: Random): DateForm => random.weighted(FORMS)

/** When a list's papers came out: as the table has it, long ago, or now and then long ago. */
export type Era = 'recorded' | 'old' | 'mixed'
export const drawEra = (random: Random): Era =>
  random.weighted<Era>([
    [8, 'recorded'],
    [1.2, 'old'],
    [1, 'mixed'],
  ])

/** The day on which a paper with this arXiv id came out, or one that fits the era. */
export const drawDay = (random: Random, era: Era, id: string): Day => ({
  year: era === 'old' || (era === 'mixed' && random.chance(0.5)) ? random.int(1936, 2016) : yearOf(id),
  month: monthOf(id),
  day: random.int(1, 28),
})

const yearOf = (id: string): number => 2000 + Number(id.slice(0, 2))
const monthOf = (id: string): number => Math.min(12, Math.max(1, Number(id.slice(2, 4))))
