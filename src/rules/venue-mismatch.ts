import { entryRule, type Judgement, judgement } from '../model/rule.ts'
import type { Claim } from '../model/span.ts'
import type { Venue } from '../model/venue.ts'
import { listedVenue } from '../venues/listed-venue.ts'
import { type VenueMention, venueMentions } from '../venues/mentions.ts'

export const venueMismatch = entryRule({
  name: 'venue-mismatch',
  summary: 'arXiv names another venue, or another year of it',
  severity: 'warning',
  needs: ['paper'],
  messages: {
    venue: 'Listed for {listed}; arXiv says “{quote}”.',
    year: 'Listed for {listed} {year}; arXiv says “{quote}”.',
    findings: 'Listed for {listed}, not for its Findings; arXiv says “{quote}”.',
  },
  *check({ entry, pair, list }) {
    const listed = listedVenue(entry, list)
    if (pair?.identity !== 'same' || !entry.venue || !listed || listed.kind === 'preprint') return
    const all = venueMentions(pair.paper, list.venues)
    const same = all.find(({ venue }) => isSame(listed, venue))
    const claim = { venue: entry.venue, listed, evidence: pair.abstractUrl }
    if (!same) yield* otherVenue(claim, all)
    else if (entry.year && same.year !== null && isOff(listed, entry.year.value - same.year))
      yield otherYear(claim, entry.year, same, same.year)
    else if (!listed.findings && all.every(({ venue }) => venue.findings && !venue.workshop))
      yield findings(claim, same)
  },
})

type Listed = {
  readonly venue: Claim<string>
  readonly listed: Venue
  readonly evidence: string
}

function* otherVenue({ venue, listed, evidence }: Listed, all: readonly VenueMention[]) {
  const other = all.find((one) => contradicts(listed, one))
  if (!other) return
  yield {
    message: 'venue',
    with: { listed: venue.value, quote: other.quote },
    at: venue.span,
    expected: other.year === null ? other.name : `${other.name} ${other.year}`,
    actual: venue.value,
    evidence,
    judgement: judgementOf('venue', 'other', other),
  } as const
}

function otherYear(
  { venue, evidence }: Listed,
  year: Claim<number>,
  { quote }: VenueMention,
  actual: number,
) {
  const edits = [{ ...year.span, text: String(actual) }]
  return {
    message: 'year',
    with: { listed: venue.value, year: String(year.value), quote },
    at: year.span,
    expected: String(actual),
    actual: String(year.value),
    evidence,
    judgement: judgementOf('year', 'other', { quote }),
    fix: { description: `Write ${actual}.`, safe: false, edits },
  } as const
}

/** Many lists count the Findings among the conference's papers: only worth a notice. */
function findings({ venue, evidence }: Listed, same: VenueMention) {
  return {
    message: 'findings',
    with: { listed: venue.value, quote: same.quote },
    severity: 'notice',
    at: venue.span,
    expected: same.name,
    actual: venue.value,
    evidence,
    judgement: judgementOf('venue', 'findings', same),
  } as const
}

const judgementOf = (
  compared: 'venue' | 'year',
  outcome: 'other' | 'findings',
  { quote }: Pick<VenueMention, 'quote'>,
): Judgement => judgement(compared, outcome, 'likely', { quote })

const isSame = (a: Venue, b: Venue): boolean =>
  a.workshop === b.workshop && (a.key === b.key || meetsWith(a, b) || meetsWith(b, a))

/** `LREC-COLING` was the year's COLING and LREC. */
const meetsWith = (joint: Venue, one: Venue) => joint.key.split('-').includes(one.key)

/** Journals' years are those of acceptance, of the volume or of the first page: one more or less is no contradiction. */
const isOff = ({ kind }: Venue, years: number): boolean => Math.abs(years) > (kind === 'journal' ? 1 : 0)

/** A paper may have a workshop, a conference and a journal version: only two conferences exclude one another. */
function contradicts(listed: Venue, { venue }: VenueMention): boolean {
  if (listed.key === venue.key) return venue.workshop && !listed.workshop
  return listed.kind === venue.kind && !listed.workshop && !venue.workshop
}
