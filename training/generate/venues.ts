/** Where and when a paper came out, in every dress: the field `@when`, and venue and year alone. */
import { readFileSync } from 'node:fs'
import { abbreviated } from './abbreviations.ts'
import { type DateForm, type Day, drawDateForm } from './dates.ts'
import type { Paper } from './facts.ts'
import { inventAcronym, inventTopic, inventVenue } from './invented.ts'
import type { Look } from './look.ts'
import { claim } from './marked.ts'
import type { Random } from './random.ts'
import { VENUES_ABROAD } from './venues-abroad.ts'

type Known = {
  readonly name: string
  readonly full: string
  readonly kind: 'conference' | 'journal' | 'preprint'
  readonly aliases?: readonly string[]
}

/** One paper's venue. `short` and `long` may be the same. */
export type Venue = {
  readonly short: string
  readonly long: string
  readonly kind: Known['kind']
  readonly year: number
}
/** What one entry says of its publication, as marked text; `when` has both. */
export type Publication = { readonly venue: string; readonly year: string; readonly when: string }

export type VenueTable = readonly Known[]

/** A table of its own: the weights stay what training makes when the product comes to know a venue. */
export const readVenues = (): VenueTable =>
  JSON.parse(readFileSync(new URL('venues.json', import.meta.url), 'utf8')) as VenueTable

/** How one list writes venues. */
export type VenueStyle = {
  readonly names: 'short' | 'long' | 'mixed'
  /** Long names are cut as journals' names are: `J. Appl. Phys.` */
  readonly abbreviates: boolean
  /** Venues of the list's own language. */
  readonly abroad: readonly string[]
  /** How often a paper is a preprint, and what that is called. */
  readonly preprints: number
  readonly preprint: string
  /** How often a venue is in no table. */
  readonly unknown: number
  readonly form: VenueForm
  readonly track: number
  readonly date: DateForm
}

type Dated = { readonly venue: string; readonly year: string; readonly short: string; readonly date: string }
type VenueForm = (dated: Dated, random: Random) => string

const spaced: VenueForm = ({ venue, year }) => `${venue} ${year}`

const FORMS: readonly (readonly [number, VenueForm])[] = [
  [10, spaced],
  [3, ({ venue, year }) => `${venue}, ${year}`],
  [2, ({ venue, year }) => `${venue} (${year})`],
  [1.2, ({ venue, short }) => `${venue}'${short}`],
  [1, ({ venue, short }) => `${venue} '${short}`],
  [0.8, ({ venue, short }) => `${venue}' ${short}`],
  [0.5, ({ venue, short }) => `${venue} ’${short}`],
  [0.4, ({ venue, short }) => `${venue}‘${short}`],
  [2, ({ venue, year }) => `${venue}${year}`],
  [1, ({ venue, year }) => `${venue}-${year}`],
  [0.3, ({ venue, year }) => `${venue}_${year}`],
  [1, ({ venue, short }) => `${venue} ${short}`],
  [0.5, ({ venue, short }) => `${venue}, ${short}`],
  [0.4, ({ venue, short }) => `${venue}${short}`],
  [1.2, ({ venue, year }) => `${year} ${venue}`],
  [0.4, ({ venue, year }) => `${year}, ${venue}`],
  [0.3, ({ venue, year }) => `${year}-${venue}`],
  [0.3, ({ venue, short }) => `${short}-${venue}`],
  [0.3, ({ venue, year }) => `${venue}: ${year}`],
  [0.3, ({ venue, year }) => `${venue}. ${year}`],
  [0.3, ({ venue, year }) => `${venue} | ${year}`],
  [0.4, ({ venue, year }) => `${venue}<br>${year}`],
  [0.3, ({ venue, year }) => `${venue} [${year}]`],
  [0.3, ({ venue, year }) => `${venue}/${year}`],
  [4, ({ venue }) => venue],
  [1.5, ({ year }) => year],
  [0.8, ({ venue, date }) => `${venue} ${date}`],
  [0.6, ({ venue, date }) => `${venue}, ${date}`],
  [0.3, ({ venue, date }) => `${date} | ${venue}`],
  [1.2, ({ date }) => date],
]

