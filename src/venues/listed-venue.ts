/** The venue that an entry claims. */
import type { Entry, List } from '../model/list.ts'
import type { Venue } from '../model/venue.ts'
import { isWorkshopItself } from './tracks.ts'

/** Takes the words next to the name into account: `ACL 2025 Findings`, `CVPR 2024 (Workshop)`. Null if it is unknown. */
export function listedVenue({ venue, year }: Entry, { text, venues }: List): Venue | null {
  const read = venue && venues.read(venue.value)
  if (!venue || !read) return null
  const { start, end } = venue.span
  const dated = year && year.span.start >= end && year.span.start - end < NEAR ? year.span.end : end
  const beside = text.slice(dated, dated + 2 * NEAR).split('\n', 1)[0] ?? ''
  const said = /^[^\p{L}\n]{0,4}(workshops?|findings)\b/iu.exec(beside)?.[1]?.toLowerCase()
  const before = /\b(workshops?|findings)\b[^\p{L}\n]*(?:(?:of|at|in|the|on)\s+)*$/iu
  const led = before.exec(text.slice(Math.max(0, start - 3 * NEAR), start))?.[1]?.toLowerCase()
  const has = (word: string) => said?.startsWith(word) || led?.startsWith(word) || false
  return {
    ...read,
    workshop: read.workshop || (has('workshop') && !isWorkshopItself(read, venues)),
    findings: read.findings || has('findings'),
  }
}

/** Characters within which a year or a track belongs to the name. */
const NEAR = 8
