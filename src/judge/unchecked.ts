/** What stayed unknown, under the names that people use. It is listed, and is neither a pass nor a fault. */
import type { Facts, Known } from '../model/facts.ts'
import type { Link, List } from '../model/list.ts'
import type { Change } from '../model/options.ts'
import type { Unchecked } from '../model/report.ts'
import { positionAt } from '../model/span.ts'
import { linkState, pdfUrl } from '../model/status.ts'
import { touchedIn } from './suppression.ts'

type Place = Unchecked['places'][number]
type Unanswered = { readonly reference: string; readonly reason: string }

/**
 * Every unknown fact that a checked link refers to, in the order of first appearance, each with its places.
 * With a change, the links of touched entries and those on touched lines are checked.
 */
export function uncheckedFacts(
  lists: readonly List[],
  facts: Facts,
  change: Change | null,
): readonly Unchecked[] {
  const byName = new Map<string, Unanswered & { places: Place[] }>()
  for (const list of lists) {
    for (const link of checkedLinks(list, change)) {
      const open = unanswered(link, facts)
      if (open === null) continue
      const known = byName.get(open.reference) ?? { ...open, places: [] }
      byName.set(open.reference, known)
      addPlace(known.places, list.path, positionAt(list.lineStarts, link.span.start).line)
    }
  }
  return [...byName.values()]
}

/** Places come in order, so a repetition can only be that of the last one. */
function addPlace(places: Place[], path: string, line: number): void {
  const last = places.at(-1)
  if (last?.path !== path || last.line !== line) places.push({ path, line })
}

function checkedLinks(list: List, change: Change | null): readonly Link[] {
  if (change === null) return list.links
  const touched = touchedIn(list, change)
  const inTouched = new Set(list.entries.filter(({ span }) => touched(span)).flatMap(({ links }) => links))
  return list.links.filter((link) => inTouched.has(link) || touched(link.span))
}

/** What could not be found out about a reference; null if everything was, or if there was nothing to ask. */
function unanswered(link: Link, facts: Facts): Unanswered | null {
  const { reference } = link
  switch (reference.kind) {
    case 'paper': {
      const pdf = pdfUrl(reference)
      const record = unknown(`arXiv:${reference.id}`, facts.paper.get(reference.id))
      const page = reference.form === 'pdf' ? unknown(pdf, facts.page.get(pdf)) : null
      const { status, reason } = linkState(link, facts)
      const version =
        status === 'unknown' ? { reference: `arXiv:${reference.id}`, reason: reason ?? '' } : null
      return record ?? page ?? version
    }
    case 'repository':
      return unknown(`github.com/${reference.owner}/${reference.name}`, facts.repository.get(reference.key))
    case 'page': {
      // those who register papers may know what its publisher does not show
      const { status, reason } = linkState(link, facts)
      return status === 'unknown' ? { reference: reference.url, reason: reason ?? '' } : null
    }
    default:
      return null
  }
}

const unknown = (reference: string, known: Known<unknown> | undefined): Unanswered | null =>
  known?.state === 'unknown' ? { reference, reason: known.why } : null
