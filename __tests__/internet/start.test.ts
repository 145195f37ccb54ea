import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
let project: string

/** The project with another command in it: one that says how it was called. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'start-'))
  for (const folder of ['examples', 'test'])
    cpSync(join(root, folder), join(project, folder), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  mkdirSync(join(project, 'dist'))
})
beforeEach(() => writeFileSync(join(project, 'dist', 'cli.js'), script))
afterAll(() => rmSync(project, { recursive: true }))

const script = `
const { HTTPS_PROXY = 'none', GITHUB_TOKEN = 'none', GITHUB_API_URL = 'none', ENDS = '0' } = process.env
console.log(JSON.stringify([process.argv.slice(2), HTTPS_PROXY, GITHUB_TOKEN, GITHUB_API_URL]))
process.exitCode = Number(ENDS)`

function start(args: readonly string[], ends: number) {
  const { PATH = '' } = process.env
  const env = { PATH, ENDS: String(ends), GITHUB_TOKEN: 'mine', GITHUB_API_URL: 'https://ghe.example' }
  const options = { cwd: project, env, encoding: 'utf8' as const }
  return spawnSync(process.execPath, ['examples/start.ts', ...args], options)
}

it('says what to do while there is no bundle', () => {
  rmSync(join(project, 'dist', 'cli.js'))
  const { status, stderr } = start([], 0)
  expect([status, stderr]).toEqual([2, 'dist/cli.js is not there yet: `npm run build` makes it.\n'])
})

it.each([
  [0, 0],
  [1, 0],
  [2, 2],
])('plays the example list; status %i of the command ends in %i', (ends, expected) => {
  const { status, stdout } = start([], ends)
  expect(status).toBe(expected)
  const [first, ...lines] = stdout.split('\n').filter(Boolean)
  expect(first).toBe(
    'Checking examples/awesome-diffusion.md: the services that it asks are simulated on this machine; no request leaves it.',
  )
  const called = [
    '["examples/awesome-diffusion.md"]',
    '"http://127.0.0.1:',
    '"ghs_TokenOfTheEmbeddedGithub"',
    '"none"',
  ]
  for (const part of called) expect(lines[0]).toContain(part)
  expect(stdout.includes('npm start -- path/to/list.md')).toBe(expected === 0)
})

it.each([0, 1, 2])('runs the command on other lists in the world as it is, status %i and all', (ends) => {
  const { status, stdout } = start(['a.md', '--format', 'json'], ends)
  expect(status).toBe(ends)
  expect(JSON.parse(stdout)).toEqual([['a.md', '--format', 'json'], 'none', 'mine', 'https://ghe.example'])
})
