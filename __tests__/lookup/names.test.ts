/** Names and addresses: what the resolver says, played; what follows from it, on real sockets. */
import dns from 'node:dns'
import { createServer, type Server } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openNetwork } from '../../src/lookup/http.ts'
import type { Known, Page } from '../../src/model/facts.ts'
import type { PageUrl } from '../../src/model/reference.ts'
import { web as webOf } from '../../src/sources/web.ts'
import { sourcesOf } from '../support/kinds.ts'

const web = webOf({ readsRecords: false })

type Said = string | readonly { address: string; family: number }[]
/** What the system's resolver says of a name, by turns, the last for ever; an error by its code. */
const system = new Map<string, Said[]>()
/** What name servers say when asked themselves. */
const servers = new Map<string, string>()
let server: Server
let port = 0

const failing = (code: string) => Object.assign(new Error(code), { code })
beforeEach(async () => {
  system.clear()
  servers.clear()
  const real = dns.lookup as unknown as (...all: unknown[]) => void
  const played = (...all: unknown[]) => {
    const said = system.get(String(all[0]))
    if (!said) return real(...all)
    const callback = all.at(-1) as (error: Error | null, found?: unknown) => void
    const now = said.length > 1 ? said.shift() : said[0]
    setImmediate(() => (typeof now === 'string' ? callback(failing(now)) : callback(null, now)))
  }
  vi.spyOn(dns, 'lookup').mockImplementation(played as never)
  syncBuiltinESMExports()
  const resolve = async function (this: unknown, host: string) {
    const said = servers.get(host) ?? 'ENOTFOUND'
    if (/^[A-Z]+$/.test(said)) throw failing(said)
    return [said]
  }
  vi.spyOn(dns.promises.Resolver.prototype, 'resolve4').mockImplementation(resolve as never)
  vi.spyOn(dns.promises.Resolver.prototype, 'resolve6').mockImplementation(resolve as never)
  server = createServer((_, response) => response.end('here'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterEach(async () => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  await new Promise((done) => server.close(done))
})

const here = [{ address: '127.0.0.1', family: 4 }]
async function ask(url: string, allowHosts: string[] = []): Promise<Known<Page>> {
  // a host that answers shows that there is a network
  system.set('github.com', [here])
  const settings = { timeBudget: 15_000, allowHosts: ['github.com', ...allowHosts], userAgent: 'test' }
  const door = openNetwork({ sources: sourcesOf({ page: [web] }), ...settings })
  await door.http({ url: `http://github.com:${port}/`, method: 'HEAD', want: 'status' })
  const answers = await web.ask([url as PageUrl], door.http)
  await door.close()
  return answers.get(url as PageUrl) as Known<Page>
}

describe('a name', () => {
  test.each<[string, Said[], string, Known<Page>['state']]>([
    ['that nobody knows', ['ENOTFOUND'], 'ENOTFOUND', 'absent'],
    ['without an address', ['ENOTFOUND'], 'ENODATA', 'absent'],
    ['that its name servers know all the same', ['ENOTFOUND'], '192.0.2.1', 'unknown'],
    ['whose name servers are out of order', ['ENOTFOUND'], 'ESERVFAIL', 'unknown'],
    ['whose name servers are silent', ['ENOTFOUND'], 'ETIMEOUT', 'unknown'],
    ['whose name servers refuse', ['ENOTFOUND'], 'EREFUSED', 'unknown'],
    ['that cannot be looked up just now', ['EAI_AGAIN'], 'ENOTFOUND', 'unknown'],
    ['that is lost and then found', ['ENOTFOUND', here], 'ENOTFOUND', 'found'],
    ['that answers at once', [here], 'ENOTFOUND', 'found'],
  ])('%s', async (_, said, direct, state) => {
    system.set('page.example', said)
    servers.set('page.example', direct)
    expect((await ask(`http://page.example:${port}/`, ['page.example'])).state).toBe(state)
  })
  test('that is missing on a machine without a network is unknown', async () => {
    system.set('github.com', ['ENOTFOUND'])
    const settings = { timeBudget: 15_000, allowHosts: [], userAgent: 'test' }
    const door = openNetwork({ sources: sourcesOf({ page: [web] }), ...settings })
    const [known] = (await web.ask(['http://page.example/' as PageUrl], door.http)).values()
    await door.close()
    expect(known?.state).toBe('unknown')
  })
})

describe('an address that a public name must not have', () => {
  test.each([
    ['10.1.2.3', 4],
    ['127.0.0.1', 4],
    ['169.254.169.254', 4],
    ['100.64.0.1', 4],
    ['224.0.0.1', 4],
    ['::1', 6],
    ['fd00::1', 6],
    ['fe80::1', 6],
    ['ff02::1', 6],
    ['::ffff:127.0.0.1', 6],
    ['::ffff:a9fe:a9fe', 6],
    ['64:ff9b::7f00:1', 6],
    ['2002:7f00:1::', 6],
  ] as const)('%s', async (address, family) => {
    system.set('page.example', [[{ address, family }]])
    const known = await ask('http://page.example/')
    expect(known).toMatchObject({ state: 'unknown', why: expect.stringMatching(/private address/) })
  })
  test('among public ones poisons them all', async () => {
    system.set('page.example', [[{ address: '93.184.216.34', family: 4 }, ...here]])
    expect((await ask('http://page.example/')).state).toBe('unknown')
  })
  test('given to the second look alone is refused as well', async () => {
    system.set('page.example', ['ENOTFOUND', here])
    expect(await ask('http://page.example/')).toMatchObject({ why: expect.stringMatching(/private address/) })
  })
  test('behind a redirect is refused', async () => {
    system.set('page.example', [here])
    system.set('inner.example', [[{ address: '10.0.0.1', family: 4 }]])
    server.removeAllListeners('request')
    server.on('request', ({ url }, response) =>
      url === '/' ? response.end() : response.writeHead(302, { location: 'http://inner.example/' }).end(),
    )
    const known = await ask(`http://page.example:${port}/x`, ['page.example'])
    expect(known).toMatchObject({
      state: 'unknown',
      why: expect.stringMatching(/inner\.example is a private/),
    })
  })
})
