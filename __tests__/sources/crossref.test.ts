/** Crossref's REST API as it answers: what is asked, what becomes a record, what is told apart where it does not answer. */
import { describe, expect, test } from 'vitest'
import { inBatches } from '../../src/lookup/batches.ts'
import type { Known, PaperRecord, RecordKey } from '../../src/model/facts.ts'
import type { PaperKey } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { crossref } from '../../src/sources/crossref.ts'
import { crossrefPiis } from '../../src/sources/crossref-piis.ts'
import { sourcesOf } from '../support/kinds.ts'

type Reply = Partial<Answer> | HttpFailure
type Work = Readonly<Record<string, unknown>>

const json = { 'content-type': 'application/json' }
const list = (works: readonly Work[], total = works.length): Partial<Answer> => ({
  headers: json,
  body: JSON.stringify({
    status: 'ok',
    'message-type': 'work-list',
    message: { 'total-results': total, items: works },
  }),
})
const single = (message: Work): Partial<Answer> => ({
  headers: json,
  body: JSON.stringify({ status: 'ok', 'message-type': 'work', message }),
})
const work = (DOI: string, more: Work = {}): Work => ({
  ...{
    DOI,
    title: [`On ${DOI}`],
    subtitle: [],
    type: 'journal-article',
    'container-title': ['Annals of Tests'],
  },
  ...{ author: [{ given: 'Ada', family: 'Byron', sequence: 'first', affiliation: [] }] },
  ...{ issued: { 'date-parts': [[2021, 3]] }, prefix: '10.1', publisher: 'P' },
  ...more,
})
/** The DOIs in a request, whatever its form. */
const doisIn = (url: string): string[] => {
  const { pathname, searchParams } = new URL(url)
  const filter = searchParams.get('filter')
  if (filter === null) return [decodeURIComponent(pathname.replace('/works/', ''))]
  return filter.split(',').map((one) => one.replace(/^doi:/, ''))
}

const key = (doi: string) => `crossref doi:${doi}` as RecordKey
const [source] = inBatches(sourcesOf({ record: [crossref()] })).record

/** Asks for DOIs; `api` answers each request. */
async function ask(
  dois: readonly string[],
  api: (asked: readonly string[], url: string, n: number) => Reply,
) {
  const urls: string[] = []
  const http = async ({ url }: Request): Promise<Answer> => {
    const reply = api(doisIn(url), url, urls.push(url) - 1)
    if (reply instanceof HttpFailure) throw reply
    return { status: 200, headers: {}, body: '', hops: [], ...reply }
  }
  const facts = await source?.ask(dois.map(key), http)
  const known = dois.map((doi) => facts?.get(key(doi)) as Known<PaperRecord>)
  return { urls, known, states: known.map((one) => one?.state) }
}
/** The record that is made of a work with these fields. */
async function recordOf(fields: Work, doi = '10.1000/x'): Promise<PaperRecord> {
  const { known } = await ask([doi], () => list([work(doi, fields)]))
  if (known[0]?.state !== 'found') throw new Error(JSON.stringify(known[0]))
  return known[0].fact
}
const dois = (count: number, suffix = '') => Array.from({ length: count }, (_, i) => `10.1000/${suffix}${i}`)

