/** `paper-list-check init`: from a repository without anything to one whose lists are checked. */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { main } from '../src/cli/index.ts'
import { readConfig } from '../src/settings/config.ts'
import { configText } from '../src/settings/config-text.ts'
import { onGithub } from './support/on-github.ts'
import { lint, stepsOf, type Workflow } from './support/workflows.ts'

const NAMES = { rules: ['title-mismatch', 'venue-outdated'], formats: [] }
const example = (name: string) => readFileSync(join('examples/workflows', name), 'utf8')
/** A list of so many papers, and a link to a heading that is not there. */
const list = (papers: number, name = 'A') =>
  [
    '# A List\n\n- [Solvers](#solvrs)\n\n## Solvers\n',
    ...Array.from(
      { length: papers },
      (_, i) =>
        `- **A Study of Case ${name}${i}**, arXiv 2024. *Jane Doe.* [[Paper](https://arxiv.org/abs/2401.0000${i})]`,
    ),
    '',
  ].join('\n')

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'plc-init-')), 'repository')
  execFileSync('git', ['init', '-q', folder])
})
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const text = (path: string) => readFileSync(join(folder, path), 'utf8')
const there = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .toSorted()
const files = () => readConfig('c.yml', text('.paper-list-check.yml'), NAMES).files

async function init(argv: readonly string[] = [], cwd = folder) {
  let [stdout, stderr] = ['', '']
  const status = await main(['init', '--offline', ...argv], {
    env: {},
    cwd,
    stdin: async () => new Uint8Array(),
    stdout: { write: (part) => (stdout += part) },
    stderr: { write: (part) => (stderr += part) },
  })
  return { status, stdout, stderr }
}

describe('lists', () => {
  test('are found under whatever name, and named by a glob where a folder has no other files', async () => {
    put('ReadMe.md', list(9, 'R'))
    put('papers/vision.md', list(4, 'V'))
    put('papers/text.md', list(5, 'T'))
    put('docs/more.md', list(3, 'M'))
    put('CVPR.md', list(7, 'C'))
    put('docs/other.md', list(3, 'N'))
    put('docs/about.md', '# About\n\nhttps://a.example https://b.example https://c.example https://d.example')
    put('notes/[old] list.md', list(6, 'O'))
    const { status, stdout } = await init()
    expect(status).toBe(0)
    expect(files()).toEqual([
      'ReadMe.md',
      'CVPR.md',
      'docs/more.md',
      'docs/other.md',
      'notes/[old] list.md',
      'papers/*.md',
    ])
    expect(stdout).toContain('Found 7 lists of papers:\n  ReadMe.md            9 papers, 10 links\n')
  })
  test('are named so that the configuration takes them, whatever their names', async () => {
    const names = ['!a.md', '*.md', 'C:d.md', '[x].md', 'a: b #\nrules: {}.md', '{a,b}.md']
    for (const name of names) put(name, list(4, name.length.toString()))
    expect((await init()).status).toBe(0)
    expect(files()).toEqual(['./!a.md', '*.md', './C:d.md', '[x].md', './a: b #\nrules: {}.md', '{a,b}.md'])
    expect(readConfig('c.yml', configText(files() ?? []), NAMES).files).toEqual(files())
  })
  test('are not what git ignores, what others wrote, or a guide with an example', async () => {
    put('README.md', list(3))
    put('.gitignore', 'build\n')
    for (const path of ['build/a.md', 'node_modules/x/README.md', '.github/list.md']) put(path, list(5))
    put('CONTRIBUTING.md', `${list(1)}\nhttps://a.example https://b.example`)
    await init()
    expect(files()).toEqual(['README.md'])
  })
  test('may be named, from wherever one stands', async () => {
    put('sub/a.md', list(1))
    put('sub/b.md', list(1))
    expect((await init(['*.md', '!b.md'], join(folder, 'sub'))).status).toBe(0)
    expect(files()).toEqual(['sub/*.md', '!sub/b.md'])
    expect(there()).toHaveLength(3)
  })
  test('may be named by where they lie on the disk, and from a folder below', async () => {
    put('a.md', list(1))
    put('!b.md', list(1))
    put('C:c.md', list(1))
    put('sub/d.md', list(1))
    const named = [join(folder, 'a.md'), '.././!b.md', '../C:c.md', 'd.md']
    expect((await init(named, join(folder, 'sub'))).status).toBe(0)
    expect(files()).toEqual(['a.md', './!b.md', './C:c.md', 'sub/d.md'])
  })
  test.each([
    ['above', '../list.md'],
    ['above by a detour', 'sub/../../list.md'],
    ['by a glob', '../*.md'],
    ['to leave out', '!../list.md'],
    ['absolute', '/etc/hostname'],
  ])('outside of the repository are refused before anything is written: %s', async (_, named) => {
    put('README.md', list(3))
    writeFileSync(join(folder, '..', 'list.md'), list(3))
    expect(await init(['README.md', named])).toEqual({
      ...{ status: 2, stdout: '' },
      stderr: `paper-list-check: ${named.replace('!', '')}: this is not inside ${folder}, so no configuration there may name it.\n`,
    })
    expect(there()).toEqual([])
  })
  test('with hostile names harm neither terminal nor configuration', async () => {
    const name = 'a\u001b[31m: "x"\n- b.md'
    put(name, list(3))
    const { stdout } = await init(['--dry-run'])
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toContain('  a[31m: "x" - b.md  3 papers')
    await init()
    expect(files()).toEqual([name])
  })
  test('that nobody finds are README.md, within a repository', async () => {
    const { status, stdout } = await init()
    expect({ status, files: files() }).toEqual({ status: 0, files: ['README.md'] })
    expect(stdout).toContain('No list of papers found. These files assume README.md')
    expect(stdout).not.toContain('First check')
    const outside = mkdtempSync(join(tmpdir(), 'plc-outside-'))
    expect(await init([], outside)).toMatchObject({
      ...{ status: 2, stdout: '' },
      stderr: `paper-list-check: ${outside}: no list of papers found, and this is not a git repository; name the lists: paper-list-check init LIST.md.\n`,
    })
    expect(readdirSync(outside)).toEqual([])
  })
})

