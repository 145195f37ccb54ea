/** Papers that stand for several things of theirs, and works with several publications: no repeats, unless something is copied. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const RULES = ['duplicate-entry', 'inconsistent-entry', 'year-mismatch']

const told = (text: string): readonly string[] =>
  judged(text).flatMap(({ rule, from, message }) =>
    RULES.includes(rule) ? [`${from.line}: ${message}`] : [],
  )

const A = 'https://arxiv.org/abs/2401.00001'
const TITLE = 'Reading the Slow Rivers of the North'
const CONFERENCE = 'https://doi.org/10.1145/1234567.1234568'
const JOURNAL = 'https://doi.org/10.1109/TPAMI.2021.1234567'

const OTHERS = [
  '- [Answering Questions about Warm Seas](https://arxiv.org/abs/2303.01000). 2023.',
  '- [How Ponds Remember the Shape of Their Beds](https://arxiv.org/abs/2303.01001). 2023.',
]
const section = (heading: string, ...lines: readonly string[]) =>
  [`## ${heading}`, '', ...lines, ''].join('\n')
const among = (heading: string, ...lines: readonly string[]) => section(heading, ...lines, ...OTHERS)
const again = [expect.stringContaining('is already listed in this section')]
const copied = [expect.stringContaining('has the same link')]

describe('a data set and a method of one paper, in two sections', () => {
  const named = (name: string) => `- [${name}: Reading Slow Rivers at Scale](${A}), CVPR 2023`
  const both = (heading: string, one: string, other: string) =>
    among(heading, one) + section('Planning', other)

  test('have names far apart before the same words', () => {
    expect(told(both('Datasets', named('LakeBench'), named('RiverNet')))).toEqual([])
    expect(told(both('Datasets', named('RiverNut'), named('RiverNet')))).toHaveLength(1)
    expect(told(both('Navigation', named('LakeBench'), named('RiverNet')))).toHaveLength(1)
  })

  const product = (page: string) =>
    `- [LakeBench: A Benchmark of Ten Thousand Lakes](${A}), CVPR 2023 [[data](${page})]`
  const method = (owner: string) =>
    `- [RiverNet: Reading Slow Rivers](${A}), CVPR 2023 [[code](https://github.com/${owner}/rivernet)]`
  test('have titles of their own, and one of them the data', () => {
    const data = 'https://huggingface.co/datasets/o/lakebench'
    expect(told(both('Datasets', product(data), method('o')))).toEqual([])
    expect(told(both('Lakes', product(data), method('p')))).toEqual(copied)
    expect(told(both('Datasets', product('').replace(' [[data]()]', ''), method('p')))).toEqual(copied)
  })
})

describe('things of one paper in one section', () => {
  test.each([
    [
      'data sets, each with its own data',
      'Datasets',
      `- [Northern virtual lakes atlas](${A}), [Data](https://huggingface.co/datasets/o/north), [Code](https://github.com/o/lakes)`,
      `- [Cold pond measurements](${A}), [Data](https://huggingface.co/datasets/o/cold), [Code](https://github.com/o/lakes)`,
      ', [Data](https://huggingface.co/datasets/o/cold)',
    ],
    [
      'models of one owner',
      'Models',
      `- [RiverCoder](https://huggingface.co/o/RiverCoder) [[paper](${A})]`,
      `- [LakeMath](https://huggingface.co/o/LakeMath) [[paper](${A})]`,
      'huggingface.co/o',
    ],
    [
      'tools of one owner',
      'Toolkits',
      `- **Flood Reader**: a toolkit for reading floods of all kinds. [[paper](${A})] [[code](https://github.com/o/reader)]`,
      `- **Rain Plotter**: a library for plotting the rain of years. [[paper](${A})] [[code](https://github.com/o/plotter)]`,
      'github.com/o',
    ],
    [
      'tasks of a challenge',
      'Shared tasks',
      `- Task 1: Flood Detection from Rain [[overview](${A})] [[data](https://github.com/o/task1)]`,
      `- Task 2: Counting the Otters of Rivers [[overview](${A})] [[data](https://github.com/o/task2)]`,
      'Task 2: ',
    ],
  ])('%s', (_, heading, one, other, proof) => {
    expect(told(among(heading, one, other))).toEqual([])
    // without what tells two things apart, the link may be copied
    const without = proof.includes('/o') && !proof.includes('[') ? proof.replace(/o$/, 'other') : ''
    expect(told(among(heading, one, other.replace(proof, without)))).toEqual(copied)
  })

  test('models whose names have other letters before one stem', () => {
    const led = (name: string) => `- ${name}: [Fusing Features of Rivers for Lakes](${A})`
    expect(told(among('Rivers', led('ST-VRAF'), led('E-VRAF')))).toEqual([])
    expect(told(among('Rivers', led('E-VRAF'), led('E-VRAF')))).toHaveLength(1)
  })

  test.each([
    ['in brackets', ' (English)', ' (Chinese)'],
    ['in brackets behind one only', '', ' [中文]'],
    ['of conference and journal', ' (conference)', ' (journal)'],
  ])('editions %s', (_, one, other) => {
    const entry = (link: string, mark: string) => `- [${TITLE}](${link})${mark}`
    expect(told(among('Surveys', entry(A, one), entry('https://rivers.cn/zh.pdf', other)))).toEqual([])
    expect(told(among('Surveys', entry(A, one), entry('https://rivers.cn/zh.pdf', one)))).toEqual(again)
  })

  test('a translation behind a flag', () => {
    const text = (flag: string) =>
      among('Surveys', `- 🇬🇧 [${TITLE}](${A})`, `- ${flag} [${TITLE}](https://rivers.cn/zh.pdf)`)
    expect(told(text('🇨🇳'))).toEqual([])
    expect(told(text('🇬🇧'))).toEqual(again)
  })
})

describe('a work with several publications', () => {
  const row = (title: string, link: string, ...cells: readonly string[]) =>
    `| [${title}](${link}) | ${cells.join(' | ')} |`
  const table = (heading: string, ...rows: readonly string[]) =>
    section(heading, '| Title | Date | Where |', '|---|---|---|', ...rows)
  const journal = row(TITLE, JOURNAL, 'Aug. 2020', 'IEEE Intelligent Systems')

  test.each([
    ['Workshop papers', []],
    ['Conference proceedings', []],
    [
      'arXiv e-prints',
      [
        '11: The same paper is listed as “Fl-IJCAI 2019” here and as “IEEE Intelligent Systems 2020” on line 5.',
      ],
    ],
  ])('in a list divided by kind, under %s', (heading, expected) => {
    const first = table(
      'Journal articles',
      journal,
      row('Other Things of the Sea', CONFERENCE, '2019', 'IEEE Intelligent Systems'),
    )
    expect(told(first + table(heading, row(TITLE, A, 'Jun. 2019', "Fl-IJCAI'19")))).toEqual(expected)
  })

  test('in a table with a column of kinds', () => {
    const of = (kind: string) =>
      table('Rivers', row(TITLE, JOURNAL, 'Aug. 2020', 'IEEE Intelligent Systems', 'J')) +
      table('Lakes', row(TITLE, A, 'Jun. 2019', "Fl-IJCAI'19", kind))
    expect(told(of('C'))).toEqual([])
    expect(told(of('J'))).toHaveLength(1)
  })

  test.each([
    ['(Nov 2016)', '(Apr 2017)', 0],
    ['(2016.11)', '(2017.04)', 0],
    ['(Nov 2016)', '(Nov 2017)', 1],
    ['(Nov 2014)', '(Apr 2017)', 1],
    ['(2016)', '(2017)', 1],
  ])('%s and %s', (one, other, findings) => {
    const text = section('Rivers', `[${TITLE}](${A}) ${one}`) + section('Lakes', `[${TITLE}](${A}) ${other}`)
    expect(told(text)).toHaveLength(findings)
  })
})

test('a kind of method beside citations of two papers is no title of one', () => {
  const entry = (cited: string, link: string) => `- Deep Neural Network [${cited}](${link})`
  const second = (cited: string) =>
    among(
      'Fusion',
      entry('Y. Doe et al.2018', A),
      entry(cited, 'https://www.mdpi.com/2072-4292/13/2/167/htm'),
    )
  expect(told(second('Y. Doe et al.2020'))).toEqual([])
  expect(told(second('Doe et al. 2018'))).toEqual(again)
})

describe('what is copied or renamed is told', () => {
  const ieee = 'https://ieeexplore.ieee.org'
  test('an article on IEEE Xplore under two titles, whatever the form of its address', () => {
    const entry = (title: string, path: string) => `- [${title}](${ieee}/${path})`
    const text = (path: string) =>
      among(
        'Rivers',
        entry(TITLE, 'abstract/document/9162459?casa_token=x'),
        entry('Where Otters Count Their Young', path),
      )
    expect(told(text('document/9162459/'))).toEqual(copied)
    expect(told(text('stamp/stamp.jsp?tp=&arnumber=9162459'))).toEqual(copied)
    expect(told(text('document/9162460'))).toEqual([])
  })

  test('a title in sentence case that nothing links', () => {
    const entry = (venue: string, title: string) => `- [${venue}] ${title} [[paper]](${A})`
    const text = (title: string) =>
      among('Rivers', entry('arXiv 2024', `${TITLE}: A Survey`)) + section('Lakes', entry('ICML 2024', title))
    expect(told(text('A style-based generator architecture for adversarial lakes'))).toEqual(copied)
    expect(told(text('tells floods from rain and lakes from rivers'))).toEqual([])
  })

  test('a title with the place of its authors and the year behind them', () => {
    const entry = (title: string, id: string, people: string) =>
      `- [${title}](https://arxiv.org/abs/${id}) by ${people}, 2023)`
    const twice = (...places: readonly string[]) =>
      section(
        'Rivers',
        ...places.map((place) => entry(TITLE, '2401.00001', `Jane Doe, Richard Roe, Ann Lee (${place}`)),
        entry('Answering Questions about Warm Seas', '2303.01000', 'Mary Poe, John Moe (Stanford'),
        entry('How Ponds Remember Their Beds', '2303.01001', 'Mary Poe, John Moe (Stanford'),
      )
    expect(told(twice('Harvard/MIT', 'MIT'))).toEqual(again)
    expect(told(among('Rivers', `- [${TITLE}](${A}) (RiverQA)`, `- [${TITLE}](${A}) (LakeQA)`))).toEqual([])
  })

  test('a renamed paper of the same people, whose year may be wrong', () => {
    const entry = (title: string, year: number) => `- [${title}](${A}) by Jane Doe, Richard Roe (${year})`
    const renamed = [expect.stringContaining('and the same authors as')]
    const text = (...years: readonly [number, number]) =>
      among(
        'Rivers',
        entry('Self-Consistent River Sampling', years[0]),
        entry('Where Otters Count Their Young', years[1]),
      )
    expect(told(text(2024, 2024))).toEqual(renamed)
    expect(told(text(2024, 2021))).toEqual(renamed)
    expect(
      told(text(2024, 2021).replace('Jane Doe, Richard Roe (2021)', 'Ann Lee, Mary Poe (2021)')),
    ).toEqual([expect.stringContaining('the link is of 2024, so it is probably wrong here')])
  })

  test('three words above authors are a title and no name', () => {
    const entry = (title: string, people: string) => `- [${title}](${A})${people}`
    const names = ['Self-Calibrating River Sampling', 'Self-Consistent River Sampling'] as const
    const text = (people: string) => among('Rivers', ...names.map((name) => entry(name, people)))
    expect(told(text(' by Jane Doe, Richard Roe (2024)'))).toHaveLength(1)
    expect(told(text(''))).toEqual([])
  })

  test('the title of an earlier paper in that of a later one shows two papers', () => {
    const entry = (title: string, year: number) => `- [${title}](${CONFERENCE}), ${year}`
    const text = (year: number) =>
      among(
        'Rivers',
        entry('Interbasin Flow Propagation', 1986),
        entry('Interbasin Flow Propagation: An Empirical Study', year),
      )
    expect(told(text(1993))).toEqual(copied)
    expect(told(text(1987))).toEqual([expect.stringContaining('links the same paper')])
  })

  test('a title over papers of two venues, and again over one of them', () => {
    const entry = (venue: string) => `- [${TITLE}](), ${venue} 2021.`
    expect(told(among('Rivers', entry('NAACL'), entry('EMNLP'), entry('EMNLP')))).toEqual(again)
    expect(told(among('Rivers', entry('NAACL'), entry('EMNLP')))).toEqual([])
  })
})

describe('names of data sets in a table of their papers', () => {
  const table = (one: string, other: string, paper = '[Paper]') => {
    const rows = [one, other, 'Pond Voices', 'Spring Sounds', 'Tide Songs'].map(
      (name, i) => `| ${name} | ${paper}(https://arxiv.org/abs/2401.0000${Math.max(1, i)}) | small |`,
    )
    return ['## Data', '', '| Corpora | Paper | Size |', '|---|---|---|', ...rows, ''].join('\n')
  }
  const linked = (text: string) => text.replace(/\| (.+?) \| \[Paper\](\(\S+\))/g, '| [$1]$2 | none')

  test('may share one, as no link says that it is the paper of a name', () => {
    expect(told(table('River Tales', 'Mystery'))).toEqual([])
    expect(told(linked(table('River Tales', 'Mystery')))).toEqual(copied)
  })

  test('do not share it where they are whole titles, or the same', () => {
    expect(told(table('Reading the Slow Rivers', 'Ponds That Remember Rain'))).toEqual(copied)
    expect(told(table('River Tales', 'River Tales'))).toHaveLength(1)
  })
})

describe('a table of models with the months of their releases', () => {
  const NAMES = ['RiverNet', 'TideNet', 'PondNet', 'LakeNet']
  const rows = NAMES.map((name, i) => `| ${name} | 2021/05 | [Paper](https://arxiv.org/abs/2205.0000${i}) |`)
  const models = ['## Models', '', '| Model | Release | Link |', '|---|---|---|', ...rows, ''].join('\n')
  const paper = (year: number) =>
    `1. **"RiverNet: Nets for Slow Rivers"**. *Jane Doe et al.* arXiv ${year}. [[Paper](https://arxiv.org/abs/2205.00000)]`
  const listed = (...years: readonly number[]) =>
    models + years.map((year, i) => section(`Papers ${i}`, paper(year), ...OTHERS)).join('\n')

  test('tells nothing of the papers’ years, so that they may contradict each other and their ids', () => {
    expect(told(listed(2022))).toEqual([])
    expect(told(listed(2021))).toEqual([expect.stringContaining('they contradict each other')])
    expect(told(listed(2021, 2022))).toContainEqual(expect.stringContaining('listed as “arXiv 2022” here'))
  })
})
