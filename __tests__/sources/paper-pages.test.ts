/** Papers' own pages: how many requests they cost, and what they prove. */
import { describe, expect, test } from 'vitest'
import { found } from '../../src/model/facts.ts'
import type { PageUrl } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { web } from '../../src/sources/web.ts'

type Reply = Partial<Answer> | HttpFailure
type Replies = Readonly<Record<string, Reply | ((request: Request) => Reply)>>

/** Asks for the addresses at once; what is not among the replies is 404. */
async function ask(urls: readonly string[], replies: Replies, readsRecords = true) {
  const asked: string[] = []
  const http = async (request: Request): Promise<Answer> => {
    asked.push(`${request.method} ${request.url}`)
    await new Promise(setImmediate)
    const given = replies[request.url] ?? { status: 404 }
    const reply = typeof given === 'function' ? given(request) : given
    if (reply instanceof HttpFailure) throw reply
    const whole = { status: 200, headers: {}, body: '', hops: [], ...reply }
    return request.want === 'status' ? { ...whole, body: '' } : whole
  }
  const answers = await web({ readsRecords }).ask(urls as PageUrl[], http)
  return { asked, known: urls.map((url) => answers.get(url as PageUrl)) }
}

const html = { 'content-type': 'text/html; charset=utf-8' }
const paper = (title: string, more = '') => ({
  headers: html,
  body: `<html><head><meta name="citation_title" content="${title}">${more}</head>`,
})
const pdf = { headers: { 'content-type': 'application/pdf' } }
const challenge = { headers: html, body: '<html><head><title>Just a moment...</title></head>' }

describe('a page of a paper', () => {
  const page = 'https://proceedings.mlr.press/v202/doe23a.html'
  test('says what it is in the one request that shows that it is there', async () => {
    const { asked, known } = await ask([page], { [page]: paper('A Title') })
    expect(asked).toEqual([`GET ${page}`])
    expect(found(known[0])).toMatchObject({ status: 200, movedTo: null, record: { title: 'A Title' } })
  })
  test('has been there even if it is busy when its move is looked at again', async () => {
    let looks = 0
    const old = page.replace('doe23a', 'doe')
    const moved = { ...paper('A Title'), hops: [{ status: 301, to: page }] }
    const { known } = await ask([old], { [old]: () => (looks++ === 0 ? moved : { status: 429 }) })
    expect(found(known[0])).toMatchObject({ movedTo: null, record: { title: 'A Title' } })
  })
  test('is asked by HEAD where nobody wants to know', async () => {
    const { asked, known } = await ask([page], { [page]: paper('A Title') }, false)
    expect(asked).toEqual([`HEAD ${page}`])
    expect(found(known[0])).not.toHaveProperty('record')
  })
  test.each([
    'https://example.org/paper',
    'https://jane.github.io/slow',
    'https://example.org/paper.pdf',
    'https://dl.acm.org/doi/pdf/10.1145/1.2',
    'https://arxiv.org/pdf/2401.00001',
  ])('is not %s: HEAD', async (url) => {
    expect((await ask([url], { [url]: {} })).asked).toEqual([`HEAD ${url}`])
  })
  test.each([
    'https://doi.org/10.1145/3292500.3330701',
    'https://www.nature.com/articles/s41586-019-1724-z',
    'https://ieeexplore.ieee.org/document/1234567',
    'https://unknown.example/article/10.1000/things.1',
  ])('is %s: GET', async (url) => {
    expect((await ask([url], { [url]: {} })).asked).toEqual([`GET ${url}`])
  })
  test('is gone by two GETs, as before by HEAD and GET', async () => {
    const { asked, known } = await ask([page], {})
    expect([asked, known[0]?.state]).toEqual([[`GET ${page}`, `GET ${page}`], 'absent'])
  })
  test('that refuses robots costs one request and is unknown', async () => {
    const { asked, known } = await ask([page], { [page]: { status: 403 } })
    expect([asked.length, known[0]?.state]).toEqual([1, 'unknown'])
  })
  test.each<[string, string]>([
    ['Anubis', '<title>Making sure you&#39;re not a bot!</title>'],
    ['a browser check', '<title>Verifying your browser</title>'],
    ['a sign-in of institutions', '<title>Access through your institution</title>'],
    ['Cloudflare', '<title>Just a moment...</title>'],
    ['Anubis without a title', '<script id="anubis_challenge" type="application/json">{}</script>'],
  ])('that is 200 and shows %s is unknown', async (_, inside) => {
    const body = `<html><head>${inside}<meta name="citation_title" content="A Title"></head>`
    const { known } = await ask([page], { [page]: { headers: html, body } })
    expect(known[0]).toMatchObject({ state: 'unknown', status: 200 })
  })
  test('without a title in its tags is there, and says nothing', async () => {
    const { known } = await ask([page], { [page]: { headers: html, body: '<html><head></head>' } })
    expect(found(known[0])).toEqual({ status: 200, movedTo: null })
  })
  test('of another DOI than the link’s says nothing', async () => {
    const url = 'https://doi.org/10.1145/3292500.3330701'
    const doi = (text: string) => `<meta name="citation_doi" content="${text}">`
    const other = await ask([url], { [url]: paper('The Book', doi('10.1145/3292500')) })
    expect(found(other.known[0])).toEqual({ status: 200, movedTo: null })
    const own = await ask([url], { [url]: paper('A Title', doi('doi:10.1145/3292500.3330701')) })
    expect(found(own.known[0])?.record?.title).toBe('A Title')
  })
})

