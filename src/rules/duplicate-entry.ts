import { type Entry, type List, titleOrWhole } from '../model/list.ts'
import { listRule } from '../model/rule.ts'
import { sections } from '../model/sections.ts'
import { lineNumber } from '../model/span.ts'
import { onTwoSides } from './parts/conflicts.ts'
import { isOneAboutIt } from './parts/papers/tells-of.ts'
import { nameSamePeople } from './parts/twins/author-lists.ts'
import { haveOneTitle, sharedPaper } from './parts/twins/common.ts'
import { areOnOneLine, kinshipOf, pooled } from './parts/twins/copied-links.ts'
import { samePapers } from './parts/twins/entries.ts'
import { misdated } from './parts/twins/misdated.ts'
import { oftenRepeated, type Repeat } from './parts/twins/often.ts'
import { isOwnCitation } from './parts/twins/own-citation.ts'
import { quotedTitle } from './parts/twins/quoted-title.ts'
import { repetitions } from './parts/twins/repeated.ts'
import { areTwoResults } from './parts/twins/result-rows.ts'
import { fixOf, statedOtherwise } from './parts/twins/stated-ids.ts'
import { hasTitleOfAnother } from './parts/twins/two-papers.ts'
import { unlikeTitles } from './parts/twins/unlike-titles.ts'
import { areTwoUses } from './parts/twins/uses.ts'

export const duplicateEntry = listRule({
  name: 'duplicate-entry',
  summary: 'the same paper twice in one section',
  severity: 'warning',
  needs: [],
  givesWayTo: ['wrong-paper'],
  messages: {
    twiceOnLine: '“{title}” is listed twice on this line.',
    oneLink:
      '{count} entries with different titles have the same link ({paper}): lines {lines}. At most one of them is right, unless the paper was renamed.',
    misdatedLink:
      '“{title}” ({year}) has the same link ({paper}) as “{first}” on line {line}; the link is of {posted}, so it is probably wrong here.',
    again: '“{title}” is already listed in this section (line {line}).',
    againElsewhere:
      '“{title}” is already listed in this section (line {line}), with another link: the paper is there twice, or one of the two has the other’s title.',
    often: '{count} of {of} entries repeat papers that are already listed here: lines {lines}.',
    sameLink:
      '“{title}” links the same paper ({paper}) as “{first}” on line {line}: it is listed twice, or one of the links is wrong.',
    copiedLink:
      '“{title}” has the same link ({paper}) as “{first}” on line {line}; at least one of the links or titles is wrong, unless the paper was renamed.',
    statedLink:
      '“{title}” has the same link ({paper}) as “{first}” on line {line}, but its own words name arXiv:{id}.',
    renamedLink:
      '“{title}” has the same link ({paper}) and the same authors as “{first}” on line {line}: the paper was renamed and is listed twice, or at least one of the two links is wrong.',
    sharedAuthorsLink:
      '“{title}” has the same link ({paper}) and some of the same authors as “{first}” on line {line}: the paper was renamed and is listed twice, or at least one of the two links is wrong.',
    copiedLinks:
      '“{title}” has the same link ({paper}) as “{first}” on line {line} and {others} more; at most one of these links is right, unless the paper was renamed.',
  },
  *check({ list }) {
    const parts = sections(list)
    const papers = parts.flatMap((entries) => samePapers(entries, list, 'kept'))
    const sharing = new Map(papers.flatMap((paper) => paper.map((entry) => [entry, paper] as const)))
    const [isRepeated, areAlternatives] = [repetitions(list, parts, papers), onTwoSides(list)]
    const isOnPurpose = (entry: Entry, first: Entry) =>
      isRepeated(entry, first) ||
      areAlternatives(entry, first) ||
      areTwoUses(entry, first) ||
      isOwnCitation(entry, first, list) ||
      isOneAboutIt(entry, first, list) ||
      areTwoResults(entry, first, list)
    const areUnlike = unlikeTitles(list)
    const found = papers.flatMap((paper) => again(paper, isOnPurpose))
    const isAgain = ([first, entry]: Repeat) => haveOneTitle(entry, first) || !areUnlike(entry, first)
    const { often, single } = oftenRepeated(found.filter(isAgain), parts, list)
    for (const { entry, slots } of often)
      yield { message: 'often', with: slots, at: titleOrWhole(entry), severity: 'notice' }
    const { pools, apart } = pooled(
      found.filter((repeat) => !isAgain(repeat)),
      found.filter(([first, entry]) => !haveOneTitle(entry, first)),
      list,
    )
    for (const { repeat, slots } of pools)
      yield { message: 'oneLink', with: slots, at: titleOrWhole(repeat[1]), cause: repeat[0].span }
    for (const [first, entry] of [...single, ...apart]) {
      if (haveOneTitle(entry, first)) yield titleAgain(entry, first, list)
      else if (!areUnlike(entry, first)) yield linkAgain(entry, first, list, 'sameLink', {})
      else yield copiedLink(entry, first, list, othersOf(entry, sharing.get(entry) ?? [], areUnlike))
    }
  },
})

