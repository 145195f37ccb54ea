/** Headings and the anchors that GitHub gives them. */
import GithubSlugger from 'github-slugger'
import type { Heading } from '../../model/list.ts'
import type { Block, HeadingBlock } from './blocks.ts'
import { normalizeSpace } from './flow.ts'

/** Takes the blocks of a text in order; of each the headings with GitHub's own slug, `-1`, `-2` … where it came before. */
export function headingReader(): (block: Block) => Heading[] {
  const slugger = new GithubSlugger()
  return (block) =>
    collect([block]).map(({ level, flow, span }) => {
      const text = normalizeSpace(flow.text)
      return { level, text, slug: slugger.slug(slugText(flow.text)), span }
    })
}

/** GitHub makes the slug of the visible words; an emoji's `:name:` leaves its letters out. */
const slugText = (text: string) => text.replaceAll('\ufffc', '').replace(/\n+/g, ' ').trim()

function collect(blocks: readonly Block[]): HeadingBlock[] {
  const found: HeadingBlock[] = []
  const open: (readonly Block[])[] = [blocks]
  for (let level = open.pop(); level; level = open.pop()) {
    for (const block of level) {
      if (block.kind === 'heading') found.push(block)
      else if (block.kind === 'item') open.push(block.blocks)
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}
