/** The three worlds that the tools run in. */
import { type Limits, publishedLimits } from '../../test/internet/index.ts'

const tooMany = { status: 429, headers: { 'retry-after': '1' }, body: 'Too Many Requests' }
const loose = { perSecond: 40, refusal: tooMany }

/**
 * `published` holds arxiv.org to four requests a second, which arXiv asks of harvesters but is not known to enforce on
 * its pages; how long it would refuse is a guess. `loose` takes forty, as github.com is reported to.
 */
export const LIMITS: Readonly<Record<string, Limits>> = {
  'no limits': {},
  loose: { ...publishedLimits, 'arxiv.org': loose, 'github.com': loose },
  published: publishedLimits,
}
