/** Where a rule cannot be certain, it offers what it would otherwise write, or says nothing. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'
import type { World } from '../pretend.ts'

const findings = (text: string, paper: World['paper'] = {}) => judged(text, { paper })

test.each([
  ['## Solvers', true],
  ['## <span id="one"> *Solvers* </span>', null],
  ['## ![](icon.png) Solvers', null],
])('whether the anchor of “%s” is certain', (heading, safe) => {
  const [finding] = findings(`# P\n\n- [Solvers](#samplers)\n\n${heading}\n`)
  expect(finding?.rule).toBe('broken-anchor')
  expect(finding?.fix?.safe ?? null).toBe(safe)
})

test.each([
  ['#---fens---', '😎 Fens 😎', true],
  ['#--fens-2', '😎 Fens 😎', null],
  ['#--fans-', '😎 Fens 😎', false],
  ['#---ponds---', '😎 Pond 😎', false],
  ['#---marshlands---', '😎 Marshland 😎', false],
])('whether the anchor %s is certain to mean “%s”', (anchor, heading, safe) => {
  const [finding] = findings(`# P\n\n- [Here](${anchor})\n\n## ${heading}\n`)
  expect(finding?.fix?.safe ?? null).toBe(safe)
})

test.each([
  ['frogs-remember-every-old-pond', false],
  ['on-how-otters-count', true],
  ['what-is-known-today-of-how-all-otters-count', true],
  ['sec2', true],
])('whether a link of other words, #%s, is certain to mean the heading of its label', (slug, safe) => {
  const [finding] = findings(`# P\n\n- [How Otters Count](#${slug})\n\n## How Otters Count\n`)
  expect(finding?.fix?.edits[0]?.text).toBe('#how-otters-count')
  expect(finding?.fix?.safe).toBe(safe)
})

test('which of two headings of one name a link means is not certain', () => {
  const outline = '# P\n\n- [Lakes](#lakes)\n  - [2D+3D Input](#2D+3D-Input)\n- [Rivers](#rivers)\n'
  const parts = (again: string) =>
    `${outline}\n## Lakes\n\n### 2D+3D-Input\n\nOne.\n\n## Rivers\n\n### ${again}\n\nTwo.\n`
  const fixOf = (again: string) => findings(parts(again)).find(({ rule }) => rule === 'broken-anchor')?.fix
  expect(fixOf('2D+3D-Input')?.safe).toBe(false)
  expect(fixOf('Boats')?.safe).toBe(true)
})

test('a picture may lead to an anchor that was never to be there', () => {
  const told = (link: string) => findings(`# P\n\n${link}\n\n## Deep Lakes\n\nOne.\n`).length
  expect(told('[![Status](status.svg)](#status)')).toBe(0)
  expect(told('[Status](#status)')).toBe(1)
  expect(told('[![Lakes](lakes.svg)](#deep-lake)')).toBe(1)
})

test('a list that gives titles in its own words is not told that its papers are others', () => {
  const ids = [1, 2, 3, 4, 5].map((n) => `2401.0000${n}`)
  const own = ['Unified Models for Images', 'Models that Evolve with Users', 'Selective Memory for Contexts']
  own.push('Retrieval Designs and Frontiers, Surveyed', 'Benchmarking Dynamic User Profiles')
  const titles = [
    'Unleashing the Power of Unified Models for Personal Images',
    'Teaching Language Models to Evolve with Users in Dialogue',
    'Learning Selective Memory Policies for Efficient Long Contexts',
    'A Comprehensive Survey of Retrieval Architectures and Frontiers',
    'Benchmarking Models for Dynamic User Profiles at Scale',
  ]
  const line = (title: string, id = '') =>
    `- **${title}**, arXiv 2024 [[paper](https://arxiv.org/abs/${id})]\n`
  const paper = Object.fromEntries(ids.map((id, i) => [id, { title: titles[i] ?? '', authors: ['A B'] }]))
  const quasars = { title: 'Photometric Redshifts of Distant Quasars', authors: ['Ann Smith'] }
  const other = line('Slow Sampling Made Quick', '2401.00009')
  const world = { ...paper, '2401.00009': quasars }
  const wrong = (text: string) => findings(text, world).filter(({ rule }) => rule === 'wrong-paper')
  expect(wrong(other)).toHaveLength(1)
  expect(wrong(own.map((title, i) => line(title, ids[i])).join('') + other)).toHaveLength(0)
})

test('a slip in an entry that stands twice is corrected on request only', () => {
  const entry =
    '- **Slow Smapling Made Quick**, arXiv 2024.\n\n  *Jane Doe, Richard Roe*\n\n  [[Paper](https://arxiv.org/abs/2401.00001)]\n'
  const world = { '2401.00001': { title: 'Slow Sampling Made Quick', authors: ['Jane Doe', 'Richard Roe'] } }
  const safe = (text: string) =>
    findings(text, world).flatMap(({ rule, fix }) => (rule === 'title-mismatch' ? [fix?.safe] : []))
  expect(safe(entry)).toEqual([true])
  expect(safe(`## Solvers\n\n${entry}\n## Samplers\n\n${entry}`)).toEqual([false, false])
})

test.each([
  ['one author more', 'Jane Doe, Richard Roe, Ann Lee', 3, true],
  ['two authors more', 'Jane Doe, Ann Lee, Bo Wu', 3, false],
  ['another order', 'Richard Roe, Jane Doe, Ann Lee, Bo Wu', 3, false],
  ['another order than the only version', 'Richard Roe, Jane Doe, Ann Lee, Bo Wu', 1, false],
])('where no venue is named, %s may be those of a venue', (_, names, version, safe) => {
  const authors =
    names.split(', ').length === 4
      ? ['Jane Doe', 'Richard Roe', 'Ann Lee', 'Bo Wu']
      : ['Jane Doe', 'Richard Roe', 'Ann Lee', 'Bo Wu', ...(names.includes('Bo') ? ['Cy Fox'] : [])]
  const world = { '2401.00001': { title: 'Slow Sampling Made Quick', authors, version } }
  const [finding] = findings(
    `- **Slow Sampling Made Quick**, *${names}* [[Paper](https://arxiv.org/abs/2401.00001)]\n`,
    world,
  )
  expect(finding?.rule).toBe('author-mismatch')
  expect(finding?.fix?.safe).toBe(safe)
})

test.each([
  ['between two', 'Jane Doe, Richard Roe, Ann Lee, Bo Wu, Cy Fox', 'notice', false],
  ['behind the last', 'Jane Doe, Richard Roe, Bo Wu, Cy Fox, Ann Lee', 'notice', false],
  ['between two, and another misspelt,', 'Jane Doe, Richrad Roe, Ann Lee, Bo Wu, Cy Fox', 'warning', true],
])('a name more %s of arXiv’s', (_, names, severity, isFixed) => {
  const authors = ['Jane Doe', 'Richard Roe', 'Bo Wu', 'Cy Fox']
  const [finding] = findings(
    `- **Slow Sampling Made Quick**, *${names}* [[Paper](https://arxiv.org/abs/2401.00001)]\n`,
    { '2401.00001': { title: 'Slow Sampling Made Quick', authors, version: 1 } },
  )
  expect(finding?.rule).toBe('author-mismatch')
  expect(finding?.severity).toBe(severity)
  expect(finding?.fix !== null).toBe(isFixed)
})

test.each([
  ['Spectra', 'Spectral', false],
  ['Accuray', 'Accuracy', true],
  // two words, and none
  ['Casual', 'Causal', false],
  ['Otterng', 'Ottering', false],
  ['Otterng', 'Ottering', true, 'We show how ottering helps.'],
])('whether “%s” is certainly a slip for “%s”', (listed, actual, safe, abstract = 'We read.') => {
  const paper = {
    title: `Slow ${actual} for Patient Readers`,
    authors: ['Jane Doe', 'Richard Roe'],
    abstract,
  }
  const [finding] = findings(
    `- **Slow ${listed} for Patient Readers**, *Jane Doe, Richard Roe* [[Paper](https://arxiv.org/abs/2401.00001)]\n`,
    { '2401.00001': paper },
  )
  expect(finding?.rule).toBe('title-mismatch')
  expect(finding?.fix?.safe).toBe(safe)
})

const SURVEY = 'https://arxiv.org/abs/2401.00001'
const OWN = `[A Survey of Counting among Otters](${SURVEY})`

test.each([
  `This is the repo for our ${OWN}.`,
  `Welcome to Otters! 🦦 This is the repo for our ${OWN}.`,
  `**This is the repo for paper: ${OWN}**`,
  `A comprehensive list of papers about '${OWN}'.`,
  `The official repository of the paper "${OWN}".`,
  `- [2025-09-15] Our survey is released on arXiv: ${OWN}`,
  `我们的综述：${OWN}`,
  `本仓库收录论文 ${OWN}`,
  `私たちの論文「${OWN}」`,
  `우리 논문: ${OWN}`,
])('what is said of a list’s own survey is not compared with its entry: %s', (line) => {
  const entry = `- **Counting among Otters: A Survey**, arXiv 2024. [[paper](${SURVEY})]`
  const said = (first: string) =>
    findings(`# Otters\n\n${first}\n\n## Papers\n\n${entry}\n`).map(({ rule }) => rule)
  expect(said(line)).toEqual([])
  expect(said(`- ${OWN}, arXiv 2024`)).toEqual(['inconsistent-entry'])
})

test('news about the list’s own survey is no other paper', () => {
  const news = `[NEWS.2024/11/10] **The updated version of our [paper](${SURVEY}) is here!**`
  const entry = `- **Counting among Otters: A Survey**, arXiv 2024. [[paper](${SURVEY})]`
  const world = { '2401.00001': { title: 'Counting among Otters: A Survey', authors: ['Ann Lee'] } }
  expect(findings(`# Otters\n\n${news}\n\n## Papers\n\n${entry}\n`, world)).toEqual([])
})

/** Twelve entries, the first five reworded: how many findings they make, which is a single one where that is the list's habit. */
describe('titles in the list’s own words', () => {
  const ids = Array.from({ length: 13 }, (_, i) => `2401.000${10 + i}`)
  const paper = Object.fromEntries(
    ids.map((id, i) => [id, { title: `Otters Count Pebbles in Stream Number ${i}`, authors: ['Ann Lee'] }]),
  )
  const line = (title: string, id: string) => `- **${title}** [[paper](https://arxiv.org/abs/${id})]`
  const entries = ids.map((id, i) => line(`Otters Count Pebbles in Stream Number ${i}`, id))
  const own = (i: number) => `How Otters Learn the Number of Pebbles in Stream Number ${i}`
  const reworded = ids.slice(0, 5).map((id, i) => line(own(i), id))
  const told = (lines: readonly string[]) =>
    findings(`# Otters\n\n## Papers\n\n${[...lines, ...entries.slice(5, 12)].join('\n')}\n`, paper).filter(
      ({ rule }) => rule === 'title-mismatch',
    ).length

  test('are a habit, of which one notice tells', () => expect(told(reworded)).toBe(1))

  test('are none behind linked names that they describe', () => {
    const name = (i: number) => `Otter${'ABCDEFGHIJKLM'[i]}Sim`
    const things =
      'pebbles frogs herons boats ladders gauges reeds lanterns maps kites drums bells nets'.split(' ')
    const records = Object.fromEntries(
      ids.map((id, i) => [
        id,
        { title: `${name(i)}: A Video World Model for Moving ${things[i]}`, version: 1 },
      ]),
    )
    const said = (item: (i: number) => string) => {
      const text = `# Otters\n\n## Papers\n\n${ids.map((_, i) => item(i)).join('\n')}\n`
      return findings(text, records).filter(({ rule }) => rule === 'title-mismatch').length
    }
    const words = (i: number) => `video world ${i % 2 ? 'modeling' : 'model'} for moving ${things[i]}`
    expect(said((i) => `- [${name(i)}](https://arxiv.org/abs/${ids[i]}) - ${words(i)}.`)).toBe(0)
    const capital = (i: number) =>
      words(i).replace(/(?<![\p{L}-])\p{L}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase())
    expect(said((i) => `- [${name(i)}](https://arxiv.org/abs/${ids[i]}) - ${capital(i)}.`)).toBe(1)
  })

  test('are former titles where all belong to papers that were revised since, and none is much shorter', () => {
    const [former, brief] = [
      (i: number) => `Otters Weigh Pebbles in River Number ${i}`,
      (i: number) => `Otters Count Stones ${i}`,
    ]
    const messages = (version: number | null, title: (i: number) => string) =>
      findings(
        `# Otters\n\n## Papers\n\n${[...ids.slice(0, 5).map((id, i) => line(title(i), id)), ...entries.slice(5, 12)].join('\n')}\n`,
        Object.fromEntries(Object.entries(paper).map(([id, one]) => [id, { ...one, version }])),
      ).map(({ message }) => message)
    expect(messages(2, former)).toEqual(Array(5).fill(expect.stringContaining('As of version 2')))
    expect(messages(null, former)).toHaveLength(5)
    expect(messages(1, former)).toEqual([expect.stringContaining('shortens or rewords')])
    expect(messages(2, brief)).toEqual([expect.stringContaining('shortens or rewords')])
  })

  test('make a word that is left out a notice, or no finding where many titles are so, unless it is one in the middle', () => {
    const brief = line('Count Pebbles in Stream Number 12', '2401.00022')
    const torn = line('Otters Count Pebbles in Number 12', '2401.00022')
    const more = ids
      .slice(5, 12)
      .map((id, i) => line(`Quiet Otters Read Maps of River ${i}`, id.replace('2401', '2402')))
    const others = Object.fromEntries(
      ids.map((id, i) => [
        id.replace('2401', '2402'),
        { title: `Quiet Otters Read Maps of River ${i - 5}`, authors: ['Ann Lee'] },
      ]),
    )
    const severities = (...lines: readonly string[]) =>
      findings(`# Otters\n\n## Papers\n\n${[...lines, ...entries.slice(5, 12)].join('\n')}\n`, {
        ...paper,
        ...others,
      }).map(({ severity }) => severity)
    expect(severities(...reworded, ...more, brief)).toEqual(['notice', 'notice'])
    expect(severities(...reworded, brief)).toEqual(['notice'])
    expect(severities(...reworded, torn)).toEqual(['notice', 'notice'])
    expect(severities(...entries.slice(0, 5), torn)).toEqual(['warning'])
  })

  test('are no habit in news', () =>
    expect(
      told([
        ...reworded.map((item) => item.replace('- ', '- [NEWS.2024/11/10] ')),
        line(own(12), '2401.00022'),
      ]),
    ).toBe(1))

  test('are no habit where the same paper stands several times', () =>
    expect(told(ids.slice(0, 5).map((_, i) => line(own(i % 2), ids[i % 2] ?? '')))).toBe(5))

  test('are none within quotation marks', () =>
    expect(
      told(
        ids
          .slice(0, 5)
          .map(
            (id, i) => `- **Otter${i}:** "${own(i)}" ([Paper](https://arxiv.org/abs/${id})) - *(May 2024)*`,
          ),
      ),
    ).toBe(5))
})