describe('what is asked', () => {
  test('the DOIs of a paper, and none of arXiv’s', () => {
    const paper = [
      'arxiv:2401.00001',
      'doi:10.1145/1.2',
      'doi:10.48550/arxiv.2401.00001',
    ] as unknown as PaperKey[]
    expect(crossref().keysOf?.(paper)).toEqual(['crossref doi:10.1145/1.2'])
    expect(crossref().keysOf?.(['openreview:abcdef', 'doi:10.1000/"x"' as PaperKey])).toEqual([])
    expect(
      [key('10.1000/x'), 'dblp doi:10.1000/x' as RecordKey].map((one) => crossref().answers?.(one)),
    ).toEqual([true, false])
  })

  test('many DOIs in one request, with rows and the fields that are read', async () => {
    const { urls, states } = await ask(['10.1000/a', '10.1000/b(c)&d'], (asked) =>
      list(asked.map((doi) => work(doi))),
    )
    expect(urls).toHaveLength(1)
    const { origin, pathname, searchParams } = new URL(urls[0] ?? '')
    expect(origin + pathname).toBe('https://api.crossref.org/works')
    expect(Object.fromEntries(searchParams)).toEqual({
      filter: 'doi:10.1000/a,doi:10.1000/b(c)&d',
      rows: '2',
      select:
        'DOI,title,subtitle,author,container-title,event,issued,type,prefix,publisher,relation,updated-by',
    })
    expect(states).toEqual(['found', 'found'])
  })

  test('at most 50 DOIs and 4,000 characters a request, one request at a time, one a second', async () => {
    const counts: number[] = []
    const api = (asked: readonly string[], url: string) => {
      counts.push(asked.length)
      expect(url.length).toBeLessThanOrEqual(4000)
      return list(asked.map((doi) => work(doi)))
    }
    const { states } = await ask(dois(119), api)
    expect(counts).toEqual([50, 50, 19])
    counts.length = 0
    const long = await ask(dois(50, 'a-very-long-suffix-'.repeat(8)), api)
    expect(Math.max(...counts)).toBeLessThan(30)
    expect(new Set([...states, ...long.states])).toEqual(new Set(['found']))
    const policy = crossref().hosts['api.crossref.org']
    expect(policy?.inFlight).toBe(1)
    expect(policy?.spacing).toBeGreaterThanOrEqual(1000)
    expect(policy?.optional?.test('text/html')).toBe(false)
  })

  test('a DOI with a comma alone, as it would end the filter, and without bare slashes', async () => {
    const odd = '10.1000/a,type:journal/../b'
    const { urls, states } = await ask([odd, '10.1000/b'], (asked, url) =>
      url.includes('?') ? list(asked.map((doi) => work(doi))) : single(work(odd)),
    )
    expect(urls[1]).toBe('https://api.crossref.org/works/10.1000%2Fa%2Ctype%3Ajournal%2F..%2Fb')
    expect(states).toEqual(['found', 'found'])
  })

  test('halves of what is too long', async () => {
    const { urls, states } = await ask(dois(8), (asked) =>
      asked.length > 3 ? { status: 414, body: '' } : list(asked.map((doi) => work(doi))),
    )
    expect(states).toEqual(dois(8).map(() => 'found'))
    expect(urls.length).toBeLessThanOrEqual(7)
  })

  test('the others of a request that one DOI spoils', async () => {
    const bad = '10.1000/5'
    const failure = { type: 'doi-not-valid', value: bad, message: `DOI specified as ${bad} but must be …` }
    const body = JSON.stringify({
      status: 'failed',
      'message-type': 'validation-failure',
      message: [failure],
    })
    const { known } = await ask(dois(8), (asked) =>
      asked.includes(bad) ? { status: 400, headers: json, body } : list(asked.map((doi) => work(doi))),
    )
    expect(known.filter(({ state }) => state !== 'found')).toEqual([
      { state: 'unknown', why: 'api.crossref.org returned 400', status: 400 },
    ])
    expect(known[5]?.state).toBe('unknown')
  })
})

