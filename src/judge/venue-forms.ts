/** How a list writes the names of venues. */
import type { List } from '../model/list.ts'
import type { Span } from '../model/span.ts'
import type { Venue, VenueIndex } from '../model/venue.ts'

/** The form in which two or more entries write a venue, and more than half of those that name it. */
export function venueForms({ entries, text, venues }: List): (venue: Venue) => string | null {
  const forms = new Map<string, string[]>()
  for (const { venue } of entries) {
    const read = venue && readOrNamed(venue.value, venues)
    if (!venue || !read) continue
    const [key, form] = [keyOf(read), formAt(venue.span, text)]
    const known = forms.get(key)
    if (known) known.push(form)
    else forms.set(key, [form])
  }
  const usual = new Map([...forms].map(([key, all]) => [key, mostOf(all)]))
  return (venue) => usual.get(keyOf(venue)) ?? null
}

/** `Conference on Rivers and Lakes (CRL)`: a full name that the table lacks may name the venue in brackets. */
function readOrNamed(name: string, { read }: VenueIndex): Venue | null {
  const [, short] = IN_BRACKETS.exec(name) ?? []
  return read(name) ?? (short === undefined ? null : read(short))
}
const IN_BRACKETS = /\(([A-Z][\w&+-]{1,14})\)$/

const keyOf = ({ key, workshop, findings }: Venue) => `${key} ${workshop} ${findings}`

/** With an asterisk in front that is no emphasis: `*ACL` in code marks. */
const formAt = ({ start, end }: Span, text: string): string =>
  text.slice(text.slice(start - 2, start) === '`*' && text.charAt(end) !== '*' ? start - 1 : start, end)

/**
 * What stands behind the year of papers in Findings, ` Findings` or ` (Findings)`, if most entries that name such papers have
 * that word there and not beside the venue's name.
 */
export function findingsForm({ entries, text, venues }: List): string | null {
  const forms = entries.flatMap(({ venue, year }) => {
    if (!venue) return []
    if (venues.read(venue.value)?.findings) return ['']
    if (!year || year.span.start < venue.span.end) return []
    return FINDINGS.exec(text.slice(year.span.end, year.span.end + FARTHEST))?.[0] ?? []
  })
  return mostOf(forms) || null
}
const FINDINGS = /^,? (?:\(findings\)|findings)(?!\p{L})/iu
const FARTHEST = 14

function mostOf(forms: readonly string[]): string | null {
  const counts = [...Map.groupBy(forms, (form) => form)].map(([form, all]) => [form, all.length] as const)
  const [form, count] = counts.toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0]
  return count > 1 && 2 * count > forms.length ? form : null
}
