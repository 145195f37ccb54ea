/** JUnit's XML: well-formed whatever a list has, and of the form that Jenkins and GitLab read. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { junit } from '../../src/reports/junit.ts'
import { everywhere, finding, NAMED, obeyed, reportOf } from '../support/findings.ts'
import { HOSTILE, hostile, sample } from '../support/report.ts'

type Node = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Node | string)[]
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseAttributeValue: false,
  parseTagValue: false,
  processEntities: true,
  htmlEntities: true,
})

function nodeOf(raw: Readonly<Record<string, unknown>>): Node | string {
  const [name = ''] = Object.keys(raw).filter((key) => key !== ':@')
  if (name === '#text') return String(raw[name])
  const children = (raw[name] as Record<string, unknown>[]).map(nodeOf)
  return { name, attributes: (raw[':@'] ?? {}) as Node['attributes'], children }
}

/** What junit-10.xsd of Jenkins' xUnit plugin allows: attributes (* required) and elements inside. */
const FORM: Readonly<Record<string, { readonly attributes: string; readonly children: string }>> = {
  testsuites: { attributes: 'name time tests failures errors', children: 'testsuite' },
  testsuite: {
    attributes:
      'name* tests* failures* errors* group time skipped timestamp hostname id package file log url version',
    children: 'testsuite properties testcase system-out system-err',
  },
  testcase: {
    attributes: 'name* time classname group',
    children: 'skipped error failure rerunFailure rerunError flakyFailure flakyError system-out system-err',
  },
  failure: { attributes: 'type message', children: '#text' },
  skipped: { attributes: 'type message', children: '#text' },
  'system-out': { attributes: '', children: '#text' },
}

/** Everything that is wrong with an element, and with those inside. */
function wrongs({ name, attributes, children }: Node): string[] {
  const form = FORM[name]
  if (!form) return [`${name} is no element`]
  const known = form.attributes.split(' ').map((one) => one.replace('*', ''))
  const required = form.attributes.split(' ').filter((one) => one.endsWith('*'))
  return [
    ...Object.keys(attributes)
      .filter((one) => !known.includes(one))
      .map((one) => `${name} has no ${one}`),
    ...required.filter((one) => !(one.slice(0, -1) in attributes)).map((one) => `${name} lacks ${one}`),
    ...children.flatMap((child) => {
      const isText = typeof child === 'string'
      if (isText && child.trim() === '') return []
      const allowed = form.children.split(' ').includes(isText ? '#text' : child.name)
      return [
        ...(allowed ? [] : [`${isText ? 'text' : child.name} in ${name}`]),
        ...(isText ? [] : wrongs(child)),
      ]
    }),
  ]
}

