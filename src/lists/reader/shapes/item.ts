/** List items → entries: an item is one entry with what stands below it, or heads a group of entries, or both. */

import type { Entry } from '../../../model/list.ts'
import type { Block, Item } from '../../markdown/blocks.ts'
import { Flow } from '../../markdown/flow.ts'
import type { Section } from '../entry.ts'
import { type Candidate, candidate } from './shape.ts'
import { ownFlow } from './signs.ts'

/** The entries of an item with `own` words; `read` reads the blocks below it. */
export function itemEntries(
  item: Item,
  own: Flow | null,
  section: Section,
  read: (blocks: readonly Block[], section: Section) => Entry[],
): Entry[] {
  const bullets = item.blocks.filter(isBullet)
  if (bullets.length > 1) return read(bullets, section)
  const below = item.blocks.filter((block) => block.kind !== 'paragraph')
  const inner = mayHoldEntries(below, 0) ? read(below, section) : []
  if (inner.length === 0 && below.length > 0) return kept(wholeItem(item, section), item)
  const head = own && candidate(own, section, { start: item.span.start, end: ownEnd(item) })
  const cited = own && citedBelow(item, own, below, inner, section)
  if (cited) return [cited]
  if (inner.length > 0 && !areDetails(below, inner, head))
    return head?.weight === 'entry' ? [head.entry, ...inner] : inner
  return kept(below.length === 0 ? head : wholeItem(item, section), item)
}

/** `• [Title](…)` as a paragraph of its own: items that Markdown does not know as such. */
const isBullet = (block: Block): boolean =>
  block.kind === 'paragraph' && /^\s*[•●▪◦‣]\s/u.test(block.flow.text)

/** In a numbered list what may be an entry is one. */
const kept = (read: Candidate | null, { ordered }: Item): Entry[] =>
  read && (read.weight === 'entry' || (read.weight === 'maybe' && ordered)) ? [read.entry] : []

/** Entries have links besides labelled ones, or an arXiv id, or names and a venue: lines of details mostly none. */
function mayHoldEntries(blocks: readonly Block[], depth: number): boolean {
  return blocks.some((block) => {
    if (block.kind === 'item') return depth > 60 || mayHoldEntries(block.blocks, depth + 1)
    if (block.kind === 'table') return true
    const { text, links, marks } = block.flow
    return links.length > 0 || marks.length > 0 || /\d{4}/.test(text)
  })
}

/** `GFRNN [[Paper](…)]` with the one paper's citation, which has no link, in a list below. */
function citedBelow(
  item: Item,
  own: Flow,
  below: readonly Block[],
  inner: readonly Entry[],
  section: Section,
): Entry | null {
  const [only] = below
  const [entry] = inner
  if (below.length !== 1 || inner.length !== 1 || only?.kind !== 'item' || !entry) return null
  const citation = ownFlow(only)
  if (!citation || citation.links.length > 0 || own.text.split(/\s+/).length > 6) return null
  const read = candidate(Flow.join([citation, own]), section, item.span)
  const links = read?.entry.links.some(({ role }) => role === 'paper')
  return read?.weight === 'entry' && links ? read.entry : null
}

/** Sub-items that look like entries are details when the item itself is a paper and they have no title of their own. */
function areDetails(below: readonly Block[], inner: readonly Entry[], head: Candidate | null): boolean {
  if (head?.weight !== 'entry') return false
  return (
    inner.length * 2 < below.length || inner.every((entry) => !entry.title || entry.title.value.length < 12)
  )
}

function wholeItem(item: Item, section: Section): Candidate | null {
  const flows: Flow[] = []
  collect(item.blocks, flows, 0)
  return flows.length === 0 ? null : candidate(Flow.join(flows), section, item.span)
}

function collect(blocks: readonly Block[], into: Flow[], depth: number): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') into.push(block.flow)
    else if (block.kind === 'item' && depth < 4) collect(block.blocks, into, depth + 1)
  }
}

const ownEnd = (item: Item): number =>
  item.blocks.reduce(
    (end, block) => (block.kind === 'paragraph' ? Math.max(end, block.span.end) : end),
    item.span.start,
  )
