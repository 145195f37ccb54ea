/** Who knows of a page when the page itself does not tell: YouTube's oEmbed, the DOI system, OpenReview's API. */
import type { Known, Page } from '../model/facts.ts'
import { type Answer, type Http, HttpFailure, type Request } from '../model/source.ts'
import { decodePercent } from './percent.ts'

type PageFact = Known<Page>
type Witness = {
  readonly host: RegExp
  /** `first`: the page answers 200 whatever is there, so it is not asked at all. `last`: when the page did not tell. */
  readonly when: 'first' | 'last'
  /** Null where the witness does not know, or the address is not of the kind that it knows. */
  readonly ask: (url: URL, http: Http) => Promise<PageFact | null>
}

const WITNESSES: readonly Witness[] = [
  { host: /^(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, when: 'first', ask: askYoutube },
  { host: /^(?:dx\.|www\.)?doi\.org$/, when: 'last', ask: askDoi },
  { host: /^openreview\.net$/, when: 'last', ask: askOpenReview },
  // they wall robots off, and bear the paper's DOI in their addresses
  {
    host: /(?:^|\.)(?:acm\.org|biorxiv\.org|medrxiv\.org|wiley\.com|acs\.org|science\.org|pnas\.org|tandfonline\.com|springer\.com|sagepub\.com|aps\.org|iop\.org)$/,
    when: 'last',
    ask: askPublisher,
  },
]

/** What a witness says of a page; null when there is none for it, or it does not know. */
export async function witness(url: URL, when: Witness['when'], http: Http): Promise<PageFact | null> {
  const found = WITNESSES.find((one) => one.when === when && one.host.test(url.hostname))
  return found ? found.ask(url, http) : null
}

const quietly = (http: Http, request: Request): Promise<Answer | null> =>
  http(request).catch((error) => {
    if (error instanceof HttpFailure) return null
    throw error
  })

const found = (status: number, evidence: string): PageFact => ({
  state: 'found',
  fact: { status, movedTo: null },
  evidence,
})

// ---- YouTube ------------------------------------------------------------------------------------

/** `watch?v=`, `embed/`, `shorts/`, `live/`, `v/` and `youtu.be/`; a video's id has eleven characters. */
function videoOf({ hostname, pathname, searchParams }: URL): string | null {
  const inPath = /^\/(?:embed|shorts|live|v)\/([\w-]{11})(?:\/|$)/.exec(pathname)?.[1]
  const short = hostname === 'youtu.be' ? /^\/([\w-]{11})\/?$/.exec(pathname)?.[1] : undefined
  const asked = pathname === '/watch' ? /^[\w-]{11}$/.exec(searchParams.get('v') ?? '')?.[0] : undefined
  return inPath ?? short ?? asked ?? null
}

/**
 * A watch page is 200 also for a video that is gone. oEmbed says 404 or 400 for those, but 401 or 403 for living ones
 * that may not be embedded, which still have a preview picture (lycheeverse/lychee 214, 906): gone is what has neither.
 */
async function askYoutube(url: URL, http: Http): Promise<PageFact | null> {
  const video = videoOf(url)
  if (!video) return null
  const oEmbed = `https://www.youtube.com/oembed?format=json&url=https://www.youtube.com/watch?v=${video}`
  const embed = await quietly(http, { url: oEmbed, method: 'GET', want: 'status' })
  if (embed?.status === 200) return found(200, oEmbed)
  const preview = `https://i.ytimg.com/vi/${video}/0.jpg`
  const picture = await quietly(http, { url: preview, method: 'HEAD', want: 'status' })
  const [told, seen] = [embed?.status ?? 0, picture?.status ?? 0]
  if ((told === 401 || told === 403) && seen === 200) return found(200, preview)
  if ((told === 404 || told === 400) && seen === 404)
    return { state: 'absent', why: 'YouTube has no such video', status: 404, evidence: oEmbed }
  return { state: 'unknown', why: 'YouTube does not tell whether it has this video', status: told || null }
}

// ---- the DOI system -----------------------------------------------------------------------------

/** DOI Handbook, "REST API Response Format": 1 found, 100 not found; the value of type URL is where it leads. */
type Handle = {
  readonly responseCode?: unknown
  readonly values?: readonly { readonly type?: unknown; readonly data?: { readonly value?: unknown } }[]
}

async function resolveDoi(doi: string, http: Http): Promise<{ handle: Handle; evidence: string } | null> {
  const evidence = `https://doi.org/api/handles/${encodeURIComponent(doi).replaceAll('%2F', '/')}?type=URL`
  const answer = await quietly(http, { url: evidence, method: 'GET', want: 'text', maxBytes: 100_000 })
  if (answer?.status !== 200 && answer?.status !== 404) return null
  try {
    return { handle: JSON.parse(answer.body) as Handle, evidence }
  } catch {
    return null
  }
}

const DOI = /\b(10\.\d{4,9}\/[^?#\s]+?)\/?$/

/** A publisher that refuses robots does not make a registered DOI a dead one. */
async function askDoi(url: URL, http: Http): Promise<PageFact | null> {
  const doi = DOI.exec(decodePercent(url.pathname))?.[1]
  const known = doi ? await resolveDoi(doi, http) : null
  if (known?.handle.responseCode === 1) return found(200, known.evidence)
  if (known?.handle.responseCode !== 100) return null
  return { state: 'absent', why: `${doi} is no registered DOI`, status: 404, evidence: known.evidence }
}

/** What publishers add to a DOI in their addresses. */
const FORM =
  /(?:v\d+)?(?:\.(?:full|abstract|pdf|full\.pdf|full-text))?(?:\/(?:full|abstract|pdf|meta|epdf))?$/i

/** Found where the DOI in the address leads to this very site; nothing else is concluded. */
async function askPublisher(url: URL, http: Http): Promise<PageFact | null> {
  const doi = DOI.exec(decodePercent(url.pathname))?.[1]?.replace(FORM, '')
  const known = doi ? await resolveDoi(doi, http) : null
  const leads = known?.handle.values?.find(({ type }) => type === 'URL')?.data?.value
  const target = typeof leads === 'string' ? URL.parse(leads) : null
  if (known?.handle.responseCode !== 1 || !target || siteOf(target) !== siteOf(url)) return null
  return found(200, known.evidence)
}

const siteOf = ({ hostname }: URL) => hostname.split('.').slice(-2).join('.')

// ---- OpenReview ---------------------------------------------------------------------------------

/** Its pages test for robots; its two APIs know older and newer papers. Only what they find counts. */
async function askOpenReview(url: URL, http: Http): Promise<PageFact | null> {
  const id = url.searchParams.get('id')
  if (!id || !/^[\w-]{5,40}$/.test(id)) return null
  for (const host of ['api2.openreview.net', 'api.openreview.net']) {
    const evidence = `https://${host}/notes?id=${id}`
    const answer = await quietly(http, { url: evidence, method: 'GET', want: 'start' })
    if (answer?.status === 200 && answer.body.includes(`"id":"${id}"`)) return found(200, evidence)
  }
  return null
}
