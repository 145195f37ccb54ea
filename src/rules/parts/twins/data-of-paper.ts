/** A data set or benchmark that is listed by its name beside the paper that brought it. */
import type { Entry, List } from '../../../model/list.ts'
import { isCoinedWord } from '../titles/names.ts'

/** `RiverEval: Hand-Drawn Evaluation Set`: a coined name, and that it is data. */
const DATA = /^(\S{2,30}):\s(?:\S+\s){0,6}(?:data\s?set|set|benchmark|corpus|test\s?suite|test\s?bed)$/iu

/** Whether one of two entries has the name of data for its title, and what the list says of the other names them. */
export const areDataAndPaper = (one: Entry, another: Entry, list: List): boolean =>
  isDataOf(one, another, list) || isDataOf(another, one, list)

/** The same, `entry` being the data. */
export function isDataOf({ title }: Entry, { title: full, span }: Entry, { text }: List): boolean {
  const [, name = ''] = DATA.exec(title?.value ?? '') ?? []
  if (!full || !isCoinedWord(name)) return false
  const said = [text.slice(span.start, full.span.start), text.slice(full.span.end, span.end)]
  return said.some((words) => hasName(words.replace(ADDRESS, ' '), name))
}
const ADDRESS = /\([^()\s]*\)|https?:\/\/\S+/g

/** Whether words have a name that is no part of a longer one. */
const hasName = (words: string, name: string): boolean => words.split(/[^\p{L}\p{N}+-]+/u).includes(name)
