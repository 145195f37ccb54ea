/** When GitHub may be believed that a repository does not exist or has moved: its API lies, its pages turn away. */
import { describe, expect, test } from 'vitest'
import { inBatches } from '../../src/lookup/batches.ts'
import type { Repository } from '../../src/model/facts.ts'
import type { RepositoryKey } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { github } from '../../src/sources/github.ts'
import { sourcesOf } from '../support/kinds.ts'

const graphqlUrl = 'https://api.github.com/graphql'
type Reply = Partial<Answer> | HttpFailure
type Node = Record<string, unknown> | null
type Result = { data: Record<string, unknown> | null; errors: unknown }
type Given = {
  readonly keys: readonly string[]
  readonly dead?: readonly string[]
  /** Old names to new ones. */
  readonly moved?: Readonly<Record<string, string>>
  readonly token?: string | null
  /** What the API makes of its own sound answer. */
  readonly api?: (sound: Result, names: readonly string[]) => unknown
  readonly page?: (path: string, method: string, before: number) => Reply | null
  readonly others?: readonly string[]
}

const missing = (alias: string, name: string) => ({
  ...{ type: 'NOT_FOUND', path: [alias] },
  message: `Could not resolve to a Repository with the name '${name}'.`,
})

async function look({ keys, dead = [], moved = {}, token = 'secret', api, page, others = [] }: Given) {
  const pages: { path: string; method: string; delay: number }[] = []
  let queries = 0
  const sound = (variables: Record<string, string>): [Result, string[]] => {
    const names = Array.from({ length: 50 }, (_, i) => `${variables[`o${i}`]}/${variables[`n${i}`]}`).filter(
      (name) => !name.includes('undefined'),
    )
    const node = (name: string, i: number): Node =>
      dead.includes(name)
        ? null
        : {
            ...{ nameWithOwner: moved[name] ?? name, isArchived: false, isEmpty: false },
            ...(variables[`e${i}_0`] && {
              p0: /gone/.test(variables[`e${i}_0`] ?? '') ? null : { __typename: 'Tree' },
            }),
          }
    const data = Object.fromEntries(names.map((name, i) => [`r${i}`, node(name, i)]))
    const errors = names.flatMap((name, i) => (dead.includes(name) ? [missing(`r${i}`, name)] : []))
    return [{ data, errors }, names]
  }
  const truth = (path: string): Reply => {
    const name = path.split('/').slice(0, 2).join('/')
    if (dead.includes(name) || /gone/.test(path)) return { status: 404 }
    const to = moved[name]
    return {
      status: 200,
      hops: to ? [{ status: 301, to: `https://github.com/${path.replace(name, to)}` }] : [],
    }
  }
  const reply = ({ url, body, method, delay = 0 }: Request): Reply => {
    if (url === graphqlUrl) {
      queries++
      const [result, names] = sound(JSON.parse(body ?? '{}').variables)
      return { body: JSON.stringify(api ? api(result, names) : result) }
    }
    const path = new URL(url).pathname.slice(1)
    const before = pages.filter((one) => one.path === path).length
    pages.push({ path, method, delay })
    return page?.(path, method, before) ?? truth(path)
  }
  const http = async (request: Request): Promise<Answer> => {
    const said = reply(request)
    if (said instanceof HttpFailure) throw said
    return { status: 200, headers: {}, body: '', hops: [], ...said }
  }
  const [source] = inBatches(sourcesOf({ repository: [github({ token, graphqlUrl })] })).repository
  const asked = keys as RepositoryKey[]
  const facts = (await source?.ask(asked, http, { bystanders: others as RepositoryKey[] })) ?? new Map()
  const gist = asked.map((key) => {
    const known = facts.get(key)
    if (known?.state !== 'found') return known?.state
    const { nameWithOwner, pathExists }: Repository = known.fact
    return nameWithOwner.toLowerCase() === key.split('/').slice(0, 2).join('/')
      ? pathExists === false
        ? 'no path'
        : 'found'
      : `moved to ${nameWithOwner}`
  })
  return { gist, facts, pages, queries }
}

const four = ['o/a', 'o/b', 'o/c', 'o/d']
const [a = '', b = ''] = four
const hundred = Array.from({ length: 100 }, (_, i) => `o/r${i}`)

