/** Faults of TLS, and of HTTP/2 where a server offers it, on real sockets. */
import type { Server } from 'node:http'
import { createSecureServer, type Http2SecureServer, type ServerHttp2Stream } from 'node:http2'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createServer as createTls, getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNetwork } from '../../src/lookup/http.ts'
import type { Known, Page } from '../../src/model/facts.ts'
import type { PageUrl } from '../../src/model/reference.ts'
import { web as webOf } from '../../src/sources/web.ts'
import { type Authority, type Identity, makeAuthority, makeIdentity } from '../support/certificates.ts'
import { playClock, QUICKLY } from '../support/clock.ts'
import { sourcesOf } from '../support/kinds.ts'

const web = webOf({ readsRecords: false })

const open: { close: () => unknown }[] = []
let authority: Authority
let sound: Identity
const trusted = getCACertificates('default')
beforeAll(async () => {
  playClock(QUICKLY)
  authority = await makeAuthority()
  sound = await makeIdentity(authority)
  setDefaultCACertificates([...trusted, authority.certificate.toString('pem')])
})
afterAll(() => {
  playClock({})
  setDefaultCACertificates(trusted)
  for (const server of open) server.close()
})

/** Milliseconds, for a server that never answers. */
const SOON = 1000

async function listen(server: Server | Http2SecureServer | ReturnType<typeof createTls>): Promise<number> {
  open.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return (server.address() as AddressInfo).port
}

async function ask(port: number, paths = ['/paper'], timeBudget = 9000): Promise<Known<Page>[]> {
  const urls = paths.map((path) => `https://127.0.0.1:${port}${path}` as PageUrl)
  const settings = { timeBudget, allowHosts: ['127.0.0.1'], userAgent: 'test' }
  const door = openNetwork({ sources: sourcesOf({ page: [web] }), ...settings })
  const answers = await web.ask(urls, door.http)
  await door.close()
  return urls.map((url) => answers.get(url) as Known<Page>)
}

describe('a certificate', () => {
  const says = async (identity: Identity, status = 200) => {
    const server = createHttps(identity, (_, response) => response.writeHead(status).end())
    return (await ask(await listen(server)))[0]
  }
  test.concurrent('that is sound', async () => {
    expect((await says(sound))?.state).toBe('found')
    expect((await says(sound, 404))?.state).toBe('absent')
  })
  test.concurrent.each<[string, () => Promise<Identity>, RegExp]>([
    ['that has expired', () => makeIdentity(authority, { from: -9, to: -1 }), /expired/],
    ['that is not valid yet', () => makeIdentity(authority, { from: 1, to: 2 }), /not valid yet/],
    ['for another name', () => makeIdentity(authority, { name: 'other.example' }), /another host name/],
    ['that signed itself', () => makeIdentity(null), /self-signed/],
    ['of a stranger', async () => makeIdentity(await makeAuthority('Stranger')), /unknown issuer/],
    ['with a forged signature', async () => makeIdentity(await makeAuthority()), /wrong signature/],
  ])('%s is said as such, and nothing is concluded', async (_, make, why) => {
    const known = await says(await make(), 404)
    expect(known).toMatchObject({ state: 'unknown', why: expect.stringMatching(why) })
  })
})

describe('a handshake', () => {
  test.concurrent('that the server breaks off', async () => {
    const server = createTls(sound, (socket) => socket.destroy())
    expect((await ask(await listen(server)))[0]?.state).toBe('unknown')
  })
  test.concurrent('in a version that nobody speaks any more', async () => {
    const old = { ...sound, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
    expect((await ask(await listen(createTls(old))))[0]?.state).toBe('unknown')
  })
  test.concurrent('that never ends', async () => {
    const { createServer } = await import('node:net')
    const server = createServer(() => {})
    open.push(server)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    expect((await ask((server.address() as AddressInfo).port, undefined, SOON))[0]?.state).toBe('unknown')
  })
})

describe('a server that speaks HTTP/2', () => {
  const asked: string[] = []
  type Play = (stream: ServerHttp2Stream, path: string, method: string) => void
  const serve = (play: Play) => {
    const server = createSecureServer({ ...sound, allowHTTP1: true })
    server.on('sessionError', () => {})
    server.on('stream', (stream, headers) => {
      stream.on('error', () => {})
      play(stream, headers[':path'] ?? '', headers[':method'] ?? '')
    })
    server.on('request', (request, response) => {
      if (request.httpVersionMajor === 1) response.writeHead(200).end()
    })
    return listen(server)
  }
  const say =
    (status: number): Play =>
    (stream) => {
      stream.respond({ ':status': status })
      stream.end()
    }
  test.concurrent.each<[string, Play, Known<Page>['state'], number?]>([
    ['200', say(200), 'found'],
    ['404', say(404), 'absent'],
    ['503', say(503), 'unknown'],
    ['a stream that is reset', (stream) => stream.close(8), 'unknown'],
    ['a stream that is refused', (stream) => stream.close(7), 'unknown'],
    ['an answer that never comes', () => {}, 'unknown', SOON],
    ['a session that goes away', (stream) => stream.session?.goaway(0), 'unknown', SOON],
    ['a session that is torn down', (stream) => stream.session?.destroy(), 'unknown'],
    ['a protocol error', (stream) => stream.session?.goaway(1), 'unknown'],
    [
      'half a page',
      (stream, _, method) => {
        stream.respond({ ':status': method === 'HEAD' ? 405 : 200, 'content-length': '100' })
        if (method === 'HEAD') return void stream.end()
        stream.write('half')
        stream.close(2)
      },
      'found',
    ],
    [
      'a stream that is reset once',
      (stream, path, method) => (asked.push(path) === 1 ? stream.close(2) : say(200)(stream, path, method)),
      'found',
    ],
    [
      'a page without end',
      (stream, _, method) => {
        stream.respond({ ':status': method === 'HEAD' ? 405 : 200 })
        if (method === 'HEAD') return void stream.end()
        const more = () => {
          if (!stream.destroyed) stream.write('x'.repeat(16_384), more)
        }
        more()
      },
      'found',
    ],
  ])('%s', async (_, play, state, timeBudget) => {
    expect((await ask(await serve(play), undefined, timeBudget))[0]?.state).toBe(state)
  })

  test.concurrent('is asked for many pages, no more at once than its policy', async () => {
    let [now, most] = [0, 0]
    const port = await serve((stream) => {
      most = Math.max(most, ++now)
      stream.on('close', () => now--)
      setTimeout(() => {
        stream.respond({ ':status': 200 })
        stream.end()
      }, 120)
    })
    const known = await ask(
      port,
      Array.from({ length: 12 }, (_, i) => `/${i}`),
    )
    expect(known.map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => 'found'))
    expect(most).toBeLessThanOrEqual(4)
  })
})
