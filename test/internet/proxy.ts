/** A proxy on the loopback interface behind which every host is ourselves (RFC 9110 §9.3.6 CONNECT, RFC 9112 §3.2.2). */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type SecureContext, TLSSocket } from 'node:tls'

export type Origin = {
  readonly protocol: 'http' | 'https'
  readonly host: string
  readonly port: string
  /** The connection itself, under TLS. */
  readonly wire: Socket
}

export type Doors = {
  /** A host that is not known cannot be reached: 502, as most proxies answer. */
  readonly knows: (host: string) => boolean
  /** Called for each connection that a client opens to a host; true resets it. */
  readonly connect: (host: string) => boolean
  readonly contextFor: (host: string) => Promise<SecureContext>
  readonly serve: (message: IncomingMessage, response: ServerResponse, origin: Origin) => void
}

export type Proxy = { readonly url: string; readonly close: () => Promise<void> }

/** Listens on a free port of 127.0.0.1. */
export async function startProxy(doors: Doors): Promise<Proxy> {
  const open = new Set<Socket>()
  const origins = new WeakMap<object, Origin>()
  const inner = createServer((message, response) => {
    const origin = origins.get(message.socket)
    if (origin) doors.serve(message, response, origin)
  })
  inner.keepAliveTimeout = 60_000
  const reached = new WeakMap<Socket, string>()
  const outer = createServer((message, response) => servePlain(message, response, doors, reached))
  outer.on('connection', (socket) => remember(socket, open))
  outer.on('connect', (message, socket, head) =>
    tunnel(message, socket as Socket, head, doors, inner, origins),
  )
  await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve))
  const { port } = outer.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => close(outer, open) }
}

function remember(socket: Socket, open: Set<Socket>): void {
  open.add(socket)
  socket.on('error', () => socket.destroy())
  socket.on('close', () => open.delete(socket))
}

async function close(server: Server, open: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  for (const socket of open) socket.destroy()
  await closed
}

/** `GET http://host/path`: the plain form, without a tunnel; one connection may carry requests to several hosts. */
function servePlain(
  message: IncomingMessage,
  response: ServerResponse,
  doors: Doors,
  reached: WeakMap<Socket, string>,
): void {
  const wire = message.socket
  const target = URL.parse(message.url ?? '')
  if (target?.protocol !== 'http:') return refuse(response, 400, 'A proxy takes absolute http:// addresses.')
  const { hostname: host, port } = target
  if (!doors.knows(host)) return refuse(response, 502, `No such host: ${host}`)
  if (reached.get(wire) !== host && doors.connect(host)) return void wire.resetAndDestroy()
  reached.set(wire, host)
  message.url = target.pathname + target.search
  doors.serve(message, response, { protocol: 'http', host, port, wire })
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    .end(`${why}\n`)
}

function tunnel(
  message: IncomingMessage,
  wire: Socket,
  head: Buffer,
  doors: Doors,
  inner: Server,
  origins: WeakMap<object, Origin>,
): void {
  const target = URL.parse(`http://${message.url}`)
  const host = target?.hostname ?? ''
  if (!doors.knows(host)) {
    wire.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    return
  }
  wire.write('HTTP/1.1 200 Connection established\r\n\r\n')
  if (head.length > 0) wire.unshift(head)
  // The client's first byte tells TLS (22, RFC 8446 §5.1) from plain HTTP, whatever the port.
  wire.once('readable', () => {
    const first: Buffer | null = wire.read()
    if (first === null) return
    if (doors.connect(host)) return void wire.resetAndDestroy()
    wire.unshift(first)
    const enter = (socket: Socket, protocol: Origin['protocol']) => {
      origins.set(socket, { protocol, host, port: target?.port ?? '', wire })
      inner.emit('connection', socket)
    }
    if (first[0] !== 22) return enter(wire, 'http')
    secured(wire, host, doors).then(
      (socket) => enter(socket, 'https'),
      () => wire.destroy(),
    )
  })
}

/** Speaks HTTP/1.1 alone, under a certificate for the name that the client asks for, else for the tunnel's. */
async function secured(wire: Socket, host: string, doors: Doors): Promise<TLSSocket> {
  const socket = new TLSSocket(wire, {
    isServer: true,
    ALPNProtocols: ['http/1.1'],
    secureContext: await doors.contextFor(host),
    SNICallback: (name, done) => {
      doors.contextFor(name).then((context) => done(null, context), done)
    },
  })
  socket.on('error', () => wire.destroy())
  return socket
}
