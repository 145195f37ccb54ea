/** The HTTP client, on undici: proxies from the environment, connections reused, no more of a body read than needed. */
import type { LookupFunction } from 'node:net'
import { type Dispatcher, EnvHttpProxyAgent, request as send } from 'undici'
import { HttpFailure, type Request } from '../model/source.ts'

/** One exchange, redirects not followed. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type Client = {
  /** `onSent` is called when the request is sent, which may be some time after the call: a connection may have to be opened first. */
  readonly exchange: (url: URL, request: Request, options: RequestOptions) => Promise<Reply>
  readonly close: () => Promise<void>
}

export type RequestOptions = { readonly signal: AbortSignal; readonly onSent?: () => void }

/** Milliseconds to open a connection. */
const CONNECT_TIMEOUT = 10_000
/** The longest body that is read where the request sets no limit. */
const MAX_BYTES = 8_000_000
/** Bytes that are read where the beginning of a page is enough. */
const START_BYTES = 65_536
/** Bytes of a page that are searched for the end of its head: some publishers put their references into it. */
const HEAD_BYTES = 262_144
/** Milliseconds to read a body that is not needed in full. */
const BODY_TIMEOUT = 3000

type ClientOptions = {
  readonly userAgent: string
  /** Resolves names. */
  readonly lookup: LookupFunction
  /** Milliseconds for one exchange. */
  readonly timeout: number
}

/** `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` are read once, here. */
export function makeClient({ userAgent, lookup, timeout }: ClientOptions): Client {
  const dispatcher = new EnvHttpProxyAgent({
    connect: { lookup, timeout: CONNECT_TIMEOUT },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    keepAliveTimeout: 20_000,
    maxHeaderSize: 64_000,
  })
  return {
    exchange: (url, request, options) => exchange(url, request, options, dispatcher, userAgent),
    close: () => dispatcher.destroy(),
  }
}

async function exchange(
  url: URL,
  request: Request,
  { signal, onSent }: RequestOptions,
  dispatcher: Dispatcher,
  userAgent: string,
): Promise<Reply> {
  const { method, headers = {}, secret = {}, body } = request
  const answer = await send(url, {
    method,
    dispatcher: onSent ? dispatcher.compose(notifying(onSent)) : dispatcher,
    signal,
    // undici closes the connection after each HEAD unless `reset` is false
    reset: false,
    headers: { 'user-agent': userAgent, accept: '*/*', ...headers, ...secret },
    ...(body === undefined ? {} : { body }),
  })
  const told = joined(answer.headers)
  const text = await read(answer.body, request, answer.statusCode, told['content-type'] ?? '')
  // undici frees the connection only in a later turn of the event loop; a request sent before that opens another one
  await new Promise(setImmediate)
  return { status: answer.statusCode, headers: told, body: text }
}

function read(
  body: Dispatcher.ResponseData['body'],
  { want, maxBytes }: Request,
  status: number,
  type: string,
): Promise<string> {
  if (want === 'head' && status === 200)
    return HTML.test(type) ? readHead(body, maxBytes ?? HEAD_BYTES, type) : discard(body)
  if (want === 'start' || want === 'head') return readStart(body, maxBytes ?? START_BYTES)
  return want === 'text' ? readText(body, maxBytes ?? MAX_BYTES) : discard(body)
}

const notifying = (onSent: () => void) => (dispatch: Dispatcher['dispatch']) =>
  ((options, handler) => {
    const start = handler.onRequestStart
    handler.onRequestStart = function (...started) {
      onSent()
      return start?.apply(this, started)
    }
    return dispatch(options, handler)
  }) satisfies Dispatcher['dispatch']

/** Decodes as it reads: holding both the bytes and the text of large bodies fragments memory. */
async function readText(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const part of body as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > maxBytes) {
      body.destroy()
      throw new HttpFailure('too-large', `the answer is longer than ${maxBytes} bytes`)
    }
    text += decoder.decode(part, { stream: true })
  }
  return text + decoder.decode()
}

/** The first bytes, or as many as arrive before the connection breaks. */
async function readStart(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string> {
  const bytes = await firstBytes(body, maxBytes, () => false)
  body.destroy()
  return new TextDecoder().decode(bytes)
}

const HTML = /^\s*text\/html\b/i
const HEAD_END = /<\/head\s{0,20}>|<body[\s>]/i
/** An end of a head that is cut into two parts of the body is not longer than this, characters. */
const LONGEST_END = 28

/** Up to the end of the head; a short rest of the page is read as well, so that the connection can be reused. */
async function readHead(
  body: Dispatcher.ResponseData['body'],
  maxBytes: number,
  type: string,
): Promise<string> {
  let tail = ''
  const bytes = await firstBytes(body, maxBytes, (part) => {
    const text = tail + part.toString('latin1')
    tail = text.slice(-LONGEST_END)
    return HEAD_END.test(text)
  })
  await discard(body)
  return decoded(bytes, type)
}

/** HTML §13.2.3.2: as the header says, else as the page says in its first kilobyte. */
function decoded(page: Buffer, type: string): string {
  const label = [type, page.toString('latin1', 0, 1024)]
    .map((text) => /\bcharset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(text)?.[1])
    .find(Boolean)
  try {
    return new TextDecoder(label).decode(page)
  } catch {
    return new TextDecoder().decode(page)
  }
}

/** Until there are `maxBytes` or `isEnough`, which is given each part, says so. */
async function firstBytes(
  body: Dispatcher.ResponseData['body'],
  maxBytes: number,
  isEnough: (part: Buffer) => boolean,
): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  const timer = setTimeout(() => body.destroy(), BODY_TIMEOUT)
  try {
    for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      parts.push(part)
      size += part.length
      if (size >= maxBytes || isEnough(part)) break
    }
  } catch {
    // what has arrived is enough
  }
  clearTimeout(timer)
  return Buffer.concat(parts).subarray(0, maxBytes)
}

/** Reads a few kilobytes so that the connection can be reused; a longer body closes it. */
async function discard(body: Dispatcher.ResponseData['body']): Promise<string> {
  await body.dump({ limit: 16_384, signal: AbortSignal.timeout(BODY_TIMEOUT) }).catch(() => {})
  return ''
}

/** Equal headers are one: servers and the proxies before them may each write the same. */
function joined(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const pairs = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...new Set(value)].join(name === 'location' ? '\n' : ', ') : (value ?? ''),
  ])
  return Object.fromEntries(pairs)
}
