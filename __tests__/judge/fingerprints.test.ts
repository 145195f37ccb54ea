import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/model/report.ts'
import { entryRule, linkRule, type Severity } from '../../src/model/rule.ts'
import { onHeadings, onTitles, reportOn, twoEntries } from './cases.ts'

const onLinks = linkRule({
  ...{ name: 'linked', summary: 'it has a link', severity: 'notice' as Severity, needs: [] },
  messages: { link: 'A link.' },
  *check() {
    yield { message: 'link', with: {} }
  },
})
const rules = [onTitles('titled', 'warning'), onLinks]

const findingsIn = (text: string, given: Partial<Parameters<typeof reportOn>[1]> = {}) =>
  reportOn({ 'README.md': text }, { rules, ...given }).findings
const fingerprints = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint)
const sorted = (text: string) => fingerprints(findingsIn(text)).sort()

const third = '- **[3] Haste Made Slow**, arXiv 2024.\n\n  [[Paper](https://arxiv.org/pdf/2401.00003)]\n\n'
const [heading = '', first = '', second = ''] = twoEntries.split(/(?=^- )/m)
const before = sorted(twoEntries)

test('each finding has 16 hexadecimal digits of its own', () => {
  expect(before).toHaveLength(5)
  expect(new Set(before).size).toBe(5)
  for (const one of before) expect(one).toMatch(/^[0-9a-f]{16}$/)
})

describe('a finding keeps its fingerprint when', () => {
  test.each([
    ['lines are inserted above', `# Papers\n\nSome words.\n\n${twoEntries}`],
    ['the section is renamed', twoEntries.replace('## Solvers', '## Samplers')],
    ['entries change places', `${heading}${second}\n${first}`],
    ['a title is wrapped', twoEntries.replace('Made Quick', 'Made\n  Quick')],
    ['lines end otherwise', twoEntries.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    expect(text).not.toBe(twoEntries)
    expect(sorted(text)).toEqual(before)
  })

  test('another entry is added or deleted', () => {
    expect(sorted(`${heading}${third}${first}${second}`)).toEqual(expect.arrayContaining(before))
    expect(before).toEqual(expect.arrayContaining(sorted(`${heading}${second}`)))
  })

  test('its severity is configured otherwise', () => {
    const findings = findingsIn(twoEntries, { options: { rules: { titled: 'error', linked: 'warning' } } })
    expect(findings.map(({ severity }) => severity)).toContain('error')
    expect(fingerprints(findings).sort()).toEqual(before)
  })

  test('a source says it otherwise', () => {
    const saying = (words: string) =>
      entryRule({
        ...{ name: 'titled', summary: 'it has a title', severity: 'notice', needs: [] },
        messages: { [words]: '{words}' },
        *check({ entry: { title } }) {
          if (title) yield { message: words, with: { words }, at: title.span, expected: words, actual: words }
        },
      })
    const [one, other] = ['gone', 'moved'].map((words) =>
      fingerprints(findingsIn(twoEntries, { rules: [saying(words)] })),
    )
    expect(one).toEqual(other)
  })

  test('the file is named with ./ before it', () => {
    const { findings } = reportOn({ './README.md': twoEntries }, { rules })
    expect(fingerprints(findings).sort()).toEqual(before)
  })

  test('an entry without any identifier gets other links', () => {
    const bare = twoEntries.replace(/\[\[Paper\]\(.*?1\)\] /, '')
    const more = bare.replace('[[Code]', '[[Page](https://slow.example.org/)] [[Code]')
    expect(more).not.toBe(bare)
    expect(sorted(more)).toEqual(expect.arrayContaining(sorted(bare)))
  })
})

describe('a finding gets another fingerprint', () => {
  const titled = (text: string, path = 'README.md') =>
    fingerprints(reportOn({ [path]: text }, { rules: rules.slice(0, 1) }).findings)[0]

  test.each([
    ['the words that it is about change', twoEntries.replace('Made Quick', 'Made Fast'), 'README.md'],
    ['the entry gets another paper', twoEntries.replace('2401.00001', '2401.00009'), 'README.md'],
    ['it is in another list', twoEntries, 'papers.md'],
  ])('when %s', (_, text, path) => {
    expect(titled(text, path)).not.toBe(titled(twoEntries))
  })

  test('than one of another rule at the same place', () => {
    const [one, other] = ['titled', 'named'].map((name) =>
      fingerprints(findingsIn(twoEntries, { rules: [onTitles(name, 'warning')] })),
    )
    expect(one?.[0]).not.toBe(other?.[0])
  })
})

describe('equal findings', () => {
  const home = '[home](https://slow.example.org/)\n\n'

  test('are numbered', () => {
    const found = fingerprints(findingsIn(`# Links\n\n${home}${home}`))
    expect(found).toHaveLength(2)
    expect(new Set(found).size).toBe(2)
  })

  test('on a pull request, the new one is not taken for one that was there', () => {
    const [old] = findingsIn(`# Links\n\n${home}`)
    const found = findingsIn(`# Links\n\n${home}${home}`, {
      change: new Map([['README.md', [{ first: 3, last: 4 }]]]),
    })
    expect(found.map(({ quiet }) => quiet)).toEqual([null, 'outside-change'])
    expect(found[1]?.fingerprint).toBe(old?.fingerprint)
    expect(found[0]?.fingerprint).not.toBe(old?.fingerprint)
  })

  test('a suppressed one takes the place of none', () => {
    const [old] = findingsIn(`# Links\n\n${home}`)
    const hidden = `<!-- paper-list-check-disable-next-line -->\n${home}`
    const found = findingsIn(`# Links\n\n${hidden}${home}`)
    expect(found.map(({ quiet }) => quiet)).toEqual(['suppressed', null])
    expect(found[1]?.fingerprint).toBe(old?.fingerprint)
  })
})

test('findings of the list as a whole have one each as well', () => {
  const found = fingerprints(findingsIn(`${twoEntries}\n## Others\n`, { rules: [onHeadings('headed')] }))
  expect(new Set(found).size).toBe(2)
})
