/** How the answers of pages are judged; the hosts answer as the real services were seen to. */
import { describe, expect, test } from 'vitest'
import { inBatches } from '../../src/lookup/batches.ts'
import type { PageUrl } from '../../src/model/reference.ts'
import { type Answer, HttpFailure, type Request } from '../../src/model/source.ts'
import { web as webOf } from '../../src/sources/web.ts'
import { sourcesOf } from '../support/kinds.ts'

const web = webOf({ readsRecords: false })

type Reply = Partial<Answer> | HttpFailure
/** GET is answered like HEAD unless told, if that redirects. */
async function look(url: string, head: Reply, given?: Reply) {
  const get = given ?? ('hops' in head ? head : { status: 599 })
  const asked: string[] = []
  const http = async ({ method }: Request): Promise<Answer> => {
    asked.push(method)
    const reply = method === 'HEAD' ? head : get
    if (reply instanceof HttpFailure) throw reply
    return { status: 200, headers: {}, body: '', hops: [], ...reply }
  }
  const known = (await web.ask([url as PageUrl], http)).get(url as PageUrl)
  return { known, asked }
}
const URL = 'https://example.org/paper'
const page = (title: string, more = '') => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html><head><title>${title}</title></head><body>${more}</body></html>`,
})
const nowhere = new HttpFailure('no-such-host', 'there is no host example.org')

test('hosts that ask for it are asked slowly', () => {
  expect(web.hosts['scholar.google.com']).toMatchObject({ inFlight: 1 })
})

test('a page that answers HEAD costs one request', async () => {
  const { known, asked } = await look(URL, { status: 200 })
  expect(known).toMatchObject({ state: 'found', fact: { status: 200, movedTo: null } })
  expect(asked).toEqual(['HEAD'])
})

describe('an error to HEAD counts only with GET', () => {
  test.each([403, 404, 405, 410, 500, 501])('%d, then 200', async (status) => {
    expect((await look(URL, { status }, { status: 200 })).known).toMatchObject({ state: 'found' })
  })
  test.each([404, 410])('%d twice is dead', async (status) => {
    expect((await look(URL, { status }, { status })).known).toMatchObject({ state: 'absent', status })
  })
  test('no such host twice is dead, once is not', async () => {
    expect((await look(URL, nowhere, nowhere)).known?.state).toBe('absent')
    expect((await look(URL, nowhere, { status: 200 })).known?.state).toBe('found')
    expect((await look(URL, { status: 404 }, nowhere)).known?.state).toBe('unknown')
  })
})

test.each([401, 403, 418, 429, 451, 500, 503, 999])('%d is unknown, never dead', async (status) => {
  expect((await look(URL, { status }, { status })).known?.state).toBe('unknown')
})

test.each([
  'reset',
  'timeout',
  'tls',
  'refused',
  'too-large',
  'redirects',
  'forbidden-address',
  'given-up',
] as const)('a failure (%s) is unknown', async (kind) =>
  expect((await look(URL, new HttpFailure(kind, 'why'))).known).toMatchObject({
    state: 'unknown',
    why: 'why',
  }),
)

describe('moved', () => {
  const hops = (...list: [number, string][]) => ({
    status: 200,
    hops: list.map(([status, to]) => ({ status, to })),
  })
  test.each<[string, Reply, string | null]>([
    ['permanently', hops([301, 'https://new.example.org/paper']), 'https://new.example.org/paper'],
    ['in two steps', hops([301, 'https://a.org/p'], [308, 'https://b.org/p']), 'https://b.org/p'],
    [
      'permanently, then temporarily',
      hops([301, 'https://a.org/p'], [302, 'https://b.org/p']),
      'https://a.org/p',
    ],
    ['temporarily', hops([302, 'https://a.org/p']), null],
    ['to another site’s front page', hops([301, 'https://paper.example/']), null],
    ['to an address for one visitor', hops([301, 'https://example.org/paper?token=x']), null],
    ['from https back to http', hops([301, 'http://example.org/paper/']), null],
  ])('%s', async (_, reply, to) => {
    expect((await look(URL, reply)).known).toMatchObject({ state: 'found', fact: { movedTo: to } })
  })
  test.each<[string, Reply]>([
    ['that a script reads', hops([301, 'https://example.org/app#/paper'])],
    ['that a viewer reads', hops([301, 'https://www.example.org/viewer#id=5'])],
    ['that is a notice', hops([301, 'https://example.org/app#/404'])],
    ['that a later redirect inherits', hops([301, 'https://a.org/p#id=5'], [308, 'https://b.org/app'])],
  ])('nowhere by a redirect to a fragment %s', async (_, reply) => {
    expect((await look(URL, reply)).known).toMatchObject({ state: 'found', fact: { movedTo: null } })
  })
  test.each<[string, Reply, string]>([
    ['empty', hops([301, 'https://a.org/p#']), 'https://a.org/p'],
    ['of a temporary one', hops([301, 'https://a.org/p'], [302, 'https://b.org/app#/p']), 'https://a.org/p'],
  ])('by a redirect whose fragment is %s', async (_, reply, to) => {
    expect((await look(URL, reply)).known).toMatchObject({ fact: { movedTo: to } })
  })
})

describe('a redirect to the site’s own front page shows neither life nor death', () => {
  const to = (url: string, status = 301) => ({ status: 200, hops: [{ status, to: url }] })
  test.each([
    ['https://example.org/paper', 'https://example.org/'],
    ['https://example.org/paper', 'https://www.example.org/'],
    ['https://lab.example.org/paper', 'https://example.org/'],
    ['https://example.org/view?id=7', 'https://example.org/#top'],
  ])('%s → %s', async (from, front) => {
    for (const status of [301, 302, 308])
      expect((await look(from, to(front, status))).known).toMatchObject({
        ...{ state: 'unknown', why: expect.stringMatching(/front page/) },
      })
  })
  test.each([
    ['http://example.org/', 'https://example.org/'],
    ['https://example.org/index.html', 'https://example.org/'],
    ['https://example.org/en', 'https://example.org/'],
    ['https://user.github.io/paper/', 'https://paper.example/'],
    ['https://example.org/paper', 'https://example.org/?p=7'],
    ['https://example.org/paper', 'https://example.org/papers/'],
  ])('%s → %s is a page', async (from, page) => {
    expect((await look(from, to(page))).known?.state).toBe('found')
  })
})

/** The states, and the reasons, after the review of pages that are led to these addresses. */
async function reviewed(targets: Readonly<Record<string, string>>) {
  const http = async ({ url }: Request): Promise<Answer> => {
    const to = targets[url] ?? url
    return { status: 200, headers: {}, body: '', hops: [{ status: 301, to }] }
  }
  const answers = await web.ask(Object.keys(targets) as PageUrl[], http)
  const now = await web.review?.(answers, http, [], new Map())
  return Object.keys(targets).map((url) => now?.get(url as PageUrl) ?? answers.get(url as PageUrl))
}

describe('a network that leads every page to its sign-in', () => {
  const review = async (targets: Readonly<Record<string, string>>) =>
    (await reviewed(targets)).map((known) => known?.state)
  const sites = ['http://a.example/x', 'http://b.example/x', 'http://c.example/x']
  test('moves nothing', async () => {
    const portal = 'http://portal.example/welcome'
    const all = Object.fromEntries([
      ...sites.map((site) => [site, portal]),
      ['http://d.example/', 'http://e.example/'],
    ])
    expect(await review(all)).toEqual(['unknown', 'unknown', 'unknown', 'found'])
  })
  test('moves nothing either where it tells visitors apart by its query', async () => {
    const all = Object.fromEntries(sites.map((site, i) => [site, `https://portal.example/guest?visit=${i}`]))
    expect(await review(all)).toEqual(['unknown', 'unknown', 'unknown'])
  })
  test('is not a site that has many pages at one path', async () => {
    const all = Object.fromEntries(sites.map((site, i) => [site, `https://www.youtube.com/watch?v=${i}`]))
    expect(await review(all)).toEqual(['found', 'found', 'found'])
  })
  test('is more than two old addresses of one page', async () => {
    const page = 'https://new.example/page'
    expect(await review({ 'http://a.example/x': page, 'http://b.example/x': page })).toEqual([
      'found',
      'found',
    ])
  })
})

