import type { List } from '../model/list.ts'
import { entryRule, type Judgement, judgement } from '../model/rule.ts'
import type { Claim } from '../model/span.ts'
import type { Venue } from '../model/venue.ts'
import { listedVenue } from '../venues/listed-venue.ts'
import { type VenueMention, venueMentions } from '../venues/mentions.ts'
import { isWhenPosted } from './parts/dates.ts'

export const venueMismatch = entryRule({
  name: 'venue-mismatch',
  summary: 'arXiv names another venue or year',
  severity: 'warning',
  needs: ['paper'],
  givesWayTo: ['wrong-paper'],
  messages: {
    venue: 'Listed as {listed}; arXiv says “{quote}”.',
    year: 'Listed as {listed} {year}; arXiv says “{quote}”.',
    findings: 'Listed as {listed}, not as its Findings; arXiv says “{quote}”.',
  },
  *check({ entry, pair, list }) {
    const listed = listedVenue(entry, list)
    if (pair?.identity !== 'same' || !entry.venue || !listed || listed.kind === 'preprint') return
    const all = venueMentions(pair.paper, list.venues)
    const workshop = listed.workshop || namesWorkshop(entry.venue, list)
    const same = all.find(({ venue }) => isSame(listed, venue) || isSame({ ...listed, workshop }, venue))
    const claim = { venue: entry.venue, listed, evidence: pair.abstractUrl }
    if (!same && !workshop) yield* otherVenue(claim, all)
    else if (!same) return
    else if (
      entry.year &&
      !isWhenPosted(entry.year, list.text, pair.paper) &&
      same.year !== null &&
      isOff(listed, entry.year.value - same.year)
    )
      yield otherYear(claim, entry.year, same, same.year)
    else if (
      !listed.findings &&
      !namesFindings(entry.venue, list) &&
      all.every(({ venue }) => venue.findings && !venue.workshop)
    )
      yield findings(claim, same)
  },
})

type ListedVenue = {
  readonly venue: Claim<string>
  readonly listed: Venue
  readonly evidence: string
}

/** `CVPR, 2015 SUNw: Scene Understanding workshop`: the rest of the line says that it is a workshop's. */
const namesWorkshop = ({ span }: Claim<string>, { text }: List) =>
  /^[^\n|]{0,60}\bworkshop/i.test(text.slice(span.end, span.end + 70))

/** `ACL'25%20Findings` in a badge's address. */
const namesFindings = ({ span }: Claim<string>, { text }: List) =>
  /^[^\n|]{0,12}findings/i.test(text.slice(span.end, span.end + 20))

function* otherVenue({ venue, listed, evidence }: ListedVenue, all: readonly VenueMention[]) {
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
  { venue, evidence }: ListedVenue,
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

/** Only a notice, because many lists count the Findings among the conference's papers. */
function findings({ venue, evidence }: ListedVenue, same: VenueMention) {
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
  a.workshop === b.workshop && (a.key === b.key || isJoint(a, b) || isJoint(b, a))

/** `LREC-COLING` was that year's LREC and COLING. */
const isJoint = (joint: Venue, one: Venue) => joint.key.split('-').includes(one.key)

/** A journal's year may be that of acceptance, of online publication or of the volume, so it may be off by one. */
const isOff = ({ kind }: Venue, years: number): boolean => Math.abs(years) > (kind === 'journal' ? 1 : 0)

/** A paper may have a workshop, a conference and a journal version; only two venues of the same kind contradict each other. */
function contradicts(listed: Venue, { venue }: VenueMention): boolean {
  if (listed.key === venue.key) return venue.workshop && !listed.workshop
  return listed.kind === venue.kind && !listed.workshop && !venue.workshop
}
