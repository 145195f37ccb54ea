/** Safe fixes, written into lists on a disk. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Finding } from '../../src/model/report.ts'
import { writeFixes } from '../../src/publish/fixes.ts'
import { finding, fix, reportOf } from '../support/findings.ts'
import { sample } from '../support/report.ts'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plc-fixes-'))
})
const read = (path: string) => readFileSync(join(cwd, path), 'utf8')
function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), text)
}
/** Findings on a list that lies on the disk. */
function report(text: string, findings: readonly Partial<Finding>[], path = 'a.md') {
  put(path, text)
  return reportOf({
    lists: [readList({ path, text })],
    findings: findings.map((given) => finding({ path, ...given })),
  })
}

test('are written where they are safe, and nothing else is touched', () => {
  const before = sample().lists[0]?.text ?? ''
  put('lists/a.md', before)
  expect(writeFixes(sample(), cwd)).toEqual([{ path: 'lists/a.md', fixes: 1 }])
  expect(read('lists/a.md')).toBe(before.replace('Smapling', 'Sampling'))
})

test('are not written where they are only suggested, or where the finding does not count', () => {
  const findings = [
    { fix: fix('x', false) },
    { fix: fix(), quiet: 'suppressed' },
    { fix: fix(), quiet: 'outside-change' },
  ] as const
  expect(writeFixes(report('0123456789', findings), cwd)).toEqual([])
  expect(read('a.md')).toBe('0123456789')
})

test('several at once stand where they belong, whatever their order and length', () => {
  const findings = [fix('', true, 'LONGER', 8, 9), fix('', true, '', 0, 2), fix('', true, '+', 5, 5)].map(
    (one) => ({ fix: one }),
  )
  expect(writeFixes(report('0123456789', findings), cwd)).toEqual([{ path: 'a.md', fixes: 3 }])
  expect(read('a.md')).toBe('234+567LONGER9')
})

test('of two for the same words the first is written, and counted alone', () => {
  const findings = [{ fix: fix('', true, 'x', 2, 5) }, { fix: fix('', true, 'y', 4, 6) }]
  expect(writeFixes(report('0123456789', findings), cwd)).toEqual([{ path: 'a.md', fixes: 1 }])
  expect(read('a.md')).toBe('01x56789')
})

test('that change nothing write nothing', () => {
  expect(writeFixes(report('0123456789', [{ fix: fix('', true, '234', 2, 5) }]), cwd)).toEqual([])
})

test('leave the rest byte for byte: byte order mark, CRLF, no newline at the end, emoji', () => {
  const text = '\ufeff🎉 öne\r\ntwo\rthree'
  writeFixes(report(text, [{ fix: fix('', true, 'TWO', text.indexOf('two'), text.indexOf('two') + 3) }]), cwd)
  expect(read('a.md')).toBe('\ufeff🎉 öne\r\nTWO\rthree')
})

test('go to each list, and to no other', () => {
  const [one, two] = [report('0123456789', [{ fix: fix() }]), report('abcdefghij', [], 'b.md')]
  expect(writeFixes({ ...one, lists: [...one.lists, ...two.lists] }, cwd)).toEqual([
    { path: 'a.md', fixes: 1 },
  ])
  expect([read('a.md'), read('b.md')]).toEqual(['01y56789', 'abcdefghij'])
})

test('keep the file’s mode and leave nothing beside it', () => {
  const given = report('0123456789', [{ fix: fix() }])
  chmodSync(join(cwd, 'a.md'), 0o640)
  writeFixes(given, cwd)
  expect(statSync(join(cwd, 'a.md')).mode & 0o777).toBe(0o640)
  expect(readdirSync(cwd)).toEqual(['a.md'])
})

test('are not written into a list that somebody changed meanwhile', () => {
  put('lists/a.md', 'My own words.\n')
  expect(() => writeFixes(sample(), cwd)).toThrow(/^lists\/a\.md: changed while it was being checked/)
  expect(read('lists/a.md')).toBe('My own words.\n')
})

test('are written to none of the lists where one of them is read-only or has changed', () => {
  const [one, other] = [
    report('0123456789', [{ fix: fix() }]),
    report('abcdefghij', [{ fix: fix('', true, 'Y', 2, 3) }], 'b.md'),
  ]
  const both = {
    ...one,
    lists: [...one.lists, ...other.lists],
    findings: [...one.findings, ...other.findings],
  }
  chmodSync(join(cwd, 'b.md'), 0o444)
  expect(() => writeFixes(both, cwd)).toThrow('b.md: this file is read-only, so it is left as it is.')
  chmodSync(join(cwd, 'b.md'), 0o644)
  put('b.md', 'My own words.\n')
  expect(() => writeFixes(both, cwd)).toThrow(/^b\.md: changed while it was being checked/)
  expect(read('a.md')).toBe('0123456789')
})

test('are not written through a link that has come to lead out of the folder', () => {
  const outside = join(mkdtempSync(join(tmpdir(), 'plc-outside-')), 'x.md')
  writeFileSync(outside, '0123456789')
  symlinkSync(outside, join(cwd, 'linked.md'))
  const text = '0123456789'
  const given = reportOf({
    lists: [readList({ path: 'linked.md', text })],
    findings: [finding({ path: 'linked.md', fix: fix() })],
  })
  expect(() => writeFixes(given, cwd)).toThrow(/^linked\.md: this link leads out of the working directory/)
  expect(readFileSync(outside, 'utf8')).toBe(text)
})
