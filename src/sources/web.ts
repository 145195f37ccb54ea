/** Pages of the open web: HEAD, then GET where HEAD is not trusted (RFC 9110 §9.3.1, §9.3.2); of papers the page's head. */
import { botWall } from '../hosts/bot-walls.ts'
import type { Fallback, Inquiry } from '../hosts/host.ts'
import { hostOf, paces } from '../hosts/index.ts'
import { fnv1a } from '../model/hash.ts'
import type { PageUrl } from '../model/reference.ts'
import { type Http, HttpFailure, type Source } from '../model/source.ts'
import { confirmDois } from './doi-denials.ts'
import { openRegistry } from './doi-registry.ts'
import { isSearchable, placeOf } from './fragments.ts'
import { ledToOnePlace } from './one-place.ts'
import { confirmByLiving } from './page-denials.ts'
import { askItself, confirmMove, isFine, LATER, type PageFact, request, unknownPage } from './page-status.ts'
import { askGuarded, askInsteadOfFile, isPaperPage, type TurnsOf } from './paper-pages.ts'
import { makeTurns, type Turns } from './turns.ts'

export type WebSettings = {
  /** Whether what pages of papers say of them is read: then their pages are requested by GET in the first place. */
  readonly readsRecords: boolean
}

type Asking = WebSettings & {
  readonly http: Http
  /** By what the turns are for, so that a run remembers which hosts are not worth asking. */
  readonly turnsOf: TurnsOf
}

/** A source for one run. */
export function web(settings: WebSettings, registry = openRegistry()): Source<'page'> {
  const all = new Map<string, Turns>()
  const turnsOf: TurnsOf = (name, most) => {
    const turns = all.get(name) ?? makeTurns(most)
    all.set(name, turns)
    return turns
  }
  return {
    name: 'the web',
    kind: 'page',
    batch: 1,
    hosts: paces,
    // each page costs a request: they expire at different times, rather than all in one run
    freshFor: (key) => 0.25 + (0.5 * fnv1a(key)) / 2 ** 32,
    isRepairable: ({ place }) => place === 'missing',
    ask: async (keys, http) => {
      const asking = { ...settings, http, turnsOf }
      return new Map(await Promise.all(keys.map(async (key) => [key, await askKey(key, asking)] as const)))
    },
    review: async (answers, http) =>
      new Map([
        ...ledToOnePlace(answers),
        ...(await confirmDois(answers, registry, http)),
        ...(await confirmByLiving(answers, (url) => askPage(url, { ...settings, http, turnsOf }))),
      ]),
  }
}

/** A key with a fragment asks only for that anchor; the key without it asks whether the page exists. */
async function askKey(key: PageUrl, asking: Asking): Promise<PageFact> {
  if (key.includes('#')) return askPlace(new URL(key), asking)
  return confirmMove(key, await askPage(key, asking), asking.http)
}

async function askPlace(key: URL, { http }: Asking): Promise<PageFact> {
  const notSearched = unknownPage(`${key.hash} was not searched for`)
  if (!isSearchable(key)) return notSearched
  const url = key.href.slice(0, key.href.indexOf('#')) as PageUrl
  const page = await request(url, 'GET', http, 'text')
  if (page instanceof HttpFailure || !isFine(page) || botWall(key, page)) return notSearched
  const place = placeOf(key.hash.slice(1), page)
  return place === null
    ? notSearched
    : { state: 'found', fact: { status: page.status, movedTo: null, place }, evidence: url }
}

/** The host's fallback is asked before the page, or when the page gave no answer. */
async function askPage(url: PageUrl, asking: Asking): Promise<PageFact> {
  const { http, readsRecords } = asking
  const address = new URL(url)
  const early = await askFallback(address, 'first', http)
  if (early) return early
  const guarded = await askGuarded(url, asking)
  if (guarded) return guarded
  const byPage = readsRecords ? await askInsteadOfFile(url, asking) : null
  if (byPage) return byPage
  const own = await askItself(url, http, readsRecords && isPaperPage(address))
  return own.state === 'unknown' ? ((await askFallback(address, 'last', http)) ?? own) : own
}

/** What it denies it is asked for again some seconds later, as pages are. */
async function askFallback(url: URL, when: Fallback['when'], http: Http): Promise<PageFact | null> {
  const fallback = hostOf(url.hostname)?.fallback
  if (fallback?.when !== when) return null
  const known = await conduct(fallback.inquire(url), http)
  return known?.state === 'absent' ? conduct(fallback.inquire(url), http, LATER) : known
}

/** Sends each request of an inquiry in turn, the first after a delay. */
async function conduct(inquiry: Inquiry, http: Http, delay = 0): Promise<PageFact | null> {
  let step = inquiry.next()
  for (let wait = delay; !step.done; wait = 0) {
    const answer = await http({ ...step.value, ...(wait > 0 && { delay: wait }) }).catch((error) => {
      if (error instanceof HttpFailure) return null
      throw error
    })
    step = inquiry.next(answer)
  }
  return step.value
}
