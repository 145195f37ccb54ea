/** Pages that are all led to one place: it is not where any of them went. */
import { plainHostname } from '../hosts/address.ts'
import { hostedPaperAt, hostOf } from '../hosts/index.ts'
import type { PageUrl } from '../model/reference.ts'
import { type PageFact, unknownPage } from './page-status.ts'

/** So many sites do not move to one and the same page: a network that wants a sign-in redirects whatever is asked for. */
const MANY_SITES = 3

type Move = { readonly key: PageUrl; readonly from: URL; readonly to: URL }

/** Pages that moved to the same address are unknown if they are of many sites, or several different ones of one site. */
export function ledToOnePlace(answers: ReadonlyMap<PageUrl, PageFact>): Map<PageUrl, PageFact> {
  const moves = [...answers].flatMap(([key, known]) =>
    known.state === 'found' && known.fact.movedTo
      ? [{ key, from: new URL(key), to: new URL(known.fact.movedTo) }]
      : [],
  )
  return new Map([...fromOneSite(moves), ...fromManySites(moves)])
}

// ---- of one site --------------------------------------------------------------------------------

/** A site that gives up its pages may lead them all to its archive. An address that only spells it differently is no such page. */
function fromOneSite(moves: readonly Move[]): (readonly [PageUrl, PageFact])[] {
  const others = moves.filter(({ from, to }) => pageOf(from) !== pageOf(to))
  const groups = [...Map.groupBy(others, ({ to }) => pageOf(to)).values()].filter(hasSeveralOfOneSite)
  return groups.flat().map(({ key, to }) => [key, unknownPage(`it redirects to ${to}, as other pages do`)])
}

function hasSeveralOfOneSite(moves: readonly Move[]): boolean {
  const bySite = Map.groupBy(moves, ({ from }) => plainHostname(from.hostname))
  return [...bySite.values()].some((own) => new Set(own.map(({ from }) => pageOf(from))).size > 1)
}

/** The same for every form of a page's address: with `www.`, a slash at its end, as a PDF. */
function pageOf(url: URL): string {
  const paper = hostedPaperAt(url)
  if (paper) return `${paper.host} ${paper.id}`
  const path = url.pathname
    .replace(/\/(?:index\.\w+)?$|\.(?:html?|php|pdf)$/i, '')
    .replace(/\/(?:abs|pdf)(?=\/)/i, '')
  return plainHostname(url.hostname) + path + url.search
}

// ---- of many sites ------------------------------------------------------------------------------

/** A portal may tell visitors apart by its query. */
function fromManySites(moves: readonly Move[]): (readonly [PageUrl, PageFact])[] {
  const portals = [...Map.groupBy(moves, ({ to }) => placeAt(to))].filter(
    ([, group]) => new Set(group.map(({ from }) => from.hostname)).size >= MANY_SITES,
  )
  return portals.flatMap(([to, group]) =>
    group.map(({ key }) => [key, unknownPage(`it redirects to ${to}, as pages of other sites do`)] as const),
  )
}

/** Without its query, except of hosts that have many pages at one path (`youtube.com/watch`). */
const placeAt = ({ origin, hostname, pathname, href }: URL): string =>
  hostOf(hostname) ? href : origin + pathname
