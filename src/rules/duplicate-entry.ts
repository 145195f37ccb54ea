import type { Entry, List } from '../model/list.ts'
import { listRule } from '../model/rule.ts'
import { sections } from '../model/sections.ts'
import { positionAt } from '../model/span.ts'
import { differingAuthors } from '../text/consistency.ts'
import { areAlike, isDistinctive, titleKey } from '../text/titles.ts'
import { leadOf } from './parts/titles/names.ts'
import { haveOneTitle, sharedPaper } from './parts/twins/common.ts'
import { samePapers } from './parts/twins/entries.ts'
import { oftenRepeated, type Repeat } from './parts/twins/often.ts'
import { isNamedAs } from './parts/twins/own-leads.ts'
import { quotedTitle } from './parts/twins/quoted-title.ts'
import { repetitions } from './parts/twins/repeated.ts'
import { areWordedApart, hasTitleOfAnother } from './parts/twins/two-papers.ts'

export const duplicateEntry = listRule({
  name: 'duplicate-entry',
  summary: 'the same paper twice in one section',
  severity: 'warning',
  needs: [],
  givesWayTo: ['wrong-paper'],
  messages: {
    again: '“{title}” is already listed in this section (line {line}).',
    againElsewhere:
      '“{title}” is already listed in this section (line {line}), with another link: the paper is there twice, or one of the two has the other’s title.',
    often: '{count} of {of} entries repeat papers that are already listed here: lines {lines}.',
    sameLink: '“{title}” links the same paper ({paper}) as “{first}” on line {line}.',
    copiedLink:
      '“{title}” has the same link ({paper}) as “{first}” on line {line}; one of the two links is wrong, or the paper was renamed.',
    copiedLinks:
      '“{title}” has the same link ({paper}) as “{first}” on line {line} and {others} more; at most one of these links is right, unless the paper was renamed.',
  },
  *check({ list }) {
    const parts = sections(list)
    const papers = parts.flatMap((entries) => samePapers(entries, list, 'kept'))
    const sharing = new Map(papers.flatMap((paper) => paper.map((entry) => [entry, paper] as const)))
    const isOnPurpose = repetitions(list, parts, papers)
    const haveOneName = namesOf(list)
    const areUnlike = (one: Entry, other: Entry) =>
      !haveAlikeTitles(one, other, list) && !haveOneName(one, other)
    const found = papers.flatMap((paper) => again(paper, isOnPurpose))
    const isAgain = ([first, entry]: Repeat) => haveOneTitle(entry, first) || !areUnlike(entry, first)
    const { often, single } = oftenRepeated(found.filter(isAgain), parts, list)
    for (const { entry, slots } of often)
      yield { message: 'often', with: slots, at: entry.title?.span ?? entry.span, severity: 'notice' }
    for (const [first, entry] of [...single, ...found.filter((repeat) => !isAgain(repeat))]) {
      const line = String(positionAt(list.lineStarts, first.span.start).line)
      const place = { at: entry.title?.span ?? entry.span, cause: first.span }
      const named = { title: nameOf(entry, list), line }
      if (haveOneTitle(entry, first))
        yield {
          ...place,
          message: mayHaveCopiedTitle(entry, first, list) ? 'againElsewhere' : 'again',
          with: named,
        }
      else {
        const others = othersOf(entry, sharing.get(entry) ?? [], areUnlike)
        const slots = {
          ...named,
          paper: sharedPaper(entry, first) ?? 'this paper',
          first: nameOf(first, list),
        }
        if (!areUnlike(entry, first)) yield { ...place, message: 'sameLink', with: slots }
        else if (others < 2) yield { ...place, message: 'copiedLink', with: slots }
        else yield { ...place, message: 'copiedLinks', with: { ...slots, others: String(others - 1) } }
      }
    }
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

/** The entries of one paper that are there again for no reason, each after the first that it repeats, in title or in link. */
function again(
  paper: readonly Entry[],
  isOnPurpose: (entry: Entry, first: Entry) => boolean,
): readonly (readonly [Entry, Entry])[] {
  const places: Entry[] = []
  const copied: Entry[] = []
  return paper.flatMap((entry) => {
    const first =
      places.find((other) => areOfOne(entry, other) && !isOnPurpose(entry, other)) ??
      copied.find((other) => haveOneTitle(entry, other) && !isOnPurpose(entry, other))
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

function nameSamePeople(entry: Entry, first: Entry): boolean {
  const [mine = [], theirs = []] = [entry, first].map(
    ({ authors }) => authors?.names.map(({ value }) => value) ?? [],
  )
  const common = mine.length - differingAuthors(mine, theirs)[0].length
  return common > 0 && 2 * common > Math.min(mine.length, theirs.length)
}

const addressesOf = ({ links }: Entry): readonly string[] =>
  links.flatMap(({ url, role }) => (url === '' || role === 'image' || role === 'badge' ? [] : [url]))

/** Others are in one group only because a third has the title of one and the link of the other. */
const areOfOne = (entry: Entry, first: Entry): boolean =>
  sharedPaper(entry, first) !== null || haveOneTitle(entry, first)

/** Else the paper was renamed, or one of the links is another paper's. */
const haveAlikeTitles = (one: Entry, other: Entry, list: List): boolean => {
  const [a, b] = [one.title?.value ?? '', other.title?.value ?? '']
  return (areAlike(a, b) && !areWordedApart(one, other, list)) || holds(a, b) || holds(b, a)
}

/** `Dynamic Vision Transformer` in "Dynamic Transformer (Dynamic Vision Transformers with Rain)". */
const holds = (title: string, part: string): boolean =>
  isDistinctive(titleKey(part)) && titleKey(title).includes(titleKey(part))

/**
 * Tells whether two entries have the same name before what is said about it, `- **RiverNet**: what it is about`: of two such
 * entries neither link is wrong. What stands before entries of other papers as well is a tag, as `arXiv preprint 2023`.
 */
function namesOf(list: List): (one: Entry, other: Entry) => boolean {
  const leads = new Map(list.entries.map((entry) => [entry, leadOf(entry, list)]))
  const having = Map.groupBy(list.entries, (entry) => leads.get(entry))
  return (one, other) => {
    if (isNamedAs(one, other, list)) return true
    const lead = leads.get(one) ?? ''
    if (lead === '' || lead !== leads.get(other)) return false
    return (having.get(lead) ?? []).every((entry) => sharedPaper(entry, one) !== null)
  }
}

const nameOf = (entry: Entry, list: List) =>
  quotedTitle(entry, list) ?? sharedPaper(entry, entry) ?? 'this paper'
