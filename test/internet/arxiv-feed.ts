/** Atom as arXiv's API has written it since November 2025: its elements, their order, their attributes' order. */
import { createHash } from 'node:crypto'
import type { Version } from './arxiv-versions.ts'
import { escapeXml } from './exchange.ts'

export type Feed = {
  /** As arXiv reads it: `ti:"two words"`; '' without one. */
  readonly search: string
  readonly idList: string
  readonly start: number
  readonly most: number
  /** How many were found, before `start` and `most`. */
  readonly total: number
  readonly papers: readonly Version[]
}

const head = `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
`

/** The answer to a good request; unknown ids are simply not in it. */
export function feed({ search, idList, start, most, total, papers }: Feed, now: Date): string {
  const asked = `search_query=${search}&id_list=${idList}&start=${start}&max_results=${most}`
  const self = `https://arxiv.org/api/query?search_query=${formEncoded(search)}&start=${start}&max_results=${most}&id_list=${idList}`
  const hash = createHash('sha1').update(asked).digest('base64').replace(/=$/, '')
  return [
    head,
    element(2, 'id', `https://arxiv.org/api/${hash}`),
    element(2, 'title', `arXiv Query: ${asked}`),
    element(2, 'updated', seconds(now)),
    `  <link href="${attribute(self)}" type="application/atom+xml"/>\n`,
    counts(most, total, start),
    ...papers.map(entry),
    '</feed>\n',
  ].join('')
}

/** As Werkzeug encodes queries. */
const formEncoded = (text: string) =>
  encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/%(?:24|2C|2F|3A|3B|3F|40)/g, decodeURIComponent)

/** The answer to a bad request: one entry that says what is wrong. */
export function errorFeed(summary: string, now = new Date()): string {
  const id = `https://arxiv.org/api/errors#${summary.replaceAll(' ', '_')}`
  return [
    head,
    element(2, 'id', 'https://arxiv.org/'),
    element(2, 'title', 'arXiv Search Results'),
    element(2, 'updated', seconds(now)),
    counts(1, 1, 0),
    '  <entry>\n',
    element(4, 'id', id),
    element(4, 'title', 'Error'),
    element(4, 'updated', seconds(now)),
    `    <link href="${attribute(id)}" rel="alternate" type="text/html"/>\n`,
    element(4, 'summary', summary),
    author('arXiv api core'),
    '  </entry>\n</feed>\n',
  ].join('')
}

function counts(most: number, total: number, start: number): string {
  return [
    element(2, 'opensearch:itemsPerPage', String(most)),
    element(2, 'opensearch:totalResults', String(total)),
    element(2, 'opensearch:startIndex', String(start)),
  ].join('')
}

/** Of a version that is not described apart, the paper's own title and authors are given. */
function entry({ paper, number, current }: Version): string {
  const name = number === null ? paper.id : `${paper.id}v${number}`
  const then = paper.earlier?.[String(number)]
  const updated = current ? paper.updated : (then?.updated ?? (number === 1 ? paper.published : undefined))
  const categories = paper.categories ?? []
  return [
    '  <entry>\n',
    // Every link is https; the id never became so.
    element(4, 'id', `http://arxiv.org/abs/${name}`),
    element(4, 'title', then?.title ?? paper.title),
    element(4, 'updated', updated && instant(updated)),
    `    <link href="https://arxiv.org/abs/${name}" rel="alternate" type="text/html"/>\n`,
    `    <link href="https://arxiv.org/pdf/${name}" rel="related" type="application/pdf" title="pdf"/>\n`,
    element(4, 'summary', paper.abstract),
    ...categories.map((term) => `    <category term="${term}" scheme="http://arxiv.org/schemas/atom"/>\n`),
    element(4, 'published', paper.published && instant(paper.published)),
    element(4, 'arxiv:comment', paper.comment),
    ...categories.slice(0, 1).map((term) => `    <arxiv:primary_category term="${term}"/>\n`),
    element(4, 'arxiv:journal_ref', paper.journalRef),
    ...(then?.authors ?? paper.authors).map(author),
    element(4, 'arxiv:doi', paper.doi),
    paper.doi
      ? `    <link rel="related" href="${attribute(`https://doi.org/${paper.doi}`)}" title="doi"/>\n`
      : '',
    '  </entry>\n',
  ].join('')
}

function author(one: string | { name: string; affiliation: string }): string {
  const { name, affiliation } = typeof one === 'string' ? { name: one, affiliation: undefined } : one
  return `    <author>\n${element(6, 'name', name)}${element(6, 'arxiv:affiliation', affiliation)}    </author>\n`
}

function element(indent: number, name: string, text: string | undefined): string {
  return text === undefined ? '' : `${' '.repeat(indent)}<${name}>${escapeXml(text)}</${name}>\n`
}

function attribute(value: string): string {
  return escapeXml(value).replaceAll('"', '&quot;')
}

function seconds(date: Date): string {
  return date.toISOString().replace(/\.\d+/, '')
}

/** Atom demands a time (RFC 4287 §3.3); of a day alone, its midnight. */
function instant(date: string): string {
  return date.length === 10 ? `${date}T00:00:00Z` : date
}