describe('where arXiv’s date is not known, the id says when a preprint was posted', () => {
  const titles: Readonly<Record<string, string>> = {
    '2601.00705': 'Slow Sampling Made Quick',
    '2601.04321': 'Deep Lakes Freeze Late',
    '2601.14321': 'Old Boats Row Alone',
    '2502.15684': 'Patience in Practice',
    '2410.00003': 'Waiting for Rivers to Freeze',
  }
  const world = Object.fromEntries(
    Object.entries(titles).map(([id, title]) => [id, { title, authors: ['Jane Doe'], published: null }]),
  )
  const said = (id: string, year: number, known: World['paper']) =>
    findings(
      `- **${titles[id]}**, *Jane Doe*, arXiv ${year} [[Paper](https://arxiv.org/abs/${id})]\n`,
      known,
    ).map(({ rule, severity, fix }) => [rule, severity, fix?.safe])
  const notice = [['year-mismatch', 'notice', undefined]]
  const warning = [['year-mismatch', 'warning', false]]
  test.each([
    ['one of the first of January, submitted in December', '2601.00705', 2025, []],
    ['a later one of January, which may have been on hold', '2601.04321', 2025, []],
    ['one of January, two years later', '2601.04321', 2024, warning],
    ['one of the end of January, which may have been on hold too', '2601.14321', 2025, []],
    ['one of the end of January, two years later', '2601.14321', 2024, warning],
    ['one of February, which may have been on hold', '2502.15684', 2024, notice],
    ['one of February, two years later', '2502.15684', 2023, warning],
    ['one of October', '2410.00003', 2023, warning],
  ])('%s', (_, id, year, remarks) => {
    expect(said(id, year, world)).toEqual(remarks)
    // which of the two is wrong, only a record's title shows
    const unasked = remarks.map(([rule, severity]) => [rule, severity, undefined])
    expect(said(id, year, {})).toEqual(unasked)
  })
  test.each([
    ['January of the year before', '2025-01', notice],
    ['December', '2025-12', []],
  ])('one of January beside %s', (_, date, remarks) => {
    const text = (id: string) =>
      `- **${titles[id]}**, *Jane Doe*, arXiv ${date} [[Paper](https://arxiv.org/abs/${id})]\n`
    const told = (known: World['paper']) =>
      findings(text('2601.14321'), known).map(({ rule, severity, fix }) => [rule, severity, fix?.safe])
    expect(told(world)).toEqual(remarks)
    expect(told({})).toEqual(remarks)
  })
})

