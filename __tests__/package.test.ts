/** The npm package as a stranger gets it: packed, installed into an empty folder without a network, run, imported, typed. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { beforeAll, describe, expect, test } from 'vitest'
import { built } from './support/built.ts'

type Packed = {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string; readonly mode: number }[]
}

const LIST = '# Papers\n\n- [Solvers](#solvrs)\n\n## Solvers\n\n- [7] A Paper, arXiv 2024.\n'
const folder = (name: string) => mkdtempSync(join(tmpdir(), `plc-${name}-`))
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

let packed: Packed = { filename: '', unpackedSize: 0, files: [] }
let tarball = ''
/** A project of somebody else, with the package in it. */
let project = ''

/** No registry answers, and nothing of this machine's own settings or caches helps. */
function npm(cwd: string, ...args: string[]) {
  const home = folder('home')
  const { PATH = '' } = process.env
  const env = {
    PATH,
    HOME: home,
    npm_config_cache: join(home, 'cache'),
    npm_config_registry: 'http://127.0.0.1:9/',
  }
  const quiet = ['--offline', '--no-audit', '--no-fund', '--no-update-notifier']
  const { status, stdout, stderr } = spawnSync('npm', [...args.slice(0, 1), ...quiet, ...args.slice(1)], {
    cwd,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

beforeAll(() => {
  const source = built(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'action.yml', 'src', 'docs'])
  const { stdout, stderr } = npm(source, 'pack', '--json')
  packed = JSON.parse(stdout)[0] ?? expect.unreachable(stderr)
  tarball = join(source, packed.filename)
  project = folder('project')
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }\n')
  writeFileSync(join(project, 'README.md'), LIST)
  const installed = npm(project, 'install', tarball)
  expect(installed).toMatchObject({ status: 0, stderr: '' })
})

describe('the package', () => {
  const KINDS: Readonly<Record<string, RegExp>> = {
    'what npm adds': /^(?:package\.json|README\.md|LICENSE)$/,
    entries: /^dist\/(?:cli\.js|library\.js|library\.d\.ts)$/,
    'their parts': /^dist\/[a-z-]+-[A-Z0-9]{8}\.js$/,
    'what lies beside them':
      /^dist\/(?:weights\.bin|licenses\.txt|rules\/[a-z-]+\.md|workflows\/[a-z-]+\.yml|page\/[a-z]+\.(?:js|css))$/,
  }

  test('has what runs, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path)
    const unknown = paths.filter((path) => !Object.values(KINDS).some((kind) => kind.test(path)))
    expect(unknown).toEqual([])
    const rules = readFileSync('src/rules/index.ts', 'utf8').match(/from '\.\/[a-z-]+\.ts'/g) ?? []
    expect(paths.filter((path) => path.startsWith('dist/rules/'))).toHaveLength(rules.length)
    for (const path of [
      'dist/cli.js',
      'dist/library.js',
      'dist/library.d.ts',
      'dist/weights.bin',
      'dist/licenses.txt',
    ])
      expect(paths).toContain(path)
  })

  test('needs no other package, as all are bundled, with their licences', () => {
    expect(Object.keys(manifest).filter((key) => /^(?:optional|peer)?dependencies$/i.test(key))).toEqual([])
    const licences = readFileSync(join(project, 'node_modules/paper-list-check/dist/licenses.txt'), 'utf8')
    for (const name of ['undici', 'valibot', '@lezer/markdown', 'yaml'])
      expect(licences).toContain(`\n${name} `)
    expect(licences).not.toMatch(/^Licence: (?!MIT|ISC|BSD|Apache)/m)
  })

  test('is small', () => expect(packed.unpackedSize).toBeLessThan(5 * 1024 * 1024))

  test('pleases publint', async () => {
    const { messages } = await publint({
      pkgDir: join(project, 'node_modules', 'paper-list-check'),
      level: 'suggestion',
      strict: true,
      pack: false,
    })
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([])
  })
})

