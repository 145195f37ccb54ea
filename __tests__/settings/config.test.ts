/** What a configuration may say, and the one line that answers a mistake. */
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/settings/config.ts'
import { complaint } from '../support/complaint.ts'

const NAMES = { rules: ['dead-link', 'moved-link', 'title-mismatch'], formats: [] }

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
  ['fail-on: [error\n', /^c\.yml:\d+:\d+: invalid YAML: /],
  ['- a\n', /^c\.yml: expected a map/],
  ['\nfail_on: error\n', /^c\.yml:2:1: unknown setting “fail_on”; did you mean fail-on\?$/],
  [
    'fail-on: sometimes\n',
    /^c\.yml:1:10: fail-on: invalid value “sometimes”; expected error, warning or never\.$/,
  ],
  ['files: 3\n', /^c\.yml:1:8: files: invalid value “3”; expected a string or a list of strings\.$/],
  ['files: []\n', /^c\.yml:1:8: files: expected a string or a list of strings\.$/],
  [
    'files:\n  - a.md\n  - 3\n',
    /^c\.yml:3:5: files: invalid value “3”; expected a string or a list of strings\.$/,
  ],
  ['rules: off\n', /^c\.yml:1:8: rules: expected a map/],
  [
    'rules:\n  moved-link: off\n  dead-lnk: off\n',
    /^c\.yml:3:3: rules: unknown rule “dead-lnk”; did you mean dead-link\?$/,
  ],
  ['rules:\n  dead-link: loud\n', /^c\.yml:2:14: rules\.dead-link: invalid value “loud”; expected error, /],
  ['venues:\n  CVPR: { a: b }\n', /^c\.yml:2:9: venues\.CVPR: expected a string or a list of strings\.$/],
  [
    'time-budget: soon\n',
    /^c\.yml:1:14: time-budget: invalid value “soon”; expected a time such as 30m, 12h or 7d, at most 6h\.$/,
  ],
  ['time-budget: .inf\n', /time-budget: invalid value/],
  ['pdf:\n', /^c\.yml:1:5: pdf requires a value\.$/],
  ['__proto__: x\n', /^c\.yml:1:1: unknown setting “__proto__”/],
  ['constructor: x\n', /^c\.yml:1:1: unknown setting “constructor”/],
  ['? [a, b]\n: c\n', /^c\.yml:1:3: unknown setting “”/],
  ['files: a\nfiles: b\n', /^c\.yml:2:1: “files” is set twice\.$/],
  ['rules: { dead-link: off, dead-link: error }\n', /^c\.yml:1:26: “dead-link” is set twice\.$/],
  ['venues:\n  A: [x]\n  "A": [y]\n', /^c\.yml:3:3: “A” is set twice\.$/],
  ['files: *none\n', /^c\.yml:1:8: /],
  [`files: ${'['.repeat(20_000)}`, /^c\.yml(?::\d+:\d+)?: invalid YAML: /],
  [
    `files: [&a [x,x,x,x,x,x,x,x,x], ${[...'abcdef'].map((name, i) => `&${'bcdefg'[i]} [${Array(9).fill(`*${name}`)}]`)}]\n`,
    /^c\.yml:1:\d+: files: expected a string or a list of strings\.$/,
  ],
])('%j', (text, line) => {
  expect(complaint(() => readConfig('c.yml', text, NAMES))).toMatch(line)
})

test.each([
  '../x.md',
  '/etc/passwd',
  'a/../../x.md',
  '..',
  'a/..',
  '..\\x.md',
  'C:\\x.md',
  '//host/x.md',
  '!../x.md',
  '{a,b}/../../*.md',
])('names no list outside: %j', (path) => {
  for (const text of [`files: ${JSON.stringify(path)}\n`, `files: [a.md, ${JSON.stringify(path)}]\n`])
    expect(complaint(() => readConfig('c.yml', text, NAMES))).toMatch(
      /^c\.yml:1:\d+: files: invalid value “.*”; expected a path inside the working directory\.$/,
    )
})

test.each<[string, object]>([
  ['files: a.md', { files: ['a.md'] }],
  ['files: [a.md, "b c.md"]', { files: ['a.md', 'b c.md'] }],
  ['pdf: api', { pdf: 'api' }],
  ['fail-on: never', { failOn: 'never' }],
  ['allow-hosts: localhost', { allowHosts: ['localhost'] }],
  ['ignore-links:\n  - https://example.org/\n', { ignoreLinks: ['https://example.org/'] }],
  ['time-budget: 0.5', { timeBudget: 30_000 }],
  ['time-budget: 360', { timeBudget: 21_600_000 }],
  ['time-budget: 10m', { timeBudget: 600_000 }],
  ['time-budget: "5"', { timeBudget: 300_000 }],
  ['time-budget: 0.333', { timeBudget: 19_980 }],
  ['time-budget: 1.001', { timeBudget: 60_060 }],
  ['time-budget: 359.999', { timeBudget: 21_599_940 }],
  ['time-budget: 0.001s', { timeBudget: 1 }],
  ['max-age: 12h', { maxAge: 43_200_000 }],
  ['rules: { dead-link: false }', { rules: { 'dead-link': 'off' } }],
  ['rules: {}', { rules: {} }],
  ['\ufefffail-on: warning\r\npdf: head\r\n', { failOn: 'warning', pdf: 'head' }],
  ['---\npdf: head\n...\n', { pdf: 'head' }],
])('%j', (text, options) => expect(readConfig('c.yml', text, NAMES)).toEqual(options))

