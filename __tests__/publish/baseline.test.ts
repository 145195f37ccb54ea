/** The Action with a baseline: whose is believed, and what is left to say. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/index.ts'
import { anchors, EVERYTHING, onGithub } from '../support/on-github.ts'
import { BASE_SHA, HEAD_SHA, home, modified, open, patchOf } from '../support/pulls.ts'

const { internet, act, allow } = await onGithub()
beforeEach(() => allow(EVERYTHING))

/** An old list with three hundred faults. */
const OLD = `# A List\n\n${anchors(300)}\n`
const NEW = `${OLD}- [News](#no-such-news)\n`
const baselineOf = async (text: string) => {
  const cwd = mkdtempSync(join(tmpdir(), 'plc-baseline-'))
  writeFileSync(join(cwd, 'README.md'), text)
  const quiet = { write: () => true }
  const argv = ['--offline', '--write-baseline', '--baseline', 'known.json']
  await main(argv, { env: {}, cwd, stdin: async () => new Uint8Array(), stdout: quiet, stderr: quiet })
  return readFileSync(join(cwd, 'known.json'), 'utf8')
}
const known = await baselineOf(OLD)
const inputs = { baseline: 'known.json', 'fail-on': 'warning' }

describe.each(['schedule', 'push', 'workflow_dispatch'])('%s', (event) => {
  test('of an old list nothing is said', async () => {
    home(internet.world)
    const { status, outputs, annotations, log } = await act({
      ...{ event, inputs, files: { 'README.md': OLD, 'known.json': known } },
    })
    expect({ status, annotations }).toEqual({ status: 0, annotations: [] })
    expect(outputs).toMatchObject({ warnings: '0', verdict: 'pass' })
    expect(log).not.toContain('no longer')
  })

  test('one new fault is told alone', async () => {
    home(internet.world)
    const { status, outputs } = await act({
      ...{ event, inputs, files: { 'README.md': NEW, 'known.json': known } },
    })
    expect(status).toBe(1)
    expect(outputs).toMatchObject({ warnings: '1', verdict: 'fail' })
    const [run] = home(internet.world).checkRuns ?? []
    expect(run?.output.annotations.map(({ start_line }) => start_line)).toEqual([303])
  })
})

test('a baseline that is not there fails the step', async () => {
  const { status, log } = await act({ event: 'schedule', inputs, files: { 'README.md': OLD } })
  expect(status).toBe(1)
  expect(log).toContain('known.json: no such baseline')
})

test('what no longer occurs is one line in the log', async () => {
  home(internet.world)
  const files = { 'README.md': OLD.replace(`${anchors(2)}\n`, ''), 'known.json': known }
  const { status, log } = await act({ event: 'schedule', inputs, files })
  expect(status).toBe(0)
  expect(log).toContain('known.json: 2 findings of this baseline no longer occur')
})

describe.each(['pull_request', 'pull_request_target'])('%s', (event) => {
  /** With the whole list counting, so that only the baseline keeps the old faults quiet. */
  const pull = (own: string, text: string, base: Record<string, string>) => {
    const head = { 'README.md': text, 'known.json': own }
    const opened = open(internet, {
      ...{ files: [modified(patchOf(OLD, text))], head, from: 'stranger/awesome' },
    })
    const repository = home(internet.world)
    repository.files = { ...repository.files, [BASE_SHA]: base }
    const files = event === 'pull_request' ? head : {}
    return act({ ...opened, event, files, inputs: { ...inputs, scope: 'all' } })
  }

  test('one new fault is told alone', async () => {
    const { status, outputs } = await pull(known, NEW, { 'known.json': known })
    expect(status).toBe(1)
    expect(outputs).toMatchObject({ warnings: '1' })
  })

  test('what the pull request itself accepts counts all the same', async () => {
    const { outputs } = await pull(await baselineOf(NEW), NEW, { 'known.json': known })
    expect(outputs).toMatchObject({ warnings: '1', verdict: 'fail' })
  })

  test('where the base branch has none, all counts, and that is said', async () => {
    const { outputs, log } = await pull(known, OLD, {})
    expect(outputs).toMatchObject({ warnings: '300' })
    expect(log).toContain(
      'known.json: there is no such baseline on the base branch, so no finding is taken as known before.',
    )
  })
})

test('a merge queue believes the branch it merges into', async () => {
  const repository = home(internet.world)
  repository.compares = { [`${BASE_SHA}...${HEAD_SHA}`]: [modified(patchOf(OLD, NEW))] }
  repository.files = {
    [HEAD_SHA]: { 'README.md': NEW },
    [BASE_SHA]: { 'README.md': OLD, 'known.json': known },
  }
  const { outputs } = await act({
    ...{ event: 'merge_group', inputs: { ...inputs, scope: 'all' } },
    payload: { merge_group: { base_sha: BASE_SHA, head_sha: HEAD_SHA } },
    files: { 'README.md': NEW, 'known.json': await baselineOf(NEW) },
  })
  expect(outputs).toMatchObject({ warnings: '1' })
})

test('without a token no baseline is believed on a pull request', async () => {
  const opened = open(internet, {
    ...{ files: [modified(patchOf(OLD, NEW))], head: { 'README.md': NEW } },
  })
  const { log, outputs } = await act({
    ...opened,
    ...{ files: { 'README.md': NEW, 'known.json': known }, inputs: { ...inputs, token: '' } },
  })
  expect(outputs).toMatchObject({ warnings: '301' })
  expect(log).toContain('known.json: without a token this baseline cannot be read')
})
