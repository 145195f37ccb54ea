/** A repository, its files, and what lies between two commits. */
import { createHash } from 'node:crypto'
import { json, type Reply } from '../exchange.ts'
import { filesAt } from '../github-files.ts'
import type { PullFile, RepositoryRecord } from '../world.ts'
import { api, type Call, notFound, type Play } from './call.ts'

export function repositoryBody(repository: RepositoryRecord) {
  const { nameWithOwner, archived = false, defaultBranch } = repository
  const [login, name] = nameWithOwner.split('/')
  return {
    name,
    full_name: nameWithOwner,
    private: repository.private ?? false,
    owner: { login },
    html_url: `https://github.com/${nameWithOwner}`,
    url: `${api}/repos/${nameWithOwner}`,
    default_branch: defaultBranch,
    archived,
    disabled: false,
    has_issues: repository.hasIssues ?? true,
  }
}

export function fileBody(file: PullFile, repository: RepositoryRecord, head: string) {
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
function contents({ ask, repository, path: { path = '' } }: Call): Reply {
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

/** Three hundred files at most, and only on the first page ("Compare two commits"). */
function compare({ ask, repository, path: { basehead = '' } }: Call): Reply {
  const files = repository.compares?.[basehead]
  if (files === undefined) return notFound
  const [base = '', head = ''] = basehead.split('...')
  const shown = Number(ask.url.searchParams.get('page') ?? 1) === 1 ? files.slice(0, 300) : []
  return json(200, {
    url: `${api}/repos/${repository.nameWithOwner}/compare/${basehead}`,
    html_url: `https://github.com/${repository.nameWithOwner}/compare/${basehead}`,
    base_commit: { sha: base },
    merge_base_commit: { sha: base },
    status: 'ahead',
    ahead_by: 1,
    behind_by: 0,
    total_commits: 1,
    commits: [{ sha: head }],
    files: shown.map((file) => fileBody(file, repository, head)),
  })
}

export const repositories: Readonly<Record<string, Play>> = {
  'repos/get': { answer: ({ repository }) => json(200, repositoryBody(repository)), permission: 'contents' },
  'repos/get-content': { answer: contents, permission: 'contents' },
  'repos/compare-commits-with-basehead': { answer: compare, permission: 'contents' },
}
