/** The venue that a DOI names, for publishers whose DOIs do so. */
import { VENUES, type VenueRow } from './table.ts'

export type DoiVenue = {
  readonly name: string
  readonly workshop: boolean
  readonly findings: boolean
  /** The year of the proceedings; null for a journal, whose DOIs are assigned before the volume is known. */
  readonly year: number | null
}

const meeting = (name: string, year: number): DoiVenue => ({ name, workshop: false, findings: false, year })
const journal = (name: string): DoiVenue => ({ name, workshop: false, findings: false, year: null })

const BY_PREFIX: readonly (readonly [string, VenueRow])[] = VENUES.flatMap((row) =>
  row.doi ? [[row.doi, row] as const] : [],
)

/** Reads `10.1109/CVPRW59228.2023.00484` and the like; null for publishers whose DOIs do not name the venue. */
export function venueOfDoi(doi: string): DoiVenue | null {
  const text = doi.slice(0, 200)
  return ieee(text) ?? acl(text) ?? byPrefix(text)
}

/** `CVPR52733.2024.…` and, until 2019, `CVPR.2019.…`; a journal's has the year of acceptance (`TPAMI.2023.…`). */
function ieee(doi: string): DoiVenue | null {
  const match = /^10\.(?:1109|23919)\/(3DV|[a-z]+?)(w?)(\d*)\.((?:19|20)\d\d)\.\d+$/i.exec(doi)
  if (!match?.[1]) return null
  if (!match[3] && /^(?:t|jbhi|access|lra|jstars)/i.test(match[1])) return journal(`${match[1]}${match[2]}`)
  // ICPR 2020 took place in January 2021, and its DOIs say 2021
  if (/^icpr$/i.test(match[1])) return { ...journal(match[1]), workshop: match[2] !== '' }
  return { ...meeting(match[1].toUpperCase(), Number(match[4])), workshop: match[2] !== '' }
}

/** The form since 2020 (aclanthology.org, "Anthology identifiers"); older ones have a prefix in the table. */
function acl(doi: string): DoiVenue | null {
  const match = /^10\.18653\/v1\/(20\d\d)\.(?:(findings)-([a-z]+)|([a-z]+)-(?:main|long|short))\.\d+$/.exec(
    doi,
  )
  if (!match) return null
  return { ...meeting(match[3] ?? match[4] ?? '', Number(match[1])), findings: match[2] !== undefined }
}

function byPrefix(doi: string): DoiVenue | null {
  const text = doi.toLowerCase()
  const [prefix = '', row] = BY_PREFIX.find(([start]) => text.startsWith(start)) ?? []
  const rest = text.slice(prefix.length)
  if (row?.kind === 'journal') return /^\d[\d.]*$/.test(rest) ? journal(row.full) : null
  const year = yearOf(rest)
  return row && year !== null ? meeting(row.name, year) : null
}

/** The year of the proceedings, from what follows a conference's prefix. */
function yearOf(rest: string): number | null {
  const year = /^(20\d\d)[./-]/.exec(rest)?.[1]
  if (year) return Number(year)
  // ACL until 2019: `19-1001`, where 1 and 2 stand for long and short papers
  const short = /^(\d\d)-[12]\d{3}$/.exec(rest)?.[1]
  if (short) return 2000 + Number(short)
  // AAAI: volume 38 appeared in 2024
  const volume = /^v(\d\d)i\d+\.\d+$/.exec(rest)?.[1]
  return volume ? 1986 + Number(volume) : null
}
