/** Lists that call a paper by its name and say other words of it in each place. */
import { describe, expect, test } from 'vitest'
import { twinsTold as told } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2401.${String(id).padStart(5, '0')}`
const CALLED = expect.stringContaining('is called')
const COPIED = expect.stringContaining('has the same link')

describe('a name before a colon, and other words behind it', () => {
  const NAMES = ['RiverNet', 'LakeQA', 'PondBench', 'OtterGen', 'SeaWorld2']
  const FIRST = [
    'Mapping the Floods of Cold Rivers',
    'Questions about Deep Lakes and Their Beds',
    'A Ground Truth of Frogs in Small Waters',
    'Drawing Otters from a Few Words',
    'Predicting Where the Next Boat Will Be',
  ]
  const OTHER = [
    'Telling Rain from Snow at Night',
    'Agents That Ask Fishermen First',
    'Measuring What Toads Remember',
    'Latent Diffusion of Whiskers',
    'Tides as Tokens for Harbours',
  ]
  const rows = (titles: readonly string[]) =>
    titles.map((words, i) => `| 2024 | ${NAMES[i]}: ${words} | [Paper](${at(i)}) |`).join('\n')
  /** Other papers, so that no section calls most of its own otherwise. */
  const more = (from: number) =>
    ['Toads', 'Herons', 'Newts', 'Boats', 'Tides', 'Clouds', 'Rain', 'Snow']
      .map(
        (thing, i) => `| 2023 | ${thing}Net${from}: What ${thing} Do in Winter | [Paper](${at(from + i)}) |`,
      )
      .join('\n')
  const table = (heading: string, titles: readonly string[]) =>
    `## ${heading}\n\n| Year | Title / Method | Links |\n|---|---|---|\n${rows(titles)}\n${more(10 * heading.length)}\n`
  const list = (others: readonly string[]) => `${table('Maps', FIRST)}\n${table('Agents', others)}`

  test('where the list does so with most papers that it repeats, these are no titles', () => {
    expect(told(list(OTHER))).toEqual([])
  })

  test('three others show it, and two do not', () => {
    expect(told(list([...OTHER.slice(0, 4), ...FIRST.slice(4)]))).toEqual([])
    expect(told(list([...OTHER.slice(0, 3), ...FIRST.slice(3)]))).toHaveLength(3)
  })

  test('most of those that it repeats show it, and fewer do not', () => {
    const same = (from: number) =>
      ['Newt', 'Crab', 'Eel', 'Swan', 'Duck', 'Goat']
        .map((thing, i) => `| 2023 | ${thing}Map7: How a ${thing} Finds Home | [Paper](${at(from + i)}) |`)
        .join('\n')
    const again = `${list(OTHER).replace('\n\n## Agents', `\n${same(300)}\n\n## Agents`)}${same(300)}\n`
    expect(told(again)).toHaveLength(5)
  })

  test('names in a table of what each is used for call no paper otherwise', () => {
    const ids = Array.from({ length: 8 }, (_, i) => 500 + i)
    const named = ids.map((id) => `| 2023 | Paper${id}Net | Used by otters | [Paper](${at(id)}) |`)
    const heads = '| Year | Name | Use | Links |\n|---|---|---|---|'
    const uses = `${table('Seas', []).replace(more(40), more(500))}\n## Uses\n\n${heads}\n${named.join('\n')}\n`
    expect(told(`${list(OTHER)}\n${uses}`)).toEqual([])
  })

  test('a slip of the pen is told there, too', () => {
    expect(told(list([...OTHER.slice(0, 4), 'Predicting Where the Next Baot Will Be']))).toEqual([CALLED])
  })

  test('another name is told there, too', () => {
    const swapped = table('Agents', OTHER).replace('SeaWorld2: ', 'HeronRAG: ')
    expect(told(`${table('Maps', FIRST)}\n${swapped}`)).toEqual([COPIED])
  })
})

describe('a row that begins with the name of its work', () => {
  const link = '[Paper](https://rivers.org/papers/Otter_RiverAgent_Maps_of_Floods.html)'
  const DOI = '[Paper](https://doi.org/10.1145/1234567.1234568)'
  const CODE = '[Code](https://github.com/o/RiverAgent)'
  const table = (head: string, row: string) =>
    `## ${head.split(' | ')[1]}\n\n| ${head} |\n|${'---|'.repeat(head.split(' | ').length)}\n| ${row} |\n`
  const list = (links: string, name = 'RiverAgent', columns = ['Perception', 'Controller']) =>
    [
      table(`Work | ${columns[0]} | Links`, `RiverAgent | Observe and conceive loop | ${links}`),
      table(
        `Work and status | ${columns[1]} | Links`,
        `${name}, CVPR 2024 | Planner of cold floods | ${links}`,
      ),
    ].join('\n')

  test('has no title in the columns that describe it', () => {
    expect(told(list(`${DOI} ${CODE}`))).toEqual([])
    expect(told(list(link))).toEqual([])
  })

  test.each([
    ['no link has the name', list(DOI)],
    [
      'the other row has another name',
      list(`${DOI} [Code](https://github.com/RiverAgent/LakeAgent)`, 'LakeAgent'),
    ],
    ['the columns are those of titles', list(`${DOI} ${CODE}`, 'RiverAgent', ['Title', 'Paper'])],
  ])('may have another paper’s link where %s', (_, text) => {
    expect(told(text)).toEqual([COPIED])
  })
})
