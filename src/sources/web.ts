/** Pages of the open web: HEAD, then GET where HEAD is not trusted (RFC 9110 §9.3.1, §9.3.2). */
import type { Known, Page } from '../model/facts.ts'
import type { PageUrl } from '../model/reference.ts'
import { type Answer, type Http, HttpFailure, type Source } from '../model/source.ts'

type PageFact = Known<Page>

export const web: Source<'page'> = {
  name: 'the web',
  kind: 'page',
  batch: 1,
  hosts: {},
  ask: async (urls, http) =>
    new Map(await Promise.all(urls.map(async (url) => [url, await askPage(url, http)] as const))),
}

/** A dead answer is believed when it comes twice, the second time to GET. */
async function askPage(url: PageUrl, http: Http): Promise<PageFact> {
  const first = await request(url, 'HEAD', http)
  if (first instanceof HttpFailure && first.kind !== 'no-such-host') return unknown(first.message)
  if (!(first instanceof HttpFailure) && isFine(first)) return pageOf(url, first)
  const second = await request(url, 'GET', http)
  if (second instanceof HttpFailure) {
    const gone = second.kind === 'no-such-host' && first instanceof HttpFailure
    return gone ? absent(second.message, null, url) : unknown(second.message)
  }
  return isFine(second) ? pageOf(url, second) : judge(url, second)
}

async function request(url: PageUrl, method: 'HEAD' | 'GET', http: Http): Promise<Answer | HttpFailure> {
  try {
    return await http({ url, method, want: 'status' })
  } catch (error) {
    return error instanceof HttpFailure ? error : new HttpFailure('other', String(error))
  }
}

const isFine = ({ status }: Answer) => status >= 200 && status < 300

function judge(url: PageUrl, { status }: Answer): PageFact {
  if (status === 404 || status === 410) return absent(`it answers ${status}`, status, url)
  const host = new URL(url).hostname
  if (status === 401 || status === 403 || status === 999)
    return unknown(`${host} answered ${status}: it may refuse robots`, status)
  return unknown(
    status === 429 ? `${host} asks to be left alone for now` : `${host} answered ${status}`,
    status,
  )
}

const unknown = (why: string, status: number | null = null): PageFact => ({ state: 'unknown', why, status })
const absent = (why: string, status: number | null, evidence: string): PageFact => ({
  state: 'absent',
  why,
  status,
  evidence,
})

function pageOf(url: PageUrl, answer: Answer): PageFact {
  return { state: 'found', fact: { status: answer.status, movedTo: movedTo(url, answer) }, evidence: url }
}

/** A step of a path that is a door and no page; `/authors` and `/token-merging` are pages. */
const DOOR =
  /\/(?:log-?in|sign-?in|o?auth2?|authorize|sso|consent|captcha|cookies?|session|token)(?:\.\w+)?(?:\/|$)/i
/** What a question says to one visitor alone. */
const GUEST = /\b(?:log-?in|sign-?in|auth(?!or)|consent|captcha|cookie|session|token)/i

/** Where the permanent redirects at the beginning of the way lead; a front page or a login is no new place of a page. */
function movedTo(url: PageUrl, { hops }: Answer): PageUrl | null {
  const passing = hops.findIndex(({ status }) => status !== 301 && status !== 308)
  const permanent = passing < 0 ? hops : hops.slice(0, passing)
  const target = permanent.at(-1)?.to
  if (!target || target === url) return null
  const [from, to] = [new URL(url), new URL(target)]
  if (to.pathname === '/' && from.pathname !== '/') return null
  if (DOOR.test(to.pathname) || GUEST.test(to.search)) return null
  to.hash = ''
  return to.href === from.href ? null : (to.href as PageUrl)
}