describe('with a token', () => {
  test('a repository alone is dead when its page is missing too and GitHub knows others', async () => {
    const { gist, facts, pages } = await look({ keys: [a], dead: [a] })
    expect(gist).toEqual(['absent'])
    expect(facts.get(a as RepositoryKey)).toMatchObject({ status: 404 })
    expect(pages.map(({ path }) => path)).toEqual(['o/a', 'octocat/hello-world'])
  })
  test('the list’s own repositories show that GitHub knows others', async () => {
    const page = (path: string) => (path === 'o/z' ? { status: 200 } : { status: 404 })
    expect((await look({ keys: [a], dead: [a], page, others: ['o/z/tree/main/x'] })).gist).toEqual(['absent'])
  })
  test('rare ones among many cost a page each as well', async () => {
    const { gist, pages, facts } = await look({
      keys: [...hundred, 'o/r8/tree/main/there'],
      dead: ['o/r7', 'o/r60'],
      moved: { 'o/r8': 'n/r8' },
    })
    const moved = 'moved to n/r8'
    expect(gist.filter((one) => one !== 'found')).toEqual(['absent', moved, 'absent', moved])
    expect(pages.map(({ path }) => path)).toEqual(['o/r7', 'o/r60', 'o/r8'])
    expect(facts.get('o/r7' as RepositoryKey)).toMatchObject({ status: 404 })
  })
  test('rare ones whose pages turn visitors away are unknown', async () => {
    const page = () => ({ status: 429 })
    const { gist } = await look({ keys: hundred, dead: ['o/r7'], moved: { 'o/r8': 'n/r8' }, page })
    expect(gist.flatMap((said, i) => (said === 'found' ? [] : [[said, i]]))).toEqual([
      ['unknown', 7],
      ['unknown', 8],
    ])
  })
  test('every new name is confirmed, however many there are', async () => {
    const moved = Object.fromEntries(hundred.slice(0, 80).map((name) => [name, name.replace('o/', 'n/')]))
    const api = (sound: Result, names: readonly string[]) =>
      withNodes(sound, (all) =>
        all.map((node, i) => (names[i] === 'o/r79' ? { ...node, nameWithOwner: 'evil/phish' } : node)),
      )
    const { gist, pages } = await look({ keys: hundred, moved, api })
    expect([gist[78], gist[79], pages.length]).toEqual(['moved to n/r78', 'unknown', 80])
  })
  test('where GitHub refuses pages of what has moved, what is denied stays dead', async () => {
    const moved = Object.fromEntries(hundred.slice(0, 20).map((name) => [name, name.replace('o/', 'n/')]))
    const page = (path: string) => (path in moved ? { status: 429 } : null)
    const { gist, pages } = await look({ keys: hundred, dead: hundred.slice(20, 95), moved, page })
    expect(gist.slice(0, 20)).toEqual(Array(20).fill('unknown'))
    expect(gist.slice(20, 95)).toEqual(Array(75).fill('absent'))
    expect(pages).toHaveLength(60 + 10)
  })
  test('where GitHub refuses all pages, it is asked for no more of them, and nothing is dead', async () => {
    const { gist, pages } = await look({
      ...{ keys: hundred, dead: hundred.slice(20, 95) },
      page: () => ({ status: 429 }),
    })
    expect(gist).not.toContain('absent')
    expect(pages).toHaveLength(10)
  })
  test.each<[string, (n: number) => Reply]>([
    ['refuses pages', () => ({ status: 403 })],
    ['does not answer', () => new HttpFailure('timeout', 'no answer in time')],
  ])('what was not looked at is unknown where GitHub %s half way', async (_, refused) => {
    let seen = 0
    const page = () => (++seen > 30 ? refused(seen) : null)
    const { gist } = await look({ keys: hundred, dead: hundred.slice(1), page })
    expect(gist.filter((said) => said === 'absent')).toHaveLength(30)
  })
  test('one redirect renames nothing that the API denies, or calls otherwise', async () => {
    const elsewhere = { status: 200, hops: [{ status: 301, to: 'https://github.com/evil/phish' }] }
    const page = (path: string, _: string, before: number) => (path === a && before === 0 ? elsewhere : null)
    expect((await look({ keys: four, dead: [a], page })).gist[0]).toBe('unknown')
    expect((await look({ keys: four, moved: { [a]: 'newer/a' }, page })).gist[0]).toBe('unknown')
  })
  test('a path in a renamed repository is missing only where its page is, too', async () => {
    const keys = ['o/a/tree/main/gone', b]
    const moved = { [a]: 'newer/a' }
    const { facts } = await look({ keys, moved })
    expect(facts.get(keys[0] as RepositoryKey)).toMatchObject({ fact: { pathExists: false } })
    const there = await look({ keys, moved, page: (path) => (/gone/.test(path) ? { status: 200 } : null) })
    expect(there.facts.get(keys[0] as RepositoryKey)).toMatchObject({
      fact: { pathExists: true, nameWithOwner: 'newer/a' },
    })
  })
  test('a new name is confirmed by the page’s permanent redirect', async () => {
    const { gist, pages } = await look({ keys: four, moved: { [a]: 'newer/a' } })
    expect(gist).toEqual(['moved to newer/a', 'found', 'found', 'found'])
    expect(pages).toHaveLength(1)
  })
  test('a list that has both names is no mix-up', async () => {
    const keys = [...hundred, 'n/r8']
    const { gist, pages } = await look({ keys, moved: { 'o/r8': 'n/r8' } })
    expect(gist[8]).toBe('moved to n/r8')
    expect(pages).toHaveLength(1)
  })
  test('a path that is missing is looked at once more', async () => {
    const keys = ['o/a/tree/main/gone', 'o/b/tree/main/there']
    expect((await look({ keys })).gist).toEqual(['no path', 'found'])
    const there = await look({ keys, page: () => ({ status: 200 }) })
    expect(there.gist).toEqual(['found', 'found'])
    expect(there.pages.map(({ path }) => path)).toEqual([keys[0]])
  })
  test('many dead ones are asked for up to a number, and the rest is believed if all agree', async () => {
    const dead = hundred.slice(0, 90)
    const { gist, pages } = await look({ keys: hundred, dead })
    expect(gist.filter((one) => one === 'absent')).toHaveLength(90)
    expect(pages).toHaveLength(60)
    const hidden = await look({
      ...{ keys: hundred, dead },
      page: (path) => (path === 'o/r3' ? { status: 200 } : null),
    })
    expect(hidden.gist.filter((one) => one === 'absent')).toHaveLength(59)
  })
})

