/** Papers by their DOIs, from Crossref; whether a DOI that it does not know exists at all, from doi.org. */
import { type RecordKey, registryKey } from '../model/facts.ts'
import { type Doi, resolvedDoi } from '../model/reference.ts'
import type { Source } from '../model/source.ts'
import { isDoi } from '../schemas/facts.ts'
import { askCrossref, type DoiFacts, JSON_TYPE, MAX_DOIS } from './crossref-api.ts'
import { explainDenials } from './crossref-denials.ts'
import { openRegistry } from './doi-registry.ts'
import { lifetimeOfRecord } from './lifetimes.ts'

/** DataCite's, and arXiv is asked itself. */
const ARXIV = '10.48550/'

const PREFIX = registryKey('' as Doi)
const doiOf = (key: RecordKey) => key.slice(PREFIX.length) as Doi

/** One list query a second without a contact address; one refusal ends the asking, and the network may shorten a gap. */
export const crossrefHosts: Source['hosts'] = {
  'api.crossref.org': { inFlight: 1, spacing: 1300, optional: JSON_TYPE },
}

/** A source for one run. */
export const crossref = (registry = openRegistry()): Source<'record'> => ({
  name: 'Crossref',
  kind: 'record',
  batch: MAX_DOIS,
  answers: (key) => key.startsWith(PREFIX),
  keysOf: (paper) =>
    paper.flatMap((key) => {
      const doi = /^doi:(.+)$/.exec(key)?.[1]
      return isDoi(doi) && !doi.startsWith(ARXIV) ? [registryKey(doi)] : []
    }),
  hosts: crossrefHosts,
  keepFor: lifetimeOfRecord,
  ask: async (keys, http) => byKey(await askCrossref(keys.map(doiOf), http)),
  review: async (answers, http, _, references) => {
    const resolved = (doi: Doi) =>
      (references.get(registryKey(doi)) ?? []).some((one) => resolvedDoi(one) === doi)
    const byDoi = new Map([...answers].map(([key, known]) => [doiOf(key), known]))
    return byKey(await explainDenials({ answers: byDoi, resolved, registry }, http))
  },
})

const byKey = (facts: DoiFacts) => new Map([...facts].map(([doi, known]) => [registryKey(doi), known]))
