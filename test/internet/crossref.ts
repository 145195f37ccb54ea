/** Crossref's REST API (CrossRef/cayenne, `api/v1`; as served in 2026): works by DOI, one or many. */
import { type Ask, type Handler, json, type Reply } from './exchange.ts'
import { findByPii, findPublication, type PublicationRecord, type World } from './world.ts'

/** Jetty refuses longer addresses; 6,300 characters were answered. */
const longestAddress = 6400
const defaultRows = 20
const mostRows = 1000
const selectable = new Set(
  'DOI,URL,abstract,alternative-id,author,container-title,created,deposited,event,indexed,is-referenced-by-count,issued,member,prefix,published,publisher,relation,score,short-container-title,source,subtitle,title,type,update-to,updated-by'.split(
    ',',
  ),
)
const text = { 'content-type': 'text/plain' }

/** GET `/works/DOI`, `/works?filter=doi:…,doi:…` and `/works?filter=alternative-id:…`. */
export function crossrefApi(world: World): Handler {
  return (ask) => {
    if (ask.path.length > longestAddress)
      return { status: 414, headers: { 'content-type': 'text/html' }, body: TOO_LONG }
    if (ask.method !== 'GET') return { status: 405, headers: text, body: '' }
    if (/^\/works\/?$/.test(ask.url.pathname)) return list(world, ask)
    const [, written] = /^\/works\/(.+)$/.exec(ask.url.pathname) ?? []
    return written ? single(world, decodeURIComponent(written)) : notFound()
  }
}

const TOO_LONG = '<h1>Bad Message 414</h1><pre>reason: URI Too Long</pre>'

/** The pool of callers without a contact address. */
const pool = (kind: 'single' | 'array') => ({
  'x-api-pool': `public-${kind}`,
  'x-rate-limit-limit': kind === 'single' ? '5' : '1',
  'x-rate-limit-interval': '1s',
  'x-concurrency-limit': '1',
})
const notFound = (): Reply => ({
  status: 404,
  headers: { ...text, ...pool('single') },
  body: 'Resource not found.',
})

function answer(type: string, message: unknown, kind: 'single' | 'array'): Reply {
  const body = { status: 'ok', 'message-type': type, 'message-version': '1.0.0', message }
  return json(200, body, { 'content-type': 'application/json', ...pool(kind) })
}

function single(world: World, doi: string): Reply {
  const publication = findDeposit(world, doi)
  return publication ? answer('work', workOf(publication), 'single') : notFound()
}

/** Crossref knows what was registered with itself. */
function findDeposit(world: World, doi: string): PublicationRecord | undefined {
  const publication = findPublication(world, doi)
  return (publication?.agency ?? 'Crossref') === 'Crossref' ? publication : undefined
}

// ---- lists --------------------------------------------------------------------------------------

type Failure = { readonly type: string; readonly value: string; readonly message: string }

function list(world: World, { url }: Ask): Reply {
  const filters = filtersOf(url.searchParams.get('filter') ?? '')
  const select = url.searchParams.get('select')?.split(',') ?? null
  const rows = url.searchParams.get('rows') ?? String(defaultRows)
  const failures = [...filters.flatMap(complaints), ...selectFailures(select), ...rowsFailures(rows)]
  if (failures.length > 0) {
    const body = { status: 'failed', 'message-type': 'validation-failure', message: failures }
    return json(400, body, { 'content-type': 'application/json', ...pool('array') })
  }
  const found = worksThatPass(world, filters)
  const works = [...found].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).map(workOf)
  const items = works.slice(0, Number(rows)).map((work) => (select ? selected(work, select) : work))
  const query = { 'start-index': 0, 'search-terms': null }
  const message = {
    ...{ facets: {}, 'total-results': works.length, items },
    ...{ 'items-per-page': Number(rows), query },
  }
  return answer('work-list', message, 'array')
}

/** Not the order asked in. */
const orderOf = ({ doi }: PublicationRecord) => [...doi.toLowerCase()].reverse().join('')

/** Any of one name, and all names. */
function worksThatPass(world: World, filters: readonly Filter[]): ReadonlySet<PublicationRecord> {
  const passing = [...Map.groupBy(filters, ({ name }) => name)].map(
    ([name, some]) =>
      new Set(
        some.flatMap(({ value }) =>
          name === 'doi' ? (findDeposit(world, value) ?? []) : findByPii(world, value),
        ),
      ),
  )
  return passing.reduce((all, some) => all.intersection(some), passing[0] ?? new Set())
}