const nodes = ({ data }: Result) => Object.values(data ?? {}) as Node[]
const withNodes = (
  result: Result,
  change: (all: Node[], names: readonly string[]) => unknown[],
  names: readonly string[] = [],
): Result => ({
  ...result,
  data: Object.fromEntries(change(nodes(result), names).map((node, i) => [`r${i}`, node])),
})
/** What the API says of repositories that all exist under the names asked for. */
const LIES: readonly (readonly [what: string, api: NonNullable<Given['api']>])[] = [
  [
    'NOT_FOUND for all',
    (_, names) => ({
      data: Object.fromEntries(names.map((_, i) => [`r${i}`, null])),
      errors: names.map((name, i) => missing(`r${i}`, name)),
    }),
  ],
  [
    'NOT_FOUND for the first half',
    (sound, names) => ({
      data: { ...sound.data, r0: null, r1: null },
      errors: names.slice(0, 2).map((name, i) => missing(`r${i}`, name)),
    }),
  ],
  [
    'NOT_FOUND without a message',
    (sound) => ({ data: { ...sound.data, r0: null }, errors: [{ type: 'NOT_FOUND', path: ['r0'] }] }),
  ],
  [
    'another’s NOT_FOUND',
    (sound) => ({ data: { ...sound.data, r0: null }, errors: [missing('r0', 'o/other')] }),
  ],
  ['answers in the wrong order', (sound) => withNodes(sound, (all) => all.toReversed())],
  ['answers moved on by one', (sound) => withNodes(sound, (all) => [...all.slice(1), ...all.slice(0, 1)])],
  ['one repository for all', (sound) => withNodes(sound, (all) => all.map(() => all[0]))],
  [
    'another repository first',
    (sound) => withNodes(sound, ([first, ...rest]) => [{ ...first, nameWithOwner: 'evil/other' }, ...rest]),
  ],
  [
    'no names',
    (sound) => withNodes(sound, (all) => all.map((node) => ({ ...node, nameWithOwner: undefined }))),
  ],
  [
    'names that are none',
    (sound) =>
      withNodes(sound, (all) =>
        all.map((node) => ({ ...node, nameWithOwner: 'x/y) ![t](https://evil.example/t.png' })),
      ),
  ],
  [
    'names that are objects',
    (sound) => withNodes(sound, (all) => all.map((node) => ({ ...node, nameWithOwner: { a: 1 } }))),
  ],
  [
    'the name without its owner',
    (sound) => withNodes(sound, (all) => all.map((node) => ({ ...node, nameWithOwner: 'a' }))),
  ],
  ['empty objects', (sound) => withNodes(sound, (all) => all.map(() => ({})))],
  ['words', (sound) => withNodes(sound, (all) => all.map(() => 'x'))],
  ['lists', (sound) => withNodes(sound, (all) => all.map((node) => [node]))],
  ['numbers', (sound) => withNodes(sound, (all) => all.map((_, i) => i))],
  ['nulls without errors', (sound) => withNodes(sound, (all) => all.map(() => null))],
  ['no data', () => ({ data: null, errors: [] })],
  ['data that is a word', () => ({ data: 'x', errors: 'y' })],
  [
    'errors that are an object',
    (_, names) => ({
      data: Object.fromEntries(names.map((_, i) => [`r${i}`, null])),
      errors: { 0: missing('r0', 'o/a') },
    }),
  ],
  [
    'errors of odd shapes',
    (sound) => ({
      ...sound,
      errors: [null, 'x', 5, { path: 'r0' }, { path: [{}] }, { message: 4, path: null }],
    }),
  ],
]

