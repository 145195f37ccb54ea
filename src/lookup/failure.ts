/** What a client throws → why no answer came, in plain words. */
import { type FailureKind, HttpFailure } from '../model/source.ts'

const BY_CODE: Readonly<Record<string, FailureKind>> = {
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'timeout',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ETIMEDOUT: 'timeout',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
}
const WORDS: Readonly<Record<FailureKind, (host: string) => string>> = {
  'no-such-host': (host) => `there is no host ${host}`,
  refused: (host) => `${host} refuses connections`,
  reset: (host) => `${host} broke the connection off`,
  timeout: (host) => `${host} did not answer in time`,
  tls: (host) => `${host} has no valid certificate`,
  'too-large': (host) => `${host} answered more than can be meant`,
  redirects: (host) => `${host} redirects without end`,
  'forbidden-address': (host) => `${host} is not asked`,
  'given-up': (host) => `${host} was not asked any more`,
  other: (host) => `${host} could not be reached`,
}

/** Any error of an exchange with `host` as an {@link HttpFailure}. */
export function failureOf(error: unknown, host: string): HttpFailure {
  const known = causes(error).find((cause) => cause instanceof HttpFailure)
  if (known) return known
  const kind = kindOf(causes(error))
  return new HttpFailure(kind, WORDS[kind](host))
}

function kindOf(errors: readonly Error[]): FailureKind {
  for (const error of errors) {
    const code = String((error as NodeJS.ErrnoException).code ?? '')
    if (error.name === 'TimeoutError') return 'timeout'
    // a proxy says by 502 that it found no such host, by others that it could not reach it
    if (/Proxy response \(502\)/i.test(error.message)) return 'no-such-host'
    if (/^(?:CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO)/.test(code)) return 'tls'
    const kind = BY_CODE[code]
    if (kind) return kind
  }
  return 'other'
}

function causes(error: unknown): Error[] {
  const chain: Error[] = []
  for (let at = error; at instanceof Error && chain.length < 8; at = at.cause) {
    chain.push(at)
    if (at instanceof AggregateError) chain.push(...at.errors.filter((inner) => inner instanceof Error))
  }
  return chain
}