describe('a site that leads its pages to one place', () => {
  const archive = 'https://a.example/archive'
  const led = (to: string, ...from: string[]) => reviewed(Object.fromEntries(from.map((url) => [url, to])))
  test.each([
    ['of its own', archive],
    ['of another site', 'https://new.example/welcome'],
  ])('%s moves none of them, and says why', async (_, to) => {
    const known = await led(to, 'https://a.example/paper/1', 'https://a.example/paper/2')
    for (const one of known)
      expect(one).toMatchObject({ state: 'unknown', why: `it redirects to ${to}, as other pages do` })
  })
  test('moves no page of another site that is led there, too', async () => {
    const known = await led(archive, 'http://a.example/1', 'http://a.example/view?id=2', 'http://b.example/3')
    expect(known.map((one) => one?.state)).toEqual(['unknown', 'unknown', 'unknown'])
  })
  test('spelt now with a slash at its end and now without moves none of them', async () => {
    const known = await reviewed({ 'http://a.example/1': archive, 'http://a.example/2': `${archive}/` })
    expect(known.map((one) => one?.state)).toEqual(['unknown', 'unknown'])
  })
  test.each([
    ['the scheme', 'http://a.example/1', 'https://a.example/1'],
    ['www.', 'http://a.example/1', 'http://www.a.example/1'],
    ['a slash', 'http://a.example/1', 'http://a.example/1/'],
    ['a file’s name', 'http://a.example/1/', 'http://a.example/1/index.html'],
    ['a PDF', 'http://a.example/p/1', 'http://a.example/p/1.pdf'],
    ['the form of a paper', 'http://a.example/abs/1', 'http://a.example/pdf/1.pdf'],
    ['the place that it is led to', 'http://a.example/1', 'http://a.example/archive/'],
  ])('is not one whose addresses differ by %s alone', async (_, ...from) => {
    const known = await led(archive, ...from)
    for (const one of known) expect(one).toMatchObject({ state: 'found', fact: { movedTo: archive } })
  })
  test('is not one that leads each to an address of its own', async () => {
    const known = await reviewed({
      'http://a.example/1': 'https://a.example/view?id=1',
      'http://a.example/2': 'https://a.example/view?id=2',
    })
    expect(known.map((one) => one?.state)).toEqual(['found', 'found'])
  })
})

