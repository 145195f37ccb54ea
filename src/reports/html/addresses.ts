/** Addresses that a page may link: strangers wrote them. */

/** The address as browsers would open it, if it is one of the web; null for everything else, such as `javascript:`. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** The longest address that is shown whole. */
export const MAX_ADDRESS = 500
