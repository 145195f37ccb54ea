/** The built command in folders that no clone brings, but an archive or another program can: odd names, pipes. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'

const CLI = join(import.meta.dirname, '..', 'dist', 'cli.js')
const LIST = '# Papers\n\n- [Solvers](#no-such-heading)\n'
/** Milliseconds after which a run counts as one that waits. */
const PATIENCE = 20_000

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plc-odd-'))
})
const put = (name: string, text = LIST) => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true })
  writeFileSync(join(cwd, name), text)
}
const check = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    ...{ cwd, encoding: 'utf8', timeout: PATIENCE, killSignal: 'SIGKILL' },
    env: { PATH: process.env['PATH'], HOME: cwd, NO_COLOR: '1' },
  })
  return { status, stdout, stderr }
}

// other systems allow no such names
describe.runIf(process.platform === 'linux')('a file whose name is not UTF-8', () => {
  /** `\xff` in a name stands for that byte. */
  const putBytes = (name: string) => {
    const path = Buffer.from(join(cwd, name), 'latin1')
    mkdirSync(path.subarray(0, path.lastIndexOf('/')), { recursive: true })
    writeFileSync(path, LIST)
  }
  const reportOf = (...args: string[]) => {
    const { status, stdout, stderr } = check('--offline', '--format', 'json', ...args)
    expect(stderr).toBe('')
    const { lists, unchecked, summary } = JSON.parse(stdout)
    return { status, lists: lists.map(({ path }: { path: string }) => path), unchecked, summary }
  }
  const unnamed = (path: string) => ({ reference: path, reason: 'a file name that is not UTF-8', places: [] })

  test('is one line, and the others are checked', () => {
    put('a.md')
    putBytes('b\xff.md')
    putBytes('c\xff.txt')
    putBytes('d\xfe/e/f.md')
    putBytes('d\xfe/e/g.txt')
    put('h\ufffd.md')
    const { status, lists, unchecked, summary } = reportOf('**/*.md')
    expect({ status, lists, verdict: summary.verdict }).toEqual({
      ...{ status: 0, lists: ['a.md', 'h\ufffd.md'], verdict: 'incomplete' },
    })
    expect(unchecked).toEqual([unnamed('b\ufffd.md'), unnamed('d\ufffd/e/f.md')])
    expect(check('--offline', '**/*.md').stdout).toContain(
      '2 references: a file name that is not UTF-8\n    b\ufffd.md, d\ufffd/e/f.md\n',
    )
  })

  test('is left out where an exclusion matches it, and where no glob does', () => {
    put('a.md')
    putBytes('b\xff.md')
    putBytes('d\xfe/f.md')
    expect(reportOf('*.md', '!b*')).toMatchObject({ lists: ['a.md'], unchecked: [] })
    expect(reportOf('**/*.md', '!b*', '!d*/**')).toMatchObject({ lists: ['a.md'], unchecked: [] })
  })

  test('alone leaves nothing checked, which is said', () => {
    putBytes('b\xff.md')
    expect(reportOf('*.md')).toMatchObject({
      ...{ status: 0, lists: [], unchecked: [unnamed('b\ufffd.md')] },
      summary: { verdict: 'incomplete' },
    })
  })
})