describe('a redirect that is told the address to lead back to says nothing, and moves nothing', () => {
  const asked = 'https://www.example.org/päper/?id=7'
  const encoded = encodeURIComponent(new globalThis.URL(asked).href)
  test.each([
    ['https://portal.example/guest?u=https://www.example.org/päper/?id=7'],
    [`https://portal.example/guest?u=${encoded}`],
    [`https://portal.example/guest?u=${encodeURIComponent(encoded)}`],
    ['https://portal.example/guest?u=example.org/p%C3%A4per'],
    ['https://portal.example/guest?https://example.org/p%C3%A4per'],
    ['https://portal.example/splash/?redir=example.org'],
    ['https://archive.example/web/2020/https://example.org/p%C3%A4per'],
    ['https://consent.example.org/m?continue=https://www.example.org/päper/'],
    ['https://www.example.org/lander?domain=example.org'],
    ['https://names.example/forsale/example.org?traffic=7'],
    ['https://names.example/buy-domain/www.example.org/'],
    ['https://www.example.org/accept-terms?next=%2Fp%C3%A4per%2F'],
    ['https://www.example.org/terms?return_to=%2Fp%C3%A4per%2F%3Fid%3D7'],
  ])('%s', async (to) => {
    for (const status of [301, 302, 308])
      expect((await look(asked, { hops: [{ status, to }] })).known?.state).toBe('unknown')
  })
  test('even where it leads back itself', async () => {
    const hops = [
      { status: 301, to: `https://portal.example/guest?u=${encoded}` },
      { status: 302, to: asked },
    ]
    expect((await look(asked, { hops })).known).toMatchObject({
      ...{ state: 'found', fact: { movedTo: null } },
    })
  })
  test('by a missing page it kills nothing', async () => {
    const reply = { status: 404, hops: [{ status: 302, to: `https://sso.example/x?to=${encoded}` }] }
    expect((await look(asked, reply, reply)).known?.state).toBe('unknown')
  })
  test.each([
    [asked, 'https://new.example/päper/?id=7'],
    [asked, 'https://new.example/a?ref=example.org'],
    [asked, 'https://new.example/a?source=https://www.example.org/päper/'],
    [asked, 'https://new.example/a?u=https://example.org/p%C3%A4pers'],
    ['https://t.example/a', 'https://new.example/not-t.example/a'],
    ['https://user.example/', 'https://new.example/user/user.example/'],
    [asked, 'https://www.example.org/viewer?file=/p%C3%A4per/'],
    [asked, 'https://www.example.org/a?next=/p%C3%A4pers'],
    ['https://example.org/', 'https://new.example/?next=/'],
  ])('%s → %s is a move', async (from, to) => {
    const { href } = new globalThis.URL(to)
    expect((await look(from, { hops: [{ status: 301, to: href }] })).known).toMatchObject({
      ...{ state: 'found', fact: { movedTo: href } },
    })
  })
})

