/** Columns by their names: what they hold that looks like titles and is none. */
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'

const titles = (text: string) =>
  readList({ path: 'README.md', text }).entries.map(({ title }) => title?.value ?? '')

const METRICS = `# Metrics

| Metric | Description | Example usage |
| --- | --- | --- |
| Robustness | the resistance to floods and to noise | [\\[after-flood accuracy, number of queries\\]](https://arxiv.org/pdf/2401.00001.pdf) |
| Speed | the time that a river takes | [\\[latency of a sample, flow rate\\]](https://arxiv.org/pdf/2401.00002.pdf) |
| Resilience | the time that it takes to recover | [\\[after-flood accuracy, number of queries\\]](https://arxiv.org/pdf/2401.00003.pdf) |
| Size | the space that a river takes | [\\[compression ratio, number of rivers\\]](https://arxiv.org/pdf/2401.00001.pdf) |
| Cost | what a river costs | [\\[price per query\\]](https://arxiv.org/pdf/2401.00001.pdf) |`

test('what cited papers are linked by under “Example usage” is no title', () =>
  expect(titles(METRICS)).toEqual([]))

const MODALITIES = `# Movement

| Algorithm | Modality | Date | Publication | Paper Link | Code |
| --- | --- | --- | --- | --- | --- |
| Seq2River+GAN+RL | CAM+Master Water Map framework | 2021 | ICRA | [link](https://ieeexplore.ieee.org/document/1000001) | |
| WIT (a datasheet) | CAM+Master Water Map framework | 2017 | Big Data | [link](https://ieeexplore.ieee.org/document/1000002) | |
| RiverNet | Video | 2022 | CVPR | [link](https://arxiv.org/abs/2401.00004) | |
| Swimming with Frogs | Text and Motion | 2023 | ICRA | [link](https://arxiv.org/abs/2401.00005) | |`

test('a modality is no title where another column names the algorithm', () =>
  expect(titles(MODALITIES).filter((title) => /framework|Video|Text/.test(title))).toEqual([]))

const HAVING_A_TITLE = `# Movement

| Type | Paper |
| --- | --- |
| Survey | [How Rivers Move and Why](https://arxiv.org/abs/2401.00001) |
| Survey | [Where Lakes Come From](https://arxiv.org/abs/2401.00002) |`

test('beside such a column titles are read', () =>
  expect(titles(HAVING_A_TITLE)).toEqual(['How Rivers Move and Why', 'Where Lakes Come From']))

const venues = (text: string) =>
  readList({ path: 'README.md', text }).entries.map(({ venue }) => venue?.value ?? '')

const row = (kind: string, title: string, i: number) =>
  `| 202${i} | ${kind} | Real | [${title}](https://arxiv.org/abs/2401.0000${i}) |`
const KINDS = (name: string, kinds: readonly string[]) =>
  [
    '# Scenes',
    '',
    `| Year | ${name} | Source | Paper |`,
    '| --- | --- | --- | --- |',
    row(kinds[0] ?? '', 'How Rivers Move and Why', 1),
    row(kinds[1] ?? '', 'Where Lakes Come From', 2),
    row(kinds[2] ?? '', 'What Becomes of Springs in Summer', 3),
    row(kinds[3] ?? '', 'Deltas Seen from Far Above', 4),
  ].join('\n')

test('a kind of scene is no journal of that name', () => {
  const nature = ['Nature', 'Nature', 'Nature', 'Nature']
  expect(venues(KINDS('Venue', nature))).toEqual(nature)
  for (const name of ['Type', 'Scene Type', 'Domain', 'Category / Task', '场景类型', '分类', '分類'])
    expect(venues(KINDS(name, nature)), name).toEqual(['', '', '', ''])
})

test('venues of several names are read, whatever their column is called', () => {
  const known = ['CVPR', 'ICLR', 'ICML', 'ECCV']
  expect(venues(KINDS('Category', known))).toEqual(known)
})

const years = (text: string) =>
  readList({ path: 'README.md', text }).entries.map(({ year }) => year?.value ?? null)

