/** Names among institutions. */
import { expect, test } from 'vitest'
import { endOfPeople, isOnLineOfInstitutions, standingOf } from '../../src/lists/reader/affiliations.ts'

const rangeOf = (text: string, names: string) => {
  const from = text.indexOf(names)
  return { from, to: from + names.length }
}

test.each([
  ['Authors: Ann Lee, Bo Wu', 'Ann Lee, Bo Wu', 'byline'],
  ['Institution: Ann Lee, Bo Wu', 'Ann Lee, Bo Wu', 'none'],
  ['Authors/Institution: Ann Lee, Bo Wu / Example University', 'Ann Lee, Bo Wu', 'byline'],
  ['Rivers/Institution: Ann Lee, Bo Wu / Example University', 'Ann Lee, Bo Wu', 'none'],
  ['Institution: Example Lab, Bo Wu', 'Institution: Example Lab, Bo Wu', 'none'],
  ['Example University (Ann Lee, Bo Wu)', 'Ann Lee, Bo Wu', 'part'],
  ['Lee, Ann, et al. (Example University, Boat Works, River Works)', 'Boat Works, River Works', 'none'],
])('%s: “%s” is %s', (text, names, standing) => {
  expect(standingOf(text, rangeOf(text, names))).toBe(standing)
})

test('names end before a bracket of institutions', () => {
  const text = 'Wu, B., & Lee, A. (Example University, Boat Works) [paper]'
  const cut = (names: string) => text.slice(0, endOfPeople(text, rangeOf(text, names)))
  expect(cut('Wu, B., & Lee, A. (Example University')).toBe('Wu, B., & Lee, A.')
  expect(cut('Wu, B., & Lee, A.')).toBe('Wu, B., & Lee, A.')
})

test.each([
  ['🏫 单位：Example University ⟐ Boat Works', true],
  ['- Affiliation: Boat Works', true],
  ['机构：Boat Works', true],
  ['团队：Boat Works', true],
  ['Institution: Example University\nBoat Works', false],
  ['Code: Boat Works', false],
  ['TEAM: Boat Works', false],
])('%s: on a line of institutions %s', (text, expected) => {
  expect(isOnLineOfInstitutions(text, text.indexOf('Boat'))).toBe(expected)
})