function titleAgain(entry: Entry, first: Entry, list: List) {
  const at = { at: titleOrWhole(entry), cause: first.span }
  const slots = { title: nameOf(entry, list), line: String(lineNumber(first.span, list)) }
  if (areOnOneLine(entry, first, list)) return { ...at, message: 'twiceOnLine', with: slots } as const
  const message = mayHaveCopiedTitle(entry, first, list) ? 'againElsewhere' : 'again'
  return { ...at, message, with: slots } as const
}

/** `others`: how many other entries have the link under another title. */
function copiedLink(entry: Entry, first: Entry, list: List, others: number) {
  const stated = statedOtherwise(entry, first, list)
  if (stated) {
    const told = linkAgain(stated.entry, stated.entry === entry ? first : entry, list, 'statedLink', {
      id: stated.id,
    })
    return { ...told, fix: fixOf(stated) }
  }
  const wrong = misdated(entry, first, list)
  if (!wrong)
    return others < 2
      ? linkAgain(entry, first, list, `${kinshipOf(entry, first)}Link` as const, {})
      : linkAgain(entry, first, list, 'copiedLinks', { others: String(others - 1) })
  // told at the entry that is older than its link, whichever of the two comes first
  const other = wrong.entry === entry ? first : entry
  return linkAgain(wrong.entry, other, list, 'misdatedLink', {
    year: wrong.date,
    posted: wrong.posted,
  })
}

const linkAgain = <M extends string, S extends Readonly<Record<string, string>>>(
  entry: Entry,
  first: Entry,
  list: List,
  message: M,
  more: S,
) => ({
  message,
  at: titleOrWhole(entry),
  cause: first.span,
  with: {
    title: nameOf(entry, list),
    paper: sharedPaper(entry, first) ?? 'this paper',
    first: nameOf(first, list),
    line: String(lineNumber(first.span, list)),
    ...more,
  },
})

/** In a larger group, titles are not compared any more: so many are hardly one paper's, and comparing all would take too long. */
const MOST_COMPARED = 30

/** How many other entries have an entry's link under another title. */
const othersOf = (
  entry: Entry,
  sharing: readonly Entry[],
  areUnlike: (one: Entry, other: Entry) => boolean,
): number =>
  sharing.length > MOST_COMPARED
    ? sharing.length - 1
    : sharing.filter(
        (other) => other !== entry && areUnlike(other, entry) && sharedPaper(other, entry) !== null,
      ).length

/** A paper that is listed on purpose more often than this is compared with these places only. */
const MOST_PLACES = 8

/** The entries of one paper that are there again for no reason, each after the first that it repeats in title, or else in link. */
function again(
  paper: readonly Entry[],
  isOnPurpose: (entry: Entry, first: Entry) => boolean,
): readonly (readonly [Entry, Entry])[] {
  const places: Entry[] = []
  const copied: Entry[] = []
  return paper.flatMap((entry) => {
    const first =
      [...places, ...copied].find((other) => haveOneTitle(entry, other) && !isOnPurpose(entry, other)) ??
      // others are in one group only because a third has the title of one and the link of the other
      places.find((other) => sharedPaper(entry, other) !== null && !isOnPurpose(entry, other))
    if (first === undefined && places.length < MOST_PLACES) places.push(entry)
    if (first !== undefined && !haveOneTitle(entry, first) && copied.length < MOST_PLACES) copied.push(entry)
    return first ? [[first, entry] as const] : []
  })
}

const mayHaveCopiedTitle = (entry: Entry, first: Entry, list: List): boolean =>
  linkNothingInCommon(entry, first) || hasTitleOfAnother(entry, first, list)

/** Whether each entry has links of its own only, and not the same people are named in both: then their common title may have been copied. */
function linkNothingInCommon(entry: Entry, first: Entry): boolean {
  if (sharedPaper(entry, first) !== null || nameSamePeople(entry, first)) return false
  const [mine, theirs] = [addressesOf(entry), addressesOf(first)]
  return mine.length > 0 && theirs.length > 0 && !mine.some((url) => theirs.includes(url))
}

const addressesOf = ({ links }: Entry): readonly string[] =>
  links.flatMap(({ url, role }) => (url === '' || role === 'image' || role === 'badge' ? [] : [url]))

const nameOf = (entry: Entry, list: List) =>
  quotedTitle(entry, list) ?? sharedPaper(entry, entry) ?? 'this paper'
