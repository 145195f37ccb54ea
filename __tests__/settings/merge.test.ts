/** Which of three that say something has the last word. */
import { expect, test } from 'vitest'
import { defaults, type GivenOptions } from '../../src/model/options.ts'
import { merge } from '../../src/settings/merge.ts'
import { complaint } from '../support/complaint.ts'

const NAMES = { rules: ['dead-link', 'moved-link', 'title-mismatch'], formats: [] }
const merged = (text: string | null, given: GivenOptions = {}) =>
  merge(text === null ? null : { path: 'c.yml', text }, given, NAMES)

test('nobody said anything', () => {
  expect(merged(null)).toEqual(defaults)
  expect(merged('')).toEqual(defaults)
})

test('the configuration beats the defaults, this run beats both', () => {
  const text = 'files: a.md\nfail-on: warning\npdf: head\ntime-budget: 1\n'
  expect(merged(text, { pdf: 'api' })).toEqual({
    ...defaults,
    ...{ files: ['a.md'], failOn: 'warning', pdf: 'api', timeBudget: 60_000 },
  })
})

test('rules are merged one by one', () => {
  const text = 'rules: { dead-link: off, moved-link: off }\n'
  expect(merged(text, { rules: { 'dead-link': 'error' } }).rules).toEqual({
    'dead-link': 'error',
    'moved-link': 'off',
  })
})

test('sources are merged one by one', () => {
  const text = 'sources: { dblp: off, crossref: false }\n'
  expect(merged(text, { sources: { crossref: true } }).sources).toEqual({ dblp: false, crossref: true })
})

test.each([
  ['sources: { dlbp: off }', 'c.yml:1:12: sources: unknown source “dlbp”; did you mean dblp?'],
  ['sources: { dblp: never }', 'c.yml:1:18: sources.dblp: invalid value “never”; expected on or off.'],
  ['semantic-scholar-key: abc', /unknown setting “semantic-scholar-key”/],
])('%s is a mistake', (text, said) => {
  expect(complaint(() => merged(text))).toMatch(said)
})

test('lists of files are not: the later stands alone', () => {
  expect(merged('files: [a.md, b.md]', { files: ['c.md'] }).files).toEqual(['c.md'])
})

test('a mistake in the configuration is one line, even where this run says otherwise', () => {
  expect(complaint(() => merged('pdf: all', { pdf: 'api' }))).toBe(
    'c.yml:1:6: pdf: invalid value “all”; expected auto, head or api.',
  )
})

test('the defaults are left as they are', () => {
  const before = structuredClone(defaults)
  merged('files: a.md\nrules: { dead-link: off }', { rules: { 'moved-link': 'off' } })
  expect(defaults).toEqual(before)
})
