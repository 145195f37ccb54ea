import type { Pair } from '../model/comparison.ts'
import type { Conventions } from '../model/context.ts'
import type { Entry, List } from '../model/list.ts'
import { entryRule, judgement } from '../model/rule.ts'
import type { Claim } from '../model/span.ts'
import { isFromDoi } from '../venues/mentions.ts'
import { isServersRecord } from './parts/twins/by-source.ts'
import { isCopied } from './parts/twins/copied-id.ts'
import { preprintIn } from './parts/venues/preprint.ts'
import {
  bridgedPublications,
  type Publication,
  publicationsOf,
  whereOf,
} from './parts/venues/publications.ts'
import { isListedBeside } from './parts/venues/published-entries.ts'
import { publishedFix } from './parts/venues/published-fix.ts'

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
    listedAsPreprint(entry, list, pair.link) !== null &&
    published(pair, list).length === 0,
  // arXiv names the venue of one such paper in thirteen (lists of the corpus)
  willLeaveOpen: (entry, list) => listedAsPreprint(entry, list) !== null,
  *check({ entry, pair, list, facts, conventions }) {
    const venue = listedAsPreprint(entry, list, pair?.link)
    if (pair?.identity !== 'same' || !venue || isCopied(pair) || conventions.datesPreprints) return
    const outdated = { pair, venue, list, conventions }
    const mention = publishedAt(published(pair, list))
    const linked = mention ? null : publishedAt(bridgedPublications(pair, facts, list.venues))
    const either = mention ?? linked
    // that it is there twice, duplicate-entry says
    if (!either || isListedBeside(entry, either, list)) return
    yield mention ? byRecord(outdated, mention) : byLink(outdated, either)
  },
})

/** The venue that says that an entry is of a preprint; null where the list has the server's record on purpose. */
const listedAsPreprint = (...[entry, list, link]: Parameters<typeof preprintIn>): Claim<string> | null =>
  isServersRecord(entry, list) ? null : preprintIn(entry, list, link)

type Outdated = {
  readonly pair: Pair
  readonly venue: Claim<string>
  readonly list: List
  readonly conventions: Conventions
}

function byRecord(outdated: Outdated, mention: Publication) {
  const { quote, by } = mention
  const { fix, ...common } = commonOf(outdated, mention)
  return {
    message: isFromDoi(mention) ? 'doi' : 'published',
    with: { listed: common.actual, quote, source: by.source, actual: common.expected },
    ...common,
    ...(fix === null ? {} : { fix }),
  } as const
}

/**
 * A notice, whatever severity the configuration gives the rule: it rests on a source that is asked with a key only, and a
 * pull request from a fork has none.
 */
function byLink(outdated: Outdated, mention: Publication) {
  const { quote, by } = mention
  const { fix, ...common } = commonOf(outdated, mention)
  return {
    message: 'linked',
    with: { listed: common.actual, doi: by.record?.doi ?? '', quote, source: by.source },
    ...common,
    ...(fix === null ? {} : { fix: { ...fix, safe: false } }),
    atMost: 'notice',
  } as const
}

const commonOf = ({ pair, venue, list, conventions }: Outdated, mention: Publication) => ({
  at: venue.span,
  actual: listed(venue, pair.entry),
  expected: whereOf(mention),
  evidence: mention.by.evidence,
  judgement: judgement('venue', 'published', 'likely', { quote: mention.quote }),
  fix: venue === pair.entry.venue ? publishedFix(pair, list, mention, conventions) : null,
})

/** Conferences whose workshops have no proceedings, as those of others do: such a paper remains a preprint. */
const WITHOUT_PROCEEDINGS = new Set(['NeurIPS', 'ICML', 'ICLR', 'ICRA', 'IROS', 'RSS', 'CoRL'])
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