export function drawVenueStyle(random: Random, { language }: Look): VenueStyle {
  return {
    abroad: random.chance(0.5) ? VENUES_ABROAD[language] : [],
    names: random.weighted([
      [7, 'short'],
      [1.2, 'long'],
      [1, 'mixed'],
    ]),
    abbreviates: random.chance(0.12),
    preprints: random.pick([0.05, 0.3, 0.3, 0.6]),
    preprint: random.pick([
      'arXiv',
      'arXiv',
      'arXiv',
      'Arxiv',
      'ArXiv',
      'arxiv',
      'arXiv preprint',
      'CoRR',
      'bioRxiv',
      'Preprint',
      'ARXIV',
      'medRxiv',
      'ChemRxiv',
      'SSRN',
      'arXiv.org',
      'arxiv Preprint',
      'HAL',
      'arXiv:ID',
      'arXiv:ID',
      'arXiv preprint arXiv:ID',
      'arXiv ID',
    ]),
    unknown: random.pick([0.05, 0.05, 0.2, 0.5, 0.9]),
    form: random.weighted(FORMS),
    track: random.pick([0, 0, 0.1, 0.3]),
    date: drawDateForm(random),
  }
}

/** The style's venue for a paper: the record's own now and then, otherwise any. */
export function drawVenue(
  random: Random,
  style: VenueStyle,
  table: VenueTable,
  year: number,
  { id, venue: recorded }: Paper,
): Venue {
  const own = /^(.+) (\d{4})$/.exec(recorded ?? '')
  if (own?.[1] !== undefined && random.chance(0.4))
    return { short: own[1], long: own[1], kind: 'conference', year: Number(own[2]) }
  if (random.chance(style.preprints)) {
    const short = style.preprint.replace('ID', () => id)
    return { short, long: short, kind: 'preprint', year }
  }
  const later = year + (random.chance(0.4) ? 1 : 0)
  if (style.abroad.length > 0 && random.chance(0.3)) {
    const short = random.pick(style.abroad)
    return { short, long: short, kind: 'journal', year: later }
  }
  if (random.chance(style.unknown)) return cutShort(style, { ...unknown(random), year: later })
  const { name, full, kind, aliases = [] } = random.pick(table)
  const alias = random.chance(0.1) && aliases.length > 0 ? random.pick(aliases) : name
  return cutShort(style, { short: alias, long: full, kind, year: later })
}

/** With names of several words abbreviated, if the style does that. */
const cutShort = ({ abbreviates }: VenueStyle, venue: Venue): Venue =>
  abbreviates ? { ...venue, short: abbreviated(venue.short), long: abbreviated(venue.long) } : venue

function unknown(random: Random): Omit<Venue, 'year'> {
  if (random.chance(0.12)) return atWorkshop(random)
  const long = inventVenue(random)
  const journal = /Journal|Annals|Advances|Frontiers|Transactions|Nature|Letters|Bulletin|Applied/.test(long)
  const short = random.chance(journal ? 0.25 : 0.8) ? inventAcronym(random) : long
  return { short, long, kind: journal ? 'journal' : 'conference' }
}

/** A workshop at a larger meeting: `ABC@ICML`. */
function atWorkshop(random: Random): Omit<Venue, 'year'> {
  const host = random.pick(['NeurIPS', 'ICML', 'ICLR', 'ACL', 'CVPR', 'KDD', 'AAAI', 'EMNLP'])
  const short = random.pick([
    `${inventAcronym(random)}@${host}`,
    `${inventAcronym(random)} @ ${host}`,
    `${host} Workshop ${inventAcronym(random)}`,
    `${host} Workshop on ${inventTopic(random)}`,
    `Workshop on ${inventTopic(random)} at ${host}`,
    `${inventAcronym(random)}, ${host} Workshop`,
    `${host}-W`,
  ])
  return { short, long: short, kind: 'conference' }
}

const TRACKS = [
  'Oral',
  'Spotlight',
  'Highlight',
  'Poster',
  'Findings',
  'Workshop',
  'Demo',
  'Best Paper',
  'Industry Track',
  'Datasets and Benchmarks',
  'Short',
  'Long',
  'D&B',
  'Main',
  'accepted',
  'under review',
  'submitted',
  'Best Paper Award',
  'Outstanding Paper',
  'Journal Track',
  'top 5%',
]

/** A style's publication of one paper. */
export function publish(
  random: Random,
  style: VenueStyle,
  venue: Venue,
  day: Day,
  entry: number,
): Publication {
  const long = style.names === 'long' || (style.names === 'mixed' && random.chance(0.4))
  const name = claim('venue', entry, venueName(random, style, long ? venue.long : venue.short, venue))
  const year = claim('year', entry, String(venue.year))
  const short = claim('year', entry, String(venue.year % 100).padStart(2, '0'))
  const date = style.date({ ...day, year: venue.year }, entry)
  const when = style.form({ venue: name, year, short, date }, random)
  return { venue: name, year, when: tracked(random, style, when) }
}

