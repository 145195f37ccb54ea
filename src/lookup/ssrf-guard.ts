/** Allows requests to the public web only, never to private networks (OWASP, "SSRF Prevention"). */
import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { HttpFailure } from '../model/source.ts'

/** IANA's special-purpose registries (RFC 6890 and updates): nothing in them is a public web server. */
const SPECIAL: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['168.63.129.16', 32, 'ipv4'], // Azure's platform service, reachable from its virtual machines
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'], // ::, ::1 and the IPv4-compatible ones
  ['::ffff:0:0:0', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
  ['5f00::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]
const blocked = new BlockList()
for (const [network, prefix, family] of SPECIAL) blocked.addSubnet(network, prefix, family)

/** Whether no public server has this address; an IPv4-mapped IPv6 address counts as the IPv4 address in it. */
function isSpecial(address: string): boolean {
  const family = isIP(address)
  return family === 0 || blocked.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

export type SsrfGuard = {
  /** Throws `forbidden-address` before anything is sent. */
  readonly check: (url: URL) => void
  /** For sockets: resolves a name and rejects it when any of its addresses is special. */
  readonly lookup: LookupFunction
}

/** `allowHosts`: host names (`wiki.example.org`) that may have private addresses. */
export function makeSsrfGuard(allowHosts: readonly string[]): SsrfGuard {
  const allowed = new Set(allowHosts.map(normalized))
  return {
    check: (url) => check(url, allowed),
    lookup: (host, options, callback) => {
      resolve(host, { ...options, all: true }, (error, addresses) => {
        if (error) return callback(error, '', 0)
        const [first] = addresses
        const bad = allowed.has(normalized(host))
          ? undefined
          : addresses.find(({ address }) => isSpecial(address))
        if (bad || !first) return callback(forbidden(host), '', 0)
        if (options.all) return callback(null, addresses)
        return callback(null, first.address, first.family)
      })
    },
  }
}

/** Lower case, without IPv6 brackets and the trailing dot of an absolute name. */
const normalized = (host: string) =>
  host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()

const forbidden = (host: string) =>
  new HttpFailure('forbidden-address', `${host} is a private address, which is never requested`)

function check(url: URL, allowed: ReadonlySet<string>): void {
  const host = normalized(url.hostname)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new HttpFailure('forbidden-address', `${url.protocol} addresses are never requested`)
  }
  if (url.username || url.password)
    throw new HttpFailure('forbidden-address', 'addresses that contain credentials are never requested')
  if (allowed.has(host)) return
  if (url.port !== '') throw new HttpFailure('forbidden-address', `port ${url.port} is never requested`)
  if (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host.endsWith('.internal') ||
    host.endsWith('.local')
  )
    throw forbidden(host)
  if (isIP(host) !== 0 && isSpecial(host)) throw forbidden(host)
}
