/** Reports made by hand: every field may be said, so that a reporter meets what no rule would write. */
import { readList } from '../../src/lists/index.ts'
import type { List } from '../../src/model/list.ts'
import type { Checked, Finding, Report, Summary } from '../../src/model/report.ts'

export const finding = (given: Partial<Finding> = {}): Finding => ({
  fingerprint: '0123456789abcdef',
  rule: 'dead-link',
  subject: { kind: 'list' },
  severity: 'error',
  path: 'README.md',
  span: { start: 2, end: 5 },
  from: { line: 1, column: 3 },
  to: { line: 1, column: 6 },
  messageId: 'dead',
  slots: {},
  message: 'The link is dead.',
  expected: null,
  actual: null,
  evidence: null,
  fix: null,
  quiet: null,
  judgement: null,
  entry: null,
  ...given,
})

export const fix = (description = 'Write y', safe = true, text = 'y', start = 2, end = 5) => ({
  description,
  safe,
  edits: [{ start, end, text }],
})

type Parts = Partial<Omit<Report, 'summary'>> & { readonly summary?: Partial<Summary> }
const EVERY: Checked = { entries: 1, byRecord: 1, bySource: { arXiv: 1 }, unanswered: [] }

/** A report on one list, `README.md`; the counts are those of the findings, the verdict is said or `fail`. */
export function reportOf({ summary, ...parts }: Parts = {}): Report {
  const rest = {
    ...{
      lists: [listOf()],
      links: [],
      findings: [finding()],
      unchecked: [],
      unread: [],
      unfinished: [],
      checked: EVERY,
      vouchers: new Map(),
      baseline: null,
    },
    ...parts,
  }
  const loud = rest.findings.filter(({ quiet }) => quiet === null)
  const of = (severity: Finding['severity']) => loud.filter((one) => one.severity === severity).length
  return {
    ...rest,
    summary: {
      lists: rest.lists.length,
      entries: rest.lists.flatMap(({ entries }) => entries).length,
      links: rest.links.length,
      errors: of('error'),
      warnings: of('warning'),
      notices: of('notice'),
      fixable: loud.filter((one) => one.fix !== null).length,
      unchecked: rest.unchecked.length,
      requests: 0,
      durationMs: 0,
      finishedAt: null,
      verdict: 'fail',
      ...summary,
    },
  }
}

export const listOf = (title = 'A Paper', path = 'README.md') =>
  readList({
    path,
    text: `- **${title}**, arXiv 2024.\n\n  *Doe, Jane.*\n\n  [[Paper](https://arxiv.org/pdf/2401.00001)]\n`,
  })

/** A list whose one entry bears the title, whatever a parser would make of it. */
function entitled(title: string, path: string): List {
  const list = listOf('A Paper', path)
  const entries = list.entries.map((entry) => ({
    ...entry,
    title: { value: title, span: entry.span, certainty: 1 },
  }))
  return { ...list, entries }
}

/** A text in every field that a stranger can fill: titles, words, names of files, addresses, reasons. */
export function everywhere(text: string): Report {
  const path = text || 'README.md'
  const said = { message: text, expected: text, actual: text, evidence: text }
  return reportOf({
    lists: [entitled(text, path)],
    links: [
      {
        url: text,
        status: 'moved',
        httpStatus: 301,
        movedTo: text,
        reason: text,
        evidence: text,
        repository: null,
      },
    ],
    findings: [
      finding({ ...said, path, entry: 0, fix: fix(text, true, text) }),
      finding({ ...said, path, severity: 'warning', fix: twice(text) }),
      finding({ ...said, path, severity: 'notice', evidence: `https://example.org/${text}` }),
    ],
    unchecked: [{ reference: text, reason: text, places: [{ path, line: 1 }] }],
    checked: { ...EVERY, unanswered: [{ source: 'Crossref', reason: `${text} again`, entries: 1 }] },
    unread: [{ path, line: 1, why: text }],
  })
}

const twice = (text: string) => ({
  ...fix(text, false, text),
  edits: [0, 1].map((at) => ({ start: at, end: at, text })),
})

/** What the runner obeys: white space trimmed as .NET does, then `::name…::`; or `##[` anywhere (ActionCommand.cs). */
export const obeyed = (log: string): string[] =>
  log.split(/\r\n|[\n\r]/).filter((line) => /^[\t-\r\u0085\p{Z}]*::/u.test(line) || line.includes('##['))

/** What a terminal would act on or not show: control and format characters and the line ends that are not `\n`. */
export const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2061-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u

const ATTACKS: readonly string[] = [
  '::error file=x::owned',
  ' ::error::owned',
  '\u3000\u00a0::set-output name=errors::0',
  '\u0085::stop-commands::x',
  ':\u200b:error::owned',
  '\u200b::error::owned',
  '\ufeff::error::owned',
  'a\n::error::owned',
  'a\r::error::owned',
  'a\r\n##[error]owned',
  'a\u2028::error::owned',
  'a\u000b::error::owned',
  '##[error]owned',
  '#\u200b#[error]owned',
  '##\u0000[error]owned',
  '%0A::error::owned',
  '%0D%0A::error::owned%25',
  `${'word '.repeat(14)}::error::owned ${'word '.repeat(14)}::error::owned`,
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '</code></td></table></details>',
  '<!-- paper-list-check -->',
  '&lt;img src=x&gt; &#64;octocat &commat;octocat',
  '![x](https://evil.example/x.png)',
  '[x](javascript:alert(1))',
  '[x][y] [y]: https://evil.example',
  '<https://evil.example>',
  'https://evil.example/a www.evil.example mailto:a@evil.example',
  '@octocat @github/team',
  '#1 GH-1 octocat/hello#2 octocat@0123456789abcdef0123456789abcdef01234567',
  'https://github.com/octocat/hello/issues/3',
  'https://github.com/octocat/hello/pull/3',
  '`',
  '`` ` ```',
  '`<img src=x>` @octocat `',
  'a`<b>x</b>`b``![x](https://evil.example)``',
  '`'.repeat(500),
  ' ` ',
  '\\`\\',
  'a | b || c \\| d',
  '| --- |',
  '$x$ $$y$$ *b* _i_ ~~s~~ **',
  '# h',
  '- x',
  '\u001b[2J\u001b]0;owned\u0007\u001b]8;;https://evil.example\u001b\\x',
  '\u009b2J\u0090q\u009c',
  'a\u0008\u0008b\u007f\u0000',
  '\u202eevil\u2066\u2069\u200f\u061c',
  '\u{e0041}\u{e0042}\u00ad\u2060x',
  '\ud800 half',
  '🎉👩‍👩‍👧',
  ' ',
  '',
  'x'.repeat(60_000),
  'x '.repeat(30_000),
  '`'.repeat(60_000),
  '|'.repeat(60_000),
  '@a '.repeat(20_000),
  '\u001b[1m'.repeat(15_000),
]
/** Short names of them, for tests' names. */
export const NAMED = ATTACKS.map((text) => [JSON.stringify(text.slice(0, 40)), text] as const)
