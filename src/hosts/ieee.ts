/** Articles on IEEE Xplore, which numbers them. */
import type { PageUrl } from '../model/reference.ts'
import type { Host } from './host.ts'

export const ieeeXplore: Host = {
  name: 'IEEE Xplore',
  hostnames: ['ieeexplore.ieee.org'],
  role: 'paper',
  pace: { 'ieeexplore.ieee.org': { inFlight: 2, spacing: 250 } },
  scriptedAnchors: true,
}

/** `/document/9162459`, `/abstract/document/9162459/`, `/stamp/stamp.jsp?tp=&arnumber=9162459`, `/iel7/34/1/9162459.pdf`. */
const NUMBER =
  /^https?:\/\/ieeexplore\.ieee\.org\/(?:(?:abstract\/)?document\/|[^?#]*\.jsp\?(?:[^#]*&)?arnumber=|ielx?\d*\/[^?#]*\/)0*(\d{5,9})(?!\d)/i

/** The page of the article that an address of IEEE Xplore leads to, whatever its form; null for any other address. */
export function ieeeArticle(url: string): PageUrl | null {
  const [, number] = NUMBER.exec(url) ?? []
  return number === undefined ? null : (`https://ieeexplore.ieee.org/document/${number}` as PageUrl)
}
