/** Answers that are about the asker and not about the page: walls against robots, doors for members. */
import type { Answer } from '../model/source.ts'

/** A step of a path that is a door and no page; `/authors` and `/token-merging` are pages. */
const DOOR =
  /\/(?:log-?in|sign-?in|service-?login|accounts?-login|o?auth2?|authorize|sso|consent|captcha|cookies?|session|token)(?:\.\w+)?(?:\/|$)/i
/** What a question says to one visitor alone. */
const GUEST = /\b(?:log-?in|sign-?in|auth(?!or)|consent|captcha|cookie|session|token)/i
/** Where robots are sent: Google's, ShieldSquare's, Cloudflare's and DataDome's own addresses. */
const TRAP =
  /^https?:\/\/(?:[\w.-]*\.)?(?:google\.[a-z.]+\/sorry\/|validate\.perfdrive\.com\/|geo\.captcha-delivery\.com\/|accounts\.google\.com\/)|\/cdn-cgi\/challenge/i
const ERROR_PAGE = /\/(?:404|410|not-?found|page-?not-?found|error-?404)(?:\.\w+)?\/?$/i

/** Titles of the pages that Cloudflare, Akamai, Imperva, PerimeterX, DataDome, AWS and others put before a site. */
const WALL_TITLE =
  /<title[^<>]*>\s*(?:just a moment|attention required|access denied|access to this page has been denied|pardon our interruption|are you (?:a robot|human)|robot check|human verification|(?:additional )?security (?:check|verification)|client challenge|verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser|ddos-guard|request rejected|bot verification|captcha|making sure you(?:&#39;|'|’)re not a bot|安全验证|验证码)/i
/** What stands in such pages alone. */
const WALL_TEXT =
  /enable javascript and cookies to continue|captcha-delivery\.com\/|id="px-captcha"|incapsula incident id|AwsWafIntegration\.|cf-browser-verification|cf_chl_opt/i

/** Whether an address is a door (sign in, consent, captcha) rather than a page. */
export function isDoor({ pathname, search, href }: URL): boolean {
  return DOOR.test(pathname) || GUEST.test(search) || TRAP.test(href)
}

/** Why an answer tells nothing about the page that was asked for, as a clause; null when it may be taken at its word. */
export function wallOf(url: URL, { headers, body, hops }: Answer): string | null {
  if (headers['cf-mitigated'] ?? headers['x-amzn-waf-action'])
    return `${url.hostname} wants to see that no robot asks`
  if (WALL_TITLE.test(body) || WALL_TEXT.test(body)) return `${url.hostname} wants to see that no robot asks`
  const end = URL.parse(hops.at(-1)?.to ?? '')
  if (!end) return null
  if (TRAP.test(end.href) || (DOOR.test(end.pathname) && !DOOR.test(url.pathname)))
    return `${url.hostname} leads to a sign-in or a test for robots`
  if (ERROR_PAGE.test(end.pathname) && !ERROR_PAGE.test(url.pathname))
    return `${url.hostname} leads to what looks like an error page`
  return null
}
