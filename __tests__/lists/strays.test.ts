import { describe, expect, test } from 'vitest'
import { AUTHORS, OUTSIDE, TITLE, YEAR } from '../../src/lists/reader/labels.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { findRegions } from '../../src/lists/reader/regions.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { tableOf } from '../../training/example.ts'

/** The titles that are left of those that the tagger saw; each is one atom of the text. */
function left(
  text: string,
  titles: readonly string[],
  authors: readonly string[] = [],
  margin = 300,
): string[] {
  const table = tableOf(text, () => UNKNOWN_WORD)
  const words = (i: number) => table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
  const tags = Uint8Array.from({ length: table.count }, (_, i) =>
    titles.includes(words(i))
      ? TITLE
      : authors.includes(words(i))
        ? AUTHORS
        : words(i) === '2024'
          ? YEAR
          : OUTSIDE,
  )
  const margins = new Int32Array(table.count).fill(margin)
  return findRegions(table, { tags, margins, slots: new Slots(table) }).map(({ titleFirst }) =>
    words(titleFirst),
  )
}

const row = (title: string, about: string) => `| [${title}](https://arxiv.org/abs/2401.00001) | ${about} |`
const table = (...rows: string[]) => ['| Title | About |', '|---|---|', ...rows].join('\n')

test('a row of a table has one title: the one in the column of titles', () => {
  const text = table(
    row('Ants Remember Paths', 'Ants that count their steps'),
    row('Beetles Argue Well', 'Beetles that hold debates'),
    row('Crickets Keep Time', 'short'),
  )
  const titles = ['Ants Remember Paths', 'Beetles Argue Well', 'Crickets Keep Time']
  const abouts = ['Ants that count their steps', 'Beetles that hold debates']
  expect(left(text, [...titles, ...abouts])).toEqual(titles)
})

describe('a cell with several papers and their dates, and a remark in the cell behind it', () => {
  const RISKS = ['too few ants are counted', 'debates end too early', 'nobody owns a watch', 'maps lie often']
  const paper = (title: string, id: number) => `[${title}](https://arxiv.org/abs/2401.0000${id}) (2024)`
  // one paper a cell stands elsewhere than the second of two, so that no place has more titles than that of the remarks
  const cells = [
    [paper('Ants Remember Their Paths', 1), paper('Bees Count to Four', 2)].join('<br>*seen twice*<br>'),
    `Also: ${paper('Beetles Argue Very Well', 3)}`,
    [paper('Crickets Keep Good Time', 4), paper('Dragonflies Plan Every Turn', 5)].join('<br>*heard*<br>'),
    `see ${paper('Earwigs Read Old Maps', 6)}`,
  ]
  const papers = [
    'Ants Remember Their Paths',
    'Bees Count to Four',
    'Beetles Argue Very Well',
    'Crickets Keep Good Time',
    'Dragonflies Plan Every Turn',
    'Earwigs Read Old Maps',
  ]
  const rows = (head: string, change = (cell: string) => cell) =>
    [
      `| Papers and dates | ${head} |`,
      '|---|---|',
      ...cells.map((cell, i) => `| ${change(cell)} | ${RISKS[i]} |`),
    ].join('\n')

  test('has these papers, and the remark is none', () => {
    expect(left(rows('Risk'), [...papers, ...RISKS])).toEqual(papers)
  })
  test('has names of papers, where the column behind it is one of titles', () => {
    expect(left(rows('Title'), [...papers, ...RISKS])).toEqual(RISKS)
  })
  test('has names of papers, where most are short', () => {
    const short = (title: string) => title.replace(/^(\w+) .*/, '$1')
    const named = rows('Risk', (cell) =>
      papers.reduce((text, title) => text.replace(title, short(title)), cell),
    )
    expect(left(named, [...papers.map(short), ...RISKS])).toEqual(RISKS)
  })
  test('has what a title in the cell before it is told by', () => {
    const turned = rows('Risk').replace(/^\| (.*) \| (.*) \|$/gm, '| $2 | $1 |')
    expect(left(turned, [...papers, ...RISKS], [], 600)).toEqual(RISKS)
  })
  test('is what tells of the titles behind it, where these have links of their own', () => {
    const linked = rows('Risk').replace(/ \|$/gm, ' [page](https://ants.example.org/page) |')
    expect(left(linked, [...papers, ...RISKS], [], 600)).toEqual(RISKS)
  })
  test('says nothing, where it has no date', () => {
    const undated = rows('Risk', (cell) => cell.replaceAll('2024', 'twice'))
    expect(left(undated, [...papers, ...RISKS], [], 600)).toEqual(RISKS)
  })
})

