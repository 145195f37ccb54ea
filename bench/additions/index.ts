/**
 * How many files an addition touches: `npm run bench:additions -- [NAME …]`. Each addition is made to a copy of the
 * tree, generated files are written, and types, lint and the tests that would notice an incomplete addition must pass.
 * Exits with 1 where an addition fails or touches more files than its goal.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Addition, Edit } from './addition.ts'
import { additions } from './all.ts'

const root = join(import.meta.dirname, '..', '..')

type Outcome = {
  readonly touched: readonly string[]
  readonly generated: readonly string[]
  readonly failure: string
}

function perform(addition: Addition): Outcome {
  const tree = copyOfTree()
  try {
    for (const [path, text] of Object.entries(addition.files)) write(tree, path, text)
    for (const edit of addition.edits) apply(tree, edit)
    spawnSync('npx', ['biome', 'check', '--write', '.'], { cwd: tree })
    const touched = changed(tree)
    node(tree, 'docs/tables.ts')
    const generated = changed(tree).filter((path) => !touched.includes(path))
    return { touched, generated, failure: failureOf(tree, addition) }
  } finally {
    rmSync(tree, { recursive: true })
  }
}

/** What git would commit, committed, with this tree's packages. */
function copyOfTree(): string {
  const tree = mkdtempSync(join(tmpdir(), 'paper-list-check-addition-'))
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const path of listed.split('\0').filter((path) => path !== '' && path !== 'node_modules'))
    cpSync(join(root, path), join(tree, path), { force: true })
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
  writeFileSync(join(tree, '.gitignore'), 'node_modules\n')
  git(tree, 'init', '-q')
  git(tree, 'add', '-A')
  git(tree, '-c', 'user.name=b', '-c', 'user.email=b@example.org', 'commit', '-qm', 'The tree')
  return tree
}

function write(tree: string, path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), text)
}

function apply(tree: string, { path, anchor, put, text }: Edit): void {
  const before = readFileSync(join(tree, path), 'utf8')
  const parts = before.split(anchor)
  if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} times: ${anchor}`)
  const around = { before: text + anchor, after: anchor + text, instead: text }
  write(tree, path, parts.join(around[put]))
}

/** The first check that fails, with the end of its output; '' where all pass. */
function failureOf(tree: string, { tests }: Addition): string {
  const checks = [
    ['npx', 'tsc', '-p', '.'],
    ['npx', 'biome', 'check', '--error-on-warnings', '.'],
    ['npx', 'knip', '--no-progress'],
    ['npx', 'vitest', 'run', '__tests__/settings/generated.test.ts', ...tests],
  ]
  for (const [program = '', ...args] of checks) {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: tree, encoding: 'utf8' })
    if (status !== 0) return `${args.join(' ')}:\n${`${stdout}${stderr}`.slice(-3000)}`
  }
  return ''
}

function changed(tree: string): string[] {
  const lines = git(tree, 'status', '--porcelain', '--untracked-files=all').split('\n')
  return lines.filter((line) => line !== '').map((line) => line.slice(3))
}

const git = (tree: string, ...words: string[]): string =>
  execFileSync('git', ['-C', tree, ...words], { encoding: 'utf8' })
const node = (tree: string, path: string) => execFileSync(process.execPath, [join(tree, path)], { cwd: tree })

const chosen = process.argv.slice(2)
process.stdout.write('| addition | files | goal | which | generated |\n|---|---|---|---|---|\n')
for (const addition of additions.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  const { touched, generated, failure } = perform(addition)
  const cells = [addition.name, touched.length, addition.goal, touched.join(', '), generated.join(', ')]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
  if (failure !== '') process.stderr.write(`${addition.name} fails: ${failure}\n`)
  if (failure !== '' || touched.length > addition.goal) process.exitCode = 1
}
