/** Facts kept between runs. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { openCache } from '../../src/lookup/cache.ts'
import { plan } from '../../src/lookup/plan.ts'
import type { Known, Paper, PaperRecord, RecordKey } from '../../src/model/facts.ts'
import type { ArxivId } from '../../src/model/reference.ts'
import type { Http, Source } from '../../src/model/source.ts'
import { rules } from '../../src/rules/index.ts'
import { arxiv } from '../../src/sources/arxiv.ts'
import { crossref } from '../../src/sources/crossref.ts'
import { sources as allSources } from '../../src/sources/index.ts'
import { sourcesOf } from '../support/kinds.ts'

const DAY = 24 * 60 * 60_000
const http: Http = () => Promise.reject(new Error('nobody is asked'))
const ids = (...names: string[]) => names as ArxivId[]

/** A source that answers by a table and notes what it was asked. */
function world(table: Readonly<Record<string, Known<Paper>['state']>>) {
  const asked: string[] = []
  const paper: Source<'paper'> = {
    ...arxiv,
    ask: async (keys) => {
      asked.push(...keys)
      return new Map(keys.map((key) => [key, answer(key, table[key] ?? 'found')]))
    },
  }
  return { asked, sources: sourcesOf({ paper: [paper] }) }
}

function answer(id: ArxivId, state: Known<Paper>['state']): Known<Paper> {
  if (state !== 'found') return { state, why: 'so it is', status: null, evidence: '' } as Known<Paper>
  return { state, evidence: `https://arxiv.org/abs/${id}`, fact: paperCalled(id) }
}

const paperCalled = (id: string): Paper => ({
  ...{ id: id as ArxivId, title: 'A Title', version: 2, authors: ['Ann Lee'] },
  ...{ abstract: null, comment: null, journalRef: null, doi: null },
  ...{ published: '2024-01-01T10:00:00Z', updated: null, withdrawn: false },
})
/** Something of each kind that a cache may keep, and its key. */
const sound = {
  paper: ['2401.00001', paperCalled('2401.00001')],
  repository: ['o/n', { nameWithOwner: 'O/n', archived: false, empty: false, pathExists: true }],
  page: ['https://example.org/1', { status: 200, movedTo: null }],
  search: ['words of a title', { papers: [paperCalled('2401.00001')] }],
  copy: ['2024 https://example.org/1', { timestamp: '20240503121110' }],
} as const

/** One run at a time of day: what it asked, and the cache's text after it. */
async function run(text: string | null, at: number, keys: ArxivId[], table = {}, lists = '') {
  const { asked, sources } = world(table)
  const cache = openCache(sources, { text, maxAge: 7 * DAY, now: () => at })
  const options = { pdf: 'api', ignoreLinks: [], change: null } as const
  const { paper: references } = plan([readList({ path: 'x.md', text: lists })], rules, options)
  const answers = await cache.sources.paper[0]?.ask(keys, http, { references })
  const states = keys.map((key) => answers?.get(key)?.state)
  return { asked, states, broken: cache.broken, text: cache.save(text), save: cache.save }
}

const real = allSources({
  ...{ token: null, readsRecords: false, graphqlUrl: 'https://api.github.com/graphql' },
  ...{ switches: {}, semanticScholarKey: null },
})
const three = ids('2401.00001', '2401.00002', '2401.00003')

