/** The table of venues stays easy to add to: one venue a line, sorted, and no name for two venues. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { spellingsOf, VENUES } from '../../src/venues/table.ts'
import { venueKey } from '../../src/venues/venue-index.ts'

const lines = readFileSync('src/venues/venues.json', 'utf8').trimEnd().split('\n').slice(1, -1)

test('each line is one venue', () => {
  const rows = lines.map((line) => JSON.parse(line.replace(/,$/, '')))
  expect(rows).toEqual(VENUES)
})

test('lines are short enough to read', () => {
  expect(lines.filter((line) => line.length > 300)).toEqual([])
})

test('venues are sorted by name, each name once', () => {
  const names = VENUES.map(({ name }) => name.toLowerCase())
  expect(names).toEqual([...new Set(names)].sort())
})

test('every venue has what a venue needs, and nothing else', () => {
  const odd = VENUES.filter(({ name, full, kind, doi, aliases, ...others }) => {
    const lower = [doi ?? '', ...(aliases ?? [])]
    return (
      [name, full].some((text) => text !== text.trim() || text === '') ||
      !['conference', 'journal', 'preprint'].includes(kind) ||
      (doi !== undefined && !/^10\.\d{4,}\/./.test(doi)) ||
      aliases?.length === 0 ||
      lower.some((text) => text !== text.toLowerCase().trim()) ||
      Object.keys(others).length > 0
    )
  })
  expect(odd).toEqual([])
})

test('no name stands for two venues', () => {
  const claimed = Map.groupBy(
    VENUES.flatMap((row) => spellingsOf(row).map((name) => ({ venue: row.name, key: venueKey(name) }))),
    ({ key }) => key,
  )
  const twice = [...claimed].filter(([, all]) => new Set(all.map(({ venue }) => venue)).size > 1)
  expect(twice).toEqual([])
})
