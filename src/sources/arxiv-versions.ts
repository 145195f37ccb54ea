/** Confirms that papers lack the versions that links name: arXiv's API knows a new version only some hours after its page. */
import type { ArxivId } from '../model/reference.ts'
import type { Http, References } from '../model/source.ts'
import { askPage, type PaperFact, type PaperFacts } from './arxiv-api.ts'

/** Returns the papers whose version the API does not know for sure: with the one that a page shows, or none. */
export async function confirmVersions(
  answers: PaperFacts,
  references: References<'paper'>,
  http: Http,
): Promise<PaperFacts> {
  const later = [...answers].flatMap(([id, known]) => {
    const named = Math.max(
      ...(references.get(id) ?? []).map((one) => (one.kind === 'paper' && one.version) || 0),
    )
    const isNew = known.state === 'found' && known.fact.version !== null && named > known.fact.version
    return isNew ? [{ id, known, named }] : []
  })
  const looks = later.map(async ({ id, known, named }): Promise<[ArxivId, PaperFact]> => {
    const answer = await askPage(`${id}v${named}` as ArxivId, http)
    const status = answer instanceof Error ? null : answer.status
    if (status === 404) return [id, known]
    return [id, { ...known, fact: { ...known.fact, version: status === 200 ? named : null } }]
  })
  return new Map(await Promise.all(looks))
}
