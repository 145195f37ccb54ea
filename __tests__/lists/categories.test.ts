/** Columns that say of what kind each paper is. */
import { expect, test } from 'vitest'
import { withoutCategories } from '../../src/lists/reader/habits/categories.ts'
import { LabelledUnits } from '../../src/lists/reader/habits/labels.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { tableOf } from '../../training/example.ts'

/** As labels.ts numbers them: outside, title, more of it, authors, venue, year, nickname, remark. */
const LABELS = 'OTtAVYKN'

/** The words whose labels change in a table with one cell more than `cells`, with their new ones. */
function changed(
  cells: readonly string[],
  last: string,
  labels: Readonly<Record<string, string>>,
  head = 'On',
) {
  const rows = [...cells, last].map((cell, i) => `| ${i} | ${cell} |`)
  const table = tableOf([`| No | ${head} |`, '|---|---|', ...rows].join('\n'), () => UNKNOWN_WORD)
  const words = (i: number) => table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
  const tags = Uint8Array.from({ length: table.count }, (_, i) => LABELS.indexOf(labels[words(i)] ?? 'O'))
  const before = tags.slice()
  withoutCategories(new LabelledUnits(table, tags, new Int32Array(table.count).fill(300), new Slots(table)))
  const other = Array.from(tags.keys()).filter((i) => tags[i] !== before[i])
  return Object.fromEntries(other.map((i) => [words(i), LABELS.charAt(tags[i] as number)]))
}

const SOME = ['Rivers', 'Lakes', 'Rivers', 'Boats', 'Lakes', 'Rivers', 'Boats', 'Lakes', 'Rivers', 'Boats']
const KINDS = [...SOME, ...SOME]

test.each(['T', 't', 'A', 'V'])('a %s in a column of words that come back is none', (label) => {
  expect(changed(KINDS, 'Springs', { Springs: label })).toEqual({ Springs: 'O' })
  expect(changed(KINDS, 'Boats; Springs', { Springs: label })).toEqual({ Springs: 'O' })
})

test('other labels and links stay', () => {
  expect(changed(KINDS, 'Springs', { Springs: 'K' })).toEqual({})
  expect(changed(KINDS, '[Springs](https://arxiv.org/abs/2401.00001)', { Springs: 'T' })).toEqual({})
})

test('where hardly any words come back, they stay', () => {
  const different = KINDS.map((kind, i) => `${kind} ${'abcdefghijklmnopqrst'.charAt(i)}`)
  expect(changed(different, 'Springs', { Springs: 'V' })).toEqual({})
  expect(
    changed([...different.slice(8), ...different.map(() => 'None')], 'Springs', { Springs: 'V' }),
  ).toEqual({})
  expect(changed(KINDS.slice(0, 12), 'Springs', { Springs: 'V' })).toEqual({})
})

test('where many cells have such labels, they stay', () => {
  expect(changed(KINDS, 'Springs', { Springs: 'V', Rivers: 'V' })).toEqual({})
  expect(changed(KINDS, 'Springs', { Springs: 'V' }, 'Paper')).toEqual({})
})

test('remarks stay', () => {
  expect(changed(KINDS, 'Springs; June 2024', { Springs: 'V' })).toEqual({})
  expect(changed(KINDS, 'Springs; as we said it is one of the very best', { Springs: 'V' })).toEqual({})
})
