/** The state of a link under the facts: shared by rules and report, so that they cannot disagree. */
import {
  type Facts,
  type Known,
  type Page,
  type Paper,
  piiKey,
  type RecordKey,
  registryKey,
} from './facts.ts'
import {
  type HostedPaper,
  type PageUrl,
  type PaperReference,
  type Reference,
  type RepositoryReference,
  resolvedDoi,
} from './reference.ts'

export type LinkStatus = 'alive' | 'moved' | 'dead' | 'unknown' | 'skipped'

export type LinkState = {
  readonly status: LinkStatus
  readonly httpStatus: number | null
  readonly movedTo: string | null
  readonly reason: string | null
  readonly evidence: string | null
}

/** arXiv's canonical address of a paper's PDF, without `.pdf` (which arXiv answers without a redirect). */
export function pdfUrl({ id, version }: PaperReference): PageUrl {
  return `https://arxiv.org/pdf/${id}${version === null ? '' : `v${version}`}` as PageUrl
}

/** The key that asks for a link's fragment in its page; null where it has none. */
export function placeKey({ url, reference }: { url: string; reference: Reference }): PageUrl | null {
  const fragment = /#(.+)$/s.exec(url.trim())?.[1]
  if (reference.kind !== 'page' || fragment === undefined) return null
  return (URL.parse(`${reference.url}#${fragment}`)?.href ?? null) as PageUrl | null
}

/** The state of a link: its reference's, with a reason where a living page lacks the link's fragment. */
export function linkState(link: { url: string; reference: Reference }, facts: Facts): LinkState {
  const state = stateOf(link.reference, facts)
  const key = placeKey(link)
  const known = key === null ? undefined : facts.page.get(key)
  const missing = known?.state === 'found' && known.fact.place === 'missing'
  if (!missing || (state.status !== 'alive' && state.status !== 'moved')) return state
  return { ...state, reason: `nothing in the page is named ${link.url.slice(link.url.indexOf('#'))}` }
}

/** The state of a reference; `skipped` where it was not looked up. */
function stateOf(reference: Reference, facts: Facts): LinkState {
  switch (reference.kind) {
    case 'paper':
      return paperState(reference, facts)
    case 'repository':
      return repositoryState(reference, facts)
    case 'page':
      return withRegistry(reference, pageState(facts.page.get(reference.url)), facts)
    default:
      return skipped(reference.kind === 'anchor' ? 'an anchor in the list' : reference.why)
  }
}

const none = { httpStatus: null, movedTo: null, reason: null, evidence: null }
const alive = (evidence: string, reason: string | null = null): LinkState => ({
  ...none,
  status: 'alive',
  reason,
  evidence,
})
const skipped = (reason: string): LinkState => ({ ...none, status: 'skipped', reason })

/** Decided by the paper's record and, for a link to the PDF, by the PDF itself if that was requested. */
function paperState(reference: PaperReference, facts: Facts<'paper' | 'page'>): LinkState {
  const record = facts.paper.get(reference.id)
  const pdf = reference.form === 'pdf' ? facts.page.get(pdfUrl(reference)) : undefined
  if (record?.state === 'found') {
    const state = isLaterVersion(reference, record.fact)
      ? laterState(reference, record.fact, record.evidence)
      : alive(record.evidence)
    if (pdf?.state === 'found' && state.status === 'unknown') return alive(pdf.evidence)
    return pdf?.state === 'absent' && state.status === 'alive' ? absentOrUnknown(pdf) : state
  }
  if (pdf?.state === 'found') return alive(pdf.evidence)
  if (record === undefined) return pdf ? pageState(pdf) : skipped('not looked up')
  return absentOrUnknown(record)
}

/** Whether a link names a version after the record's: then the record may be the older one, of title and authors too. */
export const isLaterVersion = (reference: Reference, { version }: Pick<Paper, 'version'>): boolean =>
  reference.kind === 'paper' && version !== null && (reference.version ?? 0) > version

/** A record that ends before the linked version proves nothing by itself: it may be older than the version. */
function laterState({ id, version }: PaperReference, paper: Paper, evidence: string): LinkState {
  const page = paper.later?.[version ?? 0]
  if (page === 'there') return alive(evidence)
  const reason =
    page === 'missing'
      ? `arXiv has no version ${version} of ${id}; the newest is ${paper.version}`
      : `the record of ${id} is version ${paper.version}’s, and arXiv did not say whether there is a version ${version}`
  return page === 'missing'
    ? { ...none, status: 'dead', reason, evidence }
    : { ...none, status: 'unknown', reason }
}

/** Decided by the repository's record, and by whether it has the path in the link. */
function repositoryState(reference: RepositoryReference, facts: Facts<'repository'>): LinkState {
  const known = facts.repository.get(reference.key)
  if (known === undefined) return skipped('not looked up')
  if (known.state !== 'found') return absentOrUnknown(known)
  const { nameWithOwner, pathExists, caveat } = known.fact
  if (pathExists === false) {
    const reason = `${nameWithOwner} has no ${reference.at?.refAndPath ?? 'such path'}`
    return { ...none, status: 'dead', reason, evidence: known.evidence }
  }
  if (nameWithOwner.toLowerCase() === `${reference.owner}/${reference.name}`.toLowerCase()) {
    return alive(known.evidence, caveat)
  }
  const movedTo = `https://github.com/${nameWithOwner}`
  return { ...none, status: 'moved', movedTo, evidence: known.evidence }
}

function pageState(known: Known<Page> | undefined): LinkState {
  if (known === undefined) return skipped('not looked up')
  if (known.state !== 'found') return absentOrUnknown(known)
  const { status: httpStatus, movedTo } = known.fact
  return {
    ...none,
    status: movedTo === null ? 'alive' : 'moved',
    httpStatus,
    movedTo,
    evidence: known.evidence,
  }
}

/** Publishers refuse bots, and OpenReview all visitors; what exists is known to those who register or index it. */
function withRegistry(
  reference: Extract<Reference, { kind: 'page' }>,
  page: LinkState,
  { record }: Facts<'record'>,
): LinkState {
  const key = reference.paper && keyIn(reference.paper)
  const known = key ? record.get(key) : undefined
  // a publisher's own address may exist though its DOI does not, and may be gone though its DOI exists
  const isResolver = resolvedDoi(reference) !== null
  if (known?.state === 'found' && page.status === 'unknown' && !(isResolver && page.httpStatus === 404))
    return alive(known.evidence)
  if (known?.state === 'found' && page.status === 'dead' && isResolver)
    return { ...page, status: 'unknown', reason: `${page.reason}, but its DOI is registered`, evidence: null }
  if (known?.state === 'absent' && page.status === 'unknown' && isResolver) return absentOrUnknown(known)
  return page
}

/** The key by which they know what an address names; null where a DOI only follows from an id of the host's own. */
function keyIn({ host, id, doi }: HostedPaper): RecordKey | null {
  if (host === 'pii') return piiKey(id)
  // dblp keeps the addresses of OpenReview's pages as they are
  if (host === 'openreview') return `dblp openreview:${id}`
  return doi && host === 'doi' ? registryKey(doi) : null
}

function absentOrUnknown(known: Exclude<Known<unknown>, { state: 'found' }>): LinkState {
  const { why: reason, status: httpStatus } = known
  if (known.state === 'unknown') return { ...none, status: 'unknown', httpStatus, reason }
  return { ...none, status: 'dead', httpStatus, reason, evidence: known.evidence }
}