describe('a second run', () => {
  test('asks nothing that was found, and everything that was not', async () => {
    const first = await run(null, 0, three, { '2401.00002': 'absent', '2401.00003': 'unknown' })
    expect(first.asked).toEqual(three)
    const second = await run(first.text, DAY, three)
    expect(second.asked).toEqual(['2401.00002', '2401.00003'])
    expect(second.states).toEqual(['found', 'found', 'found'])
    expect((await run(second.text, DAY, three)).asked).toEqual([])
  })
  test('asks again what is older than its time, and forgets it', async () => {
    const first = await run(null, 0, three)
    const later = await run(first.text, 8 * DAY, ids('2401.00001'))
    expect(later.asked).toEqual(['2401.00001'])
    expect(later.text).not.toContain('2401.00002')
  })
  test('asks again for a version that was not there', async () => {
    const first = await run(null, 0, three)
    const lists = 'https://arxiv.org/abs/2401.00001v3 https://arxiv.org/abs/2401.00002v2'
    expect((await run(first.text, DAY, three, {}, lists)).asked).toEqual(['2401.00001'])
  })
  test('forgets what has gone meanwhile', async () => {
    const first = await run(null, 0, three)
    const gone = await run(first.text, 8 * DAY, three, { '2401.00001': 'absent' })
    expect((await run(gone.text, 8 * DAY, three)).asked).toEqual(['2401.00001'])
  })
  test('does not believe what is said to be of tomorrow', async () => {
    const first = await run(null, 3 * DAY, three)
    expect((await run(first.text, 0, three)).asked).toEqual(three)
  })
})

test('two runs that write are both remembered, the newer where they differ', async () => {
  const [one, other] = [await run(null, 0, ids('2401.00001')), await run(null, DAY, ids('2401.00002'))]
  const both = other.save(one.text)
  expect((await run(both, DAY, three)).asked).toEqual(['2401.00003'])
})

test.each([
  ['half a file', '{"version":1,"facts":{"paper":{"2401'],
  ['another version', '{"version":2,"facts":{}}'],
  ['no cache', '[]'],
  ['nothing', ''],
  ['null', 'null'],
])('%s is replaced by a new cache', async (_, text) => {
  const { broken, asked, states } = await run(text, 0, three)
  expect([broken, asked.length, states]).toEqual([true, 3, ['found', 'found', 'found']])
})

test('odd entries are left out', async () => {
  const text = JSON.stringify({
    version: 1,
    facts: {
      paper: {
        '2401.00001': null,
        '2401.00002': { at: 'now', known: {} },
        '2401.00003': { at: 0, known: { state: 'absent' } },
      },
      page: 7,
    },
  })
  expect((await run(text, 0, three)).asked).toEqual(three)
})

test('that a source answered and has nothing is kept as long as what it has, but not that it did not answer', async () => {
  const key = (id: string) => `dblp arxiv:${id}` as RecordKey
  const says = (id: string, more: object) =>
    [key(id), { state: 'unknown', why: 'so it is', status: 200, ...more }] as const
  const asked: string[] = []
  const record: Source<'record'> = {
    ...{ name: 'dblp', kind: 'record', batch: 9, hosts: {} },
    ask: async (keys) => {
      asked.push(...keys)
      return new Map<RecordKey, Known<PaperRecord>>([
        says('2401.00001', { settled: true }),
        says('2401.00002', {}),
      ])
    },
  }
  const both = [key('2401.00001'), key('2401.00002')]
  const open = (text: string | null, at: number) =>
    openCache(sourcesOf({ record: [record] }), { text, maxAge: 7 * DAY, now: () => at })
  const first = open(null, 0)
  await first.sources.record[0]?.ask(both, http)
  asked.length = 0
  const second = open(first.save(null), 6 * DAY)
  const known = await second.sources.record[0]?.ask(both, http)
  expect(asked).toEqual([key('2401.00002')])
  expect(known?.get(key('2401.00001'))).toMatchObject({ state: 'unknown', settled: true })
  asked.length = 0
  await open(first.save(null), 8 * DAY).sources.record[0]?.ask(both, http)
  expect(asked).toEqual(both)
})

