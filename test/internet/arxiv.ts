/** arXiv: the API at export.arxiv.org as it answers since November 2025, and the pages of arxiv.org. */
import { errorFeed, type Feed, feed } from './arxiv-feed.ts'
import { readSearch, searched } from './arxiv-search.ts'
import { type Version, versionOf } from './arxiv-versions.ts'
import { type Ask, type Handler, html, type Reply, redirect } from './exchange.ts'
import type { PaperRecord, World } from './world.ts'

/** A request line of more bytes than this is too long (gunicorn's default; arXiv answers 414). */
const longestRequestLine = 4094
/** arXiv/arxiv-search, `MAX_RESULTS`. */
const deepest = 10_000

const atom = { 'content-type': 'application/atom+xml; charset=utf-8' }
const text = { 'content-type': 'text/plain; charset=utf-8' }

/** GET and POST `/api/query`; the pages of arxiv.org besides. */
export function arxivApi(world: World): Handler {
  const pages = arxivPages(world)
  return (ask) => {
    if (ask.url.pathname !== '/api/query') return pages(ask)
    if (`${ask.method} ${ask.path} HTTP/1.1`.length > longestRequestLine) {
      return { status: 414, headers: text, body: 'Request-URI Too Large' }
    }
    if (ask.method === 'POST') return query(world, new URLSearchParams(ask.body || ask.url.search))
    if (ask.method === 'GET' || ask.method === 'HEAD') return query(world, ask.url.searchParams)
    return {
      status: 405,
      headers: { ...atom, allow: 'GET, HEAD, OPTIONS, POST' },
      body: errorFeed('method not allowed'),
    }
  }
}

function query(world: World, asked: URLSearchParams): Reply {
  const start = Number(asked.get('start') || 0)
  // Also for an id_list, arXiv gives ten unless told.
  const most = Number(asked.get('max_results') || 10)
  if (!Number.isInteger(start)) return complaint('start must be an integer')
  if (!Number.isInteger(most)) return complaint('max_results must be an integer')
  if (start < 0) return complaint('start must be non-negative')
  if (most < 0) return complaint('max_results must be non-negative')
  if (most === 0 || start + most > deepest)
    return { status: 500, headers: text, body: 'Internal Server Error' }
  const written = asked.get('search_query') ?? ''
  const search = written === '' ? null : readSearch(written)
  if (search === 'unplayed')
    return { status: 501, headers: text, body: 'The arXiv of this machine searches for titles alone.' }
  if (search === 'invalid') return complaint(`Invalid query string: '${written}'`)
  const idList = asked.get('id_list') ?? ''
  const ids = idList === '' ? [] : idList.split(',')
  const malformed = ids.find((id) => !looksLikeId(id))
  if (malformed !== undefined) return complaint(`incorrect id format for ${malformed}`)
  const named = newestFirst(ids.flatMap((id) => versionOf(world, id) ?? []))
  const papers = search === null ? named : searched(world, search, idList === '' ? null : named)
  const page = { start, most, total: papers.length, papers: papers.slice(start, start + most) }
  const found: Feed = { search: search?.words ?? '', idList, ...page }
  return { status: 200, headers: atom, body: feed(found, new Date()) }
}

function complaint(summary: string): Reply {
  return { status: 400, headers: atom, body: errorFeed(summary) }
}

/** arXiv only searches the text for something like an id: `2404.10445junk` passes, and is then not found. */
function looksLikeId(id: string): boolean {
  return /(?<![\d=.])\d{4}\.\d{4,5}/.test(id) || /[a-z-]+(\.[a-z]{2})?\/\d{7}/i.test(id)
}

/** Not the order asked in, and each version once: what reads it must go by id. */
function newestFirst(versions: readonly Version[]): Version[] {
  const once = new Map(versions.map((version) => [`${version.paper.id} ${version.number}`, version]))
  return [...once.values()].sort((a, b) => (a.paper.id < b.paper.id ? 1 : -1))
}

/** `/abs/`, `/pdf/` and `/html/` (arXiv/arxiv-browse, routes/dissemination.py). */
export function arxivPages(world: World): Handler {
  return (ask) => {
    const [, kind, written = ''] = /^\/(abs|pdf|html)\/(.+?)\/?$/.exec(ask.url.pathname) ?? []
    if (kind === undefined) return html(ask.url.pathname === '/' ? 200 : 404, 'arXiv.org e-Print archive')
    if (kind === 'pdf') return pdf(world, ask, written)
    const version = versionOf(world, written)
    if (version === undefined || (kind === 'html' && !hasHtml(version.paper))) return notFound(written)
    return html(200, `[${version.paper.id}] ${version.paper.title}`)
  }
}

function pdf(world: World, ask: Ask, written: string): Reply {
  const bare = written.replace(/\.pdf$/, '')
  if (bare !== written || ask.url.search !== '') return redirect(301, `https://${ask.host}/pdf/${bare}`)
  const version = versionOf(world, written)
  // A withdrawn paper's current version has no PDF; those before it still have theirs.
  if (version === undefined || (version.current && version.paper.withdrawn)) return notFound(written)
  const headers = {
    'content-type': 'application/pdf',
    'accept-ranges': 'bytes',
    link: `<https://arxiv.org/pdf/${version.paper.id}>; rel='canonical'`,
  }
  return { status: 200, headers, body: `%PDF-1.5\n% ${written}\n%%EOF\n`, chunked: true }
}

/** arXiv makes HTML of what was submitted since December 2023 (info.arxiv.org, "HTML as an accessible format"). */
function hasHtml({ id }: PaperRecord): boolean {
  return /^\d{4}\./.test(id) && id >= '2312'
}

function notFound(written: string): Reply {
  return html(404, `Article identifier '${written}' not recognized`)
}
