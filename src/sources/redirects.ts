/** What redirects tell (RFC 9110 §15.4). */
import type { Answer } from '../model/source.ts'

/** Where the leading permanent redirects lead: what follows a temporary one moves nothing. Null where there are none. */
export function permanentEnd(hops: Answer['hops']): URL | null {
  const temporary = hops.findIndex(({ status }) => status !== 301 && status !== 308)
  const permanent = temporary < 0 ? hops : hops.slice(0, temporary)
  return URL.parse(permanent.at(-1)?.to ?? '')
}
