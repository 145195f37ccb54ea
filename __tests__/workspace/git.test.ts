/** What a revision touched, as the git of this machine says. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FileError } from '../../src/workspace/files.ts'
import { changedSince, foreignCheckout } from '../../src/workspace/git.ts'
import { WHOLE } from '../../src/workspace/patch.ts'

const lines = (...numbers: number[]) => numbers.map((line) => ({ first: line, last: line }))

describe('git', () => {
  let cwd = ''
  const put = (name: string, text: string) => writeFileSync(join(cwd, name), text)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd,
      stdio: 'pipe',
    })
  const commit = (words: string) => {
    git('add', '.')
    git('commit', '-q', '-m', words)
  }
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'plc-git-'))
    git('init', '-q', '-b', 'main')
    put('a.md', 'one\ntwo\nthree\n')
    put('b.md', 'same\n')
    commit('first')
  })

  test('tells the lines that differ from a revision', () => {
    put('a.md', 'one\nTWO\nthree\nfour\n')
    expect(changedSince('HEAD', ['a.md', 'b.md'], cwd)).toEqual(new Map([['a.md', lines(2, 4)]]))
  })

  test.each([
    'diff.noprefix',
    'diff.mnemonicPrefix',
    'color.ui=always',
    'diff.context=9',
    'diff.interHunkContext=9',
  ])('whatever the settings: %s', (setting) => {
    const [name = '', value = 'true'] = setting.split('=')
    git('config', name, value)
    git('config', 'diff.external', 'false')
    put('.gitattributes', '*.md -diff\n')
    put('a.md', 'one\nTWO\nthree\nfour\n')
    expect(changedSince('HEAD', ['a.md'], cwd).get('a.md')).toEqual(lines(2, 4))
  })

  test.each(['IBM037', 'UTF-16LE', 'UTF-16BE'])(
    'no encoding that the attributes of the working tree name hides a line: %s',
    (encoding) => {
      put('.gitattributes', `*.md working-tree-encoding=${encoding}\n`)
      // of an even number of bytes
      put('a.md', 'one\nTWO\nthree\nfour!\n')
      expect(changedSince('HEAD', ['a.md'], cwd).get('a.md')).toEqual(WHOLE)
    },
  )

  test.each(['text eol=crlf', 'text=auto', 'ident', '-text', 'working-tree-encoding=latin1'])(
    'attributes that leave the words alone change nothing: %s',
    (attributes) => {
      put('.gitattributes', `*.md ${attributes}\n`)
      put('a.md', attributes.includes('crlf') ? 'one\r\nTWO\r\nthree\r\n' : 'one\nTWO\nthree\n')
      expect(changedSince('HEAD', ['a.md'], cwd).get('a.md')).toEqual(lines(2))
    },
  )

  test('a file that git does not know yet is all new, whatever its name', () => {
    put(':(top)*.md', 'new\n')
    expect(changedSince('HEAD', [':(top)*.md', 'b.md'], cwd)).toEqual(new Map([[':(top)*.md', WHOLE]]))
  })

  test('a range is what came since the two parted, up to what lies here', () => {
    git('switch', '-q', '-c', 'topic')
    put('a.md', 'one\ntwo\nthree\nfour\n')
    commit('on topic')
    git('switch', '-q', 'main')
    put('a.md', 'zero\none\ntwo\nthree\n')
    commit('on main')
    git('switch', '-q', 'topic')
    put('b.md', 'same\nnot yet committed\n')
    const expected = new Map([
      ['a.md', lines(4)],
      ['b.md', lines(2)],
    ])
    expect(changedSince('main...', ['a.md', 'b.md'], cwd)).toEqual(expected)
    expect(changedSince('main...HEAD', ['a.md', 'b.md'], cwd)).toEqual(expected)
    expect(changedSince('topic..', ['a.md', 'b.md'], cwd)).toEqual(new Map([['b.md', lines(2)]]))
    expect(changedSince('main...topic', ['a.md'], cwd)).toEqual(new Map([['a.md', lines(4)]]))
    expect(() => changedSince('topic...main', ['a.md'], cwd)).toThrow(
      '--diff topic...main: a.md differs from main; check out main first.',
    )
  })

  test('a revision that is not there is one line', () => {
    expect(() => changedSince('nonsense', ['a.md'], cwd)).toThrow(/^--diff nonsense: git: .+$/)
    expect(() => changedSince('--output=x', ['a.md'], cwd)).toThrow('--diff --output=x: unknown revision.')
    expect(existsSync(join(cwd, 'x'))).toBe(false)
    const elsewhere = mkdtempSync(join(tmpdir(), 'plc-no-git-'))
    for (const revision of ['HEAD', 'a..b'])
      expect(() => changedSince(revision, ['a.md'], elsewhere)).toThrow(/git: .*not a git repository/)
  })

  describe('gets nothing but revisions and paths', () => {
    afterEach(() => vi.unstubAllEnvs())
    test.each([
      'HEAD..--output=victim',
      'HEAD...--output=victim',
      'HEAD..--no-index',
      'HEAD..--ext-diff',
      'HEAD..-Ovictim',
      '-Ovictim..HEAD',
      'HEAD\0--output=victim',
    ])('%j is no option', (revision) => {
      put('victim', 'precious\n')
      put('a.md', 'one\n')
      expect(() => changedSince(revision, ['a.md'], cwd)).toThrow(FileError)
      expect(readFileSync(join(cwd, 'victim'), 'utf8')).toBe('precious\n')
    })

    test('a path that looks like an option is a path', () => {
      put('--output=victim', 'new\n')
      expect(changedSince('HEAD', ['--output=victim'], cwd).get('--output=victim')).toEqual(WHOLE)
      expect(existsSync(join(cwd, 'victim'))).toBe(false)
    })

    /** A program that leaves a trace where it is run. */
    const trap = (path: string) => {
      writeFileSync(path, `#!/bin/sh\ntouch "${join(cwd, 'ran')}"\n`)
      chmodSync(path, 0o755)
    }

    test('no file monitor of a bare repository that the working tree brings runs', () => {
      const bare = join(cwd, 'brought')
      execFileSync('git', ['init', '-q', '--bare', bare])
      trap(join(cwd, 'monitor'))
      writeFileSync(
        join(bare, 'config'),
        `[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = ${join(cwd, 'monitor')}\n`,
      )
      writeFileSync(join(bare, 'x.md'), 'x\n')
      expect(() => changedSince('HEAD', ['x.md'], bare)).toThrow(/^--diff HEAD: git: /)
      expect(foreignCheckout(bare, 'own/list')).toBeNull()
      expect(existsSync(join(cwd, 'ran'))).toBe(false)
    })

    test('no file monitor of the repository itself runs', () => {
      trap(join(cwd, 'monitor'))
      git('config', 'core.fsmonitor', join(cwd, 'monitor'))
      put('a.md', 'one\n')
      changedSince('HEAD', ['a.md'], cwd)
      expect(existsSync(join(cwd, 'ran'))).toBe(false)
    })

    test.each([
      ['clean', 'own'],
      ['process', 'own'],
      ['clean', 'a=b.c'],
    ])('no filter (%s, of the name %s) runs that the attributes of the working tree choose', (kind, name) => {
      trap(join(cwd, 'filter'))
      git('config', `filter.${name}.required`, 'true')
      git('config', `filter.${name}.${kind}`, join(cwd, 'filter'))
      put('.gitattributes', `*.md filter=${name}\n`)
      put('a.md', 'one\nTWO\nthree\n')
      expect(changedSince('HEAD', ['a.md'], cwd).get('a.md')).toEqual(lines(2))
      expect(existsSync(join(cwd, 'ran'))).toBe(false)
    })

    test('no program of the working directory is taken for git', () => {
      mkdirSync(join(cwd, 'bin'))
      trap(join(cwd, 'git'))
      trap(join(cwd, 'bin', 'git'))
      vi.stubEnv('PATH', `.:bin::${process.env['PATH']}`)
      changedSince('HEAD', ['a.md'], cwd)
      expect(existsSync(join(cwd, 'ran'))).toBe(false)
      vi.stubEnv('PATH', '.:bin')
      expect(() => changedSince('HEAD', ['a.md'], cwd)).toThrow('--diff needs git, which is not installed.')
    })
  })
})
