import { writeWords } from '../fixes/escape.ts'
import { isWitnessed } from '../fixes/witness.ts'
import type { Pair } from '../model/comparison.ts'
import type { Conventions } from '../model/context.ts'
import type { Facts } from '../model/facts.ts'
import type { Entry, List } from '../model/list.ts'
import { entryRule, type Fix, judgement } from '../model/rule.ts'
import { type Claim, overlaps } from '../model/span.ts'
import { isSlip } from '../text/wording.ts'
import { isFromDoi } from '../venues/mentions.ts'
import { isCopied } from './parts/twins/copied-id.ts'
import { isInDate, isUnderYear } from './parts/venues/dates.ts'
import { namesHost } from './parts/venues/host-badges.ts'
import {
  bridgedPublications,
  type Publication,
  publicationsOf,
  whereOf,
} from './parts/venues/publications.ts'
import { namesVenueBehind } from './parts/venues/second-venue.ts'

export const venueOutdated = entryRule({
  name: 'venue-outdated',
  summary: 'listed as a preprint, but published since',
  severity: 'notice',
  needs: ['paper', 'record'],
  givesWayTo: ['wrong-paper'],
  messages: {
    published: 'Listed as “{listed}”; {source} says “{quote}”.',
    doi: 'Listed as “{listed}”; {source}’s {quote} is of {actual}.',
    linked:
      'Listed as “{listed}”; Semantic Scholar links it to doi:{doi}, published according to {source} in “{quote}”.',
  },
  leavesOpen: ({ entry, pair, list, conventions }) =>
    pair?.identity === 'same' &&
    !conventions.datesPreprints &&
    preprintIn(entry, list) !== null &&
    published(pair, list).length === 0,
  // arXiv names the venue of one such paper in thirteen (lists of the corpus)
  willLeaveOpen: (entry, list) => preprintIn(entry, list) !== null,
  *check({ entry, pair, list, facts, conventions }) {
    const venue = preprintIn(entry, list)
    if (pair?.identity !== 'same' || !venue || isCopied(pair) || conventions.datesPreprints) return
    const mention = publishedAt(published(pair, list))
    if (!mention) {
      yield* linkedTo(pair, venue, list, facts, conventions)
      return
    }
    const { quote, by } = mention
    const { fix, ...common } = commonOf(pair, venue, list, mention, conventions)
    yield {
      message: isFromDoi(mention) ? 'doi' : 'published',
      with: { listed: common.actual, quote, source: by.source, actual: common.expected },
      ...common,
      ...(fix === null ? {} : { fix }),
    }
  },
})

/**
 * A notice, whatever severity the configuration gives the rule: it rests on a source that is asked with a key only, and a
 * pull request from a fork has none.
 */
function* linkedTo(
  pair: Pair,
  venue: Claim<string>,
  list: List,
  facts: Facts<'record'>,
  conventions: Conventions,
) {
  const mention = publishedAt(bridgedPublications(pair, facts, list.venues))
  if (!mention) return
  const { quote, by } = mention
  const { fix, ...common } = commonOf(pair, venue, list, mention, conventions)
  yield {
    message: 'linked',
    with: { listed: common.actual, doi: by.record?.doi ?? '', quote, source: by.source },
    ...common,
    ...(fix === null ? {} : { fix: { ...fix, safe: false } }),
    atMost: 'notice',
  } as const
}

const commonOf = (
  pair: Pair,
  venue: Claim<string>,
  list: List,
  mention: Publication,
  conventions: Conventions,
) => ({
  at: venue.span,
  actual: listed(venue, pair.entry),
  expected: whereOf(mention),
  evidence: mention.by.evidence,
  judgement: judgement('venue', 'published', 'likely', { quote: mention.quote }),
  fix: venue === pair.entry.venue ? fixFor(pair, list, mention, conventions) : null,
})

/** Conferences whose workshops have no proceedings, as those of others do: such a paper remains a preprint. */
const WITHOUT_PROCEEDINGS = new Set(['NeurIPS', 'ICML', 'ICLR'])
/** Some of their workshops appeared there nevertheless. */
const PROCEEDINGS = /\bPMLR\b|Machine Learning Research|\bdoi:/i

const published = (pair: Pair, { venues }: List): readonly Publication[] =>
  publicationsOf(pair, venues).filter(
    ({ venue, quote, by }) =>
      !venue.workshop || !by.paper || !WITHOUT_PROCEEDINGS.has(venue.key) || PROCEEDINGS.test(quote),
  )

/** Those who disagree about where it appeared prove nothing. */
function publishedAt([first, ...others]: readonly Publication[]): Publication | null {
  const isOther = (one: Publication) => one.by !== first?.by && one.venue.key !== first?.venue.key
  return first && !others.some(isOther) ? first : null
}

const listed = (venue: Claim<string>, { year }: Entry): string =>
  [venue.value, year?.value].filter(Boolean).join(' ')

