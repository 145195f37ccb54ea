/** The calls of GitHub's REST API that are made here (docs.github.com, REST API). */
import { createHash } from 'node:crypto'
import { type Ask, json, type Reply, redirect } from './exchange.ts'
import { filesAt } from './github-files.ts'
import { findRepository, type PullFile, type PullRecord, type RepositoryRecord, type World } from './world.ts'

const api = 'https://api.github.com'

type Call = { readonly ask: Ask; readonly repository: RepositoryRecord; readonly parts: readonly string[] }

const routes: readonly { readonly path: RegExp; readonly answer: (call: Call) => Reply }[] = [
  { path: /^$/, answer: ({ repository }) => json(200, repositoryBody(repository)) },
  { path: /^\/pulls\/(\d+)$/, answer: pull },
  { path: /^\/pulls\/(\d+)\/files$/, answer: pullFiles },
  { path: /^\/contents\/(.+)$/, answer: contents },
]

export function rest(world: World, ask: Ask): Reply {
  const [, owner, name, below = ''] = /^\/repos\/([^/]+)\/([^/]+)(.*)$/.exec(ask.url.pathname) ?? []
  const repository = findRepository(world, `${owner}/${name}`)
  if (repository === undefined) return notFound
  if (repository.nameWithOwner.toLowerCase() !== `${owner}/${name}`.toLowerCase()) {
    return redirect(301, `${api}/repos/${repository.nameWithOwner}${below}${ask.url.search}`)
  }
  for (const { path, answer } of routes) {
    const match = path.exec(below)
    if (match && ['GET', 'HEAD'].includes(ask.method))
      return answer({ ask, repository, parts: match.slice(1) })
  }
  return notFound
}

const notFound = json(404, {
  message: 'Not Found',
  documentation_url: 'https://docs.github.com/rest',
  status: '404',
})

function repositoryBody({ nameWithOwner, archived = false, defaultBranch }: RepositoryRecord) {
  const [login, name] = nameWithOwner.split('/')
  return {
    name,
    full_name: nameWithOwner,
    private: false,
    owner: { login },
    html_url: `https://github.com/${nameWithOwner}`,
    url: `${api}/repos/${nameWithOwner}`,
    default_branch: defaultBranch,
    archived,
    disabled: false,
  }
}

function findPull({ repository, parts }: Call): PullRecord | undefined {
  return repository.pulls?.find(({ number }) => String(number) === parts[0])
}

function pull(call: Call): Reply {
  const found = findPull(call)
  if (found === undefined) return notFound
  const { nameWithOwner } = call.repository
  const { number, title, head, base, files } = found
  const side = (end: PullRecord['head']) => ({ ...end, repo: repositoryBody(call.repository) })
  return json(200, {
    url: `${api}/repos/${nameWithOwner}/pulls/${number}`,
    html_url: `https://github.com/${nameWithOwner}/pull/${number}`,
    number,
    state: 'open',
    title,
    head: side(head),
    base: side(base),
    changed_files: files.length,
  })
}

/** Thirty a page unless told, a hundred at most; `Link` names the neighbours (RFC 8288). */
function pullFiles(call: Call): Reply {
  const found = findPull(call)
  if (found === undefined) return notFound
  const { url } = call.ask
  const size = Math.min(100, Number(url.searchParams.get('per_page')) || 30)
  const page = Math.max(1, Number(url.searchParams.get('page')) || 1)
  const files = found.files.slice((page - 1) * size, page * size)
  const last = Math.max(1, Math.ceil(found.files.length / size))
  const body = files.map((file) => fileBody(file, call.repository, found.head.sha))
  return json(200, body, links(url, page, last))
}

function links(url: URL, page: number, last: number): Record<string, string> {
  const to = (number: number, rel: string) => {
    const target = new URL(url)
    target.searchParams.set('page', String(number))
    return `<${target.href}>; rel="${rel}"`
  }
  const before = page > 1 ? [to(page - 1, 'prev'), to(1, 'first')] : []
  const after = page < last ? [to(page + 1, 'next'), to(last, 'last')] : []
  return before.length + after.length === 0 ? {} : { link: [...before, ...after].join(', ') }
}

function fileBody(file: PullFile, repository: RepositoryRecord, head: string) {
  const { nameWithOwner } = repository
  const place = `${nameWithOwner}/blob/${head}/${file.filename}`
  return {
    sha: blobSha(filesAt(repository, head)?.[file.filename] ?? place),
    ...file,
    changes: file.additions + file.deletions,
    blob_url: `https://github.com/${place}`,
    raw_url: `https://github.com/${nameWithOwner}/raw/${head}/${file.filename}`,
    contents_url: `${api}/repos/${nameWithOwner}/contents/${encodeURIComponent(file.filename)}?ref=${head}`,
  }
}

/** Raw text for `Accept: application/vnd.github.raw` (or `…raw+json`), else JSON with base64. */
function contents({ ask, repository, parts }: Call): Reply {
  const path = decodeURIComponent(parts[0] ?? '')
  const text = filesAt(repository, ask.url.searchParams.get('ref') ?? 'HEAD')?.[path]
  if (text === undefined) return notFound
  if (/\bvnd\.github\.(?:[\w-]+\.)?raw\b/.test(ask.headers.accept ?? '')) {
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
      body: text,
    }
  }
  const bytes = Buffer.from(text)
  return json(200, {
    type: 'file',
    name: path.split('/').at(-1),
    path,
    sha: blobSha(text),
    size: bytes.length,
    encoding: 'base64',
    content: bytes.toString('base64'),
  })
}

/** git's name for a content (gitformat-loose(5)). */
function blobSha(text: string): string {
  const bytes = Buffer.from(text)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
