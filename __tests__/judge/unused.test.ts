/** What is said of suppression comments, and when nothing is. */
import { describe, expect, test } from 'vitest'
import type { Change, Options } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import type { World } from '../pretend.ts'
import { reportOn } from './cases.ts'

type Given = { world?: World; options?: Partial<Options>; change?: Change; more?: Record<string, string> }

function said(text: string, { more = {}, ...given }: Given = {}) {
  const { findings } = reportOn({ 'README.md': text, ...more }, { rules, ...given })
  return findings
    .filter(({ rule }) => rule === 'unused-suppression')
    .map(({ messageId, slots, from, quiet, subject, severity }) => {
      expect([subject.kind, severity]).toEqual(['list', 'notice'])
      return [
        from.line,
        messageId,
        slots['rules'] ?? slots['near'] ?? slots['name'],
        ...(quiet ? [quiet] : []),
      ]
    })
}

const next = (rule: string, line: string) => `<!-- paper-list-check-disable-next-line ${rule} -->\n${line}\n`
const page = { 'https://slow.example.org/': {} }
const site = '[site](https://slow.example.org/)'

test('a rule that found nothing is named', () =>
  expect(said(next('dead-link moved-link', site), { world: { page } })).toEqual([
    [1, 'unused', 'dead-link, moved-link'],
  ]))
test('a rule that does not exist is named, with the one that was meant', () =>
  expect(said(next('dead-lnk, whatever', site))).toEqual([
    [1, 'near', 'dead-link'],
    [1, 'unknown', 'whatever'],
  ]))
test('words after two dashes are a reason, no rules', () =>
  expect(said(next('dead-link -- comes back in May', site))).toEqual([]))
test('every comment that covers a finding is of use', () => {
  const inner = next('broken-anchor', '[a](#nowhere)')
  expect(said(`<!-- paper-list-check-disable broken-anchor -->\n${inner}`)).toEqual([])
})

describe('nothing is said', () => {
  test('of a rule that is off', () => {
    const off: Options['rules'] = { 'dead-link': 'off' }
    expect(said(next('dead-link', site), { world: { page }, options: { rules: off } })).toEqual([])
  })
  test('when the rule itself is off', () => {
    const off: Options['rules'] = { 'unused-suppression': 'off' }
    expect(said(next('dead-lnk', site), { options: { rules: off } })).toEqual([])
  })
  test.each<[string, World]>([
    ['was not asked', {}],
    ['did not answer', { page: { 'https://slow.example.org/': null } }],
  ])('where the link %s', (_, world) => expect(said(next('dead-link', site), { world })).toEqual([]))
  test.each<[string, string, string, World]>([
    ['a PDF', 'dead-link', 'https://arxiv.org/pdf/2401.00001', { paper: { '2401.00001': {} } }],
    [
      'a version',
      'dead-link',
      'https://arxiv.org/abs/2401.00001v9',
      { paper: { '2401.00001': { version: null } } },
    ],
    [
      'a path',
      'dead-repository',
      'https://github.com/o/r/tree/main/a',
      { repository: { 'o/r/tree/main/a': { pathExists: null } } },
    ],
  ])('where %s of what is known was not looked for', (_, rule, url, world) =>
    expect(said(next(rule, `[Paper](${url})`), { world })).toEqual([]),
  )
  test('of a rule that compares with papers, as long as any paper of the run is unknown', () => {
    const entry = '- **Slow Sampling Made Quick**, arXiv 2024 [[paper](https://arxiv.org/abs/2401.00001)]'
    const paper = { '2401.00001': { title: 'Slow Sampling Made Quick' } }
    const text = next('title-mismatch', entry)
    expect(said(text, { world: { paper } })).toEqual([[1, 'unused', 'title-mismatch']])
    const more = { 'b.md': '[x](https://arxiv.org/abs/2401.00002)\n' }
    expect(said(text, { world: { paper: { ...paper, '2401.00002': null } }, more })).toEqual([])
  })
  test('of a rule that could say more if more were known of the paper', () => {
    const paper = { '2401.00001': { title: 'Slow Sampling Made Quick', comment: 'Accepted by ICME 2025' } }
    const at = (venue: string) =>
      next(
        'venue-outdated',
        `- **Slow Sampling Made Quick**, ${venue} [[paper](https://arxiv.org/abs/2401.00001)]`,
      )
    expect(said(at('ICME 2025'), { world: { paper } })).toEqual([[1, 'unused', 'venue-outdated']])
    const silent = { '2401.00001': { title: 'Slow Sampling Made Quick' } }
    expect(said(at('arXiv 2024'), { world: { paper: silent } })).toEqual([])
  })
  test('of other places than a region covers', () => {
    const other = '[x](https://slow.example.org/unknown)'
    const text = `${other}\n\n<!-- paper-list-check-disable dead-link -->\n${site}\n<!-- paper-list-check-enable -->\n${other}\n`
    expect(said(text, { world: { page } })).toEqual([[3, 'unused', 'dead-link']])
    expect(said(text.replace(site, other), { world: { page } })).toEqual([])
  })
})

test('it counts where the change touches the comment or the line that it is for', () => {
  const text = `Words.\n\n${next('broken-anchor', 'Words.')}`
  const touching = (line: number): Change => new Map([['README.md', [{ first: line, last: line }]]])
  expect(said(text, { change: touching(4) })).toEqual([[3, 'unused', 'broken-anchor']])
  expect(said(text, { change: touching(1) })).toEqual([[3, 'unused', 'broken-anchor', 'outside-change']])
})
