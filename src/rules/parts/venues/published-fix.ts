/** A preprint's venue and year, corrected to where it was published. */
import { writeWords } from '../../../fixes/escape.ts'
import { isWitnessed } from '../../../fixes/witness.ts'
import type { Pair } from '../../../model/comparison.ts'
import type { Conventions } from '../../../model/context.ts'
import type { Entry, List } from '../../../model/list.ts'
import type { Edit, Fix } from '../../../model/rule.ts'
import { type Claim, covers, type Span } from '../../../model/span.ts'
import { isSlip } from '../../../text/wording.ts'
import { isFromDoi } from '../../../venues/mentions.ts'
import { hasOtherTitle } from '../authors/versions.ts'
import { isInDate } from './dates.ts'
import { moveFor, moveForVenue } from './out-of-place.ts'
import { preprintsMark } from './preprint-marks.ts'
import type { Publication } from './publications.ts'
import {
  hasFindings,
  hasShortYears,
  inCaseOfNames,
  isOtherwiseShown,
  showsNamesLike,
} from './published-entries.ts'
import { isUnsure } from './unsure-fix.ts'
import { yearInCell } from './year-beside.ts'

/**
 * Writes venue and year where the list has them. No fix without a year, nor for a workshop, which lists name in many ways,
 * nor where the words around it would no longer suit: `arXiv preprint arXiv:2401.00001`, `arXiv(v1)`, `arXiv (5 May 2024)`.
 */
export function publishedFix(
  pair: Pair,
  list: List,
  published: Publication,
  conventions: Conventions,
): Fix | null {
  const { entry } = pair
  const { venue, year } = entry
  if (!venue || !year || published.year === null || published.venue.workshop) return null
  const after = list.text.slice(venue.span.end, venue.span.end + 20)
  if (isLinked(venue, entry) || ARXIVS.test(after) || isInDate(year, list.text)) return null
  if (isOfOtherWords(pair, venue, year, list) || isOtherwiseShown(entry, published, list)) return null
  const isYears = year.value === published.year
  if (!isYears && year.span.end - year.span.start !== 4) return null
  const { name, behind } = dressOf(published, after, conventions, list)
  const move = moveFor(entry, published.year, list) ?? moveForVenue(entry, list)
  const beside = yearInCell(published.venue, published.year, entry, list)
  if (hasShortYears(list) && !/['’]/.test(beside)) return null
  const written = `${name}${beside}`
  const mark = preprintsMark(entry, list)
  const stays = mark !== null && mark.instead === null ? `; “${mark.written}” stands with preprints here` : ''
  return {
    description: `Write “${name} ${published.year}${behind}”${move ?? stays}.`,
    safe:
      isCertain(pair, published) &&
      !isUnsure(pair, published, list) &&
      (conventions.venueForm(published.venue) !== null ||
        (showsNamesLike(name, published.venue, list) &&
          (!published.venue.findings || behind !== '' || hasFindings(list)))) &&
      move === null &&
      stays === '',
    edits: [
      ...(mark?.instead ? [{ ...mark.span, text: mark.instead }] : []),
      { ...venue.span, text: escaped(written, list.text, venue.span) },
      ...yearEdits(year, published.year, behind),
    ],
  }
}

/** Whether words around venue and year would no longer suit: a former title, a preprint's date, or that it is one. */
const isOfOtherWords = (pair: Pair, venue: Claim<string>, year: Claim<number>, { text }: List): boolean =>
  hasOtherTitle(pair) || goesOnAsDate(year, text) || saysPreprintBeside(venue, year, text)

/** `arXiv, 2024, 10, A Title`, `arXiv 2025 07 23`: the month, and the day, behind the year are those of the preprint. */
const goesOnAsDate = ({ span }: Claim<number>, text: string): boolean =>
  /^[\s,/]{1,2}(?:0?[1-9]|1[0-2])(?:[\s,/]+(?:[0-2]?\d|3[01]))?(?=[\s,;:|)\]]|$)/.test(
    text.slice(span.end, span.end + 12),
  )

