/** The release workflow's shell scripts, run with a fake `gh` and `git` that record their arguments; version, tags and changelog. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (path: string): string => readFileSync(path, 'utf8')
const { jobs } = parse(read('.github/workflows/release.yml'))
const script = (job: string, name: string): string =>
  jobs[job].steps.find((one: { name?: string }) => one.name?.startsWith(name)).run

/** Runs a step's script as the runner does. `tags` exist already; `asked` are the calls of `gh` and `git`. */
function act(text: string, tag: string, tags: readonly string[] = [], cwd = '.') {
  const folder = mkdtempSync(join(tmpdir(), 'plc-release-'))
  const asked = join(folder, 'asked')
  const answer = `case "$*" in
    *matching-refs*) printf '%s\\n' ${tags.map((one) => `refs/tags/${one}`).join(' ')} ;;
    *git/ref/tags/*) ${tags.includes(tag.replace(/\..*/, '')) ? 'true' : 'false'} ;;
    *release\\ view*) false ;;
  esac`
  for (const name of ['gh', 'git']) {
    writeFileSync(join(folder, name), `#!/bin/bash\necho "${name} $*" >>"${asked}"\n${answer}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  writeFileSync(asked, '')
  writeFileSync(join(folder, 'step.sh'), text)
  const env = {
    GITHUB_REF_NAME: tag,
    GITHUB_SHA: 'c0ffee',
    GH_REPO: 'o/r',
    PATH: `${folder}:${process.env['PATH']}`,
  }
  const { status } = spawnSync('bash', ['-e', join(folder, 'step.sh')], { env, cwd, encoding: 'utf8' })
  return { status, asked: read(asked).trim().split('\n') }
}

const move = (tag: string, tags: readonly string[]) => act(script('publish', 'Move'), tag, tags)

test('the major tag moves to a newer version', () => {
  const { status, asked } = move('v1.10.0', ['v1.2.0', 'v1.9.3', 'v1.10.0', 'v1'])
  expect(status).toBe(0)
  expect(asked.at(-1)).toBe('gh api -X PATCH repos/o/r/git/refs/tags/v1 -f sha=c0ffee -F force=true --silent')
})

test('a first version makes it', () => {
  const { status, asked } = move('v2.0.0', ['v2.0.0'])
  expect(status).toBe(0)
  expect(asked.at(-1)).toBe('gh api repos/o/r/git/refs -f ref=refs/tags/v2 -f sha=c0ffee --silent')
})

test('a patch of an older version leaves it where it is', () => {
  const { status, asked } = move('v1.9.4', ['v1.9.4', 'v1.10.0', 'v1'])
  expect(status).toBe(0)
  expect(asked).toHaveLength(1)
})

test('a version that was only tried does not hold it back', () => {
  expect(move('v1.2.3', ['v1.2.3', 'v1.3.0-rc1', 'v1']).asked.at(-1)).toContain('PATCH')
})

describe('before anything is built', () => {
  const check = (tag: string, released = '1.2.3') => {
    const folder = mkdtempSync(join(tmpdir(), 'plc-release-'))
    writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }')
    writeFileSync(join(folder, 'CHANGELOG.md'), `## [Unreleased]\n\n## [${released}] - 2026-12-01\n`)
    return act(script('verify', 'The tag'), tag, [], folder)
  }

  test('a tag of the version, with its changes written down, is accepted if main has it', () => {
    expect(check('v1.2.3')).toEqual({ status: 0, asked: ['git merge-base --is-ancestor c0ffee origin/main'] })
  })

  test('a tag that is not the version of package.json stops the release', () => {
    expect(check('v1.2.4').status).not.toBe(0)
  })

  test('a version that the changelog does not have stops the release', () => {
    expect(check('v1.2.3', '1.2.2').status).not.toBe(0)
    expect(check('v1.2.3', '1x2x3').status).not.toBe(0)
  })
})

test('README, SECURITY and the examples use the major tag that this version moves', () => {
  const { version } = JSON.parse(read('package.json'))
  const folder = 'examples/workflows'
  const files = ['README.md', ...readdirSync(folder).map((name) => join(folder, name))]
  const used = files.flatMap((path) => read(path).match(/paper-list-check(?:\/[\w./-]+)?@v[\w.]+/g) ?? [])
  expect(used.length).toBeGreaterThan(5)
  expect([...new Set(used.map((use) => use.replace(/.*@/, '')))]).toEqual([`v${version.split('.')[0]}`])
  expect(read('SECURITY.md')).toContain(`\`v${version.split('.')[0]}\` moves with each release`)
})

test('the changelog has the form that keepachangelog.com describes', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)
  expect(headings[0]).toBe('[Unreleased]')
  for (const heading of headings.slice(1)) expect(heading).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/)
  const kinds = [...read('CHANGELOG.md').matchAll(/^### (.*)$/gm)].map(([, kind]) => kind)
  for (const kind of kinds) expect(kind).toMatch(/^(?:Added|Changed|Deprecated|Removed|Fixed|Security)$/)
})

test('the job that runs third-party packages is read-only, and the others wait for it', () => {
  expect(jobs.verify.permissions).toEqual({ contents: 'read' })
  expect([jobs.attest.needs, jobs.npm.needs, jobs.publish.needs]).toEqual(['verify', 'attest', 'npm'])
})

describe('the npm package', () => {
  const publish = (known: boolean) => {
    const folder = mkdtempSync(join(tmpdir(), 'plc-npm-'))
    const view = known ? 'echo 1.2.3' : 'exit 1'
    const asked = join(folder, 'asked')
    const fake = `#!/bin/bash\necho "npm $*" >>"${asked}"\n[ "$1" = view ] && { ${view}; }\nexit 0\n`
    writeFileSync(join(folder, 'npm'), fake, { mode: 0o755 })
    const env = { GITHUB_REF_NAME: 'v1.2.3', PATH: `${folder}:${process.env['PATH']}` }
    const { status } = spawnSync('bash', ['-ec', script('npm', 'Publish')], { env })
    return { status, asked: read(asked).trim().split('\n') }
  }

  test('is published once, by a job that runs nothing of anybody else', () => {
    expect(publish(false)).toEqual({
      status: 0,
      asked: ['npm view paper-list-check@1.2.3 version', 'npm publish --ignore-scripts'],
    })
    expect(publish(true).asked).toHaveLength(1)
    const steps: { uses?: string; run?: string }[] = jobs.npm.steps
    expect(steps.filter(({ run }) => run)).toHaveLength(1)
    expect(jobs.npm.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
    expect(JSON.stringify(jobs.npm)).not.toMatch(/secrets\.|TOKEN/)
  })

  test('has a provenance, and is public', () => {
    const { publishConfig, private: hidden } = JSON.parse(read('package.json'))
    expect({ publishConfig, hidden }).toEqual({
      publishConfig: { access: 'public', provenance: true },
      hidden: undefined,
    })
  })
})

test('what names a version in the documentation names this one', () => {
  const { version } = JSON.parse(read('package.json'))
  expect(read('docs/pre-commit.md')).toContain(`rev: v${version}\n`)
  expect(read('docs/docker.md')).toContain(`paper-list-check.git#v${version}\n`)
  expect(read('examples/gitlab-ci.yml')).toContain(`paper-list-check@${version.split('.')[0]}\n`)
})
