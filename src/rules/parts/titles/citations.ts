/** Papers that are named by their authors, and perhaps the year. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import type { Pair } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import { withoutAddresses } from '../../../text/addresses.ts'
import { wordsOf } from '../../../text/normalize.ts'

/** `[Finegan-Dollak et al., 2018](…)` names the first author: the link says itself where it leads. */
export const citesInLabel = ({ link: { label }, record }: Pair): boolean =>
  /\d{4}|\bet al\b/.test(label) && namesFirst(label, record)

const CITED = /(\p{Lu}[\p{L}'’-]+) et al\.?,? ?\(?((?:19|20)\d\d)/gu

/** A preprint and its publication are so many years apart at most. */
const NEAR = 1

/** `**RiverNet** — Lee et al., 2021. What it does. [arXiv](…)`: the first author, and about the year of the link's id. */
export function isCitedBefore({ entry, link, record, paper }: Pair, { text }: List): boolean {
  const posted = paper && dateOfArxivId(paper.id)?.year
  if (!posted) return false
  const before = text.slice(entry.span.start, Math.max(entry.span.start, link.span.start))
  return [...before.matchAll(CITED)].some(
    ([, name = '', year]) => Math.abs(Number(year) - posted) <= NEAR && namesFirst(name, record),
  )
}

/** `Field Steganography (Doe-Roe)`, `[Doe and Roe, COLING 2020](…)`: two of the authors are named, where not several were read. */
export function namesItsAuthors({ entry, record }: Pair, { text }: List): boolean {
  if ((entry.authors?.names.length ?? 0) > 1) return false
  const said = new Set(wordsOf(withoutAddresses(text.slice(entry.span.start, entry.span.end))))
  const families = new Set(record.authors.map((name) => wordsOf(name).at(-1) ?? ''))
  const named = [...families].filter((name) => name.length >= FAMILY && said.has(name))
  return families.size > 1 && named.length >= 2
}
/** Shorter family names are words, too. */
const FAMILY = 5

function namesFirst(words: string, { authors }: Pair['record']): boolean {
  const said = new Set(wordsOf(words))
  return wordsOf(authors[0] ?? '').some((word) => word.length > 2 && said.has(word))
}
