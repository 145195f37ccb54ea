/** A data set or benchmark that is listed by its name beside the paper that brought it. */
import type { Entry, List } from '../../../model/list.ts'
import { namesCollection } from '../titles/descriptions.ts'

/** Whether one of two entries of a section has the name of a collection for its title, and what the list says of the other names it. */
export const areDataAndPaper = (one: Entry, another: Entry, list: List): boolean =>
  isDataOf(one, another, list) || isDataOf(another, one, list) || isOneCalledData(one, another, list)

/** `(2024, ICML)` and `(2024, ICML / River Lab dataset)`: whether the list says of one of two entries, of no two years, that it is data. */
export function isOneCalledData(one: Entry, another: Entry, list: List): boolean {
  const years = new Set([one, another].flatMap(({ year }) => year?.value ?? []))
  return years.size < 2 && isCalledData(one, list) !== isCalledData(another, list)
}

/** In the brackets right behind the title, beside the year. */
const isCalledData = ({ title, year }: Entry, { text }: List): boolean => {
  const behind = title ? text.slice(title.span.end, title.span.end + MOST) : ''
  const [, words = ''] = IN_BRACKETS.exec(behind) ?? []
  return year !== null && words.includes(String(year.value)) && CALLS_DATA.test(words)
}
/** Characters behind a title that are looked at. */
const MOST = 300
const IN_BRACKETS = /^[*_"”]{0,3}(?:\]\([^()\s]*\))?[*_"”]{0,3}\s?\(([^()[\]|\n]*)\)/u
const CALLS_DATA = /\b(?:data\s?set|benchmark|corpus)$/i

function isDataOf(entry: Entry, { title, span }: Entry, { text }: List): boolean {
  if (!title || !namesCollection(entry)) return false
  const [name = ''] = entry.title?.value.split(':', 1) ?? []
  const said = [text.slice(span.start, title.span.start), text.slice(title.span.end, span.end)]
  return said.some((words) => hasName(words.replace(ADDRESS, ' '), name))
}
const ADDRESS = /\([^()\s]*\)|https?:\/\/\S+/g

/** Whether words have a name that is no part of a longer one. */
const hasName = (words: string, name: string): boolean => words.split(/[^\p{L}\p{N}+-]+/u).includes(name)
