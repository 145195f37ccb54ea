/** What it means that Crossref does not know a DOI. */
import { doiAddress, inAddress } from '../hosts/doi.ts'
import type { Doi } from '../model/reference.ts'
import type { Http } from '../model/source.ts'
import { type DoiFacts, type RecordFact, settled, unknown } from './crossref-api.ts'
import { isRare, keysThatAre } from './denials.ts'
import { isResolved, type Registration, type Registry } from './doi-registry.ts'

export type Denials = {
  readonly answers: DoiFacts
  /** Those that a link to doi.org asks for; publishers' own addresses may have a DOI that was never registered. */
  readonly resolved: (doi: Doi) => boolean
  readonly registry: Registry
}

/**
 * A DOI is absent only where a link asks doi.org for it and doi.org says that it does not exist: twice, unless that is
 * rare. All others that Crossref does not know are unknown: registered elsewhere, or derived from something else.
 */
export async function explainDenials(
  { answers, resolved, registry }: Denials,
  http: Http,
): Promise<DoiFacts> {
  const denied = keysThatAre('absent', answers)
  const facts = new Map(denied.map((doi) => [doi, settled(`Crossref has no record of ${doi}`)]))
  const written = denied.filter(resolved)
  if (written.length === 0) return facts
  const said = await registry(written, keysThatAre('found', answers), http)
  for (const [doi, registration] of said) if (facts.has(doi)) facts.set(doi, factOf(doi, registration))
  const missing = keysThatAre('absent', facts)
  if (isRare(missing.length, answers.size)) return facts
  return new Map([...facts, ...(await withdrawn(missing, http))])
}

function factOf(doi: Doi, registration: Registration): RecordFact {
  if (registration === 'unclear')
    return settled(`Crossref has no record of ${doi}, and doi.org does not say whether it exists`)
  if (registration !== 'none')
    return registration.agency === 'Crossref'
      ? settled(`Crossref does not give its record of ${doi}`)
      : settled(`${doi} is registered with ${registration.agency}, not with Crossref`)
  const evidence = doiAddress(inAddress(doi))
  return { state: 'absent', why: `${doi} is not a registered DOI`, status: 404, evidence }
}

/** DOIs that the resolver is asked for in a run; if it denies them all, the rest is believed as well. */
const MAX_RESOLVED = 10

/** The denials that the resolver does not repeat; all of them where it knows one. */
async function withdrawn(missing: readonly Doi[], http: Http): Promise<DoiFacts> {
  const asked = missing.slice(0, MAX_RESOLVED)
  const said = new Map(
    await Promise.all(asked.map(async (doi) => [doi, await isResolved(doi, http)] as const)),
  )
  if ([...said.values()].includes(true)) return new Map(missing.map((doi) => [doi, CONTRADICTED]))
  const isSure = asked.every((doi) => said.get(doi) === false)
  const open = isSure ? [] : missing.filter((doi) => said.get(doi) !== false)
  return new Map(open.map((doi) => [doi, UNCONFIRMED]))
}

const CONTRADICTED = unknown('doi.org says both that it exists and that it does not')
const UNCONFIRMED = unknown('doi.org says that it does not exist, but does not confirm that')
