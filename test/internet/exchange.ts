/** One request and its answer, as every host of the embedded internet sees them. */
import type { IncomingHttpHeaders } from 'node:http'

export type Ask = {
  readonly method: string
  /** Lower case, without port. */
  readonly host: string
  /** As sent: path and query. */
  readonly path: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type Reply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** Sent in chunks, so without Content-Length; a HEAD request is told the length all the same. */
  readonly chunked?: boolean
}

export type Handler = (ask: Ask) => Reply | Promise<Reply>

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  const type = { 'content-type': 'application/json; charset=utf-8' }
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(value) }
}

export function html(status: number, title: string): Reply {
  const body = `<!DOCTYPE html>\n<html lang="en"><head><title>${escapeXml(title)}</title></head><body></body></html>\n`
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

export function redirect(status: 301 | 302 | 307 | 308, location: string): Reply {
  return { status, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: '' }
}

/** Text for XML content or a double-quoted attribute, the way libxml2 writes content (quotes stay as they are). */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
