/** A data set or benchmark that is listed by its name beside the paper that brought it. */
import type { Entry, List } from '../../../model/list.ts'
import { namesCollection } from '../titles/descriptions.ts'

/** Whether one of two entries of a section has the name of a collection for its title, and what the list says of the other names it. */
export const areDataAndPaper = (one: Entry, another: Entry, list: List): boolean =>
  isDataOf(one, another, list) || isDataOf(another, one, list)

function isDataOf(entry: Entry, { title, span }: Entry, { text }: List): boolean {
  if (!title || !namesCollection(entry)) return false
  const [name = ''] = entry.title?.value.split(':', 1) ?? []
  const said = [text.slice(span.start, title.span.start), text.slice(title.span.end, span.end)]
  return said.some((words) => hasName(words.replace(ADDRESS, ' '), name))
}
const ADDRESS = /\([^()\s]*\)|https?:\/\/\S+/g

/** Whether words have a name that is no part of a longer one. */
const hasName = (words: string, name: string): boolean => words.split(/[^\p{L}\p{N}+-]+/u).includes(name)
