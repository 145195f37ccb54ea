/** Facts as sources make them and caches keep them. */
import * as v from 'valibot'
import { readArxivId } from '../hosts/arxiv.ts'
import { isRepositoryName } from '../hosts/github.ts'
import type { Copy, FactKind, FactOf, Page, Paper, PaperRecord, Repository, Search } from '../model/facts.ts'
import type { ArxivId, Doi, PageUrl } from '../model/reference.ts'
import { address, visible, whole } from './parts.ts'

const maybeVisible = v.nullable(visible(20_000))
/** ISO 8601. */
export const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d(?:T[\d:.]{5,15}(?:Z|[+-]\d\d:\d\d)?)?$/))
const date = v.nullable(time)
/** In arXiv's own spelling, without a version. */
const arxivId = v.custom<ArxivId>((id) => {
  const known = typeof id === 'string' ? readArxivId(id) : null
  return known?.id === id && known?.version === null
})

const paper = v.object({
  id: arxivId,
  version: v.nullable(whole(1, 999)),
  title: visible(2000),
  authors: v.pipe(v.array(visible(500)), v.maxLength(20_000)),
  abstract: maybeVisible,
  comment: maybeVisible,
  journalRef: maybeVisible,
  doi: maybeVisible,
  published: date,
  updated: date,
  withdrawn: v.boolean(),
}) satisfies v.GenericSchema<unknown, Paper>

export const repositoryName = v.pipe(v.string(), v.check(isRepositoryName))

const repository = v.object({
  nameWithOwner: repositoryName,
  archived: v.boolean(),
  empty: v.boolean(),
  pushedAt: v.exactOptional(time),
  pathExists: v.nullable(v.boolean()),
  caveat: v.exactOptional(visible(500)),
}) satisfies v.GenericSchema<unknown, Repository>

/** In lower case (DOI Handbook §2.2). */
export const isDoi = (text: unknown): text is Doi =>
  typeof text === 'string' &&
  text.length <= 300 &&
  /^10\.\d{4,9}\/[!-~]+$/.test(text) &&
  !/[A-Z"<>\\^`{|}]/.test(text)
const doi = v.custom<Doi>(isDoi)

const retraction = v.object({
  type: v.picklist(['retraction', 'withdrawal', 'removal']),
  doi: v.nullable(doi),
  date,
})

const record = v.object({
  title: visible(2000),
  authors: v.pipe(v.array(visible(500)), v.maxLength(20_000)),
  order: v.picklist(['given', 'arbitrary']),
  venue: v.nullable(visible(500)),
  type: v.nullable(v.picklist(['conference', 'journal', 'preprint', 'other'])),
  year: v.nullable(whole(1600, 2200)),
  yearIsRough: v.boolean(),
  doi: v.nullable(doi),
  publishedAs: v.nullable(doi),
  retraction: v.nullable(retraction),
}) satisfies v.GenericSchema<unknown, PaperRecord>

const page = v.object({
  status: whole(100, 999),
  movedTo: v.nullable(
    v.pipe(
      address,
      v.transform((href) => href as PageUrl),
    ),
  ),
  place: v.exactOptional(v.picklist(['there', 'missing'])),
  record: v.exactOptional(record),
}) satisfies v.GenericSchema<unknown, Page>

const search = v.object({
  papers: v.pipe(v.array(paper), v.maxLength(100)),
}) satisfies v.GenericSchema<unknown, Search>

const copy = v.object({
  // from 1996, when the archive began
  timestamp: v.pipe(
    v.string(),
    v.regex(/^(?:199[6-9]|20\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{6}$/),
  ),
}) satisfies v.GenericSchema<unknown, Copy>

/** By kind. */
export const factSchemas: { readonly [K in FactKind]: v.GenericSchema<unknown, FactOf<K>> } = {
  paper,
  repository,
  page,
  record,
  search,
  copy,
}

/** A paper as a feed describes it, made fit to be shown; null for what is none. */
export function paperOf(value: unknown): Paper | null {
  const parsed = v.safeParse(paper, value)
  return parsed.success ? parsed.output : null
}

/** A copy of that time, `20210503121110`; null for what is no such time. */
export function copyOf(timestamp: unknown): Copy | null {
  const parsed = v.safeParse(copy, { timestamp })
  return parsed.success ? parsed.output : null
}

/** A record as a source makes it, made fit to be shown; null for what is none. */
export function recordOf(value: unknown): PaperRecord | null {
  const parsed = v.safeParse(record, value)
  return parsed.success ? parsed.output : null
}
