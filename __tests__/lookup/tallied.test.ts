/** What --verbose says of sources: how much each was asked, and what of it the cache knew. */
import { expect, test } from 'vitest'
import { openLookup } from '../../src/lookup/index.ts'
import type { Known, Paper } from '../../src/model/facts.ts'
import { defaults } from '../../src/model/options.ts'
import type { ArxivId } from '../../src/model/reference.ts'
import type { Http, Source } from '../../src/model/source.ts'
import { arxiv } from '../../src/sources/arxiv.ts'
import { sourcesOf } from '../support/kinds.ts'

const paper = (id: ArxivId): Paper => ({
  ...{
    id,
    title: 'A Title',
    version: 2,
    authors: ['Ann Lee'],
    abstract: null,
    comment: null,
    journalRef: null,
  },
  ...{ doi: null, published: '2024-01-01T10:00:00Z', updated: null, withdrawn: false },
})
const GONE = '2401.00003' as ArxivId
const answer = (id: ArxivId): Known<Paper> =>
  id === GONE
    ? { state: 'absent', evidence: '', why: 'gone', status: 404 }
    : { state: 'found', evidence: 'https://arxiv.org', fact: paper(id) }
/** Asks twice for each batch; one paper is gone, one stays unknown. */
const source: Source<'paper'> = {
  ...arxiv,
  review: async () => new Map(),
  ask: async (keys, http) => {
    for (const again of [1, 2])
      await http({ url: `https://export.arxiv.org/${again}`, method: 'GET', want: 'text' })
    const known = keys.filter((id) => id !== '2401.00004')
    return new Map(known.map((id) => [id, answer(id)]))
  },
}
const http: Http = async () => ({ status: 200, headers: {}, body: '', hops: [] })
const IDS = ['2401.00001', '2401.00002', GONE, '2401.00004'] as ArxivId[]

async function run(text: string | null, cache = true) {
  const lookup = openLookup({
    ...{ ...defaults, userAgent: 'test/1', sources: sourcesOf({ paper: [source] }) },
    cache: cache ? { text } : null,
  })
  const [first] = lookup.sources.paper
  // the memory answers the second time
  for (const _ of [1, 2]) await first?.ask(IDS, http)
  await lookup.network.close()
  return { tally: lookup.tallies().find(({ kind }) => kind === 'paper'), text: lookup.saveCache(text) }
}

test('what is asked, by how many requests, and what comes of it', async () => {
  const { tally } = await run(null, false)
  expect(tally).toEqual({
    ...{ source: 'arXiv', kind: 'paper', keys: 4, cached: 0, requests: 2 },
    ...{ found: 2, absent: 1, unknown: 1 },
  })
})

test('what the cache knows is asked of nobody', async () => {
  const { text } = await run(null)
  const { tally } = await run(text)
  expect(tally).toMatchObject({ keys: 4, cached: 2, requests: 2, found: 2, absent: 1, unknown: 1 })
})
