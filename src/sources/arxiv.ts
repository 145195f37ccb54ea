/** Papers, from arXiv's API (arXiv manual, "Terms of Use for arXiv APIs": rate limits). */
import type { Source } from '../model/source.ts'
import { isLaterVersion } from '../model/status.ts'
import { askApi, MAX_IDS } from './arxiv-api.ts'
import { confirmDenials } from './arxiv-denials.ts'
import { confirmVersions } from './arxiv-versions.ts'

/** By 406 arXiv says that it is busy, since September 2026 (blazickjp/arxiv-mcp-server issue 277). */
const busy = [406]

export const arxiv: Source<'paper'> = {
  name: 'arXiv',
  kind: 'paper',
  batch: MAX_IDS,
  hosts: {
    // one request every three seconds over one connection; the network may shorten a gap by some milliseconds
    'export.arxiv.org': { inFlight: 1, spacing: 3100, busy },
    // pages and PDFs: a burst for a pull request's few, then one a second (arXiv manual, "Bulk data": four a second)
    'arxiv.org': { inFlight: 3, spacing: 1000, burst: 3, busy },
  },
  // a version that did not exist then may exist now
  isOutdated: (paper, reference) => isLaterVersion(reference, paper),
  ask: askApi,
  review: async (answers, http, bystanders, references) =>
    new Map([
      ...(await confirmDenials(answers, http, bystanders)),
      ...(await confirmVersions(answers, references, http)),
    ]),
}
