/** Lists that say when preprints were posted, and not where papers appeared. */
import { arxivIdOf, type Entry, type List } from '../model/list.ts'
import { overlaps, type Span } from '../model/span.ts'
import { MONTH } from '../text/months.ts'

/** Fewer entries that name a venue or a preprint server do not show what the list does. */
const ENOUGH = 20
/** At most this share of them may name a venue. Lists that keep up with publications name one in a tenth of their entries or more. */
const FEW = 0.02
/** At least this share of the preprints has the month of posting. */
const MOST = 0.9

/**
 * Whether the list has the month beside its preprints and hardly ever says that a paper was published. Where the month is part
 * of the link, `[arXiv 2025.10](…)`, it may say so of papers that it links elsewhere: those labels say where links lead.
 */
export function datesPreprints({ entries, text, venues }: List): boolean {
  const kinds = entries.flatMap((entry) => {
    const kind = entry.venue && venues.read(entry.venue.value)?.kind
    return entry.venue && kind ? [{ kind, span: entry.venue.span, entry }] : []
  })
  const preprints = kinds.filter(({ kind }) => kind === 'preprint')
  const areLabels =
    preprints.filter(({ span, entry }) => isInLink(span, entry)).length >= MOST * preprints.length
  const published = kinds.filter(
    ({ kind, entry }) => kind !== 'preprint' && !(areLabels && arxivIdOf(entry) === null),
  )
  const [few, all] = [published.length, published.length + preprints.length]
  if (all < ENOUGH || few > FEW * all) return false
  return preprints.filter(({ span }) => isDated(span, text)).length >= MOST * preprints.length
}

const isInLink = (span: Span, { links }: Entry): boolean => links.some((link) => overlaps(link.span, span))

/** Characters before and behind a venue's name in which a date may stand. */
const AROUND = 24

const isDated = ({ start, end }: Span, text: string): boolean =>
  BEHIND.test(text.slice(start, end + AROUND)) || BEFORE.test(text.slice(Math.max(0, start - AROUND), start))

const YEAR = '(?:19|20)\\d\\d'
/** `2025.10`, `2025-10-03`, `10/2025`, `Oct 2025`, `3 October, 2025`, `2025 Oct`, and `2510` for October 2025, alone or in an identifier. */
const DATE = [
  `${YEAR}[./-](?:1[0-2]|0?[1-9])(?:[./-]\\d{1,2})?`,
  `(?:1[0-2]|0?[1-9])[./-]${YEAR}`,
  `(?:${MONTH})\\.?,?\\s?(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s?)?${YEAR}`,
  `${YEAR},?\\s?(?:${MONTH})`,
  `(?:2[1-9]|3\\d)(?:1[0-2]|0[1-9])(?:\\.\\d{5})?`,
].join('|')
/** In the next cell, as well. */
const BEHIND = new RegExp(`^[^\\d[\\]\\n]{2,20}?(?:\\d{1,2}\\s)?(?:${DATE})(?!\\.?\\d|\\p{L})`, 'iu')
const BEFORE = new RegExp(`(?<![\\p{L}\\d./-])(?:${DATE})[\\s,.:(-]{1,3}$`, 'iu')
