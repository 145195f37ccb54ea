/** Whatever goes wrong on the wire, on real sockets: what lives is never called dead, and nothing hangs. */

import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNetwork } from '../../src/lookup/http.ts'
import type { Known, Page } from '../../src/model/facts.ts'
import type { PageUrl } from '../../src/model/reference.ts'
import { web as webOf } from '../../src/sources/web.ts'
import { playClock, QUICKLY } from '../support/clock.ts'
import { sourcesOf } from '../support/kinds.ts'

const web = webOf({ readsRecords: false })

const servers: Server[] = []
beforeAll(() => playClock(QUICKLY))
afterAll(() => {
  playClock({})
  for (const server of servers) server.close()
})

/** One request as it came in: its method, how many came before it, and where to answer. */
type Ask = {
  readonly method: string
  readonly path: string
  readonly before: number
  readonly socket: Socket
}
type Play = (ask: Ask) => void
type State = Known<Page>['state']

async function serve(play: Play, onConnection: (socket: Socket) => void = () => {}): Promise<number> {
  let before = 0
  const server = createServer((socket) => {
    socket.on('error', () => {})
    onConnection(socket)
    let heard = ''
    socket.on('data', (data) => {
      heard += data.toString('latin1')
      for (let end = heard.indexOf('\r\n\r\n'); end >= 0; end = heard.indexOf('\r\n\r\n')) {
        const [method = '', path = ''] = heard.slice(0, end).split(' ')
        heard = heard.slice(end + 4)
        play({ method, path, before: before++, socket })
      }
    })
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return (server.address() as AddressInfo).port
}

async function ask(port: number, timeBudget: number): Promise<Known<Page>> {
  const url = `http://127.0.0.1:${port}/paper` as PageUrl
  const settings = { timeBudget, allowHosts: ['127.0.0.1'], userAgent: 'test' }
  const door = openNetwork({ sources: sourcesOf({ page: [web] }), ...settings })
  const answers = await web.ask([url], door.http)
  await door.close()
  return answers.get(url) as Known<Page>
}

const say =
  (status: string, headers: readonly string[] = [], body = ''): Play =>
  ({ method, socket }) =>
    socket.write(
      `HTTP/1.1 ${status}\r\n${[`content-length: ${body.length}`, ...headers].join('\r\n')}\r\n\r\n${method === 'HEAD' ? '' : body}`,
    )
const raw =
  (text: string | Buffer, end = true): Play =>
  ({ socket }) => {
    socket.write(text)
    if (end) socket.end()
  }
const cut: Play = ({ socket }) => socket.resetAndDestroy()
const ok = say('200 OK', [], 'a page')
const missing = say('404 Not Found')
/** By turns: the first request gets the first, all later ones the last. */
const turns =
  (...plays: readonly Play[]): Play =>
  (asked) =>
    plays[Math.min(asked.before, plays.length - 1)]?.(asked)
/** HEAD gets one answer, GET another. */
const methods =
  (head: Play, get: Play): Play =>
  (asked) =>
    (asked.method === 'HEAD' ? head : get)(asked)
const to = (location: string, status = '302 Found') => say(status, [`location: ${location}`])

/** Milliseconds for one page, and for one that is never answered. */
const [BUDGET, SOON] = [9000, 1000]
type Case = readonly [what: string, play: Play, state: State, budget?: number]
const FAULTS: readonly Case[] = [
  // the connection
  ['reset when asked', cut, 'unknown'],
  ['reset once, then fine', turns(cut, ok), 'found'],
  ['closed without a word', ({ socket }) => socket.end(), 'unknown'],
  [
    'reset in the status line',
    (asked) => {
      asked.socket.write('HTTP/1.1 20')
      setTimeout(() => cut(asked), 20)
    },
    'unknown',
  ],
  [
    'reset in the headers',
    (asked) => {
      asked.socket.write('HTTP/1.1 404 Not Found\r\ncontent-le')
      setTimeout(() => cut(asked), 20)
    },
    'unknown',
  ],
  ['missing, then reset', methods(missing, cut), 'unknown'],
  ['never answered', () => {}, 'unknown', SOON],
  [
    'answered a byte a second',
    ({ socket }) => {
      const timer = setInterval(() => socket.write('H'), 1000)
      socket.on('close', () => clearInterval(timer))
    },
    'unknown',
  ],
  // what is no HTTP
  ['garbage', raw('SSH-2.0-OpenSSH_9.6\r\n'), 'unknown'],
  ['half a status line', raw('HTTP/1.1 4'), 'unknown'],
  ['a page without headers', raw('<html>404</html>'), 'unknown'],
  ['a status that is none', raw('HTTP/1.1 abc OK\r\n\r\n'), 'unknown'],
  ['a header without a colon', raw('HTTP/1.1 404 Not Found\r\nbroken header\r\n\r\n'), 'unknown'],
  ['a NUL in a header', raw('HTTP/1.1 404 Not Found\r\nx: a\0b\r\n\r\n'), 'unknown'],
  [
    'headers without end',
    ({ socket }) => socket.write(`HTTP/1.1 404 Not Found\r\n${'x: y\r\n'.repeat(40_000)}`),
    'unknown',
  ],
  [
    'two lengths that differ',
    raw('HTTP/1.1 404 Not Found\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na'),
    'unknown',
  ],
  [
    'a broken chunk',
    methods(
      say('405 Method Not Allowed'),
      raw('HTTP/1.1 500 Oh\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'),
    ),
    'unknown',
  ],
  // lengths and bodies
  [
    'less than was announced',
    methods(say('405 Method Not Allowed'), raw('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc')),
    'found',
  ],
  [
    'a body without end',
    methods(say('405 Method Not Allowed'), ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      const more = () => {
        if (!socket.destroyed) socket.write('x'.repeat(65_536), more)
      }
      more()
    }),
    'found',
  ],
  [
    'a body that comes late',
    methods(say('405 Method Not Allowed'), ({ socket }) =>
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n'),
    ),
    'found',
  ],
  [
    'a gzip bomb',
    methods(
      say('405 Method Not Allowed'),
      raw(
        Buffer.concat([
          Buffer.from('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n'),
          gzipSync(Buffer.alloc(20_000_000)),
        ]),
      ),
    ),
    'found',
  ],
  [
    'what is no gzip',
    methods(say('405 Method Not Allowed'), say('200 OK', ['content-encoding: gzip'], 'no gzip')),
    'found',
  ],
  ['a charset that is none', say('200 OK', ['content-type: text/html; charset=klingon']), 'found'],
  // answers on the way
  [
    'early hints',
    (asked) => {
      asked.socket.write('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n')
      ok(asked)
    },
    'found',
  ],
  [
    'go on',
    (asked) => {
      asked.socket.write('HTTP/1.1 100 Continue\r\n\r\n')
      ok(asked)
    },
    'unknown',
  ],
  [
    'another protocol',
    raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    'unknown',
  ],
  // statuses
  ...(['204 No Content', '206 Partial Content'] as const).map(
    (status) => [status, say(status), 'found'] as const,
  ),
  ...(
    [
      '300 Multiple Choices',
      '304 Not Modified',
      '400 Bad Request',
      '401 Unauthorized',
      '402 Payment Required',
      '403 Forbidden',
      '406 Not Acceptable',
      '407 Proxy Authentication Required',
      '408 Request Timeout',
      '409 Conflict',
      '418 I am a teapot',
      '421 Misdirected Request',
      '423 Locked',
      '425 Too Early',
      '429 Too Many Requests',
      '431 Too Large',
      '451 Unavailable For Legal Reasons',
      '500 Oh',
      '501 Not Implemented',
      '502 Bad Gateway',
      '503 Service Unavailable',
      '504 Gateway Timeout',
      '511 Network Authentication Required',
      '520 Oh',
      '525 Oh',
      '530 Oh',
      '999 No',
    ] as const
  ).map((status) => [status, say(status), 'unknown'] as const),
  ['404 twice', missing, 'absent'],
  ['410 twice', say('410 Gone'), 'absent'],
  ['404 to HEAD, a page to GET', methods(missing, ok), 'found'],
  ['405 to HEAD, a page to GET', methods(say('405 Method Not Allowed'), ok), 'found'],
  ['501 to HEAD, a page to GET', methods(say('501 Not Implemented'), ok), 'found'],
  ['403 to HEAD, a page to GET', methods(say('403 Forbidden'), ok), 'found'],
  ['404, then out of order', methods(missing, say('500 Oh')), 'unknown'],
  ['404, then a wall', methods(missing, say('403 Forbidden')), 'unknown'],
  [
    'busy twice, then fine',
    turns(say('503 Service Unavailable'), say('503 Service Unavailable'), ok),
    'found',
  ],
  ['asked to wait a second', turns(say('429 Too Many Requests', ['retry-after: 1']), ok), 'found'],
  ['asked to wait a day', say('429 Too Many Requests', ['retry-after: 86400']), 'unknown'],
  ['asked to wait for nonsense', turns(say('503 Service Unavailable', ['retry-after: soon']), ok), 'found'],
  [
    'asked to wait until long ago',
    turns(say('503 Service Unavailable', ['retry-after: Wed, 21 Oct 2015 07:28:00 GMT']), ok),
    'found',
  ],
  // redirects
  ['a redirect to nowhere', say('302 Found'), 'unknown'],
  ['a redirect to what is no address', to('http://'), 'unknown'],
  ['a redirect to a file', to('file:///etc/passwd'), 'unknown'],
  ['a redirect to a script', to('javascript:alert(1)'), 'unknown'],
  ['a redirect to a private address', to('http://10.0.0.1/'), 'unknown'],
  ['a redirect to the machine’s own data', to('http://169.254.169.254/latest/meta-data/'), 'unknown'],
  ['a redirect to itself', to('/paper'), 'unknown'],
  [
    'redirects without end',
    ({ path, socket }) =>
      socket.write(`HTTP/1.1 302 Found\r\nlocation: ${path}x\r\ncontent-length: 0\r\n\r\n`),
    'unknown',
  ],
  ['a redirect to a page', (asked) => (asked.path === '/paper' ? to('/other') : ok)(asked), 'found'],
  [
    'a redirect for good to what is missing',
    (asked) => (asked.path === '/paper' ? to('/other', '301 Moved') : missing)(asked),
    'absent',
  ],
]

describe('a page', () => {
  test.concurrent.for(FAULTS)('%s', async ([, play, state, budget = BUDGET]) => {
    const port = await serve(play)
    expect((await ask(port, budget)).state).toBe(state)
  })

  test.concurrent('reset as soon as it is connected', async () => {
    const port = await serve(ok, (socket) => socket.resetAndDestroy())
    expect((await ask(port, BUDGET)).state).toBe('unknown')
  })
  test.concurrent('where nobody listens', async () => {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    await new Promise((done) => server.close(done))
    expect((await ask(port, BUDGET)).state).toBe('unknown')
  })
  test.concurrent('that speaks TLS where none was asked for', async () => {
    const port = await serve(raw(Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28])))
    expect((await ask(port, BUDGET)).state).toBe('unknown')
  })
})