/** The name, now and then as a workshop or as findings. */
function venueName(random: Random, style: VenueStyle, name: string, venue: Venue): string {
  if (venue.kind !== 'conference' || !random.chance(style.track * 0.4)) return name
  return random.pick([
    `${name} Workshop`,
    `${name}W`,
    `${name} Workshops`,
    `${name} Findings`,
    `Findings of ${name}`,
    `${name}-Findings`,
    `${name}w`,
    `${name} (Findings)`,
  ])
}

function tracked(random: Random, style: VenueStyle, when: string): string {
  if (!random.chance(style.track)) return when
  const track = random.pick(TRACKS)
  return random.pick([
    `${when} (${track})`,
    `${when} ${track}`,
    `${when}, ${track}`,
    `${when} **${track}**`,
    `${when} [${track}]`,
    `${when} (**${track}**)`,
    `${when} *${track}*`,
  ])
}

/** A place of publication as reference lists spell it out: `In Proceedings of …, pages 1–9`. */
export type CitedVenue = (venue: Venue, entry: number, id: string) => string

const CONFERENCES = [
  'In @',
  'In @',
  'In @',
  '@',
  'In: @',
  'In Proceedings of the @',
  'Proceedings of the @',
  'In Proc. of @',
  'Proc. @',
  'in @',
  'Presented at @',
  'in Proc. @',
  'In *@*',
  '*@*',
  'In _@_',
  '*Proceedings of the @*',
]
const JOURNALS = [
  '@ VOL(ISS): PAGES',
  '@ VOL (ISS), PAGES',
  '@, vol. VOL, no. ISS, pp. PAGES',
  '@. VOL;VOL(ISS):PAGES',
  '*@*, *VOL*(ISS), PAGES',
  '*@* VOL, PAGES',
  '@, VOL:PAGES',
  '@, VOL(ISS)',
  '*@*, VOL(ISS):PAGES',
  '@ VOL.ISS',
  '@, VOL',
  '@',
  '*@*',
  '_@_ VOL',
  '@ **VOL**, PAGES',
  '@, vol. VOL',
  '@, VOL, ID',
  '@, Article PAGES',
  '@ vol. VOL no. ISS',
]
const PREPRINTS = [
  '@ preprint arXiv:ID',
  '@ preprint arXiv:ID',
  '@:ID',
  '@:ID [cs.CV]',
  '@ preprint ID',
  '@',
  '@ preprint arXiv:ID [cs.CV]',
  '@ (ID)',
  '@ e-prints, arXiv:ID',
  '@ abs/ID',
  '@: ID',
  '@ ID',
  '@ preprint',
]
const PAGES = [
  '. ACM, New York, NY, USA, PAGES',
  ', Rome, Italy, September 26-29, PAGES',
  '. Springer, Cham, PAGES',
  ', Ann Lee and Bo Wu (Eds.). ACM, New York, PAGES',
  '. IEEE, PAGES',
  ' (Vol. VOL, pp. PAGES). PMLR',
  ', Seoul, Korea',
  '',
  '',
  ', pages PAGES',
  ', pp. PAGES',
  ', PAGES',
  ' (pp. PAGES)',
  ':PAGES',
  ', p. PAGES',
]

/** One list's way to cite: journals with volume and pages, meetings with “In”, preprints with their id. */
export function drawCitedVenue(random: Random): CitedVenue {
  const forms = {
    conference: random.pick(CONFERENCES) + random.pick(PAGES),
    journal: random.pick(JOURNALS),
    preprint: random.pick(PREPRINTS),
  }
  const long = random.pick([0.1, 0.6, 0.95])
  return (venue, entry, id) => {
    const { kind } = venue
    if (kind === 'preprint')
      return claim('venue', entry, withNumbers(random, forms.preprint, id).replace('@', 'arXiv'))
    const spelled = random.chance(long) ? venue.long : venue.short
    return withNumbers(random, forms[kind], id).replace('@', () => claim('venue', entry, spelled))
  }
}

function withNumbers(random: Random, form: string, id: string): string {
  const first = random.int(1, 4000)
  const last = first + random.int(4, 30)
  return form
    .replace('PAGES', () => `${first}${random.pick(['-', '–', '--'])}${last}`)
    .replaceAll('VOL', () => String(random.int(1, 90)))
    .replace('ISS', () => String(random.int(1, 12)))
    .replace('ID', () => id)
}
