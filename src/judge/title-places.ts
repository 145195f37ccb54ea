/** Where titles stand in a list. Most lists have one form or a few for all of their entries. */
import type { Pair } from '../model/comparison.ts'
import type { Entry, List } from '../model/list.ts'
import { lineBefore } from '../text/lines.ts'
import { columnAfter, isRow } from '../text/rows.ts'

/** With fewer titles that agree with their records, the list's forms are not known. */
const ENOUGH = 10

/** `- **RiverNet** — Lee et al., 2021. `: behind a name and its date, a list says what the name is. */
const NAME_AND_DATE = /^\s*[-*+]\s+\*\*[^*]{2,60}\*\*\s*[—–:-]{1,2}\s[^*]{0,80}(?:19|20)\d\d[a-z]?\)?\.\s*$/u

const isBehindNameAndDate = ({ title }: Entry, text: string): boolean =>
  title !== null && NAME_AND_DATE.test(lineBefore(title.span, text))

/** Tells whether words stand where none of the titles stands that agree with their records: then they may be no title. */
export function oddlyPlaced(
  pairs: ReadonlyMap<Entry, Pair>,
  { text }: Pick<List, 'text'>,
): (entry: Entry) => boolean {
  const agreeing = [...pairs.values()].filter(({ title }) => title !== null && title.outcome !== 'different')
  const areDescribed = !agreeing.some(({ entry }) => isBehindNameAndDate(entry, text))
  const isDescription = (entry: Entry) => areDescribed && isBehindNameAndDate(entry, text)
  if (agreeing.length < ENOUGH) return isDescription
  const usual = new Set(agreeing.map(({ entry }) => titlePlaceOf(entry, text)))
  return (entry) => !usual.has(titlePlaceOf(entry, text)) || isDescription(entry)
}

/** The kind of line, the column, whether the title is a link's text, and the marks before and behind it. */
export function titlePlaceOf({ title, links }: Entry, text: string): string {
  if (!title) return ''
  const { start, end } = title.span
  const line = lineBefore(title.span, text)
  const linked = links.some(({ span }) => span.start <= start && end <= span.end)
  // a question mark takes the place of the full stop
  const after = /[.?!]$/.test(title.value)
    ? '.'
    : text
        .slice(end, end + 8)
        .trimStart()
        .charAt(0)
  const marks = [line.trimEnd().slice(-1), after].map(kindOf)
  return [kindOfLine(line), linked, ...marks].join(' ')
}

function kindOfLine(line: string): string {
  if (isRow(line)) return `column ${columnAfter(line)}`
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(line) ? 'item' : 'other'
}

const kindOf = (mark: string): string => (/\p{L}/u.test(mark) ? 'letter' : /\d/.test(mark) ? 'digit' : mark)
