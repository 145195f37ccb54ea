/** GitHub's footnotes (`Title[^1]` … `[^1]: …`): their text belongs to the line that refers to them. */
import type { Block } from './blocks.ts'
import { Flow } from './flow.ts'

type Notes = ReadonlyMap<string, Flow>

/**
 * The same blocks, with each footnote's text appended to the blocks that refer to it instead of in a block of its own.
 * Where nobody refers to them, as in a list of references, footnotes stay what they are.
 */
export function withFootnotes(blocks: readonly Block[]): readonly Block[] {
  const notes = new Map<string, Flow>()
  const referred = new Set(blocks.flatMap(references))
  const others = blocks.filter((block) => {
    const note = block.kind === 'paragraph' ? readNotes(block.flow) : []
    if (!note.some(([name]) => referred.has(name))) return true
    for (const [name, flow] of note) notes.set(name, flow)
    return false
  })
  return notes.size === 0 ? blocks : others.map((block) => attach(block, notes))
}

/** Characters; many lines may refer to one note. */
const MAX_NOTE_LENGTH = 1000

/** The notes in a paragraph that begins with one; there may be one per line. */
function readNotes(flow: Flow): [string, Flow][] {
  if (!flow.text.startsWith('[^')) return []
  const starts = [...flow.text.matchAll(/(?:^|\n)\[\^([^\]\s]{1,40})\]:\s*/gu)]
  return starts.map((match, i) => {
    const end = starts[i + 1]?.index ?? flow.text.length
    const start = match.index + match[0].length
    return [match[1] ?? '', flow.slice(start, Math.min(end, start + MAX_NOTE_LENGTH))]
  })
}

function attach(block: Block, notes: Notes): Block {
  if (block.kind === 'table') return block
  if (block.kind === 'item') return { ...block, blocks: block.blocks.map((inner) => attach(inner, notes)) }
  const attached = references(block).flatMap((name) => notes.get(name) ?? [])
  return attached.length === 0 ? block : { ...block, flow: Flow.join([block.flow, ...attached]) }
}

/** The footnotes that a block refers to. */
function references(block: Block): string[] {
  if (block.kind === 'item') return block.blocks.flatMap(references)
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap((flow) => (flow ? namesIn(flow) : [])))
  return namesIn(block.flow)
}

const namesIn = ({ text }: Flow): string[] =>
  [...text.matchAll(/\[\^([^\]\s]{1,40})\](?!:)/gu)].map((match) => match[1] ?? '')