const MEASURED = (name: string) => `# Rivers

| Paper Title | Venue | ${name} | Link |
| --- | --- | --- | --- |
| How Rivers Move and Why | CVPR | RVIS 2019 | [Link](https://arxiv.org/abs/2201.00001) |
| Where Lakes Come From | ECCV | RVIS 2021, LVIS | [Link](https://arxiv.org/abs/2201.00002) |
| Springs in Summer and in Spring | CVPR | LVIS, RVIS 2019 | [Link](https://arxiv.org/abs/2201.00003) |
| Deltas Seen from Far Above | ICCV | RVIS 2021 | [Link](https://arxiv.org/abs/2201.00004) |`

test.each(['Dataset', 'Benchmarks', 'Task / Metric'])('a year under “%s” is part of a name', (name) =>
  expect(years(MEASURED(name))).toEqual([null, null, null, null]),
)

const USES = (head: string) =>
  `# Dams

| Model | ${head} | Architecture | Input Type | Key Paper |
| --- | --- | --- | --- | --- |
` +
  [
    'High-accuracy prediction of river flow structure | Graph Transformer + Reinforcement Learning',
    'Rapid prediction of floods and of droughts | Convolutional Neural Network (CNN)',
    'Suite for predicting the levels of lakes | Generative Foundation Model',
    'Germline alignment and annotation of streams | Optimized Search Algorithm',
    'Epitope-targeted de novo design of springs | Protein Language Model + Geoformer',
  ]
    .map(
      (cells, i) =>
        `| **RiverFold${i}** | ${cells} | Paired Upper/Lower Rivers | [Lee et al., Nat Commun (202${i})](https://www.nature.com/articles/s41467-023-0000${i}-x) |`,
    )
    .join('\n')

test.each(['Primary Use Case', 'Best for', 'Functionality', '用途'])(
  'under “%s”, “Architecture” and “Input Type” stand no titles where “Model” names the row',
  (head) => expect(titles(USES(head))).toEqual([0, 1, 2, 3, 4].map((i) => `RiverFold${i}`)),
)

const TAKEN = `# Reviews of Rivers

| Dataset | Year | Main Use | Scale | Source | Notes |
| --- | --- | --- | --- | --- | --- |
| [RiverRead](https://aclanthology.org/N18-1149/) | 2018 | Review-score prediction, acceptance prediction | 14.7k papers; 10.7k reviews | ICLR 2017-2019 OpenReview; ACL 2017 drafts | first large corpus |
| [RiverAssist](https://arxiv.org/abs/2102.00170) | 2021 | Acceptance prediction, review-score prediction | 4,467 papers; 13.4k reviews | ICLR 2017-2020 OpenReview submissions | same format |
| [ASAP-River](https://arxiv.org/abs/2102.00176) | 2022 | Aspect-aware review generation, aspect tagging | 8,877 papers; 28.1k reviews | ICLR 2017-2020 and NeurIPS 2016-2019 OpenReview data | 1k reviews |
| [ReRiver](https://arxiv.org/abs/2210.00443) | 2022 | Actionability classification | 1.25k labeled comments | ICLR 2018 OpenReview comments | crowdsourced |

| Tool | Main Use |
| --- | --- |
| RiverBox | reading PDF files |`

test('in a table of data sets “Main Use” and “Source” hold neither venues nor years', () => {
  expect(venues(TAKEN)).toEqual(['', '', '', ''])
  expect(years(TAKEN)).toEqual([2018, 2021, 2022, 2022])
})

test('venues under “Source” are read where they are all it holds', () => {
  const text = `# Rivers

| Paper | Year | Source |
| --- | --- | --- |
| [How Rivers Move and Why](https://arxiv.org/abs/2401.00001) | 2021 | CVPR |
| [Where Lakes Come From](https://arxiv.org/abs/2401.00002) | 2022 | ICLR |
| [Deltas Seen from Far Above](https://arxiv.org/abs/2401.00003) | 2023 | CVPR |`
  expect(venues(text)).toEqual(['CVPR', 'ICLR', 'CVPR'])
})

