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
  for (const name of ['Type', 'Scene Type', 'Domain', 'Category / Task', '场景类型'])
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
  (head) => expect(titles(USES(head))).toEqual([]),
)
