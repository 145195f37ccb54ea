/** What must hold of the code as a whole, beside the walls between rooms (rooms.test.ts). */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'
import { unit } from '../vitest.config.ts'

const read = (path: string): string => readFileSync(path, 'utf8')

/** The names that a module itself declares and exports: what it passes on from another has its meaning there. */
function exportsOf(path: string): readonly string[] {
  const { module } = parseSync(path, read(path))
  const entries = module.staticExports.flatMap((one) => one.entries)
  return entries
    .filter((one) => one.moduleRequest === null)
    .flatMap(({ exportName }) => exportName.name ?? [])
}

test('an exported name means one thing in the whole of src', () => {
  const homes = new Map<string, string[]>()
  for (const path of globSync('src/**/*.ts').toSorted())
    for (const name of new Set(exportsOf(path))) homes.set(name, [...(homes.get(name) ?? []), path])
  const twice = [...homes].filter(([, paths]) => paths.length > 1)
  expect(Object.fromEntries(twice)).toEqual({})
})

/** Every file that a test is made of, less the product. */
function reached(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const name of imported(path)) {
    const next = join(dirname(path), name)
    if (name.startsWith('.') && /^(?:__tests__|test)\//.test(next)) reached(next, seen)
  }
  return seen
}
const imported = (path: string) =>
  parseSync(path, read(path)).module.staticImports.map(({ moduleRequest }) => moduleRequest.value)

const OUTSIDE = /^(?:node:(?:child_process|net|http|https|http2|tls|dns|dgram|worker_threads)|undici|nock)$/

test('unit tests need no process, socket or network', () => {
  const files = globSync(unit)
  expect(files.length).toBeGreaterThan(40)
  const found = files.flatMap((path) =>
    [...reached(path)].flatMap((file) =>
      imported(file)
        .filter((name) => OUTSIDE.test(name))
        .map((name) => `${path}: ${file} imports ${name}`),
    ),
  )
  expect(found).toEqual([])
})
