/** Names on both sides of "et al." or of the end of a summary: a last author who is named, or all of them or the others behind it. */
import type { VenueIndex } from '../../../model/venue.ts'
import { readPerson, samePerson } from '../../../text/person.ts'
import type { Range } from '../../markdown/flow.ts'
import { ET_AL, type ReadNames, readNames } from '../authors.ts'

/** What separates "et al." from a last author: `…, et al., Di Roe`, `… & Roe, D.`, `…等、张三`. */
const SEPARATOR = /^[\s.:]*(?:[,，、;；&]\s*(?:and\b|&)?|and\b)[\s,]*/iu

/**
 * `Ann Lee, Bo Wu, et al., Di Roe`; `<summary>Ann Lee, Bo Wu, et al.</summary> Ann Lee, Bo Wu, Cy Fox`, or `… et al.</summary>
 * Cy Fox, Di Roe`. A person who is named on both sides, even as `Lee, Ann`, counts once. Where nobody is named behind "et al.",
 * only the names before it count. Null where it does not stand among names.
 */
export function readAround(text: string, { from, to }: Range, venues: VenueIndex): ReadNames | null {
  const words = text.slice(from, to)
  const cut = ET_AL.exec(words)
  if (!cut || cut.index === 0) return null
  const end = from + cut.index + cut[0].trimEnd().length
  const first = readNames(text, { from, to: from + cut.index }, venues)
  if (!first) return null
  const rest = text.slice(end, to)
  const separator = SEPARATOR.exec(rest)?.[0]
  const lead = separator ?? /^[\s.,;:]*/.exec(rest)?.[0] ?? ''
  const others = readNames(text, { from: end + lead.length, to }, venues)
  if (!others) return { ...first, range: { from: first.range.from, to: end }, etAl: true }
  const isLast = separator !== undefined || others.names.length === 1
  const only = isLast ? first.names : withoutRepeated(text, first.names, others.names)
  if (only.length === 0) return others
  return {
    ...first,
    range: { from: first.range.from, to: others.range.to },
    names: [...only, ...others.names],
    etAl: isLast || others.etAl,
  }
}

/** `<summary>Ann Lee, Bo Wu</summary>Ann Lee, Bo Wu, Cy Fox`: the names on the second of two lines, where they begin with those on the first. */
export function readBelowSummary(text: string, { from, to }: Range, venues: VenueIndex): ReadNames | null {
  const end = text.slice(from, to).indexOf('\n')
  const first = end < 0 ? null : readNames(text, { from, to: from + end }, venues)
  const all = first && readNames(text, { from: from + end + 1, to }, venues)
  if (!first || !all || first.names.length > all.names.length) return null
  const isSame = (name: Range, i: number) =>
    nameAt(text, name) === nameAt(text, all.names[i] ?? { from: 0, to: 0 })
  return first.names.every(isSame) ? all : null
}

/** More names before "et al." are no summary. */
const FEW = 12

/** The names of `first` that nobody of `others` has. */
function withoutRepeated(text: string, first: readonly Range[], others: readonly Range[]): readonly Range[] {
  if (first.length > FEW) return first
  const people = others.map((name) => readPerson(nameAt(text, name)))
  return first.filter((name) => {
    const person = readPerson(nameAt(text, name))
    return !people.some((other) => samePerson(person, other))
  })
}

/** Without the marks printed at a name. */
const nameAt = (text: string, { from, to }: Range): string =>
  text
    .slice(from, to)
    .replace(/[^\p{L}\p{M},.'’-]+/gu, ' ')
    .trim()
