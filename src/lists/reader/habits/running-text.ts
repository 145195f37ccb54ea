/** A paper that was turned into Markdown: only its references are entries, not what it says before and behind them. */
import { ANCHOR } from '../link-kinds.ts'
import { HEADING } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** `1 Introduction`, `VII. Conclusion and Outlook`, `**References**`: each once, in this order. */
const HEADINGS = [
  /^(?:abstract|摘要)$/i,
  /^(?:introduction|引言)$/i,
  /\bconclu(?:sions?|ding)\b|^(?:结论|总结)/i,
  /^(?:references|bibliography|参考文献)$/i,
]
const REFERENCES = HEADINGS.length - 1

/** Fewer links to places inside of one paper show nothing. */
const FEWEST_PLACES = 10

/** Takes the titles out of the running text of a paper; those of its references stay. */
export function withoutRunningText(units: LabelledUnits): void {
  const headings = Array.from({ length: units.count }, (_, k) => k).filter(
    (k) => units.unit(k).kind === HEADING,
  )
  const references = headings.findLast((k) => HEADINGS[REFERENCES]?.test(wordsOf(units, k)))
  if (references === undefined || !(isPaper(units, headings) || leadsToPlaces(units))) return
  const { level } = units.unit(references)
  const end = headings.find((k) => k > references && units.unit(k).level <= level) ?? units.count
  for (let k = 0; k < units.count; k++) if (k < references || k >= end) units.withoutTitleAndNames(k)
}

/** A heading without its number and marks. */
const wordsOf = (units: LabelledUnits, k: number): string =>
  units
    .unit(k)
    .flow.text.trim()
    .slice(0, LONGEST)
    .replace(/^[^\p{L}\d]*(?:(?:\d{1,2}|[IVX]{1,5})(?![\p{L}\d])[^\p{L}\d]*)?/u, '')
    .replace(/[^\p{L}\d]+$/u, '')
const LONGEST = 80

/** Whether the headings of a paper stand there in their order. */
function isPaper(units: LabelledUnits, headings: readonly number[]): boolean {
  let next = 0
  for (const k of headings) if (HEADINGS[next]?.test(wordsOf(units, k))) next++
  return next === HEADINGS.length
}

/** Whether many links lead to the sections, figures and references of one paper. */
function leadsToPlaces({ table }: LabelledUnits): boolean {
  const places = new Map<string, number>()
  for (let i = 0; i < table.count; i++) {
    if (table.linkKind[i] !== ANCHOR) continue
    const url = table.unitOf(i).flow.links[table.link[i] as number]?.url ?? ''
    const [, page] = /^(https?:[^#]*|(?=#bib\.bib\d))#/i.exec(url) ?? []
    if (page !== undefined) places.set(page, (places.get(page) ?? 0) + 1)
  }
  return places.values().some((count) => count >= FEWEST_PLACES)
}
