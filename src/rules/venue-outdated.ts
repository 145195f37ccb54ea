import type { Entry, List } from '../model/list.ts'
import { entryRule, type Fix, judgement } from '../model/rule.ts'
import { type Evidence, readEvidence } from '../venues/evidence.ts'

export const venueOutdated = entryRule({
  name: 'venue-outdated',
  summary: 'listed as a preprint, published since',
  severity: 'notice',
  needs: ['paper'],
  messages: { published: 'Listed as “{listed}”; arXiv says “{quote}”.' },
  *check({ entry, pair, list }) {
    if (pair?.identity !== 'same' || !entry.venue || list.venues.read(entry.venue.value)?.kind !== 'preprint')
      return
    const [evidence] = readEvidence(pair.paper, list.venues)
    if (!evidence) return
    const fix = fixFor(entry, list, evidence)
    yield {
      message: 'published',
      with: { listed: listed(entry), quote: evidence.quote },
      at: entry.venue.span,
      actual: listed(entry),
      expected: evidence.year === null ? evidence.name : `${evidence.name} ${evidence.year}`,
      evidence: pair.abstractUrl,
      judgement: judgement('venue', 'published', 'likely', { quote: evidence.quote }),
      ...(fix === null ? {} : { fix }),
    }
  },
})

const listed = ({ venue, year }: Entry): string => [venue?.value, year?.value].filter(Boolean).join(' ')

/** Venue and year, each where the list has it; nothing without a year, nor for a workshop, whose name the list must choose. */
function fixFor({ venue, year, links }: Entry, { text }: List, evidence: Evidence): Fix | null {
  if (!venue || !year || evidence.year === null || evidence.venue.workshop) return null
  // a venue that is the words of a link, or of arXiv's own id, leads to arXiv and would then say otherwise
  if (links.some((link) => link.span.start <= venue.span.start && link.span.end >= venue.span.end))
    return null
  // `arXiv 2025 Findings` says so already
  const track = /^\W{0,3}(?:19|20)?\d{0,4}\W{0,3}findings\b/i.test(
    text.slice(venue.span.end, venue.span.end + 20),
  )
  const name = track ? evidence.venue.key : evidence.name
  const edits = [{ ...venue.span, text: name }]
  if (year.value !== evidence.year) edits.push({ ...year.span, text: String(evidence.year) })
  if (year.value !== evidence.year && year.span.end - year.span.start !== 4) return null
  // a journal's year may be that of acceptance, not of the volume
  const safe = evidence.venue.kind === 'conference'
  return { description: `Write “${name} ${evidence.year}”.`, safe, edits }
}
