/** doi.org about DOIs, whoever registered them (DOI Handbook, "Which RA?", "REST API"). */
import { handleRequest, inAddress, isOfResolver, isRegistered } from '../hosts/doi.ts'
import type { Doi } from '../model/reference.ts'
import type { Answer, Http } from '../model/source.ts'
import { type Agency, parseAgencies } from '../schemas/crossref.ts'
import { within } from './within.ts'

/** More DOIs in one request, or a longer address, were never tried. */
const MAX_DOIS = 50
const MAX_ADDRESS = 4000

/** Name of an agency; `none` where doi.org says that there is no such DOI; `unclear` where it says nothing certain. */
export type Registration = { readonly agency: string } | 'none' | 'unclear'
export type Registrations = ReadonlyMap<Doi, Registration>

/** A DOI that certainly exists. */
const FAMOUS = '10.1109/cvpr.2016.90' as Doi

/** `living` are DOIs that exist: an answer that denies the one that is asked for besides counts for nothing. */
export type Registry = (dois: readonly Doi[], living: readonly Doi[], http: Http) => Promise<Registrations>

/** doi.org for one run, in which it is asked for no DOI of which it has told. */
export function openRegistry(): Registry {
  const told = new Map<Doi, Registration>()
  return async (dois, living, http) => {
    const open = dois.filter((doi) => !told.has(doi))
    const said = await askAgencies(open, living, http)
    for (const [doi, registration] of said) if (registration !== 'unclear') told.set(doi, registration)
    return new Map([...said, ...dois.flatMap((doi) => entryOf(doi, told))])
  }
}

function entryOf<K, V>(key: K, map: ReadonlyMap<K, V>): [K, V][] {
  const value = map.get(key)
  return value === undefined ? [] : [[key, value]]
}

async function askAgencies(dois: readonly Doi[], living: readonly Doi[], http: Http): Promise<Registrations> {
  const canary = living.find(isAskable) ?? FAMOUS
  const fits = (part: readonly Doi[]) =>
    part.length < MAX_DOIS && addressOf([canary, ...part]).length <= MAX_ADDRESS
  const said: [Doi, Registration][] = dois.map((doi) => [doi, 'unclear'])
  for (const part of within(dois.filter(isAskable), fits)) said.push(...(await askPart(part, canary, http)))
  return new Map(said)
}

/** Whether a DOI can be asked for among others: a comma separates DOIs; a step upwards would lead to another address. */
export const isAskable = (doi: Doi): boolean => !doi.includes(',') && !/\/\.{1,2}(?:\/|$)/.test(doi)

const addressOf = (dois: readonly Doi[]) => `https://doi.org/doiRA/${dois.map(inAddress).join(',')}`

async function askPart(dois: readonly Doi[], canary: Doi, http: Http): Promise<[Doi, Registration][]> {
  const asked = [canary, ...dois]
  const answer = await send({ url: addressOf(asked), method: 'GET', want: 'text' }, http)
  const agencies = answer?.status === 200 && isOfResolver(answer) ? parseAgencies(answer.body) : null
  const inOrder = agencies?.length === asked.length && asked.every((doi, i) => agencies[i]?.DOI === doi)
  if (!agencies || !inOrder || !agencies[0]?.RA) return []
  return asked.map((doi, i) => [doi, registrationOf(agencies[i])])
}

function registrationOf(said: Agency | undefined): Registration {
  if (said?.RA) return { agency: said.RA }
  return said?.status === 'DOI does not exist' ? 'none' : 'unclear'
}

/** Whether the resolver itself knows a DOI; null where its answer does not tell. */
export async function isResolved(doi: Doi, http: Http): Promise<boolean | null> {
  return isRegistered(await send(handleRequest(doi), http))
}

const send = (request: Parameters<Http>[0], http: Http): Promise<Answer | null> =>
  http(request).catch(() => null)