describe('a notice in the place of a page', () => {
  const notices = [
    '/maintenance.html',
    '/scheduled-maintenance',
    '/access-denied',
    '/errors/AccessDenied.aspx',
    '/too-many-requests',
    '/unsupported-browser',
    '/browser_not_supported.html',
    '/cgi-sys/suspendedpage.cgi',
    '/lander',
    '/error?code=404',
    '/en/error.html',
    '/503.html',
    '/blocked-in-your-country',
    '/not-available-in-your-region/',
    '/service-unavailable',
    '/offline.html',
    '/en/offline.html',
    '/gone.html',
    '/static/403.html',
    '/error-pages/500.html',
    '/coming-soon',
    '/waiting-room',
    '/oops',
    '/denied',
    '/block?id=1',
    '/challenge',
    '/verify-human',
    '/age-gate',
    '/en/select-region',
    '/legal/dmca-notice',
  ]
  test.each(notices)('%s says nothing, and moves nothing', async (path) => {
    for (const site of ['https://example.org', 'https://notices.example'])
      expect((await look(URL, { hops: [{ status: 301, to: site + path }] })).known).toMatchObject({
        ...{ state: 'unknown', why: 'example.org redirects to what looks like an error page or a notice' },
      })
    const hops = [
      { status: 301, to: `https://example.org${path}` },
      { status: 302, to: URL },
    ]
    expect((await look(URL, { hops })).known).toMatchObject({ fact: { movedTo: null } })
  })
  test.each(['https://consent.example.org/m', 'https://sso.university.example/'])('is %s', async (to) =>
    expect((await look(URL, { hops: [{ status: 301, to }] })).known?.state).toBe('unknown'),
  )
  test.each([
    [URL, 'https://example.org/papers/error-correction'],
    [URL, 'https://example.org/predictive-maintenance/'],
    [URL, 'https://example.org/papers/503'],
    [URL, 'https://example.org/datasets/parking/'],
    [URL, 'https://example.org/papers/challenge-2024/'],
    [URL, 'https://example.org/boats/challenge'],
    [URL, 'https://example.org/ai/challenge'],
    [URL, 'https://example.org/blog/the-404-media-story/'],
    [URL, 'https://example.org/papers/oops/'],
    [URL, 'https://example.org/research/offline'],
    [URL, 'https://example.org/papers/503.html'],
    ['https://example.org/oops.html', 'https://example.org/oops/'],
    [URL, 'https://auth.example/paper'],
    ['https://example.org/error', 'https://example.org/error/'],
    ['https://example.org/a/maintenance', 'https://new.example/maintenance'],
  ])('is not what %s → %s leads to', async (from, to) => {
    expect((await look(from, { hops: [{ status: 301, to }] })).known).toMatchObject({
      ...{ state: 'found', fact: { movedTo: to } },
    })
  })
})

describe('an address for one visit is no new home', () => {
  test.each([
    `${URL};jsessionid=0A1B2C3D`,
    `${URL}?sid=12345`,
    `${URL}?PHPSESSID=12345`,
    `${URL}?utm_source=old&utm_medium=redirect`,
    `${URL}?error=cookies_not_supported`,
    'https://example.org/(S(abc123))/paper',
    'https://new.example/paper?gclid=x',
    'https://example.org/(X(1)S(abcd1234))/paper',
    `${URL}?__cf_chl_rt_tk=abc-1-0`,
    `${URL}?_=1764355555`,
    `${URL}?_=1764355555123`,
    `${URL}?s=9f8e7d6c5b4a39281706f5e4d3c2b1a0`,
    'https://files.example/paper?Expires=1999999999&Signature=abc&Key-Pair-Id=K',
    'https://files.example/paper?X-Amz-Date=20260101T000000Z&X-Amz-Signature=abc',
    'https://files.example/paper?sv=2020&se=2026-12-31&sig=abc%3D',
  ])('%s', async (to) => {
    expect((await look(URL, { hops: [{ status: 301, to }] })).known).toMatchObject({
      ...{ state: 'found', fact: { movedTo: null } },
    })
  })
  test.each([
    [`${URL}?sid=7`, 'https://new.example/article?sid=7'],
    [`${URL}?utm_source=list`, 'https://new.example/paper?utm_source=list'],
    [URL, 'https://new.example/paper?id=7'],
    [URL, 'https://new.example/find?s=boats'],
    [URL, 'https://new.example/paper?_=7'],
    [URL, 'https://new.example/boats_(a)/paper'],
    ['https://example.org/(X(1)S(abcd))/paper', 'https://example.org/(X(1)S(abcd))/new'],
  ])('but %s → %s is one', async (from, to) => {
    expect((await look(from, { hops: [{ status: 301, to }] })).known).toMatchObject({
      ...{ state: 'found', fact: { movedTo: to } },
    })
  })
})

/** Answers in turn, the last for ever. */
async function inTurn(...replies: Reply[]) {
  const asked: [string, number][] = []
  const http = async ({ method, delay = 0 }: Request): Promise<Answer> => {
    const reply = replies[Math.min(asked.length, replies.length - 1)] ?? {}
    asked.push([method, delay])
    if (reply instanceof HttpFailure) throw reply
    return { status: 200, headers: {}, body: '', hops: [], ...reply }
  }
  const known = (await web.ask([URL as PageUrl], http)).get(URL as PageUrl)
  return { known, state: known?.state, asked }
}
const later = expect.toSatisfy((delay: number) => delay >= 3000)

