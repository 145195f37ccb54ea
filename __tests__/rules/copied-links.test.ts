/** What is said of one link under several titles: whose authors agree, and which lines have it. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const RULES = ['duplicate-entry', 'inconsistent-entry']

const found = (text: string) => judged(text).filter(({ rule }) => RULES.includes(rule))
const told = (text: string): readonly string[] =>
  found(text).map(({ from, message }) => `${from.line}: ${message}`)

const LINK = 'https://arxiv.org/abs/2401.00001'
const RIVERS = 'Reading Rivers With Patient Boats'
const CRAFT = 'Hydrology From Small Craft in Any Weather'
const OTTERS = 'Where Large Otters Count Their Young'
const entry = (title: string, authors: string, link = LINK) =>
  `- **${title}**, arXiv 2024. *${authors}*. [[Paper](${link})]\n`

describe('the same authors', () => {
  const ALL = 'Ann Lee, Bo Wu, Cy Young'
  test.each([
    ['all', ALL, 'and the same authors as'],
    ['those before "et al."', 'Ann Lee, Bo Wu, et al.', 'and the same authors as'],
    ['some', 'Ann Lee, Bo Wu', 'and some of the same authors as'],
    ['others', 'Di Roe, Ed Poe, Flo Doe', 'at least one of the'],
  ])('%s', (_, authors, words) => {
    const [one, other] = [entry(RIVERS, ALL), entry(CRAFT, authors)]
    expect(told(`## A\n\n${one}\n## B\n\n${other}`)).toEqual([expect.stringContaining(words)])
    expect(told(`## A\n\n${one}${other}`)).toEqual([expect.stringContaining(words)])
  })
})

describe('a third entry with the link', () => {
  const third = (title: string) =>
    `## A\n\n${entry(RIVERS, 'Ann Lee')}${entry(title, 'Bo Wu')}\n## B\n\n${entry(CRAFT, 'Cy Young')}`

  test('is named with those of another section', () => {
    expect(told(third(OTTERS))).toContain(
      '8: 3 entries with different titles have the same link (arXiv:2401.00001): lines 3, 4, 8. At most one of them is right, unless the paper was renamed.',
    )
  })

  test.each([RIVERS, `${RIVERS}s`, CRAFT])(
    'is not counted under a title that one of them has: %s',
    (title) => {
      expect(told(third(title))).toContainEqual(
        expect.stringMatching(/^[48]: .* has the same link .* on line 3/),
      )
    },
  )

  test('is not counted where it alone names nobody, as a remark', () => {
    expect(told(third(OTTERS).replace(' *Bo Wu*.', ''))).toContainEqual(
      expect.stringMatching(/^8: .* has the same link .* on line 3/),
    )
  })

  test('is counted in one section, too, where its title is like another', () => {
    const titles = [
      'RiverAsk: Large Models for Reading Slow Rivers',
      CRAFT,
      OTTERS,
      'Models for Reading Slow Rivers',
    ]
    const text = `## A\n\n${titles.map((title) => entry(title, 'Ann Lee')).join('')}`
    expect(told(text)).toContainEqual(expect.stringContaining('4 entries with different titles'))
  })
})