describe('the command', () => {
  test('brings the workflows that init writes', () => {
    const cwd = folder('init')
    mkdirSync(join(cwd, '.git'))
    const argv = ['exec', '--yes', `--package=${tarball}`, '--', 'paper-list-check', 'init', '--offline']
    expect(npm(cwd, ...argv)).toMatchObject({ status: 0, stderr: '' })
    for (const [written, example] of [
      ['papers.yml', 'pull-requests.yml'],
      ['papers-weekly.yml', 'weekly.yml'],
    ] as const)
      expect(readFileSync(join(cwd, '.github/workflows', written), 'utf8')).toBe(
        readFileSync(join('examples/workflows', example), 'utf8'),
      )
  })

  test('runs by npx in an empty folder', () => {
    const cwd = folder('empty')
    const { status, stdout } = npm(
      cwd,
      'exec',
      '--yes',
      `--package=${tarball}`,
      '--',
      'paper-list-check',
      '--version',
    )
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${manifest.version}\n` })
  })

  test('runs where it is installed', () => {
    const { status, stdout } = npm(
      project,
      'exec',
      '--',
      'paper-list-check',
      '--offline',
      '--format',
      'gitlab',
    )
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject([{ check_name: 'broken-anchor' }])
  })

  test('prints pages of rules', () => {
    const { stdout } = npm(project, 'exec', '--', 'paper-list-check', '--explain', 'dead-link')
    expect(stdout).toMatch(/^dead-link: /)
  })
})

describe('the library', () => {
  function run(code: string) {
    writeFileSync(join(project, 'run.js'), code)
    return spawnSync(process.execPath, ['run.js'], { cwd: project, env: {}, encoding: 'utf8' })
  }

  test('gives the JSON report', () => {
    const { stdout, stderr } = run(
      `import { check } from 'paper-list-check'\n` +
        `const texts = [{ path: 'b.md', text: ${JSON.stringify(LIST)} }]\n` +
        `console.log(JSON.stringify(await check(['README.md', ...texts], { offline: true, rules: { 'broken-anchor': 'error' } })))\n`,
    )
    expect(stderr).toBe('')
    const report = JSON.parse(stdout)
    const valid = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync('docs/report.schema.json', 'utf8')),
    )
    expect(valid(report), JSON.stringify(valid.errors)).toBe(true)
    expect(report.summary).toMatchObject({ lists: 2, errors: 2, verdict: 'fail' })
    expect(report.findings.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'README.md',
      'b.md',
    ])
  })

  test('says what is wrong with an option in one line', () => {
    const { stderr } = run(
      `import { check } from 'paper-list-check'\nawait check([], { rulez: {} }).catch(({ message }) => console.error(message))\n`,
    )
    expect(stderr).toBe('Unknown option “rulez”; did you mean rules?\n')
  })

  const CONSUMER = `import { check, listRules, type CheckOptions, type CheckReport } from 'paper-list-check'

const options: CheckOptions = { offline: true, rules: { 'dead-link': 'off' } }
const report: CheckReport = await check(['README.md', { path: 'a.md', text: '' }], options)
for (const { rule, fix, quiet } of report.findings) console.log(rule.length, fix?.edits.length ?? 0, quiet)
const names: string[] = listRules().map(({ name }) => name)
console.log(names.length, report.summary.verdict === 'pass')
// @ts-expect-error no such severity
await check([], { rules: { 'dead-link': 'loud' } })
// @ts-expect-error no such field
console.log(report.nothing)
// @ts-expect-error no such verdict
console.log(report.summary.verdict === 'maybe')
`
  test.each(['node16', 'nodenext', 'bundler'])('is typed under moduleResolution %s', (moduleResolution) => {
    mkdirSync(join(project, 'node_modules/@types'), { recursive: true })
    const types = join(project, 'node_modules/@types/node')
    spawnSync('rm', ['-f', types])
    symlinkSync(resolve('node_modules/@types/node'), types)
    writeFileSync(join(project, 'consumer.ts'), CONSUMER)
    const compilerOptions = {
      ...{ strict: true, noEmit: true, exactOptionalPropertyTypes: true, target: 'es2023', types: ['node'] },
      ...{ module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution, moduleResolution },
      skipLibCheck: false,
    }
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }))
    const { status, stdout } = spawnSync(resolve('node_modules/.bin/tsc'), ['-p', project], {
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  })
})
