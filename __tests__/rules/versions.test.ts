/** What a record tells of authors and titles where another version, or a venue, may have others. */
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import type { AuthorsVerdict, Pair } from '../../src/model/comparison.ts'
import type { Paper } from '../../src/model/facts.ts'
import type { Entry } from '../../src/model/list.ts'
import { defaults } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import { areOthers } from '../../src/rules/parts/authors/others.ts'
import { isDoubtful } from '../../src/rules/parts/authors/reading.ts'
import { isAtVenue } from '../../src/rules/parts/authors/venues-authors.ts'
import { arePeople } from '../../src/text/people.ts'
import { pretend } from '../pretend.ts'

const TITLE = 'Slow Sampling Made Quick'
const NAMES = ['Jane Doe', 'Richard Roe', 'Ann Lee', 'Bo Wu', 'Cy Fox']

function findings(text: string, record: Partial<Paper>) {
  const paper = { '2401.00001': { title: TITLE, authors: NAMES, ...record } }
  return judge({
    lists: [readList({ path: 'README.md', text })],
    facts: pretend({ paper }),
    rules: rules.filter(({ name }) =>
      /^(?:author|title|venue)-mismatch$|^venue-outdated$|^wrong-paper$/.test(name),
    ),
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  }).findings
}

const line = (names: string, venue: string, title = TITLE) =>
  `- **${title}**, *${names}*, ${venue} [[Paper](https://arxiv.org/abs/2401.00001)]\n`
const said = (text: string, record: Partial<Paper> = {}) =>
  findings(text, record).map(({ rule, severity, fix }) => [rule, severity, fix?.safe])

const moved = 'Ann Lee, Jane Doe, Richard Roe, Cy Fox, Bo Wu'
const swapped = 'Jane Doe, Richard Roe, Ann Lee, Cy Fox, Bo Wu'
const dropped = 'Jane Doe, Richard Roe, Ann Lee, Bo Wu'
const misspelt = 'Jane Doe, Richrad Roe, Ann Lee, Bo Wu, Cy Fox'

describe('at a named venue', () => {
  test.each([
    ['another order says nothing', moved, []],
    ['two names that changed places may be the venue’s', swapped, [['author-mismatch', 'notice', false]]],
    ['one author less may be the venue’s', dropped, [['author-mismatch', 'notice', false]]],
    ['a misspelt name is misspelt', misspelt, [['author-mismatch', 'warning', true]]],
  ])('%s', (_, names, remarks) => {
    expect(said(line(names, 'ICML 2024'))).toEqual(remarks)
  })
  test('as a preprint has its record’s, but no fix is sure of an order', () => {
    expect(said(line(dropped, 'arXiv 2024'))).toEqual([['author-mismatch', 'warning', true]])
    for (const names of [moved, swapped])
      expect(said(line(names, 'arXiv 2024'))).toEqual([['author-mismatch', 'warning', false]])
  })
})

describe('of a record that may be an old one', () => {
  const day = '2024-01-09T00:00:00Z'
  test.each([
    ['without a version', { version: null }],
    ['of a later version with the date of the first', { version: 3, published: day, updated: day }],
  ])('%s, other authors and another title are notices', (_, record) => {
    expect(said(line(dropped, 'arXiv 2024'), record)).toEqual([['author-mismatch', 'notice', false]])
    const renamed = line(NAMES.join(', '), 'arXiv 2024', 'Patient Sampling of Rivers')
    expect(said(renamed, record).map(([rule, severity]) => [rule, severity])).toEqual([
      ['title-mismatch', 'notice'],
    ])
    expect(said(line(misspelt, 'arXiv 2024'), record)).toEqual([['author-mismatch', 'warning', true]])
  })
})

