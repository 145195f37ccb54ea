/** The configuration's schema takes what the command takes, and refuses what it refuses. */
import { globSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { OPTIONS } from '../../src/model/option-table.ts'
import { rules } from '../../src/rules/index.ts'
import { readConfig } from '../../src/settings/config.ts'
import { UsageError } from '../../src/settings/usage-error.ts'

const schema = JSON.parse(readFileSync('docs/config.schema.json', 'utf8'))
const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
const names = { rules: rules.map(({ name }) => name), formats: [] }

function isRead(text: string): boolean {
  try {
    readConfig('c.yml', text, names)
    return true
  } catch (error) {
    if (error instanceof UsageError) return false
    throw error
  }
}

const settings = Object.values(OPTIONS).flatMap(({ configuration }) => configuration ?? [])
const VALUES: readonly unknown[] = [
  ...['x', '', 'error', 'warning', 'never', 'off', 'pass', 'api', 'auto', 'a.md', '!a.md', 'on'],
  ...['10m', '7d', '90 s', '1.5h', '4', 'm', '12y', '-1m', '12345d', '7d '],
  ...[0, 4, 4.5, -1, true, false, null],
  ...[[], ['a'], ['a', 'b'], ['a', ''], [['a']], [1], [null]],
  ...[{}, { a: 'b' }, { a: ['b', 'c'] }, { a: null }, { a: 1 }],
  ...[
    { 'dead-link': 'off' },
    { 'dead-link': false },
    { 'dead-link': true },
    { 'dead-link': 'loud' },
    { 'dead-lnk': 'off' },
  ],
  ...[
    { crossref: 'on' },
    { crossref: true },
    { crossref: 'yes' },
    { dblp: false, pages: 'off' },
    { crossreff: 'on' },
  ],
]

describe('setting by setting', () => {
  test.each(settings)('%s', (name) => {
    const disagreed = VALUES.filter((value) => {
      const text = stringify({ [name]: value })
      return isRead(text) !== valid(parse(text))
    })
    expect(disagreed).toEqual([])
    expect(VALUES.some((value) => valid({ [name]: value }))).toBe(true)
  })

  test('an unknown one, none, and what is no map', () => {
    const texts = ['file: a.md\n', '', '{}\n', '# nothing\n', '- a\n', 'a\n', '7\n']
    expect(texts.map((text) => [text, valid(parse(text))])).toEqual(texts.map((text) => [text, isRead(text)]))
  })

  test('all that the table has, and no more', () => {
    expect(Object.keys(schema.properties)).toEqual(settings)
  })
})

test('the configurations that the documentation shows are what the schema says', () => {
  const pages = ['README.md', ...globSync('docs/*.md')]
  const shown = pages.flatMap((page) => [
    ...readFileSync(page, 'utf8').matchAll(
      /```yaml\n((?:#.*\n)*(?:files|rules|fail-on|venues|sources|baseline)[:][\s\S]*?)```/g,
    ),
  ])
  expect(shown.length).toBeGreaterThan(0)
  for (const [, text = ''] of shown) expect(valid(parse(text)), JSON.stringify(valid.errors)).toBe(true)
})

test('the documentation tells editors of it', () => {
  expect(readFileSync('docs/configuration.md', 'utf8')).toContain(
    `# yaml-language-server: $schema=${schema.$id}\n`,
  )
})
