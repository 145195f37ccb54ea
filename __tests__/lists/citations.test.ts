/** Citations that are written out, with town, month, publisher and the numbers of an archive. */
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { withoutVolume } from '../../src/venues/names.ts'

const entriesOf = (text: string) => readList({ path: 'x.md', text: `# Papers on rivers\n\n${text}` }).entries

const read = (text: string) =>
  entriesOf(text).map(({ title, authors, venue, year }) => [
    title?.value,
    authors?.names.map(({ value }) => value).join('; ') ?? null,
    venue?.value ?? null,
    year?.value ?? null,
  ])

const MEETINGS = [
  ['60th', 'Delft, Netherlands, May 2022'],
  ['61st', 'Lyon, France, July 2023'],
  ['62nd', 'Perth, Australia, Aug. 2024'],
  ['59th', 'Oslo, Norway, June 2021'],
  ['58th', 'Turin, Italy, Nov. 2020'],
] as const

test('a town, a country and a month behind the proceedings are nobody', () => {
  const text = MEETINGS.map(
    ([nth, where], i) =>
      `* A. Lee and B. Wu. [Learning how river number ${i} runs with data.](https://aclanthology.org/2022.acl-long.27${i}) In Proceedings of the ${nth} Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers), pages 3976–3988, ${where}. Association for Computational Linguistics.`,
  ).join('\n')
  expect(read(text)).toEqual(
    MEETINGS.map(([nth, where], i) => [
      `Learning how river number ${i} runs with data`,
      'A. Lee; B. Wu',
      `Proceedings of the ${nth} Annual Meeting of the Association for Computational Linguistics`,
      Number(where.slice(-4)),
    ]),
  )
})

test('neither the proceedings nor their publisher are papers', () => {
  const text = MEETINGS.map(
    ([nth], i) =>
      `* How River Number ${i} Runs: a Study of Currents Which Meet. Lee, A., Wu, B., Fox, C., & Roe, D. (2021). In Proceedings of the ${nth} Workshop on Spatial River Understanding (pp. 22–31). Association for Computational Linguistics. [paper](https://aclanthology.org/2021.splu-1.${i}.pdf) (from Ann)`,
  ).join('\n')
  expect(read(text).map(([title, authors]) => [title, authors])).toEqual(
    MEETINGS.map((_, i) => [
      `How River Number ${i} Runs: a Study of Currents Which Meet`,
      'Lee, A.; Wu, B.; Fox, C.; Roe, D.',
    ]),
  )
})

test('the number of a meeting is no volume', () => {
  const both = 'Conference on Rivers and the 9th Meeting on Banks'
  expect(withoutVolume(both)).toBe(both)
  expect(withoutVolume('River Letters 11, eads8932')).toBe('River Letters')
})

test('the last name of a row belongs to its initial', () => {
  const text = ['Moss', 'Chao', 'Dunn', 'Reed', 'Marsh']
    .map(
      (name, i) =>
        `* River Models ${i}: Currents with Joint Reasoning. Zoe Chen, Kai Gao, Lars S. ${name} [paper](https://arxiv.org/abs/2105.1416${i}) (from Ann)`,
    )
    .join('\n')
  expect(read(text).map(([, authors]) => authors)).toEqual(
    ['Moss', 'Chao', 'Dunn', 'Reed', 'Marsh'].map((name) => `Zoe Chen; Kai Gao; Lars S. ${name}`),
  )
})

test.each([
  'arXiv, arXiv:2107.06383 [cs.CV], 2021',
  'arXiv:2107.06383 [physics], 2021',
  'arXiv preprint arXiv:2107.06383, 2021',
])('%s names arXiv and the year', (words) => {
  const text = `* A. Lee and B. Wu. [How much can a river benefit from rain?](https://arxiv.org/abs/2107.06383) ${words}.`
  expect(read(text)[0]?.slice(2)).toEqual(['arXiv', 2021])
})

test('what kind of paper it is names no venue', () => {
  const kinds = ['Conference', 'Journal article', 'Workshop paper', 'Working paper', 'Report', 'Workshop']
  const text = kinds
    .map(
      (kind, i) =>
        `- **[A Proof that River Number ${i} Runs](https://doi.org/10.1145/3627703.365008${i})** — Lee et al. (202${i}). Presents a proof for rivers and their banks. \`${kind}\` \`River proofs\``,
    )
    .join('\n')
  expect(read(text).map(([, , venue]) => venue)).toEqual(kinds.map(() => null))
  expect(read('- [How Rivers Run](https://arxiv.org/abs/2107.06383), NeurIPS Workshop 2021')[0]?.[2]).toBe(
    'NeurIPS Workshop',
  )
})

test('without a date is nobody', () => {
  const text = ['n.d.', '2021', '2022', '2023', '2024']
    .map(
      (date, i) =>
        `- **[A Proof that River Number ${i} Runs](https://arxiv.org/abs/2107.0638${i})** — Lee and Wu (${date}). Presents a proof for rivers and their banks.`,
    )
    .join('\n')
  expect(read(text).map(([, authors]) => authors)).toEqual(Array(5).fill('Lee; Wu'))
})

test.each([
  ['Tall Rivers: Tall Rivers: How They Run', 'Tall Rivers: How They Run'],
  ['Tall Rivers: Tall rivers run with the rain', 'Tall rivers run with the rain'],
  ['tall: TALL: How Rivers Run', 'TALL: How Rivers Run'],
  ['TALL: Tall and Long Rivers of Earth', 'TALL: Tall and Long Rivers of Earth'],
  ['Tall: Taller Rivers of Earth', 'Tall: Taller Rivers of Earth'],
])('the title of %s', (words, title) => {
  const text = [words, 'How Banks Hold', 'Why Deltas Spread', 'When Springs Rise']
    .map(
      (one, i) =>
        `- [ICRA 202${i}](https://arxiv.org/abs/2107.0638${i}), **${one}**, [code](https://github.com/a/b${i})`,
    )
    .join('\n')
  expect(read(text)[0]?.[0]).toBe(title)
})

test('the month of an id that is the label of its link tells the year', () => {
  const line = (label: string, id: string, title: string) =>
    `- [${label}](https://arxiv.org/abs/${id}) ${title}`
  const months = [
    line('2309', '2309.08600', 'Why Rivers Run'),
    line('2408', '2408.05147', 'How Rivers Meet: A Study of Currents'),
    line('2501', '2501.17148', 'Where Deltas Spread with Rain'),
  ]
  const years = (lines: readonly string[]) => read(lines.join('\n')).map(([, , , year]) => year)
  expect(years(months)).toEqual([2023, 2024, 2025])
  // three numbers that are not the ids' months only count
  const others = months.map((one) => one.replace(/\[\d{4}\]/, '[1205]'))
  expect(years(others)).toEqual([null, null, null])
})
