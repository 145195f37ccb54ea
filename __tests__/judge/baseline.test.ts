import { describe, expect, test } from 'vitest'
import { accept } from '../../src/judge/baseline.ts'
import type { Accepted, Baseline } from '../../src/model/baseline.ts'
import { defaults } from '../../src/model/options.ts'
import type { Report } from '../../src/model/report.ts'
import { entryRule, linkRule, listRule } from '../../src/model/rule.ts'
import { onTitles, reportOn, twoEntries } from './cases.ts'

const titled = onTitles('titled', 'error')
const dead = linkRule({
  ...{ name: 'dead', summary: 'it is dead', severity: 'error', needs: ['repository'], status: 'dead' },
  messages: { dead: 'Dead.' },
  *check() {
    yield { message: 'dead', with: {} }
  },
})
const short = entryRule({
  ...{ name: 'short', summary: 'its abstract is missing', severity: 'warning', needs: ['paper'] },
  messages: { short: 'Short.' },
  *check({ entry, pair }) {
    if (pair?.paper?.abstract === 'short' && entry.title)
      yield { message: 'short', with: {}, at: entry.title.span }
  },
})
const rules = [titled, dead, short]
const SLOW = 'Slow Sampling Made Quick'
const short1 = { title: SLOW, authors: ['Jane Doe'], abstract: 'short' }
const WORLD = {
  paper: { '2401.00001': short1, '2401.00002': { title: 'Patience in Practice', authors: ['Richard Roe'] } },
  page: { 'https://arxiv.org/pdf/2401.00001': {}, 'https://arxiv.org/pdf/2401.00002': {} },
  repository: { 'o/slow': { absent: 'no such repository' } },
} as const

type Given = NonNullable<Parameters<typeof reportOn>[1]>
const check = (text: string, given: Partial<Given> = {}) =>
  reportOn({ 'README.md': text }, { rules, world: WORLD, ...given })
const baselineOf = (accepted: readonly Accepted[], isGone = (_: string) => false): Baseline => ({
  ...{ path: 'known.json', accepted, isGone },
})
const acceptedIn = (report: Report) => accept(report, defaults, 'known.json').accepted
const all = acceptedIn(check(twoEntries))
const baseline = baselineOf(all)
const third = '- **[3] Haste Made Slow**, arXiv 2024.\n\n  [[Paper](https://arxiv.org/pdf/2401.00003)]\n\n'

test('what is accepted is said in words that need no lines', () => {
  expect(all.map(({ fingerprint: _, ...words }) => words)).toEqual([
    { rule: 'short', path: 'README.md', paper: 'arxiv:2401.00001', text: SLOW },
    { rule: 'titled', path: 'README.md', paper: 'arxiv:2401.00001', text: SLOW },
    { rule: 'dead', path: 'README.md', paper: 'arxiv:2401.00001', text: 'https://github.com/o/slow' },
    { rule: 'titled', path: 'README.md', paper: 'arxiv:2401.00002', text: 'Patience in Practice' },
  ])
})

describe('with a baseline', () => {
  test('what it has stays in the report and does not count', () => {
    expect(check(twoEntries).summary).toMatchObject({ errors: 3, warnings: 1, verdict: 'fail' })
    const { findings, summary, baseline: use } = check(twoEntries, { baseline })
    expect(findings.map(({ quiet }) => quiet)).toEqual(Array(4).fill('known-before'))
    expect(summary).toMatchObject({ errors: 0, warnings: 0, verdict: 'pass' })
    expect(use).toEqual({ path: 'known.json', stale: [], unjudged: [] })
  })

  test('one new fault counts alone, wherever it is', () => {
    const text = twoEntries.replace('## Solvers\n\n', `# Papers\n\n## All\n\n${third}`)
    const { findings, summary } = check(text, { baseline })
    expect(findings.filter(({ quiet }) => quiet === null).map(({ message }) => message)).toEqual([
      'The title is “Haste Made Slow”.',
    ])
    expect(summary).toMatchObject({ errors: 1, warnings: 0, verdict: 'fail' })
  })

  test('a fingerprint of another rule accepts nothing', () => {
    const stolen = all.map((one) => ({ ...one, rule: 'other' }))
    expect(check(twoEntries, { baseline: baselineOf(stolen) }).summary.errors).toBe(3)
  })

  test('what is suppressed or outside the change keeps that reason', () => {
    const { findings } = check(`<!-- paper-list-check-disable titled -->\n${twoEntries}`, {
      baseline,
      change: new Map(),
    })
    expect(findings.map(({ rule, quiet }) => `${rule} ${quiet}`)).toEqual([
      'short outside-change',
      'titled suppressed',
      'dead outside-change',
      'titled suppressed',
    ])
  })

  test('without one there is nothing to say', () => {
    expect(check(twoEntries).baseline).toBeNull()
  })
})

