/** What users may say, and the one line that answers a mistake. */
import { describe, expect, test } from 'vitest'
import { defaults } from '../../src/model/options.ts'
import { readArguments } from '../../src/settings/arguments.ts'
import { readConfig } from '../../src/settings/config.ts'
import { readInputs } from '../../src/settings/inputs.ts'
import { merge } from '../../src/settings/merge.ts'

const NAMES = ['dead-link', 'moved-link', 'title-mismatch']
const complaint = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    expect((error as Error).name).toBe('UsageError')
    return (error as Error).message
  }
  return 'no complaint'
}
const oneLine = (message: string) => expect(message.split('\n')).toHaveLength(1)

describe('arguments', () => {
  test('are read', () => {
    const args = [
      'a.md',
      'lists/*.md',
      '--format',
      'json',
      '--output',
      'markdown=out.md',
      '--fix',
      '--offline',
      '--pdf',
      'head',
    ]
    const read = readArguments(
      [...args, '--rule', 'dead-link=warning', '--rule', 'moved-link=off', '--fail-on', 'never'],
      NAMES,
    )
    expect(read).toMatchObject({
      format: 'json',
      outputs: [{ format: 'markdown', file: 'out.md' }],
      fix: true,
      options: {
        files: ['a.md', 'lists/*.md'],
        offline: true,
        pdf: 'head',
        failOn: 'never',
        rules: { 'dead-link': 'warning', 'moved-link': 'off' },
      },
    })
  })

  test.each([
    [
      ['--fromat', 'json'],
      'There is no option --fromat; did you mean --format? See paper-list-check --help.',
    ],
    [['--zzz'], 'There is no option --zzz. See paper-list-check --help.'],
    [['--format', 'jsn'], '--format knows no “jsn”: it takes pretty, json, github, markdown.'],
    [['--format', 'sarif'], '--format knows no “sarif”: it takes pretty, json, github, markdown.'],
    [['--pdf', 'x'], '--pdf knows no “x”: it takes auto, head, api.'],
    [['--fail-on', 'all'], '--fail-on knows no “all”: it takes error, warning, never.'],
    [['--rule', 'dead-link'], '--rule dead-link: write NAME=LEVEL, e.g. --rule dead-link=warning.'],
    [['--rule', 'dead-lnk=off'], '--rule: there is no rule “dead-lnk”; did you mean dead-link?'],
    [['--rule', 'dead-link=loud'], '--rule dead-link knows no “loud”: it takes error, warning, notice, off.'],
    [
      ['--explain', 'nothing'],
      '--explain: there is no rule “nothing”. The rules: dead-link, moved-link, title-mismatch.',
    ],
    [['--output', 'json'], '--output json: write FORMAT=FILE, e.g. --output json=report.json.'],
    [['--cache', 'x'], '--cache: this version keeps no cache.'],
    [['--max-age=7d'], '--max-age: this version keeps no cache.'],
    [['--config'], '--config wants a value. See paper-list-check --help.'],
    [['--config='], '--config wants a value. See paper-list-check --help.'],
    [['--diff='], '--diff wants a value. See paper-list-check --help.'],
    [['--format', '--fix'], '--format wants a value. See paper-list-check --help.'],
    [['--fix=1'], '--fix takes no value. See paper-list-check --help.'],
    [['-x'], 'There is no option -x. See paper-list-check --help.'],
  ])('%j', (args, line) => {
    const message = complaint(() => readArguments(args, NAMES))
    oneLine(message)
    expect(message).toBe(line)
  })
})

