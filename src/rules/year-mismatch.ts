import { abstractUrl, pairOf } from '../compare/paper.ts'
import { isPreprint, readVenue } from '../compare/venues.ts'
import type { Paper } from '../model/facts.ts'
import { entryRule, judged } from '../model/rule.ts'

export const yearMismatch = entryRule({
  name: 'year-mismatch',
  summary: 'a preprint’s year is not when it was posted, or a venue’s lies before it',
  severity: 'warning',
  needs: ['paper'],
  messages: {
    preprint: 'Listed as {venue} {year}; arXiv first posted it in {first}.',
    early: 'Listed for {year}; arXiv first posted it in {first}.',
  },
  *check(entry, facts, { venueAliases }) {
    const pair = pairOf(entry, facts)
    const { year, venue } = entry
    if (pair?.identity !== 'same' || !year) return
    const [first, last] = yearsOf(pair.paper)
    if (first === null) return
    const common = { at: year.span, actual: String(year.value), evidence: abstractUrl(pair.paper) }
    const judgement = judged('year', 'other', 'certain')
    const numbers = { year: String(year.value), first: String(first) }
    if (venue && isPreprint(readVenue(venue.value, venueAliases))) {
      if (year.value >= first && year.value <= last) return
      const fix = {
        description: `Write ${first}.`,
        safe: true,
        edits: [{ ...year.span, text: String(first) }],
      }
      const replaceable = year.span.end - year.span.start === 4
      yield {
        message: 'preprint',
        with: { ...numbers, venue: venue.value },
        expected: String(first),
        judgement,
        ...common,
        ...(replaceable && { fix }),
      }
    } else if (year.value < first - 1 && !names(pair.paper, year.value)) {
      yield { message: 'early', with: numbers, expected: `${first} or later`, judgement, ...common }
    }
  },
})

/** Years of the first and the newest version; the first also by a new-style id (arXiv manual, "arXiv identifiers"). */
function yearsOf({ id, version, published, updated }: Paper): [number | null, number] {
  const byId = /^(\d{2})\d{2}\./.exec(id)?.[1] ?? /\/(\d{2})\d{5}$/.exec(id)?.[1]
  const century = byId && Number(byId) > 90 ? 1900 : 2000
  const first = published ? Number(published.slice(0, 4)) : byId ? century + Number(byId) : null
  if (updated) return [first, Number(updated.slice(0, 4))]
  // of later versions nothing is known
  return [first, first !== null && version === 1 ? first : Number.POSITIVE_INFINITY]
}

/** Old papers come to arXiv years later: it then says itself where and when they appeared. */
function names({ comment, journalRef, doi }: Paper, year: number): boolean {
  return new RegExp(`(?<!\\d)${year}(?!\\d)`).test(`${comment} ${journalRef} ${doi}`)
}
