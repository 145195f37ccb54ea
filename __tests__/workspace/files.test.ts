/** Lists, configurations and reports as they are on a disk. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openCacheFile } from '../../src/workspace/cache-file.ts'
import { readConfigFile } from '../../src/workspace/config-file.ts'
import { FileError, readLists } from '../../src/workspace/files.ts'
import { writeAtomically } from '../../src/workspace/write.ts'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plc-files-'))
})
const put = (name: string, text: string | Uint8Array) => {
  mkdirSync(join(cwd, name, '..'), { recursive: true })
  writeFileSync(join(cwd, name), text)
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
    expect(() => named('!docs/old.md')).toThrow('!docs/old.md: no files left to check.')
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

  test('README.md may be spelt in any case, where there is none so spelt', () => {
    put('ReadMe.md', 'r')
    expect(readLists(['README.md'], cwd)).toEqual([{ path: 'ReadMe.md', text: 'r' }])
    put('README.md', 'R')
    expect(readLists(['README.md'], cwd)).toEqual([{ path: 'README.md', text: 'R' }])
  })

  test.each<[string, () => void, RegExp]>([
    ['none.md', () => {}, /^none\.md: there is no such file\.$/],
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
    ['d.md', () => link('nowhere.md', 'd.md'), /^d\.md: there is no such file\.$/],
    ['c.md', () => link('c.md', 'c.md'), /^c\.md: its symbolic links form a loop\.$/],
    ['a.md/b.md', () => put('a.md', ''), /^a\.md\/b\.md: there is no such file\.$/],
    ['n\0.md', () => {}, /it could not be read \(ERR_INVALID_ARG_VALUE\)\.$/],
    [`${'x'.repeat(300)}.md`, () => {}, /it could not be read \(ENAMETOOLONG\)\.$/],
    ['p.md', () => void execFileSync('mkfifo', [join(cwd, 'p.md')]), /^p\.md: this is not a regular file\.$/],
    [
      'big.md',
      () => put('big.md', new Uint8Array(33 * 1024 * 1024).fill(65)),
      /^big\.md: this is too large for a list: 35 MB, of at most 32/,
    ],
  ])('%j', (name, prepare, line) => {
    prepare()
    expect(() => readLists([name], cwd)).toThrow(FileError)
    expect(() => readLists([name], cwd)).toThrow(line)
  })
})

describe('writing', () => {
  test.each([0o600, 0o664, 0o444])(
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
    mkdirSync(join(cwd, 'a', 'b'), { recursive: true })
    expect(readConfigFile(null, join(cwd, 'a', 'b'))).toEqual({
      path: '../../.paper-list-check.yml',
      text: 'fail-on: never',
    })
    mkdirSync(join(cwd, 'a', '.git'))
    expect(readConfigFile(null, join(cwd, 'a', 'b'))).toBeNull()
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
    expect(() => readConfigFile('none.yml', cwd)).toThrow('none.yml: there is no such configuration file.')
    expect(() => readConfigFile('.', cwd)).toThrow('.: there is no such configuration file.')
    expect(() => readConfigFile('big.yml', cwd)).toThrow(
      'big.yml: this is too large for a configuration file.',
    )
    expect(() => readConfigFile('n\0.yml', cwd)).toThrow(FileError)
  })
})

describe('a cache', () => {
  const cache = '{"version":1,"facts":{}}'
  const save = (path: string) =>
    openCacheFile(path, cwd)?.save((written) => (written ? `${written} ` : cache))
  test('is read and written in its place, folders made as needed', () => {
    expect(openCacheFile('kept/cache.json', cwd)?.text).toBeNull()
    save('kept/cache.json')
    save('kept/cache.json')
    expect(openCacheFile('kept/cache.json', cwd)?.text).toBe(`${cache} `)
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
    expect(() => openCacheFile('mine', cwd)).toThrow(/^mine: this file is not a cache/)
    expect(() => save('mine')).toThrow(FileError)
    expect(readFileSync(join(cwd, 'mine'), 'utf8')).toBe(text)
  })
  test('of another version is given back, and an empty file is none yet', () => {
    writeFileSync(join(cwd, 'older.json'), '{"version":0,"facts":{"paper":{}}}')
    expect(openCacheFile('older.json', cwd)?.text).toBe('{"version":0,"facts":{"paper":{}}}')
    writeFileSync(join(cwd, 'empty.json'), '')
    expect(openCacheFile('empty.json', cwd)?.text).toBeNull()
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
})
