/** Papers that a section names twice on purpose: for two methods, in two parts, under two bullets. */
import { type Entry, hasMereName, type List } from '../../../model/list.ts'
import { covers } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { isRow } from '../../../text/rows.ts'
import { areAlike } from '../../../text/titles.ts'
import { areTwoPages } from '../papers/web-sources.ts'
import { areVariants } from '../titles/names.ts'
import { areCaptions, isBelow } from './captions.ts'
import { haveOneTitle, sharedPaper, titleKeyOf } from './common.ts'
import { areOfTwoYears } from './copied-title.ts'
import { areDataAndPaper } from './data-of-paper.ts'
import { areRowsOfData } from './data-rows.ts'
import { inTwoGroups } from './groups.ts'
import { inDetails } from './in-details.ts'
import { areMereNames, areNamedInRows, areReleases, haveTwoNamesInRows } from './models.ts'
import { areNamesAmongTitles } from './names-among-titles.ts'
import { areOtherThings } from './other-things.ts'
import { linkOtherVersions } from './paper-versions.ts'
import { INDENTED_BULLET, showsTwice } from './shapes.ts'
import { hasTitleOfAnother } from './two-papers.ts'
import {
  areFromOneWork,
  areLedByTwoNames,
  areModelsOfOne,
  areOfOneProduct,
  areTwoParts,
  areTwoProducts,
  differentNames,
  variantLeads,
} from './variants.ts'

/** Tells whether two entries of one paper are meant, the later one first. */
type Meant = (entry: Entry, first: Entry) => boolean

/** Tells whether a list names a paper in a second entry of its section on purpose; `groups` are the entries of each paper. */
export function repetitions(
  list: List,
  sections: readonly (readonly Entry[])[],
  groups: readonly (readonly Entry[])[],
): Meant {
  const places = [showsTwice(list, sections, groups), ...inPlaces(list)]
  const always = [...places, ...ofSeveral(list), areNamesAmongTitles(sections)]
  const areInTwoGroups = inTwoGroups(list)
  const haveTwoNames = differentNames(list)
  return (entry, first) =>
    always.some((isMeant) => isMeant(entry, first)) ||
    (areTitledAlike(entry, first) && areInTwoGroups(entry, first)) ||
    // with other titles one of the links may be wrong, and what is another paper in all else has a wrong title
    (haveOneTitle(entry, first) &&
      haveTwoNames(entry, first) &&
      !(areOfTwoYears(entry, first, list) && hasTitleOfAnother(entry, first, list)))
}

/** In two groups of a section, a slip in one of the titles makes no difference where both link the paper. */
const areTitledAlike = (entry: Entry, first: Entry): boolean =>
  haveOneTitle(entry, first) ||
  (sharedPaper(entry, first) !== null && areAlike(entry.title?.value ?? '', first.title?.value ?? ''))

/** One entry is a part of the other, or stands in another place than it. */
function inPlaces(list: List): readonly Meant[] {
  const next = new Map(list.entries.map((entry, i) => [entry, list.entries[i + 1]]))
  const parentOf = parents(list)
  const { isBelow: isInPartOf } = inDetails(list)
  return [
    isInPartOf,
    (entry, first) => areCaptions(entry, first, list),
    (entry, first) => next.get(first) === entry && isBelow(entry, first, list),
    (entry, first) => isQuoted(entry, list) !== isQuoted(first, list),
    (entry, first) => parentOf(entry) !== parentOf(first),
    (entry, first) => areOtherThings(entry, first, list),
    (entry, first) => areTwoPages(entry, first, list),
  ]
}

/** The paper brought several things, or is there in several parts or versions. */
const ofSeveral = (list: List): readonly Meant[] => [
  areVariants,
  areMereNames,
  areReleases,
  (entry, first) => haveTwoNamesInRows(entry, first, list),
  (entry, first) => sharedPaper(entry, first) !== null && areDataAndPaper(entry, first, list),
  areTwoProducts,
  areOfOneProduct,
  areModelsOfOne,
  (entry, first) => areLinkedByNumber(entry, first, list),
  (entry, first) => areNamedInRows(entry, first, list),
  (entry, first) => areRowsOfData(entry, first, list),
  (entry, first) => areNamesBesideLinks(entry, first, list),
  (entry, first) => areFromOneWork(entry, first, list),
  (entry, first) => areLedByTwoNames(entry, first, list),
  variantLeads(list),
  (entry, first) => titleKeyOf(entry) !== titleKeyOf(first) && linkOtherVersions(entry, first, list),
  (entry, first) => areTwoParts(entry, first, list),
]

/** `| [2](…) | words of the row |`, twice: where a paper is a number in its row, the other cells say what it did. */
const areLinkedByNumber = (entry: Entry, first: Entry, list: List): boolean =>
  titleKeyOf(entry) !== titleKeyOf(first) && [entry, first].every((one) => isUnsureBesideNumber(one, list))

/** `| RiverSet | [Paper](…) |` and `| Lakes | [Paper](…) |`: names that are in no link and no titles, of what one paper brought. */
const areNamesBesideLinks = (entry: Entry, first: Entry, list: List): boolean =>
  titleKeyOf(entry) !== titleKeyOf(first) && [entry, first].every((one) => isNameInRow(one, list))

const ROW = /^\s*(?:\||<t[dh]\b)/i

function isNameInRow(entry: Entry, { text }: List): boolean {
  const { title, links } = entry
  if (!title || !hasMereName(entry) || !ROW.test(lineBefore(title.span, text))) return false
  return !links.some(({ span }) => covers(span, title.span))
}

const isUnsureBesideNumber = ({ title, links }: Entry, { text }: List): boolean => {
  if (!title || title.certainty >= SURE || !isRow(lineBefore(title.span, text))) return false
  const papers = links.filter(({ role }) => role === 'paper')
  return papers.length > 0 && papers.every(({ label }) => /^\W*\d{1,3}\W*$/.test(label))
}
/** Below this certainty, words that are no title may have been taken for one. */
const SURE = 0.7

/** `> With a demo: …`: a note under another entry. */
const isQuoted = ({ span }: Entry, { text }: List): boolean => /^\s*>/.test(lineBefore(span, text))

/** For each entry in a nested bullet, where the line of the bullet above it starts; null for all others. */
function parents({ text, lineStarts }: List): (entry: Entry) => number | null {
  const above = new Map<number, number | null>()
  const open: { readonly indent: number; readonly start: number }[] = []
  for (const [i, start] of lineStarts.entries()) {
    const line = text.slice(start, lineStarts[i + 1])
    const indent = INDENTED_BULLET.exec(line)?.[0].length
    if (indent === undefined) {
      if (/^\S/.test(line)) open.length = 0
      continue
    }
    // a bullet inside another is further in than that one's mark
    while ((open.at(-1)?.indent ?? -9) > indent - 2) open.pop()
    above.set(start, open.at(-1)?.start ?? null)
    open.push({ indent, start })
  }
  return ({ span }) => above.get(span.start - lineBefore(span, text).length) ?? null
}
