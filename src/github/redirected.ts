/** Redirects are followed within the API alone: another host would get what is posted, and its answer be believed. */
import { Declined, type Fetch, UNDOCUMENTED } from './bounded.ts'

/** GitHub redirects once, to where a renamed repository is now. */
const MAX_REDIRECTS = 3

/**
 * A fetch that repeats the request as it is where GitHub redirects it (REST manual, "Best practices for using the REST API",
 * "Follow redirects"). Its promise is rejected with {@link Declined} where that leads elsewhere.
 */
export function withinApi(api: string, send: Fetch): Fetch {
  return async (url, options) => {
    for (let [at, left] = [url, MAX_REDIRECTS]; ; left--) {
      const answer = await send(at, { ...options, redirect: 'manual' })
      if (!isRedirect(answer)) return answer
      await answer.body?.cancel()
      if (left <= 0) throw new Declined('GitHub redirects without end')
      const to = answer.headers.get('location')
      at = addressOn(api, to === null ? null : URL.parse(to, at))
    }
  }
}

/** 304 says that nothing has changed. */
const isRedirect = ({ status }: Response): boolean => status >= 300 && status < 400 && status !== 304

/** Throws {@link Declined} for an address that is not the API's. */
export function addressOn(api: string, url: URL | null): string {
  if (url === null) throw new Declined(UNDOCUMENTED)
  if (url.origin !== new URL(api).origin)
    throw new Declined(`GitHub leads to ${url.host}, which is not its API`)
  return url.href
}
