/** An address → what it points at. Every form of one paper or repository comes to one key. */

import type {
  ArxivId,
  PageUrl,
  Reference,
  RepositoryKey,
  RepositoryReference,
} from '../../model/reference.ts'
import { hostedPaper } from './hosted-papers.ts'

/** Longer addresses are noise or an attack; RFC 9110 §4.1 asks for 8,000 octets at least. */
const LONGEST = 8000

/** What an address, as a list writes it, points at. Never throws. */
export function recognise(address: string): Reference {
  const text = address.trim()
  const usual = usualForm(text)
  if (usual) return usual
  if (text === '') return { kind: 'none', why: 'empty' }
  if (text.startsWith('#')) return { kind: 'anchor', slug: decode(text.slice(1)) }
  if (text.length > LONGEST) return { kind: 'none', why: 'malformed' }
  const plain = /^arxiv:\s*(.+)$/i.exec(text)?.[1]
  if (plain) return paper(plain, 'other') ?? relative
  const scheme = /^[a-z][a-z0-9+.-]{0,20}:/i.exec(text)?.[0].toLowerCase()
  if (scheme === 'mailto:' || (!scheme && /^[^\s/@]+@[^\s/@]+\.[a-z]+$/i.test(text))) {
    return { kind: 'none', why: 'mail' }
  }
  const ssh = /^(?:(?:ssh:\/\/)?git@github\.com[:/]|git:\/\/github\.com\/)([^\s]+)$/i.exec(text)?.[1]
  if (ssh) return recognise(`https://github.com/${ssh}`)
  if (!scheme && !text.startsWith('//')) return bare(text)
  if (scheme && scheme !== 'http:' && scheme !== 'https:') return { kind: 'none', why: 'scheme' }
  return web(text.startsWith('//') ? `https:${text}` : text)
}

const USUAL_PAPER = /^https?:\/\/arxiv\.org\/(abs|pdf)\/(\d{4}\.\d{4,5}(?:v\d{1,3})?)(?:\.pdf)?$/
const USUAL_REPOSITORY = /^https:\/\/github\.com\/([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/

/** Most addresses of a list, read without taking them apart as URLs; null for all others. */
function usualForm(text: string): Reference | null {
  const atArxiv = USUAL_PAPER.exec(text)
  if (atArxiv?.[2]) return paper(atArxiv[2], atArxiv[1] === 'abs' ? 'abs' : 'pdf')
  const [, owner, name] = USUAL_REPOSITORY.exec(text) ?? []
  return owner && name ? namedRepository(owner, name, '', []) : null
}

/** An address without a scheme: a relative path, unless it begins with a host that lists do write bare. */
function bare(text: string): Reference {
  const host = /^(?:www\.)?(?:arxiv\.org|github\.com|doi\.org|openreview\.net)\//i.test(text)
  return host ? web(`https://${text}`) : relative
}
const relative: Reference = { kind: 'none', why: 'relative' }

function web(text: string): Reference {
  const url = URL.parse(text.replace(/[\s\u200b\u00ad]+/g, ''))
  if (!url?.hostname || !plausibleHost(url.hostname)) return { kind: 'none', why: 'malformed' }
  const host = url.hostname.toLowerCase().replace(/^www\./, '')
  return arxivReference(host, url) ?? repositoryReference(host, url) ?? pageReference(url)
}

const plausibleHost = (host: string) => host.includes('.') || host === 'localhost' || host.startsWith('[')

function pageReference(url: URL): Reference {
  url.hash = ''
  return { kind: 'page', url: url.href as PageUrl, paper: hostedPaper(url) }
}

// ---- papers -------------------------------------------------------------------------------------

/** arXiv manual, "Understanding the arXiv identifier": YYMM.NNNN(N) since 2007-04, archive(.SC)/YYMMNNN before. */
const NEW_ID = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v(\d{1,3}))?$/
const OLD_ID = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v(\d{1,3}))?$/i

type Form = Extract<Reference, { kind: 'paper' }>['form']

