/** Confirms that a host name does not exist: name servers must agree, and this machine must have a network. */
import { promises as dns } from 'node:dns'
import { HttpFailure } from '../model/source.ts'
import type { Client, Reply } from './client.ts'

/** A page that certainly exists. */
const WELL_KNOWN = 'https://github.com/'
/** Answers of a name server: no such name, or a name without an address (c-ares). */
const NOTHING = new Set(['ENOTFOUND', 'ENODATA'])

type Tools = {
  readonly open: () => Promise<Client>
  readonly sleep: (milliseconds: number) => Promise<void>
  readonly end: AbortSignal
}

export type Connectivity = {
  /** Call with every answer: a machine that gets answers has a network. */
  readonly answered: (reply: Reply) => Reply
  /** The same failure, or a milder one where it cannot be confirmed that the name does not exist. */
  readonly explain: (failure: HttpFailure, host: string) => Promise<HttpFailure>
}

export function makeConnectivity({ open, sleep, end }: Tools): Connectivity {
  let answered = false
  let works: Promise<boolean> | null = null
  const missing = new Map<string, Promise<boolean>>()
  const tryOnce = async (): Promise<boolean> => {
    const { exchange } = await open()
    const request = { url: WELL_KNOWN, method: 'HEAD', want: 'status' } as const
    return exchange(new URL(WELL_KNOWN), request, { signal: end }).then(
      () => true,
      () => answered,
    )
  }
  const isConfirmed = (host: string): Promise<boolean> => {
    const known = missing.get(host) ?? sleep(SECOND_LOOKUP_DELAY).then(() => nameServersKnowNothing(host))
    missing.set(host, known)
    return known
  }
  return {
    answered: (reply) => {
      answered = true
      return reply
    },
    explain: async (failure, host) => {
      if (failure.kind !== 'no-such-host') return failure
      works ??= tryOnce()
      if (!answered && !(await works))
        return new HttpFailure('other', 'this machine has no network connection')
      if (await isConfirmed(host)) return failure
      return new HttpFailure('other', `${host} could not be resolved`)
    },
  }
}

/** Milliseconds: a name server may be down for a moment. */
const SECOND_LOOKUP_DELAY = 1000

/** Bypasses the system's resolver and its cache. True only when there are neither A nor AAAA records. */
async function nameServersKnowNothing(host: string): Promise<boolean> {
  const resolver = new dns.Resolver({ timeout: 2000, tries: 2 })
  const no = (looked: Promise<unknown>) =>
    looked.then(
      () => false,
      ({ code }: NodeJS.ErrnoException) => NOTHING.has(code ?? ''),
    )
  const answers = await Promise.all([no(resolver.resolve4(host)), no(resolver.resolve6(host))])
  return answers.every(Boolean)
}
