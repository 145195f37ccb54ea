/** The README tells the truth: its tables are generated (settings/generated.test.ts), its examples work. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../src/rules/index.ts'
import { readConfig } from '../src/settings/config.ts'

const readme = readFileSync('README.md', 'utf8')
const action = parse(readFileSync('action.yml', 'utf8'))

test('every output is named', () => {
  for (const name of Object.keys(action.outputs)) expect(readme).toContain(`\`${name}\``)
})

test('the configuration that it shows is read', () => {
  const shown = /```yaml\n(files:[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const names = { rules: rules.map((rule) => rule.name), formats: [] }
  expect(readConfig('.paper-list-check.yml', shown, names)).toMatchObject({
    failOn: 'warning',
    timeBudget: 600_000,
  })
})

test('the workflow that it shows is at most eight lines, and uses what action.yml has', () => {
  const shown = /```yaml\n(on:[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const workflow = parse(shown)
  expect(shown.trim().split('\n').length).toBeLessThanOrEqual(8)
  expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'read' })
  expect(workflow.jobs.papers.steps).toHaveLength(2)
})

describe('links', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '')
  test.each(links)('%s is there', (path) => expect(existsSync(path)).toBe(true))
})