describe('an id that entries of two titles have, one of which may have copied it', () => {
  const line = (title: string, names: string, year: number) =>
    `- **${title}**, *${names}*, arXiv ${year} [[Paper](https://arxiv.org/abs/2505.00001)]\n`
  const first = line('RiverNet: Slow Sampling for Patient Readers', 'Jane Doe, Richard Roe', 2024)
  const second = line('RiverNet++: Frozen Rivers Teach Models to Wait', 'Jane Doe, Bo Li', 2025)
  const frozen = {
    title: 'RiverNet++: Frozen Rivers Teach Models to Wait',
    authors: ['Jane Doe', 'Bo Li'],
    published: '2025-05-09T00:00:00Z',
    updated: '2025-05-09T00:00:00Z',
  }
  const said = (text: string, paper: World['paper'] = { '2505.00001': frozen }) =>
    findings(text, paper).map(({ rule, from }) => [rule, from.line])
  test('tells nothing of the year and the authors of the other', () => {
    expect(said(first)).toContainEqual(['year-mismatch', 1])
    // which is older than the link
    expect(said(first + second)).toEqual([['duplicate-entry', 1]])
    expect(said(first + second, {})).toEqual([['duplicate-entry', 1]])
  })
  test('but all of the entry that has the record’s title', () => {
    expect(said(first + second.replace('2025', '2023'))).toContainEqual(['year-mismatch', 2])
  })
})