describe('GitHub’s API answers, and no repository is dead or moved', () => {
  test.each(LIES)('%s', async (_, api) => {
    const { gist } = await look({ keys: four, api })
    for (const said of gist) expect(['found', 'unknown']).toContain(said)
  })
  test.each(LIES)('%s: for one repository alone', async (_, api) => {
    const { gist } = await look({ keys: [a], api })
    for (const said of gist) expect(['found', 'unknown']).toContain(said)
  })
  test.each(LIES)('%s, while pages are rate limited', async (_, api) => {
    const { gist } = await look({ keys: four, api, page: () => ({ status: 429 }) })
    for (const said of gist) expect(['found', 'unknown']).toContain(said)
  })
  test.each<[string, NonNullable<Given['api']>]>([
    ['is NOT_FOUND', (sound) => ({ data: { ...sound.data, r0: null }, errors: [missing('r0', 'o/r0')] })],
    [
      'bears another’s name',
      (sound) => withNodes(sound, ([x, ...rest]) => [{ ...x, nameWithOwner: 'evil/phish' }, ...rest]),
    ],
  ])('one of sixty %s', async (_, api) => {
    const once: NonNullable<Given['api']> = (sound, names) =>
      names[0] === 'o/r0' ? api(sound, names) : sound
    const { gist, pages } = await look({ keys: hundred.slice(0, 60), api: once })
    expect(new Set(gist)).toEqual(new Set(['found']))
    expect(pages.map(({ path }) => path)).toEqual(['o/r0'])
  })
  test('two of a hundred are swapped', async () => {
    const api = (sound: Result) => withNodes(sound, ([x, y, ...rest]) => [y, x, ...rest])
    const { gist } = await look({ keys: hundred, api })
    expect(new Set(gist)).toEqual(new Set(['found']))
  })
  test.each<[string, NonNullable<Given['api']>]>([
    [
      'a name that is none',
      (sound) => withNodes(sound, ([x, ...rest]) => [{ ...x, nameWithOwner: 'undefined' }, ...rest]),
    ],
    [
      'a name with markup',
      (sound) => withNodes(sound, ([x, ...rest]) => [{ ...x, nameWithOwner: 'x/y <b>' }, ...rest]),
    ],
    [
      'another’s NOT_FOUND',
      (sound) => ({ data: { ...sound.data, r0: null }, errors: [missing('r0', 'o/other')] }),
    ],
  ])('one of a hundred gets %s: its page is asked', async (_, api) => {
    const once: NonNullable<Given['api']> = (sound, names) =>
      names[0] === 'o/r0' ? api(sound, names) : sound
    const { gist, pages } = await look({ keys: hundred, api: once })
    expect(new Set(gist)).toEqual(new Set(['found']))
    expect(pages.map(({ path }) => path)).toEqual(['o/r0'])
  })
  test('a living one of a hundred is swapped with a dead one', async () => {
    const api = (sound: Result) => ({
      ...withNodes(sound, ([x, y, ...rest]) => [y, x, ...rest]),
      errors: [missing('r1', b)],
    })
    const { gist } = await look({ keys: ['o/a', 'o/b', ...hundred.slice(2)], dead: [a], api })
    expect(gist[1]).not.toBe('absent')
    expect(gist[0]).not.toMatch(/moved/)
  })
})

