/** Which lines a patch touches. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newLines, readPatch } from '../../src/workspace/patch.ts'

const lines = (...numbers: number[]) => numbers.map((line) => ({ first: line, last: line }))

describe('patches', () => {
  test.each<[string, string, { first: number; last: number }[]]>([
    ['added', '@@ -1,2 +1,4 @@\n a\n+b\n+c\n d', [{ first: 2, last: 3 }]],
    ['a line replaced, between entries of one line each', '@@ -5 +5 @@\n-old\n+new', lines(5)],
    ['lines replaced by fewer', '@@ -5,3 +5 @@\n-a\n-b\n-c\n+new', lines(5)],
    ['removed', '@@ -3,1 +2,0 @@\n-gone', [{ first: 2, last: 3 }]],
    ['removed, with context', '@@ -1,3 +1,2 @@\n a\n-gone\n b', [{ first: 1, last: 2 }]],
    ['removed at the top', '@@ -1 +0,0 @@\n-gone', lines(1)],
    ['two hunks', '@@ -1 +1,2 @@\n a\n+b\n@@ -9 +10,2 @@ some heading\n x\n+y', lines(2, 11)],
    [
      'no newline at the end',
      '@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file',
      [{ first: 1, last: 2 }],
    ],
    [
      'lines that look like headers of files',
      '@@ -1,3 +1,3 @@\n a\n+++ x\n b\n--- y\n',
      [
        { first: 2, last: 2 },
        { first: 3, last: 4 },
      ],
    ],
    [
      'lines that look like file names',
      '--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n a\n---- b\n+++ c\n+d',
      [{ first: 2, last: 3 }],
    ],
    ['lines that look like hunks', '@@ -1 +1,3 @@\n a\n+@@ -9 +9 @@\n+b', [{ first: 2, last: 3 }]],
    ['context that lost its space', '@@ -1,3 +1,4 @@\n a\n\n b\n+c', lines(4)],
    ['headers', 'diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+b\n', lines(1)],
    ['Windows line ends', '@@ -1 +1,2 @@\r\n a\r\n+b\r', lines(2)],
    ['nothing', '', []],
    ['no patch at all', 'Binary files differ\n+x\n-y', []],
  ])('%s', (_, patch, ranges) => expect(readPatch(patch)).toEqual(ranges))
})

/** git's own words about two texts, and the lines of the second that are not in the first: counted by hand. */
const folder = mkdtempSync(join(tmpdir(), 'plc-patch-'))
function gitDiff(before: string, after: string, context: number): string {
  writeFileSync(join(folder, 'a'), before)
  writeFileSync(join(folder, 'b'), after)
  const args = ['diff', '--no-index', '--text', '--no-color', `--unified=${context}`, 'a', 'b']
  return spawnSync('git', args, { cwd: folder, encoding: 'utf8' }).stdout
}

// every line once, so that which are new is beyond dispute; some look like a patch's own
const SHAPES = ['', '+', '-', '++ b/', '-- a/', '@@ -1 +1 @@ ', ' ', '\\ No newline ', 'diff --git a/']
const texts = fc
  .array(fc.record({ keep: fc.constantFrom('both', 'before', 'after'), shape: fc.constantFrom(...SHAPES) }), {
    maxLength: 30,
  })
  .chain((lines) => fc.tuple(fc.constant(lines), fc.boolean(), fc.boolean(), fc.constantFrom(0, 3)))

test('finds in git’s own patches each line that is new, and no other but those around a gap', () => {
  fc.assert(
    fc.property(texts, ([lines, endBefore, endAfter, context]) => {
      const side = (name: string, end: boolean) => {
        const kept = lines.flatMap(({ keep, shape }, i) =>
          keep === 'both' || keep === name ? [`${shape}${i}`] : [],
        )
        return { kept, text: kept.length === 0 ? '' : kept.join('\n') + (end ? '\n' : '') }
      }
      const [before, after] = [side('before', endBefore), side('after', endAfter)]
      const ranges = readPatch(gitDiff(before.text, after.text, context))
      const touched = (line: number) => ranges.some(({ first, last }) => first <= line && line <= last)
      const fresh = after.kept.flatMap((line, i) => (before.kept.includes(line) ? [] : [i + 1]))
      expect(fresh.filter((line) => !touched(line))).toEqual([])
      // a gap: the two lines of the new text between which something is gone
      const gone = new Set<number>()
      let line = 0
      for (const { keep } of lines) {
        if (keep !== 'before') line++
        else for (const near of [line, line + 1]) gone.add(near)
      }
      // where a text lacks its last line end, git counts that line as another
      const lasts = [before.kept.at(-1), after.kept.at(-1)].map((last) => after.kept.indexOf(last ?? '') + 1)
      const extra = after.kept
        .map((_, i) => i + 1)
        .filter((at) => touched(at) && !fresh.includes(at) && !gone.has(at))
      expect(extra.filter((at) => !lasts.includes(at))).toEqual([])
    }),
    { numRuns: 150, seed: 7 },
  )
})

describe('the lines that are new in a text', () => {
  test.each<[string, string, string, [number, number][]]>([
    ['none of the same text', 'a\nb\n', 'a\nb\n', []],
    ['none where only line ends differ', 'a\nb\n', 'a\r\nb', []],
    [
      'those that were put in',
      'a\nb\n',
      'a\nx\ny\nb\nz\n',
      [
        [2, 3],
        [5, 5],
      ],
    ],
    ['those that were changed', 'a\nb\nc\n', 'a\nB\nc\n', [[2, 2]]],
    ['what stands more often than before', 'a\na\n', 'a\na\na\n', [[3, 3]]],
    ['none that only moved or went away', 'a\nb\nc\n', 'c\na\n', []],
  ])('%s', (_, before, after, ranges) => {
    expect(newLines(before, after)).toEqual(ranges.map(([first, last]) => ({ first, last })))
  })
})