describe('what has moved is looked at later as well', () => {
  const to = (url: string): Reply => ({ status: 200, hops: [{ status: 301, to: url }] })
  const moved = to('https://new.example/p')
  test('by one GET, some seconds after HEAD', async () => {
    const { known, asked } = await inTurn(moved)
    expect(known).toMatchObject({ state: 'found', fact: { movedTo: 'https://new.example/p' } })
    expect(asked).toEqual([
      ['HEAD', 0],
      ['GET', later],
    ])
  })
  test.each<[string, Reply, string | null, object]>([
    ['there again', { status: 200 }, 'found', { fact: { movedTo: null } }],
    ['turned away', { status: 403 }, 'found', { fact: { movedTo: null } }],
    ['asked to wait', { status: 429 }, 'found', { fact: { movedTo: null } }],
    ['too slow', new HttpFailure('timeout', 'no answer in time'), 'found', { fact: { movedTo: null } }],
    ['moved elsewhere', to('https://other.example/p'), 'found', { fact: { movedTo: null } }],
    [
      'missing',
      { status: 404 },
      'unknown',
      { why: 'it redirected to https://new.example/p, but some seconds later it returns 404' },
    ],
    ['busy', { status: 503 }, 'unknown', { status: 503 }],
    ['no longer reached', new HttpFailure('given-up', 'time budget used up'), 'unknown', {}],
    ['behind a notice', to('https://example.org/maintenance'), 'unknown', {}],
  ])('%s by then: it has not moved', async (_, reply, state, more) => {
    expect((await inTurn(moved, reply)).known).toMatchObject({ state, ...more })
  })
  const titled = (title: string): Reply => ({ ...moved, ...page(title) })
  test.each([
    '404 - Page not found',
    '404: Not Found',
    'Page not found &#8211; River Lab',
    'Error 404 (Not Found)',
    'Oops! The requested page could not be found.',
    '503 Service Temporarily Unavailable',
    'We are down for maintenance',
    'We&rsquo;re under maintenance | River Lab',
    'Site under maintenance',
    'This site is temporarily closed',
    'Under construction',
    'Access denied',
    'Just a moment...',
    'This domain is for sale',
    'rivers.example is for sale!',
    'Account Suspended',
  ])('a notice titled “%s” by then: whether it has moved is unknown', async (title) => {
    expect((await inTurn(moved, titled(title))).known).toMatchObject({
      ...{ state: 'unknown', why: expect.stringMatching(/notice|bot check/) },
    })
  })
  test.each([
    'Not Found: A Study of Missing Boats',
    'Under Maintenance: Learning to Mend Boats',
    'Predictive Maintenance of Boats - River Lab',
    'Page Not Found Is Not Enough: Archives of Rivers',
    '404 Boats and Where They Went | River Lab',
    'Error Correction',
    'Service Boats Closed to Traffic',
    'Whose River Is for Sale',
    'Offline | Learning without Boats',
    '500 Rivers',
    '',
  ])('a page titled “%s” by then: it has moved', async (title) => {
    expect((await inTurn(moved, titled(title))).known).toMatchObject({
      ...{ state: 'found', fact: { movedTo: 'https://new.example/p' } },
    })
  })
  test('what has moved for the time being is not', async () => {
    const hops = [{ status: 302, to: 'https://new.example/p' }]
    expect((await inTurn({ status: 200, hops })).asked).toEqual([['HEAD', 0]])
  })
})

describe('what is missing is looked at later as well', () => {
  test('by GET, some seconds after HEAD: no more requests than two', async () => {
    const { state, asked } = await inTurn({ status: 404 })
    expect([state, asked]).toEqual([
      'absent',
      [
        ['HEAD', 0],
        ['GET', later],
      ],
    ])
  })
  test('by a second GET where HEAD is not answered properly', async () => {
    const { state, asked } = await inTurn({ status: 405 }, { status: 404 })
    expect([state, asked]).toEqual([
      'absent',
      [
        ['HEAD', 0],
        ['GET', 0],
        ['GET', later],
      ],
    ])
  })
  test.each<[string, Reply[], string]>([
    ['there again', [{ status: 404 }, { status: 200 }], 'found'],
    ['there again after HEAD and GET', [{ status: 403 }, { status: 410 }, { status: 200 }], 'found'],
    [
      'moved by then',
      [{ status: 404 }, { status: 200, hops: [{ status: 301, to: 'https://new.example/p' }] }],
      'found',
    ],
    ['busy by then', [{ status: 404 }, { status: 503 }], 'unknown'],
    ['behind a wall by then', [{ status: 404 }, { status: 404, ...page('Just a moment...') }], 'unknown'],
    ['no longer reached', [{ status: 404 }, new HttpFailure('given-up', 'time budget used up')], 'unknown'],
    ['without a host by then', [{ status: 404 }, nowhere], 'unknown'],
    ['missing once after its host was', [nowhere, { status: 404 }, { status: 200 }], 'found'],
  ])('%s', async (_, replies, state) => expect((await inTurn(...replies)).state).toBe(state))
})

