/** The DOI system, and publishers whose addresses contain the paper's DOI. */
import type { Doi, HostedPaper } from '../model/reference.ts'
import type { Answer, HostPolicy, Request } from '../model/source.ts'
import { decodePercent, plainHostname } from './address.ts'
import { arxivIdAt } from './arxiv.ts'
import { exists, type Host, type Inquiry } from './host.ts'

/** DOIs begin with `10.`, a registrant and a slash (DOI Handbook §2.2); what publishers append in their addresses is cut. */
const DOI_IN_PATH =
  /\/(10\.\d{4,9}\/[^?#]+?)(?:(?:\.full|\.abstract)?(?:\.pdf|\.epub|-text)?|\/(?:full|abstract|pdf|epdf|meta|html|fulltext\.html))?\/?$/
const DOI = /^10\.\d{4,9}\/[^\s"<>\\^`{|}]{1,200}$/

/** A text as a DOI in lower case, without TeX's escapes and the punctuation of a sentence around it; nothing if it is none. */
export function doiFrom(text: string): Pick<HostedPaper, 'doi'> {
  const doi = text
    .toLowerCase()
    .replace(/\\(?=[_&%#])/g, '')
    .replace(/(?<![.,;])[.,;]+$/, '')
  return DOI.test(doi) && /^[!-~]+$/.test(doi) ? { doi: doi as Doi } : {}
}

/** The paper whose DOI is in the path. */
export function doiInPath({ hostname, pathname }: URL): HostedPaper | null {
  const written = DOI_IN_PATH.exec(decodePercent(pathname))?.[1]?.toLowerCase()
  if (!written) return null
  const id = withoutNumber(written, hostname, pathname)
  return { host: 'doi', id, ...doiFrom(id) }
}

/** bioRxiv's addresses name a version after the DOI; those of Silverchair's sites (Oxford, MIT Press) a number and the title. */
function withoutNumber(doi: string, hostname: string, pathname: string): string {
  if (/(?:^|\.)(?:bio|med)rxiv\.org$/i.test(hostname)) return doi.replace(/v\d+$/, '')
  return /\/(?:advance-)?article(?:-\w+)?\/doi\//.test(pathname)
    ? doi.replace(/\/\d{4,}(?:\/[^/]*)?$/, '')
    : doi
}

/** The DOI as it is written, with everything after it. */
const writtenDoi = ({ pathname }: URL): string | null =>
  /\b(10\.\d{4,9}\/[^?#\s]+?)\/?$/.exec(decodePercent(pathname))?.[1] ?? null

/** The address at which doi.org leads to what a DOI names. */
export const doiAddress = (doi: string): string => `https://doi.org/${doi}`

/** Whether an address is one at which doi.org resolves a DOI. */
export const isResolvers = (address: string): boolean =>
  /^https?:\/\/(?:(?:www|dx)\.)?doi\.org\//i.test(address)

/** Whether doi.org gave an answer itself: one to which it leads elsewhere tells nothing of DOIs. */
export const isOfResolver = ({ hops }: Answer): boolean => hops.every(({ to }) => isResolvers(to))

/** The DOI of `doi:10.…` or `10.…` in an address's place; null for anything else. */
export const doiAlone = (written: string): string | null =>
  /^(?:doi:\s?)?(10\.\d{4,9}\/[^\s"<>]+)$/i.exec(written)?.[1] ?? null

/** What stands before the second resolver in `https://doi.org/https://doi.org/10.…`, and the DOI; null for other addresses. */
export function twiceResolved(written: string): { readonly start: string; readonly doi: string } | null {
  const [, start, doi] = RESOLVED_TWICE.exec(written) ?? []
  return start && doi ? { start, doi } : null
}
const RESOLVED_TWICE =
  /^(https?:\/\/(?:dx\.)?doi\.org\/)(?:https?:\/\/)?(?:dx\.)?doi\.org\/(10\.\d{4,9}\/\S+)/i

// ---- the registry -------------------------------------------------------------------------------

/** DOI Handbook, "REST API Response Format": 1 found, 100 not found; the value of type URL is where it leads. */
type Handle = {
  readonly responseCode?: unknown
  readonly values?: readonly { readonly type?: unknown; readonly data?: { readonly value?: unknown } }[]
}

/** A DOI as a part of an address, its slashes as they are. */
export const inAddress = (doi: string): string => encodeURIComponent(doi).replaceAll('%2F', '/')

/** Asks where a DOI leads. */
export const handleRequest = (doi: string): Request => ({
  url: `https://doi.org/api/handles/${inAddress(doi)}?type=URL`,
  method: 'GET',
  want: 'text',
  maxBytes: 100_000,
})

function readHandle(answer: Answer | null): Handle | null {
  if (!answer || !isOfResolver(answer) || (answer.status !== 200 && answer.status !== 404)) return null
  try {
    return JSON.parse(answer.body) as Handle
  } catch {
    return null
  }
}

/** Null where the answer does not tell. */
export function isRegistered(answer: Answer | null): boolean | null {
  const code = readHandle(answer)?.responseCode
  return code === 1 ? true : code === 100 ? false : null
}

/** A registered DOI is alive even when the publisher blocks bots. */
function* askRegistry(url: URL): Inquiry {
  const doi = writtenDoi(url)
  if (!doi) return null
  const request = handleRequest(doi)
  const registered = isRegistered(yield request)
  if (registered === null) return null
  if (registered) return exists(200, request.url)
  return { state: 'absent', why: `${doi} is not a registered DOI`, status: 404, evidence: request.url }
}

/** The paper of arXiv's at a DOI that DataCite gave it: `https://doi.org/10.48550/arXiv.2401.00001`. */
export const arxivPaperAtDoi = arxivIdAt(/^\/10\.48550\/arxiv\.(.+)$/i)

export const doi: Host = {
  name: 'the DOI system',
  hostnames: ['doi.org'],
  bare: true,
  role: 'paper',
  paper: (url) => arxivPaperAtDoi(url) ?? doiInPath(url),
  fallback: { when: 'last', inquire: askRegistry },
}

// ---- publishers ---------------------------------------------------------------------------------

/** What publishers append to a DOI in their addresses. */
const SUFFIX =
  /(?:v\d+)?(?:\.(?:full|abstract|pdf|full\.pdf|full-text))?(?:\/(?:full|abstract|pdf|meta|epdf))?$/i

/** The page exists if the DOI in its address leads to the same site; nothing else is concluded. */
function* askWhereDoiLeads(url: URL): Inquiry {
  const doi = writtenDoi(url)?.replace(SUFFIX, '')
  if (!doi) return null
  const request = handleRequest(doi)
  const handle = readHandle(yield request)
  const leads = handle?.values?.find(({ type }) => type === 'URL')?.data?.value
  const target = typeof leads === 'string' ? URL.parse(leads) : null
  if (handle?.responseCode !== 1 || !target || siteOf(target) !== siteOf(url)) return null
  return exists(200, request.url)
}

const siteOf = ({ hostname }: URL) => hostname.split('.').slice(-2).join('.')

/** A publisher that blocks bots and whose addresses contain DOIs; `library` is the part of its site that has the papers. */
function publisher(name: string, site: string, library = site, pace?: HostPolicy): Host {
  const isLibrary = (url: URL) => `.${plainHostname(url.hostname)}`.endsWith(`.${library}`)
  return {
    name,
    hostnames: [site],
    ...(pace && { pace: { [library]: pace } }),
    role: (url) => (isLibrary(url) && url.pathname !== '/' ? 'paper' : null),
    paper: (url) => (isLibrary(url) ? (doiInPath(url) ?? doiInQuery(url)) : null),
    fallback: { when: 'last', inquire: askWhereDoiLeads },
  }
}

/** `?id=10.1371/journal.pone.0123` (PLOS), and `citation.cfm?id=3292500.3330701` (ACM, whose prefix is left out there). */
function doiInQuery({ pathname, searchParams }: URL): HostedPaper | null {
  const id = searchParams.get('id') ?? ''
  const { doi } = doiFrom(/\/citation\.cfm$/.test(pathname) && /^\d+\.\d+$/.test(id) ? `10.1145/${id}` : id)
  return doi ? { host: 'doi', id: doi, doi } : null
}

export const publishers: readonly Host[] = [
  publisher('ACM', 'acm.org', 'dl.acm.org', { inFlight: 2, spacing: 250 }),
  publisher('ACS', 'acs.org', 'pubs.acs.org'),
  publisher('Annual Reviews', 'annualreviews.org'),
  publisher('APS', 'aps.org', 'journals.aps.org'),
  publisher('BioMed Central', 'biomedcentral.com'),
  publisher('bioRxiv', 'biorxiv.org'),
  publisher('Frontiers', 'frontiersin.org'),
  publisher('IOP', 'iop.org', 'iopscience.iop.org'),
  publisher('medRxiv', 'medrxiv.org'),
  publisher('MIT Press', 'mit.edu', 'direct.mit.edu'),
  publisher('Oxford Academic', 'academic.oup.com'),
  publisher('PLOS', 'plos.org', 'journals.plos.org'),
  publisher('PNAS', 'pnas.org'),
  publisher('Royal Society', 'royalsocietypublishing.org'),
  publisher('SAGE', 'sagepub.com', 'journals.sagepub.com'),
  publisher('Science', 'science.org'),
  publisher('SIAM', 'siam.org', 'epubs.siam.org'),
  publisher('Springer', 'springer.com', 'link.springer.com'),
  publisher('Taylor & Francis', 'tandfonline.com'),
  publisher('Wiley', 'wiley.com', 'onlinelibrary.wiley.com'),
]
