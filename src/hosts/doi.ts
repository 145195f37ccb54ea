/** The DOI system, and publishers whose addresses contain the paper's DOI. */
import type { HostedPaper } from '../model/reference.ts'
import type { Answer, HostPolicy, Request } from '../model/source.ts'
import { decodePercent, plainHostname } from './address.ts'
import { arxivIdAt } from './arxiv.ts'
import { exists, type Host, type Inquiry } from './host.ts'

/** DOIs begin with `10.`, a registrant and a slash (DOI Handbook §2.2). */
const DOI_IN_PATH = /\/(10\.\d{4,9}\/[^?#]+?)(?:(?:\.full)?(?:\.pdf)?|\/(?:full|abstract|pdf|meta))?\/?$/

/** The paper whose DOI is in the path, in lower case. */
function paperAt({ pathname }: URL): HostedPaper | null {
  const id = DOI_IN_PATH.exec(decodePercent(pathname))?.[1]?.toLowerCase()
  return id ? { host: 'doi', id } : null
}

/** The DOI as it is written, with everything after it. */
const writtenDoi = ({ pathname }: URL): string | null =>
  /\b(10\.\d{4,9}\/[^?#\s]+?)\/?$/.exec(decodePercent(pathname))?.[1] ?? null

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
  if (answer?.status !== 200 && answer?.status !== 404) return null
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

export const doi: Host = {
  name: 'the DOI system',
  hostnames: ['doi.org'],
  bare: true,
  role: 'paper',
  paper: (url) => arxivIdAt(/^\/10\.48550\/arxiv\.(.+)$/i)(url) ?? paperAt(url),
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
function publisher(name: string, site: string, library: string | null, pace?: HostPolicy): Host {
  const isLibrary = (url: URL) =>
    library !== null && `.${plainHostname(url.hostname)}`.endsWith(`.${library}`)
  return {
    name,
    hostnames: [site],
    ...(pace && library && { pace: { [library]: pace } }),
    role: (url) => (isLibrary(url) && url.pathname !== '/' ? 'paper' : null),
    paper: (url) => (isLibrary(url) ? paperAt(url) : null),
    fallback: { when: 'last', inquire: askWhereDoiLeads },
  }
}

export const publishers: readonly Host[] = [
  publisher('ACM', 'acm.org', 'dl.acm.org', { inFlight: 2, spacing: 250 }),
  publisher('ACS', 'acs.org', 'pubs.acs.org'),
  publisher('APS', 'aps.org', 'journals.aps.org'),
  publisher('bioRxiv', 'biorxiv.org', 'biorxiv.org'),
  publisher('IOP', 'iop.org', 'iopscience.iop.org'),
  publisher('medRxiv', 'medrxiv.org', 'medrxiv.org'),
  publisher('PNAS', 'pnas.org', 'pnas.org'),
  publisher('SAGE', 'sagepub.com', null),
  publisher('Science', 'science.org', 'science.org'),
  publisher('Springer', 'springer.com', 'link.springer.com'),
  publisher('Taylor & Francis', 'tandfonline.com', 'tandfonline.com'),
  publisher('Wiley', 'wiley.com', 'onlinelibrary.wiley.com'),
]
