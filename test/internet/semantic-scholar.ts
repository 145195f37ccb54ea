/** Semantic Scholar's graph API (api.semanticscholar.org): papers by the batch, for those who have a key. */
import { createHash } from 'node:crypto'
import { type Handler, json, type Reply } from './exchange.ts'
import { findPaper, type World } from './world.ts'

/** The one key that this Semantic Scholar gave out. */
export const scholarKey = 'KeyOfTheEmbeddedSemanticScholar'

const most = 500

/** POST `/graph/v1/paper/batch`. */
export function semanticScholarApi(world: World): Handler {
  return ({ url, method, headers, body }) => {
    const key = headers['x-api-key']
    // what everybody without a key shares is always used up
    if (key === undefined) return tooMany
    // expired, revoked and invented ones alike
    if (key !== scholarKey) return json(403, { message: 'Forbidden' })
    if (method !== 'POST' || url.pathname !== '/graph/v1/paper/batch')
      return json(404, { error: 'Not found' })
    const { ids } = JSON.parse(body) as { ids: string[] }
    if (ids.length > most) return json(400, { error: `Please provide no more than ${most} ids` })
    return json(
      200,
      ids.map((id) => paperOf(world, /^ARXIV:(.+)$/.exec(id)?.[1] ?? '')),
    )
  }
}

const tooMany: Reply = json(
  429,
  { message: 'Too Many Requests. Please wait and try again or apply for a key.', code: '429' },
  { 'x-amzn-errortype': 'TooManyRequestsException' },
)

/** Preprints and publications are one; of the others it knows arXiv's DOI. */
function paperOf(world: World, id: string) {
  if (!findPaper(world, id)) return null
  const paperId = createHash('sha1').update(id).digest('hex')
  const DOI = world.published?.[id] ?? `10.48550/arXiv.${id}`
  return { paperId, externalIds: { ArXiv: id, DOI, CorpusId: Number.parseInt(paperId.slice(0, 7), 16) } }
}
