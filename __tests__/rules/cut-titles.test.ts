/** A list whose script cuts every title at so many characters. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

const AT = 60
const WHOLE = [
  'Counting Otters by Ear in Cold Rivers without a Boat and at Night',
  'Hasty Boats on Cold Lakes: How Rowers Read the Weather from Clouds',
  'Rain over Wide Rivers at Night: Measuring Drops with Tin Buckets Only',
  'Patient Herons Fish Alone behind Old Dams where the Water Is Deepest',
  'Frogs Sing behind Old Mills until the Snow Falls on Their Quiet Ponds',
  'Snow on Quiet Roofs of Villages near the Sea in the Longest of Winters',
]
const idOf = (i: number) => `2308.0${1000 + i}`
const known = Object.fromEntries(WHOLE.map((title, i) => [idOf(i), { title, authors: ['Jane Doe'] }]))
const list = (titles: readonly string[]) =>
  titles
    .map((title, i) => `| 2023 | [${title}](https://arxiv.org/abs/${idOf(i)}) |\n`)
    .join('')
    .replace(/^/, '| Year | Title |\n|--|--|\n')
const said = (titles: readonly string[]) =>
  judged(list(titles), { paper: known }).flatMap(({ rule, message }) =>
    ['title-mismatch', 'wrong-paper'].includes(rule) ? [message] : [],
  )
const cut = WHOLE.map((title) => title.slice(0, AT).trim())

test('says nothing of what it cut off', () => {
  expect(new Set(cut.map(({ length }) => length))).toEqual(new Set([AT, AT - 1]))
  expect(said(cut)).toEqual([])
})

test('is told of a slip in what it kept', () => {
  for (const slip of ['Otterz', 'Ottters']) {
    const [first = '', ...others] = cut
    const found = said([first.replace('Otters', slip).slice(0, AT), ...others])
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`“${slip}” where arXiv says “Otters”`)
  }
})

test('is told what a shorter title lacks', () => {
  const [, ...others] = cut
  expect(said(['Counting Otters by Ear without a Boat and at Night', ...others])).toHaveLength(1)
})

test('is no list in which one title is the longest', () => {
  const [first = ''] = cut
  expect(said([first, ...WHOLE.slice(1)])).toHaveLength(1)
})

test('is no list with a few titles as long as the longest', () => {
  const short = ['Quiet Otters by Day', 'Hasty Rowers of Lakes', 'Rain in Tin Buckets']
  expect(said([...cut.slice(0, 4), ...short]).length).toBeGreaterThan(2)
})

test('is no list whose titles merely are of one length', () => {
  const alike = (word: string) =>
    Array.from({ length: 6 }, (_, i) => `Counting River number ${i} of Many by ${word}`)
  const paper = Object.fromEntries(
    alike('Night').map((title, i) => [idOf(i), { title, authors: ['Jane Doe'] }]),
  )
  const found = (word: string) =>
    judged(list(alike(word)), { paper }).filter(({ rule }) => rule === 'title-mismatch')
  expect(found('Night')).toEqual([])
  expect(found('Nihgt').map(({ message }) => message.includes('“Nihgt” where arXiv says “Night”'))).toEqual(
    Array(6).fill(true),
  )
})
