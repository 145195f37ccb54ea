/** From a request on a socket to its answer there: read, written down, delayed, spoilt, sent. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Ask, Handler, Reply } from './exchange.ts'
import { type Fault, type FaultTable, underFault } from './faults.ts'
import type { Journal } from './journal.ts'
import type { Gate } from './limits.ts'
import type { Origin } from './proxy.ts'

export type Answering = {
  readonly journal: Journal
  readonly faults: FaultTable
  readonly gate: Gate
  /** Milliseconds that every answer takes, whatever else it waits for. */
  readonly latencyMs: (ask: Ask) => number
  readonly handlerFor: (origin: Origin) => Handler
}

export async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  origin: Origin,
  { journal, faults, gate, latencyMs, handlerFor }: Answering,
): Promise<void> {
  const { method = 'GET', url: path = '/', headers } = message
  const gone = new AbortController()
  const { entry, end: written } = journal.begin({ method, host: origin.host, path, headers })
  const { refusal, leave } = gate.enter(origin.host)
  const end = (status: number | null) => {
    if (entry.endedAt === null) leave()
    written(status)
  }
  response.once('close', () => {
    end(response.headersSent ? response.statusCode : null)
    gone.abort()
  })
  entry.body = await read(message)
  const ask: Ask = { method, host: origin.host, path, url: address(origin, path), headers, body: entry.body }
  const fault = faults.meet(ask)
  await pause((refusal ? 0 : latencyMs(ask)) + (fault?.delayMs ?? 0), undefined, { signal: gone.signal })
  if (fault?.reset === 'headers') return void origin.wire.resetAndDestroy()
  const reply = refusal ?? (await underFault(fault, () => handlerFor(origin)(ask)))
  response.writeHead(reply.status, headersOf(reply, method))
  if (fault && method !== 'HEAD' && cut(fault, reply, response, origin)) return
  // Over before its last byte leaves: a prompt client's next request then does not seem to overlap with it.
  end(reply.status)
  response.end(method === 'HEAD' ? undefined : reply.body)
}

async function read(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function address({ protocol, host, port }: Origin, path: string): URL {
  const place = port === '' ? host : `${host}:${port}`
  return URL.parse(`${protocol}://${place}${path}`) ?? new URL(`${protocol}://${place}/`)
}

function headersOf({ headers, body = '', chunked }: Reply, method: string): Record<string, string> {
  const length = { 'content-length': String(Buffer.byteLength(body)) }
  return { ...(chunked && method !== 'HEAD' ? {} : length), ...headers }
}

/** Sends a part of the body and ends the connection; false when the fault cuts nothing. */
function cut(fault: Fault, { body = '' }: Reply, response: ServerResponse, { wire }: Origin): boolean {
  const bytes = Buffer.from(body)
  if (fault.reset === 'body') {
    response.write(bytes.subarray(0, bytes.length / 2), () => wire.resetAndDestroy())
    return true
  }
  if (fault.truncate === undefined) return false
  response.write(bytes.subarray(0, fault.truncate), () => response.socket?.end())
  return true
}
