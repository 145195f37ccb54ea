/** Names of papers, linked or in marks, with words behind them that are no titles. */
import { describe, expect, test } from 'vitest'
import { twinsTold as told } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2401.${String(id).padStart(5, '0')}`
const COPIED = expect.stringContaining('has the same link')

describe('behind a linked name', () => {
  const entry = (name: string, words: string, id: number) =>
    `- 📄 [${name}](${at(id)}):${words}, 📰 \`AAAI\` [code](https://github.com/o/${name})`
  const others = [
    'Organizing what frogs report into a few questions from coarse to fine',
    'Employing large models to narrate the floods of small rivers at night',
    'Drawing ponds with the help of tides that were measured by hand',
    'Asking otters about mountains before the questions are put to people',
    'Letting herons check each sentence that a smaller model writes down',
  ].map((words, i) => entry(`Frog${i}Net`, words, 10 + i))
  const titles = [
    'Frogs and Their Reports in Pictures',
    'Large Models of Small Rivers',
    'Drawing Ponds From Tides',
    'What Otters Say About Mountains',
    'Herons as Judges of Sentences',
  ].map((words, i) => entry(`Frog${i}Net`, words, 10 + i))
  const list = (one: string, other: string, more: readonly string[]) =>
    `## Methods\n\n${[one, ...more.slice(0, 3)].join('\n\n')}\n\n## Data\n\n${[other, ...more.slice(3)].join('\n\n')}\n`
  const pond = entry(
    'POND-R1',
    'Structuring the memory of ponds by their floods and by the hour of the day',
    1,
  )
  const sea = entry(
    'POND-R1',
    'Introducing earlier texts of models that experts refined to tune the policy',
    1,
  )

  test('two descriptions are no two titles', () => {
    expect(told(list(pond, sea, others))).toEqual([])
  })

  test('in a list of titles they are', () => {
    expect(told(list(pond, sea, titles))).toEqual([COPIED])
  })

  test('the name of another paper is told', () => {
    expect(told(list(pond, sea.replace('[POND-R1]', '[SEA-R2]'), others))).toEqual([COPIED])
  })
})

describe('behind a name in marks', () => {
  const entry = (name: string, words: string, link: string) => `- **[${name}]** ${words} [[${link}](`
  const paper = (name: string, words: string, id: number) =>
    `${entry(name, `${words} (**Cell 2025**)`, 'paper')}https://doi.org/10.1016/j.cell.2025.02.${String(id).padStart(3, '0')})]`
  const data = (name: string, words: string) =>
    `${entry(name, words, 'dataset')}https://${name.toLowerCase()}.example.org/data)]`
  const methods = [
    paper('Pond-FISH', 'Simultaneous Sampling and Counting of Ponds Reveal Their Circuits', 1),
    paper('SeaMap', 'SeaMap: A Map of Every Lake and River', 2),
    paper('OtterNet', 'What Otters Say About Mountains', 3),
  ]
  const glosses = [
    data('FrogHub', 'Public example recordings of frogs from several large lakes'),
    data('ToadHub', 'Community challenge with hidden questions about young toads'),
    data('HeronHub', 'Images of herons that were labelled by hand every morning'),
  ]
  const papers = [
    paper('FrogQA', 'FrogQA: Questions About Frogs', 4),
    paper('ToadQA', 'ToadQA: Questions About Toads', 5),
    paper('HeronQA', 'HeronQA: Questions About Herons', 6),
  ]
  const list = (heading: string, one: string, more: readonly string[]) =>
    `## Methods\n\n${methods.join('\n\n')}\n\n## ${heading}\n\n### Ponds\n\n${[one, ...more].join('\n\n')}\n`
  const gloss = (name: string) => paper(name, 'Counting screens with samples of muddy ponds', 1)

  test('among data with no papers, they say what the data are', () => {
    expect(told(list('Datasets', gloss('Pond-FISH'), glosses))).toEqual([])
  })

  test.each([
    ['among data with papers', list('Datasets', gloss('Pond-FISH'), papers)],
    ['elsewhere', list('Lakes', gloss('Pond-FISH'), glosses)],
    ['behind another name', list('Datasets', gloss('Mud-FISH'), glosses)],
    [
      'in capitals',
      list('Datasets', paper('Pond-FISH', 'Counting Screens with Samples of Muddy Ponds', 1), glosses),
    ],
  ])('%s they are the title', (_, text) => {
    expect(told(text)).toEqual([COPIED])
  })
})
