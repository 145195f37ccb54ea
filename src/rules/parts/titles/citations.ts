/** Papers that are named by their first author and year. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import type { Pair } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
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

function namesFirst(words: string, { authors }: Pair['record']): boolean {
  const said = new Set(wordsOf(words))
  return wordsOf(authors[0] ?? '').some((word) => word.length > 2 && said.has(word))
}
