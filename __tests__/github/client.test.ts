/** GitHub's REST API at its worst, on real sockets: where requests go, what is printed of answers, and when it ends. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { connector } from '../../src/github/client.ts'
import { contentOn } from '../../src/github/content.ts'
import { refusalOf } from '../../src/github/refusals.ts'
import { playClock, QUICKLY } from '../support/clock.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void
const servers: Server[] = []
let handler: Handler = (_, response) => response.end()
let asked: string[] = []
let api = ''

async function serve(own: Handler): Promise<string> {
  const server = createServer(own)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
beforeAll(async () => {
  playClock(QUICKLY)
  api = await serve((request, response) => {
    asked.push(request.url ?? '')
    handler(request, response)
  })
  // read by @actions/github when it is loaded, which is with the first request
  vi.stubEnv('GITHUB_API_URL', api)
})
afterEach(() => {
  asked = []
})
afterAll(() => {
  playClock({})
  vi.unstubAllEnvs()
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

const token = 'ghs_Secret/Token+1234567890'
const client = async (signal?: AbortSignal) => {
  const connect = connector(
    { token, userAgent: 'test', ...(signal && { signal }) },
    { owner: 'o', repo: 'r' },
  )
  const { octokit, repo, writer } = await connect()
  return {
    get: () => octokit.rest.repos.get(repo),
    write: (title: string) => octokit.rest.issues.create({ ...repo, title }),
    text: () => contentOn({ octokit, repo, writer }, { ref: null, path: 'a', maxBytes: 9 }),
    files: () => octokit.paginate(octokit.rest.pulls.listFiles, { ...repo, pull_number: 1, per_page: 100 }),
  }
}
const json = (response: ServerResponse, status: number, body: unknown, headers = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
/** So many bytes in the form that a few kilobytes have on the wire. */
const bomb = (bytes: number) => gzipSync(`["${' '.repeat(bytes)}"]`)
const why = (work: Promise<unknown>) => work.then(() => 'no refusal', refusalOf)

describe('an answer that is small on the wire', () => {
  test.each(['application/json', 'text/html'])('and unpacks to %s without end is not read', async (type) => {
    handler = (_, response) =>
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(bomb(65_000_000))
    expect(await why((await client()).get())).toBe('the answer is longer than 64 MB')
    expect(asked).toHaveLength(1)
  })
  test('and unpacks to much is read', async () => {
    handler = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(bomb(10_000_000))
    expect(await why((await client()).get())).toBe('no refusal')
  })
})

describe('the next page', () => {
  const next = (url: string) => ({ link: `<${url}>; rel="next"` })

  test('is read from the API’s own host', async () => {
    handler = ({ url }, response) =>
      json(
        response,
        200,
        [{ filename: url }],
        url?.includes('page=2') ? {} : next(`${api}/repos/o/r/pulls/1/files?page=2`),
      )
    expect(await (await client()).files()).toHaveLength(2)
  })
  test('is not read from another host, another port, by another protocol, or with a password', async () => {
    const seen: unknown[] = []
    const other = await serve((request, response) => {
      seen.push(request.headers)
      json(response, 200, [])
    })
    for (const url of [
      `${other}/steal?page=2`,
      'https://evil.example/steal',
      'file:///etc/passwd',
      api.replace('http:', 'https:'),
    ]) {
      handler = (_, response) => json(response, 200, [], next(url))
      expect(await why((await client()).files())).toMatch(/^GitHub leads to \S*, which is not its API$/)
    }
    expect(seen).toEqual([])
    expect(asked).toHaveLength(4)
  })
  test('without end comes to an end', async () => {
    handler = (_, response) =>
      json(response, 200, [], next(`${api}/repos/o/r/pulls/1/files?page=${asked.length}`))
    await expect((await client()).files()).rejects.toThrow(/too many requests/)
    expect(asked.length).toBeLessThanOrEqual(500)
  })
})

