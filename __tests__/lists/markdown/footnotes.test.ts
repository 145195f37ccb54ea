import { expect, test } from 'vitest'
import type { Block } from '../../../src/lists/markdown/blocks.ts'
import { withFootnotes } from '../../../src/lists/markdown/footnotes.ts'
import { readBlocks } from '../../../src/lists/markdown/read-blocks.ts'

function textsOf(text: string): string[] {
  const blocks: Block[] = []
  readBlocks(text, (block) => blocks.push(block))
  return withFootnotes(blocks).flatMap((block) => ('flow' in block ? block.flow.text.trim() : []))
}

test('a footnote belongs to the line that refers to it', () => {
  expect(textsOf('Shared Tides[^1]\n\n[^1]: Ann Lee. 2021.')).toEqual([
    expect.stringMatching(/^Shared Tides\[\^1\]\s*Ann Lee\. 2021\.$/),
  ])
})

test('a list of references in footnotes that nobody refers to stays a list', () => {
  expect(textsOf('[^lee]: Ann Lee. Shared Tides. 2021.\n\n[^wu]: Bo Wu. Slow Rain. 2022.')).toEqual([
    '[^lee]: Ann Lee. Shared Tides. 2021.',
    '[^wu]: Bo Wu. Slow Rain. 2022.',
  ])
})

test('a footnote of a table is no paragraph', () => {
  expect(textsOf('| Paper |\n|--|\n| Shared Tides[^1] |\n\n[^1]: Read twice.')).toEqual([])
})
