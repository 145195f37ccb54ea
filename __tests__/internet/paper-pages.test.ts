/** Pages of papers over real sockets: what they say, and how often their hosts are asked, as the hosts themselves counted. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openNetwork } from '../../src/lookup/http.ts'
import { found } from '../../src/model/facts.ts'
import type { PageUrl } from '../../src/model/reference.ts'
import { web } from '../../src/sources/web.ts'
import type { Internet } from '../../test/internet/index.ts'
import type { Client } from '../support/client.ts'
import { playClock, QUICKLY } from '../support/clock.ts'
import { embedded } from '../support/embedded.ts'
import { sourcesOf } from '../support/kinds.ts'
import { run } from '../support/run.ts'

let internet: Internet
let client: Client
embedded((made) => {
  internet = made.internet
  client = made.client
})
beforeAll(() => {
  const before = tls.getCACertificates('default')
  tls.setDefaultCACertificates([...before, readFileSync(internet.caFile, 'utf8')])
  return () => tls.setDefaultCACertificates(before)
})
beforeEach(() => {
  playClock(QUICKLY)
  for (const [name, value] of Object.entries(internet.env)) vi.stubEnv(name, value)
  onTestFinished(() => {
    playClock({})
    vi.unstubAllEnvs()
  })
})

/** What a run learns of the addresses, asked at once. */
async function learn(urls: readonly string[], readsRecords = true) {
  const source = web({ readsRecords })
  const settings = { timeBudget: 60_000, allowHosts: [], userAgent: 'test' }
  const network = openNetwork({ sources: sourcesOf({ page: [source] }), ...settings })
  const before = internet.requests.length
  const known = await source.ask(urls as PageUrl[], network.http)
  await network.close()
  return { known: urls.map((url) => known.get(url as PageUrl)), requests: internet.requests.slice(before) }
}

const cvf = (n: number, kind: 'html' | 'pdf') =>
  `https://openaccess.thecvf.com/content/CVPR2024/${kind === 'pdf' ? 'papers' : 'html'}/Doe_P${n}_CVPR_2024_paper.${kind}`
type Printed = { url: string; date: string; type: string; rough: boolean; venue?: string }
const PAGES: readonly Printed[] = [
  ...[1, 2, 3, 4].map((n) => ({ url: cvf(n, 'html'), date: '2024', type: 'conference', rough: false })),
  { url: 'https://aclanthology.org/2021.naacl-main.999/', date: '2021/6', type: 'conference', rough: false },
  {
    url: 'https://proceedings.mlr.press/v267/doe25b.html',
    date: '2025/10/06',
    type: 'conference',
    rough: true,
  },
  {
    url: 'https://papers.nips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
    ...{ date: '2017', type: 'conference', rough: false },
    venue: 'Advances in Neural Information Processing Systems',
  },
  {
    url: 'https://link.springer.com/article/10.1007/s10924-010-0192-1',
    date: '2010/09',
    type: 'journal',
    rough: false,
  },
  {
    url: 'https://www.usenix.org/conference/nsdi22/presentation/doe',
    date: '2022',
    type: 'conference',
    rough: false,
  },
]
const pdfs = ['https://openaccess.thecvf.com/nothing.pdf', ...[1, 2, 3, 4].map((n) => cvf(n, 'pdf'))]

function publish(): void {
  internet.world.pages = [
    ...PAGES.map(({ url, date, venue = 'A Conference on Things' }, n) => {
      const authors = ['Jane Q. Doe', 'Zoë “Z” Roe']
      return { url, head: { title: `Paper ${n} <b> & "Things"`, authors, venue, date } }
    }),
    ...pdfs.map((url) => ({ url, type: 'application/pdf', body: '%PDF-1.7' })),
  ]
}

describe('pages of papers', () => {
  it('say what they are in each host’s dress', async () => {
    publish()
    const { known } = await learn(PAGES.map(({ url }) => url))
    for (const [n, { type, rough, date }] of PAGES.entries())
      expect(found(known[n])?.record).toMatchObject({
        ...{ title: `Paper ${n} & "Things"`, authors: ['Jane Q. Doe', 'Zoë “Z” Roe'], type },
        ...{ year: Number(date.slice(0, 4)), yearIsRough: rough },
      })
  })

  it('cost no request more than their links did', async () => {
    publish()
    const urls = [...PAGES.map(({ url }) => url), ...pdfs]
    const plain = await learn(urls, false)
    const read = await learn(urls)
    expect(read.requests).toHaveLength(plain.requests.length)
    expect(plain.requests).toHaveLength(urls.length)
    expect(read.known.map((one) => one?.state)).toEqual(plain.known.map((one) => one?.state))
    expect(read.known.filter((one) => found(one)?.record)).toHaveLength(PAGES.length + 4)
  })

  it('that are refused cost a host two requests more, and no link its life', async () => {
    publish()
    internet.faults.push({ match: 'openaccess.thecvf.com/content/CVPR2024/html', status: 403 })
    const { known, requests } = await learn(pdfs)
    expect(known.map((one) => one?.state)).toEqual(pdfs.map(() => 'found'))
    expect(requests).toHaveLength(pdfs.length + 2)
  })

  it('that are half there say nothing', async () => {
    publish()
    internet.faults.push({ match: 'openaccess.thecvf.com', truncate: 300 })
    const { known } = await learn([cvf(1, 'html')])
    expect(found(known[0])).toEqual({ status: 200, movedTo: null })
  })
})