describe('of a record that is older than the linked version', () => {
  const linked = (names: string, title: string, version: number) =>
    line(names, 'arXiv 2024', title).replace('2401.00001)', `2401.00001v${version})`)
  const old = { version: 2 }
  test.each([
    ['a slip', TITLE.replace('Made ', '')],
    ['another title', 'Patient Sampling of Rivers'],
    ['a title with nothing in common', 'Whales Sing at Night in Winter'],
  ])('%s says nothing', (_, title) => {
    expect(said(linked(NAMES.join(', '), title, 2), old)).toHaveLength(1)
    expect(said(linked(NAMES.join(', '), title, 3), old)).toEqual([])
  })
  test('nor do other authors', () => {
    expect(said(linked(dropped, TITLE, 2), old)).toHaveLength(1)
    expect(said(linked(dropped, TITLE, 3), old)).toEqual([])
  })
  test('another title and no authors are no other paper', () => {
    const alone = (version: number, title = 'Patient Sampling of Rivers') =>
      `- **${title}**, arXiv 2024 [[Paper](https://arxiv.org/abs/2401.00001v${version})]\n`
    expect(said(alone(2), old)).toHaveLength(1)
    expect(said(alone(3), old)).toEqual([])
    // no version is about something else
    expect(said(alone(3, 'Whales Sing at Night in Winter'), old)).toHaveLength(1)
  })
})

test('the title of another paper is a notice where a later version may have it, as it is about the same thing', () => {
  const abstract = 'We sample rivers and lakes slowly, and count the otters that swim in estuaries.'
  const told = (title: string, version: number | null) =>
    findings(`- ${title} [[Paper](https://arxiv.org/abs/2401.00001)]\n`, { abstract, version }).map(
      ({ rule, severity }) => [rule, severity],
    )
  const renamed = 'Counting Otters in Estuaries Where Nobody Looks'
  const other = 'Herons Fishing Alone Behind Winter Dams'
  expect(told(renamed, null)).toEqual([['wrong-paper', 'notice']])
  expect(told(renamed, 2)).toEqual([['wrong-paper', 'warning']])
  expect(told(other, null)).toEqual([['wrong-paper', 'warning']])
})

describe('a name that the record lacks', () => {
  const added = 'Jane Doe, Richard Roe, Ann Lee, Eve Orr, Bo Wu, Cy Fox'
  const replaced = 'Jane Doe, Richard Roe, Ann Lee, Eve Orr, Cy Fox'
  test.each([
    ['that may be an old one', 'arXiv 2024', { version: null }],
    ['of a preprint, beside a venue that may have that author', 'ICML 2024', {}],
  ])('is only a notice, and no fix deletes it, in a record %s', (_, venue, record) => {
    expect(said(line(added, venue), record)).toEqual([['author-mismatch', 'notice', undefined]])
    expect(said(line(replaced, venue), record)).toEqual([['author-mismatch', 'notice', undefined]])
  })
  test('is one beside the newest record of a preprint', () => {
    expect(said(line('Eve Orr, Jane Doe, Richard Roe, Ann Lee, Bo Wu, Cy Fox', 'arXiv 2024'))).toEqual([
      ['author-mismatch', 'warning', false],
    ])
    expect(said(line(replaced, 'arXiv 2024'))).toEqual([['author-mismatch', 'warning', false]])
  })
})

describe('several names that the record lacks', () => {
  const published = 'Jane Doe, Richard Roe, Eve Orr, Ann Lee, Gil Poe, Cy Fox'
  test('are those of the published paper', () => {
    expect(said(line(published, 'In Proceedings of ICML 2024'))).toEqual([])
    expect(said(line(published, '*Findings of the Association for Rivers: Lakes 2024*'))).toEqual([])
    expect(said(`## ICML 2024\n\n${line(published, '')}`)).toEqual([])
    expect(said(line(`${published} et al.`, 'ICML 2024'))).toEqual([['author-mismatch', 'notice', undefined]])
    expect(said(line(published, 'arXiv 2024'))).toEqual([['author-mismatch', 'warning', false]])
  })
})

test('a short form of a given name is the same name', () => {
  const names = 'Jane Doe, Dick Roe, Ann Lee, Bo Wu, Cy Fox'
  expect(said(line(names, 'arXiv 2024'))).toEqual([])
})