const item = (title: string) => `- [${title}](https://arxiv.org/abs/2401.00001)`

test('a second title in an item needs a link or names of its own', () => {
  const text = `${item('Ants Remember Paths')}. A study of memory in ants\n${item('Beetles Argue Well')}`
  const titles = ['Ants Remember Paths', 'Beetles Argue Well']
  expect(left(text, [...titles, 'A study of memory in ants'])).toEqual(titles)
  const two = `${item('Ants Remember Paths')}, [Crickets Keep Time](https://arxiv.org/abs/2401.00002)\n${item('Beetles Argue Well')}`
  expect(left(two, [...titles, 'Crickets Keep Time'])).toEqual([
    'Ants Remember Paths',
    'Crickets Keep Time',
    'Beetles Argue Well',
  ])
})

test('a line with nothing beside it is no paper where all others have something', () => {
  const papers = ['Ants Remember Paths', 'Beetles Argue Well', 'Crickets Keep Time', 'Dragonflies Plan']
  const list = papers.map(item).join('\n')
  expect(
    left(`${list}\n\nBirds see more than we thought`, [...papers, 'Birds see more than we thought']),
  ).toEqual(papers)
  const bare = papers.map((title) => `- ${title}`).join('\n')
  expect(left(bare, papers)).toEqual(papers)
})

test('words from the notes below papers are no title where most of the notes are none', () => {
  const papers = ['Ants Remember Paths', 'Beetles Argue Well', 'Crickets Keep Time']
  const notes = 'It counts steps. It forgets nothing. Then it walks home. It rests. A second run is slower.'
  const text = papers.map((title) => `${item(title)}\n  - ${notes}`).join('\n')
  expect(left(text, [...papers, 'A second run is slower'])).toEqual(papers)
})

test('two titles in one dress are one', () => {
  const text = '- **Ants, Remembered: A Study of Paths**. [paper](https://arxiv.org/abs/2401.00001)'
  expect(left(text, ['Ants', 'A Study of Paths'])).toEqual(['Ants'])
  const quoted = '- "Do Ants Count? They Do", 2021'
  expect(left(quoted, ['Do Ants Count', 'They Do'])).toEqual(['Do Ants Count'])
  const two = '- [Ants Remember Paths](https://a.example/1) [Beetles Argue Well](https://a.example/2)'
  expect(left(two, ['Ants Remember Paths', 'Beetles Argue Well'])).toHaveLength(2)
})

test('a heading right above a title that has nothing of its own is a section', () => {
  const items = `${item('Ants Remember Paths')}\n${item('Beetles Argue Well')}`
  const titles = ['Ants Remember Paths', 'Beetles Argue Well']
  expect(left(`## Insects in Two Dimensions\n\n${items}`, ['Insects in Two Dimensions', ...titles])).toEqual(
    titles,
  )
  const headings = '## Ants Remember Paths\n\nAnn Lee\n\n## Beetles Argue Well\n\nBo Wu'
  expect(left(headings, titles, ['Ann Lee', 'Bo Wu'])).toEqual(titles)
})

test('a section of tools in a list of papers holds no papers', () => {
  const papers = Array.from({ length: 20 }, (_, i) => `Study ${'ABCDEFGHIJKLMNOPQRST'[i]}`)
  const tool = (name: string) => `- [${name}](https://github.com/anna/${name.toLowerCase()})`
  const tools = ['AntKit', 'BeetleFlow']
  const text = `# Papers\n\n${papers.map(item).join('\n')}\n\n# More\n\n${tools.map(tool).join('\n')}`
  expect(left(text, [...papers, ...tools])).toEqual(papers)
})

test('neither an address nor the name of a column is a title', () => {
  const rows = '| Paper name | Link |\n|---|---|\n| Ants Remember Paths | https://a.example/ants |'
  expect(left(rows, ['Paper name', 'Ants Remember Paths', 'https://a.example/ants'])).toEqual([
    'Ants Remember Paths',
  ])
})

