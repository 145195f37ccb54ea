/** Entries that look like one paper listed twice, or like a copied link, and are neither. */
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend } from '../pretend.ts'

const RULES = ['duplicate-entry', 'inconsistent-entry']

const told = (text: string): readonly string[] =>
  judge({
    lists: [readList({ path: 'README.md', text })],
    facts: pretend({}),
    rules,
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  }).findings.flatMap(({ rule, from, message }) => (RULES.includes(rule) ? [`${from.line}: ${message}`] : []))

const at = (id: number) => `https://arxiv.org/abs/2401.${String(id).padStart(5, '0')}`
const others = [
  `- [Answering Questions about Warm Seas](${at(90)}). 2024.`,
  `- [How Ponds Remember the Shape of Their Beds](${at(91)}). 2024.`,
].join('\n')

describe('one title over several links', () => {
  const cell = (...halves: readonly string[]) =>
    `<tr><td>2024</td><td>${halves.map((half) => `<a href="${at(1)}">${half}</a>`).join('<br>')}</td></tr>`
  const table = (row: string) => `## Rivers\n\n<table>${row}</table>\n\n${others}\n`

  test.each([
    ['two', cell('Slow sampling of cold', 'rivers with interactive agents')],
    ['three', cell('A unified framework of five principles', 'for rivers in', 'Society')],
    ['with a translation', cell('Slow Sampling of Cold Rivers', '寒冷河流的缓慢采样与研究')],
  ])('%s', (_, row) => {
    expect(told(table(row))).toEqual([])
  })

  test('a title in three links is a paper, which may be listed again', () => {
    const again = cell('A unified framework of five principles', 'for rivers in', 'Society')
    expect(told(table(again + again))).toEqual([expect.stringContaining('is already listed in this section')])
  })
})

test('systems on a leaderboard, each with the paper of its method', () => {
  const row = (rank: number, ...cells: readonly string[]) => `| ${rank} | ${cells.join(' | ')} |`
  const system = (score: string, name: string, id: number) => `${score} <br/>(2021/03-[${name}](${at(id)}))`
  const board = (heading: string, first: string, second: string) =>
    [
      `## ${heading}\n\n| | Spider | BIRD |\n|---|---|---|`,
      row(1, system(first, 'RiverNet + Guided Decoding', 1), system('81.5', 'SeaNet + Rain', 3)),
      row(2, system(second, 'LakeNet + GPT-4', 2), system('86.6', 'LakeNet + GPT-4 + Voting', 2)),
      `\n## Papers\n\n- [RiverNet: Reading the Slow Language of Cold Rivers](${at(1)})`,
      `- [LakeNet: Answering Questions about Deep Lakes](${at(2)})\n${others}\n`,
    ].join('\n')
  expect(told(board('Models', '**93.0**', '92.7'))).toEqual([])
})

describe('releases and editions that have the paper of the first', () => {
  const release = (name: string, rest: string, id = 1) => `- [${name}: ${rest}](${at(id)}). 2024.`
  const first = release('RiverLM-V', 'A Flood Level Model on Your Phone')
  const sections = (second: string) => `## A\n\n${first}\n${others}\n\n## B\n\n${second}\n`

  test('a release with a point in its number', () => {
    const later = 'A Flood Level Model for Single Image and Video Understanding'
    expect(told(sections(release('RiverLM-V 2.6', later)))).toEqual([])
    expect(told(sections(release('RiverLM-V2', later)))).toHaveLength(1)
    expect(told(sections(release('LakeLM-V 2.6', later)))).toHaveLength(1)
  })

  test('a smaller edition of a data set', () => {
    const row = (name: string, code: string) =>
      `- ${name} [[paper](${at(1)})] [[code](https://github.com/${code})] [[dataset](https://river-bench.github.io/)]`
    const list = (name: string) =>
      `## Dataset\n\n${row('RIVER-SQL', 'o/damo')}\n${row(name, 'river-bench/mini_dev')}\n${others}\n`
    expect(told(list('RIVER-SQL Mini-Dev'))).toEqual([])
    expect(told(list('LAKE-QA Mini-Dev'))).toHaveLength(1)
  })
})

test('a paper that a remark compares with', () => {
  const other = '[IBA](https://openreview.net/forum?id=S1xWh1rYwB)'
  const entry = (title: string, url: string, remark: string) =>
    `**${title}** [[link](${url})] \\\nJane Doe, Richard Roe \\\n*MICCAI, 2019*\n${remark}\n`
  const list = (remark: string) =>
    [
      `## A\n\n${entry('FloodMask: Masked Latent Representation of Lakes', at(1), remark)}`,
      entry('Warm Seas: Masked Latent Representation of Tides', at(2), ''),
      `## B\n\n${entry('IBA: Restricting the Flow of Rivers', 'https://openreview.net/forum?id=S1xWh1rYwB', '')}`,
    ].join('\n')
  for (const remark of [
    `> Be aware how this differs from the ${other} paper.`,
    `> ${other} is older.`,
    `\nIt finds the wet parts of an image with fewer labels and seems better than ${other}.`,
  ])
    expect(told(list(remark))).toEqual([])
})

test('one paper in two groups of a table, with a slip in one of its titles', () => {
  const row = (title: string, id: number, group = '') =>
    `<tr>${group && `<td rowspan="2">${group}</td>`}<td><a href="${at(id)}">${title}</a></td></tr>`
  const rows = (group: string) =>
    [
      row('River tuning: Building avlm-driven agent for rivers', 1, 'Tools'),
      row('Slow sampling of cold rivers with language', 2),
      row('River tuning: Building a vlm-driven agent for rivers', 1, group),
      row('Fast sampling of warm lakes with language', 3),
    ].join('\n')
  expect(told(`## A\n\n<table>\n${rows('Perception')}\n</table>\n`)).toEqual([])
  expect(told(`## A\n\n<table>\n${rows('')}\n</table>\n`)).toHaveLength(1)
})
