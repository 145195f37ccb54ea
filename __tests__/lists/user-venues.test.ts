/** The configuration's `venues:` reaches the reader. */
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { venueIndex } from '../../src/venues/venue-index.ts'

const venues = venueIndex({ RD: ['Robo Days'] })
const LINK = '[[Paper](https://arxiv.org/abs/2401.00001)]'

test.each([
  ['Patience in Practice, Robo Days 2024', 'Robo Days', 2024],
  ['Patience in Practice, Robo Days, 2024', 'Robo Days', 2024],
  ['Patience in Practice (Robo Days 2024)', 'Robo Days', 2024],
  ['Patience in Practice, RD 2024', 'RD', 2024],
  ['[Robo Days 2024] Patience in Practice', 'Robo Days', 2024],
])('%s', (line, venue, year) => {
  const [entry] = readList({ path: 'x.md', text: `- ${line} ${LINK}\n` }, venues).entries
  expect([entry?.title?.value, entry?.venue?.value, entry?.year?.value]).toEqual([
    'Patience in Practice',
    venue,
    year,
  ])
  expect(entry?.authors?.names.map(({ value }) => value).join() ?? '').not.toContain('Robo')
})

test('a user’s venue is no author', () => {
  const text = `- **Patience in Practice**, Jane Doe, Richard Roe, Robin Days ${LINK}\n`
  const names = (index = venueIndex()) =>
    readList({ path: 'x.md', text }, index).entries[0]?.authors?.names.map(({ value }) => value)
  expect(names()).toContain('Robin Days')
  expect(names(venueIndex({ 'Robin Days': [] })) ?? []).not.toContain('Robin Days')
})
