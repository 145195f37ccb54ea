/** An internet on this machine: arXiv, GitHub, Crossref, doi.org, dblp and some pages, behind a proxy on the loopback interface. */
import { answer } from './answer.ts'
import { availabilityApi, waybackMachine } from './archive.ts'
import { arxivApi, arxivPages } from './arxiv.ts'
import { makeCertificates } from './certificates.ts'
import { crossrefApi } from './crossref.ts'
import { dblpSparql } from './dblp.ts'
import { doiOrg, publisher } from './doi-org.ts'
import { type Ask, type Handler, redirect } from './exchange.ts'
import { type Fault, type FaultTable, makeFaults } from './faults.ts'
import { githubApi, githubPages } from './github.ts'
import { type HostCount, type Journal, type Logged, makeJournal } from './journal.ts'
import { type Gate, type Limits, makeGate } from './limits.ts'
import { type Origin, startProxy } from './proxy.ts'
import { semanticScholarApi } from './semantic-scholar.ts'
import { anubis, huggingFace, openReview, openReviewApi, papersWithCode } from './walls.ts'
import { badges, hasHost, web } from './web.ts'
import { exampleWorld, type World } from './world.ts'

export type { Ask } from './exchange.ts'
export type { Fault } from './faults.ts'
export type * from './github-records.ts'
export type { HostCount, Logged } from './journal.ts'
export { type Limits, publishedLimits } from './limits.ts'
export { scholarKey } from './semantic-scholar.ts'
export type {
  DblpRecord,
  PaperRecord,
  PublicationRecord,
  PullFile,
  PullRecord,
  RepositoryRecord,
  World,
} from './world.ts'
export { exampleWorld } from './world.ts'

/** The one token that this GitHub gave out. */
export const token = 'ghs_TokenOfTheEmbeddedGithub'

export type Internet = {
  readonly proxyUrl: string
  /** PEM file with the authority that signs every host here. */
  readonly caFile: string
  /** What a child process needs to live in it; also lower case, since that wins where both are set. */
  readonly env: Readonly<Record<string, string>>
  /** Every request that reached a host, in the order of arrival. */
  readonly requests: readonly Logged[]
  readonly counts: (host: string) => HostCount
  /** To be changed at will. */
  readonly faults: Fault[]
  /** To be changed at will. */
  readonly world: World
  /** Requests beyond what a host allows, all refused. */
  readonly broken: Gate['broken']
  /** REST requests that GitHub's description does not allow: `METHOD /path: what`. */
  readonly invalid: readonly string[]
  /** Milliseconds before every answer, or a question to the request. */
  latencyMs: Latency
  /** The world, the faults and the latency as they were at first, nothing asked and no points used. */
  readonly reset: () => void
  readonly close: () => Promise<void>
}

type Latency = number | ((ask: Ask) => number)
type Beginning = {
  readonly world?: World
  readonly faults?: readonly Fault[]
  readonly latencyMs?: Latency
  /** None unless given: every host takes whatever comes. */
  readonly limits?: Limits
}

export async function startInternet(beginning: Beginning = {}): Promise<Internet> {
  const { faults: initialFaults = [], latencyMs = 0, limits = {} } = beginning
  const initial = beginning.world ?? exampleWorld()
  const world = structuredClone(initial)
  const [journal, faults, gate] = [makeJournal(), makeFaults(initialFaults), makeGate(limits)]
  const invalid: string[] = []
  const certificates = await makeCertificates()
  let services = makeServices(world, invalid)
  const handlerFor = (origin: Origin) => route(origin, services, world)
  const latency = (ask: Ask) =>
    typeof internet.latencyMs === 'number' ? internet.latencyMs : internet.latencyMs(ask)
  const answering = { journal, faults, gate, latencyMs: latency, handlerFor }
  const proxy = await startProxy({
    contextFor: certificates.contextFor,
    knows: (host) => services.has(host) || hasHost(world, host),
    connect: (host) => connected(host, journal, faults),
    serve: (message, response, origin) =>
      void answer(message, response, origin, answering).catch(() => origin.wire.destroy()),
  })
  const internet: Internet = {
    proxyUrl: proxy.url,
    caFile: certificates.caFile,
    env: environment(proxy.url, certificates.caFile),
    requests: journal.requests,
    counts: journal.counts,
    faults: faults.faults,
    world,
    broken: gate.broken,
    invalid,
    latencyMs,
    reset: () => {
      journal.clear()
      faults.reset()
      gate.reset()
      invalid.length = 0
      restore(world, initial)
      services = makeServices(world, invalid)
      internet.latencyMs = latencyMs
    },
    close: async () => {
      await proxy.close()
      await certificates.remove()
    },
  }
  return internet
}

/** Whether the fresh connection is reset. */
function connected(host: string, journal: Journal, faults: FaultTable): boolean {
  journal.connected(host)
  return faults.meetConnection(host)
}

/** What was added goes, too. */
function restore(world: World, initial: World): void {
  delete world.account
  delete world.permissions
  delete world.publications
  delete world.dblp
  delete world.published
  delete world.archive
  Object.assign(world, structuredClone(initial))
}

/** Hosts that work by more than a list of pages. */
function makeServices(world: World, invalid: string[]): ReadonlyMap<string, Handler> {
  return new Map<string, Handler>([
    ['export.arxiv.org', arxivApi(world)],
    ['arxiv.org', arxivPages(world)],
    ['api.crossref.org', crossrefApi(world)],
    ['doi.org', doiOrg(world)],
    ['dx.doi.org', doiOrg(world)],
    ['publisher.example', publisher],
    ['sparql.dblp.org', dblpSparql(world)],
    ['api.semanticscholar.org', semanticScholarApi(world)],
    ['archive.org', availabilityApi(world)],
    ['web.archive.org', waybackMachine(world)],
    ['api.github.com', githubApi(world, token, invalid)],
    ['github.com', githubPages(world)],
    ['openreview.net', openReview(world)],
    ['api.openreview.net', openReviewApi],
    ['api2.openreview.net', openReviewApi],
    ['dblp.org', anubis],
    ['paperswithcode.com', papersWithCode],
    ['huggingface.co', huggingFace(world)],
    ['img.shields.io', badges],
  ])
}

/** The services are to be had by TLS alone and lead there. */
function route({ host, protocol }: Origin, services: ReadonlyMap<string, Handler>, world: World): Handler {
  const service = services.get(host)
  if (service === undefined) return web(world)
  return protocol === 'https' ? service : (ask) => redirect(301, `https://${host}${ask.path}`)
}

function environment(proxyUrl: string, caFile: string): Record<string, string> {
  const proxy = { HTTPS_PROXY: proxyUrl, HTTP_PROXY: proxyUrl, NO_PROXY: '' }
  const lower = { https_proxy: proxyUrl, http_proxy: proxyUrl, no_proxy: '' }
  return { ...proxy, ...lower, NODE_EXTRA_CA_CERTS: caFile }
}
