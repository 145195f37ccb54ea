/** How many entries were compared with nothing: silence about them is no praise. */
import type { Report } from '../../model/report.ts'
import { count } from '../plain.ts'

/** One sentence; null where a record vouches for every entry. */
export function unvouched({ checked }: Report): string | null {
  const { entries, byRecord } = checked
  const without = entries - byRecord
  if (without === 0) return null
  const which =
    byRecord === 0
      ? entries === 1
        ? 'The entry'
        : `All ${entries} entries`
      : `${without} of ${count(entries, 'entry', 'entries')}`
  return `${which}: no record was found, so title, authors, venue and year were compared with nothing.`
}
