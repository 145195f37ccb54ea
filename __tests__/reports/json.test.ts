/** The schema is the shape that DESIGN gives the JSON report, no more and no less. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { json } from '../../src/reports/json.ts'
import { everywhere, finding, fix, NAMED, obeyed, reportOf } from '../support/findings.ts'
import { sample } from '../support/report.ts'

type Schema = { readonly [key: string]: unknown }
const schema = JSON.parse(readFileSync('docs/report.schema.json', 'utf8')) as Schema
const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
const read = (text: string) => {
  const data = JSON.parse(text)
  expect(valid(data), JSON.stringify(valid.errors)).toBe(true)
  return data
}

test('every object of the schema is closed and every field is required', () => {
  const open: unknown[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, additionalProperties, properties, required } = node as Schema
    // a map by name has no fields
    if (type === 'object' && properties !== undefined) {
      const names = Object.keys(properties as object).toSorted()
      const all = JSON.stringify((required as string[]).toSorted()) === JSON.stringify(names)
      if (additionalProperties !== false || !all) open.push(names)
    }
    Object.values(node).forEach(visit)
  }
  visit(schema)
  expect(open).toEqual([])
})

test('has the fields of DESIGN, in its order', () => {
  const keys = (data: object) => Object.keys(data).join(' ')
  const unread = [{ path: 'README.md', line: 1, why: 'no title was recognised' }]
  const data = read(json({ ...sample(), findings: [finding({ fix: fix() })], unread }))
  expect(data.version).toBe(1)
  expect(data.$schema).toBe(schema['$id'])
  expect(keys(data)).toBe('$schema version lists links findings unchecked unread checked baseline summary')
  const [list] = data.lists
  expect(keys(list)).toBe('path entries')
  expect(keys(list.entries[0])).toBe('line endLine title authors etAl venue year arxivId links records')
  expect(keys(list.entries[0].links[0])).toBe('url role line column')
  expect(keys(data.links[0])).toBe('url status httpStatus movedTo reason evidence repository')
  expect(keys(data.findings[0])).toBe(
    'rule severity path line column endLine endColumn message subject expected actual evidence fix quiet judgement fingerprint',
  )
  expect(keys(data.findings[0].fix)).toBe('description safe edits')
  expect(keys(data.findings[0].fix.edits[0])).toBe('start end text')
  expect(keys(data.unchecked[0])).toBe('reference reason places')
  expect(keys(data.unchecked[0].places[0])).toBe('path line')
  expect(keys(data.unread[0])).toBe('path line why')
  expect(keys(data.checked)).toBe('entries byRecord bySource unanswered')
  expect(keys(data.summary)).toBe(
    'lists entries links errors warnings notices fixable unchecked requests durationMs finishedAt verdict',
  )
})

test.each([
  ['a field too many', (data: Schema) => ({ ...data, more: 1 })],
  ['a field too few', ({ summary, ...data }: Schema) => data],
  ['another version', (data: Schema) => ({ ...data, version: 2 })],
  [
    'another verdict',
    (data: Schema) => ({ ...data, summary: { ...(data['summary'] as Schema), verdict: 'ok' } }),
  ],
  ['line 0', (data: Schema) => ({ ...data, findings: [{ ...(data['findings'] as Schema[])[0], line: 0 }] })],
])('%s is refused', (_, change) => expect(valid(change(JSON.parse(json(sample()))))).toBe(false))

test('findings that are quiet are there, and are in no count', () => {
  const quiet = ['suppressed', 'outside-change', 'known-before'] as const
  const data = read(json(reportOf({ findings: [finding(), ...quiet.map((why) => finding({ quiet: why }))] })))
  expect(data.findings.map((one: Schema) => one['quiet'])).toEqual([null, ...quiet])
  expect(data.summary.errors).toBe(1)
})

test('a pinned paper is told by its id without version; an entry that says nothing by nulls', () => {
  const pinned =
    '- **A Paper About Things**, arXiv 2024.\n\n  *Doe, Jane, et al.*\n\n  [[Paper](https://arxiv.org/abs/2401.00001v3)]\n'
  const [entry] = read(json(sample({ text: pinned }))).lists[0].entries
  expect(entry).toMatchObject({ arxivId: '2401.00001', etAl: true, authors: ['Doe, Jane'], year: 2024 })
})

test.each(NAMED)('%s comes out as it went in, and printing it does nothing', (_, text) => {
  const report = everywhere(text || ' ')
  const printed = json(report)
  const data = read(printed)
  const whole = text.toWellFormed() || ' '
  expect(data.findings[0].message.toWellFormed()).toBe(whole)
  expect(data.links[0].url.toWellFormed()).toBe(whole)
  expect(obeyed(printed)).toEqual([])
  expect(printed).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/,
  )
})
