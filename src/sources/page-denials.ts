/** When hosts may be believed that what is asked for does not exist. */
import type { Host } from '../hosts/host.ts'
import { hostOf } from '../hosts/index.ts'
import type { PageUrl } from '../model/reference.ts'
import { keysThatAre } from './denials.ts'
import { type PageFact, unknownPage } from './page-status.ts'

type PageFacts = ReadonlyMap<PageUrl, PageFact>

/**
 * A host that found nothing in this run is asked for what it certainly has. Where it denies that as well, none of its
 * denials counts.
 */
export async function confirmByLiving(
  answers: PageFacts,
  ask: (url: PageUrl) => Promise<PageFact>,
): Promise<PageFacts> {
  const knowing = byHost('found', answers)
  const facts = new Map<PageUrl, PageFact>()
  for (const [host, keys] of byHost('absent', answers)) {
    if (!host?.living || knowing.has(host)) continue
    const known = await ask(host.living as PageUrl)
    if (known.state !== 'found') for (const key of keys) facts.set(key, blind(host))
  }
  return facts
}

/** Of hosts whose pages say nothing, only what another service of theirs says counts. */
function byHost(state: 'found' | 'absent', answers: PageFacts): Map<Host | null, PageUrl[]> {
  const keys = keysThatAre(state, answers).filter((key) => {
    const known = answers.get(key)
    const isOwnWord = known?.state === state && known.evidence === key
    return hostAt(key)?.fallback?.when !== 'first' || !isOwnWord
  })
  return Map.groupBy(keys, hostAt)
}

const hostAt = (key: PageUrl): Host | null => hostOf(new URL(key).hostname)

const blind = ({ name }: Host) => unknownPage(`${name} denies what certainly exists as well`)
