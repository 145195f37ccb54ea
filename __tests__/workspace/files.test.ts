/** Lists, configurations and reports as they are on a disk. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import fs, {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openCacheFile } from '../../src/workspace/cache-file.ts'
import { readConfigFile } from '../../src/workspace/config-file.ts'
import { FileError, readLists } from '../../src/workspace/files.ts'
import { treeBelow } from '../../src/workspace/glob-files.ts'
import { checkOutputs } from '../../src/workspace/outputs.ts'
import { writeAtomically } from '../../src/workspace/write.ts'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plc-files-'))
})
const put = (name: string, text: string | Uint8Array) => {
  mkdirSync(join(cwd, name, '..'), { recursive: true })
  writeFileSync(join(cwd, name), text)
}
/** A file of its own, though its words may be the same. */
const putAnew = (name: string, text: string) => {
  put('beside', text)
  fs.renameSync(join(cwd, 'beside'), join(cwd, name))
}
const linkToGit = (path: string, name: string) => {
  put('.git/config', 'secret')
  link(`.git${path}`, name)
}
const link = (target: string, name: string) => symlinkSync(target, join(cwd, name))

describe('lists', () => {
  test('are named by paths and globs, each once, the first name counting', () => {
    put('README.md', '# R')
    put('lists/b.md', 'b')
    put('lists/a.md', '\ufeffa\r\n')
    put('lists/no.txt', '')
    const named = ['README.md', 'lists/*.md', 'lists/a.md', './README.md', join(cwd, 'lists/b.md')]
    expect(readLists(named, cwd)).toEqual([
      { path: 'README.md', text: '# R' },
      { path: 'lists/a.md', text: '\ufeffa\r\n' },
      { path: 'lists/b.md', text: 'b' },
    ])
  })

  test('may be linked within the folder, and may be named outside of it', () => {
    put('real/a.md', 'a')
    link('real', 'linked')
    link('real/a.md', 'b.md')
    mkdirSync(join(cwd, 'sub'))
    expect(readLists(['linked/a.md', 'b.md'], cwd).map(({ text }) => text)).toEqual(['a', 'a'])
    expect(readLists(['../real/a.md'], join(cwd, 'sub')).map(({ text }) => text)).toEqual(['a'])
  })

  test('may bear the characters of a glob in their names', () => {
    put('list [1].md', 'x')
    expect(readLists(['list [1].md'], cwd)).toEqual([{ path: 'list [1].md', text: 'x' }])
    put('one, two.md', 'y')
    expect(readLists(['one[,] two.md'], cwd)).toEqual([{ path: 'one, two.md', text: 'y' }])
  })

  test('are left out where an exclusion names them or a folder above, wherever it stands', () => {
    for (const name of ['README.md', 'docs/new.md', 'docs/old.md', 'drafts/a.md', '.hidden/b.md'])
      put(name, 'x')
    const named = (...patterns: string[]) => readLists(patterns, cwd).map(({ path }) => path)
    expect(named('**/*.md')).toEqual(['README.md', 'docs/new.md', 'docs/old.md', 'drafts/a.md'])
    expect(named('**/*.md', '!docs/old.md', '!drafts')).toEqual(['README.md', 'docs/new.md'])
    expect(named('!./docs/o*.md', '!drafts/', 'docs/*.md', 'drafts/*.md')).toEqual(['docs/new.md'])
    expect(named('.hidden/*.md', '!README.md')).toEqual(['.hidden/b.md'])
    expect(named(`${cwd}/docs/*.md`, '!docs/old.md')).toEqual([join(cwd, 'docs/new.md')])
    expect(() => named('!docs/old.md')).toThrow(
      '!docs/old.md: this only leaves files out; name the lists as well, for example README.md.',
    )
    expect(() => named('docs/old.md', '!docs/*')).toThrow('docs/old.md !docs/*: no files left to check.')
  })

  test('a glob follows no linked folder that it does not name', () => {
    put('lists/a.md', 'a')
    link('/etc', 'lists/etc')
    link('lists', 'linked')
    expect(readLists(['lists/**/*.md', 'linked/*.md'], cwd).map(({ path }) => path)).toEqual([
      'lists/a.md',
      'linked/a.md',
    ])
  })

  test('may not be named by thousands of globs, each of which is compared with every file', () => {
    put('README.md', '# R')
    const globs = (length: number) =>
      Array.from({ length }, (_, i) => `${i % 2 ? '!' : '**/'}R*${'?'.repeat(i)}`)
    expect(() => readLists(globs(251), cwd)).toThrow(
      '251 globs name lists, which is too many; at most 250 may.',
    )
    expect(readLists(['README.md', ...Array.from({ length: 5000 }, (_, i) => `!${i}.md`)], cwd)).toHaveLength(
      1,
    )
  })

  test('of one folder are looked for once, however many globs name them', () => {
    put('a.md', 'a')
    const tree = treeBelow(cwd)
    expect(tree('', 1)).toBe(tree('', 1))
    expect(tree('', 1).paths).toEqual(['a.md'])
  })

  test('README.md may be spelt in any case, where there is none so spelt', () => {
    put('ReadMe.md', 'r')
    expect(readLists(['README.md'], cwd)).toEqual([{ path: 'ReadMe.md', text: 'r' }])
    put('README.md', 'R')
    expect(readLists(['README.md'], cwd)).toEqual([{ path: 'README.md', text: 'R' }])
  })

  test.each<[string, () => void, RegExp]>([
    ['none.md', () => {}, /^none\.md: no such file\.$/],
    ['lists/*.md', () => {}, /^lists\/\*\.md: no file matches\.$/],
    [
      'lists',
      () => put('lists/a.md', ''),
      /^lists: this is a directory; name a Markdown file, or a glob such as “lists\/\*\.md”\.$/,
    ],
    ['b.md', () => put('b.md', new Uint8Array([1, 0, 2])), /^b\.md: this is a binary file, not Markdown\.$/],
    [
      'l.md',
      () => put('l.md', new Uint8Array([0xff, 0xfe, 0x41])),
      /^l\.md: this is not UTF-8 text; save it as UTF-8\.$/,
    ],
    ['s.md', () => link('/etc/hostname', 's.md'), /^s\.md: this link leads out of the working directory/],
    ['f/passwd', () => link('/etc', 'f'), /^f\/passwd: this link leads out of the working directory/],
    ['g/pass*', () => link('/etc', 'g'), /^g\/passwd-?: this link leads out|^g\/pass\*: no file matches/],
    ['d.md', () => link('nowhere.md', 'd.md'), /^d\.md: no such file\.$/],
    ['c.md', () => link('c.md', 'c.md'), /^c\.md: its symbolic links form a loop\.$/],
    ['a.md/b.md', () => put('a.md', ''), /^a\.md\/b\.md: no such file\.$/],
    ['n\0.md', () => {}, /it could not be read \(ERR_INVALID_ARG_VALUE\)\.$/],
    ['.git/config', () => put('.git/config', 'secret'), /^\.git\/config: files in \.git are not lists\.$/],
    ['t/config', () => linkToGit('', 't'), /^t\/config: files in \.git are not/],
    ['h.md', () => linkToGit('/config', 'h.md'), /^h\.md: files in \.git are not lists/],
    [`${'x'.repeat(300)}.md`, () => {}, /it could not be read \(ENAMETOOLONG\)\.$/],
    ['p.md', () => void execFileSync('mkfifo', [join(cwd, 'p.md')]), /^p\.md: this is not a regular file\.$/],
    [
      'big.md',
      () => put('big.md', new Uint8Array(33 * 1024 * 1024).fill(65)),
      /^big\.md: this is too large for a list, which may have 32 MB at most\.$/,
    ],
  ])('%j', (name, prepare, line) => {
    prepare()
    expect(() => readLists([name], cwd)).toThrow(FileError)
    expect(() => readLists([name], cwd)).toThrow(line)
  })
})

