import { describe, expect, test } from 'vitest'
import type { FactKind } from '../../src/model/facts.ts'
import { entryRule, linkRule, listRule, type Rule } from '../../src/model/rule.ts'
import type { World } from '../pretend.ts'
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
    subject: { kind: 'entry', index: 1 },
    messageId: 'title',
    slots: { title: 'Patience in Practice' },
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

const outside = '\n## Elsewhere\n\n[home](https://slow.example.org/)\n'
const subjects = (rules: readonly Rule[], world = {}) =>
  reportOn({ 'README.md': twoEntries + outside }, { rules, world }).findings.map(
    ({ rule, subject, entry }) => [rule, subject, entry],
  )

describe('the subject of a finding', () => {
  test('is the list or the entry in which a rule over lists finds something', () => {
    const onTitles = listRule({
      ...{ name: 'linked', summary: 'it has a title', severity: 'notice', needs: [] },
      messages: { title: 'A title.' },
      *check({ list }) {
        for (const { title } of list.entries) if (title) yield { message: 'title', with: {}, at: title.span }
      },
    })
    expect(subjects([onTitles, onHeadings('headed')])).toEqual([
      ['headed', { kind: 'list' }, null],
      ['linked', { kind: 'entry', index: 0 }, 0],
      ['linked', { kind: 'entry', index: 1 }, 1],
      ['headed', { kind: 'list' }, null],
    ])
  })
  test('is the link that such a rule names', () => {
    const onLinks = listRule({
      ...{ name: 'linked', summary: 'it has a link', severity: 'notice', needs: [] },
      messages: { link: 'A link.' },
      *check({ list }) {
        for (const link of list.links) yield { message: 'link', with: {}, at: link.span, link }
      },
    })
    expect(subjects([onLinks])).toEqual([
      ['linked', { kind: 'link', index: 0, status: null }, 0],
      ['linked', { kind: 'link', index: 1, status: null }, 0],
      ['linked', { kind: 'link', index: 2, status: null }, 1],
      ['linked', { kind: 'link', index: 3, status: null }, null],
    ])
  })
})

describe('a rule over links', () => {
  const seen = (needs: readonly FactKind[], status?: 'dead' | 'moved') =>
    linkRule({
      ...{ name: 'seen', summary: 'it is a link', severity: 'notice', needs, ...(status && { status }) },
      messages: { seen: '{url} {title} {status}' },
      *check({ link: { url }, entry, state }) {
        yield { message: 'seen', with: { url, title: entry?.title?.value ?? '', status: state.status } }
      },
    })
  const slots = (rule: Rule, world: World) =>
    reportOn({ 'README.md': twoEntries + outside }, { rules: [rule], world }).findings.map((one) => [
      ...Object.values(one.slots),
      one.evidence,
      one.from.line,
    ])
  const world: World = {
    paper: { '2401.00001': {}, '2401.00002': { absent: 'no such paper' } },
    repository: { 'o/slow': { nameWithOwner: 'new/slow' } },
    page: { 'https://slow.example.org/': null },
  }
  const [one, two] = ['Slow Sampling Made Quick', 'Patience in Practice']

  test('gets each link of the kinds that it needs, with its entry, its state and the evidence of it', () => {
    expect(slots(seen(['paper', 'page']), world)).toEqual([
      ['https://arxiv.org/pdf/2401.00001', one, 'alive', 'https://arxiv.org/abs/2401.00001', 7],
      ['https://arxiv.org/pdf/2401.00002', two, 'dead', 'https://arxiv.org/abs/2401.00002', 13],
      ['https://slow.example.org/', '', 'unknown', null, 17],
    ])
  })
  test('gets links of its status alone, if it has one', () => {
    const all: readonly FactKind[] = ['paper', 'repository', 'page']
    expect(slots(seen(all, 'dead'), world).map(([url]) => url)).toEqual(['https://arxiv.org/pdf/2401.00002'])
    expect(slots(seen(all, 'moved'), world).map(([url]) => url)).toEqual(['https://github.com/o/slow'])
  })
  test('says the status that it reports, so that other findings of the link are told apart', () => {
    expect(subjects([seen(['paper'], 'dead')], world)).toEqual([
      ['seen', { kind: 'link', index: 2, status: 'dead' }, 1],
    ])
    expect(subjects([seen(['page'])], world)).toEqual([
      ['seen', { kind: 'link', index: 3, status: null }, null],
    ])
  })
  test('counts where any line of the link’s entry was touched', () => {
    const quiet = (line: number) => {
      const change = new Map([['README.md', [{ first: line, last: line }]]])
      return reportOn(files, { rules: [seen(['paper'], 'dead')], world, change }).findings[0]?.quiet
    }
    expect([quiet(9), quiet(3)]).toEqual([null, 'outside-change'])
  })
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
  expect(findings.map(({ messageId, from }) => [from.line, messageId])).toEqual([
    [3, 'more'],
    [3, 'once'],
    [9, 'more'],
    [9, 'once'],
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
