/** Pages of the open web: HEAD, then GET where HEAD is not trusted (RFC 9110 §9.3.1, §9.3.2). */
import { botWall } from '../hosts/bot-walls.ts'
import type { Fallback, Inquiry } from '../hosts/host.ts'
import { hostOf, paces } from '../hosts/index.ts'
import type { Known, Page } from '../model/facts.ts'
import { fnv1a } from '../model/hash.ts'
import type { PageUrl } from '../model/reference.ts'
import { type Answer, type Http, HttpFailure, type Source } from '../model/source.ts'
import { isSearchable, placeOf } from './fragments.ts'
import { endOf, isFrontPageInstead, movedTo } from './redirects.ts'

type PageFact = Known<Page>

export const web: Source<'page'> = {
  name: 'the web',
  kind: 'page',
  batch: 1,
  hosts: paces,
  // each page costs a request: they expire at different times, rather than all in one run
  freshFor: (key) => 0.25 + (0.5 * fnv1a(key)) / 2 ** 32,
  isRepairable: ({ place }) => place === 'missing',
  ask: async (keys, http) =>
    new Map(await Promise.all(keys.map(async (key) => [key, await askKey(key, http)] as const))),
  review: withoutPortals,
}

/** A key with a fragment asks only for that anchor; the key without it asks whether the page exists. */
function askKey(key: PageUrl, http: Http): Promise<PageFact> {
  return key.includes('#') ? askPlace(new URL(key), http) : askPage(key, http)
}

async function askPlace(key: URL, http: Http): Promise<PageFact> {
  const notSearched = unknown(`${key.hash} was not searched for`)
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
async function askPage(url: PageUrl, http: Http): Promise<PageFact> {
  const address = new URL(url)
  const early = await askFallback(address, 'first', http)
  if (early) return early
  const own = await askItself(url, http)
  return own.state === 'unknown' ? ((await askFallback(address, 'last', http)) ?? own) : own
}

async function askFallback(url: URL, when: Fallback['when'], http: Http): Promise<PageFact | null> {
  const fallback = hostOf(url.hostname)?.fallback
  return fallback?.when === when ? conduct(fallback.inquire(url), http) : null
}

/** Sends each request of an inquiry in turn. */
async function conduct(inquiry: Inquiry, http: Http): Promise<PageFact | null> {
  let step = inquiry.next()
  while (!step.done) {
    const answer = await http(step.value).catch((error) => {
      if (error instanceof HttpFailure) return null
      throw error
    })
    step = inquiry.next(answer)
  }
  return step.value
}

/** Milliseconds between two looks at a page that is missing: while a site is replaced, all of its pages may be. */
const LATER = 5000

/** A page counts as dead only if HEAD and GET say so, or GET twice, some seconds apart. */
async function askItself(url: PageUrl, http: Http): Promise<PageFact> {
  const later = async () => judged(url, await request(url, 'GET', http, 'start', LATER))
  const first = await request(url, 'HEAD', http, 'status')
  if (first instanceof HttpFailure && first.kind !== 'no-such-host') return unknown(first.message)
  if (!(first instanceof HttpFailure)) {
    if (isFine(first)) return pageOf(url, first)
    if (isMissing(first)) return later()
  }
  const second = await request(url, 'GET', http, 'start')
  if (first instanceof HttpFailure && second instanceof HttpFailure && second.kind === 'no-such-host')
    return absent(second.message, null, url)
  const known = judged(url, second)
  return known.state === 'absent' ? later() : known
}

function judged(url: PageUrl, answer: Answer | HttpFailure): PageFact {
  if (answer instanceof HttpFailure) return unknown(answer.message)
  return isFine(answer) ? pageOf(url, answer) : verdictOn(url, answer)
}

/** A longer page is not searched for fragments. */
const MAX_PAGE_BYTES = 500_000

async function request(
  url: PageUrl,
  method: 'HEAD' | 'GET',
  http: Http,
  want: 'status' | 'start' | 'text',
  delay = 0,
): Promise<Answer | HttpFailure> {
  try {
    return await http({
      url,
      method,
      want,
      delay,
      ...(want === 'text' && { maxBytes: MAX_PAGE_BYTES, tries: 1 }),
    })
  } catch (error) {
    return error instanceof HttpFailure ? error : new HttpFailure('other', String(error))
  }
}

const isMissing = ({ status }: Answer) => status === 404 || status === 410
const isFine = ({ status }: Answer) => status >= 200 && status < 300

function verdictOn(url: PageUrl, answer: Answer): PageFact {
  const { status } = answer
  const address = new URL(url)
  const wall = botWall(address, answer)
  if (wall) return unknown(wall, status)
  const { hostname } = endOf(address, answer)
  const host = hostOf(hostname)
  const gone = host?.gone?.(answer)
  if (gone) return absent(gone, status, url)
  if (!isMissing(answer)) return unknown(refusal(hostname, status), status)
  return host?.falseNotFound
    ? unknown(`${hostname} returned ${status}, as it does to bots even for pages that exist`, status)
    : absent(`it returns ${status}`, status, url)
}

function refusal(hostname: string, status: number): string {
  if (status === 429) return `${hostname} is rate limiting us`
  if (status === 451) return `${hostname} returned 451 (unavailable for legal reasons)`
  const blocks = status === 401 || status === 403 || status === 999
  return `${hostname} returned ${status}${blocks ? '; it may block bots' : ''}`
}

const unknown = (why: string, status: number | null = null): PageFact => ({ state: 'unknown', why, status })
const absent = (why: string, status: number | null, evidence: string): PageFact => ({
  state: 'absent',
  why,
  status,
  evidence,
})

function pageOf(url: PageUrl, answer: Answer): PageFact {
  const address = new URL(url)
  const wall = botWall(address, answer)
  if (wall) return unknown(wall, answer.status)
  if (isFrontPageInstead(address, answer))
    return unknown(`${address.hostname} redirects it to the front page`, answer.status)
  return { state: 'found', fact: { status: answer.status, movedTo: movedTo(url, answer) }, evidence: url }
}

/** So many sites do not move to one and the same page: a network that wants a sign-in redirects whatever is asked for. */
const MANY_SITES = 3

/** Pages of different sites that all moved to the same address are unknown. */
async function withoutPortals(answers: ReadonlyMap<PageUrl, PageFact>): Promise<Map<PageUrl, PageFact>> {
  const moved = [...answers].flatMap(([key, known]) =>
    known.state === 'found' && known.fact.movedTo ? [{ key, to: known.fact.movedTo }] : [],
  )
  const portals = [...Map.groupBy(moved, ({ to }) => to)].filter(
    ([, from]) => new Set(from.map(({ key }) => new URL(key).hostname)).size >= MANY_SITES,
  )
  return new Map(
    portals.flatMap(([to, from]) =>
      from.map(({ key }) => [key, unknown(`it redirects to ${to}, as pages of other sites do`)] as const),
    ),
  )
}
