/** Answers of the right form with one part of a wrong one: each part of each answer, replaced by each kind of nonsense. */
import { describe, expect, test } from 'vitest'
import { bridgeKey, type Known, type PaperRecord, type RecordKey } from '../../src/model/facts.ts'
import type { ArxivId, PageUrl } from '../../src/model/reference.ts'
import type { Answer, Http } from '../../src/model/source.ts'
import { crossref } from '../../src/sources/crossref.ts'
import { dblp } from '../../src/sources/dblp.ts'
import { semanticScholar } from '../../src/sources/semantic-scholar.ts'
import { web } from '../../src/sources/web.ts'

const NONSENSE: readonly unknown[] = [
  ...[null, 7, -1, 1e308, true, '', 'x', '\u0000\u202e', 'y'.repeat(10_000)],
  ...[[], {}, [null], [[[]]], { a: 1 }, [1, 'x', null], JSON.parse('{"__proto__":{"a":1}}')],
  ...[JSON.parse('['.repeat(2000) + ']'.repeat(2000)), Array.from({ length: 3000 }, () => 'z')],
]

type Path = readonly string[]
/** The way to every part, the whole included. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [path, ...parts.flatMap(([name, part]) => pathsIn(part, [...path, name]))]
}
function replaced(value: unknown, [name, ...path]: Path, by: unknown): unknown {
  if (name === undefined) return by
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  copy[name] = replaced(copy[name], path, by)
  return copy
}

const work = (DOI: string) => ({
  ...{ DOI, title: [`On ${DOI}`], subtitle: ['A Study'], type: 'proceedings-article' },
  ...{ 'container-title': ['Annals of Tests'], 'alternative-id': ['S1'], issued: { 'date-parts': [[2021]] } },
  author: [{ given: 'Ada', family: 'Byron', suffix: 'Jr' }, { name: 'The Group' }],
  event: { name: 'ICML', acronym: 'ICML', start: { 'date-parts': [[2021, 3, 1]] } },
  relation: { 'is-preprint-of': [{ id: '10.1000/x', 'id-type': 'doi' }] },
  'updated-by': [{ DOI: '10.1000/r', type: 'retraction', updated: { 'date-time': '2021-01-01T00:00:00Z' } }],
})
const works = {
  ...{ status: 'ok', 'message-type': 'work-list' },
  message: { 'total-results': 2, items: [work('10.1000/b'), work('10.1000/a')] },
}
const row = (doi: string, ord: number) => ({
  ...{ key: `https://doi.org/${doi.toUpperCase()}`, pub: `https://dblp.org/rec/conf/kdd/${doi.slice(-1)}` },
  ...{ title: `On ${doi}.`, venue: 'KDD', year: '2024', name: `Jane Doe ${ord}`, ord: String(ord) },
  type: 'https://dblp.org/rdf/schema#Inproceedings',
})
const rows = {
  head: { vars: ['key', 'pub', 'title', 'venue', 'year', 'type', 'ord', 'name'] },
  results: {
    bindings: ['10.1000/b', '10.1000/a']
      .flatMap((doi) => [row(doi, 1), row(doi, 2)])
      .map((one) =>
        Object.fromEntries(Object.entries(one).map(([name, value]) => [name, { type: 'literal', value }])),
      ),
  },
}
const papers = ['b', 'a'].map((end) => ({
  paperId: end.repeat(40),
  externalIds: { ArXiv: '2401.00001', DOI: `10.1000/${end}` },
}))
const article = {
  ...{ '@context': 'https://schema.org', '@type': 'ScholarlyArticle', headline: 'A Title of a Paper' },
  ...{ author: [{ '@type': 'Person', name: 'Jane Doe' }], datePublished: '2024-01-01', doi: '10.1000/a' },
  isPartOf: { '@type': 'PublicationIssue', isPartOf: { '@type': 'Periodical', name: 'Annals' } },
}

const replying =
  (body: (host: string) => unknown, type = 'application/json'): Http =>
  async ({ url }) => {
    const text = body(new URL(url).hostname)
    return {
      ...{ status: 200, hops: [], headers: { 'content-type': type } },
      body: typeof text === 'string' ? text : JSON.stringify(text),
    } satisfies Answer
  }
type Facts = ReadonlyMap<string, Known<unknown>>
type Ask = (answer: unknown) => Promise<Facts>
const keys = (before: string) =>
  ['b', 'a'].map((end): RecordKey => `${before}doi:10.1000/${end}` as RecordKey)
const SOURCES: readonly [name: string, answer: unknown, ask: Ask, ofFirst: RegExp][] = [
  [
    'Crossref',
    works,
    async (answer) =>
      crossref().ask(
        keys('crossref '),
        replying(() => answer),
      ),
    /^message\.items\.0/,
  ],
  [
    'dblp',
    rows,
    async (answer) =>
      dblp().ask(
        keys('dblp '),
        replying(() => answer),
      ),
    /^results\.bindings\.[01]/,
  ],
  [
    'Semantic Scholar',
    papers,
    async (answer) =>
      semanticScholar('key').ask(
        ['2401.00001', '2401.00002'].map((id) => bridgeKey(id as ArxivId)),
        replying((host) => (host === 'api.crossref.org' ? works : answer)),
      ),
    /^0/,
  ],
  [
    'a publisher’s page',
    article,
    async (answer) =>
      web({ readsRecords: true }).ask(
        ['https://proceedings.mlr.press/v202/doe23a.html' as PageUrl],
        replying(
          () =>
            `<html><head><script type="application/ld+json">${JSON.stringify(answer)}</script></head></html>`,
          'text/html',
        ),
      ),
    /^(?!)/,
  ],
]

describe.each(SOURCES)('of %s', (_, answer, ask, ofFirst) => {
  test('a part that is nonsense denies nothing, costs no other paper its record, and is not passed on', async () => {
    const whole = await ask(answer)
    expect(JSON.stringify([...whole])).toMatch(/On 10\.1000\/a|A Title of a Paper/)
    const [last] = [...whole.keys()].slice(-1)
    for (const path of pathsIn(answer))
      for (const nonsense of NONSENSE) {
        const facts = await ask(replaced(answer, path, nonsense))
        const at = `${path.join('.')} = ${JSON.stringify(nonsense)?.slice(0, 40)}`
        expect([...facts.keys()], at).toEqual([...whole.keys()])
        const told = [...facts.values()] as Known<PaperRecord>[]
        expect(
          told.filter(({ state }) => state === 'absent'),
          at,
        ).toEqual([])
        expect(JSON.stringify(told), at).not.toMatch(/\u202e|\\u0000|y{5000}/)
        if (ofFirst.test(path.join('.')) && last) expect(facts.get(last), at).toEqual(whole.get(last))
      }
  })
})
