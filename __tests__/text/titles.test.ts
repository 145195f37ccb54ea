import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareTitles } from '../../src/text/titles.ts'

const DATA = '../shared/arxiv'
const outcome = (listed: string, actual: string) => compareTitles(listed, actual).outcome

describe('the same', () => {
  test.each([
    ['∆-DiT: A Training-Free Method', '$Δ$-DiT: A Training-Free Method'],
    ['Δ-DiT: A Training-Free Method', '$\\Delta$-DiT: A Training-Free Method'],
    ['F<sup>3</sup>-Pruning of Models', 'F$^3$-Pruning of Models'],
    ['S\\*: Test Time Scaling', 'S*: Test Time Scaling'],
    ['Attention is all you need', 'Attention Is All You Need'],
    ['Text2Image Models – a Survey', 'Text-2-Image Models -- A Survey'],
    ['“Do Anything” Models', "``Do Anything'' Models"],
    ['Gödel Machines', 'G\\"odel Machines'],
    ['Efficient ﬁne-tuning', 'Efficient Fine-Tuning'],
    [':fire: Fast Sampling 🔥', 'Fast Sampling'],
    ['Fast　Sampling with Ｘ', 'Fast Sampling with X'],
    ['Policy Iteration for L-inf Robust MDPs', 'Policy Iteration for $L_\\infty$ Robust MDPs'],
    ['\\textsc{Foo}: A $\\mathbf{S^2}$ Model', 'Foo: A S2 Model'],
    ['Mapping with 360° Cameras', 'Mapping with 360$^\\circ$ Cameras'],
  ])('%s | %s', (listed, actual) => expect(outcome(listed, actual)).toBe('same'))
})

describe('shortened, which is no mistake', () => {
  test.each([
    ['A Fast Solver for Diffusion', 'DPM-Solver: A Fast Solver for Diffusion'],
    ['DPM-Solver: A Fast Solver for Diffusion', 'A Fast Solver for Diffusion'],
    ['Pruning Large Networks', 'Pruning Large Networks: A Survey'],
    ['Token Merging (ToMe)', 'Token Merging'],
    ['music generation', 'Deep Learning Techniques for Music Generation -- A Survey'],
    ['ImageNet', 'Training a Network on ImageNet in an Hour'],
    [
      'Deep Domain Confusion(DDC): Maximizing for Invariance',
      'Deep Domain Confusion: Maximizing for Invariance',
    ],
  ])('%s | %s', (listed, actual) => expect(outcome(listed, actual)).toBe('shortened'))
})

describe('a slip', () => {
  test.each([
    ['Slow Smapling Made Quick', 'Slow Sampling Made Quick', [{ listed: 'Smapling', actual: 'Sampling' }]],
    [
      'Slow Sampling of Models Made Quick',
      'Slow Sampling of Diffusion Models Made Quick',
      [{ listed: '', actual: 'Diffusion' }],
    ],
    ['Btiwise Neural Networks', 'Bitwise Neural Networks', [{ listed: 'Btiwise', actual: 'Bitwise' }]],
    ['Very Slow Sampling Made Quick', 'Slow Sampling Made Quick', [{ listed: 'Very', actual: '' }]],
    [
      'Asymmetric brownuction Networks for Dense Tasks',
      'Asymmetric Reduction Networks for Dense Tasks',
      [{ listed: 'brownuction', actual: 'Reduction' }],
    ],
  ])('%s', (listed, actual, differing) =>
    expect(compareTitles(listed, actual)).toMatchObject({ outcome: 'typo', differing }),
  )
  test('words in another order beside an abbreviation, however short the title', () => {
    const actual = 'Reinforcement Learning for Deep Rivers: A Survey'
    expect(outcome('RL for Rivers Deep: A Survey', actual)).toBe('typo')
    expect(outcome('RL for Lakes and Ponds: A Survey', actual)).not.toBe('typo')
  })
})

test.each([
  ['Radiant Foam on a Graph Processor', 'In-SRAM Radiant Foam on a Graph Processor', '', 'In-SRAM'],
  ['Flux: Sampling for Fast-Moving Models', 'Flux: Sampling for Slow-Moving Models', 'Fast', 'Slow'],
  [
    'Making Large Modles Understand Prompts',
    'ViP: Making Large Models Understand Prompts',
    'Modles',
    'Models',
  ],
  [
    'GAN2: Improving the Imgae Quality of Networks',
    'Improving the Image Quality of Networks',
    'Imgae',
    'Image',
  ],
  [
    'A fast nonuniform discretisation of large Newtorks for inference',
    'A Fast Non-Uniform Discretisation of Large Networks for Inference',
    'Newtorks',
    'Networks',
  ],
])('the words that differ are said as they are written: %s', (listed, actual, mine, theirs) =>
  expect(compareTitles(listed, actual)).toMatchObject({
    outcome: 'typo',
    differing: [{ listed: mine, actual: theirs }],
  }),
)

test('words in another order are a slip', () => {
  expect(
    outcome('Memory-Based Distractor-Aware Object Tracking', 'Distractor-Aware Memory-Based Object Tracking'),
  ).toBe('typo')
})

test.each([
  ['Attention', 'Attention Is All You Need'],
  ['Quantum Computing', 'Photometric Redshifts of Distant Quasars by Slow Sampling'],
  ['Don’t Stop Pretraining', 'Photometric Redshifts of Distant Quasars'],
  [
    'On Architectural Compression of Text-to-Image Diffusion Models',
    'BK-SDM: A Lightweight, Fast, and Cheap Version of Stable Diffusion',
  ],
])('two titles: %s', (listed, actual) => expect(outcome(listed, actual)).toBe('different'))

test('a title of sixty thousand characters is compared in no time that matters', () => {
  expect(outcome('word '.repeat(12_000), 'other '.repeat(12_000))).toBe('different')
})

describe.skipIf(!existsSync(DATA))('real titles', () => {
  const read = (name: string) =>
    existsSync(DATA)
      ? readFileSync(`${DATA}/${name}`, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : []

  test('as arXiv’s pages and its API write them are the same, but where the record changed between', () => {
    const pairs = read('html-vs-api.jsonl').filter(({ apiTitle, htmlTitle }) => apiTitle && htmlTitle)
    const differing = pairs.filter(
      ({ apiTitle, htmlTitle }) => !['same', 'shortened'].includes(outcome(htmlTitle, apiTitle)),
    )
    expect(pairs.length).toBeGreaterThan(200)
    // 15 papers were renamed between the two readings
    expect(differing.length).toBeLessThan(20)
  })

  test('are the same as themselves, and unlike the next paper’s', () => {
    const titles: string[] = read('papers.jsonl')
      .slice(0, 3000)
      .map(({ title }) => title)
    for (const title of titles) expect(outcome(title, title)).toBe('same')
    const alike = titles.slice(1).filter((title, i) => outcome(titles[i] ?? '', title) === 'typo')
    expect(alike.length).toBeLessThan(3)
  })
})
