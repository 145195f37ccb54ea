/** Who says what of an entry's paper: each record that one of its links leads to, whoever has it. */
import { bridgedId, type Facts, found, type Paper, type PaperRecord, paperAsked } from './facts.ts'
import type { Entry, Link } from './list.ts'
import { type PaperKey, paperKeysOf } from './reference.ts'

export type Witness = {
  /** For people: “arXiv”, “Crossref”, “the publisher”. */
  readonly source: string
  /** The link of the entry that led to it. */
  readonly link: Link
  readonly title: string
  /** Empty where the source does not name them. */
  readonly authors: readonly string[]
  /** What is known of its publication; null for arXiv's own record, which says so in free text only. */
  readonly record: PaperRecord | null
  /** arXiv's own record; null for all others. */
  readonly paper: Paper | null
  /** It comes from an index, which may have mixed up papers, and not from where the link itself leads. */
  readonly isIndex: boolean
  /** The address where a person can see it. */
  readonly evidence: string
}

/** The facts that describe papers. */
export type Descriptions = Pick<Facts, 'paper' | 'page' | 'record'>

/** Finds the records of the papers that an entry links, arXiv's first; others in the order of the links. */
export function witnessing(facts: Descriptions): (entry: Entry) => readonly Witness[] {
  const byPaper = recordsByPaper(facts.record)
  return ({ links }) => {
    const papers = links.filter(({ role }) => role === 'paper')
    const all = papers.flatMap((link) => [
      ...arxivs(link, facts),
      ...pages(link, facts),
      ...records(link, byPaper),
    ])
    return [...all.filter(({ paper }) => paper), ...all.filter(({ paper }) => !paper)]
  }
}

function arxivs(link: Link, facts: Descriptions): Witness[] {
  const { reference } = link
  const known = reference.kind === 'paper' ? facts.paper.get(reference.id) : undefined
  const paper = found(known)
  if (!paper || known?.state !== 'found') return []
  const { title, authors } = paper
  const { evidence } = known
  return [{ source: 'arXiv', link, title, authors, record: null, paper, isIndex: false, evidence }]
}

function pages(link: Link, facts: Descriptions): Witness[] {
  const known = link.reference.kind === 'page' ? facts.page.get(link.reference.url) : undefined
  const record = found(known)?.record
  if (!record || known?.state !== 'found') return []
  return [{ ...witness('the publisher', link, record), isIndex: false, evidence: known.evidence }]
}

function records(link: Link, byPaper: ByPaper): Witness[] {
  return paperKeysOf(link.reference).flatMap((key) =>
    (byPaper.get(key) ?? []).map(({ source = '', fact, evidence }) => ({
      ...witness(source, link, fact),
      ...{ isIndex: true, evidence },
    })),
  )
}

const witness = (source: string, link: Link, record: PaperRecord) => {
  const { title, authors } = record
  return { source, link, title, authors, record, paper: null }
}

type FoundRecord = Extract<ReturnType<Facts['record']['get']>, { readonly state: 'found' }>
type ByPaper = ReadonlyMap<PaperKey, readonly FoundRecord[]>

/** The records of each paper; a record's key is its source, a space, and the paper's key. */
function recordsByPaper(records: Facts['record']): ByPaper {
  const index = new Map<PaperKey, FoundRecord[]>()
  for (const [key, record] of records) {
    if (record.state !== 'found' || bridgedId(key) !== null) continue
    const paper = paperAsked(key)
    index.set(paper, [...(index.get(paper) ?? []), record])
  }
  return index
}
