/** doi.org: where a DOI leads, which agency registered it, and the resolver's own API (DOI Handbook, "DOI System"). */
import { type Handler, html, json, type Reply, redirect } from './exchange.ts'
import { web } from './web.ts'
import { findPublication, type PublicationRecord, type World } from './world.ts'

export function doiOrg(world: World): Handler {
  const pages = web(world)
  return (ask) => {
    const path = decoded(ask.url.pathname)
    const [, service, written = ''] = /^\/(doiRA|api\/handles)\/(.+)$/.exec(path) ?? []
    if (service === 'doiRA')
      return json(
        200,
        written.split(',').map((doi) => agencyOf(world, doi)),
      )
    if (service) return handle(world, written)
    const publication = findPublication(world, path.slice(1))
    return publication ? redirect(302, pageOf(publication)) : pages(ask)
  }
}

/** A publisher that lets no bots in, as most do not. */
export const publisher: Handler = () => html(403, 'Access denied')

const pageOf = ({ doi, page }: PublicationRecord) => page ?? `https://publisher.example/doi/${doi}`

/** In the letters and in the order in which they are asked for. */
function agencyOf(world: World, doi: string) {
  if (!/^10\.\d{4,9}\/./.test(doi)) return { DOI: doi, status: 'Invalid DOI' }
  const publication = findPublication(world, doi)
  return publication
    ? { DOI: doi, RA: publication.agency ?? 'Crossref' }
    : { DOI: doi, status: 'DOI does not exist' }
}

function handle(world: World, doi: string): Reply {
  const publication = findPublication(world, doi)
  if (!publication) return json(404, { responseCode: 100, handle: doi })
  const data = { format: 'string', value: pageOf(publication) }
  const values = [{ index: 1, type: 'URL', data, ttl: 86_400, timestamp: '2020-07-29T04:52:30Z' }]
  return json(200, { responseCode: 1, handle: doi, values })
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
