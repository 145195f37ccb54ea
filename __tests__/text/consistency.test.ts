import { describe, expect, test } from 'vitest'
import { differingAuthors, sameTitles } from '../../src/text/consistency.ts'
import { editDistance } from '../../src/text/distance.ts'

describe('titles', () => {
  test.each([
    ['Slow Sampling, Made Quick', 'slow sampling made quick!'],
    ['Slow Sampling Made Quick', 'Slow Sampling Made Quick: 120 stars'],
    ['Slow Sampling Made Quick', 'Slow Sampling Made Quick - Jane Doe'],
    ['In-Context Sampling of Ponds', 'Incontext Sampling of Ponds'],
    ['In-Context Sampling of Ponds', 'In Context Sampling of Ponds'],
    ['RiverNet at Hugging Face', 'RiverNet at HuggingFace'],
    ['Our survey: A Survey of Sampling', 'A Survey of Sampling'],
  ])('“%s” is “%s”', (a, b) => expect([sameTitles(a, b), sameTitles(b, a)]).toEqual([true, true]))
  test.each([
    ['Slow Sampling Made Quick', 'Slow Sampling Made Quicker'],
    ['Slow Sampling', 'Slow Sampling for Video'],
    ['Slow Sampling of Rivers', 'Slow Sampling ofRivers'],
    ['RiverNet: A Vision-Language Model', 'RiverNet: AVision-Language Model'],
    ['A View of Large Rivers', 'A View o fLarge Rivers'],
    ['Know Your Neighbours', 'KnowYour Neighbours'],
    ['Slow Sampling', 'Patience in Practice'],
  ])('“%s” is not “%s”', (a, b) => expect([sameTitles(a, b), sameTitles(b, a)]).toEqual([false, false]))
})

describe('authors', () => {
  const differ = (a: string, b: string) => differingAuthors(a.split('; '), b.split('; '))
  test.each([
    ['Doe, Jane Q.; Roe, Richard', 'Jane Doe; R. Roe'],
    ['Müller, Jörg', 'Jorg Muller'],
    ['Rußwurm, Marc', 'Marc Russwurm'],
    ['Mi, Michael Bi', 'Michael Mi'],
  ])('%s are %s', (a, b) =>
    expect([differ(a, b), differ(b, a)]).toEqual([
      [[], []],
      [[], []],
    ]),
  )
  test('are said name by name, as written', () => {
    expect(differ('Doe, Jane; Roe, Richard', 'Jane Doe; Richard Row; Sam Sample')).toEqual([
      ['Roe, Richard'],
      ['Richard Row', 'Sam Sample'],
    ])
  })
  test('of one name are counted', () =>
    expect(differ('Li, Wei; Li, Wei', 'Wei Li')).toEqual([['Li, Wei'], []]))
})

describe('the distance of two texts', () => {
  test.each([
    ['', '', 0],
    ['kitten', 'sitting', 3],
    ['cache', 'cachec', 1],
    ['bitwise', 'btiwise', 1],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['größe', 'grosse', 3],
  ])('%s %s: %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance))
  test('of texts without end is found soon', () =>
    expect(editDistance('a'.repeat(1e6), 'b'.repeat(1e6))).toBe(100))
})
