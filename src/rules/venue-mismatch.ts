import { type Evidence, readEvidence } from '../compare/evidence.ts'
import { listedVenue } from '../compare/listed-venue.ts'
import { abstractUrl, pairOf } from '../compare/paper.ts'
import type { Venue } from '../compare/venues.ts'
import { entryRule, type Judgement, judged } from '../model/rule.ts'

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
  *check(entry, facts, list) {
    const pair = pairOf(entry, facts)
    const venue = listedVenue(entry, list)
    if (pair?.identity !== 'same' || !entry.venue || !venue || venue.kind === 'preprint') return
    const all = readEvidence(pair.paper)
    const same = all.find((evidence) => isSame(venue, evidence.venue))
    const common = { at: entry.venue.span, evidence: abstractUrl(pair.paper) }
    if (!same) {
      const other = all.find((evidence) => contradicts(venue, evidence))
      if (!other) return
      const expected = other.year === null ? other.name : `${other.name} ${other.year}`
      yield {
        message: 'venue',
        with: { listed: entry.venue.value, quote: other.quote },
        expected,
        actual: entry.venue.value,
        judgement: judgementOf('venue', other),
        ...common,
      }
    } else if (
      entry.year &&
      same.year !== null &&
      Math.abs(same.year - entry.year.value) > tolerance(venue)
    ) {
      const year = String(entry.year.value)
      yield {
        message: 'year',
        with: { listed: entry.venue.value, year, quote: same.quote },
        ...common,
        at: entry.year.span,
        expected: String(same.year),
        actual: year,
        judgement: judgementOf('year', same),
        fix: {
          description: `Write ${same.year}.`,
          safe: false,
          edits: [{ ...entry.year.span, text: String(same.year) }],
        },
      }
    } else if (same.venue.findings && !venue.findings && all.every(({ venue: one }) => one.findings)) {
      // many lists count the Findings among the conference's papers
      yield {
        message: 'findings',
        with: { listed: entry.venue.value, quote: same.quote },
        severity: 'notice',
        expected: same.name,
        actual: entry.venue.value,
        judgement: judged('venue', 'findings', 'likely', { quote: same.quote }),
        ...common,
      }
    }
  },
})

const judgementOf = (compared: 'venue' | 'year', { quote }: Evidence): Judgement =>
  judged(compared, 'other', 'likely', { quote })

const isSame = (a: Venue, b: Venue): boolean =>
  a.workshop === b.workshop && (a.key === b.key || meetsWith(a, b) || meetsWith(b, a))

/** `LREC-COLING` was the year's COLING and LREC. */
const meetsWith = (joint: Venue, one: Venue) => joint.key.split('-').includes(one.key)

/** Journals' years are those of acceptance, of the volume or of the first page: one more or less is no contradiction. */
const tolerance = (venue: Venue): number => (venue.kind === 'journal' ? 1 : 0)

/** A paper may have a workshop, a conference and a journal version: only two conferences exclude one another. */
function contradicts(listed: Venue, { venue }: Evidence): boolean {
  if (listed.key === venue.key) return venue.workshop && !listed.workshop
  return listed.kind === venue.kind && !listed.workshop && !venue.workshop
}
