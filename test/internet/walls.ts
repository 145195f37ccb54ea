/** Hosts that turn visitors away, or have shut down, with answers that look well. */
import { type Handler, html, type Reply, redirect } from './exchange.ts'
import { web } from './web.ts'
import type { World } from './world.ts'

/**
 * OpenReview since June 2026 (openreview-web, app/forum/page.js, app/challenge/route.js): visitors are led to a challenge,
 * which is 200. Pages of the world are served as to those who passed it.
 */
export function openReview(world: World): Handler {
  return (ask) => {
    if (ask.url.pathname === '/challenge') return html(200, 'OpenReview')
    if (world.pages.some(({ url }) => url === ask.url.href)) return web(world)(ask)
    return redirect(307, `/challenge?redirect=${encodeURIComponent(ask.path)}`)
  }
}

/** Its APIs, to visitors: `GET /notes`. */
export const openReviewApi: Handler = () => ({
  status: 403,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({
    ...{ name: 'ChallengeRequiredError', message: 'Challenge verification required', status: 403 },
    details: { challengeUrl: 'https://openreview.net/challenge' },
  }),
})

/** Anubis, a proof of work before a site: 200, whatever is asked (dblp.org since September 2026). */
export const anubis = (): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><html lang="en"><head><title>Making sure you&#39;re not a bot!</title><link rel="stylesheet" href="/.within.website/x/xess/xess.min.css"></head><body><script id="anubis_challenge" type="application/json">{"rules":{"algorithm":"metarefresh","difficulty":1}}</script></body></html>\n',
})

const TRENDING = 'https://huggingface.co/papers/trending'

/** Papers with Code since July 2025: every address leads to one page. */
export const papersWithCode: Handler = () => redirect(302, TRENDING)

const FAMOUS_MODEL = 'https://huggingface.co/google-bert/bert-base-uncased'

/** That page, and a famous model's; the others are those of the world. */
export function huggingFace(world: World): Handler {
  return (ask) =>
    [TRENDING, FAMOUS_MODEL].includes(ask.url.href) ? html(200, 'Hugging Face') : web(world)(ask)
}
