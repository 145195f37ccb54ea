/** The command, called as a function in folders of its own; it asks nobody. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { main } from '../src/cli/index.ts'
import { version } from '../src/settings/about.ts'

const LIST = '# Papers\n\n- [Solvers](#solvrs)\n\n## Solvers\n\n- [7] A Paper, arXiv 2024.\n'
let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plc-cli-'))
  writeFileSync(join(cwd, 'README.md'), LIST)
})
const text = (name: string) => readFileSync(join(cwd, name), 'utf8')

let stdin = new Uint8Array()
let env: Record<string, string> = {}
/** What standard output is: a pipe, or a terminal. */
let screen: { readonly isTTY?: boolean; readonly columns?: number } = {}
async function command(...argv: string[]) {
  let [stdout, stderr] = ['', '']
  const status = await main(argv, {
    env,
    cwd,
    stdin: async () => stdin,
    stdout: { write: (part) => (stdout += part), ...screen },
    stderr: { write: (part) => (stderr += part) },
  })
  return { status, stdout, stderr }
}
const offline = (...argv: string[]) => command('--offline', ...argv)

test('standard output holds the report and nothing else', async () => {
  const { status, stdout, stderr } = await offline('--format', 'json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)).toContain('broken-anchor')
})

test.each([
  ['sarif', (text: string) => JSON.parse(text).runs[0].tool.driver.rules.length],
  ['gitlab', (text: string) => JSON.parse(text).length],
  ['junit', (text: string) => text.match(/<testsuite /g)?.length],
  ['badge', (text: string) => JSON.parse(text).schemaVersion],
])('%s goes to standard output or to a file', async (format, count) => {
  const { stdout } = await offline('--format', format, '--output', `${format}=out`)
  expect(count(stdout)).toBeGreaterThan(0)
  expect(text('out')).toBe(stdout)
})

test.each(['--cache', '--output'])('a cache never takes the place of another file: %s', async (option) => {
  const argv =
    option === '--cache' ? ['--cache', 'README.md'] : ['--output', 'json=x.json', '--cache', 'x.json']
  const { status, stderr } = await command(...argv, '--rule', 'broken-anchor=notice')
  expect(status).toBe(2)
  expect(stderr).toMatch(
    option === '--cache'
      ? /^paper-list-check: README\.md: this file is not a cache .*\n$/
      : /^paper-list-check: --output json=x\.json: this file is read or written for something else; .*\n$/,
  )
  expect(text('README.md')).toBe(LIST)
})

test('a report never takes the place of a list', async () => {
  const { status, stdout, stderr } = await offline('--output', 'json=./README.md')
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'paper-list-check: --output json=./README.md: this file is read or written for something else; name another file.\n',
  })
  expect(text('README.md')).toBe(LIST)
})

test('the exit status follows --fail-on', async () => {
  expect((await offline('--fail-on', 'warning')).status).toBe(1)
  expect((await offline('--fail-on', 'never')).status).toBe(0)
  writeFileSync(join(cwd, '.paper-list-check.yml'), 'fail-on: warning\n')
  expect((await offline()).status).toBe(1)
  expect((await offline('--fail-on', 'error')).status).toBe(0)
})

test.each([
  [[], 0],
  [['--on-incomplete', 'pass'], 0],
  [['--on-incomplete', 'neutral'], 0],
  [['--on-incomplete', 'fail'], 1],
  [['--on-incomplete', 'fail', '--fail-on', 'never'], 1],
] as const)('--offline never passes: with %j it ends with %i', async (argv, expected) => {
  writeFileSync(join(cwd, 'a.md'), '- [A Paper](https://arxiv.org/abs/2401.00001), arXiv 2024. *Jane Doe.*\n')
  const { status, stdout } = await offline('a.md', ...argv)
  expect(status).toBe(expected)
  expect(stdout).toContain('Incomplete: not everything could be checked')
  expect(stdout).toMatch(/references?: not looked up because the run is offline/)
  const json = JSON.parse((await offline('a.md', '--format', 'json', ...argv)).stdout)
  expect(json.summary).toMatchObject({ verdict: 'incomplete', requests: 0 })
  expect(json.summary.unchecked).toBeGreaterThan(0)
})