describe('writing', () => {
  test.each([0o600, 0o664, 0o200])(
    'replaces a file whole, keeps its mode %o, leaves nothing beside it',
    (mode) => {
      put('a.md', 'old')
      chmodSync(join(cwd, 'a.md'), mode)
      writeAtomically('a.md', 'new', cwd)
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('new')
      expect(statSync(join(cwd, 'a.md')).mode & 0o777).toBe(mode)
      expect(readdirSync(cwd)).toEqual(['a.md'])
    },
  )

  test('writes through a link to what it names, and makes folders', () => {
    put('real.md', 'old')
    link('real.md', 'link.md')
    writeAtomically('link.md', 'new', cwd)
    expect(readFileSync(join(cwd, 'real.md'), 'utf8')).toBe('new')
    expect(lstatSync(join(cwd, 'link.md')).isSymbolicLink()).toBe(true)
    writeAtomically('out/of/here.json', '{}', cwd)
    expect(readdirSync(join(cwd, 'out/of'))).toEqual(['here.json'])
  })

  test('writes into a pipe and leaves it a pipe', async () => {
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    const reader = spawn('cat', [join(cwd, 'pipe')], { stdio: ['ignore', 'pipe', 'inherit'] })
    const read = new Response(reader.stdout as unknown as ReadableStream).text()
    writeAtomically('pipe', 'through', cwd)
    expect(await read).toBe('through')
    expect(lstatSync(join(cwd, 'pipe')).isFIFO()).toBe(true)
  })

  test('a pipe that nobody reads is one line', () => {
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    expect(() => writeAtomically('pipe', 'through', cwd)).toThrow(
      new FileError('pipe: nobody reads this pipe.'),
    )
  })

  test('keeps every name of a file, and its owner', () => {
    put('a.md', 'a longer old text')
    linkSync(join(cwd, 'a.md'), join(cwd, 'b.md'))
    writeAtomically('a.md', 'new', cwd)
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe('new')
    expect(statSync(join(cwd, 'b.md')).nlink).toBe(2)
    expect(readdirSync(cwd)).toEqual(['a.md', 'b.md'])
  })
  test.runIf(process.getuid?.() === 0)('keeps the owner of a file, whoever writes it', () => {
    put('a.md', 'old')
    chownSync(join(cwd, 'a.md'), 65_534, 65_533)
    chmodSync(join(cwd, 'a.md'), 0o640)
    writeAtomically('a.md', 'new', cwd)
    expect(statSync(join(cwd, 'a.md'))).toMatchObject({ uid: 65_534, gid: 65_533, mode: 0o100640 })
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('new')
  })

  /** Something happens at the moment when a function of the file system is called. */
  const meanwhile = (name: 'fsyncSync' | 'fchownSync' | 'writeSync', happens: () => void) => {
    const real = fs[name] as (...given: unknown[]) => unknown
    const put = (one: unknown) => {
      Object.assign(fs, { [name]: one })
      syncBuiltinESMExports()
    }
    put((...given: unknown[]) => {
      put(real)
      happens()
      return real(...given)
    })
    onTestFinished(() => put(real))
  }
  const refuse = (code: string) => () => {
    throw Object.assign(new Error(code), { code })
  }

  test('writes in place where the owner cannot be kept', () => {
    put('a.md', 'old')
    const { ino } = statSync(join(cwd, 'a.md'))
    meanwhile('fchownSync', refuse('EPERM'))
    writeAtomically('a.md', 'new', cwd)
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('new')
    expect(statSync(join(cwd, 'a.md')).ino).toBe(ino)
    expect(readdirSync(cwd)).toEqual(['a.md'])
  })
  test('puts back what was there where the disk is full', () => {
    put('a.md', 'old')
    linkSync(join(cwd, 'a.md'), join(cwd, 'b.md'))
    meanwhile('fsyncSync', refuse('ENOSPC'))
    expect(() => writeAtomically('a.md', 'something new', cwd)).toThrow(
      'a.md: could not be written (ENOSPC).',
    )
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe('old')
  })
  test.each<[string, () => void]>([
    ['was written to', () => put('a.md', 'other')],
    ['was replaced by the same words', () => putAnew('a.md', 'old')],
  ])('does not write over a file that %s at the last moment', (_, happens) => {
    put('a.md', 'old')
    meanwhile('fsyncSync', happens)
    expect(() => writeAtomically('a.md', 'new', cwd, 'old')).toThrow(
      'a.md: changed while it was being checked, so it was not written; run again.',
    )
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).not.toBe('new')
    expect(readdirSync(cwd)).toEqual(['a.md'])
  })
  test('does not write over other words than it was told of', () => {
    put('a.md', 'other')
    expect(() => writeAtomically('a.md', 'new', cwd, 'old')).toThrow(/^a\.md: changed while/)
  })

  test('leaves a read-only file as it is', () => {
    put('a.md', 'old')
    chmodSync(join(cwd, 'a.md'), 0o444)
    const line = 'a.md: this file is read-only, so it is left as it is.'
    expect(() => writeAtomically('a.md', 'new', cwd)).toThrow(line)
    expect(() => checkOutputs([{ format: 'json', file: 'a.md' }], [], cwd)).toThrow(line)
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('old')
  })

  test.each(['report.json', 'folder/report.json', 'folder/new/report.json'])(
    'not through a link that leads out: %s',
    (path) => {
      const elsewhere = mkdtempSync(join(tmpdir(), 'plc-elsewhere-'))
      writeFileSync(join(elsewhere, 'victim'), 'precious')
      if (path === 'report.json') link(join(elsewhere, 'victim'), path)
      else link(elsewhere, 'folder')
      expect(() => writeAtomically(path, 'new', cwd)).toThrow(/leads out of the working directory/)
      expect(readdirSync(elsewhere)).toEqual(['victim'])
      expect(readFileSync(join(elsewhere, 'victim'), 'utf8')).toBe('precious')
    },
  )
  test.each(['.git/hooks/pre-commit', '.GIT/config', 'linked/config'])('nothing into .git: %s', (path) => {
    put('.git/config', 'mine')
    link('.git', 'linked')
    expect(() => writeAtomically(path, 'new', cwd)).toThrow(`${path}: nothing is written into .git.`)
    expect(() => openCacheFile(path, cwd, () => {})).toThrow(`${path}: no cache is kept in .git.`)
  })

  test('a report takes the place of nothing that the run reads, by whatever name', () => {
    put('README.md', '# R')
    put('c.yml', '')
    link('README.md', 'link.md')
    linkSync(join(cwd, 'README.md'), join(cwd, 'hard.md'))
    const check = (...files: string[]) =>
      checkOutputs(
        files.map((file) => ({ format: 'json', file })),
        ['README.md', 'c.yml', 'cache.json', '<stdin>'],
        cwd,
      )
    const names = ['README.md', './README.md', join(cwd, 'README.md'), 'link.md', 'hard.md', 'c.yml']
    for (const name of [...names, 'cache.json', 'x/../cache.json'])
      expect(() => check(name)).toThrow(
        `--output json=${name}: this file is read or written for something else; name another file.`,
      )
    expect(() => check('x.json', './x.json')).toThrow(/^--output json=\.\/x\.json: this file is/)
    mkdirSync(join(cwd, 'folder'))
    link('folder', 'same')
    expect(() => check('folder/new.json', 'same/new.json')).toThrow(
      '--output json=same/new.json: this file is',
    )
    check('x.json', 'y.json', '/dev/null', '/dev/null')
  })

  test('says in one line what cannot be written, and leaves nothing behind', () => {
    put('file', '')
    mkdirSync(join(cwd, 'folder'))
    expect(() => writeAtomically('file/x.json', '{}', cwd)).toThrow(
      /^file\/x\.json: could not be written \(E\w+\)\.$/,
    )
    expect(() => writeAtomically('folder', '{}', cwd)).toThrow(/^folder: could not be written \(EISDIR\)\.$/)
    expect(readdirSync(cwd)).toEqual(['file', 'folder'])
  })

  // in a process of its own, which can be ended should it never return
  test.runIf(existsSync('/proc/self'))('gives up where no folder can be made', () => {
    const call = `import('./src/workspace/write.ts').then((m) => m.writeAtomically('/proc/none/x', '', '.')).catch((e) => console.log(e.message))`
    const { stdout } = spawnSync(process.execPath, ['-e', call], { encoding: 'utf8', timeout: 20_000 })
    expect(stdout).toBe('/proc/none/x: could not be written (ENOENT).\n')
  })
})

