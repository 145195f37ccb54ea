/** Words of a record's title that a list has elsewhere, and words in a title's place that are none. */
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Entry, NameStyle } from '../../src/model/list.ts'
import { rules } from '../../src/rules/index.ts'
import { hasNamesForTitle, isInOtherColumn } from '../../src/rules/parts/titles/neighbours.ts'
import { judged } from '../judged.ts'

const ID = '2405.00031'
const LINK = `https://arxiv.org/abs/${ID}`
const PLAIN: NameStyle = { order: 'first-last', given: 'full', between: ', ', beforeLast: ', ' }

/** What title-mismatch and author-mismatch say of a list whose paper has this title. */
const said = (text: string, title: string, authors = ['Ann Lee', 'Bo Wu']) =>
  judged(
    text,
    { paper: { [ID]: { title, authors } } },
    rules.filter(({ name }) => ['title-mismatch', 'author-mismatch'].includes(name)),
  ).map(({ message }) => message)

test('a name that the title has in front is not missing at its end', () => {
  const title = 'Teaching Patient Boats and Their Pilots with River-Gym'
  const entry = (words: string) => `## Papers\n\n- **[${words}](${LINK})** — Rivers for boats that learn.\n`
  expect(said(entry('River-Gym: Teaching Patient Boats and Their Pilots'), title)).toEqual([])
  expect(said(entry('Teaching Patient Boats and Their Pilots'), title)).toEqual([
    `The title lacks “with River-Gym”; arXiv has “${title}”.`,
  ])
  expect(said(entry('Lake-Gym: Teaching Patient Boats and Their Pilots'), title)).toHaveLength(1)
})

test('what a list says of a paper in another script is not its title', () => {
  const title = 'RiV-DeepLake: End-to-End Segmentation of Rivers with Patient Boats'
  const entry = (words: string) => `- [${words}](${LINK})\n`
  expect(said(entry('RiV-DeepLake：面向端到端河流分割的双通路Boats网络'), title)).toEqual([])
  expect(said(entry('RiV-DeepLake：河流分割'), title)).toEqual([])
  expect(said(entry('RiV-DeepLake：Segmentation of Quick Rivers with Patient Boats'), title)).toHaveLength(1)
})

test('a sentence behind a name that links its home describes what the paper is about', () => {
  const title = 'OtterRxiv: Towards Collaborative Autonomous Rowing'
  const item = (name: string, words: string, id: string) =>
    `- [${name}](https://${name.toLowerCase()}.github.io/) - ${words}<br>\n  [Homepage](https://${name.toLowerCase()}.github.io/) · [Paper](https://arxiv.org/abs/${id})<br>\n  \`Level: Platform\` · \`Stage: End-to-end\`\n`
  const others = [
    item('OtterSim', 'Sandbox environment in which otters learn to swim and dive.', '2405.00041'),
    item('HeronKit', 'Toolkit for counting herons with tasks and scores.', '2405.00042'),
    item('BoatLab', 'Laboratory where boats are built and compared.', '2405.00043'),
  ].join('')
  const words =
    'Collaborative autonomous rowing framework and preprint layer where otter laboratories can publish, retrieve, and build on each other’s findings'
  const list = (end: string) => `## Boats\n\n${others}${item('OtterRxiv', `${words}${end}`, ID)}`
  expect(said(list('.'), title)).toEqual([])
  expect(said(list(''), title)).toHaveLength(1)
})

test('words in small letters behind a linked name and a dash say what it is', () => {
  const title = 'RiverCodeAgent: An LLM Multi-Agent System for Patient Rowing of Research Boats'
  const words = 'Multi-agent system for patient rowing of research boats'
  const item = (name: string, what: string, id: string) =>
    `- [${name}](https://arxiv.org/abs/${id}) - ${what}\n`
  const others =
    item('BoatSim', 'Sandbox in which otters learn to swim and dive', '2405.00041') +
    item('LakeKit', 'Toolkit for counting herons with tasks and scores', '2405.00042')
  const list = (what: string) => `## Boats\n\n${others}${item('RiverCodeAgent', what, ID)}`
  expect(said(list(words), title)).toEqual([])
  expect(said(list(words.replace('patient', 'patinet')), title)).toHaveLength(1)
  expect(said(`## Boats\n\n${others}- [RiverCodeAgent: ${words}](${LINK})\n`, title)).toHaveLength(1)
})

