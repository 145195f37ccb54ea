/**
 * What is read from real lists, which lie outside of the repository: for each list a hash of its name, how many
 * entries, titles, author lists, venues, years and links were read, and a hash of all of it
 * (`npx vitest run corpus -u` where the change is meant).
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readList } from '../src/lists/index.ts'
import { readable } from './support/readable.ts'

const FOLDER = '../shared/corpus/lists'
const SNAPSHOT = join(import.meta.dirname, 'corpus.snapshot.json')
const names = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:md|markdown)$/i.test(name),
    )
  : []

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

function rowOf(name: string): string {
  const list = readList({ path: name, text: readFileSync(join(FOLDER, name), 'utf8') })
  const has = (claim: 'title' | 'authors' | 'venue' | 'year') =>
    list.entries.filter((entry) => entry[claim] !== null).length
  const counts = [
    list.entries.length,
    has('title'),
    has('authors'),
    has('venue'),
    has('year'),
    list.links.length,
  ]
  return JSON.stringify([...counts, digest(readable(list))])
}

test.skipIf(names.length === 0)(
  'the reading of real lists is as it was',
  async () => {
    const rows = new Map(names.map((name) => [digest(name), { name, row: rowOf(name) }] as const))
    const before: Record<string, unknown> = existsSync(SNAPSHOT)
      ? JSON.parse(readFileSync(SNAPSHOT, 'utf8'))
      : {}
    const changed = [...rows].filter(([key, { row }]) => JSON.stringify(before[key]) !== row)
    const told = changed.map(([key, { name, row }]) => `${name}: ${JSON.stringify(before[key])} → ${row}`)
    const lines = [...rows].map(([key, { row }]) => `  "${key}": ${row}`).toSorted()
    await expect(`{\n${lines.join(',\n')}\n}\n`, told.join('\n')).toMatchFileSnapshot(SNAPSHOT)
  },
  300_000,
)
