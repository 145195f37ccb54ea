/** A plain HTTP client inside the embedded internet. */
import { readFileSync } from 'node:fs'
import { type Dispatcher, ProxyAgent, request } from 'undici'
import { type Internet, token } from '../../test/internet/index.ts'

export type Got = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

export type Client = {
  readonly get: (url: string, headers?: Record<string, string>) => Promise<Got>
  readonly head: (url: string) => Promise<Got>
  readonly post: (url: string, body: string, headers?: Record<string, string>) => Promise<Got>
  /** A question to GitHub's GraphQL API, with the token that it knows unless told. */
  readonly ask: (
    query: string,
    variables?: Record<string, unknown>,
    authorization?: string,
  ) => Promise<Answered>
  /** A call of GitHub's REST API: `path` from `/repos` on, `body` as JSON, with the token unless told. */
  readonly call: (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answered & Pick<Got, 'headers'>>
  readonly close: () => Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read field by field, and a wrong field fails the test.
export type Answered = { readonly status: number; readonly body: any }

type ClientOptions = {
  /** Whether it trusts the internet's authority. */
  readonly trusting?: boolean
  /** To one host, at most. */
  readonly connections?: number
}

/** Trusts the internet's authority unless told not to. */
export function makeClient(
  internet: Internet,
  { trusting = true, connections = 8 }: ClientOptions = {},
): Client {
  const requestTls = trusting ? { ca: readFileSync(internet.caFile, 'utf8') } : {}
  const dispatcher = new ProxyAgent({ uri: internet.proxyUrl, requestTls, connections })
  const send = async (
    url: string,
    options: Pick<Dispatcher.RequestOptions, 'method' | 'body' | 'headers'>,
  ) => {
    const { statusCode, headers, body } = await request(url, { ...options, dispatcher })
    return { status: statusCode, headers, text: await body.text() }
  }
  return {
    get: (url, headers = {}) => send(url, { method: 'GET', headers }),
    head: (url) => send(url, { method: 'HEAD' }),
    post: (url, body, headers = {}) => send(url, { method: 'POST', body, headers }),
    ask: async (query, variables = {}, authorization = `bearer ${token}`) => {
      const headers = { 'user-agent': 'test', ...(authorization === '' ? {} : { authorization }) }
      const body = JSON.stringify({ query, variables })
      const answer = await send('https://api.github.com/graphql', { method: 'POST', body, headers })
      return { status: answer.status, body: JSON.parse(answer.text) }
    },
    call: async (method, path, body, headers = { authorization: `bearer ${token}` }) => {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const answer = await send(`https://api.github.com${path}`, {
        ...{ method, ...sent, headers: { 'user-agent': 'test', ...headers } },
      })
      return { ...answer, body: answer.text === '' ? null : JSON.parse(answer.text) }
    },
    close: () => dispatcher.destroy(),
  }
}