describe('the configuration', () => {
  test('is the nearest upward, not beyond the repository', () => {
    put('.paper-list-check.yml', 'fail-on: never')
    mkdirSync(join(cwd, '.git'))
    mkdirSync(join(cwd, 'a', 'b'), { recursive: true })
    expect(readConfigFile(null, join(cwd, 'a', 'b'))).toEqual({
      path: '../../.paper-list-check.yml',
      text: 'fail-on: never',
    })
    mkdirSync(join(cwd, 'a', '.git'))
    expect(readConfigFile(null, join(cwd, 'a', 'b'))).toBeNull()
  })
  test('of a folder above does not govern where there is no repository', () => {
    put('.paper-list-check.yml', 'fail-on: never')
    mkdirSync(join(cwd, 'a'))
    expect(readConfigFile(null, join(cwd, 'a'))).toBeNull()
  })
  test.runIf(process.getuid?.() === 0)('of a repository above that another user made stops the run', () => {
    put('.paper-list-check.yml', 'fail-on: never')
    mkdirSync(join(cwd, '.git'))
    mkdirSync(join(cwd, 'a'))
    chownSync(join(cwd, '.paper-list-check.yml'), 65_534, 65_534)
    expect(() => readConfigFile(null, join(cwd, 'a'))).toThrow(/belongs to another user; name it by --config/)
    expect(readConfigFile('../.paper-list-check.yml', join(cwd, 'a'))).toMatchObject({
      text: 'fail-on: never',
    })
  })
  test.each([
    ['/etc/hostname', 'named.yml', 'named.yml'],
    ['/etc/hostname', '.paper-list-check.yml', null],
    ['../../.git/config', 'folder/named.yml', 'folder/named.yml'],
  ])('is not read through a link to %s', (target, name, named) => {
    put('.git/config', 'token: x')
    mkdirSync(join(cwd, 'folder'))
    link(name.startsWith('folder') ? '../.git/config' : target, name)
    expect(() => readConfigFile(named, cwd)).toThrow(/leads out of the repository and is not followed\.$/)
  })
  test('may be a link within the repository', () => {
    put('shared/config.yml', 'fail-on: never')
    mkdirSync(join(cwd, '.git'))
    mkdirSync(join(cwd, 'a'))
    link('../shared/config.yml', 'a/.paper-list-check.yml')
    expect(readConfigFile(null, join(cwd, 'a'))).toMatchObject({ text: 'fail-on: never' })
  })
  test('may end in .yaml; two in one folder are one too many', () => {
    put('.paper-list-check.yaml', 'fail-on: never')
    expect(readConfigFile(null, cwd)).toEqual({ path: '.paper-list-check.yaml', text: 'fail-on: never' })
    put('.paper-list-check.yml', '')
    expect(() => readConfigFile(null, cwd)).toThrow(
      `.paper-list-check.yml and .paper-list-check.yaml: both exist in ${cwd}; keep one of them.`,
    )
    expect(readConfigFile('.paper-list-check.yml', cwd)).toMatchObject({ text: '' })
  })
  test('that was named must be there, and be text', () => {
    put('big.yml', '#'.repeat(1024 * 1024 + 1))
    expect(() => readConfigFile('none.yml', cwd)).toThrow('none.yml: no such configuration file.')
    expect(() => readConfigFile('.', cwd)).toThrow('.: this is not a regular file.')
    expect(() => readConfigFile('big.yml', cwd)).toThrow(
      'big.yml: this is too large for a configuration file, which has at most 128 kB.',
    )
    expect(() => readConfigFile('n\0.yml', cwd)).toThrow(FileError)
  })
})

