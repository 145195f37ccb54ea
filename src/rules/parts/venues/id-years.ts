/** What the id of a preprint, which has its month, tells about the listed year where no record does. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import type { Facts } from '../../../model/facts.ts'
import { type Entry, type Link, type List, linksOnePaper, paperLinkOf } from '../../../model/list.ts'
import type { ArxivId } from '../../../model/reference.ts'
import { judgement } from '../../../model/rule.ts'
import type { Claim } from '../../../model/span.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { besideId, datesApart, hasDateOf, isAboutWhen, isBeforeId } from './dates.ts'
import { ownYearOf } from './others-year.ts'
import { isOfNewYear, yearOfId } from './posting-years.ts'

/** A preprint's year, and the name of the preprint server. */
export type ListedPreprint = { readonly year: Claim<number>; readonly venue: string; readonly list: List }

type Papers = Facts<'paper'>['paper']
type Context = {
  readonly entry: Entry
  readonly papers: Papers
  readonly linkedByOtherTitle: (link: Link) => boolean
}

/**
 * If arXiv was not asked, compares a preprint's year with that of the id. Without a title to go by, the link may be as wrong as
 * the year: only that they contradict each other is told, and if many do, once for the list.
 */
export function againstId(listed: ListedPreprint, { entry, papers, linkedByOtherTitle }: Context) {
  const { year, list } = listed
  const id = paperIn(entry)
  const first = id && yearOfId(id)
  if (!id || !first || papers.has(id) || year.value >= first || isCopy(entry, linkedByOtherTitle)) return null
  if (mayBeOfNewYear(year, id, list) || isPosted(year, id, entry, list)) return null
  const suspect = suspectIds(list, papers, linkedByOtherTitle)
  if (suspect) return suspect.first === entry ? habit(suspect, listed) : null
  return dated(id, listed) ?? contradiction(id, first, listed)
}

/** Whether the id may be of a paper of the year before, and no month beside the year tells more. */
export const mayBeOfNewYear = (year: Claim<number>, id: ArxivId, { text }: List): boolean =>
  isOfNewYear(id, year.value) && besideId(year, text, id) === null

/** The only linked paper of an entry. */
function paperIn(entry: Entry): ArxivId | null {
  const link = paperLinkOf(entry)
  return link && linksOnePaper(entry) ? link.reference.id : null
}

/** Whether the link may be that of another entry. */
function isCopy(entry: Entry, linkedByOtherTitle: (link: Link) => boolean): boolean {
  const link = paperLinkOf(entry)
  return link !== null && linkedByOtherTitle(link)
}

/** Whether the entry gives the date of posting, though its year is another. */
function isPosted(year: Claim<number>, id: ArxivId, entry: Entry, { text }: List): boolean {
  const posted = dateOfArxivId(id)
  return isAboutWhen(year, text, posted) || hasDateOf(year.value, entry, text, posted)
}

function contradiction(id: ArxivId, first: number, { year, venue }: ListedPreprint) {
  const certain = isBeforeId(year.value, id)
  return {
    message: 'contradicts',
    with: { venue, year: String(year.value), id, first: String(first) },
    at: year.span,
    expected: String(first),
    actual: String(year.value),
    judgement: judgement('year', 'other', certain ? 'certain' : 'likely'),
    ...(certain ? {} : { severity: 'notice' as const }),
  } as const
}

/** Year and month are both far from the id's: the link may be another paper's, and no fix is certain. */
export function dated(id: ArxivId, { year, venue, list }: ListedPreprint, evidence?: string) {
  const [listed, posted] = datesApart(year, list.text, id) ?? []
  if (listed === undefined || posted === undefined) return null
  return {
    message: 'dated',
    with: { venue, listed, id, posted },
    at: year.span,
    expected: posted,
    actual: listed,
    ...(evidence === undefined ? {} : { evidence }),
    judgement: judgement('year', 'other', 'certain'),
  } as const
}

// ---- a list whose ids are suspect ---------------------------------------------------------------

/** The ids of a list are suspect if those of so many papers, and of such a share, contradict the years. */
const FEWEST = 5
const SHARE = 0.06

type Suspect = { readonly first: Entry; readonly count: number; readonly of: number }

/** The first entry whose year its id contradicts, where a script or a guess seems to have chosen many of the ids; else null. */
const suspectIds = (
  list: List,
  papers: Papers,
  linkedByOtherTitle: (link: Link) => boolean,
): Suspect | null => suspectsBy(linkedByOtherTitle)(papers)(list).suspect

/** Counted once for a list, as each of thousands of its entries may ask. */
const suspectsBy = memoizeByObject((linkedByOtherTitle: (link: Link) => boolean) =>
  memoizeByObject((papers: Papers) =>
    memoizeByObject((list: List) => ({ suspect: countSuspects(list, papers, linkedByOtherTitle) })),
  ),
)

function countSuspects(
  list: List,
  papers: Papers,
  linkedByOtherTitle: (link: Link) => boolean,
): Suspect | null {
  const unknown = preprintsIn(list).filter(({ id }) => !papers.has(id))
  const late = unknown.filter(({ isLate }) => isLate)
  const count = new Set(late.map(({ id }) => id)).size
  const of = new Set(unknown.map(({ id }) => id)).size
  const first = late.find(({ entry }) => !isCopy(entry, linkedByOtherTitle))?.entry
  return first && count >= FEWEST && count >= SHARE * of ? { first, count, of } : null
}

/** The preprints with a year and an id, and whether the id is surely of a later one. */
export const preprintsIn = memoizeByObject((list: List) =>
  list.entries.flatMap((entry) => {
    const { year, preprint } = ownYearOf(entry, list) ?? {}
    const id = paperIn(entry)
    if (!year || !preprint || !id) return []
    return [
      { entry, id, year: year.value, isLate: isBeforeId(year.value, id) && !isPosted(year, id, entry, list) },
    ]
  }),
)

const habit = ({ count, of }: Suspect, { year }: ListedPreprint) =>
  ({
    message: 'habit',
    with: { count: String(count), of: String(of) },
    severity: 'notice',
    at: year.span,
    judgement: judgement('year', 'other', 'likely'),
  }) as const
