/** Helpers for reading addresses, shared by several hosts. */
import type { HostedPaper, PageUrl } from '../model/reference.ts'

/** Percent-decodes a text (RFC 3986 §2.1); a malformed one is returned unchanged. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Lower case, without `www.`. */
export const plainHostname = (hostname: string): string => hostname.toLowerCase().replace(/^www\./, '')

type Known = Pick<HostedPaper, 'doi' | 'page'>

/** Reads a paper's id from the path: the groups of `pattern` that matched, joined by `/`. */
export const idInPath =
  (host: string, pattern: RegExp, more: (id: string, url: URL) => Known = () => ({})) =>
  (url: URL): HostedPaper | null => {
    const groups = pattern.exec(url.pathname)?.slice(1).filter(Boolean) ?? []
    const id = groups.join('/')
    return id === '' ? null : { host, id, ...more(id, url) }
  }

/** A page of a paper by its address alone, without query. */
export const pageAt = (address: string): Known => {
  const page = URL.parse(address)?.href
  return page ? { page: page as PageUrl } : {}
}
