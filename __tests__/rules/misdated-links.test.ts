/** Of two entries with one link, the one whose month shows that the link is another paper's. */
import { describe, expect, test } from 'vitest'
import { twinsTold as told } from '../judged.ts'

const [ponds, seas] = ['PondNet: How Ponds Remember Their Beds', 'SeaQA: Answering Questions about Warm Seas']
const row = (title: string, id: string, date: string) =>
  `| [${title}](https://arxiv.org/abs/${id}) | ${date} | arXiv |`
const twin = (title: string, date: string) => row(title, '2404.14396', date)
const NAMES = [
  'Otter',
  'Frog',
  'Toad',
  'Heron',
  'Newt',
  'Pike',
  'Trout',
  'Eel',
  'Crane',
  'Swan',
  'Gull',
  'Tern',
  'Crab',
  'Perch',
  'Bream',
  'Snail',
  'Mussel',
  'Leech',
  'Vole',
  'Duck',
  'Goose',
  'Coot',
]
/** Rows of other papers, each so many months after its identifier. */
const others = (later: number) =>
  NAMES.map((name, i) =>
    row(`${name}Bench: What a ${name} Sees Below`, `2401.${10000 + i}`, `2024/0${1 + later}/2${i % 8}`),
  )
const table = (heading: string, rows: readonly string[]) =>
  `## ${heading}\n\n| Title | Date | Venue |\n|---|---|---|\n${rows.join('\n')}\n`
const one = (rows: readonly string[], more = others(0)) => told(table('Ponds', [...rows, ...more]))

describe('where the months are those of the identifiers', () => {
  test('the entry with a later month is wrong, whichever comes first', () => {
    const message = `“${seas}” (2024-05) has the same link (arXiv:2404.14396) as “${ponds}” on line`
    const reason = 'the link is of 2024-04, so it is probably wrong here.'
    const [right, wrong] = [twin(ponds, '2024/04/22'), twin(seas, '2024/05/30')]
    expect(one([wrong, right])).toEqual([`5: ${message} 6; ${reason}`])
    expect(one([right, wrong])).toEqual([`6: ${message} 5; ${reason}`])
    expect(told(table('Ponds', [right, ...others(0)]) + table('Seas', [wrong]))).toEqual([
      `32: ${message} 5; ${reason}`,
    ])
  })

  test('two of one month, or neither of it, are both in doubt', () => {
    const doubt = [expect.stringContaining('at least one of the links or titles is wrong')]
    expect(one([twin(seas, '2024/04/30'), twin(ponds, '2024/04/22')])).toEqual(doubt)
    expect(one([twin(seas, '2024/06/30'), twin(ponds, '2024/05/22')])).toEqual(doubt)
    // submitted on the last day of a month
    expect(one([twin(seas, '2024/03/31'), twin(ponds, '2024/04/22')])).toEqual(doubt)
  })

  test('a later version may have another title, by the same people', () => {
    const by = (line: string, names: string) => line.replace(/(?=\| \d)/, `| ${names} et al. `)
    const list = (name: string) => {
      const rows = [by(twin(ponds, '2024/04/22'), 'Jane Doe'), by(twin(seas, '2024/11/30'), name)]
      const table = `## Ponds\n\n| Title | Authors | Date | Venue |\n|---|---|---|---|\n`
      return told(`${table}${[...rows, ...others(0).map((line) => by(line, 'Ann Lee'))].join('\n')}\n`)
    }
    expect(list('Jane Doe')).toEqual([expect.stringContaining('unless the paper was renamed')])
    expect(list('Bo Wu')).toEqual([expect.stringContaining('probably wrong here')])
  })

  test('a later version may have another title behind the same name', () => {
    const later = table('Seas', [
      twin('PondNet: Towards Larger Models That Read Mud, Water, and Frogs', '2025/05/30'),
    ])
    expect(told(table('Ponds', [twin(ponds, '2024/04/22'), ...others(0)]) + later)).toEqual([
      expect.stringContaining('is called'),
    ])
  })
})

describe('where they are others', () => {
  test('a later month is none of the link', () => {
    expect(one([twin(seas, '2025/05/30'), twin(ponds, '2024/04/22')], others(2))).toEqual([
      expect.stringContaining('unless the paper was renamed'),
    ])
  })

  test('a month in which the link was not there yet is another paper’s', () => {
    expect(one([twin(ponds, '2024/04/22'), twin(seas, '2023/12/30')], others(2))).toEqual([
      expect.stringMatching(/^6: “SeaQA.*” \(2023-12\) .* the link is of 2024-04/),
    ])
    expect(one([twin(ponds, '2024/04/22'), twin(seas, '2024/02/20')], others(2))).toEqual([
      expect.stringContaining('unless the paper was renamed'),
    ])
  })
})

test('a year that is too early makes no link wrong where both entries name one paper', () => {
  const list = `## Ponds

- **PondDM**: How Ponds and Their Beds Remember, *ECCV 2020*. [[Paper](https://arxiv.org/abs/2208.03792)]
- :fire: How Ponds and Their Beds Remember, *ECCV 2022*. [[Paper](https://arxiv.org/abs/2208.03792)]
- **SeaQA**: Answering Questions about Warm Seas, *ECCV 2022*. [[Paper](https://arxiv.org/abs/2208.03793)]
`
  expect(told(list)).toEqual([
    '4: “How Ponds and Their Beds Remember” links the same paper (arXiv:2208.03792) as “PondDM: How Ponds and Their Beds Remember” on line 3: it is listed twice, or one of the links is wrong.',
  ])
})
