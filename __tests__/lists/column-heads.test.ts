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