test('a fix never writes all of many names where the list has one or two', () => {
  const many = Array.from(
    { length: 30 },
    (_, i) => `A${'bcdefghijklmnopqrstuvwxyzabcde'[i]}${i > 25 ? 'y' : ''} Doe`,
  )
  const fixes = (some: readonly string[]) =>
    findings(line('Jane Doe, Richard Roe', 'arXiv 2024'), { authors: ['Jane Doe', 'Richard Roe', ...some] })
      .filter(({ rule }) => rule === 'author-mismatch')
      .map(({ fix }) => fix !== null)
  expect(fixes(many.slice(0, 2))).toEqual([true])
  expect(fixes(many).filter(Boolean)).toEqual([])
})

describe('names that are mostly misspelt', () => {
  const garbled = 'Jame Doe, Richard Row, Anne Lea, Bob Wu, Cy Fix'
  test('are told beside the paper’s own title, though none of them is right', () => {
    expect(said(line(garbled, 'arXiv 2024'))[0]?.slice(0, 2)).toEqual(['author-mismatch', 'warning'])
    expect(said(line(garbled, 'arXiv 2024', 'Slow Sampling Made Quicker Yet'))).not.toContainEqual([
      'author-mismatch',
      'warning',
      false,
    ])
  })
  test('are not where most are nobody’s', () => {
    expect(said(line('Jame Doe, Di Poe, Ed Moe, Flo Noe, Gus Zoe', 'arXiv 2024'))).toEqual([])
  })
})

describe('an author of another given name among names that agree', () => {
  const many = [...NAMES, 'Di Poe', 'Ed Moe', 'Flo Noe', 'Gus Zoe', 'Hal Koe', 'Ida Loe', 'Jo Soe']
  const messages = (names: string, authors: readonly string[]) =>
    findings(line(names, 'arXiv 2024'), { authors }).map(({ message, fix }) => [message, fix?.safe])
  const alias = 'Jocelyn Doe, Richard Roe, Ann Lee, Bo Wu, Cy Fox'
  test('is meant, and those behind whom the list leaves out are not missing', () => {
    const meant = [['The authors differ from arXiv’s: “Jocelyn Doe” should be Jane Doe.', false]]
    expect(messages(alias, NAMES)).toEqual(meant)
    expect(messages(alias, many)).toEqual(meant)
    expect(messages(NAMES.slice(0, 5).join(', '), many)[0]?.[0]).toContain('Di Poe')
  })
  test('is another where the neighbours are others, or the name begins with another letter', () => {
    expect(messages('Peter Doe, Richard Roe, Ann Lee, Bo Wu, Cy Fox', NAMES)[0]?.[0]).toBe(
      'The authors differ from arXiv’s: “Peter Doe” is Jane Doe there.',
    )
    expect(messages('Peter Doe, Cy Fox', NAMES)[0]?.[0] ?? '').not.toContain('not among')
    expect(messages('Richard Roe, Jocelyn Doe, Ann Lee, Bo Wu, Cy Fox', NAMES)[0]?.[0]).toContain(
      'Jane Doe is missing',
    )
  })
})

describe('the name of a venue', () => {
  const papers = (form: string) =>
    ['Patience in Practice for All', 'Waiting for the Rivers to Freeze']
      .map((title, i) => `- (*2024*) ${title} \`${form}\` [[Paper](https://arxiv.org/abs/2402.0000${i})]\n`)
      .join('')
  const written = (form: string, venue = 'NeurIPS') =>
    findings(
      `# P\n\n${papers(form)}- (*2024*) ${TITLE} \`Arxiv\` [[Paper](https://arxiv.org/abs/2401.00001)]\n`,
      { comment: `Accepted at ${venue} 2024` },
    ).flatMap(({ fix }) => fix?.edits.map(({ text }) => text) ?? [])
  test('is written as the list writes it, with its mark', () => {
    expect(written('*ACL', 'ACL')).toEqual(['*ACL'])
    expect(written('Neurips')).toEqual(['Neurips'])
  })
  test('is written as usual where the list does not name it', () => {
    expect(written('CVPR')).toEqual(['NeurIPS'])
  })
  test('is said where it was read from a DOI', () => {
    const at = (venue: string, doi: string) =>
      findings(line(NAMES.join(', '), venue), { doi }).map(({ message }) => message)
    const workshop = '10.1109/ICCVW60793.2023.00314'
    expect(at('ICCV 2023', workshop)).toEqual([
      `Listed as ICCV; arXiv’s doi:${workshop} is of ICCV Workshop 2023.`,
    ])
    expect(at('arXiv 2023', workshop)).toEqual([
      `Listed as “arXiv 2023”; arXiv’s doi:${workshop} is of ICCV Workshop 2023.`,
    ])
    expect(at('CVPR 2022', '10.1109/CVPR52729.2023.00001')).toEqual([
      'Listed as CVPR 2022; arXiv’s doi:10.1109/CVPR52729.2023.00001 is of CVPR 2023.',
    ])
  })
})

