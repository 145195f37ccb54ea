/** Whether a page exists, by what requests for it are answered. */
import { abstractPage, readArxivId } from '../hosts/arxiv.ts'
import { botWall } from '../hosts/bot-walls.ts'
import { isNoticeTitle } from '../hosts/detours.ts'
import { hostedPaperAt, hostOf } from '../hosts/index.ts'
import type { Known, Page, PaperRecord } from '../model/facts.ts'
import type { PageUrl } from '../model/reference.ts'
import { type Answer, type Http, HttpFailure } from '../model/source.ts'
import { plainText } from './markup.ts'
import { readPage } from './page-record.ts'
import { endOf, isFrontPageInstead, isSameSite, movedTo } from './redirects.ts'

export type PageFact = Known<Page>

/** Milliseconds between two looks at a page that is missing or moved: while a site is replaced, all of its pages may be. */
export const LATER = 5000

/**
 * A page counts as dead only if HEAD and GET say so, or GET twice, some seconds apart. `readsHead`: it is requested by GET
 * in the first place, and its head may say which paper it is.
 */
export async function askItself(url: PageUrl, http: Http, readsHead: boolean): Promise<PageFact> {
  const want = readsHead ? 'head' : 'start'
  const later = async () => judged(url, await request(url, 'GET', http, want, LATER), readsHead)
  const first = readsHead
    ? await request(url, 'GET', http, 'head')
    : await request(url, 'HEAD', http, 'status')
  if (first instanceof HttpFailure && first.kind !== 'no-such-host') return unknownPage(first.message)
  if (!(first instanceof HttpFailure)) {
    if (isFine(first)) return pageOf(url, first, readsHead)
    if (isMissing(first)) return later()
    if (readsHead) return judged(url, first, true)
  }
  const second = await request(url, 'GET', http, want)
  if (first instanceof HttpFailure && second instanceof HttpFailure && second.kind === 'no-such-host')
    return absent(second.message, null, url)
  const known = judged(url, second, readsHead)
  return known.state === 'absent' ? later() : known
}

/**
 * A page has moved only if a second look, some seconds later, is led to the same address, and to no notice there; all other
 * facts stay as they are.
 */
export async function confirmMove(url: PageUrl, known: PageFact, http: Http): Promise<PageFact> {
  const to = known.state === 'found' ? known.fact.movedTo : null
  if (known.state !== 'found' || to === null || hostOf(new URL(url).hostname)?.closed) return known
  const answer = await request(url, 'GET', http, 'head', LATER)
  const again = noticeIn(url, answer) ?? judged(url, answer, false)
  if (again.state === 'absent')
    return unknownPage(`it redirected to ${to}, but some seconds later ${again.why}`, again.status)
  if (again.state === 'found' && again.fact.movedTo === to) return known
  // a page that said which paper it is has been there, and a site that turns visitors away says nothing against it
  const isThere = known.fact.record !== undefined || turnsAway(answer)
  if (again.state === 'unknown' && !isThere) return again
  return { ...known, fact: { ...known.fact, movedTo: null } }
}

/** Notices are often 200; what is missing is told by its status. */
function noticeIn(url: PageUrl, answer: Answer | HttpFailure): PageFact | null {
  if (answer instanceof HttpFailure || !isFine(answer)) return null
  const title = plainText(/<title[^<>]*>([^<]*)/i.exec(answer.body)?.[1] ?? '')
  if (!isNoticeTitle(title)) return null
  const { hostname } = endOf(new URL(url), answer)
  return unknownPage(
    `it redirects to what looks like an error page or a notice of ${hostname}`,
    answer.status,
  )
}

/** As sites do with bots, often with some kinds of requests alone. */
const turnsAway = (answer: Answer | HttpFailure): boolean =>
  answer instanceof HttpFailure ? answer.kind === 'timeout' : [401, 403, 429, 999].includes(answer.status)

export function judged(url: PageUrl, answer: Answer | HttpFailure, readsHead: boolean): PageFact {
  if (answer instanceof HttpFailure) return unknownPage(answer.message)
  return isFine(answer) ? pageOf(url, answer, readsHead) : verdictOn(url, answer)
}

/** A longer page is not searched for fragments. */
const MAX_PAGE_BYTES = 500_000

export async function request(
  url: PageUrl,
  method: 'HEAD' | 'GET',
  http: Http,
  want: 'status' | 'start' | 'text' | 'head',
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
export const isFine = ({ status }: Answer) => status >= 200 && status < 300

function verdictOn(url: PageUrl, answer: Answer): PageFact {
  const { status } = answer
  const address = new URL(url)
  const wall = botWall(address, answer)
  if (wall) return unknownPage(wall, status)
  const { hostname } = endOf(address, answer)
  const host = hostOf(hostname)
  const gone = host?.gone?.(answer)
  if (gone) return absent(gone, status, url)
  if (!isMissing(answer)) return unknownPage(refusal(hostname, status), status)
  return host?.falseNotFound
    ? unknownPage(`${hostname} returned ${status}, as it does to bots even for pages that exist`, status)
    : absent(`it returns ${status}`, status, url)
}

function refusal(hostname: string, status: number): string {
  if (status === 429) return `${hostname} is rate limiting us`
  if (status === 451) return `${hostname} returned 451 (unavailable for legal reasons)`
  const blocks = status === 401 || status === 403 || status === 999
  return `${hostname} returned ${status}${blocks ? '; it may block bots' : ''}`
}

export const unknownPage = (why: string, status: number | null = null): PageFact => ({
  state: 'unknown',
  why,
  status,
})
const absent = (why: string, status: number | null, evidence: string): PageFact => ({
  state: 'absent',
  why,
  status,
  evidence,
})

function pageOf(url: PageUrl, answer: Answer, readsHead: boolean): PageFact {
  const address = new URL(url)
  const wall = botWall(address, answer)
  if (wall) return unknownPage(wall, answer.status)
  if (isFrontPageInstead(address, answer))
    return unknownPage(`${address.hostname} redirects it to the front page`, answer.status)
  const closed = hostOf(address.hostname)?.closed
  if (closed && !isSameSite(address, endOf(address, answer))) return pageOfClosed(closed, address, answer)
  const record = readsHead ? recordIn(address, answer) : null
  const fact = { status: answer.status, movedTo: movedTo(url, answer), ...(record && { record }) }
  return { state: 'found', fact, evidence: url }
}

/** What a page says of its paper; null if its DOI is not that of the link, as where a redirect leads elsewhere. */
function recordIn(address: URL, answer: Answer): PaperRecord | null {
  const record = readPage(answer)?.record ?? null
  const doi = hostedPaperAt(address)?.doi
  return record?.doi && doi && record.doi !== doi ? null : record
}

/** A page of a site that has shut down: moved where it leads to the paper, or names one of arXiv's, and else dead. */
function pageOfClosed(why: string, address: URL, answer: Answer): PageFact {
  const end = endOf(address, answer)
  const led = hostOf(end.hostname)?.paper?.(end)
  const written = address.pathname
    .split('/')
    .map((part) => readArxivId(part))
    .find(Boolean)
  const to = led && 'kind' in led ? end.href : written ? abstractPage(written.id) : null
  if (to === null) return absent(why, null, address.href)
  return {
    state: 'found',
    fact: { status: answer.status, movedTo: to as PageUrl },
    evidence: address.href,
  }
}
