import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { inBatches } from '../../src/lookup/batches.ts'
import { openCache } from '../../src/lookup/cache.ts'
import { gather } from '../../src/lookup/gather.ts'
import { memoized } from '../../src/lookup/memo-sources.ts'
import { type Bystanders, bystandersOf, type Plan, plan } from '../../src/lookup/plan.ts'
import { type FactKind, type Known, mapKinds, type Paper } from '../../src/model/facts.ts'
import type { ArxivId } from '../../src/model/reference.ts'
import type { Source } from '../../src/model/source.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend } from '../pretend.ts'
import { sourcesOf } from '../support/kinds.ts'

const id = '2401.00001' as ArxivId
const http = async () => ({ status: 200, headers: {}, body: '', hops: [] })
const found = { state: 'found', fact: { title: 'T' } as Paper, evidence: '' } as const
const absent = { state: 'absent', why: 'gone', status: 404, evidence: '' } as const
const unknown = { state: 'unknown', why: 'down', status: null } as const
const says = (answer: Known<Paper>, asked: unknown[] = []): Source<'paper'> => ({
  name: 's',
  kind: 'paper',
  batch: 2,
  hosts: {},
  ask: async (keys) => {
    asked.push(keys)
    return new Map(keys.map((key) => [key, answer]))
  },
})
const planned = (...ids: string[]): Plan => ({
  ...mapKinds<Plan>(() => new Map()),
  paper: new Map(ids.map((one) => [one as ArxivId, []])),
})
const with_ = (paper: Source<'paper'>[]) => inBatches(sourcesOf({ paper }))

describe('found beats unknown beats absent', () => {
  test.each([
    [[absent], 'absent'],
    [[unknown], 'unknown'],
    [[found], 'found'],
    [[unknown, absent], 'unknown'],
    [[absent, unknown], 'unknown'],
    [[absent, found], 'found'],
    [[unknown, found], 'found'],
  ] as const)('%j', async (answers, state) => {
    const facts = await gather(planned(id), with_(answers.map((answer) => says(answer))), http)
    expect(facts.paper.get(id)?.state).toBe(state)
  })
})

test('keys go in batches, and a source that throws leaves them unknown', async () => {
  const asked: unknown[] = []
  await gather(planned('1', '2', '3'), with_([says(found, asked)]), http)
  expect(asked).toEqual([['1', '2'], ['3']])
  const broken: Source<'paper'> = { ...says(found), ask: async () => Promise.reject(new Error('boom')) }
  const facts = await gather(planned(id), with_([broken]), http)
  expect(facts.paper.get(id)).toMatchObject({ state: 'unknown', why: 's: boom' })
})

describe('a source reviews what it answered', () => {
  const others: unknown[] = []
  const source = (review: NonNullable<Source<'paper'>['review']>): Source<'paper'> => ({
    ...says(found),
    ask: async (keys) => new Map(keys.map((key) => [key, key === '1' ? found : absent])),
    review,
  })
  const states = ({ paper }: Awaited<ReturnType<typeof gather>>) =>
    [...paper.values()].map(({ state }) => state)

  test('all batches together, and is told what else is in the lists', async () => {
    const reviewed: unknown[] = []
    const careful = source(async (answers, _, bystanders) => {
      reviewed.push([...answers.keys()])
      others.push(...bystanders)
      return new Map([['3' as ArxivId, unknown]])
    })
    const bystanders = { ...mapKinds<Bystanders>(() => []), paper: ['9' as ArxivId] }
    const facts = await gather(planned('1', '2', '3'), with_([careful]), http, () => {}, bystanders)
    expect(reviewed).toEqual([['1', '2', '3']])
    expect(others).toEqual(['9'])
    expect(states(facts)).toEqual(['found', 'absent', 'unknown'])
  })
  test('and what it denied is unknown where the review fails', async () => {
    const broken = source(async () => Promise.reject(new Error('boom')))
    const facts = await gather(planned('1', '2'), with_([broken]), http)
    expect(states(facts)).toEqual(['found', 'unknown'])
    expect(facts.paper.get('2' as ArxivId)).toMatchObject({ why: 's: boom' })
  })
  test('knows what the cache answered', async () => {
    let known: unknown
    const careful = source(async (_, __, bystanders) => {
      known = bystanders
      return new Map()
    })
    const believable = pretend({ paper: { '2401.00008': { title: 'T' } } }).paper.get('2401.00008' as ArxivId)
    const text = JSON.stringify({
      version: 1,
      facts: { paper: { '2401.00008': { at: 5, known: believable } } },
    })
    const { sources } = openCache(with_([careful]), { text, maxAge: 1000, now: () => 6 })
    await gather(planned('2', '2401.00008'), sources, http)
    expect(known).toEqual(['2401.00008'])
  })
})

