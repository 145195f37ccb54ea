/** The command with a baseline, in folders of its own; it asks nobody. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { main } from '../src/cli/index.ts'

const LONG = 'x'.repeat(300)
const FILE = '.paper-list-check-baseline.json'
const anchor = (name: string) => `- [${name}](#no-such-${name})`
const LIST = `# Papers\n\n${anchor('solvers')}\n${anchor('models')}\n\n- [7] A Paper, arXiv 2024.\n`

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plc-baseline-'))
  put('README.md', LIST)
})
const put = (name: string, text: string) => writeFileSync(join(cwd, name), text)
const text = (name: string) => readFileSync(join(cwd, name), 'utf8')

async function command(...argv: string[]) {
  let [stdout, stderr] = ['', '']
  const status = await main(['--offline', '--fail-on', 'warning', ...argv], {
    ...{ env: {}, cwd, stdin: async () => new Uint8Array() },
    stdout: { write: (part) => (stdout += part) },
    stderr: { write: (part) => (stderr += part) },
  })
  return { status, stdout, stderr }
}
const findings = (stdout: string) =>
  (JSON.parse(stdout).findings as { quiet: string | null; message: string }[]).filter(
    ({ quiet }) => quiet === null,
  )

test('what is there is accepted; then one new fault is told alone', async () => {
  expect((await command()).status).toBe(1)
  const written = await command('--write-baseline')
  expect(written).toMatchObject({
    status: 0,
    stderr: `${FILE}: 2 findings accepted. Use it with --baseline ${FILE}, or “baseline: ${FILE}” in the configuration.\n`,
  })
  expect(written.stdout).not.toContain('no-such')

  const second = await command('--baseline', FILE)
  expect(second).toMatchObject({ status: 0, stderr: '' })
  expect(second.stdout).not.toContain('no-such')

  put('README.md', LIST.replace('# Papers\n', `# Papers\n\nWords.\n\n${anchor('news')}\n`))
  const { status, stdout } = await command('--baseline', FILE, '--format', 'json')
  expect(status).toBe(1)
  expect(findings(stdout).map(({ message }) => message)).toEqual([expect.stringContaining('#no-such-news')])
})

test('the configuration names it; --no-baseline counts all the same', async () => {
  put('.paper-list-check.yml', 'baseline: known.json\n')
  expect((await command('--write-baseline')).stderr).toBe('known.json: 2 findings accepted.\n')
  expect((await command()).status).toBe(0)
  expect((await command('--no-baseline')).status).toBe(1)
})

test('the file is as its schema says: a finding a line, sorted, with words', async () => {
  put('a.md', LIST)
  await command('README.md', 'a.md', '--write-baseline')
  const data = JSON.parse(text(FILE))
  const valid = new Ajv2020({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync('docs/baseline.schema.json', 'utf8')),
  )
  expect(valid(data), JSON.stringify(valid.errors)).toBe(true)
  expect(data.accepted.map(({ path, text }: Record<string, string>) => `${path} ${text}`)).toEqual([
    'README.md #no-such-models',
    'README.md #no-such-solvers',
    'a.md #no-such-models',
    'a.md #no-such-solvers',
  ])
  expect(
    text(FILE)
      .split('\n')
      .filter((line) => line.includes('fingerprint')),
  ).toHaveLength(4)
})

test('nothing in it acts on who prints it', async () => {
  put('README.md', `# Papers\n\n- [x](#\u202e##[error]\u009b2J)\n`)
  await command('--write-baseline')
  expect(text(FILE)).toMatch(/"text":"#/)
  expect(text(FILE)).not.toMatch(/[\u202e\u009b]|##\[/)
  expect((await command('--baseline', FILE)).status).toBe(0)
})

test('what no longer occurs is one line, and goes when it is written again', async () => {
  await command('--write-baseline')
  put('README.md', LIST.replace(`${anchor('solvers')}\n`, ''))
  expect(await command('--baseline', FILE)).toMatchObject({
    status: 0,
    stderr: `${FILE}: 1 finding of this baseline no longer occurs; --write-baseline removes it.\n`,
  })
  const { stdout } = await command('--baseline', FILE, '--format', 'json')
  expect(JSON.parse(stdout).baseline).toMatchObject({ path: FILE, stale: [{ text: '#no-such-solvers' }] })
  put('README.md', LIST.replace(anchor('solvers'), anchor('news')))
  expect((await command('--baseline', FILE, '--write-baseline')).stderr).toBe(
    `${FILE}: 2 findings accepted: 1 added, 1 removed.\n`,
  )
  expect(await command('--baseline', FILE)).toMatchObject({ status: 0, stderr: '' })
})

test('lists that were not checked keep what was accepted in them, until they are gone', async () => {
  put('a.md', LIST)
  await command('README.md', 'a.md', '--write-baseline')
  expect((await command('a.md', '--write-baseline')).stderr).toContain(
    '4 findings accepted: 0 added, 0 removed',
  )
  expect((await command('--baseline', FILE)).stderr).toBe('')
  rmSync(join(cwd, 'a.md'))
  expect((await command('--baseline', FILE)).stderr).toContain('2 findings of this baseline no longer occur')
  expect((await command('--write-baseline')).stderr).toContain('2 findings accepted: 0 added, 2 removed')
})

test('written again without a change, the file stays untouched', async () => {
  await command('--write-baseline')
  const { mtimeNs } = statSync(join(cwd, FILE), { bigint: true })
  await command('--write-baseline')
  expect(statSync(join(cwd, FILE), { bigint: true }).mtimeNs).toBe(mtimeNs)
})

test('a baseline that its owner made read-only is named as the user named it, and stays', async () => {
  await command('--write-baseline')
  const before = text(FILE)
  chmodSync(join(cwd, FILE), 0o444)
  put('README.md', `${LIST}${anchor('news')}\n`)
  expect(await command('--write-baseline')).toMatchObject({
    status: 2,
    stderr: `paper-list-check: ${FILE}: this file is read-only, so it is left as it is.\n`,
  })
  expect(text(FILE)).toBe(before)
})

test('--fix leaves alone what was accepted', async () => {
  const repaired = '# Papers\n\n- [Solvers](#solvrs)\n\n## Solvers\n'
  put('README.md', repaired)
  await command('--write-baseline')
  put('README.md', `${repaired}\n- [Models](#modls)\n\n## Models\n`)
  await command('--baseline', FILE, '--fix')
  expect(text('README.md')).toContain('(#solvrs)')
  expect(text('README.md')).toContain('(#models)')
  await command('--fix')
  expect(text('README.md')).toContain('(#solvers)')
})

test('--fix --write-baseline accepts what is left', async () => {
  put('README.md', `${LIST}\n- [Solvers](#solvrs)\n\n## Solvers\n`)
  const { stderr } = await command('--fix', '--write-baseline')
  expect(stderr).toMatch(/^Fixed: .*\n.*: 1 finding accepted/)
  expect(text('README.md')).toContain('(#solvers)')
})

describe('a baseline is refused, and nothing is written', () => {
  const json = '{"version": 1, "findings": [], "accepted": 3}\n'
  test.each([
    ['a list', '# Papers\n', 'is not a baseline'],
    ['a report', json, 'is not a baseline'],
    ['an empty file', '', 'is not a baseline'],
    ['one of another version', '{"version": 2, "accepted": []}', 'version 2'],
    ['what another program accepts', '{"version": 1, "accepted": ["MIT", "ISC"]}', 'is not a baseline'],
    ['another program’s settings', '{"version": 1, "accepted": [], "name": "x"}', 'is not a baseline'],
    ['brackets without end', '['.repeat(100_000), 'is not a baseline'],
    ['YAML', 'version: 1\naccepted: []\n', 'is not a baseline'],
    ['what only seems to be one', '{"__proto__": {"version": 1, "accepted": []}}', 'is not a baseline'],
  ])('%s', async (_, content, words) => {
    put('known.json', content)
    for (const argv of [['--write-baseline'], []]) {
      const { status, stdout, stderr } = await command('--baseline', 'known.json', ...argv)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(new RegExp(`^paper-list-check: known\\.json: .*${words}.*\\n$`))
      expect(text('known.json')).toBe(content)
    }
  })

  test.each([
    [['--baseline', 'none.json'], /none\.json: no such baseline; --write-baseline creates it\.$/],
    [['--write-baseline', '--diff', 'HEAD'], /--write-baseline: whole lists .* leave out --diff\.$/],
    [['--write-baseline', '--no-baseline'], /--no-baseline: leave it out/],
    [['--write-baseline', '--output', `json=${FILE}`], /this file is read or written for something else/],
    [['--baseline', 'circle.json'], /circle\.json: its symbolic links form a loop\.$/],
    [['--baseline', 'circle.json', '--write-baseline'], /circle\.json: its symbolic links form a loop\.$/],
    [['--output', 'json=circle.json'], /json=circle\.json: its symbolic links form a loop\.$/],
    [['--baseline', LONG], /: it could not be read \(ENAMETOOLONG\)\.$/],
    [['--output', `json=${LONG}`], /: it could not be read \(ENAMETOOLONG\)\.$/],
    [['--baseline', 'a\0b'], /: it could not be read \(ERR_INVALID_ARG_VALUE\)\.$/],
    [['--baseline', 'README.md/x', '--write-baseline'], /x: could not be written \(ENOTDIR\)\.$/],
    [['--baseline', 'folder'], /folder: this is not a regular file\.$/],
    [['--baseline', 'out.json'], /out\.json: this link leads out of the working directory/],
    [['--baseline', '.git/x', '--write-baseline'], /\.git\/x: nothing is written into \.git/],
  ])('%j', async (argv, line) => {
    mkdirSync(join(cwd, 'folder'))
    const outside = join(mkdtempSync(join(tmpdir(), 'plc-outside-')), 'known.json')
    writeFileSync(outside, '{"version":1,"accepted":[]}')
    symlinkSync(outside, join(cwd, 'out.json'))
    symlinkSync('circle.json', join(cwd, 'circle.json'))
    const { status, stderr } = await command(...argv)
    expect(status).toBe(2)
    expect(stderr.trimEnd()).toMatch(line)
    expect(stderr.split('\n')).toHaveLength(2)
  })

  test('one in the configuration that leads outside', async () => {
    put('.paper-list-check.yml', 'baseline: ../known.json\n')
    expect((await command()).stderr).toMatch(/baseline: .*expected a path inside the working directory/)
  })
})

test('malformed parts are left out and named, the others hold', async () => {
  await command('--write-baseline')
  const broken = text(FILE).replace(/("text":"#no-such-models",)"fingerprint":"\w+"/, '$1"fingerprint":"x"')
  expect(broken).not.toBe(text(FILE))
  put(FILE, `\ufeff${broken.replaceAll('\n', '\r\n')}`)
  const { status, stdout, stderr } = await command('--baseline', FILE, '--format', 'json')
  expect(status).toBe(1)
  expect(stderr).toBe(
    `${FILE}: malformed findings were left out (1), the first: accepted.0: fingerprint: malformed.\n`,
  )
  expect(findings(stdout)).toHaveLength(1)
})
