/** `- **Direction:** …`, `- **Status:** …` below each title: fields that come back, whatever they say. */
import { COLON } from '../delimiters.ts'
import { AUTHORS, MORE_TITLE, OUTSIDE, TITLE, VENUE, YEAR } from '../labels.ts'
import { linksPaperIn } from '../link-kinds.ts'
import { HEADING, ITEM } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** A label comes back below so many titles. */
const FEWEST = 3
/** Of what has such fields below it, the share that are titles. */
const MOST = 0.7
/** Of one record. */
const MOST_UNITS = 60

/** In characters. */
const LONGEST_LABEL = 40
const LABEL = /^[^\p{L}\d\n]*(\p{L}[^:：\n]*?)\s*[:：]/u
const MOST_WORDS = 5
/** Such a field may hold the title. */
const NAMES_TITLE =
  /\b(?:titles?|papers?|names?|articles?|publications?|works?)\b|标题|標題|题目|題目|论文|論文|名称|タイトル|제목/iu
const NAMES_AUTHORS = /\b(?:authors?|by|writers?)\b|作者|著者|저자/iu
const NAMES_DATE =
  /\b(?:venues?|years?|dates?|conferences?|journals?|published|publications?|publishers?|sources?)\b|会议|會議|期刊|年份|日期|发表|發表|来源|來源|学会|출처/iu

/** A labelled item, and the unit that it tells of. */
type Field = { readonly k: number; readonly label: string; readonly parent: number }

/** Below titles that have the same fields again and again, what these say is no title, and only what their label stands for a name or a date. */
export function withoutRecords(units: LabelledUnits): void {
  const all = fieldsOf(units)
  const labels = [...Map.groupBy(all, ({ label }) => label).values()]
  const fields = labels.filter((some) => new Set(some.map(({ parent }) => parent)).size >= FEWEST).flat()
  const records = [...Map.groupBy(fields, ({ parent }) => parent)].filter(([, { length }]) => length > 1)
  const titled = records.filter(([parent]) => isTitled(units, parent))
  if (titled.length < FEWEST || titled.length < MOST * records.length) return
  const own = Map.groupBy(
    titled.flatMap(([, record]) => record),
    ({ label }) => label,
  )
  const isDated = [...own].some(([label, some]) => NAMES_DATE.test(label) && begin(units, some, VENUE, YEAR))
  for (const [parent] of titled) doubtName(units, parent)
  for (const [label, some] of own) {
    if (NAMES_TITLE.test(label)) continue
    const held = holds(units, label, some)
    for (const { k, parent } of some)
      clearField(units, k, { ...held, isDated, isDatedAbove: units.has(parent, YEAR) })
  }
}

function fieldsOf(units: LabelledUnits): Field[] {
  const fields: Field[] = []
  for (let k = 0; k < units.count; k++) {
    const label = labelOf(units, k)
    const parent = label === '' ? -1 : parentOf(units, k)
    if (parent >= 0) fields.push({ k, label, parent })
  }
  return fields
}

/** The words before the colon that an item begins with; empty where there are none. */
function labelOf(units: LabelledUnits, k: number): string {
  const { kind, first, flow } = units.unit(k)
  if (kind !== ITEM || !first) return ''
  const [whole = '', label = ''] = LABEL.exec(flow.text.slice(0, LONGEST_LABEL)) ?? []
  const isLinked = flow.links.some(({ from }) => from < whole.length)
  return isLinked || label.split(/\s+/).length > MOST_WORDS ? '' : label.toLowerCase()
}

/** The item that holds an item; of an outermost one, the title above it, or the heading. */
function parentOf(units: LabelledUnits, k: number): number {
  const { depth } = units.unit(k)
  for (let at = k - 1; at >= Math.max(0, k - MOST_UNITS); at--) {
    const { kind, depth: other, first } = units.unit(at)
    if (kind === HEADING) return at
    if (kind === ITEM && other >= depth) continue
    if (kind === ITEM ? first : units.has(at, TITLE) && !isProse(units, at)) return at
  }
  return -1
}

