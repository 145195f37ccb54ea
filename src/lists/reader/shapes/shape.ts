/** What the recognisers of shapes share: where they stand in the list, and what makes a flow an entry. */
import type { Entry, Link } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'
import { bareLabel, labelRole } from '../../links/roles.ts'
import type { Flow } from '../../markdown/flow.ts'
import type { Hints } from '../details.ts'
import { type ReadEntry, readEntry, type Section } from '../entry.ts'

/** How sure it is that a flow is one paper's entry. */
export type Weight = 'entry' | 'maybe' | 'none'

export type Candidate = {
  readonly entry: Entry
  readonly weight: Weight
  readonly titleBy: ReadEntry['titleBy']
}

/** Reads a flow as an entry and weighs the evidence; null where there is no title. */
export function candidate(flow: Flow, section: Section, span: Span, hints?: Hints): Candidate | null {
  const read = readEntry(flow, section, span, hints)
  if (!read) return null
  const announced = isNews(section) && !(linksItself(read.entry) && opens(flow, read.entry))
  return { ...read, weight: announced || runsInProse(flow, read) ? 'none' : weigh(read) }
}

/** In letters: before a title a date may stand, before what is announced words do. */
const FEW = 4

function opens({ text }: Flow, { title }: Entry): boolean {
  const before = title ? text.slice(0, Math.max(0, text.indexOf(title.value.slice(0, 20)))) : ''
  return (before.match(/\p{L}/gu)?.length ?? 0) <= FEW
}

/** `Words before [a link](…) in the midst of a sentence`: nothing marks a title, and the sentence goes on. */
function runsInProse({ text, links }: Flow, { entry, titleBy }: ReadEntry): boolean {
  if (titleBy !== 'plain' || entry.authors || entry.venue) return false
  const link = links.find(({ kind, url }) => kind === 'link' && isPaperAddress(entry, url))
  if (!link || link.label === '' || labelRole(bareLabel(link.label))) return false
  return /^[)\]]*,?[^\S\n]+(?:\p{Ll}+[^\S\n]+){3}/u.test(text.slice(link.to, link.to + 80))
}

const isPaperAddress = ({ links }: Entry, address: string): boolean =>
  links.some(({ role, url }) => role === 'paper' && url === address)

/** Headings over what was announced: "Our paper … has been accepted" is no entry. */
const NEWS =
  /^[^\p{L}]*(?:(?:latest|recent|our|breaking)\s+)?(?:news|updates?|update logs?|what['’]?s new|change ?logs?|announcements?|更新|新闻)[^\p{L}]*$/iu

const isNews = ({ headings }: Section): boolean => NEWS.test(headings.at(-1) ?? '')

/** The title is the words of the link to the paper. */
const linksItself = ({ title, links }: Entry): boolean =>
  title !== null &&
  links.some(
    ({ role, span }) => role === 'paper' && span.start <= title.span.start && span.end >= title.span.end,
  )

/** More words than any title has: prose. */
const LONGEST_TITLE = 45

/** A paper's link decides; without one, names and venue together; a title with one of them may be one. */
function weigh({ entry, titleBy }: ReadEntry): Weight {
  const { title, authors, venue, year, links } = entry
  if (!title || /^https?:|^arxiv\b(?:.{0,20}\d)/i.test(title.value)) return 'none'
  const words = wordCount(title.value)
  if (words > LONGEST_TITLE) return 'none'
  if (namesPapers(links, title.span)) return 'none'
  const hasPaper = links.some((link) => leadsToPaper(link) && !isCitation(link.label))
  if (!hasPaper && links.some((link) => link.role === 'anchor')) return 'none'
  if (words < 2 && titleBy !== 'shape' && links.every((link) => !leadsToPaper(link) || link.url === ''))
    return 'none'
  if (hasPaper) return words >= 2 || titleBy === 'shape' || authors || venue ? 'entry' : 'maybe'
  const details = Number(authors !== null) + Number(venue !== null) + Number(year !== null)
  if (words < 2 || details === 0) return 'none'
  if (details >= 2 && (authors || links.length > 0)) return 'entry'
  return authors && authors.names.length > 1 && links.length > 0 && words > 3 ? 'entry' : 'maybe'
}

/** Labelled so, or to arXiv under another label. */
const leadsToPaper = ({ role, reference }: Link): boolean => role === 'paper' || reference.kind === 'paper'

/** `Karras et al., 2022` in the midst of prose. */
const isCitation = (label: string): boolean =>
  /\bet al\b|^\p{Lu}[\p{L}-]+ (?:and|&) \p{Lu}[\p{L}-]+,? \(?\d{4}/u.test(label)

/** `Good tables: [METER](…), [Kaleido-BERT](…)`: links by the papers' own names, to several, are a collection. */
function namesPapers(links: readonly Link[], title: Span): boolean {
  if (links.length < 2) return false
  const named = links.filter(
    ({ reference, label, span }) =>
      reference.kind === 'paper' &&
      /\p{L}{3}/u.test(label) &&
      !/\d/.test(label) &&
      labelRole(label) === null &&
      (span.end <= title.start || span.start >= title.end),
  )
  return new Set(named.map(({ reference }) => reference.kind === 'paper' && reference.id)).size > 1
}

/** Chinese is written without blanks: two characters are about a word. */
function wordCount(title: string): number {
  let words = 1
  for (let at = title.indexOf(' '); at >= 0; at = title.indexOf(' ', at + 1)) words++
  if (!BEYOND_LATIN.test(title)) return words
  return words + Math.floor((title.match(/\p{Script=Han}/gu)?.length ?? 0) / 2)
}
const BEYOND_LATIN = /[\u2e80-\uffff]/
