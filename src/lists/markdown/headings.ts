/** Headings and the anchors that GitHub gives them. */
import GithubSlugger from 'github-slugger'
import type { Heading } from '../../model/list.ts'
import type { Block, HeadingBlock } from './blocks.ts'
import { IMAGE, normalizeSpace } from './flow.ts'

/** Takes the blocks of a text in order and returns each one's headings with GitHub's slugs (`-1`, `-2` … for repetitions). */
export function headingReader(): (block: Block) => Heading[] {
  const slugger = new GithubSlugger()
  return (block) =>
    collect([block]).map(({ level, flow, span }) => {
      const text = normalizeSpace(flow.text)
      return { level, text, slug: slugger.slug(slugText(flow.text)), span }
    })
}

/** GitHub makes the slug from the visible text. */
const slugText = (text: string) => text.replaceAll(IMAGE, '').replace(/\n+/g, ' ').trim()

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