test('where most neighbours are short labels, a title may be cut as well', () => {
  const title = 'A Count of Patient and Hasty Otters by Quick Rivers in Boat Projects'
  const labels = [
    'HeronFlip',
    'Otter Triage',
    'BLAZING',
    'River Reward Models',
    'Is Rowing Safe?',
    'LakeFlow',
  ]
  const list = (others: readonly string[]) =>
    `## Related\n\n${others.map((words, i) => `- [${words}](https://doi.org/10.1109/X.2025.${i})\n`).join('')}- [A Count of Patient and Hasty Otters by Quick Rivers](${LINK})\n`
  expect(said(list(labels), title)).toEqual([])
  const long = labels.map((words) => `${words}: How Many Boats Learn to Cross Rivers`)
  expect(said(list(long), title)).toHaveLength(1)
})

test('among names, a few words are a name as well', () => {
  const names = [
    'OtterNet',
    'HeronFlip',
    'BoatLab',
    'LakeFlow',
    'TIDE',
    'River-1',
    'SmolTrout',
    'DeltaKit',
    'Newt',
    'Pond-OFT',
  ]
  const item = (words: string, url: string) => `- **${words}**[2024]: Counts what swims. [[paper](${url})]\n`
  const list = (others: readonly string[]) =>
    `## Boats\n\n${others.map((words, i) => item(words, `https://doi.org/10.1109/X.2025.${i}`)).join('')}${item('Tide-Rowing Policy', LINK)}`
  const title = 'Tide-Tuned Rowing Policy with Lake Discrimination for Patient Boats'
  expect(said(list(names), title)).toEqual([])
  expect(said(list(names.map((name) => `${name}: How Many Boats Cross Rivers`)), title)).toHaveLength(1)
})

test('what stands in another column than the titles of the other rows is none', () => {
  const row = (scheme: string) =>
    `| **${scheme}** | Wave bias | Marks drops [[1]](https://lake.example/${scheme}) |\n`
  const rows = ['Lee et al. RLM Mark', 'Roe Hidden Marks', 'Otter SynthMark'].map(row).join('')
  const text = `## Marks\n\n| Scheme | Basis | Note |\n|---|---|---|\n${rows}`
  const read = readList({ path: 'README.md', text })
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const claim = (value: string) => ({ value, span: at(value), certainty: 1 })
  const [first, ...others] = read.entries as [Entry, ...Entry[]]
  const people = { span: at('Lee'), names: [claim('Lee')], etAl: true, style: PLAIN }
  const misread: Entry = { ...first, title: claim('Wave bias'), authors: people }
  const list = { ...read, entries: [misread, ...others] }
  expect(isInOtherColumn(misread, list)).toBe(true)
  expect(hasNamesForTitle(misread, list)).toBe(true)
  expect(others.some((one) => isInOtherColumn(one, list))).toBe(false)
  const beside = { ...misread, authors: { ...people, span: at('Marks drops') } }
  expect(hasNamesForTitle(beside, { ...read, entries: [beside, ...others] })).toBe(false)
  expect(isInOtherColumn(misread, { ...read, entries: [misread, ...others.slice(1)] })).toBe(false)
})

test('what the title has behind its colon is not missing in front', () => {
  const title = 'How, Where, and How Well? A Survey of Rowing Upstream by Patient Boats'
  const entry = (words: string) => `## Papers\n\n- [${words}](${LINK})\n`
  expect(
    said(entry('A Survey of Rowing Upstream by Patient Boats: How, Where, and How Well?'), title),
  ).toEqual([])
  expect(
    said(entry('A Survey of Rowing Upstream by Patient Boats: How, When, and How Much?'), title),
  ).toHaveLength(1)
})

test('no title is written in an entry that is of a later year than all dates of the record', () => {
  const fixes = (year: number) =>
    judged(
      `## Papers\n\n- **[MagicLake: Towards Long Stability for Rowing Boats](${LINK})** · Ann Lee et al. · *arXiv, ${year}*\n`,
      {
        paper: {
          [ID]: {
            title: 'MagicLake: Wave-Driven Lakes for Boats That Explore',
            authors: ['Ann Lee', 'Bo Wu'],
            published: '2024-05-02',
            updated: '2024-05-02',
            version: 1,
          },
        },
      },
    ).flatMap(({ rule, fix }) => (rule === 'title-mismatch' ? [fix !== null] : []))
  expect(fixes(2024)).toEqual([true])
  expect(fixes(2025)).toEqual([false])
})

test('a word in angle brackets that is no markup is part of a title', () => {
  const title = 'River-R1 Rowing: Let’s <row> about Patient Boats'
  const entry = (words: string) => `## Papers\n\n- [${words}](${LINK})\n`
  expect(said(entry('River-R1 Rowing: Let’s row about Patient Boats'), title)).toEqual([])
  expect(said(entry(title), title)).toEqual([])
  expect(said(entry('River-R1 Rowing: Let’s about Patient Boats'), title)).toHaveLength(1)
  expect(said(entry('River-R1 Rowing: Let’s swim about Patient Boats'), title)).toHaveLength(1)
  expect(
    said(entry('A Count of H2O in Patient Rivers'), 'A Count of H<sub>2</sub>O in Patient Rivers'),
  ).toEqual([])
})

test('a raised letter and a rare sign are written in TeX or not', () => {
  const entry = (words: string) => `## Papers\n\n- [${words}](${LINK})\n`
  const raised = 'R\\textsuperscript{2}-DPO: Patient Boats in Slow Rivers'
  expect(said(entry('R²-DPO: Patient Boats in Slow Rivers'), raised)).toEqual([])
  expect(said(entry('R³-DPO: Patient Boats in Slow Rivers'), raised)).toHaveLength(1)
  expect(
    said(entry('Boats with 1‱ of Slow Rivers'), 'Boats with 1\\textpertenthousand of Slow Rivers'),
  ).toEqual([])
})