describe('a cache', () => {
  const cache = '{"version":1,"facts":{}}'
  const said: string[] = []
  const open = (path: string) => openCacheFile(path, cwd, (line) => said.push(line))
  const save = (path: string) => open(path)?.save((written) => (written ? `${written} ` : cache))
  test('is read and written in its place, folders made as needed', () => {
    expect(open('kept/cache.json')?.text).toBeNull()
    save('kept/cache.json')
    save('kept/cache.json')
    expect(open('kept/cache.json')?.text).toBe(`${cache} `)
  })
  test('may lie elsewhere where the user says so', () => {
    const elsewhere = join(mkdtempSync(join(tmpdir(), 'plc-elsewhere-')), 'cache.json')
    save(elsewhere)
    expect(readFileSync(elsewhere, 'utf8')).toBe(cache)
  })
  test.each([
    ['notes', 'Remember the milk.'],
    ['a list', '# Papers\n'],
    ['other JSON', '{"version":1,"findings":[]}'],
    ['a package', '{"name":"x","version":"1.0.0"}'],
    ['half a cache', '{"version":1,"facts":{"paper":{"2401'],
    ['blanks', ' \n'],
    ['null', 'null'],
  ])('does not take the place of %s', (_, text) => {
    writeFileSync(join(cwd, 'mine'), text)
    expect(() => open('mine')).toThrow(/^mine: this file is not a cache/)
    expect(() => save('mine')).toThrow(FileError)
    expect(readFileSync(join(cwd, 'mine'), 'utf8')).toBe(text)
  })
  test.each([
    [
      'a pipe',
      () => execFileSync('mkfifo', [join(cwd, 'odd')]),
      'this is not a regular file; no cache is kept there',
    ],
    ['a folder', () => mkdirSync(join(cwd, 'odd')), 'this is not a regular file; no cache is kept there'],
    [
      'a file of gigabytes',
      () => {
        writeFileSync(join(cwd, 'odd'), '')
        truncateSync(join(cwd, 'odd'), 2 ** 32)
      },
      'this is too large for a cache; delete the file',
    ],
  ])('%s is not even read', (_, make, why) => {
    make()
    expect(() => open('odd')).toThrow(`odd: ${why}.`)
  })
  test('of another version is given back, and an empty file is none yet', () => {
    writeFileSync(join(cwd, 'older.json'), '{"version":0,"facts":{"paper":{}}}')
    expect(open('older.json')?.text).toBe('{"version":0,"facts":{"paper":{}}}')
    writeFileSync(join(cwd, 'empty.json'), '')
    expect(open('empty.json')?.text).toBeNull()
    save('empty.json')
    expect(readFileSync(join(cwd, 'empty.json'), 'utf8')).toBe(cache)
  })
  test.each(['cache.json', 'folder/cache.json'])('is not kept behind a link that leads out: %s', (path) => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'plc-elsewhere-'))
    writeFileSync(join(elsewhere, 'victim'), 'precious')
    if (path === 'cache.json') link(join(elsewhere, 'victim'), 'cache.json')
    else link(elsewhere, 'folder')
    expect(() => save(path)).toThrow(/leads out of the working directory/)
    expect(readdirSync(elsewhere)).toEqual(['victim'])
    expect(readFileSync(join(elsewhere, 'victim'), 'utf8')).toBe('precious')
  })

  describe('that came with the repository', () => {
    const git = (folder: string, ...args: string[]) =>
      execFileSync('git', args, { cwd: folder, stdio: 'pipe' })
    const commit = (folder: string, name: string) => {
      git(folder, 'init', '-q')
      writeFileSync(join(folder, name), cache)
      git(folder, 'add', name)
    }
    const refused = (path: string) => {
      said.length = 0
      expect(open(path)).toBeNull()
      expect(said).toEqual([
        `${path}: git tracks this cache, and a pull request could change it, so it is neither read nor written.`,
      ])
      expect(readFileSync(join(cwd, path), 'utf8')).toBe(cache)
    }
    test.each(['c.json', '*.json', ':(top)c.json', '-c.json'])('is not believed: %s', (name) => {
      git(cwd, 'init', '-q')
      writeFileSync(join(cwd, name), cache)
      git(cwd, 'add', '--all')
      refused(name)
    })
    test('is not believed, nor behind a link, in a submodule, or in a checkout beside', () => {
      commit(cwd, 'c.json')
      mkdirSync(join(cwd, 'part'))
      commit(join(cwd, 'part'), 'p.json')
      link('c.json', 'link.json')
      link('part', 'linked')
      for (const path of ['link.json', 'part/p.json', 'linked/p.json']) refused(path)
    })
    test('is not believed where git cannot tell', () => {
      commit(cwd, 'c.json')
      const { PATH } = process.env
      onTestFinished(() => {
        process.env['PATH'] = PATH
      })
      process.env['PATH'] = ''
      expect(open('c.json')).toBeNull()
      expect(said.at(-1)).toMatch(/^c\.json: git cannot tell whether it tracks this cache, /)
    })
    test('is believed where git only ignores it, or knows nothing of it', () => {
      commit(cwd, '.gitignore')
      put('.gitignore', 'c.json\n')
      put('c.json', cache)
      put('d.json', cache)
      said.length = 0
      expect([open('c.json')?.text, open('d.json')?.text, said]).toEqual([cache, cache, []])
    })
  })
})