describe.each([
  ['whatever it says', { givesWayTo: ['short'] }],
  ['by its message', { messagesGiveWayTo: { title: ['short'], other: ['dead'] } }],
])('a finding that another one explains, %s', (_, gives) => {
  const explained = { ...onTitles('titled', 'error'), ...gives }
  const both = { rules: [explained, short] }
  const known = acceptedIn(check(twoEntries, both))
  const counting = (given: Partial<Given>) =>
    check(twoEntries, { ...both, baseline: baselineOf(known), ...given })
      .findings.filter(({ quiet }) => quiet === null)
      .map(({ rule, entry }) => `${rule} ${entry}`)
  const paper = (said: (typeof WORLD.paper)['2401.00002'] | null) => ({
    world: { ...WORLD, paper: { ...WORLD.paper, '2401.00001': said } },
  })

  test('is accepted with that one', () => {
    expect(known.map(({ rule, paper }) => `${rule} ${paper}`)).toEqual([
      'short arxiv:2401.00001',
      'titled arxiv:2401.00002',
    ])
    expect(counting({})).toEqual([])
  })
  test('does not count while that one cannot be judged', () => {
    expect(counting(paper(null))).toEqual([])
  })
  test('counts where that one is corrected, is off, or was never accepted', () => {
    const right = { title: SLOW, authors: ['Jane Doe'] } as never
    expect(counting(paper(right))).toEqual(['titled 0'])
    expect(counting({ ...paper(null), options: { rules: { short: 'off' } } })).toEqual(['titled 0'])
    expect(counting({ ...paper(null), baseline: baselineOf(known.slice(1)) })).toEqual(['titled 0'])
  })
})

