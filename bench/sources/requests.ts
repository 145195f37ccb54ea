/** What the hosts saw of a run, beside what they allow. */
import { type Internet, type Logged, publishedLimits } from '../../test/internet/index.ts'

export type Counts = ReadonlyMap<string, number>

export const countsOf = ({ requests }: Internet): Counts =>
  new Map([...Map.groupBy(requests, ({ host }) => host)].map(([host, all]) => [host, all.length]))

const isAgency = ({ host, path }: Logged) => host === 'doi.org' && path.startsWith('/doiRA/')

/** Requests to services of records: to Crossref, doi.org's registry and Semantic Scholar, and to dblp. */
export const servicesIn = ({ requests }: Internet) => ({
  registries: requests.filter((one) => isAgency(one) || REGISTRIES.has(one.host)).length,
  dblp: requests.filter(({ host }) => host === 'sparql.dblp.org').length,
})

const REGISTRIES = new Set(['api.crossref.org', 'api.semanticscholar.org'])

/** Hosts of pages that were asked more often than without records. */
export const askedMore = (now: Counts, before: Counts): readonly string[] =>
  [...now]
    .filter(([host, count]) => !SERVICES.has(host) && count > (before.get(host) ?? 0))
    .map(([host, count]) => `${host}: ${count} instead of ${before.get(host) ?? 0}`)
const SERVICES = new Set([...REGISTRIES, 'export.arxiv.org', 'doi.org', 'sparql.dblp.org'])

const dois = (url: string) => url.split(/doi:|,10\./).length - 1
const most = (values: readonly number[]) => Math.max(0, ...values)

/** The limits of a request that services publish or are known to work with: DOIs or papers, and characters. */
export function sizesIn({ requests }: Internet): readonly string[] {
  const crossref = requests.filter(({ host }) => host === 'api.crossref.org')
  const agency = requests.filter(isAgency)
  const queries = requests.filter(({ host }) => host === 'sparql.dblp.org')
  const length = (all: readonly Logged[]) =>
    most(all.map(({ host, path }) => `https://${host}${path}`.length))
  return [
    `Crossref: ${most(crossref.map(({ path }) => dois(path)))} DOIs (50), ${length(crossref)} characters (4,000)`,
    `doiRA: ${most(agency.map(({ path }) => path.split(',').length))} DOIs (50), ${length(agency)} characters (4,000)`,
    `dblp: ${most(queries.map(papersIn))} papers (50)`,
  ]
}

/** A paper may be asked for under several addresses. */
function papersIn({ body }: Logged): number {
  const query = new URLSearchParams(body).get('query') ?? ''
  const iris = [...query.matchAll(/<([^>\s]+)>/g)].map(([, iri = '']) => iri).filter((iri) => !/#$/.test(iri))
  return new Set(
    iris.map((iri) => iri.replace(/^https?:\/\/(?:papers\.nips\.cc|proceedings\.neurips\.cc)|^https?:/, '')),
  ).size
}

export type Pace = {
  readonly host: string
  readonly requests: number
  readonly refused: number
  readonly atOnce: number
  /** The shortest time between two requests, milliseconds. */
  readonly gap: number
  /** The least time that the host's limit leaves for that many requests: their spacing and the last answer, milliseconds. */
  readonly bound: number
}

/** Of the hosts that publish a spacing. */
export function pacesIn(internet: Internet): readonly Pace[] {
  return Object.entries(publishedLimits).flatMap(([host, { spacing }]) => {
    const own = internet.requests.filter((one) => one.host === host)
    if (spacing === undefined || own.length === 0) return []
    const starts = own.map(({ startedAt }) => startedAt)
    const last = own.at(-1)
    return {
      ...{ host, requests: own.length, refused: internet.broken(host), atOnce: internet.counts(host).atOnce },
      gap: Math.min(...starts.slice(1).map((start, i) => start - (starts[i] ?? 0))),
      bound: (own.length - 1) * spacing + ((last?.endedAt ?? 0) - (last?.startedAt ?? 0)),
    }
  })
}
