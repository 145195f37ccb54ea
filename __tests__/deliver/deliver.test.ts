/** Files and git as they are on a disk. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
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
import { readConfigFile, readLists, writeAtomically } from '../../src/deliver/files.ts'
import { writeFixes } from '../../src/deliver/fixes.ts'
import { changedSince } from '../../src/deliver/git.ts'
import { readPatch } from '../../src/deliver/patch.ts'
import { makeProgress } from '../../src/deliver/terminal.ts'
import { sample } from '../support/report.ts'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plc-deliver-'))
})
const put = (name: string, text: string | Uint8Array) => {
  mkdirSync(join(cwd, name, '..'), { recursive: true })
  writeFileSync(join(cwd, name), text)
}

describe('lists', () => {
  test('are named by paths and globs, each once', () => {
    put('README.md', '# R')
    put('lists/b.md', 'b')
    put('lists/a.md', '\ufeffa\r\n')
    put('lists/no.txt', '')
    expect(readLists(['README.md', 'lists/*.md', 'lists/a.md'], cwd)).toEqual([
      { path: 'README.md', text: '# R' },
      { path: 'lists/a.md', text: '\ufeffa\r\n' },
      { path: 'lists/b.md', text: 'b' },
    ])
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
    ['s.md', () => symlinkSync('/etc/hostname', join(cwd, 's.md')), /^s\.md: this link leads out of /],
    [
      'big.md',
      () => put('big.md', new Uint8Array(33 * 1024 * 1024).fill(65)),
      /^big\.md: with 35 MB it is too large/,
    ],
  ])('%s', (name, prepare, line) => {
    prepare()
    expect(() => readLists([name], cwd)).toThrow(line)
  })
})

describe('writing', () => {
  test('replaces a file whole, keeps its mode, leaves nothing beside it', () => {
    put('a.md', 'old')
    chmodSync(join(cwd, 'a.md'), 0o600)
    writeAtomically(join(cwd, 'a.md'), 'new')
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('new')
    expect(statSync(join(cwd, 'a.md')).mode & 0o777).toBe(0o600)
    expect(readdirSync(cwd)).toEqual(['a.md'])
  })
  test('writes through a link to what it names', () => {
    put('real.md', 'old')
    symlinkSync(join(cwd, 'real.md'), join(cwd, 'link.md'))
    writeAtomically(join(cwd, 'link.md'), 'new')
    expect(readFileSync(join(cwd, 'real.md'), 'utf8')).toBe('new')
  })
  test('says in one line what cannot be written', () => {
    put('file', '')
    expect(() => writeAtomically(join(cwd, 'file', 'x.json'), '{}')).toThrow(
      /x\.json: it could not be written \(E\w+\)\.$/,
    )
  })
  test('of fixes touches what is safe and nothing else', () => {
    const report = sample()
    put('lists/a.md', report.lists[0]?.text ?? '')
    expect(writeFixes(report, cwd)).toEqual([{ path: 'lists/a.md', fixes: 1 }])
    const text = readFileSync(join(cwd, 'lists/a.md'), 'utf8')
    expect(text).toBe((report.lists[0]?.text ?? '').replace('Smapling', 'Sampling'))
  })
})

describe('the configuration', () => {
  test('is the nearest upward, not beyond the repository', () => {
    put('.paper-list-check.yml', 'fail-on: never')
    mkdirSync(join(cwd, 'a', 'b'), { recursive: true })
    expect(readConfigFile(null, join(cwd, 'a', 'b'))?.text).toBe('fail-on: never')
    mkdirSync(join(cwd, 'a', '.git'))
    expect(readConfigFile(null, join(cwd, 'a', 'b'))).toBeNull()
  })
  test('that was named must be there', () => {
    expect(() => readConfigFile('none.yml', cwd)).toThrow('none.yml: there is no such configuration file.')
  })
})

describe('patches', () => {
  test.each<[string, string, { first: number; last: number }[]]>([
    ['added', '@@ -1,2 +1,4 @@\n a\n+b\n+c\n d', [{ first: 2, last: 3 }]],
    [
      'changed',
      '@@ -5 +5 @@\n-old\n+new',
      [
        { first: 4, last: 5 },
        { first: 5, last: 5 },
      ],
    ],
    ['removed', '@@ -3,1 +2,0 @@\n-gone', [{ first: 2, last: 3 }]],
    [
      'two hunks',
      '@@ -1 +1,2 @@\n a\n+b\n@@ -9 +10,2 @@\n x\n+y',
      [
        { first: 2, last: 2 },
        { first: 11, last: 11 },
      ],
    ],
    ['no newline at the end', '@@ -1 +1,2 @@\n a\n+b\n\\ No newline at end of file', [{ first: 2, last: 2 }]],
    [
      'lines that look like file names',
      '--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n a\n---- b\n+++ c\n+d',
      [
        { first: 1, last: 2 },
        { first: 2, last: 3 },
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_, patch, ranges) => expect(readPatch(patch)).toEqual(ranges))
})

describe('git', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd,
      stdio: 'pipe',
    })
  beforeEach(() => {
    git('init', '-q', '-b', 'main')
    put('a.md', 'one\ntwo\nthree\n')
    put('b.md', 'same\n')
    git('add', '.')
    git('commit', '-q', '-m', 'first')
  })
  test('tells the lines that differ from a revision', () => {
    put('a.md', 'one\nTWO\nthree\nfour\n')
    const change = changedSince('HEAD', ['a.md', 'b.md'], cwd)
    expect([...change.keys()]).toEqual(['a.md'])
    const lines = (change.get('a.md') ?? []).flatMap(({ first, last }) => [first, last])
    expect(lines).toContain(2)
    expect(lines).toContain(4)
  })
  test('a revision that is not there is one line', () => {
    expect(() => changedSince('nonsense', ['a.md'], cwd)).toThrow(/^--diff nonsense: git says: .+$/)
    expect(() => changedSince('--output=x', ['a.md'], cwd)).toThrow('--diff --output=x: this is no revision.')
    expect(existsSync(join(cwd, 'x'))).toBe(false)
  })
})

test('progress is one live line on a terminal, and few plain ones elsewhere', () => {
  const written: string[] = []
  const live = makeProgress({ isTTY: true, write: (text) => written.push(text) })
  live.show({ asked: 3, answered: 1 })
  live.end()
  expect(written).toEqual(['\r\u001b[KAsking: 1 of 3 answered', '\r\u001b[K'])
  written.length = 0
  const log = makeProgress({ write: (text) => written.push(text) })
  for (let answered = 0; answered <= 500; answered++) log.show({ asked: 500, answered })
  expect(written.length).toBeLessThanOrEqual(11)
  expect(written.join('')).not.toContain('\u001b')
})