describe('bot checks and sign-ins say nothing about the page', () => {
  test.each<[string, Reply, Reply]>([
    [
      'Cloudflare’s check, by its header',
      { status: 404, headers: { 'cf-mitigated': 'challenge' } },
      { status: 404, headers: { 'cf-mitigated': 'challenge' } },
    ],
    ['Cloudflare’s check, by its page', { status: 404 }, { status: 404, ...page('Just a moment...') }],
    ['AWS’s check, which is 202', { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } }, {}],
    ['a captcha instead of a page, 200', { status: 403 }, { status: 200, ...page('Robot Check') }],
    [
      'DataDome’s page',
      { status: 410 },
      { status: 410, ...page('acm.org', '<script src="https://ct.captcha-delivery.com/c.js">') },
    ],
    [
      'a sign-in',
      { status: 200, hops: [{ status: 302, to: 'https://accounts.google.com/ServiceLogin?continue=x' }] },
      {},
    ],
    [
      'a login on the same site',
      { status: 200, hops: [{ status: 302, to: 'https://example.org/login?next=/paper' }] },
      {},
    ],
    [
      'Google’s page for suspected bots',
      { status: 200, hops: [{ status: 302, to: 'https://www.google.com/sorry/index?continue=x' }] },
      {},
    ],
    [
      'an error page that is 200',
      { status: 200, hops: [{ status: 302, to: 'https://example.org/404.html' }] },
      {},
    ],
  ])('%s', async (_, head, get) => {
    expect((await look(URL, head, get)).known).toMatchObject({ state: 'unknown' })
  })
  test('a page may be about such things', async () => {
    const known = (await look('https://example.org/login', { status: 200 })).known
    expect(known).toMatchObject({ state: 'found' })
    for (const [from, to] of [
      ['https://example.org/login', 'https://example.org/login/'],
      ['https://example.org/404', 'https://example.org/404.html'],
    ] as const) {
      const reply = { status: 200, hops: [{ status: 302, to }] }
      expect((await look(from, reply)).known).toMatchObject({ state: 'found' })
    }
    const about = page('How captchas work', '<p>Just a moment, access denied, captcha.</p>')
    expect((await look(URL, { status: 404 }, { status: 404, ...about })).known?.state).toBe('absent')
  })
})

test.each([
  'https://www.linkedin.com/posts/x',
  'https://x.com/user/status/1',
  'https://scholar.google.co.uk/citations?user=x',
])('a 404 from %s is no evidence, as bots get it for pages that exist', async (url) => {
  expect((await look(url, { status: 404 }, { status: 404 })).known?.state).toBe('unknown')
})

describe('Hugging Face', () => {
  const missing = { status: 401, headers: { 'x-error-code': 'RepoNotFound' } }
  test('says by 401 and a header of its own that nothing is there', async () => {
    const { known } = await look('https://huggingface.co/nobody/nothing', missing, missing)
    expect(known).toMatchObject({ state: 'absent', status: 401 })
  })
  test('by 401 alone says nothing, and elsewhere that header means nothing', async () => {
    const bare = { status: 401 }
    expect((await look('https://huggingface.co/a/gated', bare, bare)).known?.state).toBe('unknown')
    expect((await look(URL, missing, missing)).known?.state).toBe('unknown')
  })
})

/** Answers by the beginning of the address; all others get 403. */
async function among(url: string, replies: Readonly<Record<string, Reply>>) {
  const asked: string[] = []
  const http = async ({ url: to }: Request): Promise<Answer> => {
    asked.push(to)
    const [, reply = { status: 403 }] = Object.entries(replies).find(([start]) => to.startsWith(start)) ?? []
    if (reply instanceof HttpFailure) throw reply
    return { status: 200, headers: {}, body: '', hops: [], ...reply }
  }
  return { known: (await web.ask([url as PageUrl], http)).get(url as PageUrl), asked }
}

