/** Rows of an answer of dblp's → records. */
import type { PaperRecord } from '../model/facts.ts'
import { recordOf } from '../schemas/facts.ts'
import type { Solution } from '../schemas/sparql.ts'

/** A publication by its IRI, which is also the address of its page. */
export type Listing = { readonly page: string; readonly record: PaperRecord }

/** By the IRI that was asked for, each with its publications. */
export function readPublications(rows: readonly Solution[]): ReadonlyMap<string, readonly Listing[]> {
  const asked = Map.groupBy(rows, ({ key = '' }) => key)
  return new Map([...asked].map(([key, some]) => [key, publicationsIn(some)]))
}

function publicationsIn(rows: readonly Solution[]): readonly Listing[] {
  const all = [...Map.groupBy(rows, ({ pub = '' }) => pub)]
  return all.flatMap(([page, some]) => {
    const record = PAGE.test(page) ? recordOf(describe(some)) : null
    return record ? [{ page, record }] : []
  })
}

const PAGE = /^https:\/\/dblp\.org\/rec\/[\w./+-]+$/

function describe(rows: readonly Solution[]): unknown {
  const [{ title = '', venue = '', year, event, type = '' } = {}] = rows
  const kind = kindOf(venue, type)
  const dated = (kind === 'conference' ? event : undefined) ?? year
  return {
    // dblp ends titles with a full stop
    title: title.replace(/(?<!\.)\.$/, ''),
    authors: namesIn(rows),
    order: 'given',
    venue: kind === 'preprint' || BESIDE.test(venue) ? null : nameOf(venue),
    type: kind,
    year: dated === undefined ? null : Number(dated),
    yearIsRough: false,
    doi: null,
    publishedAs: null,
    retraction: null,
  } satisfies Record<keyof PaperRecord, unknown>
}

/** `Xiangyu Zhang 0005` is the fifth of that name. */
const namesIn = (rows: readonly Solution[]): readonly string[] => {
  const byPlace = new Map(rows.flatMap(({ ord, name }) => (ord && name ? [[Number(ord), name]] : [])))
  return [...byPlace].toSorted(([a], [b]) => a - b).map(([, name]) => name.replace(/\s\d{4}$/, ''))
}

function kindOf(venue: string, type: string): PaperRecord['type'] {
  if (venue === '' || venue === 'CoRR') return 'preprint'
  if (/Inproceedings$/i.test(type)) return 'conference'
  return /Article$/i.test(type) ? 'journal' : 'other'
}

/** Volumes beside a conference's own. */
const BESIDE = /\b(?:companion|extended abstracts|adjunct|tutorials?|posters? and demos?)\b/i

/** `ICLR (Poster)` and `NAACL-HLT (1)`: the form of presentation and the number of the volume are no part of the name. */
const nameOf = (venue: string): string =>
  USUAL.get(venue) ?? venue.replace(/\s\((?:\d+|poster|oral|spotlight)\)$/i, '')

/** Of journals that dblp abbreviates as nobody else does. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['IEEE Robotics Autom. Lett.', 'IEEE Robotics and Automation Letters'],
  ['Pattern Recognit.', 'Pattern Recognition'],
  ['Trans. Assoc. Comput. Linguistics', 'TACL'],
  ['Trans. Mach. Learn. Res.', 'TMLR'],
])

/** A conference's publication is worth more than its workshop's, a journal's and a preprint; the first of several counts. */
export function bestOf(publications: readonly Listing[]): Listing | null {
  const [best = null] = publications.toSorted(
    (a, b) => rank(a) - rank(b) || (a.record.year ?? 0) - (b.record.year ?? 0),
  )
  return best
}

function rank({ record: { type, venue } }: Listing): number {
  if (type === 'conference' && venue !== null) return /workshop/i.test(venue) ? 2 : 0
  return type === 'journal' ? 1 : type === 'preprint' ? 4 : 3
}
