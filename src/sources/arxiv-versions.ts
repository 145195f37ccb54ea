/** Finds out whether papers have the versions that links name: arXiv's API knows a new version only some hours after its page. */
import type { Paper } from '../model/facts.ts'
import type { ArxivId } from '../model/reference.ts'
import type { Http, References } from '../model/source.ts'
import { isLaterVersion } from '../model/status.ts'
import { askPage, type PaperFact, type PaperFacts } from './arxiv-api.ts'

/** Pages that are asked for at most; of versions beyond, nothing is known. */
const MAX_PAGES = 50

/** What a page's status tells; of others, such as that of a busy server, nothing is known. */
const PLACES: Readonly<Record<number, 'there' | 'missing'>> = { 200: 'there', 404: 'missing' }

/** Returns the papers of which links name versions after the record's, with what the pages of these say. */
export async function confirmVersions(
  answers: PaperFacts,
  references: References<'paper'>,
  http: Http,
): Promise<PaperFacts> {
  const open = [...answers].flatMap(([id, known]) =>
    known.state === 'found' ? laterThan(known.fact, references).map((version) => ({ id, version })) : [],
  )
  const look = async ({ id, version }: (typeof open)[number]) => {
    const answer = await askPage(`${id}v${version}` as ArxivId, http)
    const place = answer instanceof Error ? undefined : PLACES[answer.status]
    return { id, later: place ? { [version]: place } : {} }
  }
  const facts = new Map<ArxivId, PaperFact>()
  for (const { id, later } of await Promise.all(open.slice(0, MAX_PAGES).map(look))) {
    const known = facts.get(id) ?? answers.get(id)
    if (known?.state === 'found')
      facts.set(id, { ...known, fact: { ...known.fact, later: { ...known.fact.later, ...later } } })
  }
  return facts
}

/** The versions after the record's that links name, each once. */
function laterThan(paper: Paper, references: References<'paper'>): readonly number[] {
  const named = (references.get(paper.id) ?? []).filter((one) => isLaterVersion(one, paper))
  return [...new Set(named.map((one) => (one.kind === 'paper' && one.version) || 0))]
}
