/** What a flow looks like before it is read: the beginning of an entry, or a line that belongs to the one above. */

import type { Reference } from '../../../model/reference.ts'
import { labelRole } from '../../links/roles.ts'
import type { Item, Paragraph } from '../../markdown/blocks.ts'
import { Flow, IMAGE } from '../../markdown/flow.ts'
import type { Section } from '../entry.ts'
import { candidate } from './shape.ts'

/** The words of an item without the lists below it. */
export function ownFlow(item: Item): Flow | null {
  const flows: Flow[] = []
  for (const block of item.blocks) if (block.kind === 'paragraph') flows.push(block.flow)
  return flows.length === 0 ? null : Flow.join(flows)
}

/** Begins with bold words that stand alone on their line: a title with its details below. */
export function startsTitle(flow: Flow): boolean {
  const [first = ''] = flow.text.split('\n', 1)
  const lead = /^(?:\s|:[\w+-]+:|\p{Extended_Pictographic}|\ufe0f)*/u.exec(first)?.[0].length ?? 0
  const mark = flow.marks.find(({ kind, from }) => kind === 'bold' && from <= Math.max(4, lead))
  const words = mark ? flow.text.slice(mark.from, mark.to) : ''
  if (!mark || labelRole(words) || /:\s*$/.test(words)) return false
  return mark.to >= first.trimEnd().length * 0.6 && words.trim().split(/\s+/).length >= 2
}

/** An entry by itself, with a title that stands out. */
export function standsAlone(flow: Flow, section: Section): boolean {
  const read = candidate(flow, section, { start: 0, end: 1 })
  if (read?.weight !== 'entry' || read.titleBy === 'plain') return false
  return (
    read.titleBy !== 'link' ||
    !isLabelled(flow) ||
    read.entry.links.some(({ reference }) => isPaper(reference))
  )
}

/** The address alone says that it leads to a paper. */
export const isPaper = (reference: Reference): boolean =>
  reference.kind === 'paper' || (reference.kind === 'page' && reference.paper !== null)

/** `Anything short: …` under a title. */
export const isLabelled = (flow: Flow): boolean =>
  /^[^\p{L}]*[\p{L}\p{N} ()-]{1,30}[:：]/u.test(flow.text) && !startsTitle(flow)

/** `Paper: …`, `[Paper] [Code]`, `Keyword: …`: a line that belongs to the title above it. A numbered line begins anew. */
export function isDetail(flow: Flow): boolean {
  const [first = ''] = flow.text.trim().split('\n', 1)
  if (labelRole(first.replaceAll(IMAGE, ''))) return true
  if (/^[[(【]?\d{1,4}[\])】.]/.test(first)) return false
  const [all, label] = /^[^\p{L}\p{N}]*([\p{L} /-]{2,30})\s*(?:\([^)]*\))?\s*[:：\])]/u.exec(first) ?? []
  if (all && /[\])]$/.test(all) && saysMore(flow, first)) return false
  return (
    label !== undefined &&
    (labelRole(label) !== null ||
      /^(?:key ?words?|abstract|authors?|tasks?|publish\w*|summary|venue|publisher|institutions?|notes?|tl;?dr|links?|old title|former title)\s*$/i.test(
        label,
      ))
  )
}

/** `[arXiv] A Title of Some Words`: a title follows the labelled links. */
function saysMore({ text, links }: Flow, first: string): boolean {
  const start = text.length - text.trimStart().length
  let [rest, at] = ['', start]
  for (const { from, to } of links) {
    if (from >= start + first.length) break
    rest += text.slice(at, from)
    at = Math.max(at, to)
  }
  rest += text.slice(at, start + first.length)
  return (rest.match(/\p{L}{2,}/gu)?.length ?? 0) >= LONGER
}
/** In words: of fewer beside its links a line is no title. */
const LONGER = 4

/** In characters: a longer quotation is an abstract, not the details of an entry. */
const LONGEST_QUOTE = 300

/** A quoted abstract below a title. */
export const isAbstract = ({ quoted, flow }: Paragraph): boolean => quoted && flow.text.length > LONGEST_QUOTE
