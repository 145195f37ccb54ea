import { expect, test } from 'vitest'
import type { Block } from '../../../src/lists/markdown/blocks.ts'
import { readBlocks } from '../../../src/lists/markdown/read-blocks.ts'

/** The outermost blocks of a text, briefly. */
function shown(text: string): string[] {
  const blocks: string[] = []
  readBlocks(text, (block) => blocks.push(show(block)))
  return blocks
}

function show(block: Block): string {
  if (block.kind === 'item') return `item(${block.blocks.map(show).join(', ')})`
  if (block.kind !== 'table') return `${block.kind}: ${block.flow.text.replace(/\s+/g, ' ').trim()}`
  const rows = block.rows.map(({ cells }) => cells.map((cell) => cell?.text.trim() ?? '').join(' | '))
  return `table(${rows.join('; ')})`
}

test('a call-out holds the indented lines below it', () => {
  const note = '!!! note "Ants"\n\n    1. One paper.\n\n    2. Another.\n\nOutside.\n'
  expect(shown(note)).toEqual([
    'item(paragraph: note "Ants", item(paragraph: One paper.), item(paragraph: Another.))',
    'paragraph: Outside.',
  ])
  expect(shown('!!! note\n\nNot indented.\n')).toEqual(['paragraph: !!! note', 'paragraph: Not indented.'])
  expect(shown('??? tip\n\tFolded.\n')).toEqual(['item(paragraph: tip Folded.)'])
})

test('a blank line inside an HTML table ends no row', () => {
  const row = (name: string) => `    <tr>\n        <td>${name}</td>\n    </tr>\n`
  const text = `<table>\n${row('Ants')}\n${row('Bees')}\n${row('Crickets')}</table>\n\n    code\n`
  expect(shown(text)).toEqual(['table(Ants; Bees; Crickets)'])
})
