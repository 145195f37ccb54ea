/** What GitHub's runner reads as annotations. */
import { describe, expect, test } from 'vitest'
import { annotationCommands, commands } from '../../src/reports/github.ts'
import { plain } from '../../src/reports/parts/plain.ts'
import { everywhere, finding, fix, NAMED, obeyed, reportOf } from '../support/findings.ts'

/** Without entries there is no line about them. */
const nobody = { entries: 0, byRecord: 0, bySource: {}, unanswered: [] }
const show = (findings: ReturnType<typeof finding>[]) =>
  annotationCommands(reportOf({ findings, checked: nobody }))
/** As the runner decodes them, a per cent sign last. */
const decoded = (text: string) =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
const titles = (text: string) => [...text.matchAll(/::(?=Message)(.*)/g)].map(([, message]) => message)

test('a finding is one command, with its place, its words, its fix and its evidence', () => {
  const given = finding({ evidence: 'https://arxiv.org/abs/2401.00001', fix: fix() })
  expect(show([given])).toMatchInlineSnapshot(`
    "::error title=dead-link,file=README.md,line=1,endLine=1,col=3,endColumn=6::The link is dead.%0AWrite y%0Ahttps://arxiv.org/abs/2401.00001
    "
  `)
})

test('columns are dropped when it stands on several lines: GitHub would drop the lines as well', () => {
  const given = finding({ from: { line: 2, column: 9 }, to: { line: 4, column: 3 } })
  expect(show([given])).toMatchInlineSnapshot(`
    "::error title=dead-link,file=README.md,line=2,endLine=4::The link is dead.
    "
  `)
})

test('what is quiet is not annotated, and nothing found is nothing', () => {
  expect(show([finding({ quiet: 'suppressed' }), finding({ quiet: 'outside-change' })])).toBe('')
  expect(show([])).toBe('')
})

test('errors first; within a level safe fixes, then other fixes, then the rest', () => {
  const text = show([
    finding({ severity: 'notice', message: 'Message 6', fix: fix() }),
    finding({ severity: 'warning', message: 'Message 5' }),
    finding({ message: 'Message 3' }),
    finding({ message: 'Message 2', fix: fix('x', false) }),
    finding({ message: 'Message 4' }),
    finding({ message: 'Message 1', fix: fix() }),
  ])
  expect(titles(text).map((message) => message?.slice(0, 9))).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => `Message ${n}`),
  )
})

test('ten of each level, and one line about the rest', () => {
  const many = (severity: 'error' | 'warning' | 'notice', count: number) =>
    Array.from({ length: count }, (_, i) => finding({ severity, message: `Message ${i}` }))
  const report = reportOf({ findings: [...many('notice', 10), ...many('error', 11), ...many('warning', 30)] })
  const { text, errorsFull } = commands(report, 'over there')
  expect(errorsFull).toBe(true)
  expect(commands(reportOf({ findings: many('error', 9) })).errorsFull).toBe(false)
  const lines = text.trimEnd().split('\n')
  expect(lines.slice(0, -1).map((line) => /^::\w+/.exec(line)?.[0])).toEqual(
    ['error', 'warning', 'notice'].flatMap((level) => Array(10).fill(`::${level}`)),
  )
  expect(lines.at(-1)).toMatchInlineSnapshot(
    `"21 more findings are over there: GitHub shows 10 annotations of each level per step."`,
  )
  expect(show(many('error', 11)).trimEnd().split('\n').at(-1)).toMatch(/^1 /)
  expect(show(many('error', 10)).trimEnd().split('\n')).toHaveLength(10)
})

describe('text of strangers', () => {
  test.each(NAMED)('%s stays in its own command', (_, text) => {
    const out = annotationCommands(everywhere(text))
    const lines = out.split('\n').slice(0, 3)
    // then one line each about what was not checked, not understood, and compared with a record
    expect(out.split('\n').slice(3)).toHaveLength(4)
    expect(obeyed(out)).toEqual(lines)
    expect(out).not.toContain('##[')
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/)
    const command =
      /^::(?:error|warning|notice) title=dead-link,file=[^:,\r\n]*,line=1,endLine=1,col=3,endColumn=6::/
    for (const line of lines) {
      expect(line).toMatch(command)
      const data = line.replace(command, '')
      expect(data.replace(/%(?:25|0A|0D)/g, '')).not.toContain('%')
      // the words, the fix, the evidence: what else is a line end was written by a stranger
      expect(decoded(data).split(/[\r\n]/).length).toBeLessThanOrEqual(3)
      expect(decoded(/file=([^,]*)/.exec(line)?.[1] ?? '')).toBe(plain(text || 'README.md'))
      // GitHub cuts at 4,096; what it cuts must not be half an escape
      expect(data.replace(/%(?:25|0A|0D)/g, ' ').length).toBeLessThanOrEqual(4096)
      expect(decodeURIComponent(data.replace(/%(?!25|0A|0D)/g, '%25')).isWellFormed()).toBe(true)
    }
  })
})