test.each([
  ['files: ""\n', /^c\.yml:1:8: files requires a value\.$/],
  ['files: [[a.md]]\n', /^c\.yml:1:9: files: expected a string or a list of strings\.$/],
  ['files: { a: b }\n', /^c\.yml:1:8: files: expected a string or a list of strings\.$/],
  [
    'rules: { dead-link: true }\n',
    /^c\.yml:1:21: rules\.dead-link: invalid value “true”; expected error, warning, notice or off\.$/,
  ],
  ['rules: { dead-link: [off] }\n', /^c\.yml:1:21: rules\.dead-link: expected error, /],
  ['rules: [dead-link]\n', /^c\.yml:1:8: rules: expected a map, such as “name: value”\.$/],
  ['venues: [CVPR]\n', /^c\.yml:1:9: venues: expected a map, such as “name: value”\.$/],
  [
    'time-budget: 0\n',
    /^c\.yml:1:14: time-budget: invalid value “0”; expected a time such as 30m, 12h or 7d, at most 6h\.$/,
  ],
  [
    'time-budget: -1\n',
    /time-budget: invalid value “-1”; expected a time such as 30m, 12h or 7d, at most 6h\.$/,
  ],
  [
    'time-budget: 361\n',
    /time-budget: invalid value “361”; expected a time such as 30m, 12h or 7d, at most 6h\.$/,
  ],
  [
    'time-budget: .nan\n',
    /time-budget: invalid value “NaN”; expected a time such as 30m, 12h or 7d, at most 6h\.$/,
  ],
  ['fail-on: Error\n', /^c\.yml:1:10: fail-on: invalid value “Error”; expected error, warning or never\.$/],
  ['token: x\n', /^c\.yml:1:1: unknown setting “token”\. The settings: files, .*pdf, .*fail-on, /],
  ['words\n', /^c\.yml: expected a map of settings/],
  ['pdf: head\n---\npdf: api\n', /^c\.yml:2:1: invalid YAML: /],
  ['a: b: c\n', /^c\.yml:\d+:\d+: invalid YAML: /],
  ['\tpdf: head\n', /^c\.yml:\d+:\d+: invalid YAML: /],
  ['pdf: "head\n', /^c\.yml:\d+:\d+: invalid YAML: /],
])('%j', (text, line) => expect(complaint(() => readConfig('c.yml', text, NAMES))).toMatch(line))

describe('what is made to keep a reader busy', () => {
  test('a hundred aliases are enough', () => {
    const text = (count: number) => `files: [&a x.md${', *a'.repeat(count)}]\n`
    expect(readConfig('c.yml', text(100), NAMES).files).toHaveLength(101)
    for (const count of [101, 60_000])
      expect(complaint(() => readConfig('c.yml', text(count), NAMES))).toBe('c.yml: more than 100 aliases.')
  })
  test.each([`files: ${'['.repeat(20_000)}`, `${'{a: '.repeat(10_000)}`, `${'- '.repeat(20_000)}x`])(
    'nesting without end is told in plain words',
    (text) =>
      expect(complaint(() => readConfig('c.yml', text, NAMES))).toMatch(
        /^c\.yml:1:\d+: invalid YAML: it is nested too deeply\.$/,
      ),
  )
  test('a second document is told in plain words', () =>
    expect(complaint(() => readConfig('c.yml', 'files: x.md\n---\nfiles: y.md\n', NAMES))).toBe(
      'c.yml:2:1: invalid YAML: it holds more than one document.',
    ))
  test.each<[string, (n: number) => string]>([
    ['keys', (n) => `venues:\n${Array.from({ length: n }, (_, i) => `  V${i}: x\n`).join('')}`],
    ['unknown keys', (n) => Array.from({ length: n }, (_, i) => `k${i}: x\n`).join('')],
    ['anchors', (n) => `files: [${Array.from({ length: n }, (_, i) => `&a${i} x`).join()}]\n`],
    ['errors', (n) => '!x '.repeat(n)],
    ['nested lists', (n) => `files: ${'['.repeat(n)}`],
  ])('the time for %s grows with their number, not faster', (_, make) => {
    const time = (n: number) => {
      const before = process.cpuUsage()
      complaint(() => readConfig('c.yml', make(n), NAMES))
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    time(500)
    // a square would be 64 times as much
    expect(time(16_000) / Math.max(time(2000), 20_000)).toBeLessThan(40)
  })
})
