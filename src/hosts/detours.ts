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
  'coming-?soon|waiting-?room|verify-?(?:you-?are-?)?human|age-?(?:gate|check|verification)|dmca-?notice',
  '(?:select|choose)-?(?:your-?)?(?:country|region|location)',
].join('|')
/** By the last segment of a path. */
const NOTICE = new RegExp(String.raw`/(?:${NOTICES.replaceAll('-?', '[-_]?')})(?:\.\w+)?/?$`, 'i')
/** Such names say it only at the top of a site, some also in a site's language; in `cgi-sys` cPanel keeps its own. */
const TOP_NOTICE =
  /^\/(?:(?:lander|parking|challenge|oops|4\d\d|5\d\d|(?:[a-z]{2}\/)?(?:block(?:ed)?|denied|sorry|offline|gone))(?:\.\w+)?\/?$|(?:errors?|cgi-sys)\/)/i
/** Among what belongs to no page. */
const STATUS_FILE = /\/(?:assets|public|static|errors?|errors?[-_]?pages?)\/[45]\d\d(?:\.\w+)?$/i

const isNotice = ({ pathname }: URL): boolean =>
  [NOTICE, TOP_NOTICE, STATUS_FILE].some((notice) => notice.test(pathname))

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

/** Parameters of sessions, of tracking, of bot checks and of signatures that expire. */
const VISIT =
  /^(?:utm_\w+|[gdy]clid|[gw]braid|fbclid|msclkid|twclid|igshid|mc_[ce]id|_g[al]|sid|\w{0,20}sess(?:ion)?_?id\w{0,40}|cfid|cftoken|ticket|nonce|error|__cf_chl_\w+|expires|sig(?:nature)?|key-pair-id|x-(?:amz|goog)-[\w-]+)$/i
/** Parameters that are such by their value: the time in seconds or milliseconds, a session's hash. */
const VISIT_BY_VALUE = /^(?:_=\d{10}(?:\d{3})?|s=[\da-f]{32})$/i
/** Sessions that Java's and ASP.NET's servers write into paths. */
const VISIT_IN_PATH = /;(?:\w{0,20}sess(?:ion)?_?id|sid)=|\/\((?:[a-z]\(\w+\)){1,9}\)\//i

function isForOneVisit(asked: URL, to: URL): boolean {
  if (VISIT_IN_PATH.test(to.pathname) && !VISIT_IN_PATH.test(asked.pathname)) return true
  return [...to.searchParams].some(
    ([name, value]) =>
      !asked.searchParams.has(name) && (VISIT.test(name) || VISIT_BY_VALUE.test(`${name}=${value}`)),
  )
}

// ---- leading on ---------------------------------------------------------------------------------

/** Parameters that tell where a visitor comes from. */
const ORIGIN = /^(?:utm_\w+|ref\w*|from|source|src|via)$/i
/** Parameters that tell where a visitor is to go, if only by a path of the same site. */
const ONWARD =
  /^(?:next|url|(?:continue|destination|dest|forward|goto|redir(?:ect)?|return)(?:[-_]?(?:path|to|ur[il]))?)$/i
/** Segments of paths before the name of a domain that is for sale. */
const SALE = /\b(?:buy|sale|forsale|domains?)\b/

/**
 * Whether an address has another one in its path or its query, to lead visitors on to it: a guest network's, a consent
 * page's, a parked domain's, an archive's.
 */
export function leadsOnTo(asked: URL, to: URL): boolean {
  const { pathname, searchParams } = to
  const host = plainHostname(asked.hostname)
  const query = [...searchParams].filter(([name]) => !ORIGIN.test(name)).flat()
  const parts = [pathname, ...query].map(readable)
  if (parts.some((part) => plainHostname(part.replace(/\/$/, '')) === host)) return true
  const path = readable(asked.pathname).replace(/\/$/, '')
  if (namesHost(pathname, host, path === '') || (path !== '' && leadsOnToPath(path, searchParams)))
    return true
  const place = path === '' ? `//${host}` : host + path
  return parts.some((part) => hasWhole(part.replaceAll('//www.', '//'), place))
}

/** `/forsale/HOST`. What a front page leads to may be called like its host, as a repository is. */
const namesHost = (path: string, host: string, isFront: boolean): boolean =>
  readable(path)
    .split('/')
    .some((part, i, all) => plainHostname(part) === host && (!isFront || SALE.test(all[i - 1] ?? '')))

/** `/accept-terms?next=/paper`. */
const leadsOnToPath = (path: string, query: URLSearchParams): boolean =>
  [...query].some(([name, value]) => ONWARD.test(name) && readable(value).split(/\/?(?:[?#]|$)/)[0] === path)

/** Addresses within addresses may be encoded twice. */
const readable = (text: string): string => decodePercent(decodePercent(text)).toLowerCase()

function hasWhole(text: string, place: string): boolean {
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + place.length]]
    if (!/[\w-]/.test(before) && !/[\w.-]/.test(after)) return true
  }
  return false
}
