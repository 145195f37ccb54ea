/** arXiv: its identifiers (arXiv manual, "Understanding the arXiv identifier") and where they appear in addresses. */
import type { ArxivId, PaperReference } from '../model/reference.ts'
import { decodePercent } from './address.ts'
import type { Host } from './host.ts'

/** An identifier without its version, as a source for regular expressions: `2404.10445`, `math.GT/0309136`. */
export const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})`

/** YYMM.NNNN(N) since 2007-04. */
const NEW_ID = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v(\d{1,3}))?$/
/** archive(.SC)/YYMMNNN before. */
const OLD_ID = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v(\d{1,3}))?$/i

type Form = PaperReference['form']

/** Reads `2404.10445v2`, `math.GT/0309136`, also with `.pdf` after or `arXiv:` before it; null if it is not an identifier. */
export function readArxivId(text: string, form: Form = 'other'): PaperReference | null {
  const id = decodePercent(text)
    .replace(/^arxiv[:.]/i, '')
    .replace(/(?<!\.pdf|\.html?|\.full)(?:\.pdf|\.html?|\.full)+$/i, '')
    .replace(/(?<!\/)\/+$/, '')
  const [, modern, itsVersion] = NEW_ID.exec(id) ?? []
  if (modern) return arxivPaper(modern, itsVersion, form)
  const [, archive, number, version] = OLD_ID.exec(id) ?? []
  return archive ? arxivPaper(`${archive.toLowerCase()}/${number}`, version, form) : null
}

function arxivPaper(id: string, digits: string | undefined, form: Form): PaperReference {
  const version = digits && Number(digits) > 0 ? Number(digits) : null
  return { kind: 'paper', id: id as ArxivId, version, form }
}

/** Year and month (1-12) in which arXiv assigned an id. */
export function dateOfArxivId(id: ArxivId): { readonly year: number; readonly month: number } | null {
  const [, year, month] = /^(\d\d)(\d\d)\./.exec(id) ?? /\/(\d\d)(\d\d)\d{3}$/.exec(id) ?? []
  if (!year) return null
  return { year: Number(year) + (Number(year) > 90 ? 1900 : 2000), month: Number(month) }
}

/** The page of a paper. */
export const abstractPage = (id: ArxivId): string => `https://arxiv.org/abs/${id}`

const USUAL_PAPER = /^https?:\/\/arxiv\.org\/(abs|pdf)\/(\d{4}\.\d{4,5}(?:v\d{1,3})?)(?:\.pdf)?$/

/** Reads the form that most addresses of a list have, without parsing a URL; null for all others. */
export function usualArxivPaper(address: string): PaperReference | null {
  const [, form, id] = USUAL_PAPER.exec(address) ?? []
  return id ? readArxivId(id, form === 'abs' ? 'abs' : 'pdf') : null
}

/** The text in the identifier's place of an arXiv address, valid or not; null for other addresses. */
export const writtenArxivId = (address: string): string | null =>
  /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/([^?#]+)/i.exec(address)?.[1] ?? null

/** Whether an address is that of arXiv's papers, but names none of them: `https://arxiv.org/pdf`. */
export const lacksArxivId = (address: string): boolean =>
  /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/?$/i.test(address)

function arxivPaperAt({ pathname }: URL): PaperReference | null {
  const [, where, id] =
    /^\/+(abs|pdf|html|format|ps|src|e-print)\/+(.+)$/i.exec(pathname) ??
    /^\/(ftp)\/arxiv\/papers\/\d{4}\/(\d{4}\.\d{4,5}(?:v\d+)?\.pdf)$/.exec(pathname) ??
    []
  if (!id) return null
  const form = where?.toLowerCase()
  return readArxivId(id, form === 'abs' || form === 'pdf' || form === 'html' ? form : 'other')
}

/** Reads an arXiv id from the first group of `pattern`, for sites that carry arXiv's ids in their paths. */
export const arxivIdAt =
  (pattern: RegExp) =>
  ({ pathname }: URL): PaperReference | null => {
    const id = pattern.exec(pathname)?.[1]
    return id ? readArxivId(id) : null
  }

/** No `pace` here: the source that asks arXiv's API (sources/arxiv.ts) declares arXiv's rate limits. */
export const arxivHost: Host = {
  name: 'arXiv',
  hostnames: ['arxiv.org', 'xxx.lanl.gov'],
  bare: true,
  paper: arxivPaperAt,
}