describe('answers', () => {
  test('are matched by DOI, whatever the order and the case', async () => {
    const { known } = await ask(['10.1000/a', '10.1000/b'], () =>
      list([work('10.1000/B'), work('10.1000/A')]),
    )
    expect(known).toMatchObject([
      {
        fact: { title: 'On 10.1000/A', doi: '10.1000/a' },
        evidence: 'https://doi.org/10.1000/a',
      },
      { fact: { title: 'On 10.1000/B', doi: '10.1000/b' } },
    ])
  })

  test.each<readonly [string, Reply]>([
    ['429 without a body', { status: 429 }],
    ['403', { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>Forbidden</html>' }],
    ['503', { status: 503, headers: { 'content-type': 'text/plain' }, body: 'Service Unavailable' }],
    ['404 as text', { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Resource not found.' }],
    [
      '400, an unknown field',
      {
        status: 400,
        headers: json,
        body: '{"status":"failed","message-type":"validation-failure","message":[{"type":"select-not-available","value":"x"}]}',
      },
    ],
    [
      'a challenge of status 200',
      { headers: { 'content-type': 'text/html' }, body: '<title>Just a moment...</title>' },
    ],
    [
      'a challenge that holds a list',
      { ...list([work('10.1000/a')]), headers: { 'content-type': 'text/html' } },
    ],
    ['nothing', { headers: json, body: '' }],
    [
      'half an answer',
      { headers: json, body: '{"status":"ok","message-type":"work-list","message":{"total-r' },
    ],
    [
      'an answer to another question',
      {
        headers: json,
        body: '{"status":"ok","message-type":"member-list","message":{"items":[],"total-results":0}}',
      },
    ],
    ['an empty list that counts works', list([], 2)],
    ['a work that nobody asked for', list([work('10.1000/z')])],
    ['works without titles', list([work('10.1000/a', { title: [] }), work('10.1000/b', { title: [''] })])],
    ['no answer in time', new HttpFailure('timeout', 'api.crossref.org did not answer in time')],
    ['no host', new HttpFailure('no-such-host', 'there is no host api.crossref.org')],
  ])('%s: unknown, with a reason', async (_, reply) => {
    const { known, urls } = await ask(['10.1000/a', '10.1000/b'], () => reply)
    for (const one of known)
      expect(one).toMatchObject({
        state: 'unknown',
        why: expect.stringMatching(/Crossref|api\.crossref\.org/),
      })
    expect(urls).toHaveLength(1)
  })

  test('a DOI that Crossref does not know accuses nobody', async () => {
    const { known } = await ask(['10.1000/a', '10.1000/b'], () => list([work('10.1000/a')]))
    expect(known[1]).toEqual({
      state: 'unknown',
      why: 'Crossref has no record of 10.1000/b',
      status: null,
      settled: true,
    })
    const alone = await ask(['10.1000/a,b'], () => ({
      status: 404,
      headers: { 'content-type': 'text/plain' },
      body: 'Resource not found.',
    }))
    expect(alone.states).toEqual(['unknown'])
    const other = await ask(['10.1000/a,b'], () => single(work('10.1000/a')))
    expect(other.states).toEqual(['unknown'])
  })
})

describe('a title', () => {
  test.each<readonly [string, Work, string]>([
    [
      'has its subtitle',
      { title: ['Deep Fields'], subtitle: ['Seeing through Fog'] },
      'Deep Fields: Seeing through Fog',
    ],
    [
      'that ends a sentence needs no colon',
      { title: ['Is It Far?'], subtitle: ['A Study'] },
      'Is It Far? A Study',
    ],
    [
      'that ends with a colon gets no other',
      { title: ['Fields:'], subtitle: ['A Study'] },
      'Fields: A Study',
    ],
    [
      'may contain the subtitle already',
      { title: ['Fields: a study'], subtitle: ['A Study'] },
      'Fields: a study',
    ],
    ['has no remarks of the publisher', { title: ['Fields'], subtitle: ['Extended Abstract'] }, 'Fields'],
    ['loses tags', { title: ['The <i>E. coli</i> of H<sub>2</sub>O'] }, 'The E. coli of H2O'],
    ['loses escaped tags', { title: ['&lt;b&gt;Bold&lt;/b&gt; &amp;amp; Free'] }, 'Bold & Free'],
    [
      'loses MathML',
      {
        title: [
          'An <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML" altimg="si1.svg"><mml:mi>α</mml:mi><mml:mo>-</mml:mo></mml:math>Test',
        ],
      },
      'An α-Test',
    ],
    [
      'keeps TeX of formulas',
      {
        title: ['On <inline-formula><tex-math notation="LaTeX">$\\ell_1$</tex-math></inline-formula> Norms'],
      },
      'On $\\ell_1$ Norms',
    ],
    [
      'keeps what is no tag',
      { title: ['If p &lt; 0.05 &amp; n > 3: Vec<T>'] },
      'If p < 0.05 & n > 3: Vec<T>',
    ],
    [
      'has one formula where it is given twice',
      {
        title: [
          'An <mml:math><mml:semantics><mml:mi>ε</mml:mi><mml:annotation encoding="application/x-tex">\\varepsilon</mml:annotation></mml:semantics></mml:math>-Net',
        ],
      },
      'An ε-Net',
    ],
    ['has blanks for breaks', { title: ['Deep<br/>Fields'] }, 'Deep Fields'],
    ['has single spaces', { title: ['A\n          Long   Title'] }, 'A Long Title'],
    ['has letters for entities', { title: ['M&uuml;ller&#39;s &#x3b1;&ndash;Test'] }, "Müller's α–Test"],
    ['is not marked as retracted', { title: ['RETRACTED: Old Truths'] }, 'Old Truths'],
    ['is not marked as a retracted article', { title: ['Retracted Article: Old Truths'] }, 'Old Truths'],
    ['is not marked in brackets', { title: ['[Retracted] Old Truths'] }, 'Old Truths'],
    ['is not marked by IEEE', { title: ['Notice of Retraction: Old Truths'] }, 'Old Truths'],
    ['may be about retractions', { title: ['Retracted Papers in Physics'] }, 'Retracted Papers in Physics'],
  ])('%s', async (_, fields, title) => {
    expect((await recordOf(fields)).title).toBe(title)
  })

  test.each(['MÃ¼ller Networks', 'Caf\ufffd Maps', 'Dogs â€“ and Cats'])(
    '%s is garbled: no record',
    async (title) => {
      const { states } = await ask(['10.1000/a'], () => list([work('10.1000/a', { title: [title] })]))
      expect(states).toEqual(['unknown'])
    },
  )
  test.each(['Über Ähnlichkeit', 'São Paulo – “ÂNGELA”', 'Why? Because'])(
    '%s is not garbled',
    async (title) => {
      expect((await recordOf({ title: [title] })).title).toBe(title)
    },
  )
})

describe('authors', () => {
  test.each<readonly [string, Work, string]>([
    ['given and family name', { given: 'Ada', family: 'Byron' }, 'Ada Byron'],
    ['family name alone', { family: 'Plato' }, 'Plato'],
    ['given name alone', { given: 'Aristotle' }, 'Aristotle'],
    ['a group', { name: 'The Test Collaboration' }, 'The Test Collaboration'],
    ['a suffix', { given: 'Ann', family: 'Lee', suffix: 'Jr.' }, 'Ann Lee Jr.'],
    ['a shouted family name', { given: 'Ana', family: 'DE LA CRUZ-GÓMEZ' }, 'Ana De La Cruz-Gómez'],
    ['a short one', { given: 'Fei', family: 'LI' }, 'Fei Li'],
    ['a shouted name', { given: 'MICHAEL J.', family: "O'BRIEN" }, "Michael J. O'Brien"],
    ['initials', { given: 'JB', family: 'Smith' }, 'JB Smith'],
    ['tags and entities', { given: 'J&ouml;rg', family: '<b>Klein</b>,' }, 'Jörg Klein'],
  ])('%s', async (_, author, name) => {
    expect((await recordOf({ author: [author] })).authors).toEqual([name])
  })
  test('are in order', async () => {
    const author = [{ family: 'Zed' }, { family: 'Abel' }]
    expect(await recordOf({ author })).toMatchObject({ authors: ['Zed', 'Abel'], order: 'given' })
  })
  test('are in no order in the proceedings of NeurIPS', async () => {
    expect((await recordOf({}, '10.52202/068431-0001')).order).toBe('arbitrary')
  })
  test('are left out where one is garbled, and may be missing', async () => {
    for (const family of ['MÃ¼ller', 'M\ufffdller', 'M?ller'])
      expect((await recordOf({ author: [{ family: 'Abel' }, { family }] })).authors).toEqual([])
    expect((await recordOf({ author: undefined })).authors).toEqual([])
    expect((await recordOf({ author: [{ family: 'Abel' }, 7, null, {}] })).authors).toEqual(['Abel'])
  })
})

describe('venue, type and year', () => {
  const meeting = (more: Work): Work => ({ type: 'proceedings-article', 'container-title': [], ...more })
  const kdd = 'Proceedings of the 26th ACM SIGKDD Conference on Knowledge Discovery & Data Mining'
  test.each<readonly [string, Work, Partial<PaperRecord>]>([
    ['a journal', {}, { venue: 'Annals of Tests', type: 'journal', year: 2021, yearIsRough: false }],
    [
      'a journal with “Procedia” in its name',
      { 'container-title': ['Procedia Computer Science'] },
      { venue: 'Procedia Computer Science', type: 'journal' },
    ],
    ['no venue', { 'container-title': [] }, { venue: null }],
    [
      'a preprint',
      { type: 'posted-content', 'container-title': [] },
      { venue: null, type: 'preprint', yearIsRough: false },
    ],
    ['a report', { type: 'report' }, { type: 'other' }],
    [
      'a meeting with its acronym',
      meeting({
        'container-title': [kdd.replace('&', '&amp;')],
        event: { name: "KDD '20: The …", acronym: "KDD '20" },
      }),
      { venue: `${kdd} (KDD '20)`, type: 'conference' },
    ],
    [
      'a meeting by its event',
      meeting({ event: { name: 'Interspeech 2022', location: 'Seoul' } }),
      { venue: 'Interspeech 2022', year: 2022, yearIsRough: false },
    ],
    [
      'an acronym that is told already',
      meeting({ 'container-title': ['KDD ’20 Proceedings'], event: { acronym: "KDD '20" } }),
      { venue: 'KDD ’20 Proceedings' },
    ],
    [
      'a workshop at a meeting',
      meeting({
        'container-title': ['Proceedings of the 1st Workshop on Tests'],
        event: { acronym: "MM '21" },
      }),
      { venue: 'Proceedings of the 1st Workshop on Tests' },
    ],
    [
      'a book in a series',
      {
        type: 'book-chapter',
        'container-title': ['Lecture Notes in Computer Science', 'Computer Vision – ECCV 2020'],
      },
      { venue: 'Computer Vision – ECCV 2020', type: 'conference', year: 2020, yearIsRough: false },
    ],
    [
      'a series alone',
      { type: 'book-chapter', 'container-title': ['Lecture Notes in Computer Science'] },
      { venue: null, type: 'conference', year: 2021, yearIsRough: true },
    ],
    [
      'another series',
      meeting({ 'container-title': ['IFIP Advances in Information and Communication Technology'] }),
      { venue: null },
    ],
    [
      'a series with the event',
      meeting({
        'container-title': ['Communications in Computer and Information Science'],
        event: { name: 'A Meeting on Tests' },
      }),
      { venue: 'A Meeting on Tests' },
    ],
    [
      'a chapter of proceedings',
      { type: 'book-chapter', 'container-title': ['Proceedings of the 2023 Symposium on Tests (SOT)'] },
      { venue: 'Proceedings of the 2023 Symposium on Tests (SOT)', type: 'conference', year: 2023 },
    ],
    [
      'a chapter of a meeting’s book',
      { type: 'book-chapter', 'container-title': ['Tests'], event: { name: 'A Meeting' } },
      { venue: 'Tests', type: 'conference' },
    ],
    [
      'a meeting of two years',
      meeting({ 'container-title': ['Meetings of 2018 and 2019'] }),
      { year: 2021, yearIsRough: true },
    ],
    [
      'a chapter of a book',
      { type: 'book-chapter', 'container-title': ['A Handbook'] },
      { venue: 'A Handbook', type: 'other', yearIsRough: false },
    ],
    [
      'a meeting with its dates',
      meeting({ event: { name: 'A Meeting', start: { 'date-parts': [[2022, 1, 4]] } } }),
      { year: 2022, yearIsRough: false },
    ],
    ['a meeting without', meeting({ event: { name: 'A Meeting' } }), { year: 2021, yearIsRough: true }],
    ['white space', meeting({ 'container-title': ['A\n          Meeting'] }), { venue: 'A Meeting' }],
    ['no date', { issued: { 'date-parts': [[null]] } }, { year: null }],
    [
      'fields of other types',
      {
        'container-title': 'Annals',
        event: 'x',
        issued: 2021,
        relation: [],
        'updated-by': {},
        subtitle: null,
      },
      { venue: null, year: null, publishedAs: null, retraction: null },
    ],
  ])('%s', async (_, fields, expected) => {
    expect(await recordOf(fields)).toMatchObject(expected)
  })
})

describe('what became of it', () => {
  test('published since', async () => {
    const other = { id: '7', 'id-type': 'other', 'asserted-by': 'subject' }
    const relation = {
      'is-preprint-of': [other, { id: '10.1000/Y', 'id-type': 'doi', 'asserted-by': 'subject' }],
    }
    expect((await recordOf({ type: 'posted-content', relation })).publishedAs).toBe('10.1000/y')
    const address = { 'is-preprint-of': [{ id: 'https://doi.org/10.1000/Y', 'id-type': 'doi' }] }
    expect((await recordOf({ relation: address })).publishedAs).toBe('10.1000/y')
    const before = { 'has-preprint': [{ id: '10.1000/Y', 'id-type': 'doi' }] }
    expect((await recordOf({ relation: before })).publishedAs).toBeNull()
  })

  const update = (type: string, DOI = '10.1000/N') => ({
    ...{ DOI, type, label: type, source: 'retraction-watch', 'record-id': '1' },
    updated: { 'date-parts': [[2010, 2, 6]], 'date-time': '2010-02-06T00:00:00Z', timestamp: 1265414400000 },
  })
  test.each(['retraction', 'withdrawal', 'removal'])('%s', async (type) => {
    const updates = [update('correction', '10.1000/c'), update(type)]
    expect((await recordOf({ 'updated-by': updates })).retraction).toEqual({
      type,
      doi: '10.1000/n',
      date: '2010-02-06',
    })
  })
  test.each(['correction', 'expression_of_concern', 'new_version'])('%s retracts nothing', async (type) => {
    expect((await recordOf({ 'updated-by': [update(type)] })).retraction).toBeNull()
  })
  test('reinstated', async () => {
    const updates = [update('retraction'), update('reinstatement')]
    expect((await recordOf({ 'updated-by': updates })).retraction).toBeNull()
  })
  test('a notice without DOI and date', async () => {
    const retraction = { type: 'retraction', doi: null, date: null }
    expect((await recordOf({ 'updated-by': [{ type: 'retraction' }] })).retraction).toEqual(retraction)
  })
})

describe('articles of Elsevier', () => {
  const PIIS = ['S0092867420300011', 'S0957417423012345', 'S136184152100123X']
  const article = (pii: string, doi: string, more: Work = {}) =>
    work(doi, { 'alternative-id': [pii], ...more })
  const piiOf = (pii: string) => `crossref pii:${pii}` as RecordKey
  const [piis] = inBatches(sourcesOf({ record: [crossrefPiis] })).record
  async function askFor(keys: readonly string[], api: (url: string) => Reply) {
    const urls: string[] = []
    const http = async ({ url }: Request): Promise<Answer> => {
      urls.push(url)
      const reply = api(url)
      if (reply instanceof HttpFailure) throw reply
      return { status: 200, headers: {}, body: '', hops: [], ...reply }
    }
    const facts = await piis?.ask(keys.map(piiOf), http)
    return { urls, known: keys.map((key) => facts?.get(piiOf(key)) as Known<PaperRecord>) }
  }

  test('are asked for by their PIIs, and nothing else is', () => {
    const paper = [
      'pii:S136184152100123X',
      'pii:S1',
      'doi:10.1000/x',
      'pii:S0092867420300011,doi:x',
    ] as PaperKey[]
    expect(crossrefPiis.keysOf?.(paper)).toEqual(['crossref pii:S136184152100123X'])
    const keys = [piiOf('S0092867420300011'), key('10.1000/x')]
    expect([crossrefPiis, crossref()].map(({ answers }) => keys.map((one) => answers?.(one)))).toEqual([
      ...[
        [true, false],
        [false, true],
      ],
    ])
  })
  test('many in one request, which selects the identifiers', async () => {
    const { urls, known } = await askFor(PIIS, () =>
      list([article(PIIS[1] ?? '', '10.1016/b'), article(PIIS[0] ?? '', '10.1016/A')]),
    )
    expect(urls).toHaveLength(1)
    const { searchParams } = new URL(urls[0] ?? '')
    expect(searchParams.get('filter')).toBe(PIIS.map((pii) => `alternative-id:${pii}`).join(','))
    expect(searchParams.get('rows')).toBe('3')
    expect(searchParams.get('select')?.split(',')).toContain('alternative-id')
    expect(known).toMatchObject([
      {
        state: 'found',
        fact: { title: 'On 10.1016/A' },
        evidence: 'https://doi.org/10.1016/a',
      },
      { state: 'found', fact: { doi: '10.1016/b' } },
      { state: 'unknown', why: 'Crossref has no article with the PII S136184152100123X', settled: true },
    ])
  })
  test('with the punctuation that some deposit them with', async () => {
    const { known } = await askFor(['S0092867420300011'], () =>
      list([article('S0092-8674(20)30001-1', '10.1016/a')]),
    )
    expect(known).toMatchObject([{ state: 'found' }])
  })
  test.each<[string, Reply]>([
    [
      'two articles under one PII',
      list([article(PIIS[0] ?? '', '10.1016/a'), article(PIIS[0] ?? '', '10.1016/b')]),
    ],
    ['an article that nobody asked for', list([article('S0000000000000000', '10.1016/a')])],
    ['an article without its identifiers', list([work('10.1016/a')])],
    ['more articles than it sends', list([], 2)],
    ['a refusal', { status: 429 }],
    ['a complaint', { status: 400, headers: json, body: '{}' }],
    ['a challenge', { headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['nothing', new HttpFailure('timeout', 'api.crossref.org did not answer in time')],
  ])('are unknown, and nothing is settled, where Crossref answers %s', async (_, reply) => {
    const { known } = await askFor(PIIS.slice(0, 1), () => reply)
    expect(known.map((one) => [one.state, 'settled' in one])).toEqual([['unknown', false]])
  })
})