/** A venue that is the text of a link leads to arXiv; the new text would be wrong there. */
const isLinked = ({ span }: Claim<string>, { links }: Entry): boolean =>
  links.some((link) => covers(link.span, span))

/** What only arXiv's name is followed by: a version, an identifier, a category, "preprint". */
const ARXIVS =
  /^\s*(?:\(?v\d|[([]?(?:cs|stat|math|eess|physics)\.|preprints?\b|e-?prints?\b|abs\b|arxiv|[:/]?\s*\d{4}\.\d{4})/i

/**
 * Whether words beside venue and year, in their cell or line, say that it is a preprint: `arXiv 2025 (arXiv preprint)`, `Under
 * review, arXiv 2025`. The venue's name would contradict them. The label of a link says only where that leads.
 */
function saysPreprintBeside(venue: Claim<string>, year: Claim<number>, text: string): boolean {
  const [start, end] = [Math.min(venue.span.start, year.span.start), Math.max(venue.span.end, year.span.end)]
  const before = text.slice(Math.max(0, start - BESIDE), start)
  const behind = text
    .slice(end, end + BESIDE)
    .replace(/\]\([^\s()]*(?:\)|$)|\]\[|https?:\/\/\S+/g, '](')
    .replace(/!?\[[^[\]]*\]\(/g, ' ')
  const [nearest = ''] = before.split(/[|\n\]]/).slice(-1)
  const [rest = ''] = behind.split(/\||\n/, 1)
  return IS_PREPRINT.test(nearest) || IS_PREPRINT.test(rest) || NAMES_ARXIV.test(rest)
}
/** Characters that are looked at before and behind. */
const BESIDE = 80
const IS_PREPRINT =
  /\b(?:preprints?|e-?prints?|under review|in submission|submitted|not (?:yet )?published)\b/i
const NAMES_ARXIV = /^\W{0,4}v\d\b|^[\s,;.]*(?:[([{][^()[\]{}]*)?\b(?:arxiv|corr)\b/i

/** A journal's year may be that of acceptance, not of the volume, as may that of a DOI. */
const isCertain = (pair: Pair, published: Publication): boolean =>
  published.venue.kind === 'conference' && !isFromDoi(published) && isWitnessed(pair) && isOfPublished(pair)

/** Whether the entry has the title under which the paper was published: else it cites an earlier version, and rightly so. */
const isOfPublished = ({ title }: Pair): boolean =>
  title === null || (title.outcome !== 'different' && title.differing.every(isSlip))

// ---- the words ----------------------------------------------------------------------------------

/** The venue's name as the list writes it, and what stands behind the year: `EMNLP 2025 Findings`. */
function dressOf(
  { venue, name }: Publication,
  after: string,
  { venueForm, findingsForm }: Conventions,
  list: List,
): { readonly name: string; readonly behind: string } {
  const key = inCaseOfNames(venue.key, list)
  // `arXiv 2025 Findings` already has the word
  if (/^\W{0,3}(?:19|20)?\d{0,4}\W{0,3}findings\b/i.test(after)) return { name: key, behind: '' }
  if (venue.findings && findingsForm !== null && /^\W{1,2}(?:19|20)\d\d(?!\d)/.test(after))
    return { name: venueForm({ ...venue, findings: false }) ?? key, behind: findingsForm }
  return { name: venueForm(venue) ?? inCaseOfNames(name, list), behind: '' }
}

/** A star that belongs to the name needs no escape in code marks. */
const escaped = (name: string, text: string, span: Span): string =>
  name.startsWith('*') && text.charAt(span.start - 1) === '`' ? name : writeWords(name, text, span)

function yearEdits({ value, span }: Claim<number>, published: number, behind: string): readonly Edit[] {
  if (value !== published) return [{ ...span, text: `${published}${behind}` }]
  return behind === '' ? [] : [{ start: span.end, end: span.end, text: behind }]
}
