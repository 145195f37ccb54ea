/** One key that spoils a batch, or a batch that is too much: the others are answered, and a service that is down is left. */
import { describe, expect, test } from 'vitest'
import type { ArxivId, RepositoryKey } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { arxiv } from '../../src/sources/arxiv.ts'
import { github } from '../../src/sources/github.ts'

type Chokes = (names: readonly string[]) => Partial<Answer> | HttpFailure | null
const graphqlUrl = 'https://api.github.com/graphql'

/** arXiv's API, which chokes as it is told. */
async function papers(count: number, chokes: Chokes) {
  const ids = Array.from({ length: count }, (_, i) => `2401.${String(i + 1).padStart(5, '0')}` as ArxivId)
  let asked = 0
  const http = async ({ url, body = '' }: Request): Promise<Answer> => {
    asked++
    const list = /id_list=([^&]*)/.exec(url + body)?.[1]?.split(',') ?? []
    const bad = chokes(list)
    if (bad instanceof HttpFailure) throw bad
    const entries = list.map(
      (id) =>
        `<entry><id>http://arxiv.org/abs/${id}v1</id><title>T</title><author><name>A</name></author></entry>`,
    )
    const text = `<?xml version='1.0'?><feed xmlns:opensearch="o"><opensearch:totalResults>${list.length}</opensearch:totalResults>${entries.join('')}</feed>`
    return { status: 200, headers: {}, body: text, hops: [], ...bad }
  }
  const facts = await arxiv.ask(ids, http)
  return { asked, unknown: ids.filter((id) => facts.get(id)?.state !== 'found'), size: facts.size }
}

/** GitHub's, likewise; names are numbers. */
async function repositories(count: number, chokes: Chokes) {
  const keys = Array.from({ length: count }, (_, i) => `o/${i}` as RepositoryKey)
  let asked = 0
  const http = async ({ body = '' }: Request): Promise<Answer> => {
    asked++
    const { variables } = JSON.parse(body) as { variables: Record<string, string> }
    const names = Object.entries(variables).flatMap(([name, value]) => (name.startsWith('n') ? [value] : []))
    const bad = chokes(names)
    if (bad instanceof HttpFailure) throw bad
    const data = Object.fromEntries(names.map((name, i) => [`r${i}`, { nameWithOwner: `o/${name}` }]))
    return { status: 200, headers: {}, body: JSON.stringify({ data }), hops: [], ...bad }
  }
  const facts = await github({ token: 't', graphqlUrl }).ask(keys, http)
  return { asked, unknown: keys.filter((key) => facts.get(key)?.state !== 'found'), size: facts.size }
}

const broken = { status: 502, body: '<html>' }
const tooMuch = { body: '{"errors":[{"type":"RESOURCE_LIMITS_EXCEEDED"}]}' }
const late = new HttpFailure('timeout', 'late')

describe('one id on which the service chokes is isolated, wherever it stands', () => {
  test.each([0, 1, 57, 199, 398, 399])('the %dth of 400 papers', async (place) => {
    const bad = `2401.${String(place + 1).padStart(5, '0')}`
    const { unknown, size, asked } = await papers(400, (ids) => (ids.includes(bad) ? broken : null))
    expect(unknown).toEqual([bad])
    expect(size).toBe(400)
    expect(asked).toBeLessThanOrEqual(20)
  })
  test.each([0, 24, 25, 49])('the %dth of 50 repositories', async (place) => {
    const { unknown, size, asked } = await repositories(50, (names) =>
      names.includes(String(place)) ? broken : null,
    )
    expect(unknown).toEqual([`o/${place}`])
    expect(size).toBe(50)
    expect(asked).toBeLessThanOrEqual(14)
  })
  test('two of them', async () => {
    const two = ['2401.00003', '2401.00350']
    const { unknown } = await papers(400, (ids) => (two.some((id) => ids.includes(id)) ? broken : null))
    expect(unknown).toEqual(two)
  })
})

describe('a batch that is too much is asked for in parts', () => {
  test.each<[string, ReturnType<Chokes>]>([
    ['out of order', broken],
    ['too late', late],
  ])('papers: %s', async (_, answer) => {
    const { unknown, asked } = await papers(400, (ids) => (ids.length > 100 ? answer : null))
    expect([unknown, asked]).toEqual([[], 7])
  })
  test.each<[string, ReturnType<Chokes>]>([
    ['cut off', broken],
    ['too late', late],
    ['beyond its means', tooMuch],
  ])('repositories: %s', async (_, answer) => {
    const { unknown, asked } = await repositories(48, (names) => (names.length > 12 ? answer : null))
    expect([unknown, asked]).toEqual([[], 7])
  })
})

describe('a batch of repositories that fails for a moment', () => {
  test.each<[string, ReturnType<Chokes>]>([
    ['500', { status: 500 }],
    ['503', { status: 503, body: '<title>Unicorn! · GitHub</title>' }],
    ['a reset', new HttpFailure('reset', 'api.github.com closed the connection')],
  ])('by %s, is asked for in halves', async (_, answer) => {
    let count = 0
    const { unknown, asked } = await repositories(50, () => (count++ === 0 ? answer : null))
    expect([unknown, asked]).toEqual([[], 3])
  })
  test.each<[string, Partial<Answer>]>([
    ['that it will answer later', { status: 503, headers: { 'retry-after': '3600' } }],
    ['that no points are left', { status: 503, headers: { 'x-ratelimit-remaining': '0' } }],
    ['that it is asked too much', { status: 500, body: '{"message":"secondary rate limit"}' }],
    ['that it is asked too often', { status: 429 }],
  ])('and says %s, is asked for no more', async (_, answer) => {
    const { unknown, asked } = await repositories(50, () => answer)
    expect([unknown.length, asked]).toEqual([50, 1])
  })
  test('again and again, is left', async () => {
    const { unknown, asked } = await repositories(48, () => ({ status: 503 }))
    expect([unknown.length, asked]).toEqual([48, 5])
  })
})

test.each([
  ['arXiv', papers],
  ['GitHub', repositories],
])('%s, when it is down, is not asked for every single one', async (_, ask) => {
  const { unknown, size, asked } = await ask(48, () => broken)
  expect([unknown.length, size]).toEqual([48, 48])
  expect(asked).toBe(5)
})
