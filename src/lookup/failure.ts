/** What the client throws → why no answer came, in plain words. */
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
/** Certificate errors (OpenSSL, `openssl-verification-options`) as clauses that follow the host's name. */
const CERTIFICATE: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  CERT_NOT_YET_VALID: 'has a certificate that is not valid yet',
  CERT_REVOKED: 'has a certificate that was revoked',
  CERT_SIGNATURE_FAILURE: 'has a certificate with a wrong signature',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a self-signed certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another host name',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT: 'has a certificate from an unknown issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'has a certificate from an unknown issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate from an unknown issuer',
}
const MESSAGES: Readonly<Record<FailureKind, (host: string) => string>> = {
  'no-such-host': (host) => `there is no host ${host}`,
  refused: (host) => `${host} refuses connections`,
  reset: (host) => `${host} closed the connection`,
  timeout: (host) => `${host} did not answer in time`,
  tls: (host) => `the TLS handshake with ${host} failed`,
  'too-large': (host) => `the response of ${host} is too large`,
  redirects: (host) => `${host} redirects in a loop`,
  'forbidden-address': (host) => `${host} is never requested`,
  'given-up': (host) => `${host} was skipped after repeated failures`,
  other: (host) => `${host} could not be reached`,
}

/** Turns any error of an exchange with `host` into an {@link HttpFailure}. */
export function failureOf(error: unknown, host: string): HttpFailure {
  const known = causes(error).find((cause) => cause instanceof HttpFailure)
  if (known) return known
  const chain = causes(error)
  const kind = kindOf(chain)
  const certificate = chain.map((cause) => CERTIFICATE[codeOf(cause)]).find(Boolean)
  return new HttpFailure(
    kind,
    certificate ? `${host} ${certificate}` : (ofProxy(chain, host) ?? MESSAGES[kind](host)),
  )
}

/** A proxy refuses a tunnel alike to a host that does not exist, to one that is down, and in trouble of its own. */
function ofProxy(errors: readonly Error[], host: string): string | null {
  const status = errors.map(({ message }) => /Proxy response \((\d{3})\)/i.exec(message)?.[1]).find(Boolean)
  return status ? `the proxy returned ${status} for ${host}` : null
}

const codeOf = (error: Error) => String((error as NodeJS.ErrnoException).code ?? '')

function kindOf(errors: readonly Error[]): FailureKind {
  for (const error of errors) {
    const code = codeOf(error)
    if (error.name === 'TimeoutError') return 'timeout'
    if (/^(?:CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO)/.test(code)) return 'tls'
    // an HTTP/2 stream or session that either side closed
    if (code.startsWith('ERR_HTTP2_')) return 'reset'
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