describe('the files', () => {
  test('are the examples themselves, and a configuration', async () => {
    put('README.md', list(3))
    const { stdout } = await init()
    expect(text('.github/workflows/papers.yml')).toBe(example('pull-requests.yml'))
    expect(text('.github/workflows/papers-weekly.yml')).toBe(example('weekly.yml'))
    expect(text('.paper-list-check.yml')).toBe(configText(['README.md']))
    expect(stdout.match(/^Wrote \S+: /gm)).toHaveLength(3)
  })
  test('pass GitHub’s own linter', async () => {
    await init()
    for (const path of there().filter((one) => one.startsWith('.github')))
      expect(await lint(path, text(path))).toEqual([])
  })
  test('are shown and not written by a dry run', async () => {
    put('README.md', list(3))
    const { stdout } = await init(['--dry-run'])
    expect(there()).toEqual([])
    expect(stdout.match(/^Would write \S+: /gm)).toHaveLength(3)
    expect(stdout).toContain('\n    jobs:\n      papers:\n')
    expect(stdout).not.toContain('First check')
  })
  test('are never overwritten', async () => {
    put('README.md', list(3))
    put('papers.md', list(3))
    put('.paper-list-check.yaml', 'files: [README.md]\nrules: { moved-link: off }\n')
    put('.github/workflows/papers.yml', 'name: Something else\n')
    put('.github/workflows/papers-weekly.yml', 'a\n')
    put('.github/workflows/paper-list-check-weekly.yml', 'b\n')
    const { stdout } = await init()
    expect(text('.paper-list-check.yaml')).toBe('files: [README.md]\nrules: { moved-link: off }\n')
    expect(text('.github/workflows/papers.yml')).toBe('name: Something else\n')
    expect(text('.github/workflows/papers-weekly.yml')).toBe('a\n')
    expect(text('.github/workflows/paper-list-check.yml')).toBe(example('pull-requests.yml'))
    expect(existsSync(join(folder, '.paper-list-check.yml'))).toBe(false)
    expect(stdout).toContain(
      '.paper-list-check.yaml is left as it is: its `files` do not include papers.md\n',
    )
    expect(stdout).toContain(
      '.github/workflows/papers-weekly.yml is left as it is: another file has this name\n',
    )
  })
  test.each([
    ['a link to a list', (at: string) => symlinkSync('../../README.md', at)],
    ['a link that leads nowhere', (at: string) => symlinkSync('../../none.yml', at)],
    ['a link in a circle', (at: string) => symlinkSync('papers.yml', at)],
    ['a folder', (at: string) => mkdirSync(at)],
  ])('leave a name alone that is taken by %s', async (_, make) => {
    put('README.md', list(3))
    mkdirSync(join(folder, '.github/workflows'), { recursive: true })
    const at = join(folder, '.github/workflows/papers.yml')
    make(at)
    const before = lstatSync(at).ino
    const { status, stdout } = await init()
    expect(status).toBe(0)
    expect(stdout).toContain('Wrote .github/workflows/paper-list-check.yml: ')
    expect(text('README.md')).toBe(list(3))
    expect(lstatSync(at).ino).toBe(before)
  })
  test('are written by no link of a configuration that leads nowhere', async () => {
    symlinkSync('none.yml', join(folder, '.paper-list-check.yml'))
    expect(await init()).toEqual({
      ...{ status: 2, stdout: '' },
      stderr: 'paper-list-check: .paper-list-check.yml: this link leads nowhere.\n',
    })
    expect(there()).toEqual(['.paper-list-check.yml'])
  })
  test('cost one line where there can be no folder for them', async () => {
    put('.github/workflows', 'a file')
    expect(await init()).toEqual({
      ...{ status: 2, stdout: '' },
      stderr: 'paper-list-check: .github/workflows: this is not a folder.\n',
    })
    expect(there()).toEqual([])
  })
  test('are not doubled where a workflow runs the Action already', async () => {
    put('README.md', list(3))
    put('.github/workflows/ci.yml', example('shortest.yml'))
    const { stdout } = await init()
    expect(there()).toEqual(['.github/workflows/ci.yml', '.paper-list-check.yml'])
    expect(stdout).toContain('.github/workflows/ci.yml is left as it is: it already runs paper-list-check\n')
  })
  test('are the same after a second run', async () => {
    put('README.md', list(3))
    await init()
    const { status, stdout } = await init()
    expect(status).toBe(0)
    expect(stdout.match(/ already exists$/gm)).toHaveLength(3)
    expect(there()).toHaveLength(3)
  })
})

