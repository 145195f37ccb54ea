/** Dead and moved take proof: the command over real sockets, while services lie about what exists. */
import { describe, expect, test } from 'vitest'
import type { Fault, World } from '../test/internet/index.ts'
import { onInternet } from './support/on-internet.ts'

const LIVING = [0, 1, 2, 3].map((i) => `2301.0000${i}`)
const world: World = {
  papers: LIVING.map((id) => ({ id, title: `On ${id}`, authors: ['A B'] })),
  repositories: ['a', 'b', 'c'].map((name) => ({ nameWithOwner: `o/${name}` })),
  pages: [{ url: 'https://page.example/there' }],
  publications: [{ doi: '10.1000/there', title: 'There', type: 'journal-article' }],
}
world.repositories.push({ nameWithOwner: 'newer/d', formerly: ['o/d'] })
const GONE = [
  'https://arxiv.org/abs/2301.99999',
  'https://github.com/o/gone',
  'https://page.example/gone',
  'https://doi.org/10.1000/gone',
]
const THERE = [
  ...LIVING.map((id) => `https://arxiv.org/abs/${id}`),
  ...['a', 'b', 'c', 'd'].map((name) => `https://github.com/o/${name}`),
  'https://page.example/there',
  'https://doi.org/10.1000/there',
]

const on = onInternet({ world })

type Link = { url: string; status: string; movedTo: string | null }
async function check(urls: readonly string[], faults: readonly Fault[] = [], env = {}) {
  on.internet.faults.push(...faults)
  const { json } = await on.check(urls.map((url) => `- [Link](${url})\n`).join(''), [], env)
  const { links } = json() as { links: Link[] }
  return Object.fromEntries(links.map(({ url, status }) => [url, status]))
}

const API = 'export.arxiv.org'
const GRAPHQL = 'POST api.github.com/graphql'
/** A feed with only the entries that `keep` wants, and a total that says so. */
const entries = (keep: (i: number) => boolean) => (own: string) => {
  const parts = own.split(/(?=\n? {2}<entry>)/)
  const kept = parts.slice(1).filter((_, i) => keep(i))
  const total = (head = '') => head.replace(/(totalResults>)\d+/, `$1${kept.length}`)
  return `${total(parts[0])}${kept.join('').replace(/\n<\/feed>\s*$/, '')}\n</feed>\n`
}
const nodes = (change: (all: unknown[]) => unknown[]) => (own: string) => {
  const { data, ...rest } = JSON.parse(own)
  const changed = change(Object.values(data)).map((node, i) => [`r${i}`, node])
  return JSON.stringify({ ...rest, data: Object.fromEntries(changed) })
}
const notFound = (own: string) => {
  const aliases = Object.keys(JSON.parse(own).data)
  const errors = aliases.map((alias) => ({ type: 'NOT_FOUND', path: [alias], message: 'Could not resolve' }))
  return JSON.stringify({ data: Object.fromEntries(aliases.map((alias) => [alias, null])), errors })
}

type Lie = readonly [what: string, fault: Fault, env: Record<string, string>]
const LIES: readonly Lie[] = [
  ['arXiv sends an empty feed, always', { match: API, body: entries(() => false) }, {}],
  ['arXiv sends every other paper, always', { match: API, body: entries((i) => i % 2 === 0) }, {}],
  ['arXiv sends the first paper alone, always', { match: API, body: entries((i) => i === 0) }, {}],
  ['arXiv says 404', { match: API, status: 404 }, {}],
  ['GitHub’s API finds nothing', { match: GRAPHQL, body: notFound }, {}],
  ['GitHub’s API answers in the wrong order', { match: GRAPHQL, body: nodes((all) => all.toReversed()) }, {}],
  ['GitHub’s API sends words', { match: GRAPHQL, body: nodes((all) => all.map(() => 'x')) }, {}],
  ['GitHub’s API sends no names', { match: GRAPHQL, body: nodes((all) => all.map(() => ({}))) }, {}],
  ['GitHub’s pages are all missing', { match: 'github.com', status: 404 }, { GITHUB_TOKEN: '' }],
  [
    'GitHub wants a sign-in',
    {
      match: 'HEAD github.com/o/',
      status: 302,
      headers: { location: 'https://github.com/login?return_to=x' },
    },
    { GITHUB_TOKEN: '' },
  ],
  ['doi.org and Crossref find nothing', { match: /(?:api\.crossref|doi)\.org/, status: 404 }, {}],
  [
    'doi.org’s API denies all, and Crossref says nothing',
    {
      match: /(?:api\.crossref|doi)\.org\/(?:works|doiRA|api)/,
      status: 404,
      body: '{"responseCode":100}',
    },
    {},
  ],
  ['each page of a site is missing for a moment', { match: 'HEAD page.example', status: 404 }, {}],
]

describe('nothing is called dead that exists, nor moved that did not, while', () => {
  test.each(LIES)('%s', async (_, fault, env) => {
    const states = await check(THERE, [fault], env)
    expect(Object.values(states)).not.toContain('dead')
    const { 'https://github.com/o/d': renamed, ...others } = states
    expect(Object.values(others)).not.toContain('moved')
    expect(['moved', 'unknown', 'alive']).toContain(renamed)
  })
})

describe('what is gone is dead', () => {
  test('beside what exists, with a token and without', async () => {
    for (const env of [{}, { GITHUB_TOKEN: '' }]) {
      const states = await check([...THERE, ...GONE], [], env)
      expect(GONE.map((url) => states[url])).toEqual(GONE.map(() => 'dead'))
      expect(states['https://github.com/o/d']).toBe('moved')
      expect(Object.values(states).filter((state) => state === 'alive')).toHaveLength(THERE.length - 1)
    }
  })
  test.each(GONE)('%s alone', async (url) => {
    for (const env of [{}, { GITHUB_TOKEN: '' }])
      expect(await check([url], [], env)).toEqual({ [url]: 'dead' })
  })
})

test('arXiv that says once that it is busy, by 406, costs one more request and no paper', async () => {
  const states = await check(THERE, [{ match: API, status: 406, times: 1 }])
  expect(THERE.filter((url) => states[url] === 'unknown')).toEqual([])
  expect(on.internet.counts(API).requests).toBe(2)
})

test.each<[string, Omit<Fault, 'match'>]>([
  ['503', { status: 503 }],
  ['500', { status: 500 }],
  ['a connection that it closes', { reset: 'headers' }],
])('GitHub’s API that fails once, by %s, costs two more requests and no repository', async (_, fault) => {
  const states = await check(THERE, [{ match: GRAPHQL, times: 1, ...fault }])
  expect(THERE.filter((url) => states[url] === 'unknown')).toEqual([])
  expect(on.internet.counts('api.github.com').requests).toBe(3)
})

test('a host that the proxy cannot reach is unknown', async () => {
  expect(await check(['https://nowhere.example/x', ...THERE])).toMatchObject({
    'https://nowhere.example/x': 'unknown',
  })
})
