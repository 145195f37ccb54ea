/** The one client, on undici: proxies as everyone expects, connections kept, nothing downloaded that is not needed. */
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
  /** `onSent` is called when the request leaves: a connection may have to be made before. */
  readonly exchange: (url: URL, request: Request, way: RequestOptions) => Promise<Reply>
  readonly close: () => Promise<void>
}

export type RequestOptions = { readonly signal: AbortSignal; readonly onSent?: () => void }

/** Milliseconds that one exchange may take, all in all. */
const LONGEST_EXCHANGE = 30_000
const CONNECT = 10_000
/** The most that an answer's text may hold where the asker names no limit. */
const MOST_BYTES = 8_000_000
/** How much of a page is read where its beginning is enough. */
const START = 65_536
/** Milliseconds that a body gets which is not needed whole: the status is known by then. */
const SOON = 3000

type ClientOptions = { readonly userAgent: string; readonly lookup: LookupFunction }

/** `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` are read once, here. */
export function makeClient({ userAgent, lookup }: ClientOptions): Client {
  const dispatcher = new EnvHttpProxyAgent({
    connect: { lookup, timeout: CONNECT },
    headersTimeout: LONGEST_EXCHANGE,
    bodyTimeout: LONGEST_EXCHANGE,
    keepAliveTimeout: 20_000,
    maxHeaderSize: 64_000,
  })
  return {
    exchange: (url, request, way) => exchange(url, request, way, dispatcher, userAgent),
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
    dispatcher: onSent ? dispatcher.compose(telling(onSent)) : dispatcher,
    signal,
    // undici closes the connection after each HEAD unless told that it may stay
    reset: false,
    headers: { 'user-agent': userAgent, accept: '*/*', ...headers, ...secret },
    ...(body === undefined ? {} : { body }),
  })
  const text = await read(answer.body, request)
  return { status: answer.statusCode, headers: plain(answer.headers), body: text }
}

function read(body: Dispatcher.ResponseData['body'], { want, maxBytes }: Request): Promise<string> {
  if (want === 'start') return readStart(body, maxBytes ?? START)
  return want === 'text' ? readText(body, maxBytes ?? MOST_BYTES) : drop(body)
}

const telling = (onSent: () => void) => (dispatch: Dispatcher['dispatch']) =>
  ((options, handler) => {
    const start = handler.onRequestStart
    handler.onRequestStart = function (...started) {
      onSent()
      return start?.apply(this, started)
    }
    return dispatch(options, handler)
  }) satisfies Dispatcher['dispatch']

/** Decoded as it comes: a whole body as bytes, next to its text, would leave holes in memory that nothing else fits. */
async function readText(body: Dispatcher.ResponseData['body'], most: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const part of body as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > most) {
      body.destroy()
      throw new HttpFailure('too-large', `the answer is longer than ${most} bytes`)
    }
    text += decoder.decode(part, { stream: true })
  }
  return text + decoder.decode()
}

/** The first bytes, or as many as come before the connection breaks: what was answered is known by its status. */
async function readStart(body: Dispatcher.ResponseData['body'], most: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  const timer = setTimeout(() => body.destroy(), SOON)
  try {
    for await (const part of body as AsyncIterable<Uint8Array>) {
      parts.push(part)
      size += part.length
      if (size >= most) break
    }
  } catch {
    // half a page is a start
  }
  clearTimeout(timer)
  body.destroy()
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, most))
}

/** A few kilobytes are read so that the connection can serve again; a longer body ends it. */
async function drop(body: Dispatcher.ResponseData['body']): Promise<string> {
  await body.dump({ limit: 16_384, signal: AbortSignal.timeout(SOON) }).catch(() => {})
  return ''
}

function plain(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const pairs = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ])
  return Object.fromEntries(pairs)
}
