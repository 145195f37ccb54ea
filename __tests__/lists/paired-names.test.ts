/** `Lee, Ann, Wu, Bo`: names whose halves are separated like the names. */
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { readNames } from '../../src/lists/reader/authors.ts'
import { venueIndex } from '../../src/venues/venue-index.ts'

const namesIn = (text: string, arePaired = false) =>
  readNames(text, { from: 0, to: text.length }, venueIndex(), arePaired)?.names.map(({ from, to }) =>
    text.slice(from, to),
  )

test('an "and" before the last two halves shows pairs', () => {
  expect(namesIn('Lee, Ann, Wu, Bo, van Fox, Cy K., and Roe, Di Eve')).toEqual([
    'Lee, Ann',
    'Wu, Bo',
    'van Fox, Cy K.',
    'Roe, Di Eve',
  ])
})

test.each([
  ['behind an odd number of words', 'Lee, Wu, Fox, and Roe, Di'],
  ['before the last word', 'Lee, Wu, Fox, and Roe'],
  ['nowhere', 'Lee, Wu, Fox, Roe'],
])('but not one that stands %s', (_, text) => {
  expect(namesIn(text)).toEqual(text.split(/,\s(?:and\s)?/))
})

test('an accent as TeX spells it is no end of a name', () => {
  expect(namesIn('Lee, Ann, K{"o}ch, Cy', true)).toEqual(['Lee, Ann', 'K{"o}ch, Cy'])
})

const TITLES = [
  'Ants',
  'Bees',
  'Wasps',
  'Moths',
  'Crabs',
  'Snails',
  'Gulls',
  'Terns',
  'Voles',
  'Toads',
  'Newts',
].map((animal) => `How ${animal} Remember Their Paths`)
const listOf = (names: readonly string[]) =>
  names
    .map(
      (some, i) =>
        `- **${TITLES[i]}.** ${some}. *Journal of Paths* (2023) [[link]](https://arxiv.org/abs/2301.0000${i})`,
    )
    .join('\n')
const authorsOf = (names: readonly string[]) =>
  readList({ path: 'x.md', text: listOf(names) }).entries.map(({ authors }) =>
    authors?.names.map(({ value }) => value),
  )

const PAIRS = [
  'Lee, Ann, Wu, Bo',
  'Fox, Cy, Roe, Di, Hall, Eve',
  'Wu, Bo, Marsh, Fay',
  'Marsh, Gus, Lee, Ann',
  'Cole, Hal, Fox, Cy, Kerr, Ida, Long, Jan',
  'Long, Jan, Roe, Di',
  'Kerr, Ida, Cole, Hal',
  'Hall, Eve, Wu, Bo, others',
]

test('a list whose names are always an even number of words writes pairs, whichever half stands first', () => {
  expect(authorsOf([...PAIRS, 'Lee, Ann, Bo Kim, Wu'])).toEqual([
    ...PAIRS.map((some) => some.replace(', others', '').match(/[^\s,]+, [^\s,]+/g)),
    ['Lee, Ann', 'Bo Kim, Wu'],
  ])
})

test('family names alone are as often odd, and stay single', () => {
  const odd = ['Lee, Wu, Fox, Roe, Hall', 'Wu, Marsh, Roe, Cole, Kerr', 'Long, Lee, Kerr, Fox, Wu']
  expect(authorsOf([...PAIRS, ...odd])[0]).toEqual(['Lee', 'Ann', 'Wu', 'Bo'])
})

test('an "and" within a pair shows that it is none', () => {
  expect(namesIn('Lee, Wu, Fox, and Roe', true)).toHaveLength(4)
})

test('nor are Chinese names halves', () => {
  expect(namesIn('李明, 王伟, 张丽, 刘洋', true)).toHaveLength(4)
})

test('so do the names of a few papers', () => {
  expect(authorsOf(PAIRS.slice(0, 7))[0]).toEqual(['Lee', 'Ann', 'Wu', 'Bo'])
})