test('what names lead to is a title, with nothing else around it', () => {
  const papers = ['Ants Remember Paths', 'Beetles Argue Well', 'Crickets Keep Time', 'Dragonflies Plan']
  const list = papers.map(item).join('\n')
  const cited = '- Ann Lee and Bo Wu, Earwigs Can Be Fooled'
  const titles = [...papers, 'Earwigs Can Be Fooled']
  expect(left(`${list}\n${cited}`, titles, ['Ann Lee and Bo Wu'])).toEqual(titles)
})

test('sentences in Japanese and institutions behind a label are no titles', () => {
  const list = item('Ants Remember Paths')
  expect(left(`${list}\n\n蟻の記憶を調べている`, ['Ants Remember Paths', '蟻の記憶を調べている'])).toEqual([
    'Ants Remember Paths',
  ])
  const intro = 'Northport University & University of Sandhill'
  expect(left(`${list}\n  - intro: ${intro}`, ['Ants Remember Paths', intro])).toEqual([
    'Ants Remember Paths',
  ])
})

const others = [
  'Ants Remember Paths',
  'Beetles Argue Well',
  'Crickets Keep Time',
  'Dragonflies Plan',
  'Earwigs Sing',
]

test('notes in another script are no titles where the linked titles have none of it', () => {
  const list = others.map((title) => `${item(title)}\n  - 개미의 기억을 제안`).join('\n')
  expect(left(list, [...others, '개미의 기억을 제안'])).toEqual(others)
  const korean = others.map((_, i) => item(`개미의 기억 ${'가나다라마'.charAt(i)}`)).join('\n')
  expect(
    left(
      korean,
      others.map((_, i) => `개미의 기억 ${'가나다라마'.charAt(i)}`),
    ),
  ).toHaveLength(5)
})

test('small letters amid a line begin no title where no other title begins so', () => {
  const many = [...others, ...others.map((title) => `${title} Again`), 'Fleas Jump']
  const list = many.map(item).join('\n')
  const text = `${list}\n- Ants (Lee, 2020), which explains how they walk`
  expect(left(text, [...many, 'which explains how they walk'])).not.toContain('which explains how they walk')
})

test('a line right above bullets names their topic', () => {
  const text = others.map((title) => `**What ants know**\n${item(title)}\n`).join('\n')
  expect(left(text, [...others, 'What ants know'])).toEqual(others)
})

test.each([
  ['Description', true],
  ['Description / Highlights', true],
  ['Core idea', true],
  ['Key Features', true],
  ['Key contribution (short)', true],
  ['What it tests', true],
  ['TL;DR', true],
  ['Summary of the paper', true],
  ['简介', true],
  ['核心思想', true],
  ['評価の内容', true],
  ['특징', true],
  ['Title & take-away', false],
  ['Paper and summary', false],
  ['Method', false],
  ['论文', false],
])('a column named %s holds no titles: %s', (head, none) => {
  const abouts = ['Ants that count their steps', 'Beetles that hold debates', 'Crickets that keep time']
  const rows = abouts.map((about) => `| X | ${about} | [link](https://arxiv.org/abs/2401.00001) |`)
  const text = [`| Name | ${head} | Links |`, '|---|---|---|', ...rows].join('\n')
  expect(left(text, abouts)).toEqual(none ? [] : abouts)
})

test('what is all of a link to a paper may be a title in any column', () => {
  const row = '| X | Counts steps, from [Ants Remember Paths](https://arxiv.org/abs/2401.00001) |'
  const text = ['| Tool | Description |', '|---|---|', row].join('\n')
  expect(left(text, ['Ants Remember Paths'])).toEqual(['Ants Remember Paths'])
})

test('words behind a marked title, before its links, are no second title', () => {
  const about = 'A benchmark of long walks with scores'
  const line = `- **Ants Remember Paths Home**, *CVPR 2026*. ${about}. [arXiv](https://arxiv.org/abs/2401.00001)`
  const others = ['Beetles Argue Well Today', 'Crickets Keep Time', 'Dragonflies Plan Ahead']
  const plain = others.map(
    (title) => `- **${title}**, *CVPR 2026*. [arXiv](https://arxiv.org/abs/2401.00003)`,
  )
  const titles = ['Ants Remember Paths Home', ...others]
  expect(left([line, ...plain].join('\n'), [...titles, about])).toEqual(titles)
  const second = `- **Ants Remember Paths Home** [arXiv](https://arxiv.org/abs/2401.00001)  \n  **Bees Dance** [arXiv](https://arxiv.org/abs/2401.00002)`
  expect(left(second, ['Ants Remember Paths Home', 'Bees Dance'])).toHaveLength(2)
})

