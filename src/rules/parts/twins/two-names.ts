/** Entries of one title under two names of methods, of which one may have been filled in from the other. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { areFarApart, areVariantNames, isCoinedWord } from '../titles/names.ts'
import { sharedKey, sharePage } from './common.ts'

/** `5. RiverNet: **"A Title"**`: up to the title. */
const NAMED =
  /^\s*(?:(?:[-*+]|\d{1,4}[.)])\s+)?[*_`[]{0,3}([^\s:*_[\]`<>"“]{2,30})[*_`\]]{0,3}\s?:[\s*_`["“]{0,8}$/u

/** A name before more entries than this is a tag. */
const MOST_NAMED = 2

/** The names before the titles of two entries that link nothing in common; null where they have none, or one and the same. */
export function twoNames(entry: Entry, other: Entry, list: List): readonly [string, string] | null {
  if (sharedKey(entry, other) !== null || sharePage(entry, other)) return null
  const [here, there] = [nameOf(entry, list), nameOf(other, list)]
  if (here === '' || there === '' || areVariantNames(here, there) || !areFarApart(here, there)) return null
  const isTag = (name: string) => (timesNamed(list).get(name) ?? 0) > MOST_NAMED
  return isTag(here) || isTag(there) ? null : [here, there]
}

/** How many entries have each name; counted once a list, as each of thousands of pairs may ask. */
const timesNamed = memoizeByObject((list: List): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const name of list.entries.map((entry) => nameOf(entry, list)))
    times.set(name, (times.get(name) ?? 0) + 1)
  return times
})

function nameOf({ title }: Entry, { text, venues }: List): string {
  const [, name = ''] = (title && NAMED.exec(lineBefore(title.span, text))) ?? []
  return isCoinedWord(name) && venues.read(name) === null ? name : ''
}
