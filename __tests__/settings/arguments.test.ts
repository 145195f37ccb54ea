/** What may be said on the command line, and the one line that answers a mistake. */
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { HELP, readArguments } from '../../src/settings/arguments.ts'
import { complaint } from '../support/complaint.ts'

const NAMES = ['dead-link', 'moved-link', 'title-mismatch']
const read = (...args: string[]) => readArguments(args, NAMES)
const HELPS = 'See paper-list-check --help.'
const FORMATS = 'pretty, json, github, markdown'

test('nothing said covers nothing', () => {
  expect(read()).toEqual({
    ...{ options: {}, format: 'pretty', outputs: [], fix: false },
    ...{ diff: null, config: null, explain: null, help: false, version: false },
  })
})

test.each<[string[], object]>([
  [['a.md', 'lists/*.md'], { options: { files: ['a.md', 'lists/*.md'] } }],
  [['--offline', 'a.md'], { options: { files: ['a.md'], offline: true } }],
  [['--', '--fix'], { options: { files: ['--fix'] }, fix: false }],
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
  [['--diff', 'main...'], { diff: 'main...' }],
  [['--pdf', 'head'], { options: { pdf: 'head' } }],
  [
    ['--rule', 'dead-link=warning', '--rule=moved-link=off', '--rule', 'dead-link=notice'],
    { options: { rules: { 'dead-link': 'notice', 'moved-link': 'off' } } },
  ],
  [['--fail-on', 'never'], { options: { failOn: 'never' } }],
  [['--config', 'c.yml'], { config: 'c.yml' }],
  [['--explain', 'dead-link'], { explain: 'dead-link' }],
  [['-h'], { help: true }],
  [['-V'], { version: true }],
])('%j', (args, said) => {
  expect(read(...args)).toEqual({ ...read(), ...said })
})

test.each([
  [['--fromat', 'json'], `There is no option --fromat; did you mean --format? ${HELPS}`],
  [['--zzz'], `There is no option --zzz. ${HELPS}`],
  [['-x'], `There is no option -x. ${HELPS}`],
  [['--no-fix'], `There is no option --no-fix. ${HELPS}`],
  [['--format', 'jsn'], `--format knows no “jsn”: it takes ${FORMATS}.`],
  [['--format', 'JSON'], `--format knows no “JSON”: it takes ${FORMATS}.`],
  [['--format', ''], `--format knows no “”: it takes ${FORMATS}.`],
  [['--format', 'toString'], `--format knows no “toString”: it takes ${FORMATS}.`],
  [['--format', 'sarif'], `--format: this version writes no sarif yet; it writes ${FORMATS}.`],
  [['--format=html'], `--format: this version writes no html yet; it writes ${FORMATS}.`],
  [['--output', 'sarif=x'], `--output: this version writes no sarif yet; it writes ${FORMATS}.`],
  [['--cache', ''], '--cache wants a value. See paper-list-check --help.'],
  [['--max-age', 'soon'], '--max-age knows no “soon”: it takes a time such as 12h, 7d or 4w.'],
  [['--max-age=0d'], '--max-age knows no “0d”: it takes a time such as 12h, 7d or 4w.'],
  [['--pdf', 'x'], '--pdf knows no “x”: it takes auto, head, api.'],
  [['--fail-on', 'all'], '--fail-on knows no “all”: it takes error, warning, never.'],
  [['--rule', 'dead-link'], '--rule dead-link: write NAME=LEVEL, e.g. --rule dead-link=warning.'],
  [
    ['--rule', 'dead-link=off=on'],
    '--rule dead-link=off=on: write NAME=LEVEL, e.g. --rule dead-link=warning.',
  ],
  [['--rule', 'dead-lnk=off'], '--rule: there is no rule “dead-lnk”; did you mean dead-link?'],
  [['--rule', '=off'], `--rule: there is no rule “”. The rules: ${NAMES.join(', ')}.`],
  [['--rule', '__proto__=off'], `--rule: there is no rule “__proto__”. The rules: ${NAMES.join(', ')}.`],
  [['--rule', 'dead-link=loud'], '--rule dead-link knows no “loud”: it takes error, warning, notice, off.'],
  [['--explain', 'nothing'], `--explain: there is no rule “nothing”. The rules: ${NAMES.join(', ')}.`],
  [
    ['--explain', '../../etc/passwd'],
    `--explain: there is no rule “../../etc/passwd”. The rules: ${NAMES.join(', ')}.`,
  ],
  [['--output', 'json'], '--output json: write FORMAT=FILE, e.g. --output json=report.json.'],
  [['--output', 'json='], '--output json=: write FORMAT=FILE, e.g. --output json=report.json.'],
  [['--output', '=x'], '--output =x: write FORMAT=FILE, e.g. --output json=report.json.'],
  [['--output', 'jsn=x'], `--output knows no “jsn”: it takes ${FORMATS}.`],
  [['--config'], `--config wants a value. ${HELPS}`],
  [['--config='], `--config wants a value. ${HELPS}`],
  [['--diff='], `--diff wants a value. ${HELPS}`],
  [['--format', '--fix'], `--format wants a value. ${HELPS}`],
  [['--fix=1'], `--fix takes no value. ${HELPS}`],
])('%j', (args, line) => expect(complaint(() => read(...args))).toBe(line))

describe('whatever is said, what is printed is one line without tricks, and the status is 2', () => {
  const hostile = ['a\nb', 'a\r::error::x', '\u001b[2J', '##[error]x', '\u202ea', 'x'.repeat(60_000)]
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
    expect(await main([argument], { env: {}, cwd: '/', stdout, stderr })).toBe(2)
    expect(said.join('')).toMatch(/^paper-list-check: [^\p{Cc}\p{Cf}]{10,2100}\n$/u)
    expect(said.join('')).not.toContain('##[')
  })
})

test('--help tells every option, and none that is refused', () => {
  for (const name of 'format output fix diff offline pdf rule fail-on config explain help version'.split(' '))
    expect(HELP).toContain(`--${name}`)
  expect(HELP).not.toMatch(/sarif|html/)
})
