/** What a flow looks like before it is read: the beginning of an entry, or a line that belongs to the one above. */
import type { Item, Paragraph } from '../blocks.ts'
import { Flow, IMAGE } from '../flow.ts'
import { labelRole } from '../roles.ts'
import { candidate, type Section } from './shape.ts'

/** The words of an item without the lists below it. */
export function ownFlow(item: Item): Flow | null {
  const flows = item.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.flow] : []))
  return flows.length === 0 ? null : Flow.join(flows)
}

/** Begins with bold words that stand alone on their line: a title with its details below. */
export function startsTitle(flow: Flow): boolean {
  const [first = ''] = flow.text.split('\n', 1)
  const mark = flow.marks.find(({ kind, from }) => kind === 'bold' && from <= 4)
  const words = mark ? flow.text.slice(mark.from, mark.to) : ''
  if (!mark || labelRole(words) || /:\s*$/.test(words)) return false
  return mark.to >= first.trimEnd().length * 0.6 && words.trim().split(/\s+/).length >= 2
}

/** An entry by itself, with a title that stands out. */
export function standsAlone(flow: Flow, section: Section): boolean {
  const read = candidate(flow, section, { start: 0, end: 1 })
  return read?.weight === 'entry' && read.titleBy !== 'plain'
}

/** `Anything short: …` under a title. */
export const isLabelled = (flow: Flow): boolean =>
  /^[^\p{L}]*[\p{L}\p{N} ()-]{1,30}[:：]/u.test(flow.text) && !startsTitle(flow)

/** `Paper: …`, `[Paper] [Code]`, `Keyword: …`: a line that belongs to the title above it. A numbered line begins anew. */
export function isDetail(flow: Flow): boolean {
  const [first = ''] = flow.text.trim().split('\n', 1)
  if (labelRole(first.replaceAll(IMAGE, ''))) return true
  if (/^[[(【]?\d{1,4}[\])】.]/.test(first)) return false
  const label = /^[^\p{L}]*([\p{L} /-]{2,30})\s*(?:\([^)]*\))?\s*[:：\])]/u.exec(first)?.[1]
  return (
    label !== undefined &&
    (labelRole(label) !== null ||
      /^(?:key ?words?|abstract|authors?|tasks?|publish\w*|summary|venue|notes?|tl;?dr|old title|former title)\s*$/i.test(
        label,
      ))
  )
}

/** In characters: a longer quotation is an abstract, not the details of an entry. */
const LONGEST_QUOTE = 300

/** A quoted abstract below a title. */
export const isAbstract = ({ quoted, flow }: Paragraph): boolean => quoted && flow.text.length > LONGEST_QUOTE
