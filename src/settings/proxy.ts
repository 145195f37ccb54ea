/** The environment's proxies, checked before anything is requested. */
import type { Environment } from '../model/environment.ts'
import { UsageError } from './usage-error.ts'

const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']

/** Throws {@link UsageError} if a variable does not hold a proxy's address. Its value may hold a password and is not quoted. */
export function checkProxies(env: Environment): void {
  const wrong = VARIABLES.find((name) => env[name] && !isProxy(env[name]))
  if (wrong)
    throw new UsageError(`${wrong}: this is not the address of a proxy; write it as http://host:port.`)
}

function isProxy(address: string): boolean {
  const url = URL.parse(address)
  if (!url || !/^(?:https?|socks5?):$/.test(url.protocol) || url.hostname === '') return false
  try {
    decodeURIComponent(url.username + url.password)
    return true
  } catch {
    return false
  }
}