/** Reads `2404.10445v2`, `math.GT/0309136`, also with `.pdf` or an `arXiv:` before it; null if it is no identifier. */
function paper(text: string, form: Form): Reference | null {
  const id = decode(text)
    .replace(/^arxiv[:.]/i, '')
    .replace(/(?:\.pdf|\.html?|\.full)+$/i, '')
    .replace(/\/+$/, '')
  const modern = NEW_ID.exec(id)
  if (modern) return { kind: 'paper', id: modern[1] as ArxivId, version: version(modern[2]), form }
  const old = OLD_ID.exec(id)
  if (!old) return null
  return {
    kind: 'paper',
    id: `${old[1]?.toLowerCase()}/${old[2]}` as ArxivId,
    version: version(old[3]),
    form,
  }
}
const version = (digits: string | undefined) => (digits && Number(digits) > 0 ? Number(digits) : null)

/** Where sites other than arXiv carry an arXiv identifier in their paths. */
const MIRRORS: Readonly<Record<string, RegExp>> = {
  'ar5iv.org': /^\/(?:abs|html|pdf)\/(.+)$/,
  'ar5iv.labs.arxiv.org': /^\/(?:abs|html|pdf)\/(.+)$/,
  'alphaxiv.org': /^\/(?:abs|pdf|overview)\/(.+)$/,
  'huggingface.co': /^\/papers\/(.+)$/,
  'hf.co': /^\/papers\/(.+)$/,
  'semanticscholar.org': /^\/(?:paper\/)?arxiv[:/](.+)$/i,
  'api.semanticscholar.org': /^\/arxiv:(.+)$/i,
  'doi.org': /^\/10\.48550\/arxiv\.(.+)$/i,
  'dx.doi.org': /^\/10\.48550\/arxiv\.(.+)$/i,
  'arxiv-vanity.com': /^\/papers\/(.+)$/,
  'papers.cool': /^\/arxiv\/(.+)$/,
  'ui.adsabs.harvard.edu': /^\/abs\/arxiv:([^/]+)/i,
}
const ARXIV_HOST = /^(?:[a-z0-9]+\.)?arxiv\.org$/

function arxivReference(host: string, url: URL): Reference | null {
  const mirror = MIRRORS[host]
  if (mirror) {
    const id = mirror.exec(url.pathname)?.[1]
    return id ? paper(id, 'other') : null
  }
  if (!ARXIV_HOST.test(host) && host !== 'xxx.lanl.gov') return null
  const path =
    /^\/+(abs|pdf|html|format|ps|src|e-print)\/+(.+)$/i.exec(url.pathname) ??
    /^\/(ftp)\/arxiv\/papers\/\d{4}\/(\d{4}\.\d{4,5}(?:v\d+)?\.pdf)$/.exec(url.pathname)
  if (!path?.[2]) return null
  const form = path[1]?.toLowerCase()
  return paper(path[2], form === 'abs' || form === 'pdf' || form === 'html' ? form : 'other')
}

// ---- repositories -------------------------------------------------------------------------------

/** First path segments of github.com that are GitHub's own pages and no owner (GitHub manual, reserved names). */
const NO_OWNER = new Set(
  'about account apps blog collections codespaces contact customer-stories enterprise events explore features issues join login marketplace new notifications orgs organizations pricing pulls readme search security sessions settings site sponsors stars team topics trending users'.split(
    ' ',
  ),
)
const OWNER = /^[a-z\d](?:-?[a-z\d]){0,38}$/i
const NAME = /^[\w.-]{1,100}$/

function repositoryReference(host: string, url: URL): Reference | null {
  if (host !== 'github.com') return null
  const [owner = '', name = '', view = '', ...rest] = url.pathname.split('/').filter(Boolean).map(decode)
  return namedRepository(owner, name.replace(/\.git$/i, ''), view, rest)
}

function namedRepository(
  owner: string,
  name: string,
  view: string,
  rest: readonly string[],
): Reference | null {
  if (!OWNER.test(owner) || !NAME.test(name) || NO_OWNER.has(owner.toLowerCase())) return null
  if (/^\.{1,2}$/.test(name)) return null
  return repository(owner, name, view, rest)
}

/** Issues, pull requests, releases and the like are pages: their life is not the repository's alone. */
function repository(owner: string, name: string, view: string, rest: readonly string[]): Reference | null {
  const base = { kind: 'repository' as const, owner, name }
  const key = `${owner}/${name}`.toLowerCase()
  if (view === '') return { ...base, key: key as RepositoryKey, at: null }
  if ((view !== 'tree' && view !== 'blob') || rest.length === 0) return null
  const refAndPath = rest.join('/')
  const at: RepositoryReference['at'] = { view, refAndPath }
  return { ...base, key: `${key}/${view}/${refAndPath}` as RepositoryKey, at }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
