/** OpenReview: visitors must pass a browser check since June 2026. */
import type { Host } from './host.ts'

export const openReview: Host = {
  name: 'OpenReview',
  hostnames: ['openreview.net'],
  bare: true,
  pace: { 'openreview.net': { inFlight: 2, spacing: 250 } },
  paper: ({ pathname, searchParams }) => {
    const id = /^\/(?:forum|pdf|attachment|revisions)\/?$/.test(pathname) && searchParams.get('id')
    return id ? { host: 'openreview', id } : null
  },
  // openreview-web, app/forum/page.js and app/challenge/route.js: guests are redirected (307) to a challenge, which is 200;
  // an id that does not exist is a page with an error's text. The API refuses guests as well (403 ChallengeRequiredError).
  guarded: 'OpenReview asks visitors for a browser check, so it does not show whether the page exists',
  wall: ({ pathname }) => /^\/(?:challenge|login)\/?$/.test(pathname),
}
