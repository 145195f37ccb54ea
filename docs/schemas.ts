/** `npm run docs`: the schema of the configuration from the table of options, and the report's types from its schema. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from 'json-schema-to-typescript'
import { LEVELS, OPTIONS, type OptionRow, SOURCES } from '../src/model/option-table.ts'
import { schemaUrl } from '../src/model/pages.ts'
import { rules } from '../src/rules/index.ts'
import { defaultOf, meanings } from '../src/settings/shown.ts'
import { TIME, UNITS } from '../src/settings/values.ts'

const root = join(import.meta.dirname, '..')
type Schema = Readonly<Record<string, unknown>>

const text: Schema = { type: 'string', minLength: 1 }
const texts: Schema = { anyOf: [text, { type: 'array', minItems: 1, items: text }] }

/** What settings/values.ts reads; a test compares the two value by value. */
function schemaOf(row: OptionRow): Schema {
  switch (row.type) {
    case 'choice':
      return { enum: Object.keys(row.values) }
    case 'time':
      return time(row)
    case 'words':
      return texts
    case 'levels':
      return levels
    case 'switches':
      return switches
    case 'aliases':
      return { type: 'object', additionalProperties: texts }
    default:
      return text
  }
}

/** A unit that is longer than the longest time is left out; where a number alone means nothing, a unit is needed. */
function time({ bareMinutes, max }: Extract<OptionRow, { type: 'time' }>): Schema {
  const units = Object.keys(UNITS).filter((unit) => (UNITS[unit] ?? 0) <= max)
  const pattern = TIME.source.replace('smhdw', units.join(''))
  if (!bareMinutes) return { type: 'string', pattern: pattern.replace('])?', '])') }
  const most = max < Infinity ? { maximum: max / 60_000 } : {}
  return {
    anyOf: [
      { type: 'string', pattern },
      { type: 'number', exclusiveMinimum: 0, ...most },
    ],
  }
}

/** YAML 1.1 reads `off` as false, and so do some editors. */
const levels: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    rules.map(({ name, summary }) => [name, { description: summary, enum: [...LEVELS, false] }]),
  ),
}
const switches: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(SOURCES.map((name) => [name, { enum: ['on', 'off', true, false] }])),
}

function configSchema(): Schema {
  const rows = Object.values(OPTIONS).filter((row) => row.configuration !== undefined)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaUrl('config'),
    title: 'paper-list-check’s configuration: .paper-list-check.yml',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(rows.map((row) => [row.configuration, described(row)])),
  }
}

function described(row: OptionRow): Schema {
  const fallback = defaultOf(row)
  const description = `${row.description}${meanings(row)}${fallback === '' ? '' : ` (default: ${fallback})`}`
  return { description, ...schemaOf(row) }
}

/** The types of the JSON report: `CheckReport`, and `Reported…` for each object that its schema defines. */
function reportTypes(): Promise<string> {
  const { $defs, ...schema } = JSON.parse(readFileSync(join(root, 'docs/report.schema.json'), 'utf8'))
  const named = Object.entries<Schema>($defs)
    .filter(([, one]) => one['type'] === 'object')
    .map(([key, one]) => [
      key,
      { ...one, title: `Reported${key.replace(/^./, (letter) => letter.toUpperCase())}` },
    ])
  return compile(inlined({ ...schema, $defs: Object.fromEntries(named) }, $defs), 'CheckReport', {
    bannerComment: '// Written by `npm run docs` from docs/report.schema.json.',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
}

/** A schema in which references to what is no object are replaced by what they stand for. */
function inlined(schema: Schema, definitions: Readonly<Record<string, Schema>>): Schema {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    const { $ref, ...rest } = node as Schema
    const target = definitions[String($ref).replace('#/$defs/', '')]
    const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, walk(value)]))
    if (target === undefined || target['type'] === 'object')
      return $ref === undefined ? own : { $ref, ...own }
    return { ...target, ...own }
  }
  return { ...(walk(schema) as Schema), title: 'CheckReport' }
}

/** Files that are written as a whole, and how. */
export const WHOLE: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/config.schema.json': () => `${JSON.stringify(configSchema(), null, 2)}\n`,
  'src/model/json-report.ts': reportTypes,
}

if (import.meta.main)
  for (const [file, text] of Object.entries(WHOLE)) writeFileSync(join(root, file), await text())
