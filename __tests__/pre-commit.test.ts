/** The hook, by the real pre-commit: from a clone of this repository, without a network, on commits. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { built } from './support/built.ts'

const version = spawnSync('pre-commit', ['--version'], { encoding: 'utf8' })
const missing = version.status === 0 ? '' : ' (skipped: pre-commit is not installed)'
const LIST = '# Papers\n\n- [Old](#gone-before)\n\n## Solvers\n'

describe.skipIf(missing !== '')(`on commits${missing}`, () => {
  const home = mkdtempSync(join(tmpdir(), 'plc-home-'))
  const env = {
    ...{
      PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
      HOME: home,
      PRE_COMMIT_HOME: join(home, 'hooks'),
    },
    // whatever would be fetched, fails
    ...{ https_proxy: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9', PRE_COMMIT_COLOR: 'never' },
  }
  const run = (cwd: string, program: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' })
    return { status, words: stdout + stderr }
  }
  const git = (cwd: string, ...args: string[]) => {
    const done = run(cwd, 'git', ...args)
    if (args[0] !== 'commit') expect(done.status, done.words).toBe(0)
    return done
  }
  function repository(cwd: string): string {
    git(cwd, 'init', '-q', '-b', 'main')
    git(cwd, 'config', 'user.email', 'a@example.org')
    git(cwd, 'config', 'user.name', 'A')
    return cwd
  }

  let [source, revision] = ['', '']
  beforeAll(() => {
    source = repository(built(['.pre-commit-hooks.yaml', 'package.json']))
    git(source, 'add', '.')
    git(source, 'commit', '-qm', 'Release')
    revision = git(source, 'rev-parse', 'HEAD').words.trim()
  })

  /** A repository of lists with the hook installed; nothing is committed yet. */
  function lists(more = ''): string {
    const cwd = repository(mkdtempSync(join(tmpdir(), 'plc-lists-')))
    const config = `repos:\n  - repo: ${source}\n    rev: ${revision}\n    hooks:\n      - id: paper-list-check\n${more}`
    writeFileSync(join(cwd, '.pre-commit-config.yaml'), config)
    writeFileSync(join(cwd, 'README.md'), LIST)
    writeFileSync(join(cwd, 'notes.txt'), '[Not a list](#nowhere)\n')
    expect(run(cwd, 'pre-commit', 'install').status).toBe(0)
    return cwd
  }
  const commit = (cwd: string) => {
    git(cwd, 'add', '.')
    return git(cwd, 'commit', '-qm', 'Change')
  }
  /** As it was before anybody thought of the hook. */
  const old = (cwd: string) => {
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-qnm', 'Old')
    return cwd
  }

  test('a commit with a fault is stopped, and told why; old faults are not told', () => {
    const cwd = old(lists())
    appendFileSync(join(cwd, 'README.md'), '\n- [New](#gone-now)\n')
    const { status, words } = commit(cwd)
    expect(status).toBe(1)
    expect(words).toMatch(/Paper List Check\.+Failed/)
    expect(words).toContain('gone-now')
    expect(words).not.toContain('gone-before')
    // nothing that does not block the commit
    expect(words).not.toMatch(/not checked|compared with|requests/i)
    expect(git(cwd, 'log', '--format=%s').words).toBe('Old\n')
  })

  test('a commit without one passes, and one that touches no list asks nothing', () => {
    const cwd = old(lists())
    appendFileSync(join(cwd, 'README.md'), '\n- [New](#solvers)\n')
    expect(commit(cwd)).toMatchObject({
      status: 0,
      words: expect.stringMatching(/Paper List Check\.+Passed/),
    })
    appendFileSync(join(cwd, 'notes.txt'), 'x\n')
    expect(commit(cwd)).toMatchObject({
      status: 0,
      words: expect.stringMatching(/Paper List Check\.+\(no files/),
    })
  })

  test('in the first commit everything is new', () => {
    const { status, words } = commit(lists())
    expect(status).toBe(1)
    expect(words).toContain('gone-before')
  })

  test('arguments are replaced as the documentation says', () => {
    const cwd = old(lists('        args: [--offline, --fail-on, warning]\n'))
    expect(run(cwd, 'pre-commit', 'run', '--all-files')).toMatchObject({
      status: 1,
      words: expect.stringContaining('gone-before'),
    })
  })
})
