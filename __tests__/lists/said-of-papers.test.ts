/** What stands beside a paper and is neither its title nor its authors, venue or year. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'

const read = (text: string) =>
  readList({ path: 'README.md', text }).entries.map(({ title, authors, venue, year }) => ({
    title: title?.value ?? '',
    authors: authors?.names.map(({ value }) => value) ?? [],
    venue: venue?.value ?? null,
    year: year?.value ?? null,
  }))

const titles = (text: string) => read(text).map(({ title }) => title)
const badge = (name: string) => `![${name}](https://img.shields.io/badge/${name}-red)`

test('a badge behind a title is no word of a sentence', () =>
  expect(
    titles(
      `# Rivers\n\n- **How Rivers Remember Their Beds** [${badge('Paper')}](https://arxiv.org/abs/2401.00001) [${badge('Code')}](https://github.com/lee/rivers)\n`,
    ),
  ).toEqual(['How Rivers Remember Their Beds']))

const NUMBERED = `# Rivers

**[0]** Yuan, W.; Dong, S.; Adelson, E.H.

[LakeSight: High-Resolution Robot Sensors for Estimating Depth](https://www.mdpi.com/1424-8220/17/12/2762)

**[1]** Ann Lee, Bo Wu, Cy Young

[LakeSlim: A Compact, and Calibrated Water Finger](https://arxiv.org/abs/1803.00628)

**[2]** Dan Poe, Eve Ray

[Dense River Force Distribution Estimation and Inverse Floods](https://arxiv.org/abs/1810.04621)
`

test('a numbered line of names begins the entry of the title below', () =>
  expect(read(NUMBERED).map(({ authors }) => authors)).toEqual([
    ['Yuan, W.', 'Dong, S.', 'Adelson, E.H.'],
    ['Ann Lee', 'Bo Wu', 'Cy Young'],
    ['Dan Poe', 'Eve Ray'],
  ]))

const SAID = [
  'Decomposes river search into query rewriting, reranking, and summarization for stage-level diagnosis',
  'Evaluates provenance-aware search from small visual, spatial, and temporal clues with region marking',
  'Pairs public river evidence with expert sub-goals to measure both success rate and completion',
  'Represents search trajectories as five reasoning-graph patterns with sub-questions and answers',
  'Extends difficult browsing to river pages and uses checklists to separate valid reasoning from luck',
  'Treats visual evidence as a control pivot that repeatedly determines the next search step',
]
const NAMES = ['MMRiver', 'MMRiver-Plus', 'LakeComp-V3', 'MC-Lake', 'MM-LakeComp', 'InterLake']

test('behind a linked name and a dash a sentence with its verb is no title', () => {
  const line = (said: string, i: number) =>
    `- [${NAMES[i]}](https://arxiv.org/abs/2401.0000${i}) - ${said}. ([Project](https://rivers.org/${i}), [Dataset](https://huggingface.co/datasets/lee/${i})).`
  expect(titles(`# Rivers\n\n${SAID.map(line).join('\n')}\n`)).toEqual(NAMES)
})

test('titles behind a linked name and a dash are read', () => {
  const line = (_: string, i: number) =>
    `- [${NAMES[i]}](https://arxiv.org/abs/2401.0000${i}) - How River ${i} Remembers the Shape of Its Bed. ([Code](https://github.com/lee/${i}))`
  const found = titles(`# Rivers\n\n${SAID.map(line).join('\n')}\n`)
  expect(found.filter((title) => title.includes('How River')).length).toBeGreaterThan(4)
})

const PROPOSED = [
  'Proposes Multi-River Optimization, a method that decomposes the outcomes of floods into signals',
  'Analyzes role-based bias in river evaluation using theory across legitimate, referent, and expert power types',
  'Proposes a Bayesian, cost-aware multi-river orchestration framework that treats lakes as likelihood models',
  'Introduces a river environment for evaluating planning with low demands, multimodal observation, and flood support',
  'Introduces a benchmark, dynamic, for tasks with dependency management, memory, and adaptability',
  'Presents a survey of rivers, covering floods, and droughts',
  'Examines how lakes learn from rivers, seas, and springs',
  'Identifies, measures, and verifies conflicts of rivers with their beds',
]

test('behind a linked title and a dash nobody is named in such a sentence', () => {
  const row = (said: string, i: number) =>
    `| **[River${i}: How Rivers Remember the Shape of Their Beds](https://arxiv.org/pdf/2401.0000${i}v1)** - ${said}. | <a href="https://arxiv.org/abs/2401.0000${i}v1"><img src="https://img.shields.io/badge/arXiv-2401.0000${i}-b31b1b.svg" alt="arXiv" /></a> |`
  const found = read(`# Rivers\n\n| Paper | Link |\n| --- | --- |\n${PROPOSED.map(row).join('\n')}\n`)
  expect(found.map(({ authors }) => authors)).toEqual(PROPOSED.map(() => []))
})

const byline = (title: string, names: string, venue: string) =>
  ` - ${title}.\n    [pdf](https://arxiv.org/pdf/2305.14788)\n    - ${names}. *${venue}*\n`

test('“Proceedings of the” before a year is no venue', () =>
  expect(
    read(
      `# Rivers\n\n${[
        byline(
          'Adapting Rivers to Compress Contexts',
          'Ann Lee, Bo Wu, and Cy Young',
          'Proceedings of the 2023 Conference on Empirical Methods in Natural Language Processing 2023',
        ),
        byline(
          'Accelerating and Enhancing Lakes via Compression',
          'Dan Poe, Eve Ray, and Flo Day',
          'arXiv preprint arXiv:2310.06839 2023',
        ),
        byline(
          'Probing the Leakage of Large Rivers',
          'Gus Orr, Ida May, and Jo Fox',
          'Proceedings of the 2023 Conference on Empirical Methods in Natural Language Processing 2023',
        ),
      ].join('\n')}`,
    ).map(({ venue }) => venue),
  ).toEqual([
    'Conference on Empirical Methods in Natural Language Processing',
    'arXiv',
    'Conference on Empirical Methods in Natural Language Processing',
  ]))

test('the number of a preprint is no year', () =>
  expect(
    read(
      `# Rivers\n\n- **[6]**   Lian, R., H. Tan, "[Cross-type transfer for river management](https://ieeexplore.ieee.org/abstract/document/9105110),"  _IEEE Transactions on Rivers_, 2020.\n- **[7]**   Ann Lee, Bo Wu, "[Efficient River Learning via Adaptive Transfer](https://arxiv.org/abs/2002.08037),"   _arXiv preprint_:2002.08037. ---\n`,
    ).at(-1),
  ).toMatchObject({ venue: 'arXiv', year: null }))

test('“in” without its space is no part of a venue', () =>
  expect(
    read(
      '- A. Lee, B. Wu, and C. Young, “Zero-effort river recognition with wi-fi,” inMobiSys, 2019, pp. 313–325. [paper](https://dl.acm.org/doi/10.1145/3307334.3326081)\n',
    )[0],
  ).toMatchObject({ venue: 'MobiSys', year: 2019 }))

describe('a year in the name of data', () => {
  const of = (said: string) => {
    const [entry] = read(
      `# Rivers\n\n- Slow Rivers and Deep Networks, ${said} [[Paper]](http://arxiv.org/pdf/1511.00021)\n- Deep Lakes and Slow Networks, ICCV 2015 [[Paper]](http://arxiv.org/pdf/1511.00022)\n`,
    )
    return [entry?.venue, entry?.year]
  }
  test.each([
    '4th ranked in VOC 2012',
    'state of the art on RiverNet 2012',
    'results on the PASCAL VOC 2012 dataset',
  ])('%s: is no date', (said) => expect(of(said)).toEqual([null, null]))
  test.each([
    ['2nd place in CVPR 2019', 2019],
    ['1st place in the River Challenge 2019', 2019],
    ['STAG 2019', 2019],
  ])('%s: is a date', (said, year) => expect(of(said)[1]).toBe(year))
  test.each(['在 AIME 2024、AIME 2025、HMMT 2025 上评测。', '覆盖 XSum、SQuAD、WMT19、HC3。'])(
    'in a row of names is none: %s',
    (said) => expect(of(said)[1]).toBe(null),
  )
  test('before what was presented there is a date', () => {
    expect(of('（CVPR 2024、Oral）')).toEqual(['CVPR', 2024])
  })
  test('where a span of years begins or ends is none', () => {
    expect(of('maps of 30 m (2017–2024) for walkers,')[1]).toBe(null)
    expect(of('maps of 30 m, 2015 - 2020,')[1]).toBe(null)
    expect(of('maps of 30 m (2017) for walkers,')[1]).toBe(2017)
    expect(of('ICCV, 2017-10-02,')[1]).toBe(2017)
    expect(of('ICCV 2017 - 2017 IEEE Conference,')[1]).toBe(2017)
  })
})

const CITED = `# Reading list

[1] Ann Lee, Bo Chen. Rivers that run uphill in simulated worlds. arXiv preprint arXiv:2506.01952, 2025. doi: 10.48550/arXiv.2506.01952. URL https: //arxiv.org/abs/2506.01952

[2] Cora Diaz, Dan Ek. Lakes that freeze from below in summer months. arXiv preprint arXiv:2406.11832, 2024. doi: 10.48550/arXiv.2406.11832. URL https: //arxiv.org/abs/2406.11832

[3] Eva Fox, Gil Hart. Clouds that rain upwards over desert sands. arXiv preprint arXiv:2405.01832, 2024. doi: 10.48550/arXiv.2405.01832. URL https: //arxiv.org/abs/2405.01832
`

test('the end of an identifier is no year', () =>
  expect(read(CITED).map(({ year }) => year)).toEqual([2025, 2024, 2024]))

test.each(['Ann Lee, Bo Wu, Cy Young 他。川を数える。', 'Ann Lee, Bo Wu, Cy Young 他（川大学）。'])(
  'the word for “and others” is no name: %s',
  (said) => {
    const text = `# Rivers\n\n#### [May 2026] "Counting Slow Rivers by Hand" [[paper](https://arxiv.org/abs/2605.00001)]\n\n- **概要**: 著者 ${said}\n`
    const [entry] = readList({ path: 'README.md', text }).entries
    expect(entry?.authors?.etAl).toBe(true)
    expect(entry?.authors?.names.at(-1)?.value).toBe('Cy Young')
  },
)
