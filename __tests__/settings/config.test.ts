/** What a configuration may say, and the one line that answers a mistake. */
import { expect, test } from 'vitest'
import { readConfig } from '../../src/settings/config.ts'
import { complaint } from '../support/complaint.ts'

const NAMES = ['dead-link', 'moved-link', 'title-mismatch']

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
  expect(complaint(() => readConfig('c.yml', text, NAMES))).toMatch(line)
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
  ['rules: { dead-link: false }', { rules: { 'dead-link': 'off' } }],
  ['rules: {}', { rules: {} }],
  ['\ufefffail-on: warning\r\npdf: head\r\n', { failOn: 'warning', pdf: 'head' }],
  ['---\npdf: head\n...\n', { pdf: 'head' }],
])('%j', (text, options) => expect(readConfig('c.yml', text, NAMES)).toEqual(options))

test.each([
  ['files: ""\n', /^c\.yml:1:8: files wants a word or a list of words\.$/],
  ['files: [[a.md]]\n', /^c\.yml:1:9: files wants a word or a list of words\.$/],
  ['files: { a: b }\n', /^c\.yml:1:8: files wants a word or a list of words\.$/],
  [
    'rules: { dead-link: true }\n',
    /^c\.yml:1:21: rules\.dead-link knows no “true”: it takes error, warning, notice, off\.$/,
  ],
  ['rules: { dead-link: [off] }\n', /^c\.yml:1:21: rules\.dead-link knows no “”: it takes error, /],
  ['rules: [dead-link]\n', /^c\.yml:1:8: rules wants a map, such as “name: value”\.$/],
  ['venues: [CVPR]\n', /^c\.yml:1:9: venues wants a map, such as “name: value”\.$/],
  ['time-budget: 0\n', /^c\.yml:1:14: time-budget wants minutes, from above 0 to 360\.$/],
  ['time-budget: -1\n', /time-budget wants minutes, from above 0 to 360\.$/],
  ['time-budget: 361\n', /time-budget wants minutes, from above 0 to 360\.$/],
  ['time-budget: .nan\n', /time-budget wants minutes, from above 0 to 360\.$/],
  ['time-budget: "5"\n', /time-budget wants minutes, from above 0 to 360\.$/],
  ['fail-on: Error\n', /^c\.yml:1:10: fail-on knows no “Error”: it takes error, warning, never\.$/],
  ['token: x\n', /^c\.yml:1:1: there is no setting “token”\. The settings: files, pdf, fail-on, /],
  ['words\n', /^c\.yml: a configuration is a map of settings/],
  ['pdf: head\n---\npdf: api\n', /^c\.yml:2:1: this is no YAML: /],
  ['a: b: c\n', /^c\.yml:\d+:\d+: this is no YAML: /],
  ['\tpdf: head\n', /^c\.yml:\d+:\d+: this is no YAML: /],
  ['pdf: "head\n', /^c\.yml:\d+:\d+: this is no YAML: /],
])('%j', (text, line) => expect(complaint(() => readConfig('c.yml', text, NAMES))).toMatch(line))
