/** GitHub: which addresses name a repository, and its gists and raw files. */
import type { RepositoryKey, RepositoryReference } from '../model/reference.ts'
import { decodePercent, plainHostname } from './address.ts'
import type { Host } from './host.ts'

/** First path segments of github.com that are its own pages, not owners (GitHub manual, reserved names). */
const RESERVED = new Set(
  'about account apps blog codespaces collections contact customer-stories enterprise enterprises errors events explore features issues join login logout marketplace new newsroom notifications organizations orgs premium-support pricing pulls readme resources saml search security session sessions settings signup site solutions sponsors sso stars team topics trending users'.split(
    ' ',
  ),
)
const OWNER = String.raw`[a-z\d](?:-?[a-z\d]){0,38}`
const NAME = String.raw`[\w.-]{1,100}`
const OWNER_ALONE = new RegExp(`^${OWNER}$`, 'i')
const NAME_ALONE = new RegExp(`^${NAME}$`)
const IN_TEXT = new RegExp(String.raw`github\.com\/(${OWNER})\/(${NAME})`, 'gi')
const NAME_WITH_OWNER = new RegExp(`^${OWNER}/${NAME}$`, 'i')
const USUAL_REPOSITORY = /^https:\/\/github\.com\/([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/
const SSH = /^(?:(?:ssh:\/\/)?git@github\.com[:/]|git:\/\/github\.com\/)([^\s]+)$/i

/** Whether a text may be `owner/name`. */
export const isRepositoryName = (text: string): boolean =>
  NAME_WITH_OWNER.test(text) && !/\/\.{1,2}$/.test(text)

/** Reads the form that most addresses of a list have, without parsing a URL; null for all others. */
export function usualRepository(address: string): RepositoryReference | null {
  const [, owner, name] = USUAL_REPOSITORY.exec(address) ?? []
  return owner && name ? repositoryOf(owner, name, '', []) : null
}

/** `git@github.com:owner/name.git` as a web address; null for other addresses. */
export function webAddressOfSsh(address: string): string | null {
  const path = SSH.exec(address)?.[1]
  return path ? `https://github.com/${path}` : null
}

/** Addresses of the repositories that a text names, each once, without the punctuation after them. */
export function repositoriesIn(text: string): string[] {
  const found = new Map<string, string>()
  for (const [, owner = '', raw = ''] of text.matchAll(IN_TEXT)) {
    const name = raw.replace(/\.git$/i, '').replace(/(?<![.-])[.-]+$/, '')
    if (name !== '' && !RESERVED.has(owner.toLowerCase()))
      found.set(`${owner}/${name}`.toLowerCase(), `https://github.com/${owner}/${name}`)
  }
  return [...found.values()]
}

/** The repository of which an address is the page, or that of a file or folder; null for all other pages of GitHub's. */
export function repositoryAt(url: URL): RepositoryReference | null {
  if (plainHostname(url.hostname) !== 'github.com') return null
  const [owner = '', name = '', view = '', ...rest] = url.pathname
    .split('/')
    .filter(Boolean)
    .map(decodePercent)
  return repositoryOf(owner, name.replace(/\.git$/i, ''), view, rest)
}

/** Null for issues, pull requests, releases and the like, too: such pages may vanish while the repository stays. */
function repositoryOf(
  owner: string,
  name: string,
  view: string,
  rest: readonly string[],
): RepositoryReference | null {
  if (!OWNER_ALONE.test(owner) || !NAME_ALONE.test(name) || RESERVED.has(owner.toLowerCase())) return null
  if (/^\.{1,2}$/.test(name)) return null
  const key = `${owner}/${name}`.toLowerCase()
  const base = { kind: 'repository' as const, owner, name }
  if (view === '') return { ...base, key: key as RepositoryKey, at: null }
  if ((view !== 'tree' && view !== 'blob') || rest.length === 0) return null
  const refAndPath = rest.join('/')
  return { ...base, key: `${key}/${view}/${refAndPath}` as RepositoryKey, at: { view, refAndPath } }
}

export const githubHost: Host = {
  name: 'GitHub',
  hostnames: ['github.com', 'raw.githubusercontent.com'],
  bare: true,
  pace: {
    'gist.github.com': { inFlight: 2, spacing: 300 },
    'raw.githubusercontent.com': { inFlight: 2, spacing: 100 },
  },
  role: ({ hostname }) => (hostname === 'gist.github.com' ? 'code' : null),
  repository: repositoryAt,
  scriptedAnchors: true,
}
