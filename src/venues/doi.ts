/** What a DOI itself says of a venue, for publishers whose suffixes name it. */

export type DoiVenue = {
  readonly name: string
  readonly workshop: boolean
  readonly findings: boolean
  /** Of proceedings; a journal's DOI is given before the volume, so it has none. */
  readonly year: number | null
}

const meeting = (name: string, year: number): DoiVenue => ({ name, workshop: false, findings: false, year })
const journal = (name: string): DoiVenue => ({ name, workshop: false, findings: false, year: null })

/** Letters that the ACL Anthology gave its meetings until 2019 (aclanthology.org, "Anthology identifiers"). */
const LETTERS: Readonly<Record<string, string>> = { P: 'ACL', D: 'EMNLP', N: 'NAACL', E: 'EACL' }
/** Elsevier's journal codes. */
const ELSEVIER: Readonly<Record<string, string>> = {
  media: 'Medical Image Analysis',
  patcog: 'Pattern Recognition',
  patrec: 'Pattern Recognition Letters',
  neucom: 'Neurocomputing',
  neunet: 'Neural Networks',
  inffus: 'Information Fusion',
  cviu: 'Computer Vision and Image Understanding',
  knosys: 'Knowledge-Based Systems',
  eswa: 'Expert Systems with Applications',
}

/** Reads `10.1109/CVPRW59228.2023.00484` and the like; null for publishers whose DOIs say nothing. */
export function venueOfDoi(doi: string): DoiVenue | null {
  const text = doi.slice(0, 200)
  return ieee(text) ?? acl(text) ?? others(text)
}

/** `CVPR52733.2024.…` and, until 2019, `CVPR.2019.…`; journals have the year of acceptance (`TPAMI.2023.…`). */
function ieee(doi: string): DoiVenue | null {
  const match = /^10\.(?:1109|23919)\/(3DV|[a-z]+?)(w?)(\d*)\.((?:19|20)\d\d)\.\d+$/i.exec(doi)
  if (!match?.[1]) return null
  if (!match[3] && /^(?:t|jbhi|access|lra|jstars)/i.test(match[1])) return journal(`${match[1]}${match[2]}`)
  // ICPR 2020 met in January 2021, which its DOIs name
  if (/^icpr$/i.test(match[1])) return { ...journal(match[1]), workshop: match[2] !== '' }
  return { ...meeting(match[1].toUpperCase(), Number(match[4])), workshop: match[2] !== '' }
}

function acl(doi: string): DoiVenue | null {
  const old = /^10\.18653\/v1\/([PDNE])(\d\d)-[12]\d{3}$/.exec(doi)
  if (old?.[1]) return meeting(LETTERS[old[1]] ?? '', 2000 + Number(old[2]))
  const now = /^10\.18653\/v1\/(20\d\d)\.(?:(findings)-([a-z]+)|([a-z]+)-(?:main|long|short))\.\d+$/.exec(doi)
  if (!now) return null
  return { ...meeting(now[3] ?? now[4] ?? '', Number(now[1])), findings: now[2] !== undefined }
}

function others(doi: string): DoiVenue | null {
  const ijcai = /^10\.24963\/ijcai\.(20\d\d)\/\d+$/.exec(doi)
  if (ijcai) return meeting('IJCAI', Number(ijcai[1]))
  const named = /^10\.(?:14722\/(ndss)|15607\/(rss))\.(20\d\d)\./i.exec(doi)
  if (named) return meeting((named[1] ?? named[2] ?? '').toUpperCase(), Number(named[3]))
  const speech = /^10\.21437\/interspeech\.(20\d\d)-\d+$/i.exec(doi)
  if (speech) return meeting('Interspeech', Number(speech[1]))
  // volume 38 is of 2024
  const aaai = /^10\.1609\/aaai\.v(\d\d)i\d+\.\d+$/.exec(doi)
  if (aaai) return meeting('AAAI', 1986 + Number(aaai[1]))
  if (/^10\.1162\/tacl_a_\d+$/.test(doi)) return journal('TACL')
  const name = ELSEVIER[/^10\.1016\/j\.([a-z]+)\.\d{4}\.\d+$/.exec(doi)?.[1] ?? '']
  return name ? journal(name) : null
}