/** Characters that no XML 1.0 document may hold (§2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

function read(report: Report): Node {
  const xml = junit(report)
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(xml).not.toMatch(FORBIDDEN)
  const root = parser
    .parse(xml)
    .map(nodeOf)
    .find((one: Node) => one.name === 'testsuites')
  expect(wrongs(root)).toEqual([])
  return root
}
const elements = ({ children }: Node, name: string): Node[] =>
  children.filter((child) => typeof child !== 'string').filter((child) => child.name === name)
const suitesOf = (report: Report) => elements(read(report), 'testsuite')
const testsOf = (report: Report) => suitesOf(report).flatMap((suite) => elements(suite, 'testcase'))
const textOf = (node: Node | undefined) => node?.children.join('') ?? ''

test.each([sample(), sample({ text: '' }), reportOf({ lists: [] }), ...HOSTILE.map(hostile)])(
  'report %# has the form',
  (report) => expect(suitesOf(report)).toHaveLength(report.lists.length),
)

describe('a list is a suite', () => {
  const [suite] = suitesOf(sample())
  test('with a test for each entry, and one for the rest', () => {
    const names = suite && elements(suite, 'testcase').map(({ attributes }) => attributes['name'])
    expect(names).toEqual([
      'Slow Smapling Made Quick',
      'Pruning Large Networks in One Step',
      'outside entries',
    ])
  })
  test('whose counts are those of its tests', () => {
    expect(suite?.attributes).toEqual({
      name: 'lists/a.md',
      file: 'lists/a.md',
      tests: '3',
      failures: '2',
      errors: '0',
      skipped: '1',
    })
  })
})

test('errors and warnings are failures of their entry, with place, rule and evidence', () => {
  const [first, , rest] = testsOf(sample())
  const failures = first ? elements(first, 'failure') : []
  expect(failures.map(({ attributes }) => attributes['type'])).toEqual(['title-mismatch', 'dead-repository'])
  expect(textOf(failures[0])).toMatch(/^lists\/a\.md:5:9: warning \(title-mismatch\)\n.+\n/)
  expect(failures[0]?.attributes['message']).toContain('“Smapling”')
  expect(rest && elements(rest, 'failure')).toHaveLength(1)
})

test('notices are told, and fail nothing', () => {
  const [test] = testsOf(reportOf({ findings: [finding({ severity: 'notice', entry: 0 })] }))
  expect(test && elements(test, 'failure')).toEqual([])
  expect(textOf(test && elements(test, 'system-out')[0])).toContain('notice (dead-link)\nThe link is dead.')
})

test('what does not count is not told', () => {
  const quiet = (['suppressed', 'outside-change', 'known-before'] as const).map((quiet) =>
    finding({ quiet, entry: 0 }),
  )
  expect(testsOf(reportOf({ findings: quiet })).flatMap(({ children }) => children)).toEqual([])
})

test('an entry of which something was not checked is skipped, never passed', () => {
  const [, open] = testsOf(sample())
  expect(open && elements(open, 'skipped')[0]?.attributes['message']).toMatch(
    /^Not checked: github\.com\/o\/busy: /,
  )
})

test('where an entry fails as well, what was not checked is told beside it', () => {
  const unchecked = [
    { reference: 'arXiv:2401.00001', reason: 'busy', places: [{ path: 'README.md', line: 5 }] },
  ]
  const [test] = testsOf(reportOf({ unchecked, findings: [finding({ entry: 0 })] }))
  expect(test && elements(test, 'skipped')).toEqual([])
  expect(textOf(test && elements(test, 'system-out')[0])).toBe('Not checked: arXiv:2401.00001: busy')
})

test('entries of one title are tests of different names', () => {
  const text = '- [A Paper About Slow Things](https://arxiv.org/abs/2401.00001) 2024\n'.repeat(3)
  const names = testsOf(sample({ text })).map(({ attributes }) => attributes['name'])
  expect(names.length).toBeGreaterThan(2)
  expect(new Set(names).size).toBe(names.length)
})

test('a list that was not read is a suite that is skipped', () => {
  const unfinished = [{ path: 'b.md', reason: 'not read: time budget used up' }]
  const [, suite] = suitesOf(reportOf({ unfinished }))
  expect(suite?.attributes).toMatchObject({ name: 'b.md', skipped: '1' })
})

test('a reason is text as well, whatever it has', () => {
  const unfinished = [{ path: 'b.md', reason: 'a\u0001\ufffe\ud800<b>' }]
  const [, suite] = suitesOf(reportOf({ unfinished }))
  const [test] = suite ? elements(suite, 'testcase') : []
  expect(test && elements(test, 'skipped')[0]?.attributes['message']).toBe('a\ufffd<b>')
})

test.each(NAMED)('%s is text', (_, text) => {
  const report = everywhere(text || ' ')
  expect(obeyed(junit(report))).toEqual([])
  const [entry] = testsOf(report)
  expect(entry && elements(entry, 'failure')).toHaveLength(1)
})

test.each([...'\u0000\u0001\b\u000b\u000c\u001f\ufffe\uffff', '\ud800', ']]>', '<!--', '&amp;', '"\'<>'])(
  '%j in a title, a message and a path',
  (text) => {
    const report = everywhere(`a ${text} b`)
    expect(testsOf(report)).toHaveLength(2)
  },
)

test('text comes out as it went in', () => {
  const message = 'a & b < c > d "e" \'f\' ]]> &lt; <x/>'
  const [test] = testsOf(reportOf({ findings: [finding({ message, entry: 0 })] }))
  const [failure] = test ? elements(test, 'failure') : []
  expect(failure?.attributes['message']).toBe(message)
  expect(textOf(failure)).toContain(message)
})
