/** The recipe for GitLab: held to GitLab's own schema of pipelines, which gitlab-ci-local carries, and run. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const require = createRequire(import.meta.url)
const linter = join(dirname(require.resolve('gitlab-ci-local/package.json')), 'dist', 'index.js')
const recipe = readFileSync('examples/gitlab-ci.yml', 'utf8')

/** A repository with one commit on main, and one more on a branch that adds a faulty line. */
function repository(files: Readonly<Record<string, string>> = {}): string {
  const cwd = mkdtempSync(join(tmpdir(), 'plc-gitlab-'))
  const git = (...args: string[]) => execFileSync('git', args, { cwd, stdio: 'ignore' })
  git('init', '-q', '-b', 'main')
  git('config', 'user.email', 'a@example.org')
  git('config', 'user.name', 'A')
  git('remote', 'add', 'origin', 'https://gitlab.example/group/lists.git')
  writeFileSync(join(cwd, 'README.md'), '# Papers\n\n- [Old](#gone-before)\n\n## Solvers\n')
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
  git('add', '.')
  git('commit', '-qm', 'One')
  return cwd
}

function lint(text: string) {
  const cwd = repository({ '.gitlab-ci.yml': text })
  const { status, stderr, stdout } = spawnSync(process.execPath, [linter, '--list'], {
    cwd,
    encoding: 'utf8',
  })
  return { status, words: stderr + stdout }
}

test('is what GitLab’s schema says', () => {
  const { status, words } = lint(recipe)
  expect({ status, validated: /json schema validated/.test(words) }).toEqual({ status: 0, validated: true })
})

test.each([
  ['codequality:', 'codequalities:'],
  ['resource_group:', 'resource_groups:'],
  ['when: always\n    expire_in', 'when: ever\n    expire_in'],
])('%s instead of %s is seen', (from, to) => {
  expect(recipe).toContain(from)
  expect(lint(recipe.replace(from, to)).status).not.toBe(0)
})

describe('its script', () => {
  const { script, variables, artifacts, cache } = parse(recipe).papers
  function runIn(cwd: string, env: Readonly<Record<string, string>>) {
    // what GitLab's runner does, with this source for the published package, and nobody asked
    const bin = mkdtempSync(join(tmpdir(), 'plc-npx-'))
    const command = `${process.execPath} ${resolve('src/bin/cli.ts')} --offline`
    const shim = `#!/bin/sh\n[ "$1 $2" = "--yes paper-list-check@1" ] || exit 9\nshift 2\nexec ${command} "$@"\n`
    writeFileSync(join(bin, 'npx'), shim, { mode: 0o755 })
    const surroundings = { PATH: `${bin}:${process.env['PATH']}`, ...variables, ...env }
    return spawnSync('sh', ['-ec', script.join('\n')], { cwd, env: surroundings, encoding: 'utf8' })
  }
  const issuesIn = (cwd: string) => JSON.parse(readFileSync(join(cwd, artifacts.reports.codequality), 'utf8'))

  test('checks the whole list, and leaves the reports where the job says', () => {
    const cwd = repository()
    const { status, stderr } = runIn(cwd, { FAIL_ON: 'warning' })
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(issuesIn(cwd)).toMatchObject([{ check_name: 'broken-anchor', location: { path: 'README.md' } }])
    expect(readFileSync(join(cwd, artifacts.reports.junit), 'utf8')).toContain('<testsuite name="README.md"')
    expect(cache.paths).toEqual(['.paper-list-check.cache.json'])
    expect(runIn(cwd, { FAIL_ON: 'never' }).status).toBe(0)
  })

  test('on a merge request, tells only of what it touches', () => {
    const cwd = repository()
    const base = execFileSync('git', ['rev-parse', 'HEAD'], { cwd, encoding: 'utf8' }).trim()
    const text = readFileSync(join(cwd, 'README.md'), 'utf8')
    writeFileSync(join(cwd, 'README.md'), `${text}\n- [New](#gone-now)\n`)
    execFileSync('git', ['commit', '-qam', 'Two'], { cwd })
    runIn(cwd, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })
    expect(issuesIn(cwd)).toMatchObject([{ location: { lines: { begin: 7 } } }])
  })
})
