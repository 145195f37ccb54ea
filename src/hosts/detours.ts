/** Redirects that move nothing, on any host. */
import { decodePercent, plainHostname } from './address.ts'

/** Whether a redirect shows no new address of a page: it leads on to the page, to a notice in its place, or is for one visit. */
export const isDetour = (asked: URL, to: URL): boolean =>
  leadsOnTo(asked, to) || isNoticeInstead(asked, to) || isForOneVisit(asked, to)

// ---- notices ------------------------------------------------------------------------------------

/** What notices are called in paths and titles: errors, maintenance, refusals, browsers, countries, suspension. */
const NOTICES = [
  '404|410|error-?404|(?:page-?)?not-?found|errors?(?:-?page)?|under-?construction',
  '(?:(?:scheduled|planned|site|system|server|under)-?)?maintenance(?:-?(?:page|mode))?',
  '(?:(?:service|site|temporarily)-?)?unavailable|too-?many-?requests|rate-?limit(?:ed|-?exceeded)',
  '(?:access|permission)-?denied|forbidden|(?:un|not-?)authori[sz]ed',
  '(?:unsupported|outdated|upgrade|update)-?(?:your-?)?browser|browser-?(?:not-?supported|unsupported)',
  '(?:enable|no)-?(?:cookies|javascript)|no-?script',
  'geo-?(?:block|restrict)(?:ed|ion)?|(?:blocked|restricted|(?:un|not-?)available)-?in-?your-?(?:country|region|location)',
  '(?:(?:account|site|domain)-?)?suspended(?:-?page)?|(?:domain-?)?parked|domain-?(?:for-?sale|parking|expired)',
].join('|')
/** By the last segment of a path. */
const NOTICE = new RegExp(String.raw`/(?:${NOTICES.replaceAll('-?', '[-_]?')})(?:\.\w+)?/?$`, 'i')
/** Such names say it only at the top of a site; in `cgi-sys` cPanel keeps its own. */
const TOP_NOTICE = /^\/(?:(?:lander|parking|blocked|sorry|4\d\d|5\d\d)(?:\.\w+)?\/?$|(?:errors?|cgi-sys)\/)/i

const isNotice = ({ pathname }: URL): boolean => NOTICE.test(pathname) || TOP_NOTICE.test(pathname)

/** Whether an address is of a notice that stands in for the page asked for: an error, maintenance, a refusal, a parked domain. */
export const isNoticeInstead = (asked: URL, to: URL): boolean => isNotice(to) && !isNotice(asked)

// ---- titles of notices --------------------------------------------------------------------------

const STATUS = '(?:http-)?(?:error-)?(?:40[0134]|410|429|451|50[0-4])(?:-error)?'
/** Words before what a notice says: `Sorry, the requested page …`, `We are currently …`. */
const BEFORE =
  '(?:oops|sorry|the|this|our|your|requested|page|site|website|server|service|file|content|we|were|it|is|are|was|currently|temporarily)-'
const SAID = [
  NOTICES,
  '(?:could-|can-?)?not-(?:be-)?found|does(?:-not|nt)-exist|(?:is-?nt|not)-available',
  '(?:down-|closed-|offline-)?(?:for|under|undergoing)-(?:scheduled-|planned-)?maintenance',
  '(?:internal-)?server-error|bad-(?:request|gateway)|gateway-time-?out|unavailable',
].join('|')
const NOTICE_TITLE = new RegExp(
  String.raw`^(?:(?:${STATUS}-)?(?:${BEFORE})*(?:${SAID})(?:-${STATUS})?|${STATUS}|(?:${BEFORE})+(?:down|closed|offline)|.*(?:domain|\w\.\w).*-is-(?:available-)?for-sale)$`,
)
/** Characters; notices have shorter titles. */
const MAX_TITLE = 200

/** Whether a page's title, or what stands before a separator in it, is a notice's and nothing else: `404 - Page not found`. */
export function isNoticeTitle(title: string): boolean {
  if (title.length > MAX_TITLE) return false
  const [first = ''] = title.split(/\s[-–—:]+\s|\s*[|·•»]\s*/)
  return [title, first].some((part) => NOTICE_TITLE.test(slug(part)))
}

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}.]+|\.(?![\p{L}\p{N}])/gu, '-')
    .replace(/^-+|-+$/g, '')

// ---- for one visit ------------------------------------------------------------------------------

/** Parameters of sessions and of tracking. */
const VISIT =
  /^(?:utm_\w+|[gdy]clid|[gw]braid|fbclid|msclkid|twclid|igshid|mc_[ce]id|_g[al]|sid|\w{0,20}sess(?:ion)?_?id\w{0,40}|cfid|cftoken|ticket|nonce|error)$/i
/** Sessions that Java's and ASP.NET's servers write into paths. */
const VISIT_IN_PATH = /;(?:\w{0,20}sess(?:ion)?_?id|sid)=|\/\(s\(\w+\)\)\//i

function isForOneVisit(asked: URL, to: URL): boolean {
  if (VISIT_IN_PATH.test(to.pathname) && !VISIT_IN_PATH.test(asked.pathname)) return true
  return [...to.searchParams.keys()].some((name) => VISIT.test(name) && !asked.searchParams.has(name))
}

// ---- leading on ---------------------------------------------------------------------------------

/** Parameters that tell where a visitor comes from. */
const ORIGIN = /^(?:utm_\w+|ref\w*|from|source|src|via)$/i

/**
 * Whether an address has another one in its path or its query, to lead visitors on to it: a guest network's, a consent
 * page's, a parked domain's, an archive's.
 */
export function leadsOnTo(asked: URL, { pathname, searchParams }: URL): boolean {
  const host = plainHostname(asked.hostname)
  const query = [...searchParams].filter(([name]) => !ORIGIN.test(name)).flat()
  const parts = [pathname, ...query].map(readable)
  if (parts.some((part) => plainHostname(part.replace(/\/$/, '')) === host)) return true
  const path = readable(asked.pathname).replace(/\/$/, '')
  const place = path === '' ? `//${host}` : host + path
  return parts.some((part) => hasWhole(part.replaceAll('//www.', '//'), place))
}

/** Addresses within addresses may be encoded twice. */
const readable = (text: string): string => decodePercent(decodePercent(text)).toLowerCase()

function hasWhole(text: string, place: string): boolean {
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + place.length]]
    if (!/[\w-]/.test(before) && !/[\w.-]/.test(after)) return true
  }
  return false
}
