/** Helpers for reading addresses, shared by several hosts. */
import type { HostedPaper } from '../model/reference.ts'

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

/** Reads a paper's id from the path: the groups of `pattern` that matched, joined by `/`. */
export const idInPath =
  (host: string, pattern: RegExp) =>
  ({ pathname }: URL): HostedPaper | null => {
    const groups = pattern.exec(pathname)?.slice(1).filter(Boolean) ?? []
    return groups.length > 0 ? { host, id: groups.join('/') } : null
  }
