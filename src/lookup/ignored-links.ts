/** Links that the user does not want requested. */
import { urlPattern } from '../text/glob.ts'

/**
 * Whether a URL is ignored: it begins with one of the prefixes or is matched by a pattern with `*`, and by none of those
 * with `!` before them.
 */
export function ignoredLinks(patterns: readonly string[]): (url: string) => boolean {
  const exceptions = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((one) => linkMatcher(one.slice(1)))
  const ignored = patterns.filter((pattern) => !pattern.startsWith('!')).map(linkMatcher)
  return (url) => ignored.some((matches) => matches(url)) && !exceptions.some((matches) => matches(url))
}

const linkMatcher = (pattern: string): ((url: string) => boolean) =>
  pattern.includes('*') ? urlPattern(pattern) : (url) => url.startsWith(pattern)