test.each([
  ['', true],
  ['[25] ', false],
  ['25. ', false],
])('people behind “%s” on the next line are told as the authors of another paper: %s', (number, isTold) => {
  const others = ['Tao Xiang', 'Ada Jin', 'Max Gui']
  const text = `[24] “Slow Sampling Made Quick,” arXiv:2401.00001, 2025.\n${number}${others.join(', ')}, “Patience in Practice.”`
  const list = readList({ path: 'README.md', text })
  const span = { start: text.indexOf('Tao'), end: text.indexOf('Gui') + 3 }
  const names = others.map((value) => ({ value, span, certainty: 1 }))
  const title = { value: TITLE, span: { start: 6, end: 6 + TITLE.length }, certainty: 1 }
  const links = [{ role: 'paper', reference: { kind: 'paper', id: 'arXiv:2401.00001' } }]
  const entry = { title, authors: { names, span }, links, span: { start: 0, end: span.end } }
  const by = { authors: NAMES }
  const pair = { entry, title: { outcome: 'same' }, authors: { by } } as unknown as Pair
  const verdict = { agreeing: 0, misspelt: [] } as unknown as AuthorsVerdict
  expect(areOthers(verdict, pair, list)).toBe(isTold)
})

test('names behind all of the record’s were added since, or taken away', () => {
  const longer = `${NAMES.join(', ')}, Eve Orr`
  expect(said(line(longer, 'arXiv 2024'))).toEqual([['author-mismatch', 'notice', undefined]])
  const garbled = longer.replace('Richard', 'Richrad')
  expect(said(line(garbled, 'arXiv 2024')).map(([, severity]) => severity)).toEqual(['warning'])
})

test('names beside a title that may be another version’s are not mixed with it', () => {
  const at = (version: string) =>
    line(dropped, 'arXiv 2024', 'On Haste in Diffusion').replace('2401.00001', `2401.00001${version}`)
  expect(said(at(''), { version: null })).toContainEqual(['author-mismatch', 'notice', undefined])
  expect(said(at(''), { version: 3 })).toContainEqual(['author-mismatch', 'warning', undefined])
  expect(said(at('v1'), { version: 3 })).toEqual([])
})

test('names may be those of the version that the link names', () => {
  const at = (names: string) => line(names, 'arXiv 2024').replace('2401.00001', '2401.00001v1')
  const fewer = 'Jane Doe, Ann Lee, Cy Fox'
  for (const names of [fewer, moved]) expect(said(at(names), { version: 2 })).toEqual([])
  expect(said(at(dropped), { version: 2 }).map(([, severity]) => severity)).toEqual(['notice'])
  expect(said(at(misspelt), { version: 2 }).map(([rule]) => rule)).toEqual(['author-mismatch'])
})

test('names beside a link to an earlier version are told as what the newest record has, and not written', () => {
  const at = (version: string) => line(dropped, 'arXiv 2024').replace('2401.00001', `2401.00001${version}`)
  const [pinned] = findings(at('v1'), { version: 2 })
  expect(pinned?.message).toBe('The link is of version 1. By arXiv’s newest record, Cy Fox is missing.')
  expect(pinned?.fix).toBeNull()
  const [newest] = findings(at(''), { version: 2 })
  expect(newest?.message).toBe('The authors differ from arXiv’s: Cy Fox is missing.')
  expect(newest?.fix).not.toBeNull()
})