test('further reports are written where the folder is', async () => {
  await offline('--output', 'json=out/report.json', '--output', 'markdown=report.md')
  expect(JSON.parse(text('out/report.json'))).toMatchObject({ version: 1 })
  expect(text('report.md')).toContain('broken-anchor')
})

test('--fix writes what is safe, says so, reports what remains; a second run finds none of it', async () => {
  const before = JSON.parse((await offline('--format', 'json')).stdout)
  expect(before.findings.some(({ fix }: { fix: { safe: boolean } | null }) => fix?.safe)).toBe(true)
  const { stderr, stdout } = await offline('--fix')
  expect(stderr).toMatch(/^Fixed: README\.md: \d+ fix(?:es)? written\n$/)
  expect(stdout).not.toContain('#solvrs')
  expect(text('README.md')).toContain('(#solvers)')
  const fixed = text('README.md')
  expect((await offline('--fix')).stderr).toBe('')
  expect(text('README.md')).toBe(fixed)
})

test('--fix leaves a list that a program writes alone, and says so', async () => {
  const generated = `<!-- This file is auto-generated. -->\n\n${LIST}`
  writeFileSync(join(cwd, 'README.md'), generated)
  const { stderr } = await offline('--fix')
  expect(stderr).toMatch(
    /^Not fixed: README\.md: \d+ corrections?, because the file says that it is generated: mend its source\.\n$/,
  )
  expect(text('README.md')).toBe(generated)
})

test('--verbose says on standard error what the run did', async () => {
  writeFileSync(join(cwd, '.paper-list-check.yml'), 'rules: { dead-link: off }\n')
  const { stdout, stderr } = await offline('--verbose', '--format', 'json')
  expect(JSON.parse(stdout)).toMatchObject({ version: 1 })
  expect(stderr).toMatch(
    /^Configuration: \.paper-list-check\.yml\nCache: none\nRules that are off: dead-link\nREADME\.md: 1 entry, 1 link\n(?:Not requested: .*\n)*0 requests in \S+ s\n$/,
  )
})

test('--version and --help need no list', async () => {
  expect((await command('--version', 'none.md')).stdout).toBe(`${version}\n`)
  const { stdout } = await command('--help')
  for (const option of [
    '--format',
    '--output',
    '--fix',
    '--diff',
    '--offline',
    '--pdf',
    '--rule',
    '--fail-on',
  ])
    expect(stdout).toContain(`  ${option} `)
  expect(stdout).not.toMatch(/csv|xml/)
})

