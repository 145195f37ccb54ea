/** Titles that are none: what a row or an item says beside its paper, and lines that have nothing of a paper but words. */
import { type AtomTable, FIRST_IN_LINE, STARTS_LOWER } from './atom-table.ts'
import { type Candidate, candidatesOf, sameGroup, type Tagging } from './candidates.ts'
import { QUOTE } from './delimiters.ts'
import { isOfMakers } from './makers.ts'
import { columnsOfPapers, isLinked, ownTitles } from './own-titles.ts'
import { withoutProse } from './prose.ts'
import { withoutRefused } from './refusals.ts'
import type { TitleRange } from './title-ranges.ts'
import { HEADING, ITEM, PARAGRAPH } from './units.ts'

/** The titles of a list without strays, in order. O(atoms). */
export function withoutStrays(
  table: AtomTable,
  tagging: Tagging,
  titles: readonly TitleRange[],
): TitleRange[] {
  const others = titles.filter((title) => !isOfMakers(table, tagging.tags, title))
  const meant = candidatesOf(table, tagging, withoutRefused(table, tagging, others))
  const candidates = withoutProse(table, tagging.tags, meant)
  const least = leastOf(candidates)
  const likely = candidates.filter(
    (one, k) => (one.merit > least || one.cited) && !isSection(table, one, candidates[k + 1]),
  )
  const columns = columnsOfPapers(table, likely)
  const kept = groupsOf(table, likely).flatMap((group) =>
    group.length === 1 ? group : ownTitles(table, tagging, group, columns),
  )
  const written = withoutSmall(table, withoutForeign(table, kept))
  return withoutBare(withoutShelves(table, written)).map(({ range }) => range)
}

/** Of titles that are like no others in a list there are fewer. */
const RARE = 0.1
/** Fewer titles show nothing. */
const FEWEST = 5

/** Notes in Chinese, Japanese or Korean, without a link, in a list whose linked titles are in other languages. */
function withoutForeign(table: AtomTable, candidates: readonly Candidate[]): readonly Candidate[] {
  const linked = candidates.filter((one) => one.linked || isLinked(table, one))
  const foreign = linked.filter((one) => isForeign(table, one)).length
  if (linked.length < FEWEST || foreign >= RARE * linked.length) return candidates
  return candidates.filter(
    (one) => one.linked || one.described || isLinked(table, one) || !isForeign(table, one),
  )
}

const isForeign = (table: AtomTable, { range: [first, last] }: Candidate): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(
    table.unitOf(first).flow.text.slice(table.from[first], table.to[last]),
  )

/** Words in small letters amid a sentence, where titles hardly ever begin so. */
function withoutSmall(table: AtomTable, candidates: readonly Candidate[]): readonly Candidate[] {
  const small = candidates.filter((one) => isSmall(table, one))
  if (small.length >= RARE * candidates.length) return candidates
  return candidates.filter((one) => !isSmall(table, one) || !isPlain(table, one))
}

const isSmall = (table: AtomTable, { range: [first] }: Candidate): boolean =>
  ((table.looks[first] as number) & STARTS_LOWER) !== 0 &&
  /^\p{Ll}+(?=\s)/u.test(table.unitOf(first).flow.text.slice(table.from[first], table.to[first]))

/** Neither linked nor marked nor quoted, and not at the beginning of its line. */
const isPlain = (table: AtomTable, one: Candidate): boolean => {
  const [first] = one.range
  const isDressed = isLinked(table, one) || table.marks[first] !== 0 || table.nest[first] === QUOTE
  return !isDressed && !((table.place[first] as number) & FIRST_IN_LINE)
}

/** A heading right above another title, or a line right above a bullet, that has nothing of its own: the title of a section. */
function isSection(
  table: AtomTable,
  { range, linked, described }: Candidate,
  next: Candidate | undefined,
): boolean {
  const [, last] = range
  const unit = table.unit[last] as number
  if (next === undefined || table.unit[next.range[0]] !== unit + 1 || linked || described) return false
  const { kind } = table.unitOf(last)
  const isOverItem = table.unitOf(next.range[0]).kind === ITEM && isFull(next)
  return kind === HEADING || (kind === PARAGRAPH && isOverItem)
}

/** What a title must be worth; less in a list of bare titles, where nothing else could speak for it. */
const LEAST = 2
const leastOf = (candidates: readonly Candidate[]): number =>
  LEAST * Math.min(1, (2.5 * candidates.filter(({ told }) => told).length) / candidates.length)

function groupsOf(table: AtomTable, candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = []
  for (const candidate of candidates) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && sameGroup(table, before.range[0], candidate.range[0])) group.push(candidate)
    else groups.push([candidate])
  }
  return groups
}

/** Fewer of a list's titles are its habit. */
const HABIT = 0.25
/** Of a list's titles so many have something beside them. */
const NEARLY_ALL = 0.7

/** Where nearly all titles have a link, authors, a venue or a year beside them, one in an odd place without any is none. */
function withoutBare(candidates: readonly Candidate[]): readonly Candidate[] {
  const full = candidates.filter(isFull).length
  if (full < NEARLY_ALL * candidates.length) return candidates
  return candidates.filter((one) => isFull(one) || one.alike > HABIT * candidates.length)
}

const isFull = ({ linked, described, cited }: Candidate): boolean => linked || described || cited

/** In a list of papers so many titles have something of one. */
const SCHOLARLY = 0.9

/** Tools have shorter names. */
const MANY_WORDS = 6

/** Sections of tools, courses or talks in a list of papers: none of their titles has anything of a paper, and
 * most do not look like the list's others either. */
function withoutShelves(table: AtomTable, candidates: readonly Candidate[]): readonly Candidate[] {
  const scholarly = candidates.filter((one) => one.scholarly).length
  if (scholarly < SCHOLARLY * candidates.length) return candidates
  const isUsual = (one: Candidate) => one.alike > HABIT * candidates.length && one.words >= MANY_WORDS
  return sectionsOf(table, candidates).flatMap((section) => {
    const usual = section.filter(isUsual).length
    return section.some((one) => one.scholarly) || 2 * usual >= section.length ? section : []
  })
}

/** The titles under each heading that is none itself. */
function sectionsOf(table: AtomTable, candidates: readonly Candidate[]): Candidate[][] {
  const sections: Candidate[][] = []
  let unit = 0
  for (const candidate of candidates) {
    const own = table.unit[candidate.range[0]] as number
    let begins = sections.length === 0
    for (; unit < own; unit++) if (table.units[unit]?.kind === HEADING) begins = true
    unit = own + 1
    if (begins) sections.push([candidate])
    else sections.at(-1)?.push(candidate)
  }
  return sections
}
