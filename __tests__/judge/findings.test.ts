import { expect, test } from 'vitest'
import { entryRule, listRule } from '../../src/model/rule.ts'
import { onHeadings, onTitles, reportOn, twoEntries } from './cases.ts'

const files = { 'README.md': twoEntries }

test('a remark becomes a finding with words, place and entry', () => {
  const { findings } = reportOn(files, { rules: [onTitles('titled', 'warning')] })
  expect(findings).toHaveLength(2)
  expect(findings[1]).toMatchObject({
    rule: 'titled',
    severity: 'warning',
    path: 'README.md',
    from: { line: 9, column: 9 },
    to: { line: 9, column: 29 },
    message: 'The title is “Patience in Practice”.',
    expected: null,
    actual: null,
    evidence: null,
    fix: null,
    quiet: null,
    judgement: null,
    entry: 1,
  })
})

test('what a rule about lists says in an entry bears that entry, and outside of entries none', () => {
  const onLinks = listRule({
    name: 'linked',
    summary: 'it has a link',
    severity: 'notice',
    needs: [],
    messages: { link: '{url}' },
    *check({ list }) {
      for (const { url, urlSpan } of list.links) yield { message: 'link', with: { url }, at: urlSpan }
    },
  })
  const { findings } = reportOn(files, { rules: [onLinks, onHeadings('headed')] })
  expect(findings.map(({ rule, entry }) => [rule, entry])).toEqual([
    ['headed', null],
    ['linked', 0],
    ['linked', 0],
    ['linked', 1],
  ])
})

test('braces in what a stranger wrote are not filled', () => {
  const text = twoEntries.replace('Patience in Practice', 'Patience in {title} and {line}')
  const { findings } = reportOn({ 'a.md': text }, { rules: [onTitles('titled', 'notice')] })
  expect(findings[1]?.message).toBe('The title is “Patience in {title} and {line}”.')
})

const twice = entryRule({
  name: 'twice',
  summary: 'it says everything twice',
  severity: 'error',
  needs: [],
  messages: { once: 'Once.', more: 'More.' },
  *check({ entry }) {
    if (!entry.title) return
    const at = entry.title.span
    yield { message: 'more', with: {}, at, severity: 'notice' }
    yield { message: 'once', with: {}, at }
    yield { message: 'once', with: {}, at }
  },
})

test('the same of the same place is said once, other words stay', () => {
  const { findings } = reportOn(files, { rules: [twice] })
  expect(findings.map(({ message, from }) => [from.line, message])).toEqual([
    [3, 'More.'],
    [3, 'Once.'],
    [9, 'More.'],
    [9, 'Once.'],
  ])
})

test('a remark may be milder than its rule, and the user has the last word', () => {
  const levels = (rules: Record<string, 'error' | 'warning' | 'notice' | 'off'>) =>
    reportOn(files, { rules: [twice], options: { rules } }).findings.map(({ severity }) => severity)
  expect(levels({})).toEqual(['notice', 'error', 'notice', 'error'])
  expect(levels({ twice: 'warning' })).toEqual(['warning', 'warning', 'warning', 'warning'])
  expect(levels({ twice: 'off' })).toEqual([])
})

test('findings stand by path, place and rule, whatever the order of lists and rules', () => {
  const rules = [onTitles('zebra', 'notice'), onHeadings('headed'), onTitles('ant', 'notice')]
  const places = (texts: Record<string, string>) =>
    reportOn(texts, { rules }).findings.map(({ path, from, rule }) => `${path}:${from.line} ${rule}`)
  const [a, b] = [
    places({ 'b.md': twoEntries, 'a.md': twoEntries }),
    places({ 'a.md': twoEntries, 'b.md': twoEntries }),
  ]
  expect(a).toEqual(b)
  expect(a.slice(0, 6)).toEqual([
    'a.md:1 headed',
    'a.md:3 ant',
    'a.md:3 zebra',
    'a.md:9 ant',
    'a.md:9 zebra',
    'b.md:1 headed',
  ])
})
