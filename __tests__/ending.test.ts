/** How a run ends that does not go as planned: signals, broken streams, full disks, defects. One line each, never 0. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../src/cli/index.ts'
import { anchors, onGithub } from './support/on-github.ts'

const root = join(import.meta.dirname, '..')
const CLI = join(root, 'dist', 'cli.js')

type Told = { readonly status: number | null; readonly signal: string | null; stdout: string; stderr: string }
function told(child: ChildProcess): Promise<Told> {
  const heard = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      heard[name] += text
    })
  return new Promise((resolve) => {
    child.once('close', (status, signal) => resolve({ status, signal, ...heard }))
  })
}
/** A module that runs as a process of its own. */
const script = (code: string) =>
  spawn(process.execPath, ['--input-type=module', '-e', code.replaceAll('SRC', join(root, 'src'))], {
    cwd: root,
  })
const said = (child: ChildProcess, word: string) =>
  new Promise<void>((resolve) => {
    child.stdout?.on('data', (text) => String(text).includes(word) && resolve())
  })

describe('signals', () => {
  const LONG = `# List\n\n${'- **A Study of a Case**, Ann Author, ICLR 2021 [[paper](https://arxiv.org/abs/2101.00001)]\n'.repeat(60_000)}`
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends a run that computes, without a report',
    async (signal) => {
      const child = spawn(process.execPath, [CLI, '--offline', '-'], {
        cwd: mkdtempSync(join(tmpdir(), 'plc-')),
      })
      const ended = told(child)
      // what comes in on standard input was read whole: the list is being read
      child.stdin.on('error', () => {})
      await new Promise<void>((resolve) => child.stdin.end(LONG, () => resolve()))
      await new Promise((resolve) => setTimeout(resolve, 500))
      child.kill(signal)
      expect(await ended).toMatchObject({ status: null, signal, stdout: '' })
    },
  )

  const WAITS = `import { makeInterrupts } from 'SRC/bin/interrupts.ts'
    const { during, signal, status } = makeInterrupts()
    const wait = () => new Promise((resolve) => { console.log('waits'); const timer = setInterval(() => {}, 1000); signal.addEventListener('abort', () => { clearInterval(timer); resolve() }) })`
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends a run that waits with what is known, and status %d', async (signal, status) => {
    const child = script(`${WAITS}; await during(wait); console.log('report'); process.exitCode = status()`)
    const ended = told(child)
    await said(child, 'waits')
    child.kill(signal)
    expect(await ended).toEqual({ status, signal: null, stdout: 'waits\nreport\n', stderr: '' })
  })
  test('ends a run that computes on after it', async () => {
    const child = script(`${WAITS}; await during(wait); for (;;) {}`)
    const ended = told(child)
    await said(child, 'waits')
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ status: null, signal: 'SIGTERM' })
  })
  test('a second one ends it at once', async () => {
    const child = script(
      `${WAITS}; during(() => wait().then(() => new Promise(() => {}))); signal.addEventListener('abort', () => console.log('ends')); setInterval(() => {}, 1000)`,
    )
    const ended = told(child)
    await said(child, 'waits')
    child.kill('SIGTERM')
    await said(child, 'ends')
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ status: null, signal: 'SIGINT' })
  })
  test('that comes while something must not be cut off is heard after it', async () => {
    const child = script(
      `${WAITS}; await during(async () => { process.kill(process.pid, 'SIGINT'); const end = Date.now() + 200; while (Date.now() < end); console.log('written') }); console.log(signal.aborted); process.exitCode = status()`,
    )
    expect(await told(child)).toMatchObject({ status: 130, stdout: 'written\ntrue\n' })
  })
  test('an interrupted run writes no fixes', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'plc-'))
    const list = '# Papers\n\n- [Solvers](#solvrs)\n\n## Solvers\n'
    writeFileSync(join(cwd, 'README.md'), list)
    const stream = { write: () => true }
    const interrupts = { signal: AbortSignal.abort(), during: <T>(work: () => Promise<T>) => work() }
    await main(['--fix', '--offline'], {
      env: {},
      cwd,
      stdin: async () => new Uint8Array(),
      stdout: stream,
      stderr: stream,
      interrupts,
    })
    expect(readFileSync(join(cwd, 'README.md'), 'utf8')).toBe(list)
  })
})

describe('streams', () => {
  const shell = (line: string) =>
    spawn(
      'sh',
      [
        '-c',
        line.replaceAll('CLI', `'${process.execPath}' '${CLI}' --offline examples/awesome-diffusion.md`),
      ],
      { cwd: root },
    )
  test.runIf(existsSync('/dev/full'))('a full disk behind standard output is one line', async () => {
    for (const format of ['pretty', 'json']) {
      const { status, stderr } = await told(shell(`CLI --format ${format} > /dev/full`))
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: 'paper-list-check: Standard output could not be written (ENOSPC).\n',
      })
    }
  })
  test.runIf(existsSync('/dev/full'))('a full disk behind standard error costs nothing', async () => {
    const { status, stdout } = await told(shell('CLI 2> /dev/full'))
    expect(status).toBe(0)
    expect(stdout).toContain('entries')
  })
  test.each([
    ['a reader that leaves early', 'CLI | head -n 1'],
    ['closed streams', 'CLI >&- 2>&-'],
    ['closed input', 'CLI <&-'],
  ])('%s is no failure', async (_, line) => {
    const { status, stderr } = await told(shell(line))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

test('a working directory that is gone is one line', async () => {
  const line = `cd "$(mktemp -d)" && rmdir "$PWD" && '${process.execPath}' '${CLI}' --offline`
  const { status, stderr } = await told(spawn('sh', ['-c', line]))
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'paper-list-check: The working directory is gone.\n',
  })
})

