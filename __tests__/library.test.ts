/** The library, called as its types do not allow: it may be called from JavaScript. */
import { expect, test } from 'vitest'
import { check } from '../src/index.ts'

const call = check as (lists?: unknown, options?: unknown) => Promise<unknown>
const TEXTS = [{ path: 'a.md', text: '- [x](#nope)\n' }]
const LISTS = 'lists: expected an array of paths, or of texts as { path, text }.'

test.each<[string, unknown, unknown, string]>([
  ['no lists', undefined, {}, LISTS],
  ['one path', 'README.md', {}, LISTS],
  ['a set', new Set(['README.md']), {}, LISTS],
  ['no list', [null], {}, LISTS],
  ['a number', [1], {}, LISTS],
  ['an address', [new URL('file:///README.md')], {}, LISTS],
  ['a path without a text', [{ path: 'a.md' }], {}, LISTS],
  ['a text without a path', [{ path: '', text: 'x' }], {}, LISTS],
  ['bytes', [{ path: 'a.md', text: Buffer.from('x') }], {}, LISTS],
  ['no options', TEXTS, null, 'options: expected an object.'],
  ['options as a string', TEXTS, 'offline', 'options: expected an object.'],
  ['a folder as an address', TEXTS, { cwd: new URL('file:///') }, 'cwd: expected a string.'],
  ['a token that is none', TEXTS, { githubToken: 5 }, 'githubToken: expected a string.'],
  ['a word as a function', TEXTS, { onWarning: 'x' }, 'onWarning: expected a function.'],
  ['a signal that is none', TEXTS, { signal: {} }, 'signal: expected an AbortSignal.'],
  [
    'a prototype',
    TEXTS,
    JSON.parse('{"__proto__": {}}'),
    'Unknown option “__proto__”. The options: offline, rules, failOn, sources, venues, ignoreLinks, allowHosts, pdf, timeBudget.',
  ],
  ['a symbol', TEXTS, { failOn: Symbol('x') }, 'failOn: expected error, warning or never.'],
])('%s is refused in one line', async (_, lists, options, message) => {
  await expect(call(lists, options)).rejects.toMatchObject({ name: 'UsageError', message })
})

test('what it is given stays as it is, and calls do not disturb each other', async () => {
  const lists = Object.freeze(TEXTS.map((list) => Object.freeze(list)))
  const options = Object.freeze({ offline: true })
  const reports = await Promise.all([1, 2, 3].map(() => check(lists, options)))
  expect(reports.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
    ['broken-anchor'],
    ['broken-anchor'],
    ['broken-anchor'],
  ])
})

test('a signal that was sent before ends it at once, and nothing that had to be asked passes', async () => {
  const lists = [{ path: 'a.md', text: '- [x](https://arxiv.org/abs/2401.00001)\n' }]
  const { summary } = await check(lists, { signal: AbortSignal.abort() })
  expect(summary).toMatchObject({ verdict: 'incomplete', unchecked: 1 })
})