describe.skipIf(process.platform === 'win32')('a pipe in place of a file of git’s', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      ...{ cwd, stdio: 'pipe' },
    })
  /** A pipe that nobody writes to. */
  const pipe = (name: string) => {
    rmSync(join(cwd, name), { recursive: true, force: true })
    execFileSync('mkfifo', [join(cwd, name)])
  }
  const firstObject = () => String(git('rev-parse', 'HEAD:README.md')).trim()
  beforeEach(() => {
    git('init', '-q', '-b', 'main')
    put('README.md', '# Papers\n')
    git('add', '.')
    git('commit', '-q', '-m', 'first')
    put('README.md')
  })
  const refused = (name: string, what = 'a named pipe') => ({
    status: 2,
    stdout: '',
    stderr: `paper-list-check: --diff HEAD: git: ${name} is ${what}, which git would wait for.\n`,
  })

  test.each(['.git/config', '.git/HEAD', '.git/index', '.git/packed-refs', '.git/info/exclude'])(
    '%s is one line, and nobody is waited for',
    (name) => {
      pipe(name)
      expect(check('--offline', '--diff', 'HEAD', 'README.md')).toEqual(refused(name))
    },
  )

  test('an object is one line', () => {
    const hash = firstObject()
    const name = `.git/objects/${hash.slice(0, 2)}/${hash.slice(2)}`
    pipe(name)
    expect(check('--offline', '--diff', 'HEAD', 'README.md')).toEqual(refused(name))
  })

  test('a link to a pipe, or to a device, is one line', () => {
    pipe('pipe')
    rmSync(join(cwd, '.git/index'))
    symlinkSync(join(cwd, 'pipe'), join(cwd, '.git/index'))
    expect(check('--offline', '--diff', 'HEAD', 'README.md')).toEqual(refused('.git/index'))
    rmSync(join(cwd, '.git/index'))
    symlinkSync('/dev/zero', join(cwd, '.git/index'))
    expect(check('--offline', '--diff', 'HEAD', 'README.md')).toEqual(refused('.git/index', 'a device'))
  })

  test('in the repository that a worktree belongs to is one line', () => {
    git('worktree', 'add', '-q', 'tree')
    put('tree/README.md')
    pipe('.git/config')
    expect(check('--offline', '--diff', 'HEAD', 'tree/README.md')).toMatchObject({ status: 2 })
    cwd = join(cwd, 'tree')
    expect(check('--offline', '--diff', 'HEAD', 'README.md')).toEqual(refused('../.git/config'))
  })

  test.each(['.gitattributes', 'lists/.gitattributes'])('%s, beside a list, is one line', (name) => {
    put('lists/a.md')
    git('add', '.')
    pipe(name)
    expect(check('--offline', '--diff', 'HEAD', 'lists/a.md')).toEqual(refused(name))
  })

  describe('that a configuration names', () => {
    const inside = (setting: string, path: string) => git('config', setting, path)
    const elsewhere = (setting: string, path: string) => {
      const [section, name] = setting.split('.')
      put('.gitconfig', `[${section}]\n\t${name} = ${path}\n`)
    }
    const line = (words: string) => ({
      ...{ status: 2, stdout: '', stderr: `paper-list-check: --diff HEAD: git: ${words}\n` },
    })
    const diff = () => check('--offline', '--diff', 'HEAD', 'README.md')
    beforeEach(() => pipe('pipe'))

    test.each([
      ['the repository’s, of attributes', 'core.attributesFile', inside],
      ['the user’s, of attributes', 'core.attributesFile', elsewhere],
      ['the repository’s, of what is left out', 'core.excludesFile', inside],
    ])('is one line: %s', (_, setting, write) => {
      const named = `${setting.toLowerCase()}: ${join(cwd, 'pipe')} is a named pipe, which git would wait for.`
      for (const path of [join(cwd, 'pipe'), '~/pipe']) {
        write(setting, path)
        expect(diff()).toEqual(line(named))
      }
      write(setting, 'pipe')
      expect(diff()).toEqual(line(named.replace(join(cwd, 'pipe'), 'pipe')))
    })
    test('is one line: a device', () => {
      // one that ends, should git read it after all
      symlinkSync('/dev/null', join(cwd, 'device'))
      inside('core.attributesFile', 'device')
      expect(diff()).toEqual(line('core.attributesfile: device is a device, which git would wait for.'))
    })
    test('is no hindrance as /dev/null', () => {
      inside('core.attributesFile', '/dev/null')
      inside('core.excludesFile', '/dev/null')
      expect(diff()).toMatchObject({ status: 0, stderr: '' })
    })
    test.each([
      ['the repository’s', inside],
      ['the user’s', elsewhere],
    ])('to sort by is not read: %s', (_, write) => {
      write('diff.orderFile', join(cwd, 'pipe'))
      expect(diff()).toMatchObject({ status: 0, stderr: '' })
    })
    test('to include is one line', () => {
      inside('include.path', join(cwd, 'pipe'))
      expect(diff()).toEqual(
        line('reading its configuration takes too long; it may include a named pipe or a device.'),
      )
    })
    test('of files is used, where there is one and where there is none', () => {
      put('attributes', '*.md text\n')
      inside('core.attributesFile', join(cwd, 'attributes'))
      inside('core.excludesFile', 'nowhere/ignored')
      expect(diff()).toMatchObject({ status: 0, stderr: '' })
    })
  })

  test('a cache is then not believed, and the list is checked', () => {
    put('cache.json', '{"version":1,"facts":{}}')
    pipe('.git/index')
    const { status, stdout, stderr } = check('--cache', 'cache.json', 'README.md')
    expect(stderr).toContain('cache.json: git cannot tell whether it tracks this cache')
    expect(stdout).toContain('broken-anchor')
    expect(status).toBe(0)
  })

  test('init finds the lists without git', () => {
    const entry = (i: number) =>
      `- [A Title of ${i} Words](https://arxiv.org/abs/2101.0000${i}), Ann Author, Bob Writer, ICLR 2021\n`
    put('papers.md', `# Papers\n\n${[1, 2, 3, 4, 5].map(entry).join('')}`)
    pipe('pipe')
    git('config', 'core.excludesFile', join(cwd, 'pipe'))
    expect(check('init', '--dry-run')).toMatchObject({
      ...{ status: 0, stdout: expect.stringContaining('papers.md') },
    })
    pipe('.git/index')
    const { status, stdout } = check('init', '--dry-run')
    expect(stdout).toContain('papers.md')
    expect(status).toBe(0)
  })

  test('a socket, as git’s own file monitor has one, is no hindrance', () => {
    const socket = join(cwd, '.git', 'fsmonitor--daemon.ipc')
    execFileSync(process.execPath, [
      '-e',
      `require('node:net').createServer().listen(${JSON.stringify(`${socket}.new`)}, () => { require('node:fs').linkSync(${JSON.stringify(`${socket}.new`)}, ${JSON.stringify(socket)}); process.exit() })`,
    ])
    expect(check('--offline', '--diff', 'HEAD', 'README.md')).toMatchObject({ status: 0, stderr: '' })
  })
})
