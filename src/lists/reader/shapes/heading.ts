/** Headings that are titles: `### Title` with its links below, `#### [Title](…)`, `### Title [[paper](…)]`. */

import type { VenueIndex } from '../../../model/venue.ts'
import { recognise } from '../../links/references.ts'
import { bareLabel, labelRole } from '../../links/roles.ts'
import type { Block, HeadingBlock } from '../../markdown/blocks.ts'
import { type Flow, normalizeSpace } from '../../markdown/flow.ts'
import { titleStart } from '../lead.ts'
import { isDetail, isPaper, ownFlow, startsTitle } from './signs.ts'

/** So many blocks below a heading tell whether it is a title. */
export const FURTHEST = 11

/** Whether the heading at `index` is an entry's title; else it heads a section. */
export function isEntryHeading(
  { flow, level }: HeadingBlock,
  blocks: readonly Block[],
  index: number,
): boolean {
  if (normalizeSpace(flow.text).split(/\s+/).length < 3) return false
  if (leadsToPaper(flow)) return true
  for (const next of blocks.slice(index + 1, index + 1 + FURTHEST)) {
    const below = flowOf(next, level)
    if (below === null) return false
    if (below === undefined) continue
    if (startsTitle(below)) return false
    if (hasPaperLabel(below)) return next.kind !== 'item' || isDetail(below)
  }
  return false
}

/** The words of what follows; null where the entry would be over, undefined where there are none. */
function flowOf(next: Block, level: number): Flow | null | undefined {
  if (next.kind === 'table') return null
  if (next.kind === 'heading') return next.level > level && isDetail(next.flow) ? next.flow : null
  return next.kind === 'paragraph' ? next.flow : (ownFlow(next) ?? undefined)
}

/** A link with a paper's label, or the bare address of a paper. */
const hasPaperLabel = (flow: Flow): boolean =>
  flow.links.some(
    ({ kind, label, url }) =>
      kind === 'link' && (label === '' ? isPaper(recognise(url)) : labelRole(bareLabel(label)) === 'paper'),
  )

/** A link to a paper whose words are the heading's, or a labelled one beside them. */
function leadsToPaper(flow: Flow): boolean {
  if (hasPaperLabel(flow)) return true
  const words = normalizeSpace(flow.text).length
  return flow.links.some(({ url, from, to }) => to - from > words * 0.6 && isPaper(recognise(url)))
}

/** The range of the title in an entry's heading: its words between what opens it and labelled links. */
export function titleOf(flow: Flow, venues: VenueIndex): { from: number; to: number } {
  const start = titleStart(flow, 0, venues)
  const label = flow.links.find(
    (link) => link.kind === 'link' && link.from >= start && labelRole(bareLabel(link.label)),
  )
  const end = label ? flow.text.slice(0, label.from).replace(/[\s[(|–—-]+$/u, '').length : flow.text.length
  return { from: Math.min(start, end), to: end }
}
