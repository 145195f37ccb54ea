/** Pages of the open web: HEAD, then GET where HEAD is not trusted (RFC 9110 §9.3.1, §9.3.2). */
import type { Known, Page } from '../model/facts.ts'
import { fnv1a } from '../model/hash.ts'
import type { PageUrl } from '../model/reference.ts'
import { type Answer, type Http, HttpFailure, type Source } from '../model/source.ts'
import { canLook, placeOf } from './fragments.ts'
import { GENTLY, goneBy, hasClosed, liesToRobots } from './hosts.ts'
import { isDoor, wallOf } from './walls.ts'
import { witness } from './witnesses.ts'

type PageFact = Known<Page>

export const web: Source<'page'> = {
  name: 'the web',
  kind: 'page',
  batch: 1,
  hosts: GENTLY,
  // a page costs a request each: they expire one by one, rather than all in one run
  freshFor: (key) => 0.25 + (0.5 * fnv1a(key)) / 2 ** 32,
  isOpen: ({ place }) => place === 'missing',
  ask: async (keys, http) =>
    new Map(await Promise.all(keys.map(async (key) => [key, await askKey(key, http)] as const))),
}

/** A key with a fragment asks for that place alone: whether the page lives is asked by the key without it. */
function askKey(key: PageUrl, http: Http): Promise<PageFact> {
  return key.includes('#') ? askPlace(new URL(key), http) : askPage(key, http)
}

async function askPlace(key: URL, http: Http): Promise<PageFact> {
  const silent = unknown(`${key.hash} was not looked for`)
  if (!canLook(key)) return silent
  const url = key.href.slice(0, key.href.indexOf('#')) as PageUrl
  const page = await request(url, 'GET', http, 'text')
  if (page instanceof HttpFailure || !isFine(page) || wallOf(key, page)) return silent
  const place = placeOf(key.hash.slice(1), page)
  return place === null
    ? silent
    : { state: 'found', fact: { status: page.status, movedTo: null, place }, evidence: url }
}

/** Whoever knows better than the page is asked before it, or when the page does not tell. */
async function askPage(url: PageUrl, http: Http): Promise<PageFact> {
  const address = new URL(url)
  const told = await witness(address, 'first', http)
  if (told) return told
  const own = await askItself(url, http)
  return own.state === 'unknown' ? ((await witness(address, 'last', http)) ?? own) : own
}

/** A dead answer is believed when it comes twice, the second time to GET. */
async function askItself(url: PageUrl, http: Http): Promise<PageFact> {
  const first = await request(url, 'HEAD', http, 'status')
  if (first instanceof HttpFailure && first.kind !== 'no-such-host') return unknown(first.message)
  if (!(first instanceof HttpFailure) && isFine(first)) return pageOf(url, first)
  const second = await request(url, 'GET', http, 'start')
  if (second instanceof HttpFailure) {
    const gone = second.kind === 'no-such-host' && first instanceof HttpFailure
    return gone ? absent(second.message, null, url) : unknown(second.message)
  }
  return isFine(second) ? pageOf(url, second) : judge(url, second)
}

/** The most of a page that is read in search of a place; a longer one is not judged. */
const SMALL = 500_000

async function request(
  url: PageUrl,
  method: 'HEAD' | 'GET',
  http: Http,
  want: 'status' | 'start' | 'text',
): Promise<Answer | HttpFailure> {
  try {
    return await http({ url, method, want, ...(want === 'text' && { maxBytes: SMALL, tries: 1 }) })
  } catch (error) {
    return error instanceof HttpFailure ? error : new HttpFailure('other', String(error))
  }
}

const isFine = ({ status }: Answer) => status >= 200 && status < 300

function judge(url: PageUrl, answer: Answer): PageFact {
  const { status, headers } = answer
  const address = new URL(url)
  const wall = wallOf(address, answer)
  if (wall) return unknown(wall, status)
  const { hostname: host } = endOf(address, answer)
  const gone = goneBy(host, status, headers)
  if (gone) return absent(gone, status, url)
  if (status === 404 || status === 410) {
    const lies = liesToRobots(host)
    return lies
      ? unknown(`${host} answered ${status}, as it does to robots`, status)
      : absent(`it answers ${status}`, status, url)
  }
  return unknown(refusal(host, status), status)
}

const endOf = (address: URL, { hops }: Answer): URL => URL.parse(hops.at(-1)?.to ?? '') ?? address

function refusal(host: string, status: number): string {
  if (status === 401 || status === 403 || status === 999)
    return `${host} answered ${status}: it may refuse robots`
  if (status === 451) return `${host} may not show it, for legal reasons (451)`
  return status === 429 ? `${host} asks to be left alone for now` : `${host} answered ${status}`
}

const unknown = (why: string, status: number | null = null): PageFact => ({ state: 'unknown', why, status })
const absent = (why: string, status: number | null, evidence: string): PageFact => ({
  state: 'absent',
  why,
  status,
  evidence,
})

function pageOf(url: PageUrl, answer: Answer): PageFact {
  const wall = wallOf(new URL(url), answer)
  if (wall) return unknown(wall, answer.status)
  return { state: 'found', fact: { status: answer.status, movedTo: movedTo(url, answer) }, evidence: url }
}

/** Where the permanent redirects at the beginning of the way lead; a front page or a login is no new place of a page. */
function movedTo(url: PageUrl, { hops }: Answer): PageUrl | null {
  const passing = hops.findIndex(({ status }) => status !== 301 && status !== 308)
  const permanent = passing < 0 ? hops : hops.slice(0, passing)
  const target = permanent.at(-1)?.to
  if (!target || target === url) return null
  const [from, to] = [new URL(url), new URL(target)]
  if (to.pathname === '/' && from.pathname !== '/') return null
  // back to an unsafe address: true today perhaps, and nothing to write into a list
  if (from.protocol === 'https:' && to.protocol === 'http:') return null
  if (isDoor(to) || hasClosed(from.hostname)) return null
  to.hash = ''
  return to.href === from.href ? null : (to.href as PageUrl)
}