describe('a redirect', () => {
  const STATUSES = [301, 302, 307, 308]
  const away = (status: number, location: string) => {
    handler = ({ url }, response) => {
      if (url?.startsWith('/repos/o/r')) response.writeHead(status, { location }).end()
      else json(response, 200, {})
    }
  }
  test.each(STATUSES)('within the API is followed: %i', async (status) => {
    away(status, '/repositories/1')
    expect(await why((await client()).get())).toBe('no refusal')
    expect(asked).toEqual(['/repos/o/r', '/repositories/1'])
  })
  test.each(STATUSES)('repeats what is written, as it is: %i', async (status) => {
    const got: unknown[] = []
    handler = (request, response) => {
      const { method, url, headers } = request
      if (url !== '/moved') return void response.writeHead(status, { location: '/moved' }).end()
      let body = ''
      request.on('data', (part) => (body += part))
      request.on('end', () => {
        got.push([method, body, headers.authorization?.includes(token)])
        json(response, 201, {})
      })
    }
    expect(await why((await client()).write('words'))).toBe('no refusal')
    expect(got).toEqual([['POST', '{"title":"words"}', true]])
  })
  test.each(STATUSES)('elsewhere is not: %i', async (status) => {
    let seen = 0
    const other = await serve((_, response) => {
      seen++
      json(response, 200, [])
    })
    for (const url of [
      `${other}/repos/o/r`,
      'http://169.254.169.254/latest/meta-data/',
      '//evil.example/x',
      'file:///etc/passwd',
      api.replace('http:', 'https:'),
    ]) {
      away(status, url)
      const { get, write, text } = await client()
      for (const work of [get, () => write('words'), text])
        expect(await why(work())).toMatch(/^GitHub leads to \S*, which is not its API$/)
    }
    expect(seen).toBe(0)
    expect(asked).toHaveLength(15)
  })
  test('to nowhere is no answer', async () => {
    handler = (_, response) => response.writeHead(302).end('words')
    expect(await why((await client()).text())).toBe('the answer is not of the form that GitHub documents')
  })
  test('without end comes to an end', async () => {
    handler = (_, response) => response.writeHead(302, { location: `/${asked.length}` }).end()
    expect(await why((await client()).get())).toBe('GitHub redirects without end')
    expect(asked.length).toBeLessThan(6)
  })
})

describe('the token in GitHub’s own words is masked', () => {
  const basic = (before: string) => Buffer.from(`${before}${token}`).toString('base64')
  test.each([
    ['as it is', token],
    ['percent-encoded', encodeURIComponent(token)],
    ['as git sends it', basic('x-access-token:')],
    ['alone in base64', basic('')],
    ['after one character', basic('a')],
    ['after two characters', basic('ab')],
    ['in base64 for addresses', Buffer.from(`x:${token}`).toString('base64url')],
  ])('%s', async (_, form) => {
    for (const status of [403, 422]) {
      handler = (_, response) => json(response, status, { message: `no: ${form} is wrong` })
      const said = await why((await client()).get())
      expect(said).toMatch(new RegExp(`^GitHub answered ${status}: no: .*\\*\\*\\*`))
      expect(said).not.toContain(form)
      expect(said).not.toContain(form.slice(2, -4))
    }
  })
})

describe('GitHub is silent', () => {
  test('for two requests: nothing more is asked of it', async () => {
    playClock({ ...QUICKLY, timeouts: 100 })
    onTestFinished(() => playClock(QUICKLY))
    handler = () => {}
    const { get, files } = await client()
    for (let i = 0; i < 6; i++)
      expect(await why(i % 2 ? get() : files())).toBe('GitHub did not answer in time')
    expect(asked.length).toBeLessThanOrEqual(2)
  })
  test('within an answer', async () => {
    playClock({ ...QUICKLY, timeouts: 100 })
    onTestFinished(() => playClock(QUICKLY))
    handler = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('[')
    }
    expect(await why((await client()).files())).toBe('GitHub did not answer in time')
  })
})

test.each<[string, Handler]>([
  [
    'breaks off',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('[')
      setTimeout(() => response.destroy(), 20)
    },
  ],
  [
    'is half an answer',
    (_, response) => response.setHeader('content-type', 'application/json').end('[{"filename":'),
  ],
  [
    'is empty where a text was announced',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '100' }).write('words')
      setTimeout(() => response.destroy(), 20)
    },
  ],
])('an answer that %s is none', async (_, own) => {
  handler = own
  expect(await why((await client()).files())).toBe('GitHub could not be reached')
})

describe('the end of the run', () => {
  test('ends a request', async () => {
    const ended = new AbortController()
    handler = () => ended.abort()
    await expect((await client(ended.signal)).get()).rejects.toThrow()
    expect(asked).toHaveLength(1)
  })
  test('ends a wait that GitHub asked for', async () => {
    const ended = new AbortController()
    handler = (_, response) => {
      // late enough that the answer has been read and the wait has begun
      response.on('finish', () => setTimeout(() => ended.abort(), 1000))
      json(response, 403, { message: 'slow down' }, { 'retry-after': '30' })
    }
    await expect((await client(ended.signal)).get()).rejects.toThrow('slow down')
    expect(asked).toHaveLength(1)
  })
  test('lets nothing more be sent', async () => {
    handler = (_, response) => json(response, 200, {})
    const ended = AbortSignal.abort()
    await expect((await client(ended)).get()).rejects.toThrow()
    expect(asked).toEqual([])
  })
})
