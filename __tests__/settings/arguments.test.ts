/** What may be said on the command line, and the one line that answers a mistake. */
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/index.ts'
import { readArguments } from '../../src/settings/arguments.ts'
import { helpText } from '../../src/settings/help.ts'
import { complaint } from '../support/complaint.ts'

const RULES = ['dead-link', 'moved-link', 'title-mismatch']
const NAMES = { rules: RULES, formats: ['pretty', 'json', 'github', 'markdown'] }
const read = (...args: string[]) => readArguments(args, NAMES)
const HELPS = 'See paper-list-check --help.'
const FORMATS = 'pretty, json, github or markdown'
const LIMIT = 'a whole number above 0, or all'
const TIME = 'a time such as 30m, 12h or 7d'

test('nothing said sets nothing', () => expect(read()).toEqual({}))

test.each<[string[], object]>([
  [['a.md', 'lists/*.md'], { files: ['a.md', 'lists/*.md'] }],
  [['--offline', 'a.md'], { files: ['a.md'], offline: true }],
  [['--', '--fix'], { files: ['--fix'] }],
  [['--format', 'json'], { format: 'json' }],
  [['--format=github'], { format: 'github' }],
  [['--format', 'json', '--format', 'markdown'], { format: 'markdown' }],
  [
    ['--output', 'markdown=out.md', '--output', 'json=a=b.json'],
    {
      outputs: [
        { format: 'markdown', file: 'out.md' },
        { format: 'json', file: 'a=b.json' },
      ],
    },
  ],
  [['--fix'], { fix: true }],
  [['--max-findings', '20'], { maxFindings: 20 }],
  [['--max-findings=all'], { maxFindings: Infinity }],
  [['--statistics', '--format', 'pretty'], { statistics: true, format: 'pretty' }],
  [['--statistics', '-q'], { statistics: true, quiet: true }],
  [['--diff', 'main...'], { diff: 'main...' }],
  [['--pdf', 'head'], { pdf: 'head' }],
  [
    ['--rule', 'dead-link=warning', '--rule=moved-link=off', '--rule', 'dead-link=notice'],
    { rules: { 'dead-link': 'notice', 'moved-link': 'off' } },
  ],
  [['--fail-on', 'never'], { failOn: 'never' }],
  [['--config', 'c.yml'], { config: 'c.yml' }],
  [['--explain', 'dead-link'], { explain: 'dead-link' }],
  [['-h'], { help: true }],
  [['-V'], { version: true }],
])('%j', (args, said) => {
  expect(read(...args)).toEqual(said)
})

test.each([
  [['--fromat', 'json'], `Unknown option --fromat; did you mean --format? ${HELPS}`],
  [['--zzz'], `Unknown option --zzz. ${HELPS}`],
  [['-x'], `Unknown option -x. ${HELPS}`],
  [['--no-fix'], `Unknown option --no-fix. ${HELPS}`],
  [['--format', 'jsn'], `--format: invalid value “jsn”; expected ${FORMATS}.`],
  [['--format', 'JSON'], `--format: invalid value “JSON”; expected ${FORMATS}.`],
  [['--format', ''], `--format requires a value. ${HELPS}`],
  [['--format', 'toString'], `--format: invalid value “toString”; expected ${FORMATS}.`],
  [['--max-findings', '0'], `--max-findings: invalid value “0”; expected ${LIMIT}.`],
  [['--max-findings', '1.5'], `--max-findings: invalid value “1.5”; expected ${LIMIT}.`],
  [['--max-findings', 'none'], `--max-findings: invalid value “none”; expected ${LIMIT}.`],
  [['--statistics', '--format', 'json'], '--statistics: json has no statistics; leave out --format json.'],
  [['--statistics', '--output', 'json=-'], '--statistics: json has no statistics; leave out --format json.'],
  [['--cache', ''], `--cache requires a value. ${HELPS}`],
  [['--max-age', 'soon'], `--max-age: invalid value “soon”; expected ${TIME}.`],
  [['--max-age=0d'], `--max-age: invalid value “0d”; expected ${TIME}.`],
  [['--pdf', 'x'], '--pdf: invalid value “x”; expected auto, head or api.'],
  [['--fail-on', 'all'], '--fail-on: invalid value “all”; expected error, warning or never.'],
  [['--rule', 'dead-link'], '--rule: invalid value “dead-link”; expected NAME=error|warning|notice|off.'],
  [
    ['--rule', 'dead-link=off=on'],
    '--rule dead-link: invalid value “off=on”; expected error, warning, notice or off.',
  ],
  [['--rule', 'dead-lnk=off'], '--rule: unknown rule “dead-lnk”; did you mean dead-link?'],
  [['--rule', '=off'], '--rule: invalid value “=off”; expected NAME=error|warning|notice|off.'],
  [['--rule', '__proto__=off'], `--rule: unknown rule “__proto__”. The rules: ${RULES.join(', ')}.`],
  [
    ['--rule', 'dead-link=loud'],
    '--rule dead-link: invalid value “loud”; expected error, warning, notice or off.',
  ],
  [['--explain', 'nothing'], `--explain: unknown rule “nothing”. The rules: ${RULES.join(', ')}.`],
  [
    ['--explain', '../../etc/passwd'],
    `--explain: unknown rule “../../etc/passwd”. The rules: ${RULES.join(', ')}.`,
  ],
  [['--output', 'json'], '--output: invalid value “json”; expected FORMAT=FILE.'],
  [['--output', 'json='], '--output: invalid value “json=”; expected FORMAT=FILE.'],
  [['--output', '=x'], '--output: invalid value “=x”; expected FORMAT=FILE.'],
  [['--output', 'jsn=x'], `--output: invalid value “jsn”; expected ${FORMATS}.`],
  [['--config'], `--config requires a value. ${HELPS}`],
  [['--config='], `--config requires a value. ${HELPS}`],
  [['--diff='], `--diff requires a value. ${HELPS}`],
  [['--format', '--fix'], `--format requires a value. ${HELPS}`],
  [['--fix=1'], `--fix takes no value. ${HELPS}`],
])('%j', (args, line) => expect(complaint(() => read(...args))).toBe(line))

