/**
 * Confirms that papers do not exist. arXiv's API is known to leave out papers that do: now and then all of them
 * (arxiv.py issues 43, 83, 119), or those that a failing part of its index holds.
 */
import { chunks } from '../model/chunks.ts'
import type { ArxivId } from '../model/reference.ts'
import type { Http } from '../model/source.ts'
import { askApi, askPage, type PaperFact, type PaperFacts, unknownPaper } from './arxiv-api.ts'
import { isRare, keysThatAre } from './denials.ts'

/** Papers that certainly exist, of different years. */
const FAMOUS = ['1706.03762', '1512.03385', '1412.6980', 'quant-ph/9508027'] as ArxivId[]
/** So many papers that exist are asked for together with those in doubt. */
const CANARIES = 4

/**
 * A denial counts when a second answer repeats it that knows papers which exist. Unless denials are rare, the paper's
 * own page must be missing as well; where they are, it must not be there.
 */
export async function confirmDenials(
  answers: PaperFacts,
  http: Http,
  bystanders: readonly ArxivId[],
): Promise<PaperFacts> {
  const denied = keysThatAre('absent', answers)
  if (denied.length === 0) return new Map()
  const found = keysThatAre('found', answers)
  const canaries = found.length > 0 ? found.slice(-CANARIES) : [...bystanders.slice(-CANARIES), ...FAMOUS]
  const leftOut = denied.filter((id) => isLeftOut(answers.get(id)))
  const isKnown = leftOut.length === 0 && found.length > 0
  const second = isKnown ? answers : await askApi([...new Set([...leftOut, ...canaries])], http)
  const facts = new Map(denied.map((id) => [id, second.get(id) ?? answers.get(id) ?? BLIND]))
  const open = keysThatAre('absent', facts)
  if (!canaries.some((id) => second.get(id)?.state === 'found')) return override(facts, open, () => BLIND)
  const isProven = leftOut.length === denied.length && isRare(open.length, open.length + found.length)
  if (open.length === 0) return facts
  const living = [...new Set([...found, ...keysThatAre('found', second)])]
  const seen = await lookAtPages(facts, open.slice(0, isProven ? FEW_PAGES : MAX_PAGES), http)
  const pages = isProven ? seen : await trusted(seen, living, http)
  // where pages tell nothing, rare denials are believed, and a single one beside many papers that the API knows
  const isBelieved = (isProven && !isThere(seen)) || (denied.length === 1 && living.length >= MANY)
  return override(facts, open, (id, known) => judged(known, pages.get(id) ?? 'unclear', isBelieved))
}

/** The same facts, changed for some ids. */
const override = (
  facts: PaperFacts,
  ids: readonly ArxivId[],
  change: (id: ArxivId, known: PaperFact) => PaperFact,
): PaperFacts => new Map([...facts, ...ids.map((id) => [id, change(id, facts.get(id) ?? BLIND)] as const)])

function judged(denial: PaperFact, page: Page, isBelieved: boolean): PaperFact {
  if (page === 'there') return unknownPaper('arXiv’s API does not know it, but its page exists', 200)
  if (page === 'missing' || isBelieved) return denial
  return unknownPaper('arXiv’s API does not know it, but its page does not confirm that')
}

/** Absent without a status: left out of the API's answer, and its page not asked for. */
const isLeftOut = (known: PaperFact | undefined) => known?.state === 'absent' && known.status === null

const BLIND = unknownPaper('arXiv’s API leaves out papers that exist', 200)

/** Pages that are asked for before their answers are looked at, and in all: fewer where denials are rare. */
const AT_ONCE = 5
const MAX_PAGES = 50
const FEW_PAGES = 10
/** Beside so many papers that the API knows, a single denial is believed where pages tell nothing. */
const MANY = 3

/** `unclear` where a page gave another answer than 200 or 404, was not asked for, or where living papers' pages are missing as well. */
type Page = 'missing' | 'there' | 'unclear'
type Pages = ReadonlyMap<ArxivId, Page>

const isThere = (pages: Pages): boolean => [...pages.values()].includes('there')

/** Ends as soon as a page is there: then nothing else that the API denies is believed. */
async function lookAtPages(facts: PaperFacts, open: readonly ArxivId[], http: Http): Promise<Pages> {
  const pages = new Map<ArxivId, Page>()
  for (const part of chunks(open, AT_ONCE)) {
    const look = async (id: ArxivId) => (isMissing(facts.get(id)) ? 'missing' : lookAtPage(id, http))
    for (const [id, page] of await Promise.all(part.map(async (id) => [id, await look(id)] as const)))
      pages.set(id, page)
    if (isThere(pages)) break
  }
  return pages
}

/** Without those that are missing, unless a living paper's page is there. */
async function trusted(pages: Pages, living: readonly ArxivId[], http: Http): Promise<Pages> {
  const canary = living.at(-1)
  if (![...pages.values()].includes('missing')) return pages
  if (canary && (await lookAtPage(canary, http)) === 'there') return pages
  return new Map([...pages].filter(([, page]) => page !== 'missing'))
}

/** A new paper's page was asked for already. */
const isMissing = (known: PaperFact | undefined) => known?.state === 'absent' && known.status === 404

async function lookAtPage(id: ArxivId, http: Http): Promise<Page> {
  const answer = await askPage(id, http)
  if (answer instanceof Error) return 'unclear'
  return answer.status === 200 ? 'there' : answer.status === 404 ? 'missing' : 'unclear'
}
