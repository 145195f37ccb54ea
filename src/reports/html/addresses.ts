/** Addresses that a page may link: strangers wrote them. */

/** The address as browsers would open it, if it is one of the web; null for everything else, such as `javascript:`. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** The longest address that is shown whole. */
export const MAX_ADDRESS = 500

/** Where a list can be seen line by line (`…#L1`), given `https://github.com/o/r/blob/SHA`; null where that is not known. */
export function fileAddress(path: string, blobUrl: string | null): string | null {
  if (blobUrl === null) return null
  const parts = path.split('/').map((part) => encodeURIComponent(part.toWellFormed()))
  return `${blobUrl}/${parts.join('/')}?plain=1`
}
