/** Papers at hosts other than arXiv: every form of an address comes to one identifier. */
import type { HostedPaper } from '../../model/reference.ts'

type Reader = {
  readonly host: HostedPaper['host']
  readonly hostname: RegExp
  readonly id: (url: URL) => string | undefined
}

/** DOIs begin with `10.`, a registrant and a slash (DOI Handbook §2.2); publishers put them into their own paths. */
const DOI = /\/(10\.\d{4,9}\/[^?#]+?)(?:(?:\.full)?(?:\.pdf)?|\/(?:full|abstract|pdf|meta))?\/?$/

const READERS: readonly Reader[] = [
  {
    host: 'openreview',
    hostname: /^openreview\.net$/,
    id: ({ pathname, searchParams }) =>
      /^\/(?:forum|pdf|attachment|revisions)\/?$/.test(pathname)
        ? (searchParams.get('id') ?? undefined)
        : undefined,
  },
  {
    host: 'acl-anthology',
    hostname: /^(?:aclanthology\.(?:org|info)|aclweb\.org)$/,
    id: ({ pathname }) =>
      /^\/(?:anthology\/|papers\/)?(?:[A-Z]\/[A-Z]\d\d\/)?([A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]+\.\d+)(?:v\d+)?(?:\.pdf)?\/?$/.exec(
        pathname,
      )?.[1],
  },
  {
    host: 'cvf',
    hostname: /^openaccess\.thecvf\.com$/,
    id: ({ pathname }) => /\/(?:html|papers)\/(?:[^/]+\/)*([^/]+?)_paper\.(?:html|pdf)$/.exec(pathname)?.[1],
  },
  {
    host: 'pmlr',
    hostname: /^proceedings\.mlr\.press$/,
    id: ({ pathname }) =>
      /^\/(v\d+|r\d+)\/([\w-]+?)(?:\/\2)?(?:\.html|\.pdf)?\/?$/.exec(pathname)?.slice(1, 3).join('/'),
  },
  {
    host: 'neurips',
    hostname: /^(?:(?:proceedings|papers|datasets-benchmarks-proceedings)\.)?(?:neurips|nips)\.cc$/,
    id: ({ pathname }) =>
      /\/(?:hash|file)\/([0-9a-f]{32})|\/paper\/(\d+)-/.exec(pathname)?.slice(1, 3).find(Boolean),
  },
  {
    host: 'doi',
    hostname:
      /^(?:(?:dx\.)?doi\.org|dl\.acm\.org|link\.springer\.com|onlinelibrary\.wiley\.com|pubs\.acs\.org|science\.org|pnas\.org|tandfonline\.com|biorxiv\.org|medrxiv\.org)$/,
    id: ({ pathname }) => DOI.exec(decode(pathname))?.[1]?.toLowerCase(),
  },
]

/** The paper that a page's address names; null for other pages. */
export function hostedPaper(url: URL): HostedPaper | null {
  const hostname = url.hostname.toLowerCase().replace(/^www\./, '')
  const reader = READERS.find((candidate) => candidate.hostname.test(hostname))
  const id = reader?.id(url)
  return reader && id ? { host: reader.host, id } : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
