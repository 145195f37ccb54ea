import { describe, expect, test } from 'vitest'
import { entryRule } from '../../src/model/rule.ts'
import { reportOn } from './cases.ts'

/** What is offered when a rule would write `written` for `old` in the list. */
function offered(list: string, old: string, written: string) {
  const start = list.indexOf(old)
  const edits = [{ start, end: start + old.length, text: written }]
  const rule = entryRule({
    name: 'rewritten',
    summary: 'it is written otherwise',
    severity: 'warning',
    needs: [],
    messages: { it: 'Write it otherwise.' },
    *check({ entry: { span } }) {
      yield { message: 'it', with: {}, at: span, fix: { description: 'Write it.', safe: true, edits } }
    },
  })
  const { findings, summary } = reportOn({ 'a.md': list }, { rules: [rule] })
  expect(findings.map(({ messageId }) => messageId)).toEqual(['it'])
  expect(summary.fixable).toBe(findings[0]?.fix ? 1 : 0)
  return findings[0]?.fix?.edits ?? null
}

const item = (text: string) => `## Papers\n\n- ${text}\n`
const paper = '[[Paper](https://arxiv.org/abs/2401.00001)]'
const entry = item(`**Slow Sampling of (Large) Models**, *Jane Doe, Richard Roe*, arXiv 2024 ${paper}`)
const quoted = item(`"Slow *Sampling* Made Quick", arXiv 2024 ${paper}`)
const coded = item(`**Slow Sampling Made Quick** ${paper} [[Code](https://github.com/o/r)]`)
const linked = item(`**[Slow Sampling](https://arxiv.org/abs/2401.00001)** Made_up, arXiv 2024 [Code]`)

describe('a fix is offered', () => {
  test.each([
    ['for a word', entry, 'Slow', 'Quick'],
    ['for the last word', entry, 'Models', 'Networks'],
    ['for a word in the middle that goes', entry, '(Large) ', ''],
    ['for brackets that come in pairs', entry, 'Large', '(Very) Large'],
    ['for an address, whatever is in it', entry, 'https://arxiv.org/abs/2401.00001', 'https://a.org/_x_*y'],
    ['for a mark that is escaped', entry, 'Slow', 'Slow \\*'],
    ['for a year', entry, '2024', '2025'],
    ['for a link that is to come', linked, '[Code]', '[Code](https://github.com/o/r)'],
    [
      'for a bracket that was missing',
      item(`**Slow (Sampling of Models**, arXiv 2024 ${paper}`),
      'Sampling',
      'Sampling)',
    ],
    ['for a line of its own above another', entry, '', '<a id="papers"></a>\n'],
    ['for names that change places', entry, 'Jane Doe, Richard Roe', 'Richard Roe, Jane Doe'],
  ])('%s', (_, list, old, written) => expect(offered(list, old, written)).toHaveLength(1))
})

describe('no fix is offered that leaves out of balance', () => {
  test.each([
    ['a bracket that closes', entry, 'Large)', 'Large'],
    ['a bracket that opens', entry, '(Large', 'Large'],
    ['a new bracket', entry, 'Slow', '[Slow'],
    ['a new bracket that closes', entry, 'Slow', 'Slow】'],
    ['a quote', quoted, '"Slow', 'Slow'],
    ['bold', entry, 'Models**', 'Models'],
    ['bold that is left with a blank before it', entry, 'Models**', 'Models **'],
    ['emphasis', quoted, '*Sampling*', 'Sampling'],
    ['an underscore', quoted, 'Made', '_Made'],
    ['code', quoted, 'Made', '`Made'],
    ['a link', linked, '](https', '] (https'],
    [
      'an address',
      item(`**Slow Sampling Made Quick** [[https://arxiv.org/abs/2401.00002)] ${paper}`),
      ')]',
      '',
    ],
    ['two links', coded, ')] [[Code](https://github.com/o/r', ''],
    [
      'cells of a table',
      `| Title | Code |\n|---|---|\n| [Slow Sampling](https://arxiv.org/abs/2401.00001) | x |\n`,
      '| x',
      'x',
    ],
    ['lines', entry, 'Slow', 'Slow\n'],
    ['a line of its own', entry, '', '<a id="papers></a>\n'],
  ])('%s', (_, list, old, written) => expect(offered(list, old, written)).toBeNull())
})

describe('no fix is offered that takes words off the end', () => {
  test.each([
    ['of a title', item(`Slow Sampling Made Quick, ICLR ${paper}`), ', ICLR', ''],
    [
      'of a title that is written anew',
      item(`Slow Smapling Made Quick, ICLR ${paper}`),
      'Slow Smapling Made Quick, ICLR',
      'Slow Sampling Made Quick',
    ],
    ['of a title whose last word is a slip', entry, 'of (Large) Models', 'of (Large)'],
    ['of the authors', entry, ', Richard Roe', ''],
  ])('%s', (_, list, old, written) => expect(offered(list, old, written)).toBeNull())
})

describe('no fix is offered that edits a date', () => {
  const table = (header: string, cell: string) =>
    `| Title | Venue | ${header} |\n|:--|---|--:|\n| [Slow Sampling Made Quick](https://arxiv.org/abs/2401.00001) | arXiv | ${cell} |\n`
  const dated = (date: string) => item(`Slow Sampling Made Quick, ${date}, ${paper}`)
  test.each([
    ['under a header', table('Date', '2024')],
    ['under a header in bold', table('**Published date**', '2024')],
    ['under a Chinese header', table('日期', '2024')],
    ['2024.05', table('Year', '2024.05')],
    ['2024-05-12', table('Year', '2024-05-12')],
    ['2024/5', dated('arXiv 2024/5')],
    ['[arXiv, 2024.12]', dated('[arXiv, 2024.12]')],
    ['05/2024', dated('arXiv 05/2024')],
    ['Oct 2024', dated('arXiv, Oct 2024')],
    ['May 7th, 2024', dated('arXiv, May 7th, 2024')],
    ['2024 June', dated('arXiv, 2024 June')],
    ['2024/Jun', table('Release', '2024/Jun')],
    ['Jun/2024', table('Release', 'Jun/2024')],
  ])('%s', (_, list) => {
    expect(offered(list, '2024', '2025')).toBeNull()
    expect(offered(list, 'arXiv', 'ICLR')).toHaveLength(1)
  })
  test.each([
    ['under another header', table('Year', '2024')],
    ['beside a date', table('Year', '2024 (2023.05)')],
    ['before the end of a sentence', dated('arXiv 2024. 5 pages')],
  ])('a year may be edited %s', (_, list) => expect(offered(list, '2024', '2025')).toHaveLength(1))
})
