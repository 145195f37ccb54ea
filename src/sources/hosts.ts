/**
 * What is known of single hosts: how fast they like to be asked, what their answers mean, and who knows better than
 * their pages do. A new host is a line in one of these tables.
 */
import type { HostPolicy } from '../model/source.ts'

/** Hosts that are asked more gently than others; all others get the default policy. */
export const GENTLY: Readonly<Record<string, HostPolicy>> = {
  'gist.github.com': { inFlight: 2, spacing: 300 },
  'raw.githubusercontent.com': { inFlight: 2, spacing: 100 },
  'huggingface.co': { inFlight: 2, spacing: 150 },
  'openreview.net': { inFlight: 2, spacing: 250 },
  'api.openreview.net': { inFlight: 1, spacing: 350 },
  'api2.openreview.net': { inFlight: 1, spacing: 350 },
  'scholar.google.com': { inFlight: 1, spacing: 1000 },
  'ieeexplore.ieee.org': { inFlight: 2, spacing: 250 },
  'dl.acm.org': { inFlight: 2, spacing: 250 },
}

/** They tell robots that what is there is not: their 404 is no evidence. */
const LIARS =
  /(?:^|\.)(?:linkedin\.com|twitter\.com|x\.com|facebook\.com|instagram\.com|amazon\.[a-z.]{2,6}|quora\.com|researchgate\.net|scholar\.google\.[a-z.]+)$/i

/** They closed and send every address to one and the same page of another site. */
const CLOSED = /(?:^|\.)(?:paperswithcode\.com)$/i

export const liesToRobots = (host: string): boolean => LIARS.test(host)
export const hasClosed = (host: string): boolean => CLOSED.test(host)

type Meaning = {
  readonly host: RegExp
  readonly is: (status: number, headers: Readonly<Record<string, string>>) => boolean
  /** A clause: why the page is gone for certain. */
  readonly why: string
}

/** Answers other than 404 and 410 by which a host says that there is no such thing. */
const GONE: readonly Meaning[] = [
  {
    // huggingface_hub reads the same header (utils/_http.py, `RepoNotFound`); a private one is not told from a missing one
    host: /^(?:huggingface\.co|hf\.co)$/,
    is: (status, headers) => status === 401 && headers['x-error-code'] === 'RepoNotFound',
    why: 'Hugging Face has nothing of that name, or it is private',
  },
]

/** Why a host's own answer means that the page is gone; null for what every host means by its status. */
export function goneBy(
  host: string,
  status: number,
  headers: Readonly<Record<string, string>>,
): string | null {
  return GONE.find((meaning) => meaning.host.test(host) && meaning.is(status, headers))?.why ?? null
}
