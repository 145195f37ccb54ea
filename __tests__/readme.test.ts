/** The documentation agrees with the code. Generated tables are tested in settings/generated.test.ts. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
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

test('the workflow that it shows is short, and uses what action.yml has', () => {
  const shown = /```yaml\n(on:[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const workflow = parse(shown)
  expect(shown.trim().split('\n').length).toBeLessThanOrEqual(15)
  expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'read' })
  expect(workflow.jobs.papers.steps).toHaveLength(2)
})

test.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md'])(
  '%s: relative links lead somewhere',
  (page) => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, to = '']) => to,
    )
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((to) => !existsSync(join(dirname(page), to)))).toEqual([])
  },
)

test('every script that CONTRIBUTING.md names is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const named = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/npm run ([\w:]+)/g)]
  for (const [, name = ''] of named) expect(scripts).toHaveProperty([name])
})
