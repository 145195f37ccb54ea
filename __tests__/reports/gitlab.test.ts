/** GitLab's code quality report, as its manual describes it. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { gitlab } from '../../src/reports/gitlab.ts'
import { everywhere, finding, fix, NAMED, obeyed, reportOf } from '../support/findings.ts'
import { sample } from '../support/report.ts'

/** GitLab manual, "Code Quality report format"; GitLab publishes no schema of it. */
const valid = new Ajv2020({ strict: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', pattern: '^[a-z-]+$' },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./)' },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
})
function read(report: Report) {
  const data = JSON.parse(gitlab(report))
  expect(valid(data), JSON.stringify(valid.errors)).toBe(true)
  return data
}

test.each([sample(), sample({ text: '' }), sample({ path: './a.md' })])(
  'report %# has its form',
  (report) => {
    expect(read(report)).toHaveLength(report.findings.length)
  },
)

test('an issue is a finding, with its correction', () => {
  const [one] = read(reportOf({ findings: [finding({ message: 'It is dead.', fix: fix('Write y.') })] }))
  expect(one).toEqual({
    description: 'It is dead. Write y.',
    check_name: 'dead-link',
    fingerprint: '0123456789abcdef',
    severity: 'major',
    location: { path: 'README.md', lines: { begin: 1 } },
  })
})

test('severities are GitLab’s, the worst the worst', () => {
  const findings = (['error', 'warning', 'notice'] as const).map((severity) => finding({ severity }))
  const severities = read(reportOf({ findings })).map(({ severity }: { severity: string }) => severity)
  expect(severities).toEqual(['major', 'minor', 'info'])
})

test('what does not count is not told', () => {
  const quiet = (['suppressed', 'outside-change', 'known-before'] as const).map((quiet) => finding({ quiet }))
  expect(read(reportOf({ findings: quiet }))).toEqual([])
})

test('fingerprints differ, even of findings that say the same', () => {
  const text = '- [a](#nowhere)\n- [a](#nowhere)\n- [a](#nowhere)\n'
  const prints = [...read(sample({ text })), ...read(sample({ text, path: 'b.md' }))].map(
    ({ fingerprint }) => fingerprint,
  )
  expect(prints).toHaveLength(6)
  expect(new Set(prints).size).toBe(6)
})

test.each(NAMED)('%s is one line of words, and printing it does nothing', (_, text) => {
  const printed = gitlab(everywhere(text || ' '))
  expect(obeyed(printed)).toEqual([])
  for (const { description } of JSON.parse(printed)) expect(description).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
})
