/** Articles of Elsevier, whose addresses have no DOI, from Crossref by their PIIs; in requests of their own, as filters of two kinds mean both. */
import { piiKey, type RecordKey } from '../model/facts.ts'
import type { Source } from '../model/source.ts'
import { crossrefHosts } from './crossref.ts'
import { askCrossrefForPiis, MAX_DOIS } from './crossref-api.ts'
import { lifetimeOfRecord } from './lifetimes.ts'

const PREFIX = piiKey('')

export const crossrefPiis: Source<'record'> = {
  name: 'Crossref',
  kind: 'record',
  batch: MAX_DOIS,
  answers: (key) => key.startsWith(PREFIX),
  keysOf: (paper) =>
    paper.flatMap((key): RecordKey[] => (/^pii:S[\dX]{16}$/.test(key) ? [piiKey(key.slice(4))] : [])),
  hosts: crossrefHosts,
  keepFor: lifetimeOfRecord,
  ask: async (keys, http) => {
    const facts = await askCrossrefForPiis(
      keys.map((key) => key.slice(PREFIX.length)),
      http,
    )
    return new Map([...facts].map(([pii, known]) => [piiKey(pii), known]))
  },
}