describe('a PDF', () => {
  const file = (n = 1) =>
    `https://openaccess.thecvf.com/content/CVPR2024/papers/Doe_A${n}_CVPR_2024_paper.pdf`
  const page = (n = 1) => `https://openaccess.thecvf.com/content/CVPR2024/html/Doe_A${n}_CVPR_2024_paper.html`
  const many = Array.from({ length: 12 }, (_, i) => i + 1)
  test('is vouched for by its page, which is asked in its place', async () => {
    const { asked, known } = await ask([file()], { [page()]: paper('A Title') })
    expect(asked).toEqual([`GET ${page()}`])
    expect(known[0]).toMatchObject({
      ...{ state: 'found', evidence: page() },
      fact: { status: 200, movedTo: null, record: { title: 'A Title' } },
    })
  })
  test.each<[string, Reply]>([
    ['missing', { status: 404 }],
    ['refused', { status: 403 }],
    ['behind a wall', challenge],
    ['said to be there for every address', { headers: html, body: '<html><head></head>' }],
    ['at another site', { ...paper('A Title'), hops: [{ status: 302, to: 'https://example.org/x' }] }],
    ['not to be reached', new HttpFailure('reset', 'closed')],
  ])('is asked itself where its page is %s', async (_, reply) => {
    const { asked, known } = await ask([file()], { [page()]: reply, [file()]: pdf })
    expect(asked).toEqual([`GET ${page()}`, `HEAD ${file()}`])
    expect(known[0]).toMatchObject({ state: 'found', evidence: file(), fact: { status: 200 } })
    expect(found(known[0])).not.toHaveProperty('record')
  })
  test('is dead only where it is itself', async () => {
    const { known } = await ask([file()], {})
    expect(known[0]).toMatchObject({ state: 'absent', evidence: file() })
  })
  test('of a host whose pages tell nothing is asked without them, after two', async () => {
    const replies = Object.fromEntries(
      many.flatMap((n) => [
        [page(n), { status: 403 }],
        [file(n), pdf],
      ]),
    )
    const { asked, known } = await ask(many.map(file), replies)
    expect(new Set(known.map((one) => one?.state))).toEqual(new Set(['found']))
    expect(asked.filter((one) => one.startsWith('GET'))).toHaveLength(2)
    expect(asked).toHaveLength(many.length + 2)
  })
  test('costs one request each, where the pages tell', async () => {
    const { asked, known } = await ask(
      many.map(file),
      Object.fromEntries(many.map((n) => [page(n), paper(`Paper ${n}`)])),
    )
    expect(asked.toSorted()).toEqual(many.map((n) => `GET ${page(n)}`).toSorted())
    expect(known.map((one) => found(one)?.record?.title)).toEqual(many.map((n) => `Paper ${n}`))
  })
  test('has moved with its whole site, and not with its page alone', async () => {
    const old = file().replace('https:', 'http:')
    const moved = (to: string) => ({ ...paper('A Title'), hops: [{ status: 301, to }] })
    const asked = page().replace('https:', 'http:')
    const own = { ...pdf, hops: [{ status: 301, to: file() }] }
    const site = await ask([old], { [asked]: moved(page()), [old]: own })
    expect(found(site.known[0])).toMatchObject({ movedTo: file(), record: { title: 'A Title' } })
    expect(site.asked).toEqual([`GET ${asked}`, `GET ${old}`])
    const pageAlone = await ask([old], { [asked]: moved(page()), [old]: pdf })
    expect(found(pageAlone.known[0])).toMatchObject({ movedTo: null, record: { title: 'A Title' } })
    const alone = await ask([old], { [asked]: moved(page().replace('A1', 'A2')) })
    expect(found(alone.known[0])).toMatchObject({ movedTo: null, record: { title: 'A Title' } })
  })
  test('is vouched for by a page that is now at another host of the same proceedings', async () => {
    const url = 'https://papers.nips.cc/paper/7181-attention.pdf'
    const to = 'https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html'
    const asked = 'https://papers.nips.cc/paper/7181-attention'
    const { known } = await ask([url], { [asked]: { ...paper('A Title'), hops: [{ status: 302, to }] } })
    expect(found(known[0])?.record?.title).toBe('A Title')
  })
  test('at another host than its page is asked itself', async () => {
    const url = 'https://www.aclweb.org/anthology/P19-1124.pdf'
    expect((await ask([url], { [url]: pdf })).asked).toEqual([`HEAD ${url}`])
  })
})

