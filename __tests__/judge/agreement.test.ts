/** What several sources say of one paper, and what becomes of it. */
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend, type World } from '../pretend.ts'

const DOI = 'https://doi.org/10.1145/1000001'
const PAGE = 'https://proceedings.mlr.press/v202/doe23a.html'
const TITLE = 'Slow Sampling Made Quick in Practice'
const AUTHORS = ['Jane Doe', 'Richard Roe', 'Bo Li']
const record = (title: string, authors = AUTHORS) => ({ title, authors })
const page = (title: string, authors = AUTHORS): NonNullable<World['page']> => ({
  [PAGE]: {
    record: {
      ...record(title, authors),
      order: 'given',
      ...{ venue: null, type: null, year: null, yearIsRough: false },
      ...{ doi: null, publishedAs: null, retraction: null },
    },
  },
})
const crossref = (title: string, authors = AUTHORS) => ({
  'crossref doi:10.1145/1000001': record(title, authors),
})

function messages(world: World, { title = TITLE, authors = 'Jane Doe, Richard Roe, Bo Li' } = {}) {
  const text = `- **${title}**, ICML 2023. *${authors}.* [[paper](${DOI})] [[proceedings](${PAGE})]\n`
  const { findings, checked } = judge({
    lists: [readList({ path: 'README.md', text })],
    facts: pretend(world),
    rules: rules.filter(({ name }) => /^(?:title|author)-mismatch$|^wrong-paper$/.test(name)),
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  })
  return { said: findings.map(({ rule, message }) => `${rule}: ${message}`), checked }
}

test('the publisher’s page is a witness, and its words begin a sentence', () => {
  const { said, checked } = messages({ page: page('Haste and Waste of Everyday Models') })
  expect(said).toEqual(['title-mismatch: The publisher’s title is “Haste and Waste of Everyday Models”.'])
  expect(checked).toMatchObject({ entries: 1, byRecord: 1 })
})

describe('a title', () => {
  test.each([
    ['that one of them has is right', TITLE, 'Haste and Waste of Everyday Models'],
    ['is not judged where they disagree', TITLE.replace('Quick', 'Swift'), TITLE.replace('Quick', 'Easy')],
  ])('%s', (_, one, other) => expect(messages({ record: crossref(one), page: page(other) }).said).toEqual([]))

  test('that all of them have otherwise is told once', () => {
    const slip = TITLE.replace('Quick', 'Quikc')
    const { said } = messages({ record: crossref(TITLE), page: page(TITLE) }, { title: slip })
    expect(said).toEqual([`title-mismatch: The title says “Quikc” where Crossref says “Quick”: “${TITLE}”.`])
  })
})

test('a venue behind the record’s title is not asked of the list, and hides no slip', () => {
  const withVenue = { record: crossref(`${TITLE} ECCV 2022`) }
  expect(messages(withVenue).said).toEqual([])
  expect(messages(withVenue, { title: `${TITLE} ECCV 2022` }).said).toEqual([])
  const { said } = messages(withVenue, { title: TITLE.replace('Made ', '') })
  expect(said).toEqual([`title-mismatch: The title lacks “Made”; Crossref has “${TITLE}”.`])
})

describe('authors', () => {
  test('that one of them names are right', () => {
    const more = [...AUTHORS, 'Ann Other']
    expect(messages({ record: crossref(TITLE, more), page: page(TITLE) }).said).toEqual([])
  })
  test('are not judged where a page names nobody', () =>
    expect(messages({ page: page(TITLE, []) }).said).toEqual([]))
})

test('a record that gives these authors quite another title is corrupt, and nobody is accused', () => {
  expect(messages({ record: crossref('Photometric Redshifts of Distant Quasars') }).said).toEqual([])
})

test('a link to another paper is told beside one to the entry’s own', () => {
  const others = ['Ann Smith', 'Cy Fox', 'Max Mustermann']
  const { said } = messages({
    record: crossref('Photometric Redshifts of Distant Quasars', others),
    page: page(TITLE),
  })
  expect(said).toEqual([
    'wrong-paper: doi:10.1145/1000001 leads to a different paper than the entry’s other links: “Photometric Redshifts of Distant Quasars” by Ann Smith and 2 more.',
  ])
})
