/** What the command prints instead of checking lists. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { main } from '../src/cli/index.ts'
import { OPTIONS, SOURCES } from '../src/model/option-table.ts'
import { defaults } from '../src/model/options.ts'
import { rules } from '../src/rules/index.ts'
import { readConfig } from '../src/settings/config.ts'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plc-info-'))
})
const configure = (text: string) => writeFileSync(join(cwd, '.paper-list-check.yml'), text)

type Screen = { readonly columns?: number; readonly isTTY?: boolean; readonly env?: Record<string, string> }
async function command(argv: readonly string[], { env = {}, ...screen }: Screen = {}) {
  let [stdout, stderr] = ['', '']
  const status = await main(argv, {
    ...{ env, cwd, stdin: async () => new Uint8Array() },
    stdout: { ...screen, write: (part) => (stdout += part) },
    stderr: { write: (part) => (stderr += part) },
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}
const longest = (text: string) => Math.max(...text.split('\n').map(({ length }) => length))

describe.each([...rules])('--explain $name', ({ name, severity }) => {
  test('is for people: prose and what the examples show, not the examples', async () => {
    const text = await command(['--explain', name])
    expect(text).toMatch(
      new RegExp(
        `^${name}: .*\n(?:.*\n)?Default severity: ${severity}\\. Offers (?:fixes for some findings|no fixes)\\.\n\n`,
      ),
    )
    expect(text).not.toMatch(/```|^#|\]\(|\u001b/m)
    expect(text).toContain('\nReported:\n  - ')
    expect(text).toContain('\nNot reported:\n  - ')
    expect(text.replace(/\s+/g, ' ')).toContain(`<!-- paper-list-check-`)
    expect(text.trimEnd()).toMatch(new RegExp(`/${name}\\.md$`))
    expect(longest(text.replace(/^https:\S+$/gm, ''))).toBeLessThanOrEqual(80)
  })

  test.each([60, 100, 200])('fits a terminal of %i columns', async (columns) => {
    const text = await command(['--explain', name], { columns, isTTY: true })
    expect(text).toContain('\u001b[1m')
    const visible = stripVTControlCharacters(text).replace(/^https:\S+$/gm, '')
    expect(longest(visible)).toBeLessThanOrEqual(Math.min(columns, 100))
    expect(visible).not.toContain('`')
  })
})

test('--explain needs no configuration that can be read', async () => {
  configure('nonsense: [')
  expect(await command(['--explain', 'dead-link'])).toContain('dead-link')
})

describe('--list-rules', () => {
  test('is a line for each rule, with its severity as configured', async () => {
    configure('rules: { dead-link: off, moved-link: error }\n')
    const lines = (await command(['--list-rules', '--rule', 'moved-link=warning'])).trimEnd().split('\n')
    expect(lines[0]).toMatch(/^rule +severity +fixes +what it finds$/)
    expect(lines).toHaveLength(rules.length + 1)
    expect(lines).toContainEqual(
      expect.stringMatching(/^dead-link +off +yes +a link that is certainly gone$/),
    )
    expect(lines).toContainEqual(expect.stringMatching(/^moved-link +warning +yes +a page/))
    expect(lines).toContainEqual(expect.stringMatching(/^archived-repository +notice +no +/))
  })

  test.each([60, 80, 140])('fits a terminal of %i columns', async (columns) => {
    const text = await command(['--list-rules'], { columns, isTTY: true })
    expect(longest(stripVTControlCharacters(text))).toBeLessThanOrEqual(columns)
    expect(text).toContain('\u001b[31merror\u001b[39m')
  })

  test('is JSON for programs', async () => {
    configure('rules: { dead-link: notice }\n')
    const data = JSON.parse(await command(['--list-rules', '--format', 'json']))
    expect(data).toHaveLength(rules.length)
    expect(data).toContainEqual({
      ...{
        name: 'dead-link',
        summary: 'a link that is certainly gone',
        default: 'error',
        severity: 'notice',
      },
      ...{ fixes: true, page: expect.stringMatching(/^https:.*\/dead-link\.md$/) },
    })
  })
})

describe('--print-config', () => {
  const CONFIG = [
    'files: [a.md, b.md]',
    'rules: { dead-link: off, moved-link: error }',
    'sources: { dblp: off }',
    'venues: { NeurIPS: [NIPS] }',
    'time-budget: 90',
  ].join('\n')
  const argv = ['--print-config', '--rule', 'moved-link=notice', '--output', 'json=x.json', '--max-age', '7d']

  test('says of each option what it is and where that comes from', async () => {
    configure(CONFIG)
    const lines = (await command(argv)).split('\n')
    for (const line of [
      'files: [ a.md, b.md ] # .paper-list-check.yml',
      '  dead-link: off # .paper-list-check.yml',
      '  moved-link: notice # argument',
      '  wrong-paper: error # default',
      '  dblp: off # .paper-list-check.yml',
      '  crossref: on # default',
      '  NeurIPS: [ NIPS ] # .paper-list-check.yml',
      'time-budget: 90m # .paper-list-check.yml',
      'output: [ json=x.json ] # argument',
      'max-age: 7d # argument',
      'fail-on: error # default',
      'cache: null # default',
    ])
      expect(lines).toContain(line)
  })

  test('has every option of the configuration, as it would be written there', async () => {
    const data = parse(await command(['--print-config']))
    const settings = Object.values(OPTIONS).flatMap((row) => row.configuration ?? [])
    expect(Object.keys(data)).toEqual(expect.arrayContaining(settings))
    const said = Object.entries(data).filter(([name, value]) => settings.includes(name) && value !== null)
    const text = JSON.stringify(Object.fromEntries(said.filter(([, value]) => !isEmpty(value))))
    const names = { rules: rules.map(({ name }) => name), formats: [] }
    const { rules: levels, sources, ...rest } = readConfig('c.yml', text, names)
    expect(defaults).toMatchObject(rest)
    expect(levels).toEqual(Object.fromEntries(rules.map(({ name, severity }) => [name, severity])))
    expect(sources).toEqual(Object.fromEntries(SOURCES.map((name) => [name, true])))
  })
  const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0

  test('is JSON for programs', async () => {
    configure(CONFIG)
    const data = JSON.parse(await command([...argv, '--format', 'json']))
    expect(data).toMatchObject({
      pdf: { value: 'auto', from: 'default' },
      files: { value: ['a.md', 'b.md'], from: '.paper-list-check.yml' },
      rules: { 'moved-link': { value: 'notice', from: 'argument' } },
      format: { value: 'json', from: 'argument' },
    })
  })

  test('tells no secret, and nothing that a terminal acts on', async () => {
    configure('files: "a\\u202e\\e[2J\\n::error::x.md"\nvenues: { "x\\u009b2J": ["y\\u202e"] }\n')
    const text = await command(['--print-config'], { env: { GITHUB_TOKEN: 'ghp_secret' } })
    expect(text).not.toContain('ghp_secret')
    expect(text).not.toMatch(/[\u202e\u009b\u001b]|^\s*::/m)
    const json = await command(['--print-config', '--format', 'json'])
    expect(json).not.toMatch(/[\u202e\u009b\u001b]|^\s*::/m)
  })
})