describe('OpenReview, which asks visitors for a browser check', () => {
  const forum = (id: string) => `https://openreview.net/forum?id=${id}`
  const to = (path: string) => ({
    hops: [{ status: 307, to: `https://openreview.net${path}` }],
    headers: html,
    body: '<html><head><title>OpenReview</title></head>',
  })
  const papers = ['aaaaaaaaa1', 'aaaaaaaaa2', 'aaaaaaaaa3'].map(forum)
  const all = (reply: Reply): Replies => Object.fromEntries(papers.map((url) => [url, reply]))
  test.each<[string, Reply]>([
    ['the check, which is 200', to('/challenge?redirect=%2Fforum')],
    ['the sign-in', to('/login?redirect=%2Fforum')],
    ['403', { status: 403 }],
    ['429', { status: 429 }],
  ])('is not asked again after %s, and says why in the same words', async (_, reply) => {
    const { asked, known } = await ask(papers, all(reply))
    expect(asked).toEqual([`GET ${papers[0]}`])
    expect(known.map((one) => one?.state)).toEqual(['unknown', 'unknown', 'unknown'])
    expect(new Set(known.map((one) => one?.state === 'unknown' && one.why)).size).toBe(1)
  })
  test.each<[string, Reply]>([
    ['404', { status: 404 }],
    ['a page with an error’s text', { headers: html, body: '<html><head><title>Error</title></head>' }],
    [
      'the page of another paper',
      { ...paper('A Title'), ...{ hops: [{ status: 302, to: forum('bbbbbbbbb') }] } },
    ],
    ['no answer', new HttpFailure('timeout', 'openreview.net did not answer in time')],
  ])('neither lives nor dies by %s', async (_, reply) => {
    const { known } = await ask(papers.slice(0, 1), all(reply))
    expect(known[0]?.state).toBe('unknown')
  })
  test.each([true, false])('lives where its page is served whole (records wanted: %s)', async (wanted) => {
    const { asked, known } = await ask(papers, all(paper('A Title')), wanted)
    expect(asked).toEqual(papers.map((url) => `GET ${url}`))
    expect(known.map((one) => found(one)?.record?.title)).toEqual(
      papers.map(() => (wanted ? 'A Title' : undefined)),
    )
    expect(known.map((one) => one?.state)).toEqual(['found', 'found', 'found'])
  })
  test('lives where its PDF is served', async () => {
    const url = 'https://openreview.net/pdf?id=aaaaaaaaa1'
    expect((await ask([url], { [url]: pdf })).known[0]?.state).toBe('found')
  })
  test('has other pages that its check hides as well', async () => {
    const url = 'https://openreview.net/group?id=ICLR.cc/2024/Conference'
    expect((await ask([url], { [url]: to('/challenge?redirect=x') })).known[0]).toMatchObject({
      ...{ state: 'unknown', why: expect.stringMatching(/browser check/) },
    })
    expect((await ask([url], { [url]: {} })).known[0]?.state).toBe('found')
  })
})

describe('Papers with Code, which has shut down', () => {
  const trending = { hops: [{ status: 302, to: 'https://huggingface.co/papers/trending' }] }
  const see = async (path: string, reply: Reply) => {
    const url = `https://paperswithcode.com${path}`
    return (await ask([url], { [url]: reply })).known[0]
  }
  test.each(['/paper/slow-sampling', '/sota/image-on-coco', '/dataset/mmlu', '/'])(
    '%s is dead',
    async (path) => {
      expect(await see(path, trending)).toMatchObject({
        state: 'absent',
        why: expect.stringMatching(/shut down/),
      })
    },
  )
  test('is at arXiv where the address has the id', async () => {
    expect(found((await see('/paper/2404.10445v2', trending)) ?? undefined)).toMatchObject({
      movedTo: 'https://arxiv.org/abs/2404.10445',
    })
  })
  test('is where it leads, if that is the paper', async () => {
    const to = 'https://huggingface.co/papers/2404.10445'
    expect(found(await see('/paper/slow', { hops: [{ status: 302, to }] }))).toMatchObject({ movedTo: to })
  })
  test('would live if it answered itself, and is unknown while nobody answers', async () => {
    expect((await see('/paper/slow', {}))?.state).toBe('found')
    expect((await see('/paper/slow', new HttpFailure('timeout', 'late')))?.state).toBe('unknown')
  })
})