describe('pages, without a token', () => {
  const alone = (given: Partial<Given>) => look({ keys: four, token: null, ...given })
  test('that are missing are looked at twice, by another method and later', async () => {
    const { gist, pages } = await alone({ dead: [a] })
    expect(gist).toEqual(['absent', 'found', 'found', 'found'])
    const looks = pages.filter(({ path }) => path === a)
    expect(looks).toEqual([
      { path: a, method: 'HEAD', delay: 0 },
      { path: a, method: 'GET', delay: expect.any(Number) },
    ])
    expect(looks[1]?.delay).toBeGreaterThanOrEqual(3000)
  })
  test('of repositories that moved say so by a permanent redirect, twice', async () => {
    const { gist, pages } = await alone({ moved: { [a]: 'newer/a' } })
    expect([gist[0], pages.length]).toEqual(['moved to newer/a', 5])
    expect(pages.filter(({ path }) => path === a)).toEqual([
      { path: a, method: 'HEAD', delay: 0 },
      { path: a, method: 'GET', delay: 5000 },
    ])
  })
  test('tell a missing path from a missing repository', async () => {
    expect((await alone({ keys: ['o/a/tree/main/gone', b] })).gist).toEqual(['no path', 'found'])
  })
  const to = (url: string, status = 302): Reply => ({ status: 200, hops: [{ status, to: url }] })
  test.each<[string, NonNullable<Given['page']>, string]>([
    [
      'moved once, then not',
      (_, __, before) => (before === 0 ? to('https://github.com/x/y', 301) : null),
      'found',
    ],
    [
      'moved to one place, then to another',
      (_, __, before) => to(`https://github.com/x/y${before}`, 301),
      'unknown',
    ],
    [
      'moved, then missing',
      (_, __, before) => (before === 0 ? to('https://github.com/x/y', 301) : { status: 404 }),
      'unknown',
    ],
    ['404 once, then 200', (_, __, before) => (before === 0 ? { status: 404 } : null), 'found'],
    ['404 to HEAD, 200 to GET', (_, method) => (method === 'HEAD' ? { status: 404 } : null), 'found'],
    ['404, then out of order', (_, __, n) => (n === 0 ? { status: 404 } : { status: 503 }), 'unknown'],
    [
      '404, then silence',
      (_, __, n) => (n === 0 ? { status: 404 } : new HttpFailure('timeout', 'late')),
      'unknown',
    ],
    [
      '404, then the sign-in',
      (_, __, n) => (n === 0 ? { status: 404 } : to('https://github.com/login?return_to=x')),
      'unknown',
    ],
    [
      'the sign-in',
      () => to('https://github.com/login?return_to=https%3A%2F%2Fgithub.com%2Fo%2Fa'),
      'unknown',
    ],
    ['the sign-in, for good', () => to('https://github.com/login', 301), 'unknown'],
    ['single sign-on', () => to('https://github.com/orgs/acme/sso?return_to=x'), 'unknown'],
    ['two-factor authentication', () => to('https://github.com/sessions/two-factor/app'), 'unknown'],
    ['an enterprise’s sign-on', () => to('https://github.com/enterprises/acme/sso', 301), 'unknown'],
    ['a login elsewhere', () => to('https://login.example.org/adfs/ls'), 'unknown'],
    ['a captive portal', () => to('http://portal.example/welcome', 301), 'unknown'],
    ['GitHub’s own front page', () => to('https://github.com/', 301), 'unknown'],
    ['an owner’s page', () => to('https://github.com/o', 301), 'unknown'],
    ['another repository, for now', () => to('https://github.com/other/repo'), 'found'],
    ['another repository, by 307', () => to('https://github.com/other/repo', 307), 'found'],
    ['another repository, by 303', () => to('https://github.com/other/repo', 303), 'found'],
    ['429', () => ({ status: 429 }), 'unknown'],
    ['410', () => ({ status: 410 }), 'unknown'],
    ['451', () => ({ status: 451 }), 'unknown'],
  ])('answer with %s', async (_, page, state) => {
    for (const keys of [[a], four]) {
      const { gist } = await alone({ keys, page })
      expect(gist).toEqual(keys.map(() => state))
    }
  })
  test('that are all missing show nothing, those of famous repositories included', async () => {
    const page = () => ({ status: 404 })
    for (const keys of [[a], four, hundred])
      expect(new Set((await alone({ keys, page })).gist)).toEqual(new Set(['unknown']))
  })
  test('deny too many at once', async () => {
    const dead = hundred.slice(0, 60)
    expect((await alone({ keys: hundred, dead })).gist).not.toContain('absent')
  })
})
