/** The release workflow: its shell scripts, run beside a `gh` and a `git` that only write down what they are asked. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (path: string): string => readFileSync(path, 'utf8')
const { jobs } = parse(read('.github/workflows/release.yml'))
const script = (job: string, name: string): string =>
  jobs[job].steps.find((one: { name?: string }) => one.name?.startsWith(name)).run

/** Runs a step's script as the runner does, beside a `gh` and a `git` that write down what they are asked. */
function act(text: string, tag: string, tags: readonly string[] = []) {
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
  const { status } = spawnSync('bash', ['-e', join(folder, 'step.sh')], { env, encoding: 'utf8' })
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

test('a mended older version leaves it where it is', () => {
  const { status, asked } = move('v1.9.4', ['v1.9.4', 'v1.10.0', 'v1'])
  expect(status).toBe(0)
  expect(asked).toHaveLength(1)
})

test('a version that was only tried does not hold it back', () => {
  expect(move('v1.2.3', ['v1.2.3', 'v1.3.0-rc1', 'v1']).asked.at(-1)).toContain('PATCH')
})

test('a tag that is not the version of package.json stops it before anything is built', () => {
  const { version } = JSON.parse(read('package.json'))
  const text = script('verify', 'The tag')
  expect(act(text, `v${version}`)).toEqual({
    status: 0,
    asked: ['git merge-base --is-ancestor c0ffee origin/main'],
  })
  expect(act(text, 'v99.0.0').status).not.toBe(0)
})

test('what runs packages of others may only read, and everything waits for it', () => {
  expect(jobs.verify.permissions).toEqual({ contents: 'read' })
  expect([jobs.attest.needs, jobs.publish.needs]).toEqual(['verify', 'attest'])
})