describe('what is shown', () => {
  const shown = async (...argv: string[]) => (await offline(...argv)).stdout
  const anchors = (number: number) =>
    writeFileSync(
      join(cwd, 'README.md'),
      Array.from({ length: number }, (_, i) => `- [a](#none-${i})`).join('\n'),
    )
  const numberOf = (text: string) => text.match(/broken-anchor$/gm)?.length
  afterEach(() => {
    env = {}
    screen = {}
  })

  test('fifty findings on a terminal, all of them in a pipe, in CI and in files', async () => {
    anchors(60)
    expect(numberOf(await shown())).toBe(60)
    screen = { isTTY: true, columns: 80 }
    env = { NO_COLOR: '1' }
    const text = await shown('--output', 'pretty=all.txt')
    expect(numberOf(text)).toBe(50)
    expect(text).toContain('10 more findings: see all with --max-findings all')
    expect(numberOf(readFileSync(join(cwd, 'all.txt'), 'utf8'))).toBe(60)
    env = { NO_COLOR: '1', CI: 'true' }
    expect(numberOf(await shown())).toBe(60)
  })
  test('as many as --max-findings says; programs get all', async () => {
    anchors(60)
    expect(numberOf(await shown('--max-findings', '7'))).toBe(7)
    screen = { isTTY: true, columns: 80 }
    env = { NO_COLOR: '1' }
    expect(numberOf(await shown('--max-findings', 'all'))).toBe(60)
    expect(JSON.parse(await shown('--max-findings', '7', '--format', 'json')).findings).toHaveLength(60)
  })
  test('lines as long as the terminal has them; in a pipe, as long as they are', async () => {
    const long = `[a](#${'none-'.repeat(60)})`
    writeFileSync(join(cwd, 'README.md'), `- ${long}\n- ${'word '.repeat(60)}\n`)
    expect(await shown()).toMatch(/.{200}/)
    screen = { isTTY: true, columns: 60 }
    env = { NO_COLOR: '1' }
    for (const line of (await shown()).split('\n')) expect(line.length).toBeLessThanOrEqual(60)
    screen = { isTTY: true, columns: 0 }
    expect(await shown()).toMatch(/.{200}/)
    screen = {}
    env = { COLUMNS: '70' }
    for (const line of (await shown()).split('\n')) expect(line.length).toBeLessThanOrEqual(70)
  })
  test.each<[object, Record<string, string>, boolean]>([
    [{}, {}, false],
    [{ isTTY: true }, {}, true],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
    [{ isTTY: true }, { FORCE_COLOR: '0' }, false],
    [{}, { FORCE_COLOR: '1' }, true],
    [{}, { FORCE_COLOR: '' }, false],
    [{}, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('colours at %j with %j: %j', async (given, variables, expected) => {
    screen = given
    env = variables
    expect((await shown()).includes('\u001b[')).toBe(expected)
  })

  test.each([
    [{}, false],
    [{ FORCE_HYPERLINK: '1' }, false],
    [{ FORCE_HYPERLINK: '1', FORCE_COLOR: '1' }, true],
    [{ FORCE_HYPERLINK: '0', FORCE_COLOR: '1' }, false],
  ])('links with %j: %j', (variables, expected) => {
    const { stdout } = spawnSync(process.execPath, [join(process.cwd(), 'src/bin/cli.ts'), '--offline'], {
      ...{ cwd, encoding: 'utf8' },
      env: { PATH: process.env['PATH'], ...variables },
    })
    expect(stdout).toContain('broken-anchor')
    expect(stdout.includes('\u001b]8;;https://github.com/')).toBe(expected)
  })

  test('--statistics: counts by rule, and nothing of findings', async () => {
    const { stdout, status } = await offline('--statistics', '--fail-on', 'warning')
    expect(status).toBe(1)
    expect(stdout).toMatch(/^ {2}rule .*\n {2}broken-anchor +1 .*\n\nFailed: 1 warning/)
    expect(stdout).not.toContain('README.md')
  })
  test('--quiet: what fails the check, nothing where nothing does', async () => {
    expect(await offline('--quiet')).toEqual({ status: 0, stdout: '', stderr: '' })
    const failing = await offline('-q', '--fail-on', 'warning')
    expect(failing).toMatchObject({ status: 1, stderr: '' })
    expect(failing.stdout).toMatch(/broken-anchor\n(?:.*\n)*Failed: 1 warning\.\n$/)
    expect(failing.stdout).not.toContain('compared with')
  })
  test('--quiet: an incomplete check that fails says why on standard error', async () => {
    writeFileSync(
      join(cwd, 'README.md'),
      '- [A Paper](https://arxiv.org/abs/2401.00001), arXiv 2024. *Jane Doe.*\n',
    )
    expect(await offline('--quiet')).toEqual({ status: 0, stdout: '', stderr: '' })
    const { status, stdout, stderr } = await offline('--quiet', '--on-incomplete', 'fail')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^paper-list-check: Incomplete: .*\n$/)
  })
})

describe('a mistake is one line on standard error, and status 2', () => {
  test('where no list is named and there is no README.md, it says what to do', async () => {
    rmSync(join(cwd, 'README.md'))
    expect((await offline()).stderr).toBe(
      'paper-list-check: README.md: no such file. Name your list, or let paper-list-check init find it.\n',
    )
  })
  test.each([
    [['none.md'], 'paper-list-check: none.md: no such file.\n'],
    [['a\n::error::b.md'], 'paper-list-check: a ::error::b.md: no such file.\n'],
    [['##[error]\u001b[2J\u202e.md'], 'paper-list-check: ## [error][2J.md: no file matches.\n'],
    [['--config', 'a\nb'], 'paper-list-check: a b: no such configuration file.\n'],
    [['--format', 'x\n::error::y'], /^paper-list-check: --format: invalid value “x ::error::y”; .+\n$/],
    [['--format', 'xml'], /^paper-list-check: --format.*xml.*\n$/],
    [['--diff', 'HEAD'], /^paper-list-check: --diff HEAD: git: .*not a git repository.*\n$/],
    [
      ['--output', 'json=README.md/x'],
      /^paper-list-check: README\.md\/x: could not be written \(ENOTDIR\)\.\n$/,
    ],
  ])('%j', async (argv, line) => {
    const { status, stdout, stderr } = await offline(...argv)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toEqual(typeof line === 'string' ? line : expect.stringMatching(line))
  })
})

test('a proxy variable that holds garbage is one line, and no matter offline', async () => {
  env = { HTTP_PROXY: ':::', HTTPS_PROXY: 'http://me:secret@' }
  onTestFinished(() => {
    env = {}
  })
  expect(await command()).toEqual({
    ...{ status: 2, stdout: '' },
    stderr:
      'paper-list-check: HTTPS_PROXY: this is not the address of a proxy; write it as http://host:port.\n',
  })
  expect((await offline()).stderr).toBe('')
})

test('a reader that stops reading ends nothing badly', () => {
  writeFileSync(
    join(cwd, 'README.md'),
    Array.from({ length: 5000 }, (_, i) => `- [a](#none-${i})`).join('\n'),
  )
  const call = `"${process.execPath}" "${join(process.cwd(), 'src/bin/cli.ts')}" --offline | head -n 1`
  const { stdout, stderr } = spawnSync('sh', ['-c', call], { cwd, encoding: 'utf8' })
  expect(stdout.split('\n')).toHaveLength(2)
  expect(stderr).toBe('')
})

describe('standard input', () => {
  const paths = (stdout: string) => JSON.parse(stdout).lists.map(({ path }: { path: string }) => path)
  beforeEach(() => {
    stdin = new TextEncoder().encode(LIST)
  })

  test.each(['-', '/dev/stdin', '/dev/fd/0'])('%s reads the list from it', async (name) => {
    const { status, stdout } = await offline('--output', 'json=-', name)
    expect(status).toBe(0)
    expect(paths(stdout)).toEqual(['<stdin>'])
    expect(stdout).toContain('broken-anchor')
  })

  test('stands beside files', async () => {
    expect(paths((await offline('--format', 'json', 'README.md', '-')).stdout)).toEqual([
      'README.md',
      '<stdin>',
    ])
  })

  test('what a shell makes of <(…) is read', () => {
    const call = `"${process.execPath}" "${join(process.cwd(), 'src/bin/cli.ts')}" --offline --format json <(cat README.md) - < README.md`
    const { stdout } = spawnSync('bash', ['-c', call], { cwd, encoding: 'utf8' })
    expect(paths(stdout)).toEqual([expect.stringMatching(/^\/dev\/fd\/\d+$/), '<stdin>'])
    expect(JSON.parse(stdout).findings.map(({ path }: { path: string }) => path)).toEqual([
      expect.stringMatching(/^\/dev\/fd\/\d+$/),
      '<stdin>',
    ])
  })

  test.each(['yes | CLI -', 'CLI <(yes)'])('without end is left as soon as it is too large: %s', (call) => {
    const command = `"${process.execPath}" "${join(process.cwd(), 'src/bin/cli.ts')}" --offline`
    const line = call.replace('CLI', command)
    const { status, stderr } = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^paper-list-check: \S+: this is too large for a list, which may have 32 MB at most\.\n$/,
    )
  })

  test('must be text, and is not written to', async () => {
    expect(await offline('--fix', '-')).toEqual({
      ...{ status: 2, stdout: '' },
      stderr: 'paper-list-check: --fix: - cannot be written to; name a file, or leave out --fix.\n',
    })
    stdin = new Uint8Array([0xff, 0xfe])
    expect((await offline('-')).stderr).toBe(
      'paper-list-check: <stdin>: this is not UTF-8 text; save it as UTF-8.\n',
    )
  })

  test('a configuration cannot ask for it', async () => {
    writeFileSync(join(cwd, '.paper-list-check.yml'), 'files: "-"\n')
    expect((await offline()).stderr).toBe('paper-list-check: -: no such file.\n')
  })
})

test('npm start resolves paths where the user stands', () => {
  const start = join(process.cwd(), 'examples/start.ts')
  const env = { ...process.env, INIT_CWD: cwd }
  const { stdout, stderr } = spawnSync(process.execPath, [start, '--offline', 'README.md'], {
    env,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(stdout).toContain('broken-anchor')
})
