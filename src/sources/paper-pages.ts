/** Pages of papers: which are read, which stand for their PDFs, and which only prove something by what they say. */
import { plainHostname } from '../hosts/address.ts'
import { botWall } from '../hosts/bot-walls.ts'
import { hostedPaperAt, hostOf, roleAt } from '../hosts/index.ts'
import type { PageUrl } from '../model/reference.ts'
import { type Answer, type Http, HttpFailure } from '../model/source.ts'
import { readPage } from './page-record.ts'
import { judged, type PageFact, request, unknownPage } from './page-status.ts'
import { endOf, isSameSite } from './redirects.ts'
import type { Turns } from './turns.ts'

/** Addresses of files: their endings, or what sites put into the paths of PDFs without one. */
const FILE = /\.(?:e?pdf|ps|djvu|docx?|pptx?|zip|t?gz)$|\/(?:e?pdf|download|viewFile)(?:\/|$)|\/document$/i

/** Whether an address is of a page that a host of papers has for one of them. */
export function isPaperPage(address: URL): boolean {
  if (FILE.test(address.pathname)) return false
  const paper = hostedPaperAt(address)
  return paper?.doi !== undefined || paper?.page !== undefined || roleAt(address) === 'paper'
}

/** The turns of that name; `most`: failures in a row, after which nothing more is asked in this run. */
export type TurnsOf = (name: string, most: number) => Turns
type Asking = { readonly http: Http; readonly turnsOf: TurnsOf }

// ---- PDFs ---------------------------------------------------------------------------------------

/**
 * Asks for the page of a PDF in its place: one request tells that the paper is there, and which it is. Null where there is
 * none, or where it does not tell.
 */
export async function askInsteadOfFile(url: PageUrl, { http, turnsOf }: Asking): Promise<PageFact | null> {
  const file = new URL(url)
  const page = FILE.test(file.pathname) ? pageOf(file) : null
  if (!page) return null
  const asked = page.href as PageUrl
  const known = await turnsOf(`pages of ${file.hostname}`, 2).take(async () => {
    const answer = await request(asked, 'GET', http, 'head')
    return { answer, fact: judged(asked, answer, true) }
  }, isTelling(page))
  if (!known || !isTelling(page)(known) || known.fact.state !== 'found') return null
  const { fact } = known.fact
  return { ...known.fact, fact: { ...fact, movedTo: movedAlike(file, page, fact.movedTo) } }
}

type Told = { readonly answer: Answer | HttpFailure; readonly fact: PageFact }

/** Pages that say nothing may be what a site shows for every address (CVF). */
const isTelling =
  (page: URL) =>
  ({ answer, fact }: Told): boolean =>
    !(answer instanceof HttpFailure) &&
    fact.state === 'found' &&
    fact.fact.record !== undefined &&
    isSameHome(page, endOf(page, answer))

/** Proceedings have moved between hosts of theirs (NeurIPS). */
const isSameHome = (a: URL, b: URL): boolean =>
  isSameSite(a, b) || (hostOf(a.hostname) !== null && hostOf(a.hostname) === hostOf(b.hostname))

/** The page of the paper in a file, at the very origin of the file; null if it is at another host, or unknown. */
function pageOf(file: URL): URL | null {
  const page = URL.parse(hostedPaperAt(file)?.page ?? '')
  if (!page || plainHostname(page.hostname) !== plainHostname(file.hostname)) return null
  const here = new URL(`${file.origin}${page.pathname}${page.search}`)
  return here.href === file.href ? null : here
}

/** Where a whole site has moved, its files have as well. */
function movedAlike(file: URL, page: URL, movedTo: PageUrl | null): PageUrl | null {
  const to = URL.parse(movedTo ?? '')
  return to && to.pathname === page.pathname && to.search === page.search
    ? (`${to.origin}${file.pathname}${file.search}` as PageUrl)
    : null
}

// ---- guarded hosts ------------------------------------------------------------------------------

/** Asks for a paper of a guarded host, unless another one was refused before; null for all other addresses. */
export async function askGuarded(
  url: PageUrl,
  { readsRecords, http, turnsOf }: Asking & { readonly readsRecords: boolean },
): Promise<PageFact | null> {
  const address = new URL(url)
  const host = hostOf(address.hostname)
  if (!host?.guarded || !hostedPaperAt(address)) return null
  const isServed = (answer: Answer | HttpFailure) =>
    !(answer instanceof HttpFailure || isRefusal(address, answer))
  const answer = await turnsOf(host.name, 1).take(() => request(url, 'GET', http, 'head'), isServed)
  if (answer instanceof HttpFailure) return unknownPage(answer.message)
  if (!answer || !isServed(answer) || !isProof(address, answer))
    return unknownPage(host.guarded, answer?.status ?? null)
  return judged(url, answer, readsRecords)
}

const isRefusal = (address: URL, answer: Answer): boolean =>
  [401, 403, 429].includes(answer.status) || botWall(address, answer) !== null

/** Whether it is the page of this very paper, or a PDF. */
function isProof(address: URL, answer: Answer): boolean {
  const end = endOf(address, answer)
  const asked = hostedPaperAt(address)
  if (hostOf(end.hostname) !== hostOf(address.hostname) || hostedPaperAt(end)?.id !== asked?.id) return false
  const isPdf = answer.status === 200 && /^\s*application\/pdf\b/i.test(answer.headers['content-type'] ?? '')
  return isPdf || readPage(answer) !== null
}
