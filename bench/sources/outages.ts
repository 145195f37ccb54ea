/** Services that do not answer, one at a time and in five ways. */
import type { Ask, Fault } from '../../test/internet/index.ts'
import type { Knower } from './host.ts'

export const SERVICES = ['Crossref', 'doi.org', 'pages', 'dblp', 'arXiv'] as const
export type Service = (typeof SERVICES)[number] & (Knower | string)

const HOSTS: Readonly<Record<Exclude<Service, 'pages'>, string>> = {
  Crossref: 'api.crossref.org',
  'doi.org': 'doi.org',
  dblp: 'sparql.dblp.org',
  arXiv: 'export.arxiv.org',
}
const APIS = new Set([...Object.values(HOSTS), 'api.github.com', 'captive.apple.com'])

const isOf = (service: Service) => (ask: Ask) =>
  service === 'pages' ? !APIS.has(ask.host) : ask.host === HOSTS[service]

/** Milliseconds; the product’s time-out is at most two seconds on the clock of these runs. */
const TOO_LATE = 2600
const CHALLENGE =
  '<!doctype html><html lang="en"><head><title>Just a moment...</title></head><body><div id="challenge-error-text">Enable JavaScript and cookies to continue</div></body></html>'

export const WAYS: Readonly<Record<string, Omit<Fault, 'match'>>> = {
  silent: { reset: 'headers' },
  'refusing (403)': { status: 403, headers: { 'content-type': 'text/html' }, body: 'Access denied' },
  'refusing (429)': { status: 429, body: '' },
  'a challenge (200)': {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: CHALLENGE,
  },
  slow: { delayMs: TOO_LATE },
}

export const outage = (service: Service, way: string): Fault => ({ match: isOf(service), ...WAYS[way] })
