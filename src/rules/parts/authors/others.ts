/** Whether the people named in an entry are those of another paper, though the title is that of the linked one. */
import type { AuthorsVerdict, Pair } from '../../../model/comparison.ts'
import { type Entry, type List, linksOnePaper } from '../../../model/list.ts'
import { wordsOf } from '../../../text/normalize.ts'
import { arePeople } from '../../../text/people.ts'
import { isName } from '../../../text/titles.ts'

/** So many people, surely read, do not all get a paper's byline wrong. */
const SEVERAL = 3
const CERTAIN = 0.9

/** Whether several people are named beside the record's own title, and none of them wrote the paper. */
export function areOthers(
  { agreeing, misspelt }: AuthorsVerdict,
  { entry, title, authors }: Pair,
  { text }: List,
): boolean {
  const names = entry.authors?.names ?? []
  const [mine, theirs] = [names.map(({ value }) => value), authors?.by.authors ?? []]
  const words = ` ${wordsOf(text.slice(entry.span.start, entry.span.end)).join(' ')} `
  return (
    agreeing + misspelt.length === 0 &&
    title !== null &&
    title.outcome !== 'different' &&
    !isName(entry.title?.value ?? '') &&
    linksOnePaper(entry) &&
    mine.length >= SEVERAL &&
    names.every(({ certainty }) => certainty >= CERTAIN) &&
    [mine, theirs].every((all) => all.length > 1 && arePeople(all) && all.every(isFullName)) &&
    !isOfNextItem(entry, text) &&
    !theirs.some((name) => words.includes(` ${wordsOf(name).join(' ')} `))
  )
}

/** `Jane Doe`, `Doe, J.`: in Latin letters, since another alphabet may hide the same people. */
const isFullName = (name: string): boolean =>
  /^\p{L}[\p{L}\p{M}.'’-]*,?\s\S/u.test(name) && !/(?!\p{Script=Latin})\p{L}/u.test(name)

/** Whether a number as `[25]` stands before the names, on a line below the title: with it the next reference begins. */
function isOfNextItem({ authors, title }: Entry, text: string): boolean {
  const between = text.slice(title?.span.end, authors?.span.start)
  return /\n\s*(?:[-*+]\s+)?(?:\[\d+\]|\d+[.)])[\s*_]*$/.test(between)
}