type Filter = { readonly name: string; readonly value: string }

/** A part without a colon goes on with the value before it, as it does there. */
function filtersOf(written: string): Filter[] {
  const parts: string[] = []
  for (const part of written.split(',')) {
    if (part.includes(':')) parts.push(part)
    else parts.push(`${parts.pop() ?? ''},${part}`)
  }
  return parts.map((part) => ({ name: part.split(':')[0] ?? '', value: part.slice(part.indexOf(':') + 1) }))
}

function complaints({ name, value }: Filter): Failure[] {
  if (name === 'alternative-id') return []
  if (name !== 'doi') {
    const message = `Filter ${name} specified but there is no such filter for this route.`
    return [{ type: 'filter-not-available', value: name, message }]
  }
  if (/^10\.\d{4,9}\/./.test(value)) return []
  const message = `DOI specified as ${value} but must be of the form: 10.prefix/suffix where prefix is 4 or more digits and suffix  is a string`
  return [{ type: 'doi-not-valid', value, message }]
}

const selectFailures = (select: readonly string[] | null): Failure[] =>
  (select ?? []).flatMap((value) =>
    selectable.has(value)
      ? []
      : {
          ...{ type: 'select-not-available', value },
          message: `Select ${value} specified but there is no such select for this route.`,
        },
  )

const rowsFailures = (value: string): Failure[] =>
  /^\d+$/.test(value) && Number(value) <= mostRows
    ? []
    : [
        {
          type: 'integer-not-valid',
          value,
          message: `Integer specified as ${value} but must be a positive integer`,
        },
      ]

type Work = Readonly<Record<string, unknown>>

const selected = (work: Work, names: readonly string[]): Work =>
  Object.fromEntries(Object.entries(work).filter(([name]) => names.includes(name)))

// ---- works --------------------------------------------------------------------------------------

/** Nothing that is not known, and DOIs in lower case. */
function workOf(publication: PublicationRecord): Work {
  const { title, subtitle, authors, container, event, preprintOf, updates } = publication
  const doi = publication.doi.toLowerCase()
  const relation = (id: string) => [{ 'id-type': 'doi', id: id.toLowerCase(), 'asserted-by': 'subject' }]
  return {
    ...{ DOI: doi, URL: `https://doi.org/${doi}`, prefix: doi.split('/')[0], type: publication.type },
    ...(publication.pii && { 'alternative-id': [publication.pii] }),
    ...{ title: [title], subtitle: subtitle === undefined ? [] : [subtitle] },
    ...(authors && { author: authors.map(authorOf) }),
    ...{ 'container-title': container === undefined ? [] : [container].flat() },
    ...(event && { event: { ...event, ...(event.start && { start: date(event.start) }) } }),
    ...{ issued: date(publication.issued ?? [null]), source: 'Crossref', score: 0 },
    ...(publication.publisher && { publisher: publication.publisher }),
    ...{ relation: preprintOf === undefined ? {} : { 'is-preprint-of': relation(preprintOf) } },
    ...(updates && { 'updated-by': updates.map(updateOf) }),
  }
}

const date = (parts: readonly (number | null)[]) => ({ 'date-parts': [parts] })

function authorOf(author: NonNullable<PublicationRecord['authors']>[number], index: number): Work {
  const more = { sequence: index === 0 ? 'first' : 'additional', affiliation: [] }
  if (typeof author !== 'string') return { ...author, ...more }
  const at = author.lastIndexOf(' ')
  return at < 0
    ? { family: author, ...more }
    : { given: author.slice(0, at), family: author.slice(at + 1), ...more }
}

function updateOf(
  { doi, type, date: day }: NonNullable<PublicationRecord['updates']>[number],
  index: number,
): Work {
  const label = `${type[0]?.toUpperCase()}${type.slice(1)}`
  const time = `${day}T00:00:00Z`
  const updated = { ...date(day.split('-').map(Number)), 'date-time': time, timestamp: Date.parse(time) }
  return {
    DOI: doi.toLowerCase(),
    type,
    label,
    source: 'retraction-watch',
    updated,
    'record-id': String(index),
  }
}