describe('what somebody else may have written into it', () => {
  type Kind = keyof typeof sound
  const evidence = 'https://example.org/'
  const file = (kind: Kind, key: string, kept: unknown) =>
    JSON.stringify({ version: 1, facts: { [kind]: { [key]: kept } } })
  const read = (text: string) =>
    openCache(
      allSources({
        ...{ token: null, readsRecords: false, graphqlUrl: 'https://api.github.com/graphql' },
        ...{ switches: {}, semanticScholarKey: null },
      }),
      {
        text,
        maxAge: 7 * DAY,
        now: () => 0,
      },
    )
  const written = (kind: Kind, fact: object, key: string = sound[kind][0]) =>
    read(
      file(kind, key, { at: 0, known: { state: 'found', evidence, fact: { ...sound[kind][1], ...fact } } }),
    )
  const factIn = (text: string, kind: Kind): Record<string, unknown> | undefined => {
    const [one] = Object.values(JSON.parse(text).facts[kind]) as {
      known: { fact: Record<string, unknown> }
    }[]
    return one?.known.fact
  }

  test.each(['paper', 'repository', 'page'] as const)('is kept where it is a sound %s', (kind) => {
    const cache = written(kind, {})
    expect([cache.dropped, factIn(cache.save(null), kind)]).toEqual([[], sound[kind][1]])
  })

  test.each<[Kind, object]>([
    ['paper', { title: 5 }],
    ['paper', { title: '' }],
    ['paper', { title: '\u200b\u2060' }],
    ['paper', { title: 'x'.repeat(2001) }],
    ['paper', { authors: null }],
    ['paper', { authors: [null] }],
    ['paper', { authors: 'Ann Lee' }],
    ['paper', { id: '2401.00002' }],
    ['paper', { version: 'latest' }],
    ['paper', { version: 1e9 }],
    ['paper', { published: 'yesterday' }],
    ['paper', { withdrawn: 'no' }],
    ['paper', { comment: {} }],
    ['repository', { nameWithOwner: 5 }],
    ['repository', { nameWithOwner: undefined }],
    ['repository', { nameWithOwner: 'evil/x) <img src=//evil.example/t.png> [y](https://phish.example' }],
    ['repository', { nameWithOwner: 'evil/..' }],
    ['repository', { nameWithOwner: 'evil/x\n' }],
    ['repository', { nameWithOwner: 'a/b/c' }],
    ['repository', { archived: 'yes' }],
    ['repository', { pathExists: 1 }],
    ['page', { movedTo: 5 }],
    ['page', { movedTo: 'junk' }],
    ['page', { movedTo: 'javascript:alert(1)' }],
    ['page', { movedTo: 'https://user:secret@example.org/' }],
    ['page', { movedTo: `https://example.org/${'x'.repeat(3000)}` }],
    ['page', { status: '200' }],
    ['page', { status: 20000 }],
    ['page', { place: 'here' }],
    ['search', { papers: 5 }],
    ['search', { papers: [null] }],
    ['search', { papers: [{ ...paperCalled('2401.00001'), id: '../evil' }] }],
    ['copy', { timestamp: 20240503121110 }],
    ['copy', { timestamp: '2024/../evil.e' }],
    ['copy', { timestamp: '20249903121110' }],
  ])('a %s with %j is left out, and named', (kind, fact) => {
    const cache = written(kind, fact)
    expect(cache.dropped).toHaveLength(1)
    expect(cache.dropped[0]).toContain(`${kind} “${sound[kind][0]}”: `)
    expect([cache.broken, factIn(cache.save(null), kind)]).toEqual([false, undefined])
  })

  test.each<[Kind, unknown]>([
    ['paper', []],
    ['paper', {}],
    ['paper', null],
    ['paper', { at: -1, known: { state: 'found', evidence, fact: sound.paper[1] } }],
    ['paper', { at: null, known: { state: 'found', evidence, fact: sound.paper[1] } }],
    ['paper', { at: 0, known: { state: 'found', evidence: 5, fact: sound.paper[1] } }],
    ['paper', { at: 0, known: { state: 'found', evidence: 'javascript:x', fact: sound.paper[1] } }],
    ['page', { at: 0, known: { state: 'absent', why: 'dead', status: 404, evidence } }],
    ['page', { at: 0, known: { state: 'found', evidence, fact: [] } }],
  ])('a %s kept as %j is left out', (kind, kept) => {
    const cache = read(file(kind, sound[kind][0], kept))
    expect([cache.dropped.length, factIn(cache.save(null), kind)]).toEqual([1, undefined])
  })

  test.each<[Kind, string]>([
    ['paper', '__proto__x'],
    ['repository', '../..'],
    ['page', 'javascript:x'],
    ['search', 'a" OR all:b c'],
    ['copy', '2024 javascript:x'],
    ['copy', 'https://example.org/1'],
  ])('a %s by the key %j is left out', (kind, key) => {
    expect(written(kind, {}, key).dropped).toEqual([`${kind} “${key}”: it is kept under another name`])
  })

  test('the rest is believed', () => {
    const [key, fact] = sound.page
    const facts = {
      page: { [key]: { at: 0, known: { state: 'found', evidence, fact } }, 'https://b.example/': {} },
      paper: [],
      repository: 7,
      other: { x: 1 },
    }
    const cache = read(JSON.stringify({ version: 1, facts }))
    expect(cache.dropped).toEqual([
      'paper: malformed',
      'repository: malformed',
      'page “https://b.example/”: at: expected "at"',
    ])
    expect(factIn(cache.save(null), 'page')).toEqual(fact)
  })

  test('words lose what nobody sees, addresses what an address cannot have', () => {
    const title = 'A\u0000 T\u202eit\u200bl\ud800e \u{e0041}of\u{e0101} \u2060Words\u3164'
    expect(factIn(written('paper', { title }).save(null), 'paper')).toMatchObject({
      title: 'A Title of Words',
    })
    const movedTo = 'https://Example.org/a b"<é>\u202e'
    expect(factIn(written('page', { movedTo }).save(null), 'page')).toMatchObject({
      movedTo: 'https://example.org/a%20b%22%3C%C3%A9%3E%E2%80%AE',
    })
  })
})

