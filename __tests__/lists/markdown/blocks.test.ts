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

test('a blank line of a quote ends the HTML there, but neither code nor comments', () => {
  const table = '> | Paper | Link |\n> |---|---|\n> | Ants | a |\n'
  const rows = 'table(Paper | Link; Ants | a)'
  expect(shown(`> <details>\n> <summary>Boats</summary>\n>\n${table}>\n> </details>\n`)).toContain(rows)
  expect(shown(`> <details>\n> <summary>Boats</summary>\n${table}`)).not.toContain(rows)
  expect(shown('> ```html\n> <div>\n>\n> Ants\n> ```\n\nBees\n')).toEqual(['paragraph: Bees'])
  expect(shown('> <!--\n> <div>\n>\n> Ants\n> -->\n\nBees\n')).toEqual(['paragraph: Bees'])
  expect(shown('> <!-- Ants -->\n> <br>\n>\n> 1. Bees\n')).toContain('item(paragraph: Bees)')
  const unended = '> ```\n> Ants\n\n'
  expect(shown(`${unended}> <details>\n> <summary>Boats</summary>\n>\n${table}`)).toContain(rows)
})

test('a line of dashes right below a table ends it, and makes no heading of its rows', () => {
  const table = '| Paper \\| title | Link |\n|---|---|\n| Ants | a |\n| Bees \\| b | b |\n'
  const rows = 'table(Paper | title | Link; Ants | a; Bees | b | b)'
  expect(shown(`${table}---\n\nBelow.\n`)).toEqual([rows, 'paragraph: Below.'])
  expect(shown(`${table}===\n`)[0]).toBe(rows)
  expect(shown('> | Paper |\n> |:--|\n> | Ants |\n> ---\n')).toEqual(['table(Paper; Ants)'])
})

test('a line of dashes below anything else makes a heading of it', () => {
  expect(shown('Ants | Bees\n---\n')).toEqual(['heading: Ants | Bees'])
  expect(shown('| Ants |\n|---|---|\n---\n')[0]).toMatch(/^heading/)
  expect(shown('Ants\nBees\n===\n')).toEqual(['heading: Ants Bees'])
})
