/** OpenReview: its pages may demand a bot check, so its two APIs are asked when a page gave no verdict. */
import { exists, type Host, type Inquiry } from './host.ts'

/** One API has the older papers, the other the newer ones. Only what they find counts. */
function* askApis({ searchParams }: URL): Inquiry {
  const id = searchParams.get('id')
  if (!id || !/^[\w-]{5,40}$/.test(id)) return null
  for (const hostname of ['api2.openreview.net', 'api.openreview.net']) {
    const url = `https://${hostname}/notes?id=${id}`
    const answer = yield { url, method: 'GET', want: 'start' }
    if (answer?.status === 200 && answer.body.includes(`"id":"${id}"`)) return exists(200, url)
  }
  return null
}

export const openReview: Host = {
  name: 'OpenReview',
  hostnames: ['openreview.net'],
  bare: true,
  pace: {
    'openreview.net': { inFlight: 2, spacing: 250 },
    'api.openreview.net': { inFlight: 1, spacing: 350 },
    'api2.openreview.net': { inFlight: 1, spacing: 350 },
  },
  paper: ({ pathname, searchParams }) => {
    const id = /^\/(?:forum|pdf|attachment|revisions)\/?$/.test(pathname) && searchParams.get('id')
    return id ? { host: 'openreview', id } : null
  },
  fallback: { when: 'last', inquire: askApis },
}
