/** Two entries that say different things, of which each is right, or of which one is another paper's. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Entry } from '../../src/model/list.ts'
import { differ as areOther } from '../../src/rules/parts/twins/other-titles.ts'
import { judged } from '../judged.ts'

const told = (text: string): readonly string[] =>
  judged(text).flatMap(({ rule, message }) => (rule === 'inconsistent-entry' ? [message] : []))

const at = (id: number) => `https://arxiv.org/abs/2401.${String(id).padStart(5, '0')}`
const others = [
  `- [How Lakes Remember Their Beds](${at(2)}). 2024.`,
  `- [Answering Questions about Warm Seas](${at(3)}). 2024.`,
].join('\n')
const inSections = (one: string, another: string) =>
  `# Waters\n\n## Rivers\n\n${one}\n${others}\n\n## Ponds\n\n${another}\n- [Patience for Impatient Ponds](${at(4)}). 2024.\n`

describe('titles', () => {
  const pair = (one: string, another: string) =>
    told(inSections(`- [${one}](${at(1)}). 2024.`, `- [${another}](${at(1)}). 2024.`))

  test.each([
    [
      'an acronym in brackets behind its words',
      'Generative Networks for Cold Rivers Speed Up Rain',
      'Generative Networks for Cold Rivers (GNCR) Speed Up Rain',
    ],
    ['words left out', 'Answering Rivers for Lakes', 'Answering Rivers in the Age of Lakes'],
    [
      'initials of words, and words left out',
      'Basin SFR via Cold Rain',
      'Basin Slow-Flow Routing via Cold Rain and Deep Snow',
    ],
    ['Toward', 'Sampling Cold Rivers Towards Deep Lakes', 'Sampling Cold Rivers Toward Deep Lakes'],
  ])('that differ by %s', (_, one, another) => {
    expect(pair(one, another)).toEqual([])
  })

  test('that change places with a name in brackets', () => {
    const title = 'Advancing Open Models of Rivers'
    const list = readList({ path: 'README.md', text: `- **${title}** [[paper](${at(1)})]\n` })
    const [entry] = list.entries
    const called = (value: string) => ({ ...entry, title: { ...entry?.title, value, certainty: 1 } }) as Entry
    const differ = (one: string, another: string) => areOther(called(one), called(another), list, false)
    expect(differ(`${title} (RiverBot 2 / RiverBot-Cold)`, `RiverBot-Cold (${title})`)).toBe(false)
    expect(differ(`${title} (RiverBot 2 / RiverBot-Cold)`, 'How Slow Ponds Freeze over Night')).toBe(true)
  })

  test('of points that call the paper by one name in the link are what is said of it', () => {
    const point = (words: string, name: string) =>
      `- **${words}**: what follows from it ([${name}](${at(1)})).`
    const points = (there: string) =>
      told(
        inSections(point('Rain Helps Cold Rivers Most', 'RiverNet'), point('Boats Learn From Snow', there)),
      )
    expect(points('RiverNet')).toEqual([])
    expect(points('paper')).toHaveLength(1)
  })

  test('in fewer words are titles where a venue or authors stand beside them', () => {
    const [brief, full] = ['Answering Rivers for Lakes', 'Answering Rivers in the Age of Lakes']
    const beside = (what: string) =>
      told(inSections(`- [${brief}](${at(1)}). ${what}2024.`, `- [${full}](${at(1)}). ${what}2024.`))
    expect(beside('')).toEqual([])
    expect(beside('ICML ')).toHaveLength(1)
  })

  test.each([
    [
      'another word in brackets',
      'Generative Networks for Cold Rivers Speed Up Rain',
      'Generative Networks for Cold Rivers (WARM) Speed Up Rain',
    ],
    [
      'one word left out',
      'Answering Rivers in the Age of Lakes',
      'Answering Rivers in the Age of Cold Lakes',
    ],
    [
      'initials of no words, and words left out',
      'Basin SFX via Cold Rain',
      'Basin Slow-Flow Routing via Cold Rain and Deep Snow',
    ],
    ['another word, and words left out', 'Answering Hills for Lakes', 'Answering Rivers in the Age of Lakes'],
    ['a letter', 'Sampling Cold Rivers Towards Deep Lakes', 'Sampling Cold Rivers Towars Deep Lakes'],
  ])('that differ by %s', (_, one, another) => {
    expect(pair(one, another)).toHaveLength(1)
  })
})

test('names that follow the ones that were read are not missing', () => {
  const names = (last: string) =>
    `> [Jane Doe](https://x.example.org), [Ann Lee](https://y.example.org), Wouter Van Roe, Cy Fox, Bo ${last}.`
  const text = (last: string) =>
    `# Rivers\n\nPlease read our survey.\n\n> [**Sampling Cold Rivers: A Survey**](${at(1)})\n>\n${names(last)}\n\n## Surveys\n\n- Doe, J., Lee, A., Van Roe, W., Fox, C., Wu, B., & Van Hill, L.\n*[Sampling Cold Rivers: A Survey](${at(1)})*,\nTPAMI, 2024.\n`
  expect(told(text('Wu and Luc Van Hill'))).toEqual([])
  expect(told(text('Wu'))).toHaveLength(1)
})

describe('the year of a row', () => {
  const row = (name: string, year: string, id: number) => `| **${name}** | ${year} | [[1]](${at(id)}) |`
  const table = (...rows: readonly string[]) =>
    `| Scheme | Year | Paper |\n| --- | --- | --- |\n${rows.join('\n')}`
  const list = (one: string, another: string) =>
    told(
      `# Waters\n\n## Rivers\n\n${table(one, row('SeaNet', '2024', 3))}\n\n## Ponds\n\n${table(another, row('PondNet', '2024', 4))}\n`,
    )
  const own = row('RiverGAN', '2024', 1)

  test('that joins two works is that of either', () => {
    expect(list(row('RiverGAN / LakeNet', '2022', 1), own)).toEqual([])
    expect(list(row('RiverGAN', '2022', 1), own)).toHaveLength(1)
  })
  test.each(['2022–2023', '2022 - 2024', '2022/2024'])(
    'that spans several, %s, is none of the paper',
    (years) => {
      expect(list(row('RiverGAN', years, 1), own)).toEqual([])
      expect(list(own, row('RiverGAN', years, 1))).toEqual([])
    },
  )
  test('with a month is one year', () => {
    expect(list(row('RiverGAN', '2022-11', 1), own)).toHaveLength(1)
  })
})

describe('a row that is listed for its repository', () => {
  const row = (title: string, name: string) => `| 7 | ${title} | https://github.com/${name} | 63 |`
  const table = (title: string) =>
    [
      '| No | Name | Repo | Stars |\n| --- | --- | --- | --- |',
      row('Mapping the Floods of Spring', 'poe/floods'),
      row(title, 'poe/rivers'),
      row('A Language of Tides and Moons', 'poe/tides'),
    ].join('\n')
  const TITLE = 'Sampling Cold Rivers at Night'
  const list = (title = TITLE) =>
    inSections(`- [${TITLE}](${at(1)}) ([github](https://github.com/doe/sampler))`, table(title))
  test('may have another than the paper', () => {
    expect(told(list())).toEqual([])
  })
  test('contradicts the paper’s where it links the paper', () => {
    expect(told(list(`[${TITLE}](${at(1)})`))).toEqual([expect.stringContaining('has the code link')])
  })
})

describe('a title over the link of what was printed before the preprint', () => {
  const TITLE = 'Sampling Cold Rivers at Night'
  const nature = 'https://www.nature.com/articles/s41586-019-1559-7'
  const pair = (where: string, authors = '') =>
    told(
      inSections(
        `- [${TITLE}](${at(1)}). ${authors}arXiv 2024.`,
        `- [${TITLE}](${nature}). ${authors}${where}.`,
      ),
    )
  test('may be pasted', () => {
    expect(pair('Nature 2021')).toEqual([])
  })
  test('is the paper’s where it was printed later, at a conference in the months before, or the people are the same', () => {
    expect(pair('Nature 2024')).toHaveLength(1)
    expect(pair('NeurIPS 2023')).toHaveLength(1)
    expect(pair('Nature 2021', 'Jane Doe, Richard Roe. ')).toHaveLength(1)
  })
})

describe('two names under one link', () => {
  const entry = (title: string, id: number) => `- **${title}** [[paper](${at(id)})] - What it is about.`
  const listed = (...titles: readonly string[]) =>
    judged(
      `# Waters\n\n## Rivers\n\n${titles.map((title, i) => entry(title, i === 1 ? 0 : i)).join('\n')}\n`,
    ).filter(({ rule }) => rule === 'duplicate-entry')

  test('among full titles may be a method’s and its model’s', () => {
    const titles = ['RiverNet: Sampling Cold Rivers', 'How Lakes Remember Their Beds', 'Warm Seas at Night']
    expect(listed('Flow-Instruct', 'LakeLM', ...titles)).toEqual([])
    expect(listed('Flow-Instruct', 'How Ponds Freeze at Night', ...titles)).toHaveLength(1)
  })
  test('among names one of the links may be copied', () => {
    expect(listed('Flow-Instruct', 'LakeLM', 'RiverNet', 'PondQA', 'SeaDM')).toHaveLength(1)
  })
})

describe('a paper that got another title', () => {
  const entry = (title: string, id: number) => `- Jun 3 [${title}](${at(id)})`
  const list = (last: string, ...titles: readonly string[]) =>
    [
      `# Rivers\n\n## ICLR 2025\n\n${entry('RiverRAG: Reading Cold Rivers with Clear Ice', 1)}`,
      ...['2024 July', '2024 June', last].map(
        (month, i) => `### ${month}\n\n${entry(titles[i] ?? '', i === 1 ? 1 : i + 5)}`,
      ),
    ].join('\n\n')
  const told3 = (title: string, last = '2024 May') =>
    told(list(last, 'How Lakes Remember Their Beds', title, 'Answering Questions about Warm Seas'))

  test('has its old one under the month of that time', () => {
    expect(told3('RIVERRAG: Reading Cold Rivers via Slow Rain')).toEqual([])
  })
  test('is told where there are no months, and a slip under a month', () => {
    expect(told3('RIVERRAG: Reading Cold Rivers via Slow Rain', 'Lakes')).toHaveLength(1)
    expect(told3('RiverRAG: Raeding Cold Rivers with Clear Ice')).toHaveLength(1)
    expect(told3('RiverRAG: Cold-Raeding Rivers with Clear Ice')).toHaveLength(1)
  })
})

describe('a preprint under a month', () => {
  const entry = (where: string, id: number) =>
    `- [Sampling Rivers ${id} Times at Night](${at(id)}). ${where}.`
  const list = (...months: readonly string[]) =>
    [
      `# Rivers\n\n## Ice\n\n${entry('ICML 2024', 1)}`,
      ...months.map((month, i) => `### ${month}\n\n${entry('arXiv 2024', i + 1)}`),
    ].join('\n\n')
  test('may be published by now', () => {
    expect(told(list('Dec 2023', 'Jan 2024', 'Feb 2024'))).toEqual([])
    expect(told(list('Dec 2023', 'Jan 2024'))).toHaveLength(1)
    expect(told(list('Lakes', 'Seas', 'Ponds'))).toHaveLength(1)
  })
})
