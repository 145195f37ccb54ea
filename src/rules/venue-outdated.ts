import { writeWords } from '../fixes/escape.ts'
import type { Entry, List } from '../model/list.ts'
import { entryRule, type Fix, judgement } from '../model/rule.ts'
import { type VenueMention, venueMentions } from '../venues/mentions.ts'

export const venueOutdated = entryRule({
  name: 'venue-outdated',
  summary: 'listed as a preprint, but published since',
  severity: 'notice',
  needs: ['paper'],
  messages: { published: 'Listed as “{listed}”; arXiv says “{quote}”.' },
  *check({ entry, pair, list }) {
    if (pair?.identity !== 'same' || !entry.venue || list.venues.read(entry.venue.value)?.kind !== 'preprint')
      return
    const [mention] = venueMentions(pair.paper, list.venues)
    if (!mention) return
    const fix = fixFor(entry, list, mention)
    yield {
      message: 'published',
      with: { listed: listed(entry), quote: mention.quote },
      at: entry.venue.span,
      actual: listed(entry),
      expected: mention.year === null ? mention.name : `${mention.name} ${mention.year}`,
      evidence: pair.abstractUrl,
      judgement: judgement('venue', 'published', 'likely', { quote: mention.quote }),
      ...(fix === null ? {} : { fix }),
    }
  },
})

const listed = ({ venue, year }: Entry): string => [venue?.value, year?.value].filter(Boolean).join(' ')

/** Writes venue and year where the list has them. No fix without a year, nor for a workshop, which lists name in many ways. */
function fixFor({ venue, year, links }: Entry, { text }: List, mention: VenueMention): Fix | null {
  if (!venue || !year || mention.year === null || mention.venue.workshop) return null
  // a venue that is the text of a link leads to arXiv; the new text would be wrong there
  if (links.some((link) => link.span.start <= venue.span.start && link.span.end >= venue.span.end))
    return null
  // `arXiv 2025 Findings` already has the word
  const track = /^\W{0,3}(?:19|20)?\d{0,4}\W{0,3}findings\b/i.test(
    text.slice(venue.span.end, venue.span.end + 20),
  )
  const name = track ? mention.venue.key : mention.name
  const edits = [{ ...venue.span, text: writeWords(name, text, venue.span) }]
  if (year.value !== mention.year) edits.push({ ...year.span, text: String(mention.year) })
  if (year.value !== mention.year && year.span.end - year.span.start !== 4) return null
  // a journal's year may be that of acceptance, not of the volume
  const safe = mention.venue.kind === 'conference'
  return { description: `Write “${name} ${mention.year}”.`, safe, edits }
}