test('a numbered item keeps the links of the paragraph below that is not quite inside it', () => {
  const text =
    '12. **Ants Remember Paths** (2026) `core`\n\n   *Anonymous.* [[Paper]](https://arxiv.org/abs/2401.00001) -- How ants count steps\n\n### More'
  expect(left(text, ['Ants Remember Paths', 'How ants count steps'])).toEqual(['Ants Remember Paths'])
})

test('a name with an accent as TeX spells it is no title', () => {
  const text = `* **Gardens of Today**, 2023.\nLee, Ann, Mart\\in-Mart\\in, Bo, Wu.\n[page](https://arxiv.org/pdf/2401.00001)`
  expect(left(text, ['Gardens of Today', 'Mart\\in-Mart\\in'], ['Lee', 'Ann'])).toEqual(['Gardens of Today'])
})

test('what a line behind a dash says of the paper linked above is no title', () => {
  const below = (dash: string) =>
    `AntNet.\n\\[[arXiv](https://arxiv.org/abs/2401.00001)\\]\n${dash}A framework for many ants`
  expect(left(below('\\- '), ['- A framework for many ants'])).toEqual([])
  expect(left(below(''), ['A framework for many ants'])).toEqual(['A framework for many ants'])
})

test('what the address behind a colon leads to is no title', () => {
  const text = (words: string) => `${words}: https://ants.example/data`
  expect(left(text('Ants Dataset Page'), ['Ants Dataset Page'])).toEqual([])
  expect(left(text('Ants Remember Paths'), ['Ants Remember Paths'])).toEqual(['Ants Remember Paths'])
})

test('BibTeX in plain words has no titles', () => {
  const text = '@article{lee2024ants,\n  title={Ants Remember Paths},\n  author={Lee, Ann}\n}'
  expect(left(text, ['Ants Remember Paths'])).toEqual([])
})

test('a heading over two titles or more is that of a section', () => {
  const papers = `${item('Ants Remember Paths')}\n${item('Beetles Argue Well')}`
  const titles = ['Ants Remember Paths', 'Beetles Argue Well']
  const named = ['Memory in Ants and Beetles', ...titles]
  expect(
    left(`## Memory in Ants and Beetles, Ann Lee\n\nHeld each spring.\n\n${papers}`, named, ['Ann Lee']),
  ).toEqual(titles)
  const linked = `## Memory in Ants and Beetles, Ann Lee\n\n[pdf](https://arxiv.org/abs/2401.00002)\n\n${papers}`
  expect(left(linked, named, ['Ann Lee'])).toEqual(named)
})

test('a bare address right behind a title is no word of a sentence', () => {
  const text = '1. Ants Remember Paths https://arxiv.org/abs/2401.00001'
  expect(left(text, ['Ants Remember Paths'])).toEqual(['Ants Remember Paths'])
  const said = '1. Ants Remember Paths [some text of theirs](https://arxiv.org/abs/2401.00001) tells us'
  expect(left(said, ['Ants Remember Paths'])).toEqual([])
})

test('what connects two addresses is no title', () => {
  const text = '* Ants Remember Paths\n  * https://arxiv.org/abs/2401.00001 or https://example.org/a.pdf'
  expect(left(text, ['Ants Remember Paths', 'or'])).toEqual(['Ants Remember Paths'])
})

test('an identifier linked behind other words is no title', () => {
  const address = 'https://doi.org/10.1038/s41591-026-00001'
  const list = (label: string) =>
    `[Ants Remember Paths](${address})\n\n*Nature*: 2024 - [${label}](${address})\n`
  const titles = (label: string) => left(list(label), ['Ants Remember Paths', label])
  for (const label of [
    'doi:10.1038/s41591-026-00001',
    '10.1038/s41591-026-00001',
    'arXiv:2401.00001',
    address,
  ])
    expect(titles(label)).toEqual(['Ants Remember Paths'])
  expect(titles('Ten Years of Ants')).toEqual(['Ants Remember Paths', 'Ten Years of Ants'])
})
