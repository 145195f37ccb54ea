/**
 * Copies of dead pages in the Internet Archive. Its availability API is asked first (archive.org, "Wayback Machine APIs"). As it
 * leaves out pages that are archived (internetarchive/wayback#296) and at times refuses whoever asks (#274), the Wayback Machine
 * itself is asked for what it does not tell: it redirects to the copy that is closest to a time.
 */
import { decodePercent } from '../hosts/address.ts'
import { type Copy, type Known, pageLost } from '../model/facts.ts'
import type { CopyKey, PageUrl } from '../model/reference.ts'
import type { Answer, Http, Request, Source } from '../model/source.ts'
import { copyOf } from '../schemas/facts.ts'
import { parseAvailability } from '../schemas/wayback.ts'
import { lifetimeOfCopy } from './lifetimes.ts'

const API = 'https://archive.org/wayback/available'
const ARCHIVE = 'https://web.archive.org/web'
const JSON_TYPE = /^application\/(?:json|javascript)\b/i
/** In a run: with a second or more for each, the others can wait for the next one. */
const MAX_PAGES = 20
/** So often either of the two may fail to answer. */
const MAX_LATE = 2

/** One for each run: it remembers how often it has asked, and who refused. */
export function wayback(): Source<'copy'> {
  let asked = 0
  const services = { api: makePatience(), archive: makePatience() }
  return {
    name: 'the Internet Archive',
    kind: 'copy',
    // all at once, as only so many are asked for
    batch: Number.MAX_SAFE_INTEGER,
    hosts: {
      'archive.org': { inFlight: 1, spacing: 1000, optional: JSON_TYPE },
      'web.archive.org': { inFlight: 1, spacing: 1000 },
    },
    keepFor: lifetimeOfCopy,
    ask: async (keys, http) => {
      const facts = new Map<CopyKey, CopyFact>()
      for (const key of keys.slice(0, MAX_PAGES - asked)) {
        asked++
        facts.set(key, await askOne(key, http, services))
      }
      return facts
    },
  }
}

type CopyFact = Known<Copy>
/** Sends a request; null if it was refused or not answered, and unsent once that was so too often. */
type Patience = (http: Http, request: Request) => Promise<Answer | null>

/** Rests after the first refusal, and after the second silence. */
function makePatience(): Patience {
  let silences = 0
  let isResting = false
  return async (http, request) => {
    if (isResting) return null
    const answer = await http(request).catch((error: Error) => error)
    if (answer instanceof Error) silences++
    const isRefused = !(answer instanceof Error) && isRefusal(answer)
    isResting = isRefused || silences >= MAX_LATE
    return answer instanceof Error || isRefused ? null : answer
  }
}

/** A copy is shown with the status that the page had. */
const isRefusal = ({ status, headers }: Answer) =>
  (status === 429 || status >= 500) && headers['memento-datetime'] === undefined

type Services = { readonly api: Patience; readonly archive: Patience }

async function askOne(key: CopyKey, http: Http, { api, archive }: Services): Promise<CopyFact> {
  const { page } = pageLost(key)
  const told = await api(http, apiRequest(key))
  const known = told?.status === 200 ? copyAt(parseAvailability(told.body), page) : null
  if (known) return found(known, page)
  const shown = await archive(http, archiveRequest(key))
  if (shown === null) return { state: 'unknown', why: 'the Internet Archive does not answer', status: null }
  const isCopy = shown.status === 200 && shown.headers['memento-datetime'] !== undefined
  const copy = isCopy ? copyAt(shown.hops.at(-1)?.to ?? null, page) : null
  return copy ? found(copy, page) : NO_COPY
}

const NO_COPY: CopyFact = {
  state: 'unknown',
  why: 'the Internet Archive has no copy of it',
  status: null,
  settled: true,
}

const found = (fact: Copy, page: PageUrl): CopyFact => ({
  state: 'found',
  fact,
  evidence: `${ARCHIVE}/${fact.timestamp}/${page}`,
})

/** The end of the year in which the paper came out: later the address may have shown an error, or somebody else's page. */
const timeOf = (year: number | null) => (year === null ? null : `${year}1231`)

/** With a scheme, or a slash at its end, it does not find what it has. */
function apiRequest(key: CopyKey): Request {
  const { page, year } = pageLost(key)
  const { host, pathname, search } = new URL(page)
  const time = timeOf(year)
  const asked = encodeURIComponent(`${host}${pathname.replace(/\/$/, '')}${search}`)
  return {
    url: `${API}?url=${asked}${time === null ? '' : `&timestamp=${time}`}`,
    method: 'GET',
    headers: { accept: 'application/json' },
    want: 'text',
    maxBytes: 100_000,
    tries: 1,
  }
}

function archiveRequest(key: CopyKey): Request {
  const { page, year } = pageLost(key)
  const time = timeOf(year)
  return {
    url: [ARCHIVE, ...(time === null ? [] : [time]), page].join('/'),
    method: 'HEAD',
    want: 'status',
    tries: 1,
  }
}

const COPY = /^https?:\/\/web\.archive\.org(?::\d{1,5})?\/web\/(\d{14})\/(.+)$/s

/** The copy at an address, if it is one of that page. */
function copyAt(address: string | null, page: PageUrl): Copy | null {
  const [, timestamp, original = ''] = COPY.exec(address ?? '') ?? []
  const name = nameOf(original)
  return name !== null && name === nameOf(page) ? copyOf(timestamp) : null
}

/** A page's address as the archive tells pages apart: scheme, `www.`, port, case and a slash at the end do not. */
function nameOf(address: string): string | null {
  const url = URL.parse(/^https?:/i.test(address) ? address : `http://${address}`)
  if (!url) return null
  const path = `${url.pathname.replace(/\/$/, '')}${url.search}`
  return `${url.hostname.replace(/^www\d*\./, '')}${decodePercent(path)}`.toLowerCase()
}
