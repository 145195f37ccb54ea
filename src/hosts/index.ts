/** All hosts that we know something about, and which of them a hostname belongs to. */
import type { LinkRole } from '../model/list.ts'
import type { HostedPaper } from '../model/reference.ts'
import type { HostPolicy } from '../model/source.ts'
import { plainHostname } from './address.ts'
import { arxivHost } from './arxiv.ts'
import { doi, doiInPath, publishers } from './doi.ts'
import { githubHost } from './github.ts'
import { googleSites } from './google.ts'
import type { Host } from './host.ts'
import { huggingFace } from './huggingface.ts'
import { ieeeXplore } from './ieee.ts'
import { openReview } from './openreview.ts'
import { proceedings } from './proceedings.ts'
import { shields } from './shields.ts'
import { societies } from './societies.ts'
import { plainHosts } from './table.ts'
import { youtube } from './youtube.ts'

export const hosts: readonly Host[] = [
  arxivHost,
  doi,
  githubHost,
  huggingFace,
  ieeeXplore,
  openReview,
  shields,
  youtube,
  ...googleSites,
  ...proceedings,
  ...publishers,
  ...societies,
  ...plainHosts,
]

/** Request rates by hostname. */
export const paces: Readonly<Record<string, HostPolicy>> = Object.assign({}, ...hosts.map(({ pace }) => pace))

const names = hosts.flatMap((host) => host.hostnames.map((name) => [name, host] as const))
const exact = new Map(names.filter(([name]) => !name.includes('*')))
const wild = names
  .filter(([name]) => name.includes('*'))
  .sort(([a], [b]) => b.length - a.length)
  .map(([name, host]) => [wildcard(name), host] as const)

function wildcard(name: string): RegExp {
  const escaped = name.replaceAll('.', '\\.').replace('*', '[a-z\\d.]{0,6}')
  return new RegExp(`(?:^|\\.)${escaped}$`)
}

/** The row with the longest name that covers a hostname; null for hosts that nothing is known about. */
export function hostOf(hostname: string): Host | null {
  const name = plainHostname(hostname)
  // `.arxiv.org` is a typo, not arXiv
  if (name === '' || name.startsWith('.') || name.endsWith('.') || name.includes('..')) return null
  for (let rest = name; ; rest = rest.slice(rest.indexOf('.') + 1)) {
    const host = exact.get(rest)
    if (host) return host
    if (!rest.includes('.')) break
  }
  return wild.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/** The paper of a host other than arXiv that an address names, on an unknown host by the DOI in its path. */
export function hostedPaperAt(url: URL): HostedPaper | null {
  const paper = (hostOf(url.hostname)?.paper ?? doiInPath)(url)
  return paper && !('kind' in paper) ? paper : null
}

/** What an address is for, as far as its host tells. */
export function roleAt(url: URL): LinkRole | null {
  const role = hostOf(url.hostname)?.role ?? null
  if (typeof role === 'function') return role(url)
  return role === 'paper' && url.pathname === '/' ? null : role
}

/** Whether an address without a scheme begins with a host that lists often write like that. */
export function isBareAddress(text: string): boolean {
  const name = plainHostname(/^([^/]+)\//.exec(text)?.[1] ?? '')
  const host = hostOf(name)
  return host?.bare === true && host.hostnames.includes(name)
}