/** Where the entry says that the paper is a preprint, and names no venue behind that; null where it does not. */
function preprintIn(entry: Entry, list: List): Claim<string> | null {
  const venue = venueIn(entry, list)
  const isPreprint = venue !== null && list.venues.read(venue.value)?.kind === 'preprint'
  return isPreprint && !namesVenueBehind(venue, entry, list) && !namesHost(venue, entry, list) ? venue : null
}

/** The venue, or `arXiv 2018`, `arXiv18`, where the reader took nothing or no known venue for it. */
function venueIn({ venue, span, links, title }: Entry, { text, venues }: List): Claim<string> | null {
  if (venue && (venues.read(venue.value) || IS_VENUE.test(venue.value))) return venue
  const words = text.slice(span.start, span.end)
  const taken = [...links.map((link) => link.span), ...(title ? [title.span] : [])]
  for (const { index, 0: value } of words.matchAll(PREPRINT)) {
    const start = span.start + index
    const at = { start, end: start + value.length }
    if (!taken.some((one) => overlaps(one, at))) return { value, span: at, certainty: 1 }
  }
  return null
}

/** A venue that the table lacks. */
const IS_VENUE = /\b(?:workshops?|journals?|conferences?|transactions|proceedings|symposium)\b/i

const PREPRINT = /(?<![\p{L}\p{N}./:-])arXiv(?=(?:,? (?:19|20)\d\d|['’]?\d\d)(?![\d.-]))/giu

/**
 * Writes venue and year where the list has them. No fix without a year, nor for a workshop, which lists name in many ways,
 * nor where the words around it would no longer suit: `arXiv preprint arXiv:2401.00001`, `arXiv(v1)`, `arXiv (5 May 2024)`.
 */
function fixFor(pair: Pair, list: List, mention: Publication, conventions: Conventions): Fix | null {
  const { venue, year, links } = pair.entry
  const { text } = list
  if (!venue || !year || mention.year === null || mention.venue.workshop) return null
  // a venue that is the text of a link leads to arXiv; the new text would be wrong there
  if (links.some((link) => link.span.start <= venue.span.start && link.span.end >= venue.span.end))
    return null
  const after = text.slice(venue.span.end, venue.span.end + 20)
  // the date on which the preprint was posted
  if (ARXIVS.test(after) || isInDate(year, text) || writesShortYears(list)) return null
  const { name, behind } = dressOf(mention, after, conventions)
  const isOwn = name.startsWith('*') && text.charAt(venue.span.start - 1) === '`'
  const edits = [{ ...venue.span, text: isOwn ? name : writeWords(name, text, venue.span) }]
  if (year.value !== mention.year) edits.push({ ...year.span, text: `${mention.year}${behind}` })
  else if (behind !== '') edits.push({ start: year.span.end, end: year.span.end, text: behind })
  if (year.value !== mention.year && year.span.end - year.span.start !== 4) return null
  // a journal's year may be that of acceptance, not of the volume, as may that of a DOI
  const safe =
    mention.venue.kind === 'conference' &&
    !isFromDoi(mention) &&
    isWitnessed(pair) &&
    isOfPublished(pair) &&
    (year.value === mention.year || !isUnderYear(pair.entry, year.value))
  return { description: `Write “${name} ${mention.year}${behind}”.`, safe, edits }
}

/** The venue's name as the list writes it, and what stands behind the year: `EMNLP 2025 Findings`. */
function dressOf(
  { venue, name }: Publication,
  after: string,
  { venueForm, findingsForm }: Conventions,
): { readonly name: string; readonly behind: string } {
  // `arXiv 2025 Findings` already has the word
  if (/^\W{0,3}(?:19|20)?\d{0,4}\W{0,3}findings\b/i.test(after)) return { name: venue.key, behind: '' }
  if (venue.findings && findingsForm !== null && /^\W{1,2}(?:19|20)\d\d(?!\d)/.test(after))
    return { name: venueForm({ ...venue, findings: false }) ?? venue.key, behind: findingsForm }
  return { name: venueForm(venue) ?? name, behind: '' }
}

/** Whether the entry has the title under which the paper was published: else it cites an earlier version, and rightly so. */
const isOfPublished = ({ title }: Pair): boolean =>
  title === null || (title.outcome !== 'different' && title.differing.every(isSlip))

/** What only arXiv's name is followed by: a version, an identifier, a category, "preprint". */
const ARXIVS =
  /^\s*(?:\(?v\d|[([]?(?:cs|stat|math|eess|physics)\.|preprints?\b|e-?prints?\b|abs\b|arxiv|[:/]?\s*\d{4}\.\d{4})/i

/** Whether the list writes `ACL'25`. */
const writesShortYears = ({ entries, text }: List): boolean =>
  entries.some(
    ({ venue }) => venue !== null && /^['’]\d\d(?!\d)/.test(text.slice(venue.span.end, venue.span.end + 4)),
  )
