/** Each promise of the threat model names a test; here each of these tests is there, and none of them is skipped. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'threat-model.md'), 'utf8')
const rows = [...page.matchAll(/^\| (.+?) \| `(\S+\.test\.ts)` \| (.+?) \|$/gm)]

test('names a test for every promise', () => {
  const promises = page.match(/^\| .+ \|$/gm)?.filter((row) => !/^\| (?:-|what|promise)/.test(row)) ?? []
  const controls = page.slice(page.indexOf('| what '), page.indexOf('## Hostile')).match(/^\| (?!-|what)/gm)
  expect(rows.length).toBe(promises.length - (controls?.length ?? 0))
  expect(rows.length).toBeGreaterThan(30)
})

test.each(rows.map(([, promise, file, name]) => [promise, file, name] as [string, string, string]))(
  '%s',
  (_, file, name) => {
    const source = readFileSync(join(import.meta.dirname, file), 'utf8')
    const at = source.indexOf(name)
    expect(at, `${file} has no test “${name}”`).toBeGreaterThan(0)
    expect(source.slice(Math.max(0, at - 60), at)).not.toMatch(/\.skip|\.todo/)
  },
)
