/** The one door to the network, on real sockets of this machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import nock from 'nock'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type Network, openNetwork } from '../../src/lookup/http.ts'
import type { HostPolicy, Source } from '../../src/model/source.ts'
import { playClock, QUICKLY } from '../support/clock.ts'
import { sourcesOf } from '../support/kinds.ts'

const open: (Server | Network)[] = []
afterEach(async () => {
  nock.cleanAll()
  nock.restore()
  for (const thing of open.splice(0))
    await new Promise<void>((done) =>
      'http' in thing ? thing.close().then(done) : thing.close(() => done()),
    )
})

type Handler = (request: IncomingMessage, response: ServerResponse) => void
async function serve(handler: Handler): Promise<string> {
  const server = createServer(handler)
  open.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const door = (
  hosts: Record<string, HostPolicy> = {},
  more: { timeBudget?: number; signal?: AbortSignal } = {},
) => {
  const source = {
    name: 's',
    kind: 'page',
    batch: 1,
    hosts,
    ask: async () => new Map(),
  } as unknown as Source<'page'>
  const made = openNetwork({
    sources: sourcesOf({ page: [source] }),
    timeBudget: 60_000,
    allowHosts: ['127.0.0.1'],
    userAgent: 'test (+https://example.org)',
    ...more,
  })
  open.push(made)
  return made
}

describe('one exchange', () => {
  test('gives status, headers and text, and names itself', async () => {
    const url = await serve((request, response) =>
      response.setHeader('x-echo', request.headers['user-agent'] ?? '').end('grüße'),
    )
    const answer = await door().http({ url, method: 'GET', want: 'text' })
    expect(answer).toMatchObject({ status: 200, body: 'grüße', hops: [] })
    expect(answer.headers['x-echo']).toBe('test (+https://example.org)')
  })

  test('keeps the connection across HEADs', async () => {
    const sockets = new Set<unknown>()
    const url = await serve((request, response) => {
      sockets.add(request.socket)
      response.end()
    })
    const { http } = door({ '127.0.0.1': { inFlight: 1, spacing: 0 } })
    for (let i = 0; i < 5; i++) await http({ url, method: 'HEAD', want: 'status' })
    expect(sockets.size).toBeLessThanOrEqual(2)
  })

  test('refuses an answer that is longer than can be meant', async () => {
    const url = await serve((_, response) => response.end('x'.repeat(5000)))
    await expect(door().http({ url, method: 'GET', want: 'text', maxBytes: 1000 })).rejects.toMatchObject({
      kind: 'too-large',
    })
  })

  test('reads no further than the start that is wanted', async () => {
    let sent = 0
    const url = await serve((_, response) => {
      const more = () => {
        sent += 65_536
        if (!response.destroyed && sent < 1e9) response.write('x'.repeat(65_536), more)
      }
      more()
    })
    const { body } = await door().http({ url, method: 'GET', want: 'start', maxBytes: 1000 })
    expect(body).toBe('x'.repeat(1000))
    expect(sent).toBeLessThan(1e8)
  })

  describe('reads of a page that says which paper it is', () => {
    const head = '<html><head><title>Größe</title></head>'
    const read = async (send: (response: ServerResponse) => void) => {
      const url = await serve((_, response) => send(response))
      return (await door().http({ url, method: 'GET', want: 'head' })).body
    }
    const html = (response: ServerResponse, type = 'text/html; charset=utf-8') =>
      response.setHeader('content-type', type)
    test('the head, however it is cut into parts, and waits for no more', async () => {
      const body = await read((response) => {
        html(response).write(head.slice(0, -4))
        setTimeout(() => response.write(head.slice(-4)), 30)
        setTimeout(() => response.write('x'.repeat(300_000)), 200)
      })
      expect(body).toBe(head)
    })
    test('no more than a quarter of a megabyte', async () => {
      const body = await read((response) => html(response).end(`<head>${'x'.repeat(600_000)}</head>`))
      expect(body).toHaveLength(262_144)
    })
    test.each([
      ['its header', 'text/html; charset=ISO-8859-1', ''],
      ['itself', 'text/html', '<meta charset="iso-8859-1">'],
      ['nobody: UTF-8', 'text/html', null],
      ['an unknown name: UTF-8', 'text/html; charset=x-nonsense', null],
    ])('in the letters of %s', async (_, type, inside) => {
      const text = `<head>${inside ?? ''}Größe</head>`
      const body = await read((response) =>
        html(response, type).end(Buffer.from(text, inside === null ? 'utf8' : 'latin1')),
      )
      expect(body).toBe(text)
    })
    test.each(['application/pdf', 'text/plain'])('nothing of another type: %s', async (type) => {
      expect(await read((response) => html(response, type).end(head))).toBe('')
    })
    test('the start of an error, where bot checks show', async () => {
      const body = await read((response) => {
        html(response).writeHead(403).end(`${head}<body>px-captcha`)
      })
      expect(body).toMatch(/px-captcha/)
    })
    test('over one connection, while pages are small', async () => {
      const sockets = new Set<unknown>()
      const url = await serve((request, response) => {
        sockets.add(request.socket)
        html(response).end(`${head}<body>${'x'.repeat(9000)}`)
      })
      const { http } = door({ '127.0.0.1': { inFlight: 1, spacing: 0 } })
      for (let i = 0; i < 5; i++) await http({ url, method: 'GET', want: 'head' })
      expect(sockets.size).toBeLessThanOrEqual(2)
    })
  })

  test('does not wait for a body that nobody wants', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200)
      response.write('x'.repeat(100_000))
    })
    const answer = await door().http({ url, method: 'GET', want: 'status' })
    expect(answer.status).toBe(200)
  })
})

describe('redirects', () => {
  test('are followed and told, up to ten', async () => {
    const url = await serve(({ url: path = '' }, response) => {
      const step = Number(path.slice(1))
      if (step < 3) response.writeHead(301, { location: `/${step + 1}` }).end()
      else response.end()
    })
    const { http, requests } = door()
    const { hops, status } = await http({ url: `${url}/0`, method: 'HEAD', want: 'status' })
    expect(status).toBe(200)
    expect(hops.map(({ to }) => to.slice(-1))).toEqual(['1', '2', '3'])
    expect(requests()).toBe(4)
  })

  test('without end are a failure', async () => {
    const url = await serve((_, response) => response.writeHead(302, { location: '/again' }).end())
    await expect(
      door({ '127.0.0.1': { inFlight: 1, spacing: 0 } }).http({ url, method: 'HEAD', want: 'status' }),
    ).rejects.toMatchObject({ kind: 'redirects' })
  })

  test('in a circle end at the first step that was taken before', async () => {
    const url = await serve(({ url: path }, response) =>
      response.writeHead(302, { location: path === '/a' ? '/b' : '/a' }).end(),
    )
    const { http, requests } = door()
    await expect(http({ url: `${url}/a`, method: 'HEAD', want: 'status' })).rejects.toMatchObject({
      kind: 'redirects',
    })
    expect(requests()).toBe(2)
  })

  test('to a private address are refused', async () => {
    const url = await serve((_, response) =>
      response.writeHead(301, { location: 'http://169.254.169.254/latest' }).end(),
    )
    await expect(door().http({ url, method: 'GET', want: 'text' })).rejects.toMatchObject({
      kind: 'forbidden-address',
    })
  })

  const follow = async (...locations: string[]) => {
    const paths: (string | undefined)[] = []
    const url = await serve(({ url: path }, response) => {
      paths.push(path)
      if (path === '/') response.setHeader('location', locations).writeHead(302)
      response.end()
    })
    const answer = await door().http({ url, method: 'HEAD', want: 'status' })
    return { paths, status: answer.status, hops: answer.hops.map(({ to }) => to.replace(url, '')) }
  }
  test('to one address that is said twice lead there', async () => {
    expect(await follow('/new', '/new')).toEqual({ paths: ['/', '/new'], status: 200, hops: ['/new'] })
  })
  test('to two addresses at once lead nowhere', async () => {
    await expect(follow('/new', '/old')).rejects.toMatchObject({
      ...{ kind: 'redirects', message: '127.0.0.1 redirects to several addresses at once' },
    })
  })
  test.each([
    ['UTF-8', '/päper?q=é', '/p%C3%A4per?q=%C3%A9'],
    ['Chinese', '/论文', '/%E8%AE%BA%E6%96%87'],
    ['what is encoded already', '/p%C3%A4per', '/p%C3%A4per'],
  ])('in bytes that are no ASCII keep them: %s', async (_, location, path) => {
    const sent = Buffer.from(location, 'utf8').toString('latin1')
    expect(await follow(sent)).toMatchObject({ paths: ['/', path], hops: [path] })
  })
  test('in Latin-1 keep its bytes as well', async () => {
    expect(await follow('/p\xe4per')).toMatchObject({ paths: ['/', '/p%E4per'] })
  })
  test('to a private host in bytes of UTF-8 are refused like others', async () => {
    const sent = Buffer.from('http://１０.０.０.１/', 'utf8').toString('latin1')
    await expect(follow(sent)).rejects.toMatchObject({ kind: 'forbidden-address' })
  })

  test('leave secrets behind when they lead to another origin', async () => {
    const seen: (string | undefined)[] = []
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization)
      response.end()
    })
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization)
      response.writeHead(301, { location: other }).end()
    })
    await door().http({ url, method: 'GET', want: 'status', secret: { authorization: 'bearer x' } })
    expect(seen).toEqual(['bearer x', undefined])
  })

  test('of a POST are not followed', async () => {
    const url = await serve((_, response) => response.writeHead(307, { location: '/elsewhere' }).end())
    const { http, requests } = door()
    expect((await http({ url, method: 'POST', body: '{}', want: 'text' })).status).toBe(307)
    expect(requests()).toBe(1)
  })
})

describe('trying again', () => {
  test.each([429, 502, 503, 504])('%d is tried again, with Retry-After obeyed', async (status) => {
    let times = 0
    const url = await serve((_, response) => {
      times++
      response.writeHead(times < 3 ? status : 200, { 'retry-after': '0' }).end()
    })
    expect((await door().http({ url, method: 'HEAD', want: 'status' })).status).toBe(200)
    expect(times).toBe(3)
  })

  test('a host’s own way of saying that it is busy is taken for it, at that host alone', async () => {
    playClock(QUICKLY)
    onTestFinished(() => playClock({}))
    let times = 0
    const url = await serve((_, response) => {
      times++
      response.writeHead(times % 2 === 1 ? 406 : 200).end()
    })
    const request = { url, method: 'HEAD', want: 'status' } as const
    const busy = { '127.0.0.1': { inFlight: 1, spacing: 0, busy: [406] } }
    expect((await door(busy).http(request)).status).toBe(200)
    expect((await door().http(request)).status).toBe(406)
  })

  test('what is still busy after three tries stands', async () => {
    const url = await serve((_, response) => response.writeHead(503, { 'retry-after': '0' }).end())
    const { http, requests } = door()
    expect((await http({ url, method: 'HEAD', want: 'status' })).status).toBe(503)
    expect(requests()).toBe(3)
  })

  test('a Retry-After beyond a minute is not waited for', async () => {
    const url = await serve((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    const { http, requests } = door()
    expect((await http({ url, method: 'HEAD', want: 'status' })).status).toBe(429)
    expect(requests()).toBe(1)
  })

  test('what asks to be left alone for long is not asked for anything else either', async () => {
    const url = await serve((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    const { http, requests } = door()
    await http({ url, method: 'HEAD', want: 'status' })
    await expect(http({ url: `${url}/other`, method: 'HEAD', want: 'status' })).rejects.toMatchObject({
      kind: 'given-up',
    })
    expect(requests()).toBe(1)
  })

  test.each([403, 200])(
    'a secondary limit, said by %d, is waited for, also where tries are few',
    async (status) => {
      let times = 0
      const url = await serve((_, response) => {
        times++
        if (times === 1) response.writeHead(status, { 'retry-after': '0' }).end('secondary rate limit')
        else response.end('an answer')
      })
      const query = { url, method: 'POST', body: '{}', want: 'text', tries: 1 } as const
      expect((await door().http(query)).body).toBe('an answer')
    },
  )

  test('a page that says when it changes is no page that asks for patience', async () => {
    const url = await serve((_, response) => response.writeHead(200, { 'retry-after': '3600' }).end('page'))
    const { http, requests } = door()
    expect((await http({ url, method: 'GET', want: 'text' })).body).toBe('page')
    expect(requests()).toBe(1)
  })

  test('a connection that breaks is tried again', async () => {
    let times = 0
    const url = await serve((request, response) => {
      times++
      if (times === 1) request.socket.destroy()
      else response.end('back')
    })
    expect((await door().http({ url, method: 'GET', want: 'text' })).body).toBe('back')
  })

  test('404 is an answer and not tried again', async () => {
    const url = await serve((_, response) => response.writeHead(404).end())
    const { http, requests } = door()
    expect((await http({ url, method: 'HEAD', want: 'status' })).status).toBe(404)
    expect(requests()).toBe(1)
  })

  test('a host that keeps failing is left alone', async () => {
    playClock(QUICKLY)
    onTestFinished(() => playClock({}))
    const url = await serve((_, response) => response.writeHead(503, { 'retry-after': '0' }).end())
    const { http, requests } = door({ '127.0.0.1': { inFlight: 1, spacing: 0 } })
    const all = await Promise.allSettled(
      Array.from({ length: 6 }, () => http({ url, method: 'HEAD', want: 'status' })),
    )
    expect(requests()).toBe(5)
    expect(all.at(-1)).toMatchObject({ status: 'rejected', reason: { kind: 'given-up' } })
  })
})

describe('a host’s wishes', () => {
  test('one request at a time is one connection, however slow the answers are', async () => {
    const sockets = new Set<unknown>()
    const url = await serve(({ socket }, response) => {
      sockets.add(socket)
      setTimeout(() => response.end('words'), 5)
    })
    const { http } = door({ '127.0.0.1': { inFlight: 1, spacing: 0 } })
    await Promise.all(Array.from({ length: 20 }, () => http({ url, method: 'GET', want: 'text' })))
    expect(sockets.size).toBe(1)
  })

  test('no more under way at once than it allows', async () => {
    let [now, most] = [0, 0]
    const url = await serve((_, response) => {
      most = Math.max(most, ++now)
      setTimeout(() => {
        now--
        response.end()
      }, 15)
    })
    const { http } = door({ '127.0.0.1': { inFlight: 2, spacing: 0 } })
    await Promise.all(Array.from({ length: 8 }, () => http({ url, method: 'GET', want: 'status' })))
    expect(most).toBe(2)
  })

  test('no sooner than it allows', async () => {
    const times: number[] = []
    const url = await serve((_, response) => {
      times.push(performance.now())
      response.end()
    })
    const { http } = door({ '127.0.0.1': { inFlight: 4, spacing: 150 } })
    await Promise.all(Array.from({ length: 4 }, () => http({ url, method: 'HEAD', want: 'status' })))
    // half of what it comes to: how late the first is on a busy machine is not the matter here (host.test.ts has a played clock)
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan((3 * 150) / 2)
  })
})

describe('the end', () => {
  test('of the time for the run ends every wait', async () => {
    const url = await serve(() => {})
    const { http } = door({ '127.0.0.1': { inFlight: 1, spacing: 0 } }, { timeBudget: 100 })
    const all = await Promise.allSettled([1, 2, 3].map(() => http({ url, method: 'GET', want: 'text' })))
    for (const one of all) expect(one).toMatchObject({ status: 'rejected', reason: { kind: 'given-up' } })
  })

  test('by a signal ends a long spacing', async () => {
    const ended = new AbortController()
    const url = await serve((_, response) => response.end())
    const { http } = door({ '127.0.0.1': { inFlight: 1, spacing: 3_600_000 } }, { signal: ended.signal })
    await http({ url, method: 'HEAD', want: 'status' })
    const waiting = http({ url, method: 'HEAD', want: 'status' })
    ended.abort()
    await expect(waiting).rejects.toMatchObject({ kind: 'given-up' })
  })
})

test('a clock that jumps by a day changes neither pace nor patience', async () => {
  let times = 0
  const url = await serve((_, response) => {
    times++
    vi.spyOn(Date, 'now').mockReturnValue(times * 86_400_000)
    response.writeHead(times % 2 === 1 ? 503 : 200, { 'retry-after': '0' }).end()
  })
  const { http } = door({ '127.0.0.1': { inFlight: 1, spacing: 20 } })
  const all = [1, 2, 3].map(() => http({ url, method: 'HEAD', want: 'status' }))
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 200])
  vi.restoreAllMocks()
})

test('the end that the user wishes is told from the end of the time', async () => {
  const url = await serve(() => {})
  const ended = new AbortController()
  const asked = door({}, { signal: ended.signal }).http({ url, method: 'GET', want: 'text' })
  setTimeout(() => ended.abort(), 30)
  await expect(asked).rejects.toThrow('the run was ended early')
  await expect(door({}, { timeBudget: 30 }).http({ url, method: 'GET', want: 'text' })).rejects.toThrow(
    'time budget used up',
  )
})

test.each(['__proto__', 'constructor', 'hasOwnProperty'])(
  'a redirect to the host “%s” fails like one to any other host that does not exist',
  async (name) => {
    playClock(QUICKLY)
    onTestFinished(() => playClock({}))
    const url = await serve((_, response) => response.writeHead(301, { location: `http://${name}/` }).end())
    await expect(door().http({ url, method: 'HEAD', want: 'status' })).rejects.toMatchObject({
      name: 'HttpFailure',
    })
  },
)

test('a request that is to come later does not hold up others, and ends with the run', async () => {
  playClock(QUICKLY)
  onTestFinished(() => playClock({}))
  const paths: (string | undefined)[] = []
  const url = await serve((request, response) => {
    paths.push(request.url)
    response.end()
  })
  const { http } = door({ '127.0.0.1': { inFlight: 1, spacing: 0 } })
  const ask = (path: string, delay: number) =>
    http({ url: url + path, method: 'HEAD', want: 'status', delay })
  await Promise.all([ask('/later', 3000), ask('/now', 0)])
  expect(paths).toEqual(['/now', '/later'])
  const ended = new AbortController()
  const { http: other } = door({}, { signal: ended.signal })
  const waiting = other({ url, method: 'HEAD', want: 'status', delay: 3_600_000 })
  ended.abort()
  await expect(waiting).rejects.toMatchObject({ kind: 'given-up' })
})

describe('addresses that are not asked', () => {
  test.each([
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://localhost/',
    'http://printer.local/',
    'https://example.org:8443/',
    'https://user:secret@example.org/',
    'ftp://example.org/x',
  ])('%s', async (url) => {
    const { http, requests } = openNetwork({
      sources: sourcesOf({}),
      timeBudget: 5000,
      allowHosts: [],
      userAgent: 't',
    })
    await expect(http({ url, method: 'GET', want: 'text' })).rejects.toMatchObject({
      kind: 'forbidden-address',
    })
    expect(requests()).toBe(0)
  })
})

test('public hosts are asked by name (nock)', async () => {
  nock.activate()
  nock('https://example.org').get('/page').reply(200, 'hello', { 'x-a': '1' })
  const answer = await door().http({ url: 'https://example.org/page', method: 'GET', want: 'text' })
  expect(answer).toMatchObject({ status: 200, body: 'hello' })
})

test('a secret that a service quotes is masked in body and headers, then and later', async () => {
  const basic = Buffer.from('x-access-token:ghs_0123456789').toString('base64')
  const url = await serve((request, response) =>
    response
      .setHeader('x-echo', request.headers.authorization ?? 'ghs_0123456789')
      .end(`no: ghs_0123456789, ${basic}`),
  )
  const { http } = door()
  const request = { url, method: 'POST', body: '{}', want: 'text' } as const
  const told = await http({ ...request, secret: { authorization: 'bearer ghs_0123456789' } })
  expect([told.headers['x-echo'], told.body]).toEqual([
    'bearer ***',
    expect.stringMatching(/^no: \*\*\*, eC1hY2Nlc3MtdG9rZW46\*\*\*.?=?$/),
  ])
  expect((await http(request)).body).not.toMatch(/ghs_|OjAx|Z2hz/)
})