describe('accepted findings that no longer occur', () => {
  const stale = (text: string, given: Partial<Given> = {}, isGone = (_: string) => false) => {
    const { baseline: use } = check(text, { baseline: baselineOf(all, isGone), ...given })
    const missing = [...(use?.stale ?? []), ...(use?.unjudged ?? [])]
    // nothing gets lost
    expect(missing.length).toBe(new Set(missing).size)
    return use?.stale.map(({ rule, text }) => `${rule}: ${text}`)
  }
  const [heading = '', , second = ''] = twoEntries.split(/(?=^- )/m)
  const alive = { ...WORLD, repository: { 'o/slow': {} } }
  const off = (rule: string) => ({ options: { rules: { [rule]: 'off' as const } } })

  test('are stale: the entry is gone, the fault is corrected', () => {
    expect(stale(heading + second)).toEqual([
      `short: ${SLOW}`,
      `titled: ${SLOW}`,
      'dead: https://github.com/o/slow',
    ])
    expect(stale(twoEntries, { world: alive })).toEqual(['dead: https://github.com/o/slow'])
    expect(stale(twoEntries.replace(SLOW, 'Quick Sampling Made Slow'))).toEqual([
      `short: ${SLOW}`,
      `titled: ${SLOW}`,
    ])
  })

  test('are not where the facts are unknown', () => {
    expect(stale(twoEntries, { world: { ...WORLD, repository: { 'o/slow': null } } })).toEqual([])
    expect(stale(twoEntries, { world: {} })).toEqual([])
    const paper = { ...WORLD.paper, '2401.00001': null }
    expect(stale(twoEntries, { world: { ...WORLD, paper } })).toEqual([])
    const record = { 'crossref arxiv:2401.00001': null }
    const other = { ...WORLD.paper, '2401.00001': { title: SLOW, authors: ['Jane Doe'] } }
    expect(stale(twoEntries, { world: { ...WORLD, paper: other } })).toEqual([`short: ${SLOW}`])
    expect(stale(twoEntries, { world: { ...WORLD, paper: other, record } })).toEqual([])
  })

  test('are, where only facts about others are unknown', () => {
    const page = { ...WORLD.page, 'https://arxiv.org/pdf/2401.00002': null }
    expect(stale(twoEntries, { world: { ...alive, page } })).toEqual(['dead: https://github.com/o/slow'])
  })

  test.each([
    ['only a part was looked at', heading, { change: new Map() }, false],
    ['the list was not among those checked', '', { other: true }, false],
    ['the list is gone', '', { other: true }, true],
  ])(
    '%s',
    (_, text, { change = null, other = false }: { change?: Given['change']; other?: boolean }, gone) => {
      const texts = other ? { 'other.md': text } : { 'README.md': text }
      const report = reportOn(texts, {
        ...{ rules, world: WORLD, change: change ?? null },
        baseline: baselineOf(all, () => gone),
      })
      expect(report.baseline?.stale).toEqual(gone ? all : [])
      expect(report.baseline?.unjudged).toEqual(gone ? [] : all)
    },
  )

  test('a list that was not read is not judged', () => {
    const report = reportOn(
      {},
      {
        ...{ rules, world: WORLD, baseline: baselineOf(all, () => true) },
        unreadFiles: [{ path: 'README.md', reason: 'too large' }],
      },
    )
    expect(report.baseline?.unjudged).toEqual(all)
  })

  test('a rule that is off judges nothing; one that is no more is stale', () => {
    expect(stale(heading, off('titled'))).toEqual([`short: ${SLOW}`, 'dead: https://github.com/o/slow'])
    expect(stale(twoEntries, { rules: [titled, dead] })).toEqual([`short: ${SLOW}`])
  })

  test('a rule over several lists judges only with all of them', () => {
    const across = listRule({
      ...{ name: 'across', summary: 'it is twice', severity: 'error', needs: [], acrossLists: true },
      messages: { twice: 'Twice.' },
      *check({ list: { entries }, inEarlierLists }) {
        for (const entry of entries)
          if (inEarlierLists(entry).length > 0) yield { message: 'twice', with: {}, at: entry.span }
      },
    })
    const both = { 'a.md': twoEntries, 'b.md': twoEntries }
    const own = { rules: [across, titled] }
    const accepted = acceptedIn(reportOn(both, own))
    expect(accepted.filter(({ rule }) => rule === 'across')).toHaveLength(2)
    const staleIn = (texts: Record<string, string>) =>
      reportOn(texts, { ...own, baseline: baselineOf(accepted) }).baseline?.stale.length
    expect(staleIn({ 'b.md': twoEntries })).toBe(0)
    expect(staleIn({ 'a.md': heading, 'b.md': twoEntries })).toBe(4)
  })

  test('what a rule says of a whole list is judged only where all facts are known', () => {
    const onList = listRule({
      ...{ name: 'heading', summary: 'it has a heading', severity: 'error', needs: ['repository'] },
      messages: { heading: 'A heading.' },
      *check({ list: { headings } }) {
        for (const { span } of headings) yield { message: 'heading', with: {}, at: span }
      },
    })
    const own = { rules: [onList], world: { repository: { 'o/slow': {} } } }
    const known = acceptedIn(check(twoEntries, own))
    expect(known.map(({ paper, text }) => [paper, text])).toEqual([[null, '## Solvers']])
    const staleIn = (path: string, given: Partial<Given> = {}) =>
      reportOn(
        { [path]: twoEntries.replace('## Solvers', '') },
        { ...own, baseline: baselineOf(known, () => true), ...given },
      ).baseline?.stale.length
    const unknown = { world: { repository: { 'o/slow': null } } }
    expect(staleIn('README.md')).toBe(1)
    expect(staleIn('README.md', unknown)).toBe(0)
    expect(staleIn('other.md', unknown)).toBe(1)
  })

  test('suppressed ones still occur', () => {
    expect(stale(`<!-- paper-list-check-disable -->\n${twoEntries}`)).toEqual([])
  })
})

describe('accepting again', () => {
  test('takes the new, leaves out the stale, keeps what was not judged', () => {
    const text = twoEntries.replace('Patience in Practice', 'Practice in Patience') + third
    const world = { ...WORLD, repository: { 'o/slow': null } }
    const again = accept(check(text, { baseline, world }), defaults, 'known.json')
    expect(again.accepted.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([
      `short: ${SLOW}`,
      `titled: ${SLOW}`,
      'titled: Practice in Patience',
      'titled: Haste Made Slow',
      'dead: https://github.com/o/slow',
    ])
    expect(again.report.summary).toMatchObject({ errors: 0, warnings: 0, verdict: 'incomplete' })
    expect(again.report.findings.every(({ quiet }) => quiet === 'known-before')).toBe(true)
  })

  test('a suppressed finding is not accepted', () => {
    expect(acceptedIn(check(`<!-- paper-list-check-disable titled -->\n${twoEntries}`))).toHaveLength(2)
  })

  test('words are cut between characters', () => {
    const long = twoEntries.replace(SLOW, `${'x'.repeat(98)}🎉 and more`)
    const text = acceptedIn(check(long)).find(({ rule }) => rule === 'titled')?.text
    expect(text).toBe(`${'x'.repeat(98)}…`)
  })
})