describe('whatever is said, what is printed is one line without tricks, and the status is 2', () => {
  const hostile = ['a\nb', 'a\r::error::x', '\u001b[2J', '##[error]x', '\u202ea', 'x'.repeat(5000)]
  const options = [
    '--format=',
    '--output=',
    '--pdf=',
    '--rule=',
    '--fail-on=',
    '--explain=',
    '--config=',
    '--',
    '-',
  ]
  test.each(options.flatMap((option) => hostile.map((text) => [option + text])))('%j', async (argument) => {
    const said: string[] = []
    const stderr = { write: (text: string) => said.push(text) }
    const stdout = { write: () => expect.unreachable() }
    const stdin = async () => new Uint8Array()
    expect(await main([argument], { env: {}, cwd: '/', stdin, stdout, stderr })).toBe(2)
    expect(said.join('')).toMatch(/^paper-list-check: [^\p{Cc}\p{Cf}]{10,2100}\n$/u)
    expect(said.join('')).not.toContain('##[')
  })
})

describe('--help', () => {
  const lines = helpText(NAMES).split('\n')
  test('names every option, formats as they were handed in', () => {
    for (const name of 'format output fix diff offline pdf rule fail-on config explain help version'.split(
      ' ',
    ))
      expect(lines.join('\n')).toContain(`--${name}`)
    expect(lines.join('\n')).toContain('--format pretty|json|github|markdown\n')
  })

  test('fits into eighty columns, descriptions in one column', () => {
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    const options = lines.filter((line) => line.startsWith('  -'))
    expect(options.length).toBeGreaterThan(10)
    const [, ...ragged] = new Set(
      options.flatMap((line) => /^ {2}\S.*? {2,}(?=\S)/.exec(line)?.[0].length ?? []),
    )
    expect(ragged).toEqual([])
  })
})

test.each<[string[], object | string]>([
  [['--output', 'json=-'], { format: 'json', outputs: [] }],
  [
    ['--output', 'json=-', '--output', 'markdown=a.md'],
    { format: 'json', outputs: [{ format: 'markdown', file: 'a.md' }] },
  ],
  [
    ['--output', 'json=-', '--format', 'markdown'],
    '--output json=-: standard output takes one report; leave out --format, or name a file.',
  ],
  [
    ['--output', 'json=-', '--output', 'markdown=-'],
    '--output json=-: standard output takes one report; leave out --format, or name a file.',
  ],
])('standard output takes one report: %j', (args, said) => {
  if (typeof said === 'string') expect(complaint(() => read(...args))).toBe(said)
  else expect(read(...args)).toEqual(said)
})

test.each([
  ['90s', 90_000],
  ['10m', 600_000],
  ['10', 600_000],
  ['0.5h', 1_800_000],
  ['6h', 21_600_000],
])('--time-budget %s', (time, timeBudget) => expect(read('--time-budget', time)).toEqual({ timeBudget }))

test.each(['6.5h', '361', '0', '-1', 'soon', '1e3', '1 0m'])('--time-budget=%s is refused', (time) =>
  expect(complaint(() => read(`--time-budget=${time}`))).toBe(
    `--time-budget: invalid value “${time}”; expected ${TIME}, at most 6h.`,
  ),
)
