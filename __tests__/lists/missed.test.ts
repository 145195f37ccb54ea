/** Titles that the tagger missed by little, beside links to papers. */
import { expect, test } from 'vitest'
import { OUTSIDE, TITLE } from '../../src/lists/reader/labels.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { missedTitles } from '../../src/lists/reader/missed.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { tableOf } from '../../training/example.ts'

const PAPER = 'https://arxiv.org/abs/2401.00001'

/** What is a title after all, if the tagger saw `found` and any other title costs as much as said. */
function missed(text: string, found: readonly string[], cost: number): string[] {
  const table = tableOf(text, () => UNKNOWN_WORD)
  const words = (i: number) => table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
  const tags = Uint8Array.from({ length: table.count }, (_, i) =>
    found.includes(words(i)) ? TITLE : OUTSIDE,
  )
  const margins = new Int32Array(table.count).fill(300)
  return missedTitles(table, { tags, margins, slots: new Slots(table) }, () => cost).map(words)
}

const items = `- How Ants Remember Paths [paper](${PAPER})\n- Why Beetles Argue Well [paper](${PAPER})`

test('words before a paper’s link are a title where little speaks against it', () => {
  expect(missed(items, ['How Ants Remember Paths'], 50)).toEqual(['Why Beetles Argue Well'])
  expect(missed(items, ['How Ants Remember Paths'], 5000)).toEqual([])
})

test('a link below a heading belongs to it', () =>
  expect(missed(`### How Ants Remember Paths\n\n> [Paper](${PAPER})`, [], 50)).toEqual([
    'How Ants Remember Paths',
  ]))

test('a link in a sentence asks for no title', () =>
  expect(missed(`- The ants of this study are those of [Lee et al.](${PAPER}), only more`, [], 50)).toEqual(
    [],
  ))
