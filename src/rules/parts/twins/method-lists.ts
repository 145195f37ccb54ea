/** Lists that give the names of methods, each with its paper, in place of titles: `Focal Loss, ICCV 2017, [paper](…)`. */
import type { Entry, List } from '../../../model/list.ts'

/** A name has so many words at most; hardly a tenth of papers have so short a title. */
const MOST_OF_NAME = 4
const FEWEST = 10
const MOSTLY = 0.75

/** Tells whether one of two entries is a method by its name, where nearly all of the list are: a paper may bring two. */
export function methodNames({ entries }: List): (one: Entry, another: Entry) => boolean {
  const titled = entries.filter(({ title }) => title !== null)
  const isOfNames = titled.length >= FEWEST && titled.filter(hasName).length >= MOSTLY * titled.length
  return (one, another) => isOfNames && (hasName(one) || hasName(another))
}

function hasName({ title }: Entry): boolean {
  const words = title?.value.trim() ?? ''
  return words !== '' && !words.includes(':') && words.split(/\s+/).length <= MOST_OF_NAME
}
