import { writeAddress } from '../fixes/escape.ts'
import type { Link, List } from '../model/list.ts'
import { type Fix, linkRule } from '../model/rule.ts'

export const movedLink = linkRule({
  name: 'moved-link',
  summary: 'a page that redirects permanently to another address',
  severity: 'notice',
  needs: ['page'],
  status: 'moved',
  messages: { moved: '{old} has moved permanently to {now}.' },
  *check({ link, list, state: { movedTo } }) {
    const now = movedTo === null ? null : withFragment(movedTo, link.url)
    if (now === null || now === link.url) return
    const fix = fixFor(link, now, list)
    yield {
      message: 'moved',
      with: { old: link.url, now },
      expected: now,
      actual: link.url,
      ...(fix === null ? {} : { fix }),
    }
  },
})

/** A redirect without a fragment inherits the one asked for (RFC 9110 §10.2.2). */
function withFragment(movedTo: string, asked: string): string {
  const hash = asked.indexOf('#')
  return hash === -1 || movedTo.includes('#') ? movedTo : movedTo + asked.slice(hash)
}

/** No fix if the new address is a site's home page or a sign-in page: the page that the list meant is not there. */
function fixFor(link: Link, now: string, { text }: List): Fix | null {
  const [before, after] = [URL.parse(link.url), URL.parse(now)]
  if (!before || !after || isTurnedAway(before, after)) return null
  const written = writeAddress(now, text, link.urlSpan)
  if (written === null) return null
  const safe = bareHost(before) === bareHost(after)
  return {
    description: `Write the new address ${now}.`,
    safe,
    edits: [{ ...link.urlSpan, text: written }],
  }
}

const bareHost = ({ hostname }: URL) => hostname.toLowerCase().replace(/^www\./, '')

function isTurnedAway(before: URL, after: URL): boolean {
  const place = after.pathname.toLowerCase()
  const isHome = before.pathname.length > 1 && place.length <= 1
  return (
    isHome || /\b(?:login|signin|sign-in|sign_in|auth|captcha|consent|404|not-?found|error)\b/.test(place)
  )
}
