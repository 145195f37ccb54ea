/** Answers that are about the visitor rather than the page, on any host: bot checks and sign-in pages. */
import type { Answer } from '../model/source.ts'
import { plainHostname } from './address.ts'
import { isNoticeInstead, leadsOnTo } from './detours.ts'
import { hostOf } from './index.ts'

/** A path segment of a sign-in page; `/authors` and `/token-merging` are pages. */
const SIGN_IN =
  /\/(?:log-?in|sign-?in|service-?login|accounts?-login|o?auth2?|authorize|sso|consent|captcha|cookies?|session|token)(?:\.\w+)?(?:\/|$)/i
/** Query parameters that are valid for one visitor only. */
const VISITOR = /\b(?:log-?in|sign-?in|auth(?!or)|consent|captcha|cookie|session|token)/i
/** Where ShieldSquare, DataDome and Cloudflare send suspected bots. */
const CHECK =
  /^https?:\/\/(?:[\w.-]*\.)?(?:validate\.perfdrive\.com\/|geo\.captcha-delivery\.com\/)|\/cdn-cgi\/challenge/i
/** Subdomains for the same; a site of its own may bear such a name. */
const GATE = /^(?:consent|log-?in|sign-?in|sso|idp|auth|captcha)\.[^.]+\./i

/** Titles of the pages that Cloudflare, Akamai, Imperva, PerimeterX, DataDome, AWS and others put before a site. */
const CHECK_TITLE =
  /<title[^<>]*>\s*(?:just a moment|attention required|access denied|access to this page has been denied|pardon our interruption|are you (?:a robot|human)|robot check|human verification|(?:additional )?security (?:check|verification)|client challenge|verify(?:ing)? (?:that )?you are (?:a )?human|verifying your browser|access through your institution|checking your browser|ddos-guard|request rejected|bot verification|captcha|making sure you(?:&#39;|'|’)re not a bot|安全验证|验证码)/i
/** Text that occurs only in such pages. */
const CHECK_TEXT =
  /enable javascript and cookies to continue|captcha-delivery\.com\/|id="px-captcha"|incapsula incident id|AwsWafIntegration\.|cf-browser-verification|cf_chl_opt|id="?anubis_challenge/i

/** Whether an address is for signing in, for consent or for a bot check, rather than a page. */
export const isLoginPage = (url: URL): boolean => isSignIn(url) || VISITOR.test(url.search) || isBotCheck(url)

const isSignIn = ({ hostname, pathname }: URL): boolean =>
  SIGN_IN.test(pathname) || GATE.test(plainHostname(hostname))
const isBotCheck = (url: URL): boolean => CHECK.test(url.href) || hostOf(url.hostname)?.wall?.(url) === true

/** Why an answer says nothing about the page that was requested, as a clause; null when it can be trusted. */
export function botWall(url: URL, { headers, body, hops }: Answer): string | null {
  const isCheck = headers['cf-mitigated'] ?? headers['x-amzn-waf-action']
  if (isCheck || CHECK_TITLE.test(body) || CHECK_TEXT.test(body)) return `${url.hostname} shows a bot check`
  const end = URL.parse(hops.at(-1)?.to ?? '')
  if (!end) return null
  if (isBotCheck(end) || (isSignIn(end) && !isSignIn(url)))
    return hostOf(url.hostname)?.guarded ?? `${url.hostname} redirects to a sign-in page or a bot check`
  if (isNoticeInstead(url, end))
    return `${url.hostname} redirects to what looks like an error page or a notice`
  if (leadsOnTo(url, end))
    return `${url.hostname} redirects to ${end.hostname} and passes the requested address along, as a sign-in or guest network does`
  return null
}