const SIZES = (head: string) => `# Rivers

| Dataset | Modality | ${head} | Year | Notes |
| --- | --- | --- | --- | --- |
| [RiverVid](https://arxiv.org/abs/2402.19479) | Video-Text | 70 M clips of rivers and lakes | 2024 | large |
| [LakeMulti](https://arxiv.org/abs/2307.06942) | Video-Text | 234 M clips with captions of floods | 2023 | |
| [DeltaQA](https://arxiv.org/abs/2210.07474) | 3D-Text | 33.4 K questions in many scenes | 2023 | 3D |`

test.each(['Size', 'Scale', 'License', 'Label / Annotation'])('quantities under “%s” are no titles', (head) =>
  expect(titles(SIZES(head)).filter((title) => /\d/.test(title))).toEqual([]),
)

const LOCAL = `# 推荐

| 论文 | arXiv | 时间 | 一句话概括 |
| --- | --- | --- | --- |
| [OneRiver](rivers/OneRiver.md) | [2502.18965](https://arxiv.org/abs/2502.18965) | 2025.02 | 首个工业级端到端生成式推荐 |
| [OneRiver Technical Report](rivers/Report.md) | [2506.13695](https://arxiv.org/abs/2506.13695) | 2025.06 | 完整工程报告：10× FLOPs |
| [OneRiver-Think](rivers/Think.md) | [2510.11639](https://arxiv.org/abs/2510.11639) | 2025.10 | 引入 CoT 推理链 |`

test('the first column has the titles, not the remarks beside it', () => {
  const found = titles(LOCAL)
  expect(found).toContain('OneRiver Technical Report')
  expect(found.filter((title) => /\p{Script=Han}/u.test(title))).toEqual([])
})

const FOUND = ['arXiv', 'ArXiv.org', 'arXiv (River University)']
/** Rows that a script found in archives, the last of them elsewhere. */
const origins = (head: string, value: (i: number) => string, count = 24) =>
  [
    `| Date | Title | ${head} | Links |`,
    '| --- | --- | --- | --- |',
    ...Array.from({ length: count }, (_, i) => {
      const id = `2401.${String(10000 + i)}`
      return `| 2024-01-${10 + (i % 20)} | Counting Otters of Pond Number ${i} by Ear | ${value(i)} | [Page](https://arxiv.org/abs/${id}) / [PDF](https://arxiv.org/pdf/${id}) |`
    }),
    '| 2024-01-30 | Herons Wait for Patient Fish | ArXiv.org | [Page](https://openalex.org/W1) / [PDF](https://arxiv.org/pdf/2401.30000) |',
    '| 2024-01-31 | Deltas Seen from Far Above | Remote Sensing | [Page](https://doi.org/10.3390/rs1) |',
  ].join('\n')

test('an archive under “Source” that each row of its pages names is no venue', () => {
  const none = (text: string) => venues(text).filter((venue) => venue !== '')
  for (const head of ['Source', 'Found on', '来源'])
    expect(none(origins(head, (i) => FOUND[i % 3] ?? ''))).toEqual(['Remote Sensing'])
})

test('an archive is a venue where the column is one of venues, or a row of its pages has another, or rows are few', () => {
  const named = (text: string) => venues(text).filter((venue) => /arxiv/i.test(venue)).length
  expect(named(origins('Venue', () => 'arXiv'))).toBe(25)
  expect(named(origins('Source', (i) => (i === 7 ? 'ICML' : 'arXiv')))).toBe(24)
  expect(named(origins('Source', () => 'arXiv', 18))).toBe(19)
  expect(named(origins('Source', () => 'arXiv 2024'))).toBe(25)
})

test.each(['Focus', 'Scope', 'Key Contributions'])(
  'what papers are about, under “%s”, is no venue',
  (head) => {
    const about = [
      'Efficiency techniques for large rivers',
      'Nature',
      'Transactions on small lakes',
      'Old ponds',
    ]
    const rows = about.map(
      (words, i) =>
        `| A Survey of River Models ${i} | 202${i} | ${words} | [Paper](https://arxiv.org/abs/2001.0000${i}) |`,
    )
    const text = [
      '# Surveys',
      '',
      `| Title | Year | ${head} | Link |`,
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n')
    expect(venues(text)).toEqual(['', '', '', ''])
  },
)
