import { writeWords } from '../fixes/escape.ts'
import { isWitnessed } from '../fixes/witness.ts'
import type { Pair } from '../model/comparison.ts'
import type { Entry, List } from '../model/list.ts'
import { entryRule, type Fix, judgement } from '../model/rule.ts'
import { type VenueMention, venueMentions } from '../venues/mentions.ts'

export const venueOutdated = entryRule({
  name: 'venue-outdated',
  summary: 'listed as a preprint, but published since',
  severity: 'notice',
  needs: ['paper'],
  givesWayTo: ['wrong-paper'],
  messages: { published: 'Listed as “{listed}”; arXiv says “{quote}”.' },
  *check({ entry, pair, list }) {
    if (pair?.identity !== 'same' || !entry.venue || list.venues.read(entry.venue.value)?.kind !== 'preprint')
      return
    const [mention] = venueMentions(pair.paper, list.venues)
    if (!mention) return
    const fix = fixFor(pair, list, mention)
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

/**
 * Writes venue and year where the list has them. No fix without a year, nor for a workshop, which lists name in many ways,
 * nor where the words around it would no longer suit: `arXiv preprint arXiv:2401.00001`, `arXiv(v1)`, `[arXiv, 2024.05]`.
 */
function fixFor(pair: Pair, list: List, mention: VenueMention): Fix | null {
  const { venue, year, links } = pair.entry
  const { text } = list
  if (!venue || !year || mention.year === null || mention.venue.workshop) return null
  // a venue that is the text of a link leads to arXiv; the new text would be wrong there
  if (links.some((link) => link.span.start <= venue.span.start && link.span.end >= venue.span.end))
    return null
  const after = text.slice(venue.span.end, venue.span.end + 20)
  if (ARXIVS.test(after) || /^[./-]\d/.test(text.slice(year.span.end, year.span.end + 2))) return null
  if (writesShortYears(list)) return null
  // `arXiv 2025 Findings` already has the word
  const track = /^\W{0,3}(?:19|20)?\d{0,4}\W{0,3}findings\b/i.test(after)
  const name = track ? mention.venue.key : mention.name
  const edits = [{ ...venue.span, text: writeWords(name, text, venue.span) }]
  if (year.value !== mention.year) edits.push({ ...year.span, text: String(mention.year) })
  if (year.value !== mention.year && year.span.end - year.span.start !== 4) return null
  // a journal's year may be that of acceptance, not of the volume, as may that of a DOI
  const safe = mention.venue.kind === 'conference' && !mention.quote.startsWith('doi:') && isWitnessed(pair)
  return { description: `Write “${name} ${mention.year}”.`, safe, edits }
}

/** What only arXiv's name is followed by: a version, an identifier, a category, "preprint". */
const ARXIVS =
  /^\s*(?:\(?v\d|[([]?(?:cs|stat|math|eess|physics)\.|preprints?\b|e-?prints?\b|abs\b|arxiv|[:/]?\s*\d{4}\.\d{4})/i

/** Whether the list writes `ACL'25`. */
const writesShortYears = ({ entries, text }: List): boolean =>
  entries.some(
    ({ venue }) => venue !== null && /^['’]\d\d(?!\d)/.test(text.slice(venue.span.end, venue.span.end + 4)),
  )