describe('each kind for as long as it deserves', () => {
  const kept = (kind: keyof typeof sound, fact: object, key: string = sound[kind][0]) => ({
    version: 1,
    facts: {
      [kind]: {
        [key]: {
          at: 0,
          known: { state: 'found', evidence: 'https://example.org/', fact: { ...sound[kind][1], ...fact } },
        },
      },
    },
  })
  const asks = async (kind: keyof typeof sound, text: string, at: number, keys: string[]) => {
    const asked: string[] = []
    const source = {
      ...real[kind][0],
      ask: async (open: string[]) => {
        asked.push(...open)
        return new Map()
      },
    } as unknown as Source
    const all = sourcesOf({ [kind]: [source] })
    const cache = openCache(all, { text, maxAge: 28 * DAY, now: () => at })
    await cache.sources[kind][0]?.ask(keys as never, http)
    return asked
  }
  test.each([
    ['paper', 27, false],
    ['paper', 29, true],
    ['repository', 13, false],
    ['repository', 15, true],
    ['page', 6, false],
    ['page', 22, true],
    ['search', 27, false],
    ['search', 29, true],
  ] as const)('a %s after %d days of at most 28', async (kind, days, asked) => {
    const [key] = sound[kind]
    expect(await asks(kind, JSON.stringify(kept(kind, {})), days * DAY, [key])).toEqual(asked ? [key] : [])
  })
  test('a search that found nothing is made again after a seventh of that', async () => {
    const [key] = sound.search
    const text = JSON.stringify(kept('search', { papers: [] }))
    expect(await asks('search', text, 3 * DAY, [key])).toEqual([])
    expect(await asks('search', text, 5 * DAY, [key])).toEqual([key])
  })
  test('pages fall due a part at a time', async () => {
    const keys = Array.from({ length: 200 }, (_, i) => `https://example.org/${i}`)
    const page = Object.assign({}, ...keys.map((one) => kept('page', {}, one).facts['page']))
    const text = JSON.stringify({ version: 1, facts: { page } })
    const due = (await Promise.all([10, 14, 18].map((day) => asks('page', text, day * DAY, keys)))).map(
      ({ length }) => length,
    )
    expect(due[0]).toBeGreaterThan(10)
    expect(due[1]).toBeGreaterThan(due[0] ?? 200)
    expect(due[2]).toBeGreaterThan(due[1] ?? 200)
    expect(due[2]).toBeLessThan(190)
  })
  test.each([
    ['repository', { pathExists: false }],
    ['repository', { empty: true }],
    ['page', { place: 'missing' }],
  ] as const)('a %s with %j is asked again each run', async (kind, fact) => {
    const [key] = sound[kind]
    expect(await asks(kind, JSON.stringify(kept(kind, fact)), 1000, [key])).toEqual([key])
  })
})