describe('YouTube, whose pages are 200 for every address', () => {
  const oEmbed = 'https://www.youtube.com/oembed'
  const preview = 'https://i.ytimg.com/vi/dQw4w9WgXcQ/0.jpg'
  const addresses = [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3',
    'https://youtu.be/dQw4w9WgXcQ?si=x',
    'https://www.youtube.com/embed/dQw4w9WgXcQ',
    'https://www.youtube.com/shorts/dQw4w9WgXcQ',
  ]
  test.each(addresses)('%s is asked of oEmbed', async (url) => {
    const { known, asked } = await among(url, { [oEmbed]: {} })
    expect(known).toMatchObject({ state: 'found' })
    expect(asked).toEqual([`${oEmbed}?format=json&url=https://www.youtube.com/watch?v=dQw4w9WgXcQ`])
  })
  test.each<[string, number, number, string]>([
    ['gone: neither oEmbed nor a preview', 404, 404, 'absent'],
    ['never there', 400, 404, 'absent'],
    ['not embeddable, but with a preview', 401, 200, 'found'],
    ['private', 403, 404, 'unknown'],
    ['oEmbed and preview disagree', 404, 200, 'unknown'],
    ['the preview is busy', 404, 429, 'unknown'],
    ['oEmbed is busy', 429, 404, 'unknown'],
  ])('%s', async (_, told, seen, state) => {
    const { known } = await among(addresses[0] ?? '', {
      [oEmbed]: { status: told },
      [preview]: { status: seen },
    })
    expect(known?.state).toBe(state)
  })
  test('a channel is a page like others', async () => {
    const { asked } = await among('https://www.youtube.com/@someone', { 'https://www.youtube.com/@': {} })
    expect(asked).toEqual(['https://www.youtube.com/@someone'])
  })
})

describe('a host that denies what it is asked for', () => {
  const model = 'https://huggingface.co/google-bert/bert-base-uncased'
  const oEmbed = 'https://www.youtube.com/oembed?format=json&url='
  const first = 'https://www.youtube.com/watch?v=jNQXAC9IVRw'
  const video = (n: number) => `https://www.youtube.com/watch?v=aaaaaaaaaa${n}`
  const repoNotFound = { status: 401, headers: { 'x-error-code': 'RepoNotFound' } }
  type Asked = { readonly url: string; readonly delay: number; readonly before: number }
  async function lookAt(urls: readonly string[], reply: (asked: Asked) => Reply) {
    const asked: Asked[] = []
    const http = async ({ url, delay = 0 }: Request): Promise<Answer> => {
      const one = { url, delay, before: asked.filter((other) => other.url === url).length }
      asked.push(one)
      return { status: 200, headers: {}, body: '', hops: [], ...reply(one) }
    }
    const [source] = inBatches(sourcesOf({ page: [web] })).page
    const facts = await source?.ask(urls as PageUrl[], http)
    return {
      states: urls.map((url) => facts?.get(url as PageUrl)?.state),
      asked: asked.map(({ url }) => url),
    }
  }
  const missing = (url: string): Reply => (url.includes('huggingface') ? repoNotFound : { status: 404 })
  test.each([
    ['Hugging Face', ['https://huggingface.co/a/b', 'https://huggingface.co/c/d', model]],
    ['YouTube', [video(1), 'https://youtu.be/aaaaaaaaaa2']],
    ['YouTube, one video', [video(1)]],
    ['YouTube, whose channels are pages', [video(1), 'https://www.youtube.com/@someone']],
  ])('%s, and what certainly exists as well', async (_, urls) => {
    const { states } = await lookAt(urls, ({ url }) => (url.includes('/@') ? {} : missing(url)))
    expect(states).not.toContain('absent')
  })
  test.each([
    ['Hugging Face', ['https://huggingface.co/a/b', 'https://huggingface.co/c/d'], model],
    ['YouTube', [video(1), video(2)], `${oEmbed}${first}`],
  ])('%s, but knows what certainly exists', async (_, urls, living) => {
    const { states, asked } = await lookAt(urls, ({ url }) => (url === living ? {} : missing(url)))
    expect(states).toEqual(['absent', 'absent'])
    expect(asked.filter((url) => url === living)).toHaveLength(1)
  })
  test('is not asked for that where it knows another of the list', async () => {
    const urls = [video(1), video(2), 'https://huggingface.co/a/b', 'https://huggingface.co/c/d']
    const { states, asked } = await lookAt(urls, ({ url }) => (/aaa1|\/a\/b/.test(url) ? {} : missing(url)))
    expect(states).toEqual(['found', 'absent', 'found', 'absent'])
    expect(asked).not.toContain(model)
    expect(asked).not.toContain(`${oEmbed}${first}`)
  })
  test('for a moment only', async () => {
    const delays: number[] = []
    const { states } = await lookAt([video(1)], ({ url, delay, before }) => {
      if (url.startsWith(oEmbed)) delays.push(delay)
      return before === 0 ? missing(url) : {}
    })
    expect([states, delays.map((delay) => delay >= 3000)]).toEqual([['found'], [false, true]])
  })
})