test('progress is told of every key once', async () => {
  const told: unknown[] = []
  const sources = memoized(with_([says(found)]))
  for (let i = 0; i < 2; i++)
    await gather(planned('1', '2', '3'), sources, http, ({ asked, answered }) => told.push([answered, asked]))
  expect(told).toEqual([
    [0, 3],
    [0, 3],
    [2, 3],
    [3, 3],
    [0, 3],
    [3, 3],
  ])
})

test('a second look asks for nothing twice', async () => {
  const asked: unknown[] = []
  const sources = memoized(with_([says(unknown, asked)]))
  await gather(planned(id), sources, http)
  await gather(planned(id), sources, http)
  expect(asked).toHaveLength(1)
})

describe('the plan', () => {
  const text = [
    '- **[1] One Paper Title**, arXiv 2024.\n\n  [[Paper](https://arxiv.org/pdf/2401.00001v2)] [[Code](https://github.com/o/one)] ![](https://img.shields.io/badge/A-blue)',
    '- **[2] Two Paper Title**, arXiv 2024.\n\n  [[Paper](https://arxiv.org/abs/2401.00001)] [[Code](https://github.com/O/One/tree/main/x)] [[Project](https://example.org/p#part)]',
    '[Mail](mailto:a@example.org) [Here](#here)',
  ].join('\n\n')
  const list = readList({ path: 'a.md', text })
  const wishes = { pdf: 'api', ignoreLinks: [], change: null } as const
  const keys = (more = {}) => {
    const made = plan([list, list], rules, { ...wishes, ...more })
    return mapKinds<{ [K in FactKind]: string[] }>((kind) => [...made[kind].keys()])
  }

  test('names each thing once, the place in a page by itself, and no badge', () => {
    expect(keys()).toMatchObject({
      paper: [id],
      repository: ['o/one', 'o/one/tree/main/x'],
      page: ['https://example.org/p', 'https://example.org/p#part'],
    })
  })
  test('asks for PDFs themselves where it is told to', () => {
    expect(keys({ pdf: 'head' }).page).toContain('https://arxiv.org/pdf/2401.00001v2')
    expect(keys({ pdf: 'auto' }).page).not.toContain('https://arxiv.org/pdf/2401.00001v2')
  })
  test('of a change asks only what it touches', () => {
    expect(keys({ change: new Map([['a.md', [{ first: 7, last: 7 }]]]) })).toMatchObject({
      paper: [id],
      repository: ['o/one/tree/main/x'],
      page: ['https://example.org/p', 'https://example.org/p#part'],
    })
    expect(Object.values(keys({ change: new Map() })).flat()).toEqual([])
  })
  test('knows what a change leaves untouched, though nobody asks for it', () => {
    const change = new Map([['a.md', [{ first: 7, last: 7 }]]])
    const made = plan([list], rules, { ...wishes, change })
    expect(bystandersOf([list], made, { ...wishes, change })).toEqual({
      ...mapKinds<Bystanders>(() => []),
      repository: ['o/one'],
    })
    const none = { ...wishes, change, ignoreLinks: ['https://github.com/'] }
    expect(bystandersOf([list], made, none).repository).toEqual([])
    expect(bystandersOf([list], plan([list], rules, wishes), wishes).repository).toEqual([])
  })
  test('leaves out what is ignored, and what no rule needs', () => {
    expect(keys({ ignoreLinks: ['https://example.org/'] }).page).toEqual([])
    expect(keys({ ignoreLinks: ['https://example.org/x', 'example.org'] }).page).not.toEqual([])
    expect(keys({ ignoreLinks: ['https://*.org/*'] }).page).toEqual([])
    expect(keys({ ignoreLinks: ['https://github.com/**'] }).repository).toEqual([])
    expect(keys({ ignoreLinks: ['!https://github.com/O/One/*', 'https://github.com/'] }).repository).toEqual([
      'o/one/tree/main/x',
    ])
    const alone = plan(
      [list],
      rules.filter((rule) => rule.name === 'moved-link'),
      wishes,
    )
    expect([alone.paper.size, alone.repository.size, alone.page.size]).toEqual([0, 0, 2])
  })
})
