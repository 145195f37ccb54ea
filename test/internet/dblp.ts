/** dblp's SPARQL service (sparql.dblp.org, "dblp RDF schema"; as served in 2026): the two queries that there are. */
import { type Handler, json, type Reply } from './exchange.ts'
import { type DblpRecord, findPaper, type World } from './world.ts'

/** POST and GET `/sparql`, the query in a form or in the address. */
export function dblpSparql(world: World): Handler {
  return ({ url, method, body }) => {
    if (url.pathname !== '/sparql') return json(404, { exception: 'Not found' })
    const query = (method === 'POST' ? new URLSearchParams(body) : url.searchParams).get('query') ?? ''
    const keys = keysIn(query)
    if (keys === null) return json(400, { exception: 'Invalid SPARQL query: Parse error' })
    return results(
      query.includes('?corr')
        ? keys.flatMap((key) => publishedSince(world, key).flatMap((one) => rowsOf(key, one)))
        : keys.flatMap((key) => withKey(world, key).flatMap((one) => rowsOf(key, one))),
    )
  }
}

/** The IRIs that are asked about; null for a query that no parser takes. */
function keysIn(query: string): string[] | null {
  const lists = [...query.matchAll(/VALUES \?key \{([^{}]*)\}/g)].map(([, list = '']) => list.trim())
  const written = lists.flatMap((list) => list.split(/\s+/)).filter((one) => one !== '')
  const isSound = written.every((one) => /^<[^\s<>"{}|\\^`]+>$/.test(one))
  const isBalanced = query.split('{').length === query.split('}').length
  return lists.length > 0 && isSound && isBalanced ? written.map((one) => one.slice(1, -1)) : null
}

/** DOIs are in upper case there, and no other letters find them. */
const withKey = ({ dblp = [] }: World, key: string): readonly DblpRecord[] =>
  dblp.filter(({ doi, pages = [] }) => `https://doi.org/${doi?.toUpperCase()}` === key || pages.includes(key))

/** Records of the same first author with the same letters and digits in the title. */
function publishedSince(world: World, key: string): readonly DblpRecord[] {
  const id = /^https:\/\/doi\.org\/10\.48550\/ARXIV\.(\S+)$/.exec(key)?.[1]
  const paper = id === undefined ? undefined : findPaper(world, id)
  if (!paper) return []
  const [first] = paper.authors
  const author = typeof first === 'string' ? first : first?.name
  return (world.dblp ?? []).filter(
    ({ title, authors }) => authors[0] === author && lettersOf(title) === lettersOf(paper.title),
  )
}

const lettersOf = (title: string) => title.replace(/[^A-Za-z0-9]/g, '').toLowerCase()

type Row = Readonly<Record<string, string>>

/** A row for each author. */
const rowsOf = (key: string, { key: rec, title, authors, venue, year, type }: DblpRecord): Row[] =>
  authors.map((name, i) => ({
    key,
    pub: `https://dblp.org/rec/${rec}`,
    title: `${title}.`,
    venue,
    year: String(year),
    type: `http://purl.org/net/nknouf/ns/bibtex#${type ?? 'Inproceedings'}`,
    ord: String(i + 1),
    name,
  }))

function results(rows: readonly Row[]): Reply {
  const isIri = (name: string) => ['key', 'pub', 'type'].includes(name)
  const bindings = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, { type: isIri(name) ? 'uri' : 'literal', value }]),
    ),
  )
  const vars = ['key', 'pub', 'title', 'venue', 'year', 'event', 'type', 'ord', 'name']
  const headers = { 'content-type': 'application/sparql-results+json' }
  return json(200, { head: { vars }, results: { bindings } }, headers)
}