describe('what nobody foresaw', () => {
  const line =
    /^paper-list-check: This is a defect of paper-list-check \S+; please report it at https:\/\/github\.com\/paper-list-check\/paper-list-check\/issues: TypeError: .+ \(at .+\)\n$/
  test('is one line and status 2', async () => {
    let stderr = ''
    const broken = { write: () => (null as unknown as { x: string }).x }
    const status = await main(['--version'], {
      env: {},
      cwd: root,
      stdin: async () => new Uint8Array(),
      stdout: broken,
      stderr: { write: (text) => (stderr += text) },
    })
    expect([status, stderr]).toEqual([2, expect.stringMatching(line)])
  })
  test.each([
    ['is thrown by nobody in particular', 'setTimeout(() => { null.x })'],
    ['is rejected and not waited for', "Promise.reject(new TypeError('x'))"],
  ])('and %s, too', async (_, happens) => {
    const { status, stderr } = await told(
      script(
        `import { reportDefects } from 'SRC/bin/defects.ts'; reportDefects((line) => process.stderr.write('paper-list-check: ' + line + '\\n')); setInterval(() => {}, 1000); ${happens}`,
      ),
    )
    expect([status, stderr]).toEqual([2, expect.stringMatching(line)])
  })
})

/** A file with a hole, which takes no room. */
function gigabytes(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'plc-')), 'event.json')
  writeFileSync(file, '')
  truncateSync(file, 2 ** 31)
  return file
}

test('a proxy of an experimental kind is one line', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'plc-'))
  writeFileSync(join(cwd, 'README.md'), '# A List\n\n- [Code](https://github.com/o/a)\n')
  const env = { ...process.env, HTTPS_PROXY: 'socks5://127.0.0.1:9', https_proxy: 'socks5://127.0.0.1:9' }
  const { stdout, stderr } = await told(spawn(process.execPath, [CLI], { cwd, env }))
  expect(stderr).toBe(
    'paper-list-check: Node warns: SOCKS5 proxy support is experimental and subject to change\n',
  )
  expect(stdout).toContain('1 not checked')
})

describe('the Action', async () => {
  const { act } = await onGithub()
  const list = { files: { 'README.md': `# A List\n\n${anchors(1)}\n` }, event: 'workflow_dispatch' }
  test.each<[string, Record<string, string>, RegExp]>([
    ['no file for the outputs', { GITHUB_OUTPUT: '/nonexistent/output' }, /The outputs could not be set: .+/],
    ['a full disk behind the outputs', { GITHUB_OUTPUT: '/dev/full' }, /The outputs could not be set: .+/],
    [
      'no file for the summary',
      { GITHUB_STEP_SUMMARY: '/nonexistent/summary' },
      /The job summary could not be written: .+/,
    ],
    [
      'no folder for its files',
      { RUNNER_TEMP: '/dev/null/temp' },
      /paper-list-check\.json: could not be written \(E\w+\)\./,
    ],
  ])('with %s says so in a line and does the rest', async (_, env, line) => {
    const { status, annotations, log } = await act({ ...list, env })
    expect([status, annotations.map(({ title }) => title)]).toEqual([0, ['broken-anchor']])
    expect(log.split('\n').filter((one) => line.test(one))).toHaveLength(1)
  })
  const pipe = join(mkdtempSync(join(tmpdir(), 'plc-')), 'pipe')
  execFileSync('mkfifo', [pipe])
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a pipe for the outputs',
      { GITHUB_OUTPUT: pipe },
      /^The outputs could not be set: GITHUB_OUTPUT is a pipe$/,
    ],
    [
      'a pipe for the summary',
      { GITHUB_STEP_SUMMARY: pipe },
      /^The job summary could not be written: GITHUB_STEP_SUMMARY is a pipe$/,
    ],
    ['a pipe for the event', { GITHUB_EVENT_PATH: pipe }, /could not be read \(it is not a regular file\)/],
    [
      'an event without end',
      { GITHUB_EVENT_PATH: '/dev/zero' },
      /could not be read \(it is not a regular file\)/,
    ],
    ['an event of gigabytes', { GITHUB_EVENT_PATH: gigabytes() }, /could not be read \(it is too large\)/],
  ])('with %s waits for nobody, says so in a line and does the rest', async (_, env, line) => {
    const { status, annotations, log } = await act({ ...list, env })
    expect([status, annotations.map(({ title }) => title)]).toEqual([0, ['broken-anchor']])
    expect(log.split('\n').filter((one) => line.test(one))).toHaveLength(1)
  })
  test('with a cache that cannot be written says so and passes', async () => {
    const { status, log } = await act({ ...list, inputs: { cache: '/proc/none/cache.json' } })
    expect([status, log]).toEqual([
      0,
      expect.stringContaining('/proc/none/cache.json: could not be written (ENOENT).'),
    ])
  })
  test('with an event that is not JSON, or malformed, says so', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'plc-')), 'event.json')
    writeFileSync(file, '{"pull_request":')
    expect((await act({ ...list, env: { GITHUB_EVENT_PATH: file } })).log).toContain(
      'could not be read (it is not JSON)',
    )
    const { log } = await act({ ...list, payload: { pull_request: { number: 'x' } } })
    expect(log).toContain("The event's pull_request is malformed and not used: number: expected number.")
  })
})
