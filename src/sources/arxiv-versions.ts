/** Finds out whether papers have the versions that links name: arXiv's API knows a new version only some hours after its page. */
import type { Paper } from '../model/facts.ts'
import type { ArxivId } from '../model/reference.ts'
import type { Http, References } from '../model/source.ts'
import { isLaterVersion } from '../model/status.ts'
import { askPage, type PaperFact, type PaperFacts } from './arxiv-api.ts'
import { LATER } from './page-status.ts'

/** Pages that are asked for at most; of versions beyond, nothing is known. */
const MAX_PAGES = 50

/** What a page's status tells; of others, such as that of a busy server, nothing is known. */
const PLACES: Readonly<Record<number, 'there' | 'missing'>> = { 200: 'there', 404: 'missing' }

type Place = (typeof PLACES)[number]
type Version = { readonly id: ArxivId; readonly version: number }

/** Returns the papers of which links name versions after the record's, with what the pages of these say. */
export async function confirmVersions(
  answers: PaperFacts,
  references: References<'paper'>,
  http: Http,
): Promise<PaperFacts> {
  const open = [...answers].flatMap(([id, known]) =>
    known.state === 'found' ? laterThan(known.fact, references).map((version) => ({ id, version })) : [],
  )
  const facts = new Map<ArxivId, PaperFact>()
  for (const [{ id, version }, place] of await lookAt(open.slice(0, MAX_PAGES), http)) {
    const known = facts.get(id) ?? answers.get(id)
    const later = place ? { [version]: place } : {}
    if (known?.state === 'found')
      facts.set(id, { ...known, fact: { ...known.fact, later: { ...known.fact.later, ...later } } })
  }
  return facts
}

/**
 * A version is missing if its page is so twice, some seconds apart, the second time by GET; where no version's page was
 * there, that of a paper which the API knows must be.
 */
async function lookAt(
  open: readonly Version[],
  http: Http,
): Promise<ReadonlyMap<Version, Place | undefined>> {
  const first = await placesOf(open, (id) => askPage(id, http))
  const missing = open.filter((one) => first.get(one) === 'missing')
  const isKnowing = [...first.values()].includes('there') || (await isPaperThere(missing[0], http))
  const second = await placesOf(isKnowing ? missing : [], (id) => askPage(id, http, 'GET', LATER))
  return new Map([...first, ...missing.map((one) => [one, second.get(one)] as const)])
}

const isPaperThere = async (one: Version | undefined, http: Http): Promise<boolean> =>
  one !== undefined && placeIn(await askPage(one.id, http, 'GET')) === 'there'

async function placesOf(
  versions: readonly Version[],
  ask: (id: ArxivId) => ReturnType<typeof askPage>,
): Promise<ReadonlyMap<Version, Place | undefined>> {
  const look = async (one: Version) =>
    [one, placeIn(await ask(`${one.id}v${one.version}` as ArxivId))] as const
  return new Map(await Promise.all(versions.map(look)))
}

const placeIn = (answer: Awaited<ReturnType<typeof askPage>>): Place | undefined =>
  answer instanceof Error ? undefined : PLACES[answer.status]

/** The versions after the record's that links name, each once. */
function laterThan(paper: Paper, references: References<'paper'>): readonly number[] {
  const named = (references.get(paper.id) ?? []).filter((one) => isLaterVersion(one, paper))
  return [...new Set(named.map((one) => (one.kind === 'paper' && one.version) || 0))]
}
