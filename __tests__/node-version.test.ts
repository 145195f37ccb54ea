/** Somebody with an old Node is told so in one line. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import about from '../package.json' with { type: 'json' }
import { nodeComplaint } from '../src/bin/node-version.ts'

const NEEDED = about.engines.node.replace('>=', '')

test.each(['22.19.0', '22.23.3', '24.0.0', '100.0.0'])('%s will do', (version) =>
  expect(nodeComplaint(version)).toBeNull(),
)
test.each(['22.18.9', '20.20.2', '18.0.0', '8.17.0'])('%s will not', (version) =>
  expect(nodeComplaint(version)).toBe(`Node.js ${NEEDED} or newer is required; this is ${version}.`),
)

test('the entry imports nothing else before it has looked', () => {
  expect(staticImports('src/bin/cli.ts')).toEqual(['src/bin/node-version.ts', 'package.json', 'node:process'])
})

function staticImports(file: string): string[] {
  if (!file.endsWith('.ts')) return []
  const { staticImports: found } = parseSync(file, readFileSync(file, 'utf8')).module
  return found
    .map(({ moduleRequest: { value } }) => value)
    .toSorted()
    .flatMap((name) => {
      const path = name.startsWith('.') ? normalize(join(dirname(file), name)) : name
      return [path, ...staticImports(path)]
    })
}

describe('the built command', () => {
  const old = ['/usr/local/bin/node', '/usr/bin/node'].find((node) => {
    const { stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
    return stdout && nodeComplaint(stdout.trim()) !== null
  })
  test.skipIf(!old)('says so where an old Node is installed', () => {
    const out = join(tmpdir(), 'plc-old-node')
    spawnSync(process.execPath, ['build.ts', out])
    expect(readdirSync(out)).toContain('cli.js')
    const { status, stdout, stderr } = spawnSync(old ?? '', [join(out, 'cli.js')], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^paper-list-check: Node\.js [\d.]+ or newer is required; this is [\d.]+\.\n$/)
  })
})
