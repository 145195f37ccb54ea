/** Sources of records that did not answer: told once, and no verdict is worse unless an entry has no other record. */
import { expect, test } from 'vitest'
import type { World } from '../pretend.ts'
import { reportOn } from './cases.ts'

const [one, two] = ['10.1145/1000000.1000001', '10.1145/1000000.1000002']
const text = `# List

- [A Paper About Things](https://doi.org/${one}), KDD 2020. *Jane Doe.*
- [Another Paper About Matter](https://doi.org/${two}), KDD 2020. *John Roe.*
- [A Third Paper About Matter](https://doi.org/${two}), [arXiv](https://arxiv.org/abs/2401.00003). *John Roe.*
`
const paper = { '2401.00003': { title: 'A Third Paper About Matter', authors: ['John Roe'] } }
const page = { [`https://doi.org/${one}`]: {}, [`https://doi.org/${two}`]: {} }
const judged = (
  record: NonNullable<World['record']>,
  change?: Map<string, { first: number; last: number }[]>,
) => reportOn({ 'README.md': text }, { world: { paper, page, record }, change: change ?? null })
const silent = { [`crossref doi:${one}`]: null, [`crossref doi:${two}`]: null }

test('it is told once, with the entries that have no other record', () => {
  const { checked, unchecked, summary } = judged(silent)
  expect(unchecked).toEqual([
    {
      reference: 'Crossref: the records of 2 entries',
      reason: 'nobody answered',
      places: [
        { path: 'README.md', line: 3 },
        { path: 'README.md', line: 4 },
      ],
    },
  ])
  expect(checked.unanswered).toEqual([{ source: 'Crossref', reason: 'nobody answered', entries: 3 }])
  expect(summary.verdict).toBe('incomplete')
})

test('an entry with another record is checked', () => {
  const change = new Map([['README.md', [{ first: 5, last: 5 }]]])
  const { checked, unchecked, summary } = judged(silent, change)
  expect(unchecked).toEqual([])
  expect(checked.unanswered).toEqual([{ source: 'Crossref', reason: 'nobody answered', entries: 1 }])
  expect(summary.verdict).toBe('pass')
})

test('an index that does not answer leaves nothing open', () => {
  const { checked, unchecked, summary } = judged({ [`dblp doi:${one}`]: null })
  expect(unchecked).toEqual([])
  expect(checked.unanswered).toEqual([{ source: 'dblp', reason: 'nobody answered', entries: 1 }])
  expect(summary.verdict).toBe('pass')
})

test('a DOI that is registered elsewhere is not vouched for, and nothing more', () => {
  const { checked, unchecked, summary } = judged({
    [`crossref doi:${one}`]: { settled: 'it is registered with DataCite, not with Crossref' },
  })
  expect({ unchecked, unanswered: checked.unanswered, byRecord: checked.byRecord }).toEqual({
    ...{ unchecked: [], unanswered: [], byRecord: 1 },
  })
  expect(summary.verdict).toBe('pass')
})