test('of names of which only the first is turned round, its half is not another author', () => {
  const item = (names: string) =>
    `1. **${TITLE}**\n   ${names}. *arXiv 2024*. [[Paper](https://arxiv.org/abs/2401.00001)]\n`
  const authors = ['Jane Ul Doe', 'Richard Roe', 'Ann Lee']
  expect(said(item('Doe, Jane Ul, Richard Roe, et al'), { authors })).toEqual([])
  expect(said(item('Doe, Joan Mary, Richard Roe, et al'), { authors })).not.toEqual([])
})

test.each(['School of Engineering', 'Applied Sciences'])('%s are no people', (name) => {
  expect(arePeople(['Jane Doe', name])).toBe(false)
})

test('at a venue, what is only the record’s is told as that', () => {
  const told = (venue: string) => findings(line(dropped, venue), { version: 1 }).map(({ message }) => message)
  expect(told('ICML 2024')).toEqual([
    'By arXiv’s record, Cy Fox is missing; the paper as published may differ.',
  ])
  expect(told('arXiv 2024')).toEqual(['The authors differ from arXiv’s: Cy Fox is missing.'])
  const stranger = line(`${NAMES.join(', ')}, Eve Orr`, 'ICML 2024')
  expect(findings(stranger, { version: 1 }).map(({ message }) => message)).toEqual([
    'By arXiv’s record, Eve Orr is no author; the paper as published may differ.',
  ])
})

test('several names that are not the record’s are no authors', () => {
  const names = [...NAMES, 'Eve Orr', 'Gus Tan'].join(', ')
  expect(findings(line(names, 'arXiv 2024'), { version: 1 }).map(({ message }) => message)).toEqual([
    'By arXiv’s record, Eve Orr and Gus Tan are no authors; the paper’s own pages may differ.',
  ])
})

test('names that a slip would not put there, and mere order, are told as arXiv’s word', () => {
  const told = (names: readonly string[]) =>
    findings(line(names.join(', '), 'arXiv 2024'), { version: 1 }).map(({ message }) => message)
  const [first = '', second = '', ...others] = NAMES
  expect(told([first, 'Eve Orr', second, ...others])).toEqual([
    'By arXiv’s record, Eve Orr is no author; the paper’s own pages may differ.',
  ])
  expect(told([second, first, ...others])).toEqual([
    expect.stringMatching(/^By arXiv’s record, .+ out of order; the paper’s own pages may differ\.$/),
  ])
})

test('the legend of a sign is no author', () => {
  const names = `${NAMES.join(', ')}\n  _\\* -- Corresponding Author_`
  expect(isDoubtful({ value: '-- Corresponding Author', certainty: 1, span: { start: 0, end: 23 } })).toBe(
    true,
  )
  expect(said(line(names, 'arXiv 2024'))).toEqual([])
})

test.each([
  ['an accent that stands beside its letter', 'N. S ̈underhauf', 'Niko Sünderhauf'],
  ['a grave accent with a blank', 'P. Li` o', 'Pietro Liò'],
  ['a letter with an accent that is gone', 'A ron van den Oord', 'Aäron van den Oord'],
])('a name is not missing for %s', (_, listed, actual) => {
  const others = ['Jane Doe', 'Richard Roe', 'Ann Lee']
  const at = (name: string) =>
    said(line([...others, name].join(', '), 'arXiv 2024'), { authors: [...others, actual] })
  expect(at(listed)).toEqual([])
  expect(at('Cy Fox')).not.toEqual([])
})

test('the first and the last of many were chosen, in a list that does not name everybody', () => {
  const many = [...NAMES, 'Dan Poe', 'Eve Orr', 'Flo Ray', 'Gus Tan', 'Hal Ude']
  const few = ['Jane Doe', 'Jane Doe, Richard Roe', 'Jane Doe'].map((names, i) =>
    line(names, 'arXiv 2024', `Patience in Practice for All ${i}`).replace('2401.00001', `2401.0000${i + 2}`),
  )
  const at = (names: readonly string[]) =>
    said(`${line(names.join(', '), 'arXiv 2024')}${few.join('')}`, { authors: many })
  expect(at([...many.slice(0, 2), ...many.slice(-2)])).toEqual([])
  expect(at([...many.slice(0, 4), ...many.slice(5)])).not.toEqual([])
})