describe('records of other sources', () => {
  const key = 'crossref doi:10.1000/a' as RecordKey
  const record: PaperRecord = {
    ...{ title: 'A Title', authors: [], order: 'given', venue: null, type: 'journal', year: 2020 },
    ...{ yearIsRough: false, doi: null, publishedAs: null, retraction: null },
  }
  const found = (fact: Partial<PaperRecord> = {}): Known<PaperRecord> => ({
    ...{ state: 'found', evidence: 'https://example.org/' },
    fact: { ...record, ...fact },
  })
  const unknown = { state: 'unknown', why: 'Crossref has no record of 10.1000/a', status: null } as const
  const settled: Known<PaperRecord> = { ...unknown, settled: true }
  const absent = { state: 'absent', why: 'no such DOI', status: 404, evidence: 'https://doi.org/' } as const
  const retraction = { type: 'retraction', doi: null, date: null } as const
  /** One run, which is asked for the record: what it answers, and the cache's text after it. */
  async function look(text: string | null, at: number, known: Known<PaperRecord>, maxAge: number | null) {
    let asked = 0
    const source: Source<'record'> = {
      ...crossref(),
      ask: async () => {
        asked++
        return new Map([[key, known]])
      },
    }
    const cache = openCache(sourcesOf({ record: [source] }), { text, maxAge, now: () => at })
    const answers = await cache.sources.record[0]?.ask([key], http)
    return { asked, answer: answers?.get(key), text: cache.save(null), dropped: cache.dropped }
  }

  test.each<[string, Known<PaperRecord>, number | null, number]>([
    ['a publication', found(), null, 30],
    ['a paper of a conference', found({ type: 'conference' }), null, 30],
    ['a preprint', found({ type: 'preprint' }), null, 7],
    ['a retracted paper', found({ retraction }), null, 7],
    ['no record', settled, null, 7],
    ['a publication, with a limit', found(), 2, 2],
    ['a publication, with a high limit', found(), 60, 30],
    ['no record, with a limit', settled, 1, 1],
    ['no record, with a high limit', settled, 60, 7],
  ])('%s is asked for again in time: %#', async (_, known, maxAge, days) => {
    const most = maxAge === null ? null : maxAge * DAY
    const first = await look(null, 0, known, most)
    const before = await look(first.text, days * DAY - 1, known, most)
    expect(before).toMatchObject({ asked: 0, dropped: [], answer: known })
    expect((await look(first.text, days * DAY, known, most)).asked).toBe(1)
  })
  test.each<[string, Known<PaperRecord>]>([
    ['no answer', unknown],
    ['that there is no such DOI', absent],
  ])('%s is not kept', async (_, known) => {
    const first = await look(null, 0, known, null)
    expect((await look(first.text, 1, known, null)).asked).toBe(1)
  })
  test('that a source has nothing is kept of records alone', () => {
    const text = JSON.stringify({ version: 1, facts: { paper: { '2401.00001': { at: 0, known: settled } } } })
    expect(openCache(real, { text, maxAge: null, now: () => 0 }).dropped).toHaveLength(1)
  })
})