test.each([
  ['Slow Sampling Made Quick', '## Samplers', 'safe'],
  ['Slow Sampling Made Quick', '### 2024', 'offered'],
  ['Slow Sampling Made Quick', '### Papers of 2024 (12)', 'offered'],
  ['Slow Sampling Made Quick', '### 2024–2025', 'offered'],
  ['Slow Sampling Made Quick', '### 2023', 'safe'],
  // the former title would be left
  ['Patience for Slow Samplers: A Study', '## Samplers', 'none'],
])(
  'the fix that writes where a paper appeared that the list calls “%s” under “%s” is %s',
  (title, heading, kind) => {
    const authors = ['Jane Doe', 'Richard Roe', 'Ann Lee', 'Bo Wu']
    const paper = { title: 'Slow Sampling Made Quick', authors, comment: 'Accepted by ICME 2025' }
    const entry = `${heading}\n\n- **${title}**, ${authors.join(', ')}, arXiv 2024 [[Paper](https://arxiv.org/abs/2401.00001)]\n`
    const other = '\n## Books\n\n- **Counting Otters From the Air**, Al Poe, CVPR 2020\n'
    const found = findings(entry + other, { '2401.00001': paper }).find(
      ({ rule }) => rule === 'venue-outdated',
    )
    expect(found).toBeDefined()
    expect(found?.fix ? (found.fix.safe ? 'safe' : 'offered') : 'none').toBe(kind)
  },
)
