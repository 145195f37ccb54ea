/** Behind a proxy: what it refuses or spoils says nothing of the pages. */

import dns from 'node:dns'
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openNetwork } from '../../src/lookup/http.ts'
import type { PageUrl } from '../../src/model/reference.ts'
import { web as webOf } from '../../src/sources/web.ts'
import { playClock, QUICKLY } from '../support/clock.ts'
import { sourcesOf } from '../support/kinds.ts'

const web = webOf({ readsRecords: false })

const servers: Server[] = []
beforeEach(() => {
  playClock(QUICKLY)
  for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '')
})
afterEach(() => {
  playClock({})
  vi.unstubAllEnvs()
  for (const server of servers.splice(0)) server.close()
})

/** A proxy that plays `play` for everything that it is asked. */
async function behind(play: (socket: Socket, head: string) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (data) => play(socket, data.toString('latin1')))
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']) vi.stubEnv(name, url)
}

async function ask(url: string, timeBudget = 9000) {
  const settings = { timeBudget, allowHosts: [], userAgent: 'test' }
  const door = openNetwork({ sources: sourcesOf({ page: [web] }), ...settings })
  const answers = await web.ask([url as PageUrl], door.http)
  await door.close()
  return answers.get(url as PageUrl)
}

const say = (status: string) => (socket: Socket) =>
  socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`)

describe.each(['https://page.example/paper', 'http://page.example/paper'])('%s', (url) => {
  test.each<[string, (socket: Socket, head: string) => void]>([
    ['403', say('403 Forbidden')],
    ['407', say('407 Proxy Authentication Required')],
    ['500', say('500 Oh')],
    ['502', say('502 Bad Gateway')],
    ['503', say('503 Service Unavailable')],
    ['504', say('504 Gateway Timeout')],
    ['no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
    ['nothing', (socket) => socket.destroy()],
    ['a reset', (socket) => socket.resetAndDestroy()],
  ])('the proxy answers %s: unknown', async (_, play) => {
    await behind(play)
    expect((await ask(url))?.state).toBe('unknown')
  })
})

test.each(['https://page.example/paper', 'http://page.example/paper'])(
  '%s: a silent proxy: unknown',
  async (url) => {
    await behind(() => {})
    expect((await ask(url, 500))?.state).toBe('unknown')
  },
)

test.each([502, 503, 404, 410])(
  'a tunnel refused with %d is no proof, even where the machine itself can resolve no outside name',
  async (status) => {
    const nothing = async () => {
      throw Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' })
    }
    vi.spyOn(dns.promises.Resolver.prototype, 'resolve4').mockImplementation(nothing)
    vi.spyOn(dns.promises.Resolver.prototype, 'resolve6').mockImplementation(nothing)
    onTestFinished(() => void vi.restoreAllMocks())
    await behind((socket, head) => say(head.startsWith('CONNECT') ? `${status} No` : '200 OK')(socket))
    const door = openNetwork({
      ...{ sources: sourcesOf({ page: [web] }), timeBudget: 9000, allowHosts: [], userAgent: 'test' },
    })
    await door.http({ url: 'http://other.example/', method: 'HEAD', want: 'status' })
    const answers = await web.ask(['https://page.example/paper' as PageUrl], door.http)
    await door.close()
    expect([...answers.values()]).toMatchObject([
      { state: 'unknown', why: `the proxy returned ${status} for page.example` },
    ])
  },
)

test('a proxy that promises and then closes: unknown', async () => {
  await behind((socket) => socket.end('HTTP/1.1 200 Connection established\r\n\r\n'))
  expect((await ask('https://page.example/paper'))?.state).toBe('unknown')
})

test('a proxy that is not there: unknown', async () => {
  await behind(() => {})
  await new Promise((done) => servers[0]?.close(done))
  expect((await ask('https://page.example/paper'))?.state).toBe('unknown')
})

test('what the proxy fetches is believed', async () => {
  await behind((socket, head) => {
    const found = head.includes('http://page.example/there')
    socket.end(
      `HTTP/1.1 ${found ? '200 OK' : '404 Not Found'}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
    )
  })
  expect((await ask('http://page.example/there'))?.state).toBe('found')
  expect((await ask('http://page.example/gone'))?.state).toBe('absent')
})