/** In characters: a longer paragraph without a link is what is said of the paper. */
const LONGEST_TITLE = 200
const isProse = (units: LabelledUnits, k: number): boolean => {
  const { text, links } = units.unit(k).flow
  return text.length > LONGEST_TITLE && links.length === 0
}

/** Has a title, or begins with a link. */
const isTitled = (units: LabelledUnits, k: number): boolean =>
  units.has(k, TITLE) || (units.unit(k).kind === ITEM && (units.table.link[units.start(k)] as number) >= 0)

/**
 * Takes out of a field, and of what is inside it, what it does not hold; units that link a paper are left alone. Where no other
 * field holds dates, a venue with its year or at the beginning may be the paper's.
 */
function clearField(
  units: LabelledUnits,
  k: number,
  { people, dates, isDated, isDatedAbove }: Holds & Dated,
): void {
  for (let own = k; own < units.count && isWithin(units, own, k); own++) {
    if (linksPaper(units, own)) {
      if (isDatedAbove && !dates && !units.has(own, YEAR)) withoutLinkedVenue(units, own)
      continue
    }
    units.withoutTitle(own, OUTSIDE)
    if (!people) clear(units, own, AUTHORS)
    if (dates || (!isDated && (units.has(own, YEAR) || beginsWith(units, own, VENUE)))) continue
    for (const date of [VENUE, YEAR]) clear(units, own, date)
  }
}

/** `[arXiv](…)` says where the link leads; the paper came out where the title's own line says so. */
function withoutLinkedVenue(units: LabelledUnits, k: number): void {
  for (let i = units.start(k); i < units.start(k + 1); i++)
    if (units.tags[i] === VENUE && (units.table.link[i] as number) >= 0) units.relabel(i, OUTSIDE)
}

/** A name has no more words. */
const LONGEST_NAME = 3

/** `**River Kit**` over `Resources: [paper](…)`: a name that may be nothing like the title of the paper. */
function doubtName(units: LabelledUnits, parent: number): void {
  const title = units.find(parent, TITLE)
  const isName =
    title >= 0 && units.tags[title + 1] !== MORE_TITLE && (units.table.words[title] as number) <= LONGEST_NAME
  if (isName && units.unit(parent).kind === ITEM && !linksPaper(units, parent)) units.doubtTitle(parent)
}

/** Of the fields with one label, the share that begins with what the label may stand for. */
const NEARLY_ALL = 0.8

/** Whether another field holds dates, or the title's own unit a year. */
type Dated = { readonly isDated: boolean; readonly isDatedAbove: boolean }

type Holds = { readonly people: boolean; readonly dates: boolean }

/** What the fields with one label hold, by the label or by what nearly all of them begin with. */
function holds(units: LabelledUnits, label: string, fields: readonly Field[]): Holds {
  return {
    people: NAMES_AUTHORS.test(label) || begin(units, fields, AUTHORS),
    dates: NAMES_DATE.test(label) || begin(units, fields, VENUE, YEAR),
  }
}

const begin = (units: LabelledUnits, fields: readonly Field[], ...tags: number[]): boolean =>
  fields.filter(({ k }) => tags.some((tag) => beginsWith(units, k, tag))).length >= NEARLY_ALL * fields.length

/** Right behind the colon stands what has this label. */
function beginsWith(units: LabelledUnits, k: number, tag: number): boolean {
  const { table, tags } = units
  const end = units.start(k + 1)
  let i = units.start(k) + 1
  while (i < end && ((table.before[i] as number) & 31) !== COLON) i++
  return i < end && tags[i] === tag
}

/** The field's own unit, and what is inside it. */
function isWithin(units: LabelledUnits, k: number, field: number): boolean {
  const { kind, depth } = units.unit(k)
  return k === field || (kind === ITEM && depth > units.unit(field).depth)
}

const linksPaper = ({ table, starts }: LabelledUnits, k: number): boolean =>
  linksPaperIn(table.linkKind, starts[k] as number, starts[k + 1] as number)

function clear(units: LabelledUnits, k: number, label: number): void {
  for (let i = units.start(k); i < units.start(k + 1); i++)
    if (units.tags[i] === label) units.relabel(i, OUTSIDE)
}
