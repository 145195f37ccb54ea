/** One paper in two places of a list that do not contradict each other. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { repetitions } from '../../src/rules/parts/twins/repeated.ts'
import { twinsTold as told } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2401.${String(id).padStart(5, '0')}`
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`
const again = [expect.stringContaining('is already listed')]
const copied = [expect.stringContaining('one of the two links or titles is wrong')]
const elsewhere = [expect.stringContaining('The same paper is listed as')]

const TITLE = 'Sampling Cold Rivers at Night'
const others = [
  `- [How Lakes Remember Their Beds](${at(2)}). 2024.`,
  `- [Answering Questions about Warm Seas](${at(3)}). 2024.`,
]
const inSections = (one: string, another: string) =>
  lines('## Rivers', '', one, ...others, '', '## Lakes', '', another)

describe('years', () => {
  const entry = (where: string, page: string) => `- [${TITLE}](https://${page}). ${where}.`
  test('beside a use that is no venue', () => {
    const page = 'link.springer.com/chapter/10.1007/978-3-030-91669-5_33'
    const pair = (where: string) => inSections(entry('ICADL 2021', page), entry(where, page))
    expect(told(pair('*Flood prediction*, 2017'))).toEqual([])
    expect(told(pair('ICADL 2017'))).toEqual(elsewhere)
  })
  test('of a journal, online and in print', () => {
    const [own, journals] = ['rivers.edu/~doe/papers/pami15.pdf', 'ieeexplore.ieee.org/document/7072555']
    const pair = (page: string, year: number) =>
      inSections(entry('PAMI 2015', page), entry(`TPAMI ${year}`, journals))
    expect(told(pair(own, 2016))).toEqual([])
    expect(told(pair(own, 2018))).toEqual(elsewhere)
    expect(told(pair(journals, 2016))).toEqual(elsewhere)
  })
})

test('in tables below bullets that say whose papers they hold', () => {
  const table = (...rows: readonly string[]) => ['| Title | Link |', '| --- | --- |', ...rows, '']
  const row = (title: string, id: number) => `| ${title} | [link](${at(id)}) |`
  const list = (one: string, another: string) =>
    lines(
      '## Groups',
      '',
      `${one}\n`,
      ...table(row(TITLE, 1), row('How Lakes Remember Their Beds', 2)),
      `${another}\n`,
      ...table(row('Answering Questions about Warm Seas', 3), row(TITLE, 1)),
    )
  expect(
    told(list('- Otter Labs', '- Jane Doe, University of Rivers [website](https://rivers.edu/doe)')),
  ).toEqual([])
  expect(told(list('', ''))).toEqual(again)
})

test('as two systems in a column of names', () => {
  const row = (title: string, name: string, id: number) => `| ${title} | ${name} | [Paper](${at(id)}) |`
  const table = (second: string) =>
    lines(
      '| Literature | Name | Link |',
      '| --- | --- | --- |',
      row(TITLE, 'RiverHands', 1),
      row('How Lakes Remember Their Beds', 'LakeAgent', 2),
      row('Answering Questions about Warm Seas', 'SeaTool', 3),
      row(TITLE, second, 1),
    )
  expect(told(table('RiverHands CodeAct'))).toEqual([])
  expect(told(table('RiverHands'))).toEqual(again)
})

test('by its number, with what it did beside it', () => {
  const row = (number: string, what: string, id: number) =>
    `| [${number}](${at(id)}) | De and Fr | ${what} | 2020 |`
  const text = (number: string) =>
    lines(
      '| Ref. | Languages | Approach | Year |',
      '| --- | --- | --- | --- |',
      row(number, 'Word embedding for feature extraction', 1),
      row(number, 'Translation of all the data sets into English', 1),
    )
  const areMeant = (number: string, certainty: number) => {
    const list = readList({ path: 'README.md', text: text(number) })
    const unsure = list.entries.map((entry) => ({
      ...entry,
      title: entry.title && { ...entry.title, certainty },
    }))
    const [first, entry] = unsure
    return first && entry && repetitions({ ...list, entries: unsure }, [unsure], [unsure])(entry, first)
  }
  expect(areMeant('2', 0.5)).toBe(true)
  expect(areMeant('2', 0.9)).toBe(false)
  expect(areMeant('paper', 0.5)).toBe(false)
})

describe('with words that are no other title', () => {
  const titled = `- [RiverWriting: A Dataset of Handwritten Words about Rivers](${at(1)}). 2024.`
  const said = (words: string, name = 'RiverWriting') =>
    `- **${name}** (NeurIPS 2023) - ${words} [[paper](${at(1)})]`
  test('behind its name in bold', () => {
    expect(told(inSections(titled, said('Handwritten flood expressions')))).toEqual([])
    expect(told(inSections(titled, said('Handwritten flood expressions', 'LakeMath')))).toEqual(copied)
  })
  test('a name, its first words and a gloss', () => {
    const title = `- [Finding Free-Form Laws of Rivers from Experimental Data](${at(1)}). 2024.`
    const head = '| Work | Year | Link |\n| --- | --- | --- |'
    const gloss = (words: string) =>
      `${head}\n| RiverSim: finding ${words} (flood regression) | 2024 | [arXiv](${at(1)}) |`
    expect(told(inSections(title, gloss('free-form laws of rivers')))).toEqual([])
    expect(told(inSections(title, gloss('otters in the deep lakes')))).toEqual(copied)
  })
})

test('of two entries with one link, what is older than it is told though only the other names people', () => {
  const people = (year: number, who: string) => `- **${TITLE}**. ${who}ICML ${year}. [[paper]](${at(1)})`
  const old = (year: number) =>
    `- **How Lakes Remember Their Beds in Winter**. ICML ${year}. [[paper]](${at(1)})`
  const list = (year: number) => inSections(people(2024, '*Jane Doe, Richard Roe.* '), old(year))
  expect(told(list(2018))).toEqual([expect.stringContaining('so it is probably wrong here')])
  expect(told(list(2024))).toEqual([])
})

test('a workshop’s paper that is a preprint still', () => {
  const row = (page: string, where: string) => `| [${TITLE}](${page}) | 2025 | ${where} |`
  const table = (one: string) =>
    lines(
      '| Title | Year | Venue |',
      '| --- | --- | --- |',
      one,
      row(at(2), 'ICML').replace(TITLE, 'How Lakes Rest'),
    )
  const pair = (where: string) =>
    lines('## Rivers', '', table(row('https://openreview.net/pdf?id=8wt2eKkVe6', where)), '## Lakes', '') +
    table(row(at(1), 'Arxiv'))
  expect(told(pair('ICLR 2025 Workshop'))).toEqual([])
  expect(told(pair('ICLR 2025'))).toEqual(elsewhere)
})

test('the first version under its old name, as a preprint, and the newest as published', () => {
  const pair = (version: string, where: string) =>
    lines(
      '## Rivers',
      '',
      `- [LakeTune: Speeding up Boats with Large Language Models](${at(1)}${version}) - *arXiv 2024*`,
      ...others,
      `- [PondNet: Quiet Oars on Fine-tuned Generative Waters](${at(1)}) - *${where}*`,
    )
  expect(told(pair('v1', 'VLDB 2025'))).toEqual([])
  expect(told(pair('v1', 'arXiv 2025'))).toHaveLength(1)
  expect(told(pair('', 'VLDB 2025'))).toHaveLength(1)
})

test('in a table of its own, below a note in bold', () => {
  const table = (title: string) =>
    lines(
      '| Title | Venue |',
      '| --- | --- |',
      `| [${title}](${at(1)}) | NeurIPS |`,
      `| [How Lakes Rest](${at(2)}) | ICML |`,
    )
  const other = table('sampling cold rivers at night')
    .replace('How Lakes Rest', 'Why Seas Wait')
    .replace(at(2), at(3))
  const note = '**Note: The following are from: [River Challenge](https://rivers.org/)**\n\n'
  expect(told(`## Rivers\n\n${table(TITLE)}\n${note}${other}`)).toEqual([])
  expect(told(`## Rivers\n\n${table(TITLE)}\n${note.replaceAll('*', '')}${other}`)).toEqual(again)
})

test('a page that is noted below another paper’s linked title', () => {
  const page = 'https://ieeexplore.ieee.org/abstract/document/9897387'
  const pair = (noted: string) =>
    lines(
      '## Rivers',
      '',
      `#### [Why Boats Turn at Every Lock](${at(2)})`,
      '',
      ...noted.split(' '),
      '',
      '## Lakes',
      '',
    ) + lines(`#### [${TITLE}](${page})`, '', 'ICIP 2022')
  expect(told(pair(`https://rivers.org/1.pdf ${page}`))).toEqual([])
  expect(told(pair(`[paper](${page})`))).toHaveLength(1)
})

test('one title behind the names of two tasks', () => {
  const pair = (one: string, other: string) =>
    inSections(`- ${one}: ${TITLE} [[pdf]](${at(1)})`, `- ${other}: ${TITLE} [[pdf]](${at(1)})`)
  expect(told(pair('Cluster Preserving', 'Counting Many Boats'))).toEqual([])
  expect(told(pair('RiverNet', 'LakeFormer'))).toHaveLength(1)
})
