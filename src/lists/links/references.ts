/** Address → reference. Every form of an address of one paper or repository gives the same key. */
import { decodePercent } from '../../hosts/address.ts'
import { readArxivId, usualArxivPaper } from '../../hosts/arxiv.ts'
import { doiInPath } from '../../hosts/doi.ts'
import { usualRepository, webAddressOfSsh } from '../../hosts/github.ts'
import { hostOf, isBareAddress } from '../../hosts/index.ts'
import type { PageUrl, Reference } from '../../model/reference.ts'

/** Longer addresses are noise or an attack; RFC 9110 §4.1 asks for support of at least 8,000 octets. */
const MAX_LENGTH = 8000

/** What an address, as a list writes it, points at. Never throws. */
export function recognise(address: string): Reference {
  const text = address.trim()
  const usual = usualForm(text)
  if (usual) return usual
  if (text === '') return { kind: 'none', why: 'empty' }
  if (text.startsWith('#')) return { kind: 'anchor', slug: decodePercent(text.slice(1)) }
  if (text.length > MAX_LENGTH) return { kind: 'none', why: 'malformed' }
  const id = /^arxiv:\s*(\S.*)$/i.exec(text)?.[1]
  if (id) return readArxivId(id) ?? relative
  const scheme = /^[a-z][a-z0-9+.-]{0,20}:/i.exec(text)?.[0].toLowerCase()
  if (scheme === 'mailto:' || (!scheme && /^[^\s/@]+@[^\s/@]+\.[a-z]+$/i.test(text))) {
    return { kind: 'none', why: 'mail' }
  }
  const ssh = webAddressOfSsh(text)
  if (ssh) return recognise(ssh)
  if (!scheme && !text.startsWith('//')) return isBareAddress(text) ? web(`https://${text}`) : relative
  if (scheme && scheme !== 'http:' && scheme !== 'https:') return { kind: 'none', why: 'scheme' }
  return web(text.startsWith('//') ? `https:${text}` : text)
}

/** What the address of a picture points at: anything but a paper. */
export function recognisePicture(address: string): Reference {
  const reference = recognise(address)
  if (reference.kind === 'page') return reference.paper ? { ...reference, paper: null } : reference
  if (reference.kind !== 'paper') return reference
  const url = URL.parse(address.trim())
  return url ? { kind: 'page', url: url.href as PageUrl, paper: null } : relative
}

const relative: Reference = { kind: 'none', why: 'relative' }

/** Fast path: most addresses of a list need not be parsed as URLs, which is slow. Null for all others. */
const usualForm = (text: string): Reference | null => usualArxivPaper(text) ?? usualRepository(text)

function web(text: string): Reference {
  const url = URL.parse(text.replace(/[\s\u200b\u00ad]+/g, ''))
  if (!url?.hostname || !plausibleHost(url.hostname)) return { kind: 'none', why: 'malformed' }
  const host = hostOf(url.hostname)
  const paper = (host?.paper ?? doiInPath)(url)
  if (paper && 'kind' in paper) return paper
  const repository = host?.repository?.(url)
  if (repository) return repository
  url.hash = ''
  return { kind: 'page', url: url.href as PageUrl, paper }
}

const plausibleHost = (host: string) => host.includes('.') || host === 'localhost' || host.startsWith('[')