describe('a whole run', () => {
  const check = async (list: string, ...args: readonly string[]) => {
    const cwd = mkdtempSync(join(tmpdir(), 'plc-pages-'))
    onTestFinished(() => rmSync(cwd, { recursive: true }))
    writeFileSync(join(cwd, 'README.md'), `# Papers\n\n${list}`)
    return run([...args, 'README.md'], { internet, cwd })
  }
  const entry = (title: string, url: string) =>
    `- **${title}**, CVPR 2024.\n\n  *Jane Q. Doe, Richard Roe.*\n\n  [[Paper](${url})]\n\n`

  it('compares entries with what their PDFs’ pages say, at one request a link', async () => {
    const titles = [
      'Sampling of Small Things Made Quick',
      'Denoising in Two Steps and a Half',
      'Sparse Attention for Toasters',
    ]
    internet.world.pages = titles.map((title, n) => ({
      url: cvf(n, 'html'),
      head: {
        ...{ title, authors: ['Jane Q. Doe', 'Richard Roe'], date: '2024' },
        venue: 'Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition',
      },
    }))
    const slip = (title: string, n: number) => (n === 1 ? title.replace('Denoising', 'Denosing') : title)
    const list = titles.map((title, n) => entry(slip(title, n), cvf(n, 'pdf'))).join('')
    const { json } = await check(list, '--format', 'json')
    expect(json()).toMatchObject({
      findings: [{ rule: 'title-mismatch', expected: titles[1], evidence: cvf(1, 'html') }],
      links: titles.map((_, n) => ({ url: cvf(n, 'pdf'), status: 'alive' })),
      checked: { entries: 3, byRecord: 3 },
    })
    expect(internet.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET'])
  })

  it('says once that OpenReview’s papers were not checked', async () => {
    const list = Array.from({ length: 8 }, (_, n) =>
      entry(`Paper ${n} on Things`, `https://openreview.net/forum?id=aaaaaaaaa${n}`),
    )
    const { stdout } = await check(list.join(''))
    expect(stdout.match(/browser check/g)).toHaveLength(1)
    expect(stdout).toMatch(/8 references: OpenReview asks visitors/)
    expect((await check(list.join(''), '--format', 'markdown')).stdout.match(/browser check/g)).toHaveLength(
      1,
    )
    expect(internet.counts('openreview.net').requests).toBe(4)
  })
})

describe('walls', () => {
  const forum = (id: string) => `https://openreview.net/forum?id=${id}`
  const forums = ['aaaaaaaaa1', 'aaaaaaaaa2', 'aaaaaaaaa3', 'aaaaaaaaa4'].map(forum)

  it('OpenReview leads to a challenge, which is 200, and its API refuses', async () => {
    const { status, headers } = await client.get(forums[0] ?? '')
    expect([status, headers['location']]).toEqual([307, '/challenge?redirect=%2Fforum%3Fid%3Daaaaaaaaa1'])
    expect((await client.get('https://openreview.net/challenge?redirect=x')).status).toBe(200)
    const api = await client.get('https://api2.openreview.net/notes?id=aaaaaaaaa1')
    expect([api.status, JSON.parse(api.text)]).toMatchObject([403, { name: 'ChallengeRequiredError' }])
  })
  it('OpenReview is asked once for all of its papers', async () => {
    const { known, requests } = await learn(forums)
    expect(requests.map(({ path }) => path.split('?')[0])).toEqual(['/forum', '/challenge'])
    expect(new Set(known.map((one) => JSON.stringify(one))).size).toBeLessThanOrEqual(2)
    expect(known.map((one) => one?.state)).toEqual(forums.map(() => 'unknown'))
  })
  it('OpenReview is believed where it serves a page whole', async () => {
    internet.world.pages = forums.map((url) => ({
      url,
      head: { title: `Paper ${url.slice(-10)}`, authors: ['Jane Doe'] },
    }))
    const { known, requests } = await learn(forums)
    expect(known.map((one) => found(one)?.record?.title)).toEqual(
      forums.map((url) => `Paper ${url.slice(-10)}`),
    )
    expect(requests).toHaveLength(forums.length)
  })
  it('Anubis is 200 for every address, and proves nothing', async () => {
    const { status, headers, text } = await client.get('https://dblp.org/rec/conf/x/Doe24.bib')
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    const url = 'https://proceedings.mlr.press/v267/doe25b.html'
    internet.world.pages = [{ url, body: text }]
    expect((await learn([url])).known[0]).toMatchObject({
      state: 'unknown',
      why: expect.stringMatching(/bot check/),
    })
  })
  it('Papers with Code leads everybody to one page: dead', async () => {
    const { known } = await learn([
      'https://paperswithcode.com/paper/x',
      'https://paperswithcode.com/paper/2404.10445',
    ])
    expect(known[0]?.state).toBe('absent')
    expect(found(known[1])?.movedTo).toBe('https://arxiv.org/abs/2404.10445')
  })
})
