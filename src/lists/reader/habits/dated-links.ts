/** `[A Whole Title](…) (2018) - What it says, at some length.`: a title that is linked, its year, and a remark. */
import { isInSmallLetters } from '../../../text/sentence.ts'
import { MORE_TITLE, OUTSIDE, REMARK, TITLE, YEAR } from '../labels.ts'
import { ITEM, PARAGRAPH } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer titles that are linked so, or a smaller share of all that is, show nothing. */
const FEWEST = 5
const SHARE = 0.25
/** So many of what stands behind the years must be in small letters, as sentences are and most titles are not. */
const NEARLY_ALL = 0.8

/** A unit, where its first link ends, and what stands behind the year. */
type Dated = { readonly unit: number; readonly label: string; readonly end: number; readonly remark: string }

const YEAR_AND_DASH = /^[\s*_]*[(（](?:19|20)\d\d[)）][\s*_]*[-–—:]\s/u
/** In characters. */
const LONGEST = 300

/** Where links that begin units before years in brackets have titles, none of the words behind the years is one. */
export function withDatedLinks(units: LabelledUnits): void {
  const dated: Dated[] = []
  for (let k = 0; k < units.count; k++) dated.push(...datedIn(units, k))
  const titles = dated.filter(({ label }) => isInTitleCase(label)).length
  const remarks = dated.filter(({ remark }) => isInSmallLetters(remark)).length
  if (titles < FEWEST || titles < SHARE * dated.length || remarks < NEARLY_ALL * dated.length) return
  for (const one of dated) entitle(units, one)
}

function datedIn(units: LabelledUnits, k: number): readonly Dated[] {
  const { kind, flow } = units.unit(k)
  const link = flow.links[0]
  if ((kind !== ITEM && kind !== PARAGRAPH) || link?.kind !== 'link') return []
  if (/[\p{L}\d]/u.test(flow.text.slice(0, link.from))) return []
  const behind = flow.text.slice(link.to, link.to + LONGEST)
  const [year = ''] = YEAR_AND_DASH.exec(behind) ?? []
  if (year === '') return []
  const [remark = ''] = behind.slice(year.length).split('\n', 1)
  return [{ unit: k, label: flow.text.slice(link.from, link.to), end: link.to, remark }]
}

/** Three words or more, and the longer ones with capitals. */
function isInTitleCase(label: string): boolean {
  const words = label.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  return words.length > 2 && long.length > 1 && long.every((word) => /^[\p{Lu}\d]/u.test(word))
}

/** Makes a title of what is linked, and a remark of what stands behind the year. */
function entitle(units: LabelledUnits, { unit, end }: Dated): void {
  const { table, tags } = units
  let label = TITLE
  for (let i = units.start(unit); i < units.start(unit + 1); i++) {
    if (table.link[i] === 0) {
      if (tags[i] !== label) units.relabel(i, label)
      label = MORE_TITLE
    } else if ((table.from[i] as number) >= end && tags[i] !== YEAR && tags[i] !== OUTSIDE)
      units.relabel(i, REMARK)
  }
}
