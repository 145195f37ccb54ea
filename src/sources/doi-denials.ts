/** What it means that nothing was found at an address of doi.org's. */
import { decodePercent } from '../hosts/address.ts'
import { doiFrom, isResolvers } from '../hosts/doi.ts'
import type { Doi, PageUrl } from '../model/reference.ts'
import type { Http } from '../model/source.ts'
import { keysThatAre } from './denials.ts'
import { isAskable, type Registration, type Registry } from './doi-registry.ts'
import { type PageFact, unknownPage } from './page-status.ts'

type PageFacts = ReadonlyMap<PageUrl, PageFact>

/**
 * In an outage doi.org denies every DOI. What it denies is dead only where it denies it once more, all of them together, in an
 * answer that knows a DOI which exists. What is no DOI that can be asked for is dead where doi.org found anything in this run.
 */
export async function confirmDois(answers: PageFacts, registry: Registry, http: Http): Promise<PageFacts> {
  const ofResolver = (state: 'absent' | 'found') => keysThatAre(state, answers).filter(isResolvers)
  const [denied, living] = [ofResolver('absent'), ofResolver('found')]
  const said = await registry(denied.flatMap(doiAt), living.flatMap(doiAt), http)
  const isKnowing = living.length > 0 || [...said.values()].some((one) => one !== 'unclear')
  const facts = denied.flatMap((key) => {
    const [doi] = doiAt(key)
    const doubt = doubtOf(doi ? said.get(doi) : isKnowing ? 'none' : 'unclear')
    return doubt ? [[key, doubt] as const] : []
  })
  return new Map(facts)
}

/** The DOI that an address asks doi.org for, to the letter; none where it cannot be asked for otherwise. */
function doiAt(key: PageUrl): readonly Doi[] {
  const written = decodePercent(new URL(key).pathname).slice(1).toLowerCase()
  const { doi } = doiFrom(written)
  return doi === written && isAskable(doi) ? [doi] : []
}

function doubtOf(said: Registration | undefined): PageFact | null {
  if (said === 'none') return null
  return typeof said === 'object' ? REGISTERED : UNCONFIRMED
}

const REGISTERED = unknownPage('its DOI is registered, but nothing was found at its address', 404)
const UNCONFIRMED = unknownPage('doi.org says that it does not exist, but does not confirm that', 404)