describe('configuration', () => {
  test('is read; what it leaves out is not there', () => {
    const text =
      'files: README.md\nfail-on: warning\nrules:\n  dead-link: off\n  moved-link: warning\nvenues: { ICME: [Expo] }\ntime-budget: 2\n'
    expect(readConfig('c.yml', text, NAMES)).toEqual({
      files: ['README.md'],
      failOn: 'warning',
      rules: { 'dead-link': 'off', 'moved-link': 'warning' },
      venues: { ICME: ['Expo'] },
      timeBudget: 120_000,
    })
    expect(readConfig('c.yml', '', NAMES)).toEqual({})
    expect(readConfig('c.yml', '# nothing yet\n', NAMES)).toEqual({})
  })

  test('may name things once and use them twice', () => {
    const text = 'venues:\n  CVPR: &names [Vision, Patterns]\n  CVPRW: *names\n'
    const names = ['Vision', 'Patterns']
    expect(readConfig('c.yml', text, NAMES)).toEqual({ venues: { CVPR: names, CVPRW: names } })
  })

  test.each([
    ['fail-on: [error\n', /^c\.yml:\d+:\d+: this is no YAML: /],
    ['- a\n', /^c\.yml: a configuration is a map/],
    ['\nfail_on: error\n', /^c\.yml:2:1: there is no setting “fail_on”; did you mean fail-on\?$/],
    ['fail-on: sometimes\n', /^c\.yml:1:10: fail-on knows no “sometimes”: it takes error, warning, never\.$/],
    ['files: 3\n', /^c\.yml:1:8: files wants a word or a list of words\.$/],
    ['files: []\n', /^c\.yml:1:8: files wants a word or a list of words\.$/],
    ['files:\n  - a.md\n  - 3\n', /^c\.yml:3:5: files wants a word or a list of words\.$/],
    ['rules: off\n', /^c\.yml:1:8: rules wants a map/],
    [
      'rules:\n  moved-link: off\n  dead-lnk: off\n',
      /^c\.yml:3:3: rules: there is no rule “dead-lnk”; did you mean dead-link\?$/,
    ],
    ['rules:\n  dead-link: loud\n', /^c\.yml:2:14: rules\.dead-link knows no “loud”: it takes error, /],
    ['venues:\n  CVPR: { a: b }\n', /^c\.yml:2:9: venues\.CVPR wants a word or a list of words\.$/],
    ['time-budget: soon\n', /^c\.yml:1:14: time-budget wants minutes, from above 0 to 360\.$/],
    ['time-budget: .inf\n', /time-budget wants minutes/],
    ['pdf:\n', /^c\.yml:1:5: pdf knows no “null”/],
    ['__proto__: x\n', /^c\.yml:1:1: there is no setting “__proto__”/],
    ['constructor: x\n', /^c\.yml:1:1: there is no setting “constructor”/],
    ['? [a, b]\n: c\n', /^c\.yml:1:3: there is no setting “”/],
    ['files: a\nfiles: b\n', /^c\.yml:2:1: this is no YAML: Map keys must be unique/],
    ['files: *none\n', /^c\.yml:1:8: /],
    [`files: ${'['.repeat(20_000)}`, /^c\.yml(?::\d+:\d+)?: this is no YAML: /],
    [
      `files: [&a [x,x,x,x,x,x,x,x,x], ${[...'abcdef'].map((name, i) => `&${'bcdefg'[i]} [${Array(9).fill(`*${name}`)}]`)}]\n`,
      /^c\.yml:1:\d+: files wants a word or a list of words\.$/,
    ],
  ])('%j', (text, line) => {
    const message = complaint(() => readConfig('c.yml', text, NAMES))
    oneLine(message)
    expect(message).toMatch(line)
  })
})

describe('the Action’s inputs', () => {
  const inputs = (given: Record<string, string>) => readInputs((name) => given[name] ?? '')
  test('are read, one list a line', () => {
    expect(inputs({ files: 'a.md\n  b/*.md \n\n', 'fail-on': 'never', token: 't' })).toMatchObject({
      options: { files: ['a.md', 'b/*.md'], failOn: 'never' },
      token: 't',
      scope: 'auto',
      annotations: 'auto',
      config: null,
    })
  })
  test.each([
    [{ scope: 'some' }, 'Input scope knows no “some”: it takes auto, all.'],
    [{ 'fail-on': 'x' }, 'Input fail-on knows no “x”: it takes error, warning, never.'],
    [{ annotations: 'x' }, /^Input annotations knows no “x”/],
  ])('%j', (given, line) => expect(complaint(() => inputs(given as Record<string, string>))).toMatch(line))
})

test('what is said for this run beats the configuration, rule by rule, which beats the defaults', () => {
  const config = {
    path: 'c.yml',
    text: 'fail-on: warning\npdf: head\nrules: { dead-link: off, moved-link: off }\n',
  }
  const merged = merge(defaults, config, { pdf: 'api', rules: { 'dead-link': 'error' } }, NAMES)
  expect(merged).toMatchObject({
    files: ['README.md'],
    failOn: 'warning',
    pdf: 'api',
    rules: { 'dead-link': 'error', 'moved-link': 'off' },
  })
})