describe('the configuration', () => {
  test('sets the lists and nothing else', () => {
    expect(readConfig('c.yml', configText(['a.md', 'on: c.md']), NAMES)).toEqual({
      files: ['a.md', 'on: c.md'],
    })
  })
  test('is valid with everything that it shows as a comment', () => {
    const shown = configText(['a.md']).replace(/^# (?=[a-z-]+:(?!\/| \$)| )/gm, '')
    const set = readConfig('c.yml', shown, NAMES)
    expect(Object.keys(set).length).toBeGreaterThan(8)
    const valid = new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse(readFileSync('docs/config.schema.json', 'utf8')),
    )
    expect(valid(parse(shown)), JSON.stringify(valid.errors)).toBe(true)
    expect(set).toMatchObject({ maxAge: 28 * 86_400_000, sources: { dblp: false } })
  })
})

describe('the first check', () => {
  test('says what was found by rule and what to do next, and fails for none of it', async () => {
    put('README.md', list(3))
    const { status, stdout } = await init()
    expect(status).toBe(0)
    expect(stdout).toContain(
      [
        '1 finding, by rule:',
        '  1 warning  broken-anchor  1 can be fixed safely',
        '3 references were not checked.',
        '',
        'Next:',
        '  npx paper-list-check                   shows every finding',
        '  npx paper-list-check --fix             writes 1 safe fix',
        '',
      ]
        .join('\n')
        .trimEnd(),
    )
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(stdout).toContain('First check: 4 links.\nOffline: no requests')
    expect(text('README.md')).toBe(list(3))
  })
  test('follows the configuration that there is', async () => {
    put('README.md', list(3))
    put('papers.md', list(3))
    put('.paper-list-check.yml', 'rules: { broken-anchor: off }\n')
    const { stdout } = await init()
    expect(stdout).toContain('No findings.\n')
    // of the two lists that were found, it names one
    expect(stdout).toContain('First check: 4 links.\n')
  })
  test.each(['--fix', '--diff=HEAD', '--format=json'])('takes no %s', async (option) => {
    expect(await init([option])).toMatchObject({ status: 2, stdout: '' })
    expect(there()).toEqual([])
  })
  test('--dry-run belongs to init', async () => {
    const surroundings = { env: {}, cwd: folder, stdin: async () => new Uint8Array() }
    let stderr = ''
    const streams = { stdout: { write: () => true }, stderr: { write: (part: string) => (stderr += part) } }
    expect(await main(['--dry-run', '--offline'], { ...surroundings, ...streams })).toBe(2)
    expect(stderr).toBe('paper-list-check: --dry-run: only init takes this option.\n')
  })
})

describe('the Action runs by what was written', async () => {
  const github = await onGithub()
  test.each([
    ['papers.yml', 'pull_request'],
    ['papers-weekly.yml', 'schedule'],
    ['papers-weekly.yml', 'workflow_dispatch'],
  ])('%s: %s', async (name, event) => {
    put('README.md', list(3, 'R'))
    put('papers/a.md', list(3, 'A'))
    put('papers/b.md', list(3, 'B'))
    await init()
    const workflow = parse(text(`.github/workflows/${name}`)) as Workflow
    expect(Object.keys(workflow.on)).toContain(event)
    const inputs = Object.fromEntries(
      Object.entries(stepsOf(workflow).find(({ uses }) => uses?.startsWith('paper-list'))?.with ?? {}).map(
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
        ([key, value]) => [key, `${value}`.replace('${{ runner.temp }}/', '')],
      ),
    )
    const tree = Object.fromEntries(
      ['README.md', 'papers/a.md', 'papers/b.md', '.paper-list-check.yml'].map((path) => [path, text(path)]),
    )
    const given = event === 'pull_request' ? github.adds('- [Here](#nowhere)') : {}
    const files = { ...tree, ...given.files }
    const { status, annotations, log } = await github.act({ event, ...given, files, inputs })
    expect(log).not.toMatch(/no such file|Error/)
    expect(status).toBe(0)
    const found = annotations.filter(({ title }) => title === 'broken-anchor').map(({ file }) => file)
    if (event === 'pull_request') expect(found).toEqual(['README.md'])
    else expect(found.toSorted()).toEqual(['README.md', 'papers/a.md', 'papers/b.md'])
  })
})