test('beside a stranger, the others were not chosen', () => {
  const others = ['Jane Doe', 'Ann Lee', 'Richard Roe', 'Gus Tan', 'Cy Fox']
  expect(
    findings(line(others.join(', '), 'arXiv 2024'), { version: 1 }).map(({ message }) => message),
  ).toEqual([
    'The authors differ from arXiv’s: Bo Wu is missing; Gus Tan is not among arXiv’s; Ann Lee is out of order.',
  ])
})

test('a venue before the year counts where the reader took none', () => {
  const [list] = [readList({ path: 'README.md', text: `${TITLE}. In RA-L 2020.` })]
  const year = {
    value: 2020,
    certainty: 1,
    span: { start: list.text.indexOf('2020'), end: list.text.length - 1 },
  }
  const at = (text: string) =>
    isAtVenue({ venue: null, year, section: [] } as unknown as Entry, { ...list, text })
  expect(at(list.text)).toBe(true)
  expect(at(list.text.replace('RA-L', 'SNOW'))).toBe(false)
})

test('of a revised paper another order is an earlier version’s', () => {
  expect(said(line(NAMES.toReversed().join(', '), 'arXiv 2024'), { version: 2 })).toEqual([])
  expect(said(line(NAMES.toReversed().join(', '), 'arXiv 2024'), { version: 1 })).toHaveLength(1)
  expect(said(line(swapped, 'arXiv 2024'), { version: 2 })).toEqual([['author-mismatch', 'notice', false]])
})

test('the last word of a title is no name', () => {
  const at = (value: string) => isDoubtful({ value, certainty: 1, span: { start: 0, end: value.length } })
  expect(['Heads. Aryan', 'St. Aryan Lee', 'A. Lee'].map(at)).toEqual([true, false, false])
})

test('an initial may be that of the name by which somebody is called', () => {
  const initials = (first: string) => `${first} Doe, R. Roe, A. Lee, B. Wu, C. Fox`
  expect(said(line(initials('K.'), 'arXiv 2024'))).toEqual([])
  expect(said(line(initials('Katya'), 'arXiv 2024'))).not.toEqual([])
})

test.each(['Doe, Lee, Wu, Fox', 'Doe J, Lee A, Wu B, Fox C', 'Doe, Jane, Ann Lee, Bo Wu, and Cy Fox'])(
  'no name is added to %s, which do not show how it would be written',
  (names) => {
    for (const [, , safe] of said(line(names, 'arXiv 2024'))) expect(safe).toBeUndefined()
  },
)

test('a rewritten name keeps its colon', () => {
  const title = 'CONLINE: Complex Boats and Rivers with Online Searching and Correctness Testing'
  const listed = 'CoCoST: Automatic Complex Boats with Online Searching and Correctness Testing'
  const found = findings(line(NAMES.join(', '), 'arXiv 2024', listed), { title })
  expect(found.flatMap(({ fix }) => fix?.edits ?? []).map(({ text }) => text)).toEqual([title])
})

test('nor does it get a second one', () => {
  const title = 'Float like a Cork: A Large Boat Keeper via Weighing Each Load Step-by-step'
  const listed = 'LCB: A Large Boat Keeper via Weighing Each Load Step by Step'
  const found = findings(line(NAMES.join(', '), 'arXiv 2024', listed), { title })
  expect(found.flatMap(({ fix }) => fix?.edits ?? []).map(({ text }) => text)).toEqual([title])
})

test('of a title with other words than are compared, no words are quoted', () => {
  const title = 'InRiver360: Text-Guided 3D-Consistent Boat Painting on 360-degree Neural Radiance Rivers'
  const listed = 'InpaintRiver360: Text-Guided 3D Painting on Unbounded Neural Radiance Rivers'
  const [found] = findings(line(NAMES.join(', '), 'arXiv 2024', listed), { title, version: 2 })
  expect(found?.message).toBe(`As of version 2, arXiv’s title is “${title}”.`)
})
