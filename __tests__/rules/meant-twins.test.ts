/** Papers that a section lists twice on purpose, and what is no entry at all. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Entry } from '../../src/model/list.ts'
import { rules } from '../../src/rules/index.ts'
import { inDetails } from '../../src/rules/parts/twins/in-details.ts'
import { judged } from '../judged.ts'

const told = (text: string): readonly string[] =>
  judged(
    text,
    {},
    rules.filter(({ name }) => name === 'duplicate-entry'),
  ).map(({ from, message }) => `${from.line}: ${message}`)

const at = (id: number) => `https://arxiv.org/abs/2401.${String(id).padStart(5, '0')}`
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`
const again = [expect.stringContaining('is already listed')]

describe('one paper for several things, each with its name', () => {
  const operators = (mark: (name: string) => string, names: readonly string[]) =>
    lines(
      '## Operators',
      '',
      `- Sampling Cold Rivers at Night ${mark(names[0] ?? '')} \`ICLR 2018\` [[pdf](${at(1)})]`,
      `- Sampling Cold Rivers at Night ${mark(names[1] ?? '')} \`ICLR 2018\` [[pdf](${at(1)})]`,
      `- How Lakes Remember Their Beds ${mark('LakeConv')} \`ICML 2019\` [[pdf](${at(2)})]`,
      `- Answering Questions about Warm Seas ${mark('SeaConv')} \`NIPS 2017\` [[pdf](${at(3)})]`,
    )
  test.each([
    ['in marks of code', (name: string) => `\`${name}\``],
    ['in bold', (name: string) => `**${name}**`],
    ['in brackets', (name: string) => `[${name}]`],
  ])('%s behind the title', (_, mark) => {
    expect(told(operators(mark, ['RiverConv', 'FastRiverConv']))).toEqual([])
    expect(told(operators(mark, ['RiverConv', 'RiverConv']))).toEqual(again)
  })

  test('tags behind the title are no names', () => {
    expect(told(operators((name) => `\`${name.slice(-4)}\``, ['GPU-Conv', 'CPU-Conv']))).toEqual(again)
  })

  const methods = (one: string, other: string) =>
    lines(
      '## Methods',
      '',
      `${one}: [Exploring Rivers for Their Look and Feel](${at(1)})`,
      '',
      `${other}: [Exploring Rivers for Their Look and Feel](${at(1)})`,
    )
  test('before a colon and the link', () => {
    expect(told(methods('RIV-QA', 'RIV-QA+'))).toEqual([])
    expect(told(methods('RIV-QA', 'RIV-XLB'))).toEqual([])
    expect(told(methods('RIV-QA', 'RIV-QA'))).toEqual(again)
  })
})

describe('groups of a table', () => {
  const rows = (second: string, third = '') =>
    lines(
      '| **Types** | **Paper** | **Key words** |',
      '| --- | --- | --- |',
      `| **1. Rivers help lakes** | [Sampling Cold Rivers at Night](${at(1)}) | cold |`,
      `| [How Lakes Remember Their Beds](${at(2)}) | | |`,
      `| [Answering Questions about Warm Seas](${at(3)}) | | |`,
      `| ${second} | [No Need to Hurry at All](${at(4)}) | slow |`,
      `| [How Lakes Remember Their Beds](${at(2)}) | | |`,
      third,
    )
  test('below a first cell that is filled once', () => {
    expect(told(rows('**2. Lakes help rivers**'))).toEqual([])
    expect(told(rows(''))).toEqual(again)
  })

  test('a title that nothing links begins no group', () => {
    const title = '| What Otters Say About the Weather | poster |'
    const row = (words: string, id: number) => `| [${words}](${at(id)}) | poster |`
    const [first, second, third] = [
      row('Sampling Cold Rivers at Night', 1),
      row('How Lakes Remember Their Beds', 2),
      row('Answering Questions about Warm Seas', 3),
    ]
    expect(told(lines('| Paper | Kind |', '|---|---|', first, second, title, third, first))).toEqual(again)
  })

  test('in a column of names with the link of the paper behind them', () => {
    const report = 'A Challenge on Rivers Seen from Above'
    const row = (title: string, name: string, id: number) =>
      `| 2023 | ${title} | ${name} [Paper](${at(id)}) | |`
    const table = (second: string) =>
      lines(
        '| Date | Title | Abbreviation | Code |',
        '| --- | --- | --- | --- |',
        row('Sampling Cold Rivers at Night', 'RiverNet', 1),
        row('How Lakes Remember Their Beds', 'LakeSR', 2),
        row('Answering Questions about Warm Seas', 'S3PO', 3),
        row(report, 'Otter Team', 4),
        row(report, second, 4),
      )
    expect(told(table('HIT-IIL'))).toEqual([])
    expect(told(table('Beaver Lab'))).toEqual([])
    expect(told(table('Otter Team'))).toEqual(again)
  })

  test('beside one category after another', () => {
    const sorted = (kinds: readonly string[]) =>
      lines(
        '| Paper | Kind |',
        '| --- | --- |',
        `| [Sampling Cold Rivers at Night](${at(1)}) | ${kinds[0]} |`,
        `| [How Lakes Remember Their Beds](${at(2)}) | ${kinds[1]} |`,
        `| [Answering Questions about Warm Seas](${at(3)}) | ${kinds[2]} |`,
        `| [How Lakes Remember Their Beds](${at(2)}) | ${kinds[3]} |`,
      )
    expect(told(sorted(['Surveys', 'Surveys', 'Position papers', 'Position papers']))).toEqual([])
    expect(told(sorted(['Surveys', 'Position papers', 'Surveys', 'Position papers']))).toEqual(again)
    expect(told(sorted(['ICML 2024', 'ICML 2024', 'ICLR 2025', 'ICLR 2025']))).toEqual(again)
  })
})

test.each([
  ['<pre><code>', '</code></pre>', '@article{slow2018,'],
  ['<code>', '</code>', '@article{slow2018,'],
  ['<pre><code>', '</code></pre>', '@Slow_2018,'],
])('BibTeX in %s is no entry', (open, close, key) => {
  const text = lines(
    '## Rivers',
    '',
    `[[ArXiv_2018](${at(1)})] Slow Sampling of Cold Rivers Made Quick`,
    '',
    `<details><summary>Bibtex</summary>${open}${key}`,
    '  TITLE = {Slow sampling of cold rivers made quick},',
    '  AUTHOR = {Doe, Jane and Roe, Richard},',
    '  JOURNAL = {arXiv preprint arXiv:1801.00001},',
    '  year={2018}',
    `}${close}</details>`,
    '',
    `[[ArXiv_2019](${at(2)})] Patience in Practice for Impatient Lakes`,
  )
  const { entries } = readList({ path: 'README.md', text })
  expect(entries.map(({ title, authors }) => [title?.value, authors])).toEqual([
    ['Slow Sampling of Cold Rivers Made Quick', null],
    ['Patience in Practice for Impatient Lakes', null],
  ])
})

describe('notes below an entry', () => {
  const noted = (note: string) =>
    lines(
      '## Rivers',
      '',
      `1. **Sampling Cold Rivers at Night.** *Jane Doe et al, NIPS 2017.* [[PDF]](${at(1)})`,
      note,
      '',
      `1. **A Critique of Sampling Rivers.** *Ann Lee et al, ICLR 2021.* [[PDF]](https://openreview.net/forum?id=abcdefghij)`,
    )
  const link = '(https://openreview.net/forum?id=abcdefghij)'
  test.each([
    `Notes: This was the first of its kind, but it has been proved to be ill-posed by the [paper]${link}.`,
    `**Remark:** This is closely related to what was found later in **CritRiver** ([paper]${link}).`,
    `   It has been proved to be ill-posed and is not to be used any more, as shown by the [paper]${link}.`,
  ])('link papers that are not its own: %s', (note) => {
    expect(told(noted(note))).toEqual([])
  })
})

describe('data sets, metrics and models with the paper that brought them', () => {
  test('data sets of one name', () => {
    const row = (name: string, id: number) =>
      `| **${name}** | 2026 | Videos, masks | [Paper](${at(id)}) | [Website](https://rivers.example.org/) |`
    const text = lines(
      '## Datasets',
      '',
      '| Dataset Name | Year | Holds | Paper | Page |',
      '|---|---|---|---|---|',
      row('RiVer Rendered Data', 1),
      row('RiVer Augmented Video-Mask Data', 1),
      row('LakeBench', 2),
    )
    expect(told(text)).toEqual([])
  })

  test('metrics with the work that they come from', () => {
    const metric = (words: string, id: number) => `1. [${words}](${at(id)})`
    const text = (one: string, other: string) =>
      lines('### Evaluations', metric(one, 1), metric(other, 1), metric('How Lakes Remember Their Beds', 2))
    expect(told(text('Flood Score - pix2river', 'Water Perceptual Studies - pix2river'))).toEqual([])
    expect(told(text('Flood Score - pix2river', 'Water Perceptual Studies - pix2lake'))).toHaveLength(1)
  })

  test('a later model, with a page of its own', () => {
    const model = (title: string, page: string) => [
      `- ${title}`,
      `  - [Model](https://huggingface.co/rivers/${page})`,
      `  - [Paper](${at(1)})`,
    ]
    const text = (page: string, name: string) =>
      lines(
        '## Models',
        ...model('RL2: Unifying the Learning of Rivers', 'rl2'),
        ...model(`${name}: A New Open Source Flood with Lakes`, page),
      )
    expect(told(text('flood-rl2', 'FLOOD-RL2'))).toEqual([])
    expect(told(text('flood-rl2', 'LakeNet'))).toHaveLength(1)
  })
})

test.each(['***Noise***', '_**Noise**_', '<b><i>Noise</i></b>', '\n*Noise*\n'])(
  'a line like %s is a heading',
  (form) => {
    const part = (name: string, ...entries: readonly string[]) => [
      form.replace('Noise', name),
      ...entries,
      '',
    ]
    const one = ` - **Sampling Cold Rivers at Night**, ICML 2024 [[pdf](${at(1)})]`
    const [two, three] = [
      ` - **How Lakes Remember Their Beds**, ICML 2024 [[pdf](${at(2)})]`,
      ` - **Answering Questions about Warm Seas**, ICML 2024 [[pdf](${at(3)})]`,
    ]
    expect(told(lines('## Rivers', '', ...part('Schemes', one, two), ...part('Noises', one, three)))).toEqual(
      [],
    )
    expect(told(lines('## Rivers', '', ...part('Schemes', one, two, one)))).toEqual(again)
  },
)

describe('a version of a paper beside the newest', () => {
  const text = (title: string, version: string, venues: readonly [string, string]) =>
    lines(
      '## Rivers',
      `- [Advances in Sampling Rivers: A Survey](${at(1)}), Jane Doe, ${venues[0]}`,
      `- [${title}](${at(1)}${version}), Jane Doe, ${venues[1]}`,
      `- [How Lakes Remember Their Beds](${at(2)}), Ann Lee, ICML 2024`,
    )
  test('is on purpose where the title or the venues tell', () => {
    expect(
      told(text('Advances in Sampling Rivers: A Survey v2', 'v2', ['arXiv 2018', 'arXiv 2019'])),
    ).toEqual([])
    expect(told(text('Advances in Sampling Rivers: Surveys', 'v1', ['ICML 2018', 'KDD 2019']))).toEqual([])
  })
  test('is the paper again otherwise', () => {
    expect(
      told(text('Advances in Sampling Rivers: Surveys', 'v1', ['arXiv 2018', 'arXiv 2018'])),
    ).toHaveLength(1)
  })
})

describe('parts of a page that open by themselves', () => {
  const paper = (title: string, id: number) =>
    `<details><summary><em>Doe et al., "${title}", ICML, 2024.</em> <a href="${at(id)}">paper</a></summary>Notes.</details>`
  const part = (name: string, link: string, ...papers: readonly string[]) =>
    lines(
      '<details>',
      `<summary><strong>${name}</strong>${link}</summary>`,
      '<details>',
      '<summary>Used in papers</summary>',
      ...papers,
      '</details>',
      '</details>',
    )
  const [seas, lakes, ponds] = [
    'Answering Questions about Warm Seas',
    'How Lakes Remember Their Beds',
    'Patience for Impatient Ponds',
  ]
  const list = (...parts: readonly string[]) => lines('## Rivers', '', ...parts)

  test('a paper under two data sets, of which each has one', () => {
    const more = part('PondQA', '', paper(lakes, 2), paper(ponds, 3))
    expect(told(list(part('SeaQA', '', paper(seas, 1)), part('LakeQA', '', paper(seas, 1)), more))).toEqual(
      [],
    )
    const twice = part('SeaQA', '', paper(seas, 1), paper(lakes, 2), paper(seas, 1))
    expect(told(list(twice, part('LakeQA', '', paper(ponds, 3))))).toEqual(again)
  })

  test('what stands below a summary, and what stands in it or in another part', () => {
    const named = ` <a href="https://github.com/doe/dwp">link</a> <a href="${at(1)}">paper</a>`
    const text = list(
      part('Deep Water and Shallow Water Prediction (DWP)', named, paper(seas, 1), paper(lakes, 2)),
      part('LakeQA', '', paper(ponds, 3)),
    )
    const { isBelow, groupOf } = inDetails(readList({ path: 'README.md', text }))
    const entries = readList({ path: 'README.md', text }).entries
    const [set, ...others] = ['Deep Water', seas, lakes, ponds].map((title) =>
      entries.find((entry) => entry.title?.value.startsWith(title)),
    ) as [Entry, Entry, Entry, Entry]
    expect(others.map((entry) => isBelow(entry, set))).toEqual([true, true, false])
    expect(isBelow(set, others[0])).toBe(false)
    expect(groupOf(set)).toBeNull()
    expect(groupOf(others[0])).toBe(groupOf(others[1]))
    expect(groupOf(others[0])).not.toBe(groupOf(others[2]))
  })
})