describe('a DOI whose publisher blocks bots', () => {
  const url = 'https://doi.org/10.1145/3292500.3330701'
  const api = 'https://doi.org/api/handles/10.1145/3292500.3330701'
  const handle = (responseCode: number, value = 'https://dl.acm.org/doi/10.1145/3292500.3330701') => ({
    status: responseCode === 1 ? 200 : 404,
    body: JSON.stringify({ responseCode, values: [{ type: 'URL', data: { format: 'string', value } }] }),
  })
  test.each<[string, Reply, string]>([
    ['is alive when it is registered', handle(1), 'found'],
    ['is gone when it is not', handle(100), 'absent'],
    ['stays unknown when the registry fails', { status: 500, body: '{"responseCode":2}' }, 'unknown'],
    ['stays unknown when the registry answers with something else', { body: '<html>' }, 'unknown'],
    ['stays unknown when the registry is silent', new HttpFailure('timeout', 'late'), 'unknown'],
  ])('%s', async (_, reply, state) => {
    expect((await among(url, { [api]: reply })).known?.state).toBe(state)
  })
  test('is not looked up when the publisher answers', async () => {
    const { asked, known } = await among(url, { [url]: {} })
    expect([asked.length, known?.state]).toEqual([1, 'found'])
  })
  test('in a publisher’s own address is alive when it leads there, and only then', async () => {
    const own = 'https://dl.acm.org/doi/pdf/10.1145/3292500.3330701'
    expect((await among(own, { [api]: handle(1) })).known?.state).toBe('found')
    expect((await among(own, { [api]: handle(1, 'https://elsewhere.example/x') })).known?.state).toBe(
      'unknown',
    )
    expect((await among(own, { [api]: handle(100) })).known?.state).toBe('unknown')
  })
  test('is read without what publishers append to it', async () => {
    const own = 'https://www.biorxiv.org/content/10.1101/2020.07.12.199554v3.full.pdf'
    const known = 'https://doi.org/api/handles/10.1101/2020.07.12.199554?'
    const reply = handle(1, 'http://biorxiv.org/lookup/doi/10.1101/2020.07.12.199554')
    expect((await among(own, { [known]: reply })).known?.state).toBe('found')
  })
})

describe('a place in a page', () => {
  const contents = '<ul><li><a href="#intro">1</a></ul><h2 id="intro">Intro</h2><a name="old-style"></a>'
  const place = async (fragment: string, reply: Reply) => {
    const key = `${URL}#${fragment}`
    const { known } = await among(key, { [URL]: reply })
    return known?.state === 'found' ? known.fact.place : null
  }
  test.each([
    ['intro', 'there'],
    ['old-style', 'there'],
    ['conclusion', 'missing'],
  ])('#%s is %s', async (fragment, expected) => {
    expect(await place(fragment, page('A page', contents))).toBe(expected)
  })
  const { headers, body = '' } = page('A page', contents)
  test.each([
    ['comments', ' <!-- a --> <!---->\n', 'missing'],
    ['a comment that holds the end of a page', '<!-- </html> -->', 'missing'],
    ['a second end', '<!-- a --></html>', 'missing'],
    ['a comment that is not closed', '<!-- a', null],
    ['more of the page', '<!-- a --><p>', null],
    // it must end at all: forty of them kept an expression busy for years
    ['many empty comments and more', `${'<!---->'.repeat(40)}x`, null],
    ['a great many openings', '<title '.repeat(70_000), null],
    ['a great many roots', '<div id="root" '.repeat(35_000), null],
  ])('behind the end of the page: %s', async (_, more, expected) => {
    expect(await place('conclusion', { headers, body: body + more } as Reply)).toBe(expected)
  })
  test.each<[string, string, Reply]>([
    ['a page without anchors of its own', 'conclusion', page('A page', '<p>Words</p>')],
    ['a page that a script fills in', 'conclusion', page('A page', `${contents}<div id="root"></div>`)],
    [
      'a name that occurs in a script',
      'conclusion',
      page('A page', `${contents}<script>x('Conclusion')</script>`),
    ],
    ['half a page', 'conclusion', { ...page('A page', contents), body: '<a href="#a"></a><b id="a">' }],
    ['another type than HTML', 'conclusion', { headers: { 'content-type': 'text/plain' }, body: contents }],
    ['a bot check', 'conclusion', page('Just a moment...', contents)],
    ['a page that does not exist', 'conclusion', { status: 404, ...page('No', contents) }],
    ['a page that is too long', 'conclusion', new HttpFailure('too-large', 'long')],
  ])('%s is not judged', async (_, fragment, reply) => {
    expect(await place(fragment, reply)).toBeNull()
  })
  test.each([
    'https://example.org/a#:~:text=x',
    'https://example.org/a#/route',
    'https://example.org/a#page=3',
    'https://example.org/a.pdf#sec',
    'https://github.com/o/r/wiki#x',
    'https://example.org/a#L10-L20',
  ])('%s is for the browser: nothing is requested', async (url) =>
    expect((await among(url, {})).asked).toEqual([]),
  )
})
