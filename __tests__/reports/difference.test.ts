/** Differences between two texts, word by word. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference, type Piece, shortened } from '../../src/reports/parts/difference.ts'

const MARKS = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
const written = (pieces: readonly Piece[] | null) =>
  pieces?.map(({ kind, text }) => MARKS[kind].join(text)).join('') ?? null

describe('a change of some words', () => {
  test.each([
    ['Slow Smapling Made Quick', 'Slow Sampling Made Quick', 'Slow [-Smapling-]{+Sampling+} Made Quick'],
    ['A B C', 'A C', 'A [-B -]C'],
    ['A C', 'A B C', 'A {+B +}C'],
    ['Kaiming He, Xiangyu Zang', 'Kaiming He, Xiangyu Zhang', 'Kaiming He, Xiangyu [-Zang-]{+Zhang+}'],
    // blanks and marks between two changes are no agreement
    [
      'Deep Nets, Old Tricks and More',
      'Deep Pets, New Tricks and More',
      'Deep [-Nets, Old-]{+Pets, New+} Tricks and More',
    ],
    ['It’s All You Need', 'It’s All We Need', 'It’s All [-You-]{+We+} Need'],
    ['高效推理方法综述', '高效训练方法综述', '高效[-推理-]{+训练+}方法综述'],
    ['“Deep nets of old', '“Cheap nets of old', '“[-Deep-]{+Cheap+} nets of old'],
    ['All you need!', 'All we need!', 'All [-you-]{+we+} need!'],
    ['The thing is old!', 'The thing is new!', 'The thing is [-old-]{+new+}!'],
    ['same', 'same', 'same'],
  ])('%s → %s', (old, now, expected) => expect(written(difference(old, now))).toBe(expected))
})

test.each([
  ['nothing in common', 'Attention Is All You Need', 'Deep Residual Learning'],
  ['too little in common', 'A Paper', 'A Very Long Title of Another Thing'],
  ['an address', '[Paper](https://example.org/a)', '[Paper](https://example.org/b)'],
  ['nothing before', '', 'New'],
])('%s: none', (_, old, now) => expect(difference(old, now)).toBeNull())

test('the pieces are both texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'Cd', ' ', ',', '文') })
  fc.assert(
    fc.property(text, text, (old, now) => {
      const pieces = difference(old, now)
      if (pieces === null) return
      const without = (kind: Piece['kind']) =>
        pieces.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('')
      expect(without('added')).toBe(old)
      expect(without('removed')).toBe(now)
    }),
  )
})

describe('long stretches that agree', () => {
  const names = Array.from({ length: 30 }, (_, i) => `Given Name${i}`)
  const changed = names.with(15, 'Other Person')
  test('are cut to the words around the change', () => {
    const pieces = difference(names.join(', '), changed.join(', '))
    expect(written(shortened(pieces ?? []))).toBe(
      '… Given Name13, Given Name14, [-Given Name15-]{+Other Person+}, Given Name16, Given Name17, …',
    )
  })
  test('stay between two changes as far as they are short', () => {
    const pieces = difference('a b c d e f g h', 'x b c d e f g y')
    expect(written(shortened(pieces ?? []))).toBe('[-a-]{+x+} b c d e f g [-h-]{+y+}')
  })
  test('between two changes keep both ends', () => {
    const pieces: Piece[] = [
      { kind: 'added', text: 'x' },
      { kind: 'same', text: ` one two ${'word '.repeat(20)}eight nine ` },
      { kind: 'added', text: 'y' },
    ]
    expect(written(shortened(pieces, 20))).toBe('{+x+} one two … nine {+y+}')
  })
  test('a word longer than the room is left out', () => {
    const pieces: Piece[] = [
      { kind: 'same', text: 'a'.repeat(100) },
      { kind: 'added', text: 'y' },
    ]
    expect(written(shortened(pieces))).toBe('…{+y+}')
  })
})
